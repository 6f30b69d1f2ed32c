"""Texts of cited laws: where they come from, which version is meant, and what is said of a text that does not fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from commandline import run
from lawdata import LAW, LENDING, LINE, ROW, TITLED, TODAY, Made, data_set
from pages import Settings
from pages.statusbox import status_line, status_text
from statute.cite.years import years
from statute.edition import Edition
from statute.files.authorityfile import read_authorities
from statute.laws.currency import currency
from statute.laws.dataset import Damaged, DataSet
from statute.laws.lawfolder import folder_texts
from statute.model import Amendment, Citation, UnitId
from statute.view.site import build_site


def _opened(edition: Edition) -> list[tuple[str, tuple[str, ...], str]]:
    """Words, targets and version of what the citations of laws with a text open."""
    found = ((c, edition.laws.text(c)) for c in edition.citations)
    return [(c.text, c.targets, text.version) for c, text in found if text]


def test_citations_open_the_paragraphs_of_a_data_set(made: Callable[..., Made], tmp_path: Path) -> None:
    edition, problems = made(
        zh="见《借阅法》第二条第二款第一项、第三条之一，又见《借阅法》第二条第二项。",
        en="See Article 2, paragraph 2, item 1 of the Lending Law.",
        base=data_set(tmp_path / "laws.db", ROW),
    )
    assert not problems
    assert _opened(edition) == [
        ("《借阅法》第二条第二款第一项", ("2.p2.i1",), "2020-06-01"),
        ("第三条之一", ("3-1",), "2020-06-01"),
        ("《借阅法》第二条第二项", ("2.p2.i2",), "2020-06-01"),
        ("Article 2, paragraph 2, item 1 of the Lending Law", ("2.p2.i1",), "2020-06-01"),
    ]
    text = edition.laws.shelf["lending-law", "2020-06-01"]
    assert text.main and text.numbers == ("1", "2", "3", "3-1")
    assert list(text.articles) == ["2", "3-1"], "only what is cited is read"
    assert text.headings["2"] == ("第一章 总则",)
    assert [p.text for p in text.articles["2"].paragraphs] == [
        "图书馆应当开放。",
        "图书馆可以收取下列费用：",
        "收费标准应当公开。",
    ]


def test_a_text_in_the_folder_comes_before_the_data_set(made: Callable[..., Made], tmp_path: Path) -> None:
    raw = "中华人民共和国借阅法\n\n" + "\n".join(
        f"第{n}条　{text}" for n, text in zip("一二三四", ("甲。", "乙。", "丙。", "丁。"), strict=True)
    )
    edition, problems = made(
        zh="见《借阅法》第二条。",
        base=data_set(tmp_path / "laws.db", ROW),
        laws={"lending-law/source.txt": raw, "lending-law/law.toml": 'source = "https://example.org/law"\n'},
    )
    assert not problems
    text = edition.laws.shelf["lending-law", "2020-06-01"]
    assert [p.text for p in text.articles["2"].paragraphs] == ["乙。"]
    assert text.source["zh"] == "https://example.org/law"


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        ("《借阅法》第九百九十九条", "citation-nowhere", "3-1"),
        ("《借阅法》第三条第二款", "citation-nowhere", "该条只有 1 款"),
        ("《借阅法》第二条第二款第三项", "citation-nowhere", "没有这一项"),
        ("《借阅法》第三条之二", "citation-nowhere", "3-1"),
    ],
)
def test_a_provision_that_the_law_has_not(
    made: Callable[..., Made], tmp_path: Path, words: str, code: str, hint: str
) -> None:
    _, problems = made(zh=f"见{words}。", base=data_set(tmp_path / "laws.db", ROW))
    assert [(p.code, p.severity, Path(p.path).name, p.line) for p in problems] == [
        (code, "error", "2.md", LINE)
    ]
    assert words in problems[0].message and hint in problems[0].hint


def test_without_its_text_an_article_beyond_the_last_is_found(made: Callable[..., Made]) -> None:
    _, problems = made(zh="见《借阅法》第五条，2031年修订的《借阅法》第六条。")
    assert [(p.code, p.message) for p in problems] == [
        ("citation-nowhere", "“《借阅法》第五条”：该法只有 4 条（2020-06-01）。")
    ]


def test_a_version_that_is_named_is_opened(made: Callable[..., Made], tmp_path: Path) -> None:
    """A text may cite an earlier or later version by its year; without one of its text it opens none of another."""
    later = (
        "中华人民共和国借阅法",
        "2024-03-01",
        "2024-05-01",
        "现行有效",
        [("第一条", "新。"), ("第五条", "末。")],
    )
    law = LAW + (
        'amended = [{ date = "2024-03-01", in_force = "2024-05-01", what.zh = "甲", what.en = "A", source = "甲" }]\n'
    )
    edition, problems = made(
        zh="见2024年修订的《借阅法》第五条、第一条，2020年通过的《借阅法》第一条和2011年修正的《借阅法》第二条。",
        en="See Article 5 of the Lending Law, as amended in 2024.",
        law=law,
        base=data_set(tmp_path / "laws.db", ROW, later),
    )
    assert not problems
    assert [(words, version) for words, _, version in _opened(edition)] == [
        ("《借阅法》第五条", "2024-03-01"),
        ("第一条", "2024-03-01"),
        ("《借阅法》第一条", "2020-06-01"),
        ("Article 5 of the Lending Law", "2024-03-01"),
    ]


def test_what_the_data_set_has_otherwise_is_told_and_left_out(
    made: Callable[..., Made], tmp_path: Path
) -> None:
    edition, problems = made(
        zh="见《借阅法》第二条。",
        law=LAW.replace("articles = 4", "articles = 5"),
        base=data_set(tmp_path / "laws.db", ROW),
    )
    assert [(p.code, p.severity, p.line) for p in problems] == [("law-differs", "warning", 9)]
    assert "4 articles" in problems[0].message and not edition.laws.shelf


def test_a_version_that_the_data_set_has_not(made: Callable[..., Made], tmp_path: Path) -> None:
    edition, problems = made(
        zh="见《借阅法》第二条。",
        law=LAW.replace("2020-06-01", "2022-02-02"),
        base=data_set(tmp_path / "laws.db", ROW),
    )
    assert [(p.code, p.severity) for p in problems] == [("law-differs", "warning")]
    assert "2020-06-01" in problems[0].message and "2022-02-02" in problems[0].message
    assert not edition.laws.shelf


@pytest.mark.parametrize(
    ("in_force", "words"),
    [
        ("2024-05-01", "which the data set has as in force"),
        ("1990-01-01", "in force"),
        ("2027-01-01", "in force from 2027-01-01"),
    ],
)
def test_a_later_version_is_told(
    made: Callable[..., Made], tmp_path: Path, in_force: str, words: str
) -> None:
    later = ("中华人民共和国借阅法", "2024-03-01", in_force, "现行有效", LENDING)
    _, problems = made(zh="见《借阅法》第二条。", base=data_set(tmp_path / "laws.db", ROW, later))
    assert [(p.code, p.severity, p.line) for p in problems] == [("authority-superseded", "warning", 9)]
    assert all(word in problems[0].message for word in ("2020-06-01", "2024-03-01", words))


def test_a_law_that_is_repealed_is_told(made: Callable[..., Made], tmp_path: Path) -> None:
    base = data_set(tmp_path / "laws.db", (*ROW[:3], "已废止", LENDING))
    _, problems = made(zh="见《借阅法》第二条。", base=base)
    assert [p.code for p in problems] == ["authority-superseded"]
    assert "repealed" in problems[0].message


@pytest.mark.parametrize("content", [b"", b"no database", "cut"])
def test_a_damaged_database_is_told_and_nothing_stops(
    made: Callable[..., Made], tmp_path: Path, content: bytes | str
) -> None:
    path = data_set(tmp_path / "laws.db", *[ROW] * 1)
    path.write_bytes(path.read_bytes()[:3000] if isinstance(content, str) else content)
    edition, problems = made(zh="见《借阅法》第二条。", base=path)
    assert [(p.code, p.severity) for p in problems] == [("law-data-damaged", "warning")]
    assert not edition.laws.shelf
    with pytest.raises(Damaged):
        DataSet(tmp_path / "absent.db").versions("甲")


@pytest.mark.parametrize(
    ("files", "code", "path"),
    [
        ({"lendign-law/source.txt": "甲法\n\n第一条　甲。"}, "law-left-out", "lendign-law/source.txt"),
        ({"lendign-law/text.txt": "甲法\n\n第一条　甲。"}, "law-left-out", "lendign-law/source.txt"),
        ({"lending-law/source.txt": f"{TITLED}第一条　甲。\n第三条　丙。"}, "law-left-out", "lending-law/source.txt"),
        ({"lending-law/source.txt": f"{TITLED}第一条　甲。"}, "law-differs", "lending-law/source.txt"),
        ({"lending-law/law.toml": 'version = "2020-06-01"\n'}, "missing-file", "lending-law/source.txt"),
        (
            {"lending-law/source.txt": f"{TITLED}第一条　甲。", "lending-law/law.toml": "verison = 1\n"},
            "unknown-key",
            "lending-law/law.toml",
        ),
    ],
)  # fmt: skip
def test_a_text_in_the_folder_that_cannot_be_used_is_told(
    made: Callable[..., Made], files: dict[str, str], code: str, path: str
) -> None:
    edition, problems = made(zh="见《借阅法》第一条。", laws=files)
    assert {p.severity for p in problems} == {"warning"}, "the build goes on without it"
    assert any(p.code == code and p.path.endswith(path) and p.hint for p in problems)
    assert not edition.laws.shelf


def test_a_folder_of_somebody_else_is_left_in_peace(tmp_path: Path) -> None:
    """laws/ stands beside the edition, where other things may be called so."""
    entries, _ = read_authorities(LAW, "authorities.toml")
    (tmp_path / "wheels").mkdir()
    assert folder_texts(tmp_path, entries) == ((), ())
    (tmp_path / "wheels/source.txt").write_text("甲法", "utf-8")
    assert [p.code for p in folder_texts(tmp_path, entries)[1]] == ["law-left-out"]
    assert folder_texts(tmp_path, ()) == ((), ())


@pytest.mark.parametrize(
    ("text", "cited", "year"),
    [
        ("见2019年修正的《甲法》第六十条。", "《甲法》第六十条", "2019"),
        ("见2019年4月23日第四次修正的《甲法》第六十条。", "《甲法》第六十条", "2019"),
        ("2021年通过、2025年4月29日修正的《甲法》第三条", "《甲法》第三条", "2025"),
        ("（2026年修订、自2027年1月1日起施行的《甲法》第七条）", "《甲法》第七条", "2026"),
        ("自2020年1月1日起施行的《甲法》第七条", "《甲法》第七条", ""),
        ("2019年修正的《乙法》第一条和《甲法》第二条", "《甲法》第二条", ""),
        ("2019年修正过。《甲法》第二条", "《甲法》第二条", ""),
        ("Article 6, item 1 of the A Law, as amended in 2019, for", "Article 6, item 1 of the A Law", "2019"),
        ("Article 2 of the A Law (as revised on March 1, 2020)", "Article 2 of the A Law", "2020"),
        ("Article 2 of the A Law, adopted in 2021)", "Article 2 of the A Law", "2021"),
        ("Article 2 of the A Law, both as amended in 2020", "Article 2 of the A Law", "2020"),
        ("Article 2 of the A Law, in force since 2020", "Article 2 of the A Law", ""),
    ],
)  # fmt: skip
def test_the_year_that_a_text_names(text: str, cited: str, year: str) -> None:
    start = text.index(cited)
    lang = "en" if cited.startswith("Article") else "zh"
    citation = Citation(
        UnitId("1.p1"), lang, start, start + len(cited), cited, "external", "甲法", (UnitId("1"),)
    )
    assert list(years([citation], text)) == [year]


def test_how_far_authorities_have_been_looked_up(made: Callable[..., Made]) -> None:
    amended = (
        '\namended = [{{ date = "2024", in_force = "{}", what.zh = "甲", what.en = "A", source = "甲" }}]\n'
    )
    first = LAW + 'checked = "2026-03"' + amended.format("2027-01-01")
    second = LAW.replace("lending", "reading").replace("借阅", "阅览").replace("Lending", "Reading")
    law = first + second + 'checked = "2025-11-27"' + amended.format("2024-05")
    edition, problems = made(zh="见《借阅法》第二条、《阅览法》第二条。", law=law)
    assert not problems
    found = currency(edition.authorities, TODAY)
    assert (found.total, found.checked, found.superseded) == (3, 1, 1)


def test_the_status_line_tells_how_far_its_source_goes_and_what_came_after(
    made: Callable[..., Made],
) -> None:
    edition, _ = made()
    amended = (Amendment("2026-06-01", "2027-01-01", {"zh": "甲", "en": "A"}, "乙"),)
    meta = replace(edition.meta, status_as_of="2026-06", amended=amended)
    site = build_site(replace(edition, meta=meta), Settings(), "zh")
    assert "所据资料截至2026年6月 · 2026年6月1日修改，2027年1月1日起施行" in status_line(site, "index.md")
    assert "2026年6月1日修改，2027年1月1日起施行：甲（乙）" in status_text(site)


def test_the_check_ends_with_a_line_on_currency(made: Callable[..., Made], tmp_path: Path) -> None:
    made(zh="见《借阅法》第二条。", law=LAW + f'checked = "{date.today()}"\n')

    def said() -> str:
        done = run("--check", "--edition", str(tmp_path / "edition"))
        assert done.returncode == 0
        return done.stdout

    looked_up = "2 authorities (1 checked within a year, 0 superseded, none with its text at hand)"
    assert said().endswith(f"{looked_up}: no problems\n")
    (tmp_path / "laws/lost").mkdir(parents=True)
    (tmp_path / "laws/lost/source.txt").write_text("甲法", "utf-8")
    assert said().endswith(f"{looked_up}: no errors, 1 warning\n"), (
        "a warning is told, and the line still there"
    )


def test_what_is_still_to_come_has_not_been_looked_up(made: Callable[..., Made]) -> None:
    _, problems = made(zh="见《借阅法》第二条。", law=LAW + 'checked = "2026-12"\n')
    assert [(p.code, p.line) for p in problems] == [("bad-value", 18)]
