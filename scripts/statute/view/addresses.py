"""Where everything stands: unit id → page and anchor, and the link from one page to another.

Pages are paths below the folder of a language (`articles/13.md`); they become the permanent
addresses of the site (`/articles/13/`), so nothing here may change.
"""

from __future__ import annotations

from statute.duties.table import slug
from statute.files.authorityfile import Entry
from statute.model import DIVISION_KINDS, TOOLS, UnitId, UnitKind

GENERATED: tuple[str, ...] = (
    "index.md",
    "about",
    "annexes",
    "articles",
    "authorities",
    "chapters",
    "data",
    "duties",
    "errata",
    "full",
    "institutions",
    "laws",
    "missing",
    "notice",
    "readers",
    "relations",
    "terms",
    "versions",
)
"""What is generated below docs/zh and docs/en. `.gitignore` lists the same; a test compares them."""

HOME = "index.md"
GUIDE = "guide.md"
"""Written by hand, for every edition."""
FULL = "full/index.md"
NOTICE = "notice/index.md"
TERMS = "terms/index.md"
INSTITUTIONS = "institutions/index.md"
DUTIES = "duties/index.md"
AUTHORITIES = "authorities/index.md"
RELATIONS = "relations/index.md"
READERS = "readers/index.md"
ABOUT = "about/index.md"
ERRATA = "errata/index.md"
MISSING = "missing/index.md"
DATA = "data/index.md"
VERSIONS = "versions/index.md"
FRONT: tuple[UnitKind, ...] = ("title", "subtitle", "notice", "preamble", "translation")
"""What stands before the text, on the page of the full text but for the notice and what is said of the translation."""


def article_page(article: UnitId) -> str:
    return f"articles/{article}.md"


def article_of_page(page: str) -> UnitId | None:
    """The article whose page it is: `articles/13.md` → `13`; None for other pages."""
    article = UnitId.read(page.removeprefix("articles/").removesuffix(".md"))
    return article if article and article_page(article) == page else None


def division_page(division: UnitId) -> str:
    """`ch4` has the page of chapter 4, `pt2.ch1` that of pt2-ch1; a section stands on its chapter's page."""
    while division.kind == "section" and division.parent:
        division = division.parent
    slug = str(division.number) if division.kind == "chapter" and not division.parent else division.slug
    return f"chapters/{slug}/index.md"


def anchor(unit: UnitId) -> str:
    """The anchor of a unit on its own page, empty if the page is all about it.

    `13.p2.i3` → `p2-i3`, `13#members` → `n-members`, `13` → ``, `annex1.a2.p1` → `a2-p1`.
    """
    if unit.note:
        return f"n-{unit.note}"
    home = unit.home
    if home.kind in FRONT or home.kind == "signature":
        return unit.slug
    if unit.outermost.kind == "annex":
        return unit.slug.removeprefix(unit.outermost).removeprefix("-")
    if home.kind in DIVISION_KINDS:
        return f"s{home.number}" if home.kind == "section" and home.parent else ""
    return unit.anchor


def page_of(unit: UnitId) -> str:
    """The page on which a unit stands, its notes included."""
    home = unit.home
    if unit.outermost.kind == "annex":
        return f"annexes/{unit.outermost.number}.md"
    if home.kind == "article":
        return article_page(home)
    if home.kind == "signature":
        return FULL
    if home.kind in FRONT:
        return {"notice": NOTICE, "translation": ABOUT}.get(home.kind, FULL)
    return division_page(home)


def address(unit: UnitId) -> str:
    """What a reader opens, below the root of the language's site: `articles/13/#p2`, `chapters/2/`."""
    fragment = anchor(unit)
    page = page_of(unit)
    return on_site(page + (f"#{fragment}" if fragment else ""))


def full_anchor(unit: UnitId) -> str:
    """The anchor on the page of the full text: `13.p2` → `a13-p2`, `13` → `a13`, `ch2.s1` → `ch2-s1`."""
    return f"a{unit.slug}" if unit.segments[0].kind == "article" else unit.slug


def unit_at(anchor: str) -> UnitId | None:
    """The unit that has the anchor on the page of the full text, `a13-p2`; for that of an article's own page,
    `p2`, which does not tell the article, the passage of Article 1."""
    slug = anchor[1:] if anchor[:1] == "a" and anchor[1:2].isdigit() else anchor
    return UnitId.of_slug(slug) or UnitId("1").at(anchor)


def authority_anchor(entry: Entry) -> str:
    """Of a law on the page of laws: its English title, `patent-law-of-the-peoples-republic-of-china`, or as it says."""
    return entry.anchor or slug(entry.authority.title(TOOLS)) or entry.authority.original


def law_page(id: str, version: str = "") -> str:
    """The page of a cited law; that of a version other than the one the notes rest on is below it."""
    return f"laws/{id}/{version}/index.md" if version else f"laws/{id}/index.md"


def law_anchor(unit: UnitId) -> str:
    """Of a provision on its law's page: `19.p1` → `a19-p1`."""
    return f"a{unit.slug}"


def listed_anchor(entry: Entry, year: str, unit: UnitId | None) -> str:
    """Of an article of a law on the page of laws, where its text is not here: the entry's own, `-2010`, `-a19`."""
    article = f"-{law_anchor(unit.home)}" if unit else ""
    return f"{authority_anchor(entry)}{f'-{year}' if year and unit else ''}{article}"


def on_site(address: str) -> str:
    """Page and anchor as a reader opens them: `articles/13.md#p2` → `articles/13/#p2`."""
    page, hash_, fragment = address.partition("#")
    folder = page.removesuffix("index.md") if page.endswith("index.md") else page.removesuffix(".md") + "/"
    return folder + hash_ + fragment


def relative(page: str, address: str) -> str:
    """The link from one page to another, any anchor kept: articles/2.md, full/index.md#x → ../full/index.md#x."""
    path, hash_, fragment = address.partition("#")
    if path == page and hash_:
        return f"#{fragment}"
    here, there = page.split("/")[:-1], path.split("/")
    same = next((n for n, (a, b) in enumerate(zip(here, there[:-1], strict=False)) if a != b), None)
    shared = min(len(here), len(there) - 1) if same is None else same
    return "/".join((*[".."] * (len(here) - shared), *there[shared:])) + hash_ + fragment


def href(page: str, unit: UnitId) -> str:
    """The link from a page to a unit."""
    fragment = anchor(unit)
    return relative(page, page_of(unit) + (f"#{fragment}" if fragment else ""))
