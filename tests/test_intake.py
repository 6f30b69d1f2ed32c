"""An edition out of a file as it was received, whatever its kind."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from intake.newedition import identifier
from intake.received import received
from intake.selfsaid import facts
from intake.sourcetext import RefusedFile
from madepages import generated_pages
from split_articles import main
from statute.edition import Edition, load
from statute.material import read_text

TEXT = """云汀市公共停车场管理办法
（2021年3月18日云汀市人民政府令第12号公布）
第一章 总则
第一条 为了加强公共停车场管理，制定本办法。
第二条 本办法适用于公共停车场（以下简称停车场）。
市公安机关负责停车场的监督管理。
第二章 附则
第三条 收费标准如下：
小型车\t每小时5元
大型车\t每小时8元
第四条 本办法自2021年5月1日起施行。
"""
LINES = TEXT.splitlines()


def _docx() -> bytes:
    """As offices write it: numbers that Word sets, a frame, a table, an insertion, a deletion, a footnote."""
    document = Document()
    for line in LINES[:3]:
        document.add_paragraph(line)
    frame = document.add_table(rows=1, cols=1)
    frame.cell(0, 0).text = LINES[3]
    document.add_paragraph("第二条\t本办法适用于公共停车场（以下简称停车场）。")
    inserted = document.add_paragraph("市公安机关")._p
    inserted.append(
        parse_xml(f'<w:ins {nsdecls("w")} w:id="1"><w:r><w:t>负责停车场的监督管理。</w:t></w:r></w:ins>')
    )
    inserted.append(
        parse_xml(f'<w:del {nsdecls("w")} w:id="2"><w:r><w:delText>废话。</w:delText></w:r></w:del>')
    )
    inserted.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="1"/></w:r>'))
    document.add_paragraph(LINES[6])
    document.add_paragraph(LINES[7])
    table = document.add_table(rows=2, cols=2)
    for row, line in zip(table.rows, LINES[8:10], strict=True):
        for cell, words in zip(row.cells, line.split("\t"), strict=True):
            cell.text = words
    document.element.body.insert_element_before(
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>{LINES[10]}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
        "w:sectPr",
    )
    out = BytesIO()
    document.save(out)
    return out.getvalue()


MARKDOWN = (
    f"---\nsource: x\n---\n# **{LINES[0]}**\n\n{LINES[1]}\n\n## {LINES[2]}\n\n**第一条** {LINES[3][4:]}\n\n"
    f"[第二条](#2) {LINES[4][4:]}\n\n{LINES[5]}\n\n## {LINES[6]}\n\n{LINES[7]}\n\n"
    f"| 小型车 | 每小时5元 |\n|---|---|\n| 大型车 | 每小时8元 |\n\n{LINES[10]}\n"
)
HTML = (
    '<!doctype html><html><head><meta charset="gbk"><title>网站</title><style>p{}</style></head><body><nav>首页</nav>'
    f"<h1>{LINES[0]}</h1><p>{LINES[1]}</p><div>{LINES[2]}</div><p><b>第一条</b>&nbsp;为了加强公共停车场管理，\n  "
    f"制定本办法。</p>"
    f"<p>{LINES[4]}<br>{LINES[5]}</p><div>{LINES[6]}</div><p>{LINES[7]}</p>"
    "<table><tr><td>小型车</td><td><p>每小时5元</p></td></tr><tr><td>大型车</td><td>每小时8元</td></tr></table>"
    f"<p>{LINES[10]}</p><script>var x = 1</script></body></html>"
)
FILES: dict[str, Callable[[], bytes]] = {
    "parking.txt": TEXT.encode,
    "parking-gb.txt": lambda: TEXT.encode("gb18030"),
    "parking.md": MARKDOWN.encode,
    "parking.html": lambda: HTML.encode("gb18030"),
    "parking.docx": _docx,
}


@pytest.mark.parametrize("name", FILES)
def test_every_kind_of_file_gives_the_same_statute(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(FILES[name]())
    folder = tmp_path / "its edition"
    assert main(["--new", str(file), "--edition", str(folder)]) == 0
    edition, problems = load(folder)
    assert isinstance(edition, Edition)
    assert "not-filled-in" in {p.code for p in problems}
    plain, _ = read_text(TEXT.encode(), "source.txt")
    assert plain is not None
    assert [(u.id, u.text) for u in edition.statute.units()] == [
        (u.id, u.text) for u in plain.statute.units()
    ]
    meta = edition.meta
    assert meta.titles == {"zh": "云汀市公共停车场管理办法"}
    assert (meta.adopted, meta.in_force, meta.issuer) == (
        "2021-03-18",
        "2021-05-01",
        {"zh": "云汀市人民政府"},
    )
    assert (meta.document_number, meta.jurisdiction) == ("云汀市人民政府令第12号", {"zh": "云汀市"})
    assert meta.source_sha256 == hashlib.sha256((folder / "source.txt").read_bytes()).hexdigest()


def test_the_title_of_a_markdown_page_may_stand_before_it() -> None:
    page = "---\ntitle: '示例条例'\n---\n\n## 第一章&emsp;总则\n\n<p><b>第一条</b>&emsp;甲。<br>\n乙。</p>\n"
    lines = received(page.encode(), "a.md").data.decode().splitlines()
    assert [" ".join(line.split()) for line in lines] == ["示例条例", "第一章 总则", "第一条 甲。", "乙。"]


def test_a_plain_text_stays_as_it_is(tmp_path: Path) -> None:
    file, data = tmp_path / "a.txt", TEXT.encode("gb18030")
    file.write_bytes(data)
    assert main(["--new", str(file), "--edition", str(tmp_path / "made")]) == 0
    assert (tmp_path / "made/source.txt").read_bytes() == data


def test_the_summary_says_what_to_compare(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.docx").write_bytes(_docx())
    assert main(["--new", str(tmp_path / "a.docx"), "--edition", str(tmp_path / "made")]) == 0
    said = capsys.readouterr()
    for words in (
        "云汀市公共停车场管理办法",
        "4, 第一条 to 第四条",
        "2 chapters",
        "1 footnote",
        "2021-05-01",
    ):
        assert words in said.out
    assert "status.value" in said.err


def test_an_edition_that_is_there_stays_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "made").mkdir()
    (tmp_path / "made/notes.md").write_text("mine", "utf-8")
    assert main(["--new", str(tmp_path / "a.txt"), "--edition", str(tmp_path / "made")]) == 2
    assert [f.name for f in (tmp_path / "made").iterdir()] == ["notes.md"]
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name, data, remedy",
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        ("a.pdf", b"%PDF-1.7\n", "Copy its text"),
        ("a.txt", b"%PDF-1.7\n", "Copy its text"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "recognise its text"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "recognise its text"),
        ("a.odt", b"PK\x05\x06" + bytes(18), "save it as .docx"),
        ("a.docx", b"PK\x03\x04 and no more", "Get it anew"),
        ("a.docx", "第一条".encode(), "how it was saved"),
        ("a.epub.x", b"text", "Give the text as"),
        ("a.md", b"", "empty"),
    ],
)
def test_what_cannot_be_read_is_told_with_a_remedy(name: str, data: bytes, remedy: str) -> None:
    with pytest.raises(RefusedFile, match=remedy):
        received(data, name)


def test_a_text_without_articles_makes_no_edition(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("今天天气很好。\n", "utf-8")
    assert main(["--new", str(tmp_path / "a.txt"), "--edition", str(tmp_path / "made")]) == 2
    assert not (tmp_path / "made").exists()


def test_numbers_that_word_sets_itself_are_read() -> None:
    document = Document()
    numbering = document.part.numbering_part.element
    for xml in (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
        "</w:abstractNum>",
        f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>',
    ):
        element = parse_xml(xml)
        first_num = next((e for e in numbering if e.tag.endswith("}num")), None)
        if "abstractNum " in xml and first_num is not None:
            first_num.addprevious(element)
        else:
            numbering.append(element)
    for level, words in (
        (0, "甲。"),
        (0, "乙："),
        (1, "一项；"),
        (1, "二项。"),
        (0, "丙。"),
        (1, "又一项。"),
    ):
        paragraph = document.add_paragraph(words)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>')
        )
    out = BytesIO()
    document.save(out)
    assert received(out.getvalue(), "a.docx").data.decode().splitlines() == [
        "第一条 甲。", "第二条 乙：", "（一） 一项；", "（二） 二项。", "第三条 丙。", "（一） 又一项。",
    ]  # fmt: skip


NPC = "全国人民代表大会常务委员会"
COURT = "最高人民法院"
CITY = "示例市人民代表大会"


@pytest.mark.parametrize(
    "note, last, adopted, issuer, in_force, number",
    [
        (
            f"（1994年5月12日第八届{NPC}第七次会议通过 根据2016年11月7日第十二届{NPC}第二十四次会议修正）",
            *("自1994年7月1日起", "1994-05-12", NPC, "1994-07-01", ""),
        ),
        (
            "（2004年9月17日国务院第63次常务会议通过）",
            "自公布之日起",
            "2004-09-17",
            "国务院",
            "2004-09-17",
            "",
        ),
        (
            "（2022年4月1日最高人民法院审判委员会第1870次会议通过 法释〔2022〕7号）",
            *("自2022年5月1日起", "2022-04-01", COURT, "2022-05-01", "法释〔2022〕7号"),
        ),
        (
            f"法释〔2020〕22号\n（2020年12月25日由{COURT}审判委员会第1825次会议通过，自2021年1月1日起施行）",
            *("自2021年1月1日起", "2020-12-25", COURT, "2021-01-01", "法释〔2020〕22号"),
        ),
        (f"（二〇二〇年五月十日{CITY}通过）", "自二〇二〇年七月一日起", "2020-05-10", CITY, "2020-07-01", ""),
        (f"（2020年2月31日{CITY}通过）", "自公布之日起", "None", CITY, "None", ""),
        (f"（2020年5月10日{CITY}通过）", "自2019年1月1日起", "2020-05-10", CITY, "None", ""),
    ],
)
def test_what_a_text_says_of_itself(
    note: str, last: str, adopted: str, issuer: str, in_force: str, number: str
) -> None:
    text, _ = read_text(
        f"示例办法\n{note}\n第一条 为了示例。\n第二条 本办法{last}施行。\n".encode(), "source.txt"
    )
    assert text is not None
    found = facts(text.statute, text.source)
    assert (str(found.adopted), found.issuer, str(found.in_force), found.number) == (
        adopted,
        issuer,
        in_force,
        number,
    )


def test_a_chinese_edition_has_no_english_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert main(["--new", str(tmp_path / "a.txt"), "--edition", str(tmp_path / "made")]) == 0
    edition, _ = load(tmp_path / "made")
    assert isinstance(edition, Edition)
    made = generated_pages(edition)
    assert {path.partition("/")[0] for path in made} == {"zh"}
    assert "zh/missing/index.md" not in made
    whole = b"".join(made.values()).decode()
    assert [words for words in ("译文", "对照", "英译") if words in whole] == []
    assert "效力状态尚未核实" in whole


@pytest.mark.parametrize(
    ("titles", "begins"),
    [
        (
            ("示例法院关于适用甲法若干问题的解释（一）", "示例法院关于适用甲法若干问题的解释（二）"),
            "shi-yong-jia-fa",
        ),
        (("示例大会关于修改乙法的决定", "另一大会关于修改乙法的决定"), "xiu-gai-yi-fa"),
        (("中华人民共和国示例丙丁戊己庚辛壬癸子丑寅卯法", "示例丙丁戊己庚辛壬癸子丑寅卯条例"), "shi-li-bing"),
    ],
)
def test_two_statutes_never_have_one_id(titles: tuple[str, str], begins: str) -> None:
    """Of an edition with the same id the site would be overwritten."""
    one, other = (identifier(title, date(2020, 1, 1)) for title in titles)
    assert one != other and one.startswith(begins) and other.startswith(begins)
