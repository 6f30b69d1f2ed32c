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


HAN = "渡船" * 80
LATIN = "Ferry " * 50


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(f"«{HAN[:78]}条例»", id="a title of eighty signs"),
        pytest.param(f"{HAN[:79]}条例", id="eighty-one are too many"),
        pytest.param(f"«{LATIN[:243]} Rules»", id="an English one of 249 signs"),
        pytest.param(f"«{LATIN[:244]} Rules»", id="of 250"),
        pytest.param(f"{LATIN[:245]} Rules", id="251 are too many"),
        pytest.param(
            f"<{HAN[:40]}公告 / 现予公布。> / «示例市渡船条例»",
            id="a head of a notice: forty signs before 公告",
        ),
        pytest.param(f"{HAN[:41]}公告 / 现予公布。 / «示例市渡船条例»", id="forty-one are too many"),
        pytest.param(f"<{HAN[:38]}甲部> / «示例市渡船条例»", id="an organ of forty signs signs above"),
        pytest.param(f"{HAN[:39]}甲部 / «示例市渡船条例»", id="one of forty-one does not"),
        pytest.param("<" + " / ".join(["示例部"] * 8) + "> / «示例市渡船条例»", id="eight lines of names"),
        pytest.param("示例部 / <" + " / ".join(["示例部"] * 8) + "> / «示例市渡船条例»", id="no ninth"),
        pytest.param("«示例条例»" + " / 渡船停航。" * 78, id="seventy-nine lines above the first article"),
        pytest.param("示例条例" + " / 渡船停航。" * 79, id="eighty lines"),
        pytest.param("«示例决定» // 渡船停航。" + "\n渡船停航。" * 90, id="it may be long below"),
        pytest.param("渡船。 / " * 79 + "«示例决定» // 渡船停航。", id="a decision on the eightieth line"),
        pytest.param("渡船。 / " * 80 + "示例决定 // 渡船停航。", id="on the eighty-first"),
        pytest.param(
            "<示例部令" + " / 渡船停航。" * 27 + " / 现予公布。> / «示例条例»",
            id="a notice twenty-nine lines above",
        ),
        pytest.param("示例部令" + " / 渡船停航。" * 28 + " / 现予公布。 / «示例条例»", id="thirty lines"),
    ],
)
def test_how_long_and_how_far_it_may_be(row: str) -> None:
    assert _found(row) == _expected(row)
