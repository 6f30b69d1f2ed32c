"""Parsing: cases/parse.txt and thresholds.txt, and whole statutes with their truth beside them."""

import re
from pathlib import Path
from typing import Any

import pytest

from others import absent, other
from outline import differences, outline, read, truths
from statute.check import check
from statute.text.rebuild import rebuild

HERE = Path(__file__).parent


def cases(name: str) -> list[tuple[str, str, str]]:
    """Title, raw text and outline of each case in the file."""
    text = (HERE / "cases" / name).read_text("utf-8")
    return re.findall(r"^=== (.+)\n([\s\S]*?)\n---\n([\s\S]*?)(?=\n==|\Z)", text, re.M)


CASES = cases("parse.txt")
THRESHOLDS = cases("thresholds.txt")


def test_the_files_of_cases_were_read() -> None:
    assert len(CASES) >= 10 and len(THRESHOLDS) >= 10


@pytest.mark.parametrize(
    ("name", "raw", "expected"), CASES + THRESHOLDS, ids=[c[0] for c in CASES + THRESHOLDS]
)
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


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        ("第一条 渡船\n停航。", ["wrap"]),
        ("第一条 渡船\n\n停航。", ["join"]),
        ("第一条 渡船停航。\n）照常。", ["wrap"]),
        ("第一条 渡船停航。\n\n）照常。", ["join"]),
        ("第一条\n渡船停航。", ["label-line"]),
        ("第一章\n渡船\n第一条 甲。", ["label-line"]),
        ("第一章 渡船\n和渡口\n第一条 甲。", ["wrap"]),
    ],
)
def test_it_is_logged_how_lines_are_joined(body: str, rules: list[str]) -> None:
    _, statute = read(f"示例条例\n{body}\n第二条 乙。\n".encode())
    assert [edit.rule for edit in statute.edits] == rules


def test_quoted_matter_has_two_hundred_lines_at_the_most() -> None:
    for lines, items in ((200, 200), (201, 0)):
        text = "示例条例\n第一条 改为：\n" + "“渡船停航。\n" * (lines - 1) + "渡口停用。”\n"
        assert len(read(text.encode())[1].articles[0].paragraphs[0].items) == items


def test_a_text_without_articles_is_given_back_as_it_was() -> None:
    source, statute = read("渡船停航。\r\n渡口停用。\r\n".encode())
    assert not statute.articles and rebuild(statute) == source.text
