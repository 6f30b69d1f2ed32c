"""What the menu of a paragraph needs, on the pages of the text: how to cite it, and where to report an error."""

from __future__ import annotations

from dataclasses import astuple, fields

from statute.model import LANGS, Article, UnitId
from statute.view.addresses import FULL, article_of_page, full_anchor
from statute.view.citeforms import BLANK, CitePlace, cite_forms, place_of
from statute.view.site import Site


def paragraphs(site: Site, page: str) -> dict[str, object] | None:
    """By anchor the names of each paragraph on the page; the forms they are put into; None for other pages.

    A form with an address and the same without one: a page on the disk has none that others could open.
    """
    if page == FULL:
        shown: tuple[Article, ...] = site.statute.articles
    elif article := article_of_page(page):
        shown = (site.article(article),)
    else:
        return None
    units = [p.id for article in shown for p in article.paragraphs]
    return {
        "lang": site.lang,
        "names": [f.name for f in fields(CitePlace)],
        "units": {full_anchor(unit) if page == FULL else unit.anchor: _names(unit) for unit in units},
        "forms": [
            [site.say(f"form.{with_url.form}"), with_url.text, without.text]
            for with_url, without in zip(
                cite_forms(site.meta, BLANK, "{url}"), cite_forms(site.meta, BLANK), strict=True
            )
        ],
        "mail": site.settings.contact,
        "subject": site.say("improve.report.subject", title=site.meta.short_titles[site.lang], unit="{name}"),
        "say": {
            key: site.say(f"menu.{key}")
            for key in ("open", "text", "link", "cite", "share", "report", "copied", "fold", *LANGS)
        },
    }


def _names(unit: UnitId) -> tuple[str, ...]:
    """As the forms name it, in the order of `names`."""
    return astuple(place_of(unit))
