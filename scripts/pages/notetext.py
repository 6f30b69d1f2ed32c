"""The editors' Markdown with its citations and terms as links, exactly as in the statute.

Links that the editors wrote themselves, code and addresses are left alone, and so is what they quote:
the words of another law are not this edition's terms.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from pages.authorities import authority_anchor
from pages.links import term_page
from pages.marks import Span, settle
from statute.view.addresses import AUTHORITIES, href, relative
from statute.view.site import Site

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
    """Provisions of this statute lead to themselves, those of other laws to the law's entry; 本条 leads nowhere."""
    own = posixpath.basename(page)
    for citation in site.citations.get((site.lang, unit), ()):
        if citation.law is None and citation.targets:
            if (target := href(page, citation.targets[0])) == own:
                continue
            yield Span(citation.start, citation.end, "[", f"]({target})")
        elif citation.law:
            for entry in site.edition.authorities:
                law = entry.authority
                if citation.law in (law.zh, law.en, *law.short_zh, *law.short_en):
                    target = relative(page, f"{AUTHORITIES}#{authority_anchor(entry)}")
                    yield Span(citation.start, citation.end, "[", f"]({target})")
                    break


def _terms(site: Site, text: str, page: str) -> Iterator[Span]:
    """The first place of each term outside quotations."""
    bare = _QUOTED.sub(lambda match: " " * len(match.group()), text)
    seen: set[str] = set()
    for match in site.words.pattern.finditer(bare):
        term = site.words.terms[match.group().lower()]
        if term.id not in seen:
            seen.add(term.id)
            target = relative(page, f"{term_page(term)}#{term.id}")
            yield Span(match.start(), match.end(), "[", f"]({target})")
