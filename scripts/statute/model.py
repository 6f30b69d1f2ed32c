"""The types that flow between the stages. All of them are frozen; none of them knows a file.

    bytes ─read→ Source ─clean→ Cleaned ─parse→ Statute

The text of a statute is a tree of divisions, articles, paragraphs, items and subitems.
Whatever points into it (citations, terms, notes …) is kept apart from it, as a *stand-off*
record that names a unit and two offsets (characters of that unit's text, 0-based, end exclusive).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")
Severity = Literal["error", "warning"]
DivisionKind = Literal["part", "subpart", "chapter", "section"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong with the content, said so that its author can mend it."""

    path: str
    """File, relative to where the command runs."""
    line: int
    """1-based; 0 only for a file that has no lines (undecodable, empty, absent)."""
    code: str
    """Lower-case words with hyphens; every code is listed in `problems.CODES`."""
    message: str
    """One sentence, with the offending characters in it."""
    hint: str
    """What to do about it."""
    severity: Severity = "error"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.code}: {self.message} {self.hint}".rstrip()


@dataclass(frozen=True, slots=True)
class Source:
    """A file as received, decoded but otherwise untouched."""

    path: str
    text: str
    """Every character of the file, its byte-order mark and line ends included."""
    encoding: str
    sha256: str
    """Of the bytes, in lower-case hexadecimal."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to the text, with all that is needed to take it back.

    Edits are listed in the order in which they were made. Taking them back from the last to
    the first, each at its `start` and `column`, gives back the characters of the source.
    """

    rule: str
    """Name of the rule, see the tables in `clean` and `lines`."""
    line: int
    """The line of the source on which a reader finds the place, 1-based."""
    before: str
    after: str
    start: int
    """First line of the joined line that holds the place; equals `line` unless lines were joined."""
    column: int
    """Offset in that line, as it is right after this edit, 0-based."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line after cleaning, with the number of the source line it begins on."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning hands to parsing: lines that are not blank, and how they came about."""

    lines: tuple[Line, ...]
    edits: tuple[Edit, ...]
    lang: Lang
    line_count: int
    """Number of lines of the source; a final line end opens one more, empty, line."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines of the source that are no part of the statute, whole and unedited."""

    first_line: int
    last_line: int
    reason: Literal["before", "contents", "after"]
    text: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text that can be pointed at."""

    id: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Subitem:
    """目. `label` as printed: 1. or （1）."""

    id: str
    label: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """项. `label` as printed: （一）; `text` is what follows it."""

    id: str
    label: str
    text: str
    line: int
    subitems: tuple[Subitem, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """款. Unnumbered in the text and counted here; `tail` is text that goes on after its items."""

    id: str
    text: str
    line: int
    items: tuple[Item, ...] = ()
    tail: Unit | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """条."""

    id: str
    """`13`, or `120-1` for 第一百二十条之一."""
    label: str
    division: str | None
    line: int
    paragraphs: tuple[Paragraph, ...]

    @property
    def number(self) -> tuple[int, int]:
        """(120, 1) for 第一百二十条之一; the branch is 0 where there is none."""
        main, _, branch = self.id.partition("-")
        return int(main), int(branch or 0)


@dataclass(frozen=True, slots=True)
class Division:
    """编, 分编, 章 or 节: a heading and what stands under it."""

    id: str
    kind: DivisionKind
    number: int
    label: str
    title: str
    parent: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Statute:
    """The whole of it. Divisions and articles are in the order of the text."""

    lang: Lang
    title: Unit | None
    notice: tuple[Unit, ...]
    subtitle: Unit | None
    preamble: tuple[Unit, ...]
    """Paragraphs between the title and the first heading or article, `preamble.1` …"""
    divisions: tuple[Division, ...]
    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]
    edits: tuple[Edit, ...]
    line_count: int

    def article(self, id: str) -> Article | None:
        return next((a for a in self.articles if a.id == id), None)

    def division(self, id: str | None) -> Division | None:
        return next((d for d in self.divisions if d.id == id), None)

    def units(self) -> Iterator[Unit]:
        """Every stretch of text that can be pointed at, with its id.

        Besides those of the articles: `title`, `subtitle`, `notice.1`, `preamble.1`, `ch2.title`.
        """
        if self.title:
            yield self.title
        yield from self.notice
        if self.subtitle:
            yield self.subtitle
        yield from self.preamble
        for division in self.divisions:
            yield Unit(f"{division.id}.title", division.title, division.line)
        for article in self.articles:
            yield from article_units(article)


def article_units(article: Article) -> Iterator[Unit]:
    """`13.p1`, `13.p1.i1`, `13.p1.i1.s1`, `13.p1.tail`, in the order of the text."""
    for paragraph in article.paragraphs:
        yield Unit(paragraph.id, paragraph.text, paragraph.line)
        for item in paragraph.items:
            yield Unit(item.id, item.text, item.line)
            for sub in item.subitems:
                yield Unit(sub.id, sub.text, sub.line)
        if paragraph.tail:
            yield paragraph.tail


@dataclass(frozen=True, slots=True)
class Emendation:
    """A word of the source that the edition corrects, from edition.toml."""

    unit: str
    source: str
    reading: str
    reason: str


@dataclass(frozen=True, slots=True)
class Variant:
    """A reading of another witness, recorded and not adopted, from edition.toml."""

    unit: str
    reading: str
    """Ours, which is the source's."""
    other: str
    witness: dict[Lang, str]
    note: dict[Lang, str]


