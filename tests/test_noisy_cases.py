"""Each text of cases/parse.txt with noise of one kind: it is read as without it, or something is told."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import pytest

from noise import WIDE
from outline import outline, read
from statute.check import check
from statute.text.rebuild import rebuild
from test_parse import CASES

LABEL = re.compile(r"^(第\S+?[条章节编]|（[^）]{1,3}）|\d+[.、]|[一二三四五六七八九十]+、)(\s*)")
NARROW = str.maketrans("０１２３４５６７８９", "0123456789")
Lines = Sequence[str]


def each(change: Callable[[str], str]) -> Callable[[Lines], Lines]:
    return lambda lines: [change(line) for line in lines]


def label_alone(lines: Lines) -> Iterator[str]:
    for line in lines:
        label = LABEL.match(line)
        yield from (label.group(), line[label.end() :]) if label and label.group() != line else (line,)


def paged(lines: Lines) -> Iterator[str]:
    for n, line in enumerate(lines, 1):
        yield line
        if n % 3 == 0:
            yield f"— {n // 3} —"


NOISE: Mapping[str, Callable[[Lines], Lines]] = {
    "a blank line after each line": lambda lines: [part for line in lines for part in (line, "")],
    "no blank lines": lambda lines: [line for line in lines if line.strip()],
    "lines begin with blanks": each(lambda line: f"\u3000\u3000{line}" if line.strip() else line),
    "lines end with blanks": each(lambda line: f"{line} \u3000"),
    "each label alone on its line": lambda lines: list(label_alone(lines)),
    "each label alone on its line, no blank lines": lambda lines: [
        part for part in label_alone(lines) if part
    ],
    "no gap after labels": each(lambda line: LABEL.sub(r"\1", line)),
    "blanks between the signs of labels": each(lambda line: LABEL.sub(lambda m: " ".join(m[1]) + m[2], line)),
    "full-width digits": each(lambda line: line.translate(WIDE)),
    "a page number after each third line": lambda lines: list(paged(lines)),
}
SILENT = {
    ("a note whose first line only has the date", "a blank line after each line"),
    ("a note whose first line only has the date", "a page number after each third line"),
    ("wrapped lines that begin with an item or an article in mid-paragraph", "each label alone on its line"),
    ("items that are captions of the lines below them", "each label alone on its line"),
    ("items that are captions of the lines below them", "each label alone on its line, no blank lines"),
    ("the list of the annexes below the last article", "a page number after each third line"),
}
"""Known to be read otherwise without a word: only the blank lines, or the want of them, told what belongs together."""


Seen = tuple[list[str], set[str]]


@pytest.fixture(scope="module")
def without_noise() -> Mapping[str, tuple[Lines, Seen]]:
    cases = ((name, raw.replace("␣", "\u3000").split("\n")) for name, raw, _ in CASES)
    return {name: (lines, seen(lines)) for name, lines in cases}


@pytest.mark.parametrize("kind", NOISE)
def test_noise_of_one_kind_changes_nothing_silently(
    kind: str, without_noise: Mapping[str, tuple[Lines, Seen]]
) -> None:
    silent = set()
    for name, (lines, (units, told)) in without_noise.items():
        noisy_units, noisy_told = seen(NOISE[kind](lines))
        if units != noisy_units and not noisy_told - told:
            silent.add((name, kind))
    assert silent == {known for known in SILENT if known[1] == kind}


def seen(lines: Lines) -> Seen:
    """The units, blanks left aside, and the codes of what is told."""
    source, statute = read("".join(f"{line}\n" for line in lines).encode())
    assert rebuild(statute) == source.text
    units = [re.sub(r"\s", "", line).translate(NARROW) for line in outline(statute).splitlines()]
    return [unit for unit in units if not unit.startswith("leftout")], {
        p.code for p in check(statute, source)
    }
