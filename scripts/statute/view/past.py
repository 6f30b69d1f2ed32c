"""Earlier versions as pages show them: what they are called, where they stand, and their own texts as a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from statute.edition import Edition
from statute.laws.cited import Laws
from statute.model import Lang, UnitId
from statute.versions import History
from statute.view.addresses import VERSIONS
from statute.view.site import Site, build_site


def version_page(date: str) -> str:
    """The page of an earlier version."""
    return f"versions/{date}/index.md"


def past_page(date: str, article: UnitId) -> str:
    """The permanent page of an earlier provision."""
    return f"versions/{date}/articles/{article}.md"


def is_past(page: str) -> bool:
    """Whether it shows what is no longer in force."""
    return page.startswith("versions/") and page != VERSIONS


def is_past_article(page: str) -> bool:
    """Whether it is the page of an earlier provision."""
    return is_past(page) and "/articles/" in page


def version_name(site: Site, version: int) -> str:
    """2016年文本, or with the day where two are of one year."""
    return site.say("version.name", date=when(site, version))


def when(site: Site, version: int) -> str:
    """The year of adoption of a version, or the day where two are of one year; the last is the text in force."""
    dates = [*(v.date for v in site.edition.history.versions), site.meta.adopted]
    years = [date[:4] for date in dates]
    date = dates[version]
    return site.language.date(date[:4] if years.count(date[:4]) == 1 else date)


def ended(history: History, version: int) -> frozenset[UnitId]:
    """The articles of a version whose words the next one has no more."""
    changes = history.revisions[version].by_old
    return frozenset(id for id, change in changes.items() if change.kind in ("amended", "deleted"))


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """What is known of a version, also of the text in force; empty what is not."""

    adopted: str
    in_force: str
    until: str
    """From this day on the next one was in force."""
    decision: Mapping[Lang, str]


def version_facts(site: Site) -> tuple[VersionFacts, ...]:
    """Of all versions, the text in force last."""
    meta, entries = site.meta, [version.entry for version in site.edition.history.versions]
    starts = [*(entry.in_force for entry in entries), meta.in_force]
    found = [(e.adopted, e.in_force, until, e.decision) for e, until in zip(entries, starts[1:], strict=True)]
    return tuple(VersionFacts(*facts) for facts in (*found, (meta.adopted, meta.in_force, "", meta.decision)))


def version_dates(site: Site, version: int) -> str:
    """2016年7月22日通过，2016年9月1日起施行，2024年3月1日起由新文本取代。"""
    facts = version_facts(site)[version]
    dated = (("adopted", facts.adopted), ("in_force", facts.in_force), ("until", facts.until))
    said = [site.say(f"version.{key}", date=site.language.date(day)) for key, day in dated if day]
    return site.say("list.clause").join(said) + site.say("sentence.end")


def past_site(site: Site, n: int) -> Site:
    """The text of a version as a site of its own, with nothing in it but links between its articles."""
    return build_site(past_edition(site.edition, n), site.settings, site.lang)


def past_edition(edition: Edition, n: int) -> Edition:
    """A version as it stood, with those before it and nothing of what the editors say of the text in force."""
    version, meta = edition.history.versions[n], edition.meta
    entry = version.entry
    titles = {text.lang: text.title.text for text in version.texts if text.title}
    meta = replace(
        meta,
        adopted=entry.adopted,
        in_force=entry.in_force,
        titles={**meta.titles, **titles, **entry.titles},
        emendations=entry.emendations,
        variants=(),
    )
    return replace(
        edition,
        source=version.source,
        statute=version.statute,
        translation=version.translation,
        citations=tuple(c for c in version.citations if c.law is None and c.targets and c.targets[0].article),
        authorities=(),
        terms=(),
        laws=Laws(),
        apparatus=(),
        duties=(),
        relations=(),
        readers=(),
        synonyms=(),
        history=History(edition.history.versions[:n], edition.history.revisions[:n]),
        meta=meta,
    )
