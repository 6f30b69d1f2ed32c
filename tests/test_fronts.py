"""What stands above the first article: cases/fronts.txt, one case a line, grouped by the rule that is asked."""

import re
from pathlib import Path

import pytest

from outline import outline, read

CASES = Path(__file__).parent / "cases/fronts.txt"
GROUPS = re.findall(r"((?:^# .+\n)+)((?:^[^#\n].*\n)+)", CASES.read_text("utf-8"), re.M)
BODY = {"zh": "第一条 甲。", "en": "Article 1 A."}


@pytest.mark.parametrize(
    "rows",
    [rows.splitlines() for _, rows in GROUPS],
    ids=[re.sub("\n# |# |\n", " ", rule) for rule, _ in GROUPS],
)
def test_each_line_above_the_first_article_is_what_the_case_says(rows: list[str]) -> None:
    assert {row: _found(row) for row in rows} == {row: _expected(row) for row in rows}


def _found(row: str) -> list[str]:
    front, _, body = row.partition(" // ")
    text = re.sub(r"[«»{}<>]", "", front).replace(" / ", "\n").replace("\n~\n", "\n\n")
    _, statute = read(f"{text}\n{body or BODY[_lang(front)]}\n".encode())
    kept = ("title", "subtitle", "notice")
    return [line for line in outline(statute).splitlines() if line.startswith(kept)]


def _expected(row: str) -> list[str]:
    front = row.partition(" // ")[0]
    gap = " " if _lang(front) == "en" else ""
    return [
        *(f"title {title.replace(' / ', gap)}" for title in re.findall("«(.+)»", front)),
        *(
            f"notice.{n} {line}"
            for notice in re.findall("<(.+)>", front)
            for n, line in enumerate(notice.replace("~ / ", "").split(" / "), 1)
        ),
        *(
            f"subtitle {note.replace(' / ~ / ', ' ').replace(' / ', ' ')}"
            for note in re.findall("{(.+)}", front)
        ),
    ]


def _lang(text: str) -> str:
    return "zh" if re.search("[\u4e00-\u9fff]", text) else "en"
