"""Names of other laws: where a name without brackets begins, and which title a short name stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from statute.cite.forms import SHORT_NAME, TITLE_NOTE
from statute.cite.forms_en import INSTRUMENT
from statute.cite.lawwords import COMMON_NAMES, ENDINGS, NOT_NAMES
from statute.cite.model import Authority
from statute.cite.namestops import NAME_STOP
from statute.model import LANGUAGES, ORIGINAL, Statute

_STATE = LANGUAGES[ORIGINAL].state
_RUN = re.compile(rf"(?:[\u4e00-\u9fff]|（[\u4e00-\u9fff]{{1,8}}）)*(?:{ENDINGS})(?:{TITLE_NOTE})?$")
_ENDING = re.compile(rf"(?:{ENDINGS})(?:{TITLE_NOTE})?$")
_NOTE = re.compile(f"{TITLE_NOTE}$")
_STOP = re.compile(NAME_STOP)
_SHORT = re.compile(SHORT_NAME.pattern)
_BRACKETED = re.compile("《((?:[^《》]|《[^《》]*》)*)》(?:（[^（）《》]*）)?$")
_CHINESE_BLANK = re.compile("(?<=[\u3000-\u9fff]) +| +(?=[\u3000-\u9fff])")
_KIND_EN = re.compile(rf"\b(?:{INSTRUMENT})\b")
_LONGEST = 60
_FAR = 300
"""So far before its short name the end of a title in brackets may begin."""


@dataclass(frozen=True, slots=True)
class LawNames:
    """Which title a name stands for."""

    own: frozenset[str]
    """Names of the statute itself."""
    titles: Mapping[str, str]
    """Short name → full title."""
    authorities: frozenset[str] = frozenset()
    """Titles in authorities.toml; citations even where the title does not end as an instrument's does."""

    def is_own(self, name: str) -> bool:
        return _plain(name) in self.own

    def is_general(self, name: str) -> bool:
        """条例, 办法 or 条例（2018年修正）, unless a text says which one it means by that."""
        plain = _NOTE.sub("", _plain(name))
        return plain in NOT_NAMES and not self.is_own(plain) and plain not in self.titles

    def is_own_kind(self, name: str) -> bool:
        """《条例》 of a statute that is one, and not 《决定》."""
        kind = _NOTE.sub("", _plain(name))
        return self.is_general(name) and any(_NOTE.sub("", own).endswith(kind) for own in self.own)

    def calls_own(self, kind: str) -> bool:
        """Whether a kind of instrument that is named alone is the statute: “the Regulations”, of Regulations on …."""
        kinds = {match.group() for name in self.own if (match := _KIND_EN.search(name))}
        return kind in kinds

    def full(self, name: str) -> str:
        plain = _plain(name)
        return self.titles.get(plain, plain)

    def with_short_names(self, texts: Iterable[str]) -> LawNames:
        """The same, with the short names that these texts introduce."""
        found: dict[str, str] = {}
        for text in texts:
            if "简称" in text or "称" in text:
                found.update(_introduced(text, self))
        return replace(self, titles={**self.titles, **found}) if found else self


def names_of(statute: Statute, authorities: Mapping[str, Authority]) -> LawNames:
    """The names known in a statute: its own, those of the authorities, and those its text introduces."""
    titles: dict[str, str] = {}
    for authority in authorities.values():
        title = authority.title(statute.lang)
        for name in authority.titles(statute.lang):
            titles[name] = title
        titles.setdefault(title.removeprefix(_STATE), title)
    title = _plain(statute.title.text) if statute.title else ""
    own = frozenset({title, title.removeprefix(_STATE)}) - {""}
    return LawNames(own, titles, frozenset(titles.values())).with_short_names(
        unit.text for unit in statute.units()
    )


def name_before(text: str, begin: int, end: int, names: LawNames) -> int:
    """Where the name without brackets begins that ends at `end`; `end` itself if there is none.

    Nothing before `begin` is looked at. A known name wins over the boundary words.
    """
    begin = max(begin, end - _LONGEST)
    match = _RUN.search(text, begin, end)
    if not match:
        return end
    run = match.group()
    start = 0
    if (state := run.rfind(_STATE)) >= 0:
        start = state
    else:
        longest_stop = len(run) - 2
        for stop in _STOP.finditer(run):
            if stop.end() <= longest_stop:
                start = stop.end()
        known = [
            name
            for name in (*names.titles, *names.own, *COMMON_NAMES)
            if len(name) > 1 and run.endswith(name)
        ]
        if known:
            start = max(start, len(run) - max(map(len, known)))
    name = run[start:]
    if names.is_general(name):
        return end
    return match.start() + start


def _introduced(text: str, names: LawNames) -> Iterable[tuple[str, str]]:
    for match in _SHORT.finditer(text):
        short = _plain(match["short"])
        before = text[max(0, match.start() - _FAR) : match.start()]
        if bracketed := _BRACKETED.search(before):
            yield short, _plain(bracketed[1])
        elif _ENDING.search(before) and _ENDING.search(short):
            begin = name_before(before, 0, len(before), replace(names, titles={}))
            if begin < len(before):
                yield short, before[begin:]


def _plain(name: str) -> str:
    return _CHINESE_BLANK.sub("", name.strip("《》"))
