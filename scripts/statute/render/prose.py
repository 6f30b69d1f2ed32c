"""The editors' Markdown with its citations and terms as links, exactly as in the statute.

Links that the editors wrote themselves, code and addresses are left alone, and so is what they quote:
the words of another law are not this edition's terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from statute.model import Term
from statute.render.addresses import AUTHORITIES, href, relative
from statute.render.authorities import authority_anchor
from statute.render.layers import term_page
from statute.render.marks import Span, settle
from statute.render.site import Site

_ALONE = re.compile(r"`[^`\n]*`|!?\[[^\]\n]*\]\([^)\n]*\)|<https?:[^>\s]*>|https?://[^\s）)]*")
_QUOTED = re.compile("「[^「」]*」|“[^“”]*”|《[^《》]*》")


def linked(site: Site, unit: str, text: str, page: str) -> str:
    """`text` is the Markdown of the gist or note that `unit` names (`note:zh/13#members`)."""
    alone = [match.span() for match in _ALONE.finditer(text)]
    candidates = (*_citations(site, unit, page), *_terms(site, text, page))
    free = [s for s in candidates if not any(a < s.end and s.start < b for a, b in alone)]
    out: list[str] = []
    at = 0
    for span in settle(free):
        out += (text[at : span.start], span.open, text[span.start : span.end], span.close)
        at = span.end
    return "".join([*out, text[at:]])


def _citations(site: Site, unit: str, page: str) -> Iterator[Span]:
    """Provisions of this statute lead to themselves, those of other laws to the law's entry."""
    for citation in site.citations.get((site.lang, unit), ()):
        if citation.law is None and citation.targets:
            yield Span(citation.start, citation.end, "[", f"]({href(page, citation.targets[0])})")
        elif citation.law:
            for entry in site.edition.authorities:
                law = entry.authority
                if citation.law in (law.zh, law.en, *law.short_zh, *law.short_en):
                    target = relative(page, f"{AUTHORITIES}#{authority_anchor(entry)}")
                    yield Span(citation.start, citation.end, "[", f"]({target})")
                    break


def _terms(site: Site, text: str, page: str) -> Iterator[Span]:
    """The first place of each term outside quotations."""
    pattern, terms = _pattern(site.edition.terms, site.lang)
    if pattern is None:
        return
    bare = _QUOTED.sub(lambda match: " " * len(match.group()), text)
    seen: set[str] = set()
    for match in pattern.finditer(bare):
        term = terms[match.group().lower()]
        if term.id not in seen:
            seen.add(term.id)
            target = relative(page, f"{term_page(term)}#{term.id}")
            yield Span(match.start(), match.end(), "[", f"]({target})")


@lru_cache(maxsize=8)
def _pattern(terms: tuple[Term, ...], lang: str) -> tuple[re.Pattern[str] | None, dict[str, Term]]:
    """Longest first; English between word boundaries and in any case."""
    words: dict[str, Term] = {}
    for term in terms:
        for word in (term.zh,) if lang == "zh" else (term.en, *term.forms):
            if len(word) > 1:
                words.setdefault(word.lower(), term)
    if not words:
        return None, words
    longest = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(longest if lang == "zh" else rf"(?<!\w)(?:{longest})(?!\w)", re.IGNORECASE), words
