"""Terms: what each is called in the other language, where it is defined, where it is used."""

from __future__ import annotations

from collections.abc import Iterator

from pages.markdown import attrs, block, document, heading, link
from pages.marks import escape
from statute.model import TOOLS, Term, UnitId
from statute.view.addresses import TERMS, href
from statute.view.meaning import meaning_of
from statute.view.names import article_label, unit_name
from statute.view.site import Site

KINDS = ("defined", "instrument", "place", "concept")
"""The sections of the page of terms, in order."""


def terms_page(site: Site) -> Iterator[tuple[str, str]]:
    sections = {kind: terms for kind in KINDS if (terms := of_kind(site, kind))}
    if not sections:
        return
    meta = {"title": site.say("terms"), "description": site.say("terms.description", title=site.title)}
    blocks = [heading(1, site.say("terms"), "#terms"), block(site.say("terms.intro"), ".by")]
    for kind, terms in sections.items():
        blocks.append(heading(2, site.say(f"terms.{kind}"), f"#{kind}"))
        for term in terms:
            blocks.append(entry_heading(site, term, 3))
            blocks += [f'<a id="{escape(gone)}"></a>' for gone in term.formerly]
            blocks.append(
                block(
                    "  \n".join(filter(None, [*facts(site, term, TERMS), _uses(site, term, TERMS)])), ".facts"
                )
            )
    yield TERMS, document(meta, blocks)


def of_kind(site: Site, kind: str) -> list[Term]:
    return [t for t in site.edition.terms if t.kind == kind]


def entry_heading(site: Site, term: Term, level: int) -> str:
    """The term in the page's language; in the other where there is none."""
    own, other = _names(site, term)
    foreign = attrs(f"lang={site.other}")
    return heading(level, escape(own) if own else f"*{escape(other)}*{foreign}", f"#{term.id} .term-entry")


def facts(site: Site, term: Term, page: str) -> Iterator[str]:
    """Lines: what it means; the other language, and where the English comes from; where it is defined."""
    words, statutory = meaning_of(site, term, site.lang)
    if words:
        yield f"*{escape(words)}*{attrs('.meaning .law' if statutory else '.meaning')}"
    own, other = _names(site, term)
    if own and other:
        yield f"*{escape(other)}*{attrs(f'.other lang={site.other}')}"
    yield from _origin(site, term)
    if term.variants:
        yield _variant(site, term, page)
    if term.defined_at:
        defined = link(unit_name(site.lang, term.defined_at), href(page, term.defined_at))
        yield f"{site.say('term.defined')}{site.say('colon')}{defined}"


def _names(site: Site, term: Term) -> tuple[str, str]:
    return term.name(site.lang), term.name(site.other)


def _origin(site: Site, term: Term) -> Iterator[str]:
    """What kind of English it is, and where it comes from, in the page's language where terms.toml has it."""
    if not term.status:
        return
    status = f"{site.say('term.status')}{site.say('colon')}{site.say(f'term.status.{term.status}')}"
    source = term.origin(site.lang)
    if not source:
        yield f"*{status}*{attrs('.source')}"
        return
    foreign = f" lang={TOOLS}" if not term.sources.get(site.lang) else ""
    label = f"{status}{site.say('list.semicolon')}{site.say('term.source')}{site.say('colon')}"
    gap = label[len(label.rstrip()) :]  # Emphasis ends with no blank in it.
    yield f"*{label.rstrip()}*{attrs('.source')}{gap}*{escape(source)}*{attrs(f'.source{foreign}')}"


def _variant(site: Site, term: Term, page: str) -> str:
    said = [
        site.say(
            "term.also",
            unit=link(unit_name(site.lang, v.unit), href(page, v.unit)),
            en=escape(site.say("list.comma").join(v.names.values())),
            reason=escape(v.why(site.lang)),
        )
        for v in term.variants
    ]
    return site.say("list.semicolon").join(said)


def _uses(site: Site, term: Term, page: str) -> str:
    """Every unit that uses a term the text defines; of others each article once, at its first use.

    What stands in no article (a member of a list that is spelt out in the table of duties) says nothing.
    """
    first: dict[UnitId, UnitId] = {}
    for use in term.uses:
        if use.lang == site.statute.lang and (article := use.unit.article):
            first.setdefault(use.unit if term.defined_at else article, use.unit)
    if not first:
        return ""
    links = [
        link(
            article_label(site, site.lang, key) if key.kind == "article" else unit_name(site.lang, key),
            href(page, unit),
        )
        for key, unit in first.items()
    ]
    return f"{site.say('term.uses')}{site.say('colon')}{site.say('list.comma').join(links)}"
