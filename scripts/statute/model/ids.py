"""What a unit is called by programs: `13.p2.i3`. Here, and nowhere else, an id is taken apart.

| id                                        | is                                                          |
|-------------------------------------------|-------------------------------------------------------------|
| `title` `subtitle` `notice.1`             | what stands before the text; so `preamble.1`, `signature.1` |
| `pt3.sp1` `ch2` `pt2.ch1.s1` `h1`         | 第三编第一分编, 第二章, 第二编第一章第一节, a heading 一、      |
| `ch2.title`                               | the words of a heading                                      |
| `13` `120-1`                              | 第十三条, 第一百二十条之一                                     |
| `13.p2` `13.p2.i3` `13.p2.i3.s1`          | 款, 项, 目                                                   |
| `13.p1.tail` `13.p1.i6.p2`                | what follows the items; a further paragraph of an item      |
| `225.i4`                                  | as a law is cited whose text is not at hand                 |
| `annex1` `annex1.p1` `annex1.a2.p1`       | an annex, its paragraphs, its articles                      |
| `13#members`                              | a note                                                      |
| `gist:zh/13` `note:zh/13#members`         | the words of a gist, of a note                              |

An id is a text, so that files, JSON and tables have it as it stands; but it can only be made of what has this
form, and cannot be changed. What people write goes through `UnitId.read`, which answers None to all else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, NoReturn

from statute.model.unitkinds import KINDS_BELOW, ORDER, PREFIX, UnitKind, prefix

_TOKEN = re.compile(r"(?P<prefix>[a-z]*)(?P<number>0|[1-9][0-9]*)?(?:-(?P<branch>[1-9][0-9]*))?")
_WHOLE = re.compile(
    r"(?:(?P<prose>gist|note):[a-z]{2}/)?(?P<unit>[a-z0-9.-]+)(?:#(?P<note>[a-z0-9]+(?:-[a-z0-9]+)*))?"
)


class Segment(NamedTuple):
    """One level of an id; `number` is 0 where there is none, and so is `branch`, the 1 of 第一百二十条之一."""

    kind: UnitKind
    number: int
    branch: int


class UnitId(str):
    """The id of a unit. Two ids of the same letters are one object."""

    __slots__ = ("note", "prose", "segments")

    segments: tuple[Segment, ...]
    """From the outermost in."""
    note: str
    """`members` for `13#members`, else empty."""
    prose: str
    """`gist` or `note` for the words of one, else empty."""

    def __new__(cls, text: str) -> UnitId:
        """The id that is written so; ValueError if there is none."""
        return _made(text)

    @staticmethod
    def read(text: str) -> UnitId | None:
        """The id that somebody wrote, None if it is none."""
        try:
            return _made(text)
        except ValueError:
            return None

    @staticmethod
    def top(kind: UnitKind, number: int = 0, branch: int = 0) -> UnitId:
        """`13`, `120-1`, `ch2`, `annex1`, `title`: what stands in nothing else."""
        return UnitId(_written(None, kind, number, branch))

    def below(self, kind: UnitKind, number: int = 0, branch: int = 0) -> UnitId:
        """A unit of this one: `13` → `13.p2`, `ch2` → `ch2.title`, `annex1` → `annex1.a2`."""
        return UnitId(f"{self}.{_written(self.kind, kind, number, branch)}")

    def may_hold(self, kind: UnitKind) -> bool:
        """Whether there can be such a unit below this one."""
        return kind in KINDS_BELOW.get(self.kind, {}).values()

    def sibling(self, number: int) -> UnitId:
        """The unit of this kind with another number, beside this one."""
        parent = self.parent
        return parent.below(self.kind, number) if parent else UnitId.top(self.kind, number)

    def at(self, anchor: str) -> UnitId | None:
        """The unit of this one that has the anchor, `p2-i3`; None if there can be none."""
        return UnitId.read(f"{self}.{anchor.replace('-', '.')}") if anchor else self

    @staticmethod
    def of_slug(slug: str) -> UnitId | None:
        """The unit that has the slug, `120-1-p2`: a hyphen before a digit belongs to the number of an article."""
        return UnitId.read(re.sub(r"-(?=[a-z])|(?<=^notice)-|(?<=^preamble)-", ".", slug))

    def with_note(self, note: str) -> UnitId:
        """`13` → `13#members`."""
        return UnitId(f"{self}#{note}")

    def words(self, lang: str) -> UnitId:
        """`13` → `gist:zh/13`, `13#members` → `note:zh/13#members`."""
        return UnitId(f"{'note' if self.note else 'gist'}:{lang}/{self}")

    @property
    def kind(self) -> UnitKind:
        return self.segments[-1].kind

    @property
    def number(self) -> int:
        return self.segments[-1].number

    @property
    def about(self) -> UnitId:
        """What a note or gist belongs to: `13` for `note:zh/13#members`; else the unit itself."""
        return self._upto(len(self.segments)) if self.note or self.prose else self

    @property
    def place(self) -> UnitId:
        """Where the words of a note or gist stand: `13#members` for `note:zh/13#members`; else the unit itself."""
        return UnitId(self.rpartition("/")[2])

    @property
    def parent(self) -> UnitId | None:
        """What it stands in, as far as the id tells: None for `13`, whose chapter only the text knows."""
        if self.note or self.prose:
            return self.about
        return self._upto(len(self.segments) - 1) if len(self.segments) > 1 else None

    @property
    def outermost(self) -> UnitId:
        """The first level: `pt2` for `pt2.ch1.s1`, `annex1` for `annex1.a2.p1`."""
        return self._upto(1)

    @property
    def home(self) -> UnitId:
        """The article, heading, annex or part of the front to which it belongs, which has a file of notes:
        `13.p2` → `13`, `ch2.title` → `ch2`, `notice.1` → `notice`, `annex1.a2.p1` → `annex1.a2`."""
        return _home(self)

    @property
    def article(self) -> UnitId | None:
        """The article it stands in or is."""
        return self.home if self.segments[self._depth - 1].kind == "article" else None

    @property
    def inside(self) -> tuple[Segment, ...]:
        """Its levels below its home."""
        return self.segments[self._depth :]

    @property
    def heading(self) -> UnitId:
        """The words of a heading: `ch2` → `ch2.title`."""
        return self.below("title")

    @property
    def anchor(self) -> str:
        """Within its home: `p2-i3` for `13.p2.i3`, empty for `13`."""
        return "-".join(self._tokens[self._depth :])

    @property
    def slug(self) -> str:
        """All of it for an anchor: `13-p2`, `ch2-s1`; words of a heading are named as the heading is."""
        tokens = self._tokens
        return "-".join(tokens[:-1] if self.kind == "title" and len(tokens) > 1 else tokens)

    @property
    def order(self) -> tuple[tuple[int, int, int], ...]:
        """Sorts ids as the text has them, notes with their unit. Where chapters count on from part to part, an id
        does not tell its part: the parts come first."""
        return tuple((ORDER.index(s.kind), s.number, s.branch) for s in self.segments)

    def number_of(self, kind: UnitKind) -> int | None:
        """The number of the paragraph, item … it stands in or is; the outer one of two."""
        return next((s.number for s in self.segments if s.kind == kind), None)

    @property
    def _tokens(self) -> list[str]:
        return self.partition("#")[0].rpartition("/")[2].split(".")

    @property
    def _depth(self) -> int:
        """How many levels its home has."""
        inner = ("paragraph", "item", "subitem", "tail")
        found = (n for n, s in enumerate(self.segments) if s.kind in inner or (n and s.kind == "title"))
        return next(found, len(self.segments))

    def _upto(self, depth: int) -> UnitId:
        return UnitId(".".join(self._tokens[:depth]))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a unit's id does not change")

    def __deepcopy__(self, memo: object) -> UnitId:
        return self

    def __reduce__(self) -> tuple[type[UnitId], tuple[str]]:
        return UnitId, (str(self),)


@lru_cache(maxsize=1 << 16)
def _home(id: UnitId) -> UnitId:
    return id._upto(id._depth)


def _written(above: UnitKind | None, kind: UnitKind, number: int, branch: int) -> str:
    return prefix(above, kind) + (str(number) if kind in PREFIX else "") + (f"-{branch}" if branch else "")


@lru_cache(maxsize=1 << 16)
def _made(text: str) -> UnitId:
    whole = _WHOLE.fullmatch(text)
    if whole is None or (whole["prose"] and (whole["prose"] == "note") != bool(whole["note"])):
        raise ValueError(f"no id of a unit: {text}")
    segments: list[Segment] = []
    above: UnitKind | None = None
    for token in whole["unit"].split("."):
        match = _TOKEN.fullmatch(token)
        kind = KINDS_BELOW.get(above, {}).get(match["prefix"]) if match else None
        counted = kind in PREFIX
        if match is None or kind is None or counted != bool(match["number"]):
            raise ValueError(f"no id of a unit: {text}")
        if match["branch"] and kind != "article":
            raise ValueError(f"no id of a unit: {text}")
        segments.append(Segment(kind, int(match["number"] or 0), int(match["branch"] or 0)))
        above = kind
    made = str.__new__(UnitId, text)
    for name, value in (
        ("segments", tuple(segments)),
        ("note", whole["note"] or ""),
        ("prose", whole["prose"] or ""),
    ):
        object.__setattr__(made, name, value)
    return made


TITLE = UnitId.top("title")
SUBTITLE = UnitId.top("subtitle")
TRANSLATION = UnitId.top("translation")
"""What the translators say of their text stands under this."""
