"""Where everything stands: unit id → page and anchor, and the link from one page to another.

Pages are paths below the folder of a language (`articles/13.md`); they become the permanent
addresses of the site (`/articles/13/`), so nothing here may change.
"""

from __future__ import annotations

import posixpath
import re

from statute.duties.table import slug
from statute.files.authorityfile import Entry

GENERATED: tuple[str, ...] = (
    "index.md",
    "about",
    "articles",
    "authorities",
    "chapters",
    "data",
    "duties",
    "full",
    "institutions",
    "missing",
    "notice",
    "readers",
    "relations",
    "terms",
)
"""What is generated below docs/zh and docs/en. `.gitignore` lists the same; a test compares them."""

HOME = "index.md"
FULL = "full/index.md"
NOTICE = "notice/index.md"
TERMS = "terms/index.md"
INSTITUTIONS = "institutions/index.md"
DUTIES = "duties/index.md"
AUTHORITIES = "authorities/index.md"
RELATIONS = "relations/index.md"
READERS = "readers/index.md"
ABOUT = "about/index.md"
MISSING = "missing/index.md"
DATA = "data/index.md"

_ARTICLE = re.compile(r"(?P<article>\d+(?:-\d+)?)(?:\.(?P<inside>.+))?")


def article_page(article: str) -> str:
    return f"articles/{article}.md"


def division_page(division: str) -> str:
    """`ch4` has the page of chapter 4, `pt2.ch1` that of pt2-ch1; a section stands on its chapter's page."""
    parts = division.split(".")
    while len(parts) > 1 and re.fullmatch(r"s\d+", parts[-1]):
        parts.pop()
    slug = parts[0].removeprefix("ch") if len(parts) == 1 else "-".join(parts)
    return f"chapters/{slug}/index.md"


def anchor(unit: str) -> str:
    """The anchor of a unit on its own page, empty if the page is all about it.

    `13.p2.i3` → `p2-i3`, `13#members` → `n-members`, `13` → ``.
    """
    unit, _, slug = unit.partition("#")
    if slug:
        return f"n-{slug}"
    if match := _ARTICLE.fullmatch(unit):
        return (match["inside"] or "").replace(".", "-")
    if unit.startswith(("title", "subtitle", "preamble", "notice", "translation")):
        return unit.replace(".", "-")
    last = unit.removesuffix(".title").rpartition(".")[2]
    return last if re.fullmatch(r"s\d+", last) and "." in unit.removesuffix(".title") else ""


def page_of(unit: str) -> str:
    """The page on which a unit stands, its notes included."""
    unit = unit.partition("#")[0]
    if match := _ARTICLE.fullmatch(unit):
        return article_page(match["article"])
    if unit.startswith("notice"):
        return NOTICE
    if unit == "translation":
        return ABOUT
    if unit.startswith(("title", "subtitle", "preamble")):
        return FULL
    return division_page(unit.removesuffix(".title"))


def full_anchor(unit: str) -> str:
    """The anchor on the page of the full text: `13.p2` → `a13-p2`, `13` → `a13`, `ch2.s1` → `ch2-s1`."""
    slug = unit.removesuffix(".title").replace(".", "-")
    return f"a{slug}" if _ARTICLE.fullmatch(unit) else slug


def authority_anchor(entry: Entry) -> str:
    """Of a law on the page of laws: its English title, `patent-law-of-the-peoples-republic-of-china`, or as it says."""
    return entry.anchor or slug(entry.authority.en) or entry.authority.zh


def relative(page: str, target: str) -> str:
    """The link from one page to another, any anchor kept: articles/2.md, full/index.md#x → ../full/index.md#x."""
    path, hash_, fragment = target.partition("#")
    if path == page and hash_:
        return f"#{fragment}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_ + fragment


def href(page: str, unit: str) -> str:
    """The link from a page to a unit."""
    fragment = anchor(unit)
    return relative(page, page_of(unit) + (f"#{fragment}" if fragment else ""))