@dataclass(frozen=True, slots=True)
class Meta:
    """edition.toml: what the edition says of itself. Texts are by language."""

    id: str
    version: str
    source_sha256: str
    titles: dict[Lang, str]
    short_titles: dict[Lang, str]
    descriptions: dict[Lang, str]
    adopted: str
    in_force: str
    issuer: dict[Lang, str]
    status: str
    """in-force, amended, repealed or not-yet-in-force."""
    status_checked: str
    """ISO date on which the status was last looked up."""
    status_source: dict[Lang, str]
    provenance: dict[Lang, str]
    emendations: tuple[Emendation, ...]
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """Words that cite, and what they point at. One citation per target; a range is one citation."""

    unit: str
    lang: Lang
    start: int
    end: int
    text: str
    kind: Literal["internal", "relative", "external"]
    law: str | None
    """Title of the other law, without brackets; None within the statute itself."""
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a term stands."""

    unit: str
    lang: Lang
    start: int
    end: int


TermKind = Literal["defined", "institution", "instrument", "place", "concept"]


@dataclass(frozen=True, slots=True)
class TermVariant:
    """Another English that the context of one unit forces."""

    unit: str
    en: str
    reason: str


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of terms.toml, or a definition found in the text; `uses` are found, never written."""

    id: str
    zh: str
    en: str
    kind: TermKind
    status: str
    """official, press, usage or own: where the English comes from."""
    source: str
    forms: tuple[str, ...]
    """Further inflected English forms."""
    variants: tuple[TermVariant, ...]
    coordinated: bool
    """Stands in the text only as a part of a coordinated list (市商务、财政……等部门)."""
    defined_at: str | None
    line: int
    """Line in terms.toml; 0 if found in the text alone."""
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note on words of the statute; its body is Markdown as written."""

    id: str
    """`13#members`; the same in both languages."""
    unit: str
    lang: Lang
    quote: str
    start: int
    end: int
    body: str
    path: str
    line: int
    """Of the heading."""
    body_line: int = 0
    """Of the first line of the body."""


@dataclass(frozen=True, slots=True)
class Apparatus:
    """What the editors say of one article (or of title, notice, a chapter) in one language."""

    unit: str
    lang: Lang
    caption: str
    gist: str
    related: tuple[str, ...]
    notes: tuple[Note, ...]
    path: str
    gist_line: int = 0
    """Of the first line of the gist."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A row of the table of duties: who, with which operative word, does what, where."""

    unit: str
    actor: str
    operative: str
    role: Literal["subject", "addressee"]
    act: str


@dataclass(frozen=True, slots=True)
class Relation:
    """That one provision has to do with another, and why."""

    source: str
    target: str
    kind: Literal["cites", "term", "institution", "instrument", "editor"]
    via: str
