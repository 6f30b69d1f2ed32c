"""The page of downloads: each file, what it is for, and how to cite the edition."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape as escape_html

from pages.markdown import document, heading, table
from pages.marks import escape
from statute.view.addresses import DATA, address
from statute.view.citeforms import cite_forms, place_of
from statute.view.downloads import Download, downloads_of, expression_of, offered
from statute.view.licenses import licenses
from statute.view.past import version_name
from statute.view.site import Site


def data_page(site: Site) -> Iterator[tuple[str, str]]:
    there = downloads_of(site.edition)
    rows = [(_link(site, download), escape(_what(site, download))) for download in there]
    whole = all(offered(download, site.settings.downloads) for download in there)
    unit = next((p.id for a in site.statute.articles for p in a.paragraphs[1:2]), site.statute.articles[0].id)
    url = f"{site.settings.site_url}{address(unit)}" if site.settings.site_url else ""
    cited = cite_forms(site.meta, place_of(unit), url)
    forms = [f"**{site.say(f'form.{c.form}')}**\n\n{_indented(c.text)}" for c in cited]
    blocks = (
        heading(1, site.say("data"), "#data"),
        site.language.gap.join((site.say("data.intro"), licenses(site))),
        table((site.say("data.file"), site.say("data.what")), rows),
        "" if whole else site.say("data.some"),
        heading(2, site.say("home.cite"), "#cite"),
        *forms,
    )
    yield (
        DATA,
        document(
            {"title": site.say("data"), "description": site.say("data.description", title=site.title)}, blocks
        ),
    )


def _link(site: Site, download: Download) -> str:
    """Raw HTML: the files lie beside the Chinese page only, which MkDocs cannot know of the English one."""
    name = escape_html(download.name)
    if not offered(download, site.settings.downloads):
        return f"`{name}`"
    root = "" if site.lang == site.statute.lang else "../../data/"
    return f'<a href="{root}{name}" download>{name}</a>'


def _what(site: Site, download: Download) -> str:
    """What a file is."""
    for n, version in enumerate(site.edition.history.versions):
        if download.name == expression_of(version.date):
            return site.say("download.expression", version=version_name(site, n))
    return site.say(f"download.{download.name}")


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
