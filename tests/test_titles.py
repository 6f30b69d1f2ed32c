"""Which lines above a text are its title; what is not sure is told."""

import pytest

from outline import read
from statute.check import check
from statute.model import Ruling, RulingKind
from statute.parse import parse
from statute.parse.titleseams import _LOOKS, _SENSE, Seam, SeamRow, is_within_word, seam
from statute.text.clean import clean

BODY = "\n\n第一条 为了网络安全和示例，制定本法。\n\n第二条 本法自公布之日起施行。\n"


@pytest.mark.parametrize("row", [*_LOOKS, *_SENSE], ids=lambda row: row.example)
def test_an_example_is_decided_by_its_row(row: SeamRow) -> None:
    above, text = row.example.split("|")
    assert next(other for other in (*_LOOKS, *_SENSE) if other.holds(above, text)) is row


@pytest.mark.parametrize(
    "lines",
    [
        "中华人民共和国网|络安全法",
        "第五届全国人民代表大会常务委员|会关于批准示例省经济特区条例的决议",
        "民代表|大会常务委员会关于县级以下示例代表选举的若干规定",
        "中华人民|共和国集会|游行示威法",
        "中华人民共和国示例法修正|案|（七）",
        "中华人民共和国示例法修正案(|1999年)",
        "示例特别行政区香港特别行|政|区行政长官的产生办法",
        "中华人民共和国全国人民|代表大会|议事规则",
        "关于授予示例干部|示例功勋荣誉章的规定",
    ],
)
def test_a_title_that_its_line_ends_cut_is_whole(lines: str) -> None:
    source, statute = read((lines.replace("|", "\n") + BODY).encode())
    assert statute.title is not None
    assert statute.title.text == lines.replace("|", "").replace("(", "（").replace(")", "）")
    assert [p.code for p in check(statute, source)] == []


@pytest.mark.parametrize(
    "above",
    [
        "示例市人民政府",
        "中国示例银行",
        "中国示例出版社",
        "中华人民共和国示例部",
        "示例人大网",
        "现行有效",
        "目次",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_who_published_it_is_no_part_of_the_title_of_a_law(above: str, gap: str) -> None:
    source, statute = read(f"{above}{gap}中华人民共和国示例法{BODY}".encode())
    assert statute.title is not None and statute.title.text == "中华人民共和国示例法"
    assert [p.code for p in check(statute, source)] == []


@pytest.mark.parametrize(
    ("text", "taken"),
    [("编印室\n中心建设条例", "编印室中心建设条例"), ("示例选编\n\n全国示例建设条例", "全国示例建设条例")],
)
def test_a_line_that_may_be_the_first_of_the_title_is_told(text: str, taken: str) -> None:
    source, statute = read((text + BODY).encode())
    assert statute.title is not None and statute.title.text == taken
    assert [(p.line, p.code) for p in check(statute, source)] == [(1, "title-begins")]


@pytest.mark.parametrize("kinds", [{1: "outside"}, {1: "title", 2: "title"}], ids=str)
def test_what_the_editors_say_of_the_title_is_not_asked_again(kinds: dict[int, RulingKind]) -> None:
    source, _ = read(("编印室\n中心建设条例" + BODY).encode())
    rulings = [Ruling(line, kind, "示例。") for line, kind in kinds.items()]
    statute = parse(clean(source), source, rulings)
    assert statute.title is not None and statute.title.text.endswith("中心建设条例")
    assert check(statute, source) == ()


def test_nothing_stands_above_the_title_that_ends_differently() -> None:
    assert not seam("示例室", "说明", ()).one


LONG = "渡" * 50


@pytest.mark.parametrize(
    ("above", "text", "texts", "says"),
    [
        ("某某一号", "示例市示例条例", ["前一号示后"], Seam(True)),
        ("某某一号", "示例市示例条例", ["前号示例后"], Seam(True)),
        ("某某一号", "示例市示例条例", ["某一号", "示例市"], Seam(False)),
        ("某某一号", "关于示例的规定", [], Seam(True, False)),
        ("某某一号", "全国示例条例", [], Seam(False, False)),
        ("某某一号", "中心建设条例", [], Seam(True, False)),
        ("渔业 > 船只", "中心建设条例", [], Seam(False)),
        ("渔业 | 船只", "中心建设条例", [], Seam(False)),
        (LONG, "船" * 198 + "条例", [], Seam(True, False)),
        (LONG, "船" * 199 + "条例", [], Seam(False)),
    ],
)
def test_what_is_said_of_two_lines(above: str, text: str, texts: list[str], says: Seam) -> None:
    assert seam(above, text, texts) == says


@pytest.mark.parametrize(
    ("above", "text", "is_one"),
    [
        ("示例全国人民代表", "大会关于", True),
        ("民代表", "大会关于", True),
        ("全国人民代表", "大会", True),
        ("示例代表", "大会关于", False),
        ("全国人民代表", "会议", False),
        ("全国人民代表大会", "关于", False),
    ],
)
def test_a_word_that_a_line_end_cuts(above: str, text: str, is_one: bool) -> None:
    assert is_within_word(above, text) is is_one
