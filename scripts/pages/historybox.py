"""The history of an article: in one line, and what each version changed. On its own page and those of earlier texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pages.markdown import attrs, block, details, heading, link
from pages.onadate import on_a_date
from pages.pieces import capital
from pages.redlines import redline_block
from statute.compare import Change
from statute.model import UnitId
from statute.view.addresses import VERSIONS, article_page, relative
from statute.view.historywords import step_words, way
from statute.view.names import article_name
from statute.view.past import past_page, version_name
from statute.view.site import Site


def history_line(site: Site, article: UnitId) -> Iterator[str]:
    """Under the heading of an article of the text in force; nothing in an edition of one version."""
    if site.edition.history.versions:
        said = capital(site.say("list.semicolon").join(way(site, site.edition.history.now, article)))
        yield block(
            f"**{site.say('history')}** {said} · {link(site.say('history.more'), '#history')}", ".history"
        )


def history_section(site: Site, article: UnitId, page: str) -> Iterator[str]:
    """What each version changed in an article of the text in force, to be opened, and what it was in each of them."""
    history = site.edition.history
    if not history.versions:
        return
    yield heading(2, site.say("history"), "#history")
    yield from _redlines(site, reversed([*history.changes(history.now, article)]))
    line = reversed(history.line(history.now, article).items())
    links = _links(site, [(n, id) for n, id in line if n != history.now], page)
    listed = link(site.say("versions"), relative(page, VERSIONS))
    yield block(f"{links} · {listed}" if links else listed, ".history")
    yield on_a_date(site, history.now)


def next_step(site: Site, version: int, article: UnitId, page: str) -> Iterator[str]:
    """What the next version made of an earlier provision, and where it stands in the versions before and after. The
    differences are with the article of the text in force; of one that has ended, here."""
    history = site.edition.history
    change = history.revisions[version].by_old[article]
    now = history.line(version, article).get(history.now)
    yield heading(2, site.say("history"), "#history")
    if now is None:
        yield from _redlines(site, [(version, change)])
    if change.kind != "same":
        more = (
            f" · {link(site.say('history.more'), f'{relative(page, article_page(now))}#history')}"
            if now
            else ""
        )
        yield block(capital(step_words(site, version, change)) + site.say("sentence.end") + more, ".history")
    before = history.revisions[version - 1].by_new[article].old if version else None
    beside = [(version - 1, before), (version + 1, change.new)]
    if links := _links(site, [(n, id) for n, id in beside if id], page):
        yield block(links, ".history")


def _redlines(site: Site, steps: Iterable[tuple[int, Change]]) -> Iterator[str]:
    amended = [(step, change) for step, change in steps if change.kind == "amended"]
    if amended:
        yield block(site.say("history.key"), ".history")
    for step, change in amended:
        title = capital(step_words(site, step, change))
        yield details(title, [redline_block(site, step, change)], "redlined", holds=1)


def _links(site: Site, versions: Iterable[tuple[int, UnitId]], page: str) -> str:
    """The article in other versions."""
    links = site.say("list.comma").join(_link(site, n, id, page) for n, id in versions)
    return f"{site.say('history.others')}{site.say('colon')}{links}" if links else ""


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
