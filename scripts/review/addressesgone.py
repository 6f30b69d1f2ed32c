"""The pages of two versions of an edition → the addresses of the site that no longer open what they opened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from statute.model import LANGUAGES
from statute.view.addresses import on_site

_ANCHOR = re.compile(
    r"\{[^{}\n]*#(?P<list>[^\s{}]+)[^{}\n]*\}|attrs: \{id: (?P<block>[^\s{}]+)\}|\bid=\"(?P<html>[^\"]+)\""
)
_SECTIONS = frozenset({"notes", "gist", "related", "duties"})
"""Headings of an article's page: without them the page still opens, and there is nothing to show."""


def gone_addresses(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[str, ...]:
    """`pages` of both, by path; what is returned begins with a slash, below the root of the site."""
    there = {address for path, page in after.items() for address in _addresses(path, page)}
    old = dict.fromkeys(address for path, page in before.items() for address in _addresses(path, page))
    return tuple(address for address in old if address not in there)


def _addresses(path: str, page: bytes) -> Iterator[str]:
    lang, _, name = path.partition("/")
    folder = next((language.folder for key, language in LANGUAGES.items() if key == lang), "")
    if not name.endswith(".md"):
        return
    address = f"/{folder}{on_site(name).removeprefix('index/')}"
    yield address
    for match in _ANCHOR.finditer(page.decode()):
        anchor = match["list"] or match["block"] or match["html"]
        if anchor not in _SECTIONS:
            yield f"{address}#{anchor}"
