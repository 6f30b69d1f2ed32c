"""Parsing: cases/parse.txt, and whole statutes with their truth beside them."""

import re
from pathlib import Path
from typing import Any

import pytest

from others import absent, other
from outline import differences, outline, read, truths
from statute.check import check
from statute.text.rebuild import rebuild

HERE = Path(__file__).parent
CASES = re.findall(
    r"^=== (.+)\n([\s\S]*?)\n---\n([\s\S]*?)(?=\n===|\Z)", (HERE / "cases/parse.txt").read_text("utf-8"), re.M
)


def test_the_file_of_cases_was_read() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize(("name", "raw", "expected"), CASES, ids=[c[0] for c in CASES])
def test_case(name: str, raw: str, expected: str) -> None:
    source, statute = read((raw.replace("␣", "\u3000") + "\n").encode())
    assert outline(statute).strip() == expected.strip()
    assert rebuild(statute) == source.text


OWN = truths(HERE / "statutes")
FOLDER = other("statutes")
OTHERS: list[Any] = list(truths(FOLDER)) if FOLDER else [absent("shared/statutes", None, None)]


def test_the_statutes_were_read() -> None:
    assert len(OWN) >= 4


@pytest.mark.parametrize("path,truth", [*OWN, *OTHERS], ids=lambda v: getattr(v, "stem", ""))
def test_whole_statutes(path: Path, truth: dict[str, Any]) -> None:
    source, statute = read(path.read_bytes(), path.name)
    assert differences(statute, truth) == []
    assert rebuild(statute) == source.text
    assert check(statute, source) == ()


def test_an_adoption_note_without_its_first_bracket_is_no_problem() -> None:
    """So it stands in copies that part the note from its bracket."""
    text = "示例条例\n\n2020年1月5日示例市人民代表大会通过 2022年3月6日修正）\n\n第一条 甲。\n\n第二条 乙。\n"
    source, statute = read(text.encode())
    assert statute.subtitle is not None and check(statute, source) == ()
