"""Terms and institutions: what each is called in the other language, where it is defined, where it is used."""

from __future__ import annotations

from collections.abc import Iterator

from statute.model import Term
from statute.render.addresses import INSTITUTIONS, TERMS, href
from statute.render.markdown import attrs, block, document, heading, link
from statute.render.marks import escape
from statute.render.names import article_label, unit_name
from statute.render.site import OTHER, Site

KINDS = ("defined", "instrument", "place", "concept")
"""The sections of the page of terms, in order."""


def terms_page(site: Site) -> Iterator[tuple[str, str]]:
    sections = [(site.say(f"terms.{kind}"), kind, _of_kind(site, kind)) for kind in KINDS]
    if any(terms for _, _, terms in sections):
        yield TERMS, _page(site, "terms", TERMS, sections)


def institutions_page(site: Site) -> Iterator[tuple[str, str]]:
    if terms := _of_kind(site, "institution"):
        yield INSTITUTIONS, _page(site, "institutions", INSTITUTIONS, [("", "", terms)])


def _of_kind(site: Site, kind: str) -> list[Term]:
    return [t for t in site.edition.terms if t.kind == kind]


def _page(site: Site, name: str, page: str, sections: list[tuple[str, str, list[Term]]]) -> str:
    meta = {"title": site.say(name), "description": site.say(f"{name}.description", title=site.title)}
    blocks = [heading(1, site.say(name), f"#{name}"), block(site.say(f"{name}.intro"), ".by")]
    for title, anchor, terms in sections:
        if title and terms:
            blocks.append(heading(2, title, f"#{anchor}"))
        level = 3 if title else 2
        blocks += [part for term in terms for part in _entry(site, term, page, level)]
    return document(meta, blocks)


def _entry(site: Site, term: Term, page: str, level: int) -> Iterator[str]:
    """The term in the page's language as heading, then the other language, source, definition and uses."""
    names = {"zh": term.zh, "en": term.en}
    other = OTHER[site.lang]
    yield heading(level, escape(names[site.lang]), f"#{term.id} .term-entry")
    facts = [f"*{escape(names[other])}*{attrs(f'.gloss lang={other}')}{_status(site, term)}"]
    facts += [_variant(site, term, page)] if term.variants else []
    if term.defined_at:
        facts.append(f"{site.say('term.defined')}{site.say('colon')}{link(unit_name(site.lang, term.defined_at), href(page, term.defined_at))}")
    facts.append(_uses(site, term, page))
    yield block("  \n".join(facts), ".facts")


def _status(site: Site, term: Term) -> str:
    status = site.say(f"term.status.{term.status}") if term.status else ""
    said = site.say("colon").join(escape(part) for part in (status, term.source) if part and (part != term.source or site.lang == "en"))
    return f" *{said}*{attrs('.source')}" if said else ""


def _variant(site: Site, term: Term, page: str) -> str:
    said = [
        site.say("term.also", unit=link(unit_name(site.lang, v.unit), href(page, v.unit)), en=escape(v.en), reason=escape(v.reason))
        for v in term.variants
    ]
    return site.say("list.semicolon").join(said)


def _uses(site: Site, term: Term, page: str) -> str:
    """Each article that uses the term, once, at its first paragraph that does."""
    first: dict[str, str] = {}
    for use in term.uses:
        if use.lang == site.statute.lang and use.unit[0].isdigit():
            first.setdefault(use.unit.partition(".")[0], use.unit)
    if not first:
        return site.say("term.no-uses")
    links = [link(article_label(site, site.lang, article), href(page, unit)) for article, unit in first.items()]
    return f"{site.say('term.uses')}{site.say('colon')}{site.say('list.comma').join(links)}"
