"""edition.toml: what it may leave out, which days cannot be, and what is said of the rest."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from statute.files.meta import check_days, check_hash, read_meta
from statute.model import Source

BASE = (Path(__file__).parent / "broken/_base/edition.toml").read_text("utf-8").replace("AUTO", "5" * 64)
VERSION = "[[versions]]\nadopted = 2010-01-01\nin_force = 2010-02-01\n"


def lines(text: str) -> list[str]:
    """What is said of an edition.toml: whether anything can be made of it, and each problem."""
    meta, problems = read_meta(text, "edition.toml")
    told = [f"{p.line} {p.code} {p.message}" for p in problems]
    return told if meta else ["nothing", *told]


def test_the_small_edition_is_read_whole() -> None:
    meta, problems = read_meta(BASE, "edition.toml")
    assert problems == () and meta is not None
    assert (meta.id, meta.version, meta.source_sha256) == ("example", "1", "5" * 64)
    assert (meta.adopted, meta.in_force, meta.notes_revised) == ("2020-01-20", "2020-05-01", "")
    assert (meta.status, meta.status_checked, meta.status_as_of) == ("in-force", "2026-11", "")
    assert (meta.document_number, meta.title_pinyin) == ("", "")
    assert (meta.amended, meta.versions, meta.structure, meta.emendations, meta.variants) == (
        (),
        (),
        (),
        (),
        (),
    )
    assert meta.titles["en"] == "Regulations of Example City on Promoting Examples"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2020-05-01", "2020-01-20", []),
        (
            "2020-05-01",
            "2020-01-19",
            ["nothing", "5 bad-value in_force (2020-01-19) is before adopted (2020-01-20)."],
        ),
        ("adopted = 2020-01-20", 'adopted = ""', ["4 not-filled-in “adopted” is not filled in yet."]),
        ("2020-05-01", '""', ["5 not-filled-in “in_force” is not filled in yet."]),
        (
            '{ zh = "示例市人民代表大会", en = "Example Municipal People’s Congress" }',
            '{ zh = "", en = "" }',
            ["8 not-filled-in “issuer” is not filled in yet."],
        ),
        (
            'value = "in-force"\nchecked = "2026-11"\nsource = { zh = "虚构。", en = "Invented." }',
            'value = ""',
            ["13 not-filled-in “status.value” is not filled in yet."],
        ),
        (
            'checked = "2026-11"\n',
            "",
            ["nothing", "12 missing-key The key “checked” is missing in [status]."],
        ),
        (
            'source = { zh = "虚构。", en = "Invented." }',
            "",
            ["nothing", "12 missing-key The key “source” is missing in [status]."],
        ),
        (
            ', en = "Example Regulations"',
            "",
            ["nothing", "7 missing-key “short_title” has no English, though the edition has."],
        ),
        (
            'en = "An example."',
            'en = "这是一部示例条例。"',
            ["9 other-language “这是一部示例条例。” in “description.en” is not English."],
        ),
        ("[status]", f"{VERSION}[status]", []),
        (
            "[status]",
            f"{VERSION}{VERSION}[status]",
            ["nothing", "16 bad-value “adopted” (2010-01-01) is that of another version, too."],
        ),
        (
            "[status]",
            f"{VERSION.replace('2010-01', '2010-03')}[status]",
            ["nothing", "14 bad-value “in_force” (2010-02-01) is before adopted (2010-03-01)."],
        ),
        ("[status]", f"{VERSION.replace('2010-01', '2010-02')}[status]", []),
        (
            "[status]",
            f"{VERSION.replace('2010', '2020').replace('01-01', '01-20')}[status]",
            [
                "nothing",
                "13 bad-value “adopted” (2020-01-20) is not before that of the text in force (2020-01-20).",
            ],
        ),
        ("[status]", f"{VERSION.replace('2010', '2020').replace('01-01', '01-19')}[status]", []),
        ("[status]", "[[versions]]\nadopted = 2010-01-01\n[status]", []),
        (
            "[status]",
            f"{VERSION}[[versions.alignment]]\nold = '1'\nreason = 'x'\n"
            "[[versions.alignment]]\nreason = 'x'\n[status]",
            ["nothing", "18 missing-key An alignment names no article."],
        ),
        ("[status]", f"{VERSION}[[versions.alignment]]\nnew = '120-1'\nreason = 'x'\n[status]", []),
    ],
)
def test_what_is_said_of_an_edition(old: str, new: str, said: list[str]) -> None:
    assert BASE.count(old) == 1
    assert lines(BASE.replace(old, new)) == said


def test_versions_are_read_the_oldest_first() -> None:
    newer = VERSION.replace("2010", "2015") + 'title.zh = "示例办法"\ntitle.en = "Example Measures"\n'
    meta, problems = read_meta(BASE.replace("[status]", f"{newer}{VERSION}[status]"), "edition.toml")
    assert problems == () and meta is not None
    assert [(v.adopted, v.in_force, v.place, v.rebased) for v in meta.versions] == [
        ("2010-01-01", "2010-02-01", 1, False),
        ("2015-01-01", "2015-02-01", 0, False),
    ]
    assert meta.versions[1].titles["zh"] == "示例办法" and meta.versions[0].titles == {}


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-11-28", False),
        ("2026-11-29", False),
        ("2026-11-30", True),
        ("2026-11", False),
        ("2026-12", True),
        ("2026", False),
        ("2027", True),
    ],
)
def test_nobody_has_looked_on_a_day_to_come(day: str, told: bool) -> None:
    """Today is 28 November; elsewhere it may be tomorrow."""
    text = BASE.replace("2026-11", day)
    meta, _ = read_meta(text, "edition.toml")
    assert meta is not None
    problems = check_days(meta, date(2026, 11, 28), text, "edition.toml")
    assert [p.line for p in problems] == ([14] if told else [])
    assert all("today is 2026-11-28" in p.message for p in problems)


def test_notes_are_revised_on_no_day_to_come() -> None:
    text = BASE.replace("[status]", "notes_revised = 2026-12-24\n[status]")
    meta, _ = read_meta(text, "edition.toml")
    assert meta is not None
    assert [p.line for p in check_days(meta, date(2026, 11, 28), text, "edition.toml")] == [12]
    assert check_days(meta, date(2026, 12, 24), text, "edition.toml") == ()


@pytest.mark.parametrize(("digest", "told"), [("5" * 64, []), ("4" * 64, [3]), ("6" * 64, [3])])
def test_the_source_is_the_one_that_is_described(digest: str, told: list[int]) -> None:
    meta, _ = read_meta(BASE, "edition.toml")
    assert meta is not None
    source = Source("source.txt", "", "utf-8", digest)
    assert [p.line for p in check_hash(meta, source, BASE, "edition.toml")] == told
