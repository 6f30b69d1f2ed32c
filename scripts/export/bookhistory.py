"""The table of concordance at the back of the PDFs: each article through all versions, the text in force first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from export.printed import Each
from export.printedback import Concordance, Traced
from statute.model import UnitId
from statute.view.names import article_name
from statute.view.past import version_name
from statute.view.site import Sites
from statute.wording import say


def concordance(sites: Sites) -> Concordance | None:
    """None where there is one version."""
    history = next(iter(sites.values())).edition.history
    if not history.versions:
        return None
    order = range(history.now - 1, -1, -1)
    now = {lang: say(lang, "concordance.now") for lang in sites}
    heads = (now, *({lang: version_name(site, n) for lang, site in sites.items()} for n in order))
    return Concordance(heads, tuple(_lines(sites)))


def _lines(sites: Sites) -> Iterator[Traced]:
    """The articles of the text in force, then those that ended, the latest first."""
    edition = next(iter(sites.values())).edition
    history = edition.history
    for article in edition.statute.articles:
        yield _line(sites, history.line(history.now, article.id))
    for n in range(history.now - 1, -1, -1):
        for change in history.revisions[n].articles:
            if change.old and change.new is None:
                yield _line(sites, history.line(n, change.old))


def _line(sites: Sites, line: Mapping[int, UnitId]) -> Traced:
    history = next(iter(sites.values())).edition.history
    nothing: Each = dict.fromkeys(sites, "")
    order = range(history.now, -1, -1)
    names = ({lang: article_name(lang, line[n]) for lang in sites} if n in line else nothing for n in order)
    amended = (
        n < history.now and n in line and history.revisions[n].by_old[line[n]].kind == "amended"
        for n in order
    )
    return Traced(line.get(history.now), tuple(names), tuple(amended))
