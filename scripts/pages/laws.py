"""The page of a law whose text is at hand: the provisions that are cited, in full, with what cites each."""

from __future__ import annotations

from collections.abc import Iterator

from pages.amendments import amendments
from pages.citers import citers
from pages.markdown import attrs, block, document, heading, link, wrap
from pages.marks import escape, escape_start
from statute.model import Paragraph
from statute.view.addresses import AUTHORITIES, law_anchor, listed_anchor, relative
from statute.view.lawbook import Extract, Provision, lines_of
from statute.view.lawlines import law_name, version_name
from statute.view.names import unit_name
from statute.view.site import Site


def law_pages(site: Site) -> Iterator[tuple[str, str]]:
    """One for each version that is cited."""
    for extract in site.laws:
        yield extract.page, _page(site, extract, extract.page)


def _page(site: Site, extract: Extract, page: str) -> str:
    name = law_name(site.lang, extract.entry)
    version = version_name(site.lang, extract.text.version)
    meta = {
        "title": site.say("laws.title", title=name, version=version),
        "description": site.say("laws.description", title=name, statute=site.title),
        "hide": ["toc"],
    }
    blocks = [
        block(link(site.say("authorities"), relative(page, AUTHORITIES)), ".crumb"),
        heading(1, escape(name), "#law"),
        _facts(site, extract, page),
        *amendments(site, extract.amended),
        block(_extent(site, extract), ".by"),
        *_whole(site, extract, page),
    ]
    above: tuple[str, ...] = ()
    for provision in extract.provisions:
        blocks += _headings(site, provision, above)
        above = provision.headings
        blocks.append(_article(site, provision, page))
    return document(meta, blocks)


def _facts(site: Site, extract: Extract, page: str) -> str:
    """Version, relation, source, and the official text; the title in the other language above them."""
    entry, other = extract.entry, site.other
    listed = relative(page, f"{AUTHORITIES}#{listed_anchor(entry, '', None)}")
    said = [
        version_name(site.lang, extract.text.version),
        link(site.say(f"laws.relation.{entry.relation}"), listed),
    ]
    if extract.text.in_force:
        said.insert(1, site.say("laws.from", date=site.language.date(extract.text.in_force)))
    if source := extract.text.source[site.lang]:
        shown = f"[{escape(source)}](<{source}>)" if source.startswith("http") else escape(source)
        said.append(site.say("laws.source", source=shown))
    if entry.url:
        said.append(f"[{site.say('laws.official')}](<{entry.url}>)")
    line = site.say("list.semicolon").join(said)
    lines = [
        f"*{escape(law_name(other, entry))}*{attrs(f'.gloss lang={other}')}",
        f"*{line[0].upper()}{line[1:]}*{attrs('.source')}",
    ]
    return block("  \n".join(lines), ".facts")


def _extent(site: Site, extract: Extract) -> str:
    if not extract.provisions:
        return site.say("laws.none")
    return site.say("laws.extract", count=len(extract.provisions), all=len(extract.text.numbers))


def _whole(site: Site, extract: Extract, page: str) -> Iterator[str]:
    found = citers(site, extract.whole, page)
    if found:
        yield f"{site.say('authorities.whole')}{site.say('colon')}{found}"


def _headings(site: Site, provision: Provision, above: tuple[str, ...]) -> Iterator[str]:
    """The headings over an article that do not stand over the one before."""
    foreign = "" if site.lang == site.statute.lang else f" lang={site.statute.lang}"
    for level, words in enumerate(provision.headings):
        if provision.headings[: level + 1] != above[: level + 1]:
            yield heading(2, escape(words), f".division{foreign}")


def _article(site: Site, provision: Provision, page: str) -> str:
    article = provision.article
    blocks = [heading(3, escape(unit_name(site.lang, article.id)), ".article")]
    blocks += [_paragraph(site, paragraph) for paragraph in article.paragraphs]
    lines = []
    for unit, citations in provision.cited.items():
        found = citers(site, citations, page)
        if found:
            name = unit_name(site.lang, unit)
            lines.append(f"- {escape(name)}{site.say('colon')}{found}")
    if lines:
        blocks.append(wrap("div.citers", [site.say("laws.citers"), "\n".join(lines)]))
    return wrap(f"section#{law_anchor(article.id)}.lawtext", blocks, 1)


def _paragraph(site: Site, paragraph: Paragraph) -> str:
    """The element that holds a paragraph and its items, and nothing else."""
    foreign = "" if site.lang == site.statute.lang else f'[lang="{site.statute.lang}"]'
    lines = []
    for line in lines_of(paragraph):
        own = "" if line.unit == paragraph.id else f"#{law_anchor(line.unit)} "
        kind = "" if line.kind == "paragraph" else f".{line.kind}"
        text = escape_start(escape(line.text))
        lines.append(block(text, f"{own}{kind}".strip()) if own or kind else text)
    return wrap(f"div#{law_anchor(paragraph.id)}{foreign}", lines)
