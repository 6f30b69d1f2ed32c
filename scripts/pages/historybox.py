"""The history of an article: in one line, and what each version changed. On its own page and those of earlier texts."""

from __future__ import annotations

from collections.abc import Iterator

from pages.markdown import attrs, block, details, heading, link
from pages.onadate import on_a_date
from pages.pieces import capital
from pages.redlines import redline_block
from statute.model import UnitId
from statute.view.addresses import VERSIONS, article_page, relative
from statute.view.historywords import step_words, way
from statute.view.names import article_name
from statute.view.past import past_page, version_name
from statute.view.site import Site


def history_line(site: Site, article: UnitId) -> Iterator[str]:
    """Under the heading of an article of the text in force; nothing in an edition of one version."""
    if site.edition.history.versions:
        more = link(site.say("history.more"), "#history")
        yield block(
            f"**{site.say('history')}** {_way(site, site.edition.history.now, article)} · {more}", ".history"
        )


def _way(site: Site, version: int, article: UnitId) -> str:
    return capital(site.say("list.semicolon").join(way(site, version, article)))


def history_section(site: Site, version: int, article: UnitId, page: str) -> Iterator[str]:
    """What each step changed, to be opened, and the article in every other version."""
    history = site.edition.history
    if not history.versions:
        return
    yield heading(2, site.say("history"), "#history")
    if version != history.now:
        yield block(_way(site, version, article) + site.say("sentence.end"), ".history")
    changed = [
        (step, change) for step, change in history.changes(version, article) if change.kind == "amended"
    ]
    if changed:
        yield block(site.say("history.key"), ".history")
    for step, change in reversed(changed):
        yield details(
            capital(step_words(site, step, change)), [redline_block(site, step, change)], "redlined", holds=1
        )
    line = reversed(history.line(version, article).items())
    others = [_link(site, other, id, page) for other, id in line if other != version]
    listed = link(site.say("versions"), relative(page, VERSIONS))
    named = (
        f"{site.say('history.others')}{site.say('colon')}{site.say('list.comma').join(others)} · "
        if others
        else ""
    )
    yield block(f"{named}{listed}", ".history")
    yield on_a_date(site, version)


def _link(site: Site, version: int, article: UnitId, page: str) -> str:
    """The article in a version, with the day from which that was in force."""
    history, name = site.edition.history, article_name(site.lang, article)
    if version == history.now:
        text, target, day = site.say("history.now", article=name), article_page(article), site.meta.in_force
    else:
        entry = history.versions[version].entry
        text = site.say("history.in", version=version_name(site, version), article=name)
        target, day = past_page(entry.adopted, article), entry.in_force
    return link(text, relative(page, target)) + attrs(f"data-from={day}" if day else "")
