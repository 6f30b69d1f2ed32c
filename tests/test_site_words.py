"""What every output says of the edition: whether it is in force, what a term is, where the text was changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exported import SAMPLE, edition
from outline import read
from statute.model import Amendment, Lang, LeftOut, Term, UnitId
from statute.view.citeforms import cite_forms, place_of
from statute.view.downloads import downloads_of, offered
from statute.view.edited import edits_by_unit
from statute.view.lawbook import later
from statute.view.lawlines import version_name
from statute.view.names import annex_title, article_title, division_title, label_in, notes_text
from statute.view.past import past_edition
from statute.view.site import Settings, Site, build_site, build_sites
from statute.view.status import dates, disclaimer, standing
from statute.view.termwords import words_of

LATER = Amendment("2030-01-02", "2030-03-04", {"zh": "甲", "en": "A"}, "公报")


def site_with(lang: Lang = "zh", **meta: object) -> Site:
    made = edition("tests/editions/minimal")
    return build_site(replace(made, meta=replace(made.meta, **meta)), Settings(), lang)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("meta", "said"),
    [
        ({"status": ""}, ["尚未核实"]),
        (
            {"status": "in-force", "status_checked": "2026-11", "status_as_of": ""},
            ["现行有效", "2026年11月核实"],
        ),
        (
            {"status": "repealed", "status_checked": "2026", "status_as_of": "2026-08", "amended": (LATER,)},
            ["已废止", "2026年核实", "2026年8月", "2030年1月2日"],
        ),
    ],
)
def test_whether_it_is_in_force(meta: dict[str, object], said: list[str]) -> None:
    found = standing(site_with(**{"amended": ()} | meta))
    assert len(found) == len(said)
    assert [words for words, wanted in zip(found, said, strict=True) if wanted not in words] == []


@pytest.mark.parametrize(
    ("adopted", "in_force", "said"),
    [
        ("2020-01-20", "2020-05-01", "2020年1月20日通过，2020年5月1日起施行。"),
        ("2020-01-20", "", "2020年1月20日通过"),
        ("", "2020-05-01", "2020年5月1日起施行"),
        ("", "", ""),
    ],
)
def test_its_days(adopted: str, in_force: str, said: str) -> None:
    found = dates(site_with(adopted=adopted, in_force=in_force))
    assert found.startswith(said) and bool(found) == bool(said)


def test_what_the_text_is_not() -> None:
    assert disclaimer(site_with()) in disclaimer(build_site(edition(SAMPLE), Settings(), "zh"))
    assert disclaimer(site_with()) != disclaimer(build_site(edition(SAMPLE), Settings(), "zh"))


def test_every_month_has_its_short_name() -> None:
    months = []
    for month in range(1, 13):
        meta = replace(edition(SAMPLE).meta, adopted=f"2020-{month:02}-09", in_force="")
        text = next(c.text for c in cite_forms(meta, place_of(UnitId("3"))) if c.form == "bluebook")
        months += [word for word in text.split(" 9, 2020")[0].split()[-1:]]
    assert months == "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()  # noqa: SIM905


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("甲单位和甲单位长", "zh", ["甲单位", "甲单位长"]),
        ("乙", "zh", []),
        ("Unit of A and units of a; unity", "en", ["Unit of A", "units of a"]),
        ("İ unit of a", "en", ["unit of a"]),
        ("无", "zh", []),
    ],
)
def test_terms_are_found_the_longest_first_in_any_case(text: str, lang: Lang, found: list[str]) -> None:
    def term(id: str, zh: str, en: str, *forms: str) -> Term:
        return Term(id, {"zh": zh, "en": en}, "concept", "own", {}, forms, (), False, None, 1)

    words = words_of(
        [term("a", "甲单位", "unit of A", "units of A"), term("b", "甲单位长", "B b"), term("c", "乙", "C")],
        lang,
    )
    places = [*words.find(text)]
    assert [text[start:end] for start, end, _ in places] == found
    assert all(text[start:end].lower() in [w.lower() for w in t.spellings(lang)] for start, end, t in places)
    assert [*words_of([], lang).find(text)] == []


def test_changes_to_the_source_by_the_unit_in_which_a_reader_finds_them() -> None:
    text = "示例条例\n\n第一章 总 则\n第一条 甲,乙。\n第二条 丙;\n(一)丁。\n第二章 附 则\n第三条 戊。\n"
    statute = read(text.encode())[1]
    lines = {unit.id: unit.line for unit in statute.units()}
    found = edits_by_unit(statute, lines)
    assert {str(unit): [edit.line for edit in edits] for unit, edits in found.items()} == {
        "ch1.title": [3], "1.p1": [4], "2.p1": [5], "2.p1.i1": [6, 6], "ch2.title": [7],
    }  # fmt: skip
    out = replace(statute, left_out=(LeftOut(4, 5, "before", ""),))
    assert [edit.line for edit in edits_by_unit(out, lines)[None]] == [4, 5]
    late = {unit: line for unit, line in lines.items() if line > 4}
    assert [edit.line for edit in edits_by_unit(statute, late)[None]] == [3, 4]
    emended = replace(statute, edits=tuple(replace(edit, rule="emendation") for edit in statute.edits))
    assert edits_by_unit(emended, lines) == {}


@pytest.mark.parametrize(
    ("version", "dates"), [("", 2), ("2020-10-17", 2), ("2021", 1), ("2031-01-01", 0), ("2030-01-02", 0)]
)
def test_what_came_after_a_version_of_a_law(version: str, dates: int) -> None:
    entry = replace(edition(SAMPLE).authorities[0], amended=(replace(LATER, date="2020-12-01"), LATER))
    assert len(later(entry, version)) == dates


@pytest.mark.parametrize(
    ("version", "name"),
    [("2020-10-17", "2020年10月17日"), ("2020-10", "2020年10月"), ("2020", "2020年"), ("试行", "试行")],
)
def test_how_a_version_of_a_law_is_called(version: str, name: str) -> None:
    assert name in version_name("zh", version)
    assert (version_name("zh", version) == version) == (version == "试行")


def test_names_of_headings_annexes_and_articles() -> None:
    made = edition("tests/editions/annexed")
    zh, en = (build_site(made, Settings(), lang) for lang in made.meta.langs)
    [first, second] = made.statute.annexes
    division = made.statute.divisions[0].id
    assert [division_title(site, division) for site in (zh, en)] == [
        "第一章 总则",
        "Chapter I General Provisions",
    ]
    assert division_title(en, division, "zh") == "第一章 总则"
    assert annex_title(en, second) == "Annex 2 Sizes of the Badge"
    assert annex_title(zh, first) == f"{first.label} {first.title}"
    assert (
        label_in(en, first.articles[0].id) == "Article 1" and label_in(zh, first.articles[0].id) == "第一条"
    )
    lone = build_site(replace(made, translation=None), Settings(), "en")
    assert division_title(lone, division) == "Chapter 1 总则"
    english = replace(made.translation, annexes=()) if made.translation else None
    short = build_site(replace(made, translation=english), Settings(), "en")
    assert annex_title(short, first) == f"Annex 1 {first.title}"
    assert label_in(short, first.articles[0].id) == "Article 1"
    sample = build_sites(edition(SAMPLE), Settings(), ("zh", "en"))
    assert [article_title(site, UnitId("3")) for site in sample.values()] == [
        "第三条 领导与负责",
        "Article 3 Leadership",
    ]
    assert article_title(sample["en"], UnitId("4")) == "Article 4"
    assert "2026" in notes_text(sample["zh"]) and "2026" not in notes_text(site_with(notes_revised=""))


def test_an_earlier_version_stands_as_it_stood() -> None:
    made = edition("tests/editions/waterbus")
    for n, version in enumerate(made.history.versions):
        past = past_edition(made, n)
        assert (past.meta.adopted, past.meta.in_force) == (version.date, version.entry.in_force)
        assert past.statute == version.statute and past.history.now == n == len(past.history.revisions)
        assert past.terms == past.apparatus == past.relations == past.meta.variants == ()
        cited = [c for c in version.citations if c.law is None and c.targets and c.targets[0].article]
        assert [*past.citations] == cited and len(cited) < len(version.citations) + (not n)


def test_only_what_there_is_can_be_taken_away() -> None:
    full, lone = edition("tests/editions/waterbus"), edition("tests/editions/minimal")
    names = [d.name for d in downloads_of(full)]
    assert names[-2:] == ["statute-2010-09-17.akn.xml", "statute-2016-07-22.akn.xml"]
    assert "concordance.csv" in names and "statute-en.pdf" in names
    fewer = {d.name for d in downloads_of(replace(lone, terms=(), duties=()))}
    assert not fewer & {"terms.csv", "duties.csv", "concordance.csv", "statute.tmx", "statute-bilingual.pdf"}
    assert {"statute-zh.txt", "statute.json", "statute-zh.pdf"} <= fewer
    earlier = downloads_of(full)[-1]
    assert offered(earlier, ["statute.akn.xml"]) and offered(earlier, [earlier.name])
    assert not offered(earlier, ["statute.json"]) and not offered(downloads_of(lone)[0], ["statute.akn.xml"])
