"""Lines of a file → which of them are rows of a table, and where their cells end.

A row is known by its neighbors: a tab or a run of blanks inside one line alone is noise. Tables come as lines
with tabs, with pipes (Markdown), and with columns of blanks, or of single blanks if they are mostly of figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from statute.text.spans import BLANK, HAN, LABEL, PAGE_NUMBER, Replacement

CELL_LENGTH = 24
"""How long the first cell of a row may be; prose with a stray tab is longer."""
COLUMNS = 8
"""How many columns there may be between single blanks."""
_SPACE = f"[{BLANK}]"
_LINES = rf"[{BLANK}|+:=\-—─━│┃┼├┤┌┐└┘┬┴╋┠┨]*"
_RULE = re.compile(rf"^{_LINES}(?:[+─━┼├]|-{{3}}|\|){_LINES}$")
"""A line that is drawn, not written."""
_DASHES = re.compile(rf"^{_SPACE}*-{{3,}}(?:{_SPACE}+-{{3,}})+{_SPACE}*$")
"""One that stands over and under a table, with a piece for each column."""
DASHED_LINES = 80
"""How many rows may stand between two of them."""
_PIPES = re.compile(rf"{_SPACE}*[|│┃]{_SPACE}*")
_TABS = re.compile(rf"[{BLANK.replace(chr(9), '')}]*\t[{BLANK.replace(chr(9), '')}]*")
_COLUMNS = re.compile(rf"{_SPACE}{{2,}}|\u3000")
_BLANKS = re.compile(rf"{_SPACE}+")
_IS_NO_LINE = re.compile(rf"{_SPACE}*(?:{PAGE_NUMBER})?{_SPACE}*$")
"""A table goes on below it, and on the next page."""
_FIGURE = re.compile("[0-9０-９%％]")
_DATE = re.compile(rf"[0-9０-９]{_SPACE}+[年月日]")
"""A date with blanks in it, which part no cells."""
_MARK = re.compile(
    rf"(?:（[^（）]{{1,5}}）|\([^()]{{1,5}}\)|[0-9]{{1,2}}[.．、]|[一二三四五六七八九十]+、){_SPACE}*$"
)
"""What a line may begin with and be an item all the same: its label and a tab."""

_ITEM = re.compile(rf"{_SPACE}*[（(][一二三四五六七八九十]+[）)]")


@dataclass(frozen=True, slots=True)
class _Look:
    """A line by itself."""

    parts: re.Pattern[str]
    cells: tuple[str, ...]


def find_rows(lines: Sequence[str]) -> dict[int, re.Pattern[str]]:
    """Index of each line that is a row, and what parts its cells; a line of rules is a row without cells."""
    found: dict[int, re.Pattern[str]] = _between_dashes(lines)
    run: list[tuple[int, _Look]] = []
    for i, line in enumerate([*lines, ""]):
        look = _look(line)
        if look is None and _IS_NO_LINE.match(line) and i < len(lines):
            continue
        if look is None or (run and run[-1][1].parts is not look.parts):
            if run and _is_table([row for _, row in run]):
                found.update({n: one.parts for n, one in run})
            run = []
        if look is not None:
            run.append((i, look))
    return found


def cell_spans(parts: re.Pattern[str], line: str) -> Iterator[Replacement]:
    """Where the cells of a row end: each parting becomes a tab, those at the ends and lines of rules nothing."""
    if _RULE.match(line):
        yield 0, len(line), ""
        return
    for match in parts.finditer(line):
        at_end = parts is _PIPES and (match.start() == 0 or match.end() == len(line))
        after = "" if at_end else "\t"
        if match.group() != after:
            yield match.start(), match.end(), after


def _between_dashes(lines: Sequence[str]) -> dict[int, re.Pattern[str]]:
    """Rows between two lines of dashes that have as many words as the dashes have pieces."""
    found: dict[int, re.Pattern[str]] = {}
    dashes = [i for i, line in enumerate(lines) if _DASHES.match(line)]
    least = 1 if len(dashes) == 2 else 0  # More lines may part every row from the next.
    for first, last in pairwise(dashes):
        columns = len(lines[first].split())
        between = (
            i for i in range(first + 1, last) if not _ITEM.match(lines[i]) and not _IS_NO_LINE.match(lines[i])
        )
        rows = [i for i in between if len(lines[i].split()) == columns]
        if last - first <= DASHED_LINES and len(lines[last].split()) == columns and len(rows) > least:
            found |= dict.fromkeys((first, *rows, last), _BLANKS)
    return found


def _look(line: str) -> _Look | None:
    if _PIPES.search(line) or (_RULE.match(line) and len(line.strip()) > 2):
        return _Look(_PIPES, tuple(_PIPES.split(line.strip(" |│┃"))))
    text = line.strip(f"{BLANK}\ufeff")
    if LABEL.match(text):
        return None
    for parts in (_TABS, _COLUMNS, *(() if _DATE.search(text) else (_BLANKS,))):
        cells = tuple(parts.split(text))
        if len(cells) > 1 and _may_be_row(cells, parts):
            return _Look(parts, cells)
    return None


def _may_be_row(cells: tuple[str, ...], parts: re.Pattern[str]) -> bool:
    if len(cells[0]) > CELL_LENGTH or _MARK.match(cells[0]):
        return False
    if any(re.search("[。；]", cell) for cell in cells[:-1]) or all(
        re.fullmatch(f"[{HAN}]?", cell) for cell in cells
    ):
        return False
    if parts is _BLANKS and (len(cells) > COLUMNS or not any(re.search(f"[{HAN}]", cell) for cell in cells)):
        return False
    return parts is _TABS or not any(re.search("[，。；：]", cell) for cell in cells)


def _is_table(rows: Sequence[_Look]) -> bool:
    """Whether lines of one look that follow each other are a table: enough of them, with as many cells each."""
    parts = rows[0].parts
    if parts is _PIPES:
        return sum(len(row.cells) > 1 for row in rows) > 1
    widths = [len(row.cells) for row in rows]
    if parts is _TABS:
        return len(rows) > 1 and sum(width >= 2 for width in widths) == len(rows)
    if parts is _BLANKS and sum(any(map(_FIGURE.search, row.cells[1:])) for row in rows) * 2 < len(rows):
        return False  # Words with blanks between them are no table; where most lines have figures, they are.
    alike = max(widths.count(width) for width in set(widths))
    return alike * 2 > len(rows) and ((min(widths) > 2 and len(rows) > 1) or len(rows) > 2)
