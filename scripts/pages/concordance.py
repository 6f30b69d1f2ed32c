"""The table of concordance: from the text in force to earlier versions, and from each of them to later ones."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape as escape_html

from pages.markdown import link, table
from pages.pieces import capital
from statute.model import UnitId
from statute.view.addresses import VERSIONS, article_page, relative
from statute.view.downloads import CONCORDANCE
from statute.view.names import article_name
from statute.view.past import past_page, version_name
from statute.view.site import Site


def concordance_file(site: Site) -> Iterator[str]:
    """The table as a file, where the site offers it. Raw HTML: it lies beside the Chinese pages only."""
    if CONCORDANCE in site.settings.downloads:
        root = "../data/" if site.lang == site.statute.lang else "../../data/"
        yield site.say(
            "concordance.file", link=f'<a href="{root}{CONCORDANCE}" download>{escape_html(CONCORDANCE)}</a>'
        )


def back(site: Site) -> str:
    """From each article of the text in force to what it was, the latest version first."""
    history = site.edition.history
    order = range(history.now - 1, -1, -1)
    head = [site.say("concordance.now"), *(capital(version_name(site, n)) for n in order)]
    rows = []
    for article in site.statute.articles:
        line = history.line(history.now, article.id)
        kinds = {step: change.kind for step, change in history.changes(history.now, article.id)}
        cells = [_past(site, n, line[n], kinds[n]) if n in line else "" for n in order]
        rows.append([_now(site, article.id), *cells])
    return table(head, rows)


def _past(site: Site, n: int, article: UnitId, kind: str = "same") -> str:
    """An article of a version, and what the next one made of it if not the same."""
    date = site.edition.history.versions[n].date
    shown = link(article_name(site.lang, article), relative(VERSIONS, past_page(date, article)))
    return shown if kind in ("same", "renumbered") else f"{shown} *{site.say(f'change.{kind}')}*"


def _now(site: Site, article: UnitId) -> str:
    return link(article_name(site.lang, article), relative(VERSIONS, article_page(article)))


def forward(site: Site, n: int) -> str:
    """From each article of a version to the next version and the text in force."""
    history = site.edition.history
    last = n + 1 == history.now
    head = [capital(version_name(site, n)), site.say("concordance.change")]
    head += (
        [site.say("concordance.now")]
        if last
        else [capital(version_name(site, n + 1)), site.say("concordance.now")]
    )
    rows = []
    for article in history.versions[n].statute.articles:
        line = history.line(n, article.id)
        change = history.revisions[n].by_old[article.id]
        row = [
            link(
                article_name(site.lang, article.id),
                relative(VERSIONS, past_page(history.versions[n].date, article.id)),
            ),
            site.say(f"change.{change.kind}"),
        ]
        if not last:
            row.append(_past(site, n + 1, line[n + 1]) if n + 1 in line else "")
        rows.append([*row, _now(site, line[history.now]) if history.now in line else ""])
    return table(head, rows)
