"""Is it in force, since when, who looked: in words, as far as the edition knows."""

from __future__ import annotations

from statute.view.site import Site


def standing(site: Site) -> tuple[str, ...]:
    """In force, and when that was looked up; or that nobody has.

    A source has its own date, after which it knows nothing. A later version that is known is told in any case.
    """
    meta, date = site.meta, site.language.date
    if not meta.status:
        return (site.say("status.unknown"),)
    said = [site.say(f"status.{meta.status}"), site.say("status.checked", date=date(meta.status_checked))]
    if meta.status_as_of:
        said.append(site.say("status.as_of", date=date(meta.status_as_of)))
    if meta.amended:
        last = meta.amended[-1]
        said.append(site.say("status.later", date=date(last.date), in_force=date(last.in_force)))
    return tuple(said)


def dates(site: Site) -> str:
    """A sentence; empty if neither date is known."""
    meta, date = site.meta, site.language.date
    if meta.adopted and meta.in_force:
        return site.say("status.dates", adopted=date(meta.adopted), in_force=date(meta.in_force))
    if meta.adopted:
        return site.say("status.adopted", adopted=date(meta.adopted))
    return site.say("status.from", in_force=date(meta.in_force)) if meta.in_force else ""


def disclaimer(site: Site) -> str:
    """What this text is not."""
    said = [site.say("status.disclaimer")]
    if site.bilingual:
        said.append(site.say("status.translation"))
    return site.say("list.semicolon").join(said)
