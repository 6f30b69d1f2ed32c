"""Any legal spelling of TOML and YAML is read, any other is a problem with its line."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import citing
from dev.sites import ROOT
from statute.files import readerfile
from statute.files.authorityfile import read_authorities
from statute.files.bilingual import untranslated
from statute.files.disk import from_disk, merge_mark
from statute.files.erratafile import Errata, read_errata
from statute.files.meta import read_meta
from statute.files.misnamed import misnamed
from statute.files.readerfile import check_readers, read_readers
from statute.files.synonymfile import check_synonyms, read_synonyms
from statute.files.termfile import read_terms
from statute.files.tomlplaces import line_of, places_of
from statute.model import LANGS, Lang, Problem
from statute.notes.format import read_file
from statute.text.lookalikes import folded, odd_characters, strange_characters
from statute.text.read import read_utf8

TERM = 'id = "x"\nkind = "concept"\nzh = "示例"\nen = "example"\nstatus = "own"\nsource = "invented"\n'
INLINE = "{ " + TERM.strip().replace("\n", ", ") + " }"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"[[term]]\n{TERM}", 1),
        (f"# first\n\n[[ term ]]  # a remark\n{TERM}", 3),
        (f'[["term"]]\n{TERM}', 1),
        (f"term = [{INLINE}]\n", 1),
        (f"\nterm = [\n  {INLINE},\n]\n", 3),
        (f"[[term]]\r\n{TERM}".replace("\n", "\r\n").replace("\r\r", "\r"), 1),
        (f"[['term']]\n{TERM}forms = ['''\n[[term]]''']\n", 1),
    ],
)
def test_a_term_however_it_is_spelt(text: str, line: int) -> None:
    terms, problems = read_terms(text, "terms.toml")
    found = [p for p in problems if "line end" not in p.message]
    assert found == []
    if not problems:
        assert [(term.id, term.line) for term in terms] == [("x", line)]


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (("示例", "示\\n例"), 4, "has a line end"),
        (("示例", " "), 4, "is blank"),
        (("示例", "示\u200b例"), 4, "U+200B"),
        (("示例", "⽰例"), 4, "U+2F70"),
        (('"example"', "5"), 5, "is 5"),
        (('"example"', "9" * 5000), 1, "TOML"),
        (('"example"', "[" * 3000), 1, "TOML"),
        (("source =", "sorce ="), 7, "There is no key"),
    ],
)
def test_a_wrong_value_is_told_with_its_line(change: tuple[str, str], line: int, message: str) -> None:
    terms, problems = read_terms(f"[[term]]\n{TERM.replace(*change)}", "terms.toml")
    assert terms == ()
    told = next(p for p in problems if message in p.message)
    assert told.hint
    assert told.line == line or told.code == "toml-syntax"


LAW = """[[authority]]
id = "a-law"
zh = "甲法"
en = "A Law"
version = "2020-01-01"
articles = 20
relation = "parallel"
"""


@pytest.mark.parametrize("number", ["-1", "100001", "true", "2.5", '"20"', "1979-05-27"])
def test_a_number_that_makes_no_sense(number: str) -> None:
    _, problems = read_authorities(LAW.replace("20\nrel", f"{number}\nrel"), "authorities.toml")
    assert [(p.code, p.line) for p in problems] == [("bad-value", 6)]


@pytest.mark.parametrize("id", ["", "A-law", "a_law", "a--law", "-law", "2-law", "甲法"])
def test_an_id_that_is_none(id: str) -> None:
    _, problems = read_authorities(LAW.replace('"a-law"', f'"{id}"'), "authorities.toml")
    assert [(p.code, p.line) for p in problems] == [("bad-value", 2)]


@pytest.mark.parametrize("other", [("a-law", "another-law"), ("甲法", "乙法")])
def test_an_id_or_a_title_that_stands_twice(other: tuple[str, str]) -> None:
    entries, problems = read_authorities(f"{LAW}{LAW.replace(*other)}", "authorities.toml")
    assert [entry.id for entry in entries] == ["a-law"]
    assert [(p.code, p.line) for p in problems] == [("repeated-id", 8)]


AMENDED = """amended = [
  { date = "2021-03-01", in_force = "2021-06", what.zh = "甲", what.en = "A", source = "https://example.org/a" },
  { date = "2022", in_force = "2022-01-01", what.zh = "乙", what.en = "B", source = "公报2022年第1号" },
]
"""


def test_later_versions_of_a_law_are_read_in_the_order_of_their_dates() -> None:
    first, second = AMENDED.splitlines()[1:3]
    turned = AMENDED.replace(first, "").replace(second, f"{second}\n{first}")
    for text in (AMENDED, turned):
        entries, problems = read_authorities(
            f'{LAW}url = "https://example.org/x"\n{text}', "authorities.toml"
        )
        assert not problems
        assert [(one.date, one.in_force, one.what["en"]) for one in entries[0].amended] == [
            ("2021-03-01", "2021-06", "A"),
            ("2022", "2022-01-01", "B"),
        ]


@pytest.mark.parametrize(
    ("change", "line", "key"),
    [
        (("2021-03-01", "2020-01-01"), 9, "date"),
        (("2021-03-01", "2019"), 9, "date"),
        (("2021-06", "2021-02"), 9, "in_force"),
        (("2022-01-01", "2021-12-31"), 10, "in_force"),
        (("2021-03-01", "soon"), 9, "date"),
        (("https://example.org/a", "https:/example.org"), 9, "source"),
        (("https://example.org/a", "http://"), 9, "source"),
        (('what.en = "A"', 'what.de = "A"'), 9, "what"),
        ((', source = "公报2022年第1号"', ""), 10, "source"),
    ],
)
def test_a_later_version_that_cannot_be(change: tuple[str, str], line: int, key: str) -> None:
    _, problems = read_authorities(LAW + AMENDED.replace(*change), "authorities.toml")
    assert [p.line for p in problems] == [line]
    assert f"“{key}”" in problems[0].message
    assert problems[0].hint


@pytest.mark.parametrize(
    "url", ["www.npc.gov.cn", "javascript:alert(1)", "ftp://example.org", "https://甲.cn/", ""]
)
def test_an_official_address_that_is_none(url: str) -> None:
    _, problems = read_authorities(f'{LAW}url = "{url}"\n', "authorities.toml")
    assert [(p.code, p.line) for p in problems] == [("bad-value", 8)]


def test_a_later_version_of_the_statute_itself_is_not_before_it() -> None:
    base = (Path(__file__).parent / "broken/_base/edition.toml").read_text("utf-8").replace("AUTO", "0" * 64)
    line = next(n for n, row in enumerate(base.splitlines(), 1) if row == "[status]") + 1
    row = '{ date = "1999", in_force = "2024", what.zh = "甲", what.en = "A", source = "甲" }'
    meta, problems = read_meta(base.replace("[status]\n", f"[status]\namended = [{row}]\n"), "edition.toml")
    assert meta is not None
    assert [(p.code, p.line) for p in problems] == [("bad-value", line)]


@pytest.mark.parametrize("day", ["9999-01-01", "0001-01-01", "2020-01-20T00:00:00", '"2020-01-20"', "2020"])
def test_a_date_that_makes_no_sense(day: str) -> None:
    text = f'id = "x"\nadopted = {day}\n'
    _, problems = read_meta(text, "edition.toml")
    assert ("bad-value", 2) in [(p.code, p.line) for p in problems]


@pytest.mark.parametrize(
    "value", ["soon", "2026-02-31", "2026-11-31", "2020-13", "2020-02-32", "2020-1", "", "20200101"]
)
def test_a_month_that_is_none(value: str) -> None:
    _, problems = read_meta(f'[status]\nvalue = "in-force"\nchecked = "{value}"\n', "edition.toml")
    assert ("bad-value", 3) in [(p.code, p.line) for p in problems]


@pytest.mark.parametrize(
    "front",
    [
        "caption: a\x07b",
        'caption: "\\ud800"',
        'caption: "x\\n\\n/// html | script\\n"',
        'caption: ""',
        "caption: [a]",
        "caption: " + "[" * 3000,
        "caption: &a [*a]",
        "? [a]\n: b",
        "related: " + "9" * 5000,
        "caption: x\nrelated: [[1]]",
        "caption: x\nrelated: {a: b}",
        "- caption",
        "caption: 甲\u202e乙",
        "caption: ⽰例",
        "caption: x\ncaption: y",
    ],
)
def test_front_matter_that_is_wrong_is_told_and_nothing_of_it_is_kept(front: str) -> None:
    file, problems = read_file(f"---\n{front}\n---\n\n提要。\n", "zh/2.md", "zh")
    assert problems
    assert all(p.line >= 1 and p.hint for p in problems)
    assert file.caption in ("", "x")
    assert file.related == ()


@pytest.mark.parametrize(
    ("front", "caption", "line"),
    [
        ("caption: 2020-02-31", "2020-02-31", 0),
        ('"caption": x', "x", 0),
        ("# a remark\n  caption: x\n  related: 四", "x", 4),
        ("caption: x\n\nrelated: [9999999]", "x", 4),
        ("caption: x\n'odd': 1", "x", 3),
        ("caption: 甲\u202e", "", 2),
        ("caption: x\nrelated: 12\ncaption: y", "", 4),
        ("caption: x\nrelated: [" + "9" * 5000 + "]", "", 3),
    ],
)
def test_every_key_of_front_matter_has_its_line(front: str, caption: str, line: int) -> None:
    file, problems = read_file(f"---\n{front}\n---\n\n提要。\n", "zh/2.md", "zh")
    assert file.caption == caption
    assert [p.line for p in problems] == ([line] if line else [])


def test_places_of_toml() -> None:
    text = """a = 1 # [[x]]
[[ "t" ]]
k = \"\"\"
[[t]]
x\"\"\"
[t.sub]
z = {p = 1, "q.r" = [1,
  2, {y = 'w'}]}
[[t]]
a.b.c = 2
[[t.v]]
e = 1
[[t.v]]
e = 2
"""
    places = places_of(text)
    assert line_of(places, "t", 0, "sub", "z", "q.r", 2, "y") == 8
    assert [
        line_of(places, *p) for p in (("a",), ("t", 0), ("t", 0, "k"), ("t", 1), ("t", 1, "a", "b", "c"))
    ] == [1, 2, 3, 9, 10]
    assert [line_of(places, "t", 1, "v", n, "e") for n in (0, 1)] == [12, 14]
    assert line_of(places, "t", 1, "v", 1, "missing") == 13


@pytest.mark.parametrize("path", sorted(ROOT.glob("edition/*.toml")), ids=lambda path: path.name)
def test_everything_in_a_file_has_its_place(path: Path) -> None:
    text = path.read_text("utf-8")
    places = places_of(text)

    def walk(value: object, place: tuple[str | int, ...]) -> None:
        assert not place or place in places
        pairs = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        )
        for key, inner in pairs:
            walk(inner, (*place, key))

    walk(tomllib.loads(text), ())


def test_look_alikes_are_named_and_quotation_marks_are_as_good_as_each_other() -> None:
    assert [name for _, name in odd_characters("选⼈⽤⼈\u200b")] == [
        "U+2F08 ⼈ (人)",
        "U+2F64 ⽤ (用)",
        "U+2F08 ⼈ (人)",
        "U+200B",
    ]
    assert folded("the State's “plan”") == folded('the State’s "plan"')
    assert folded("（一），ＡＢ") == folded("(一),AB")
    assert len(folded("㎡…ｱ")) == 3


def test_aliases_within_aliases_take_no_time() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{new}: &{new} [{','.join(['*' + old] * 9)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    start = time.process_time()
    _, problems = read_file(f"---\n{bomb}caption: *i\nrelated: *i\n---\n\n提要。\n", "zh/2.md", "zh")
    assert problems
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("示例单位，是指", "gb18030", "GB18030 (GBK)"),
        (f"[[term]]\n{TERM}" * 20, "gb18030", "GB18030 (GBK)"),
        ("Article 1 An example’s " * 50, "gb18030", "GB18030 (GBK)"),
        (f"[[term]]\n{TERM}", "utf-16", "UTF-16"),
        (f"[[term]]\n{TERM}", "utf-16-be", "UTF-16"),
        (f"[[term]]\n{TERM}", "utf-16-le", "UTF-16"),
    ],
)
def test_another_encoding_is_named(text: str, encoding: str, name: str) -> None:
    assert read_utf8(text.encode(encoding)) == (None, name)


def test_damaged_utf8_is_named() -> None:
    assert read_utf8("示例单位".encode() + b"\xff") == (None, "UTF-8 (damaged)")
    assert read_utf8("\ufeff示例".encode()) == ("示例", "utf-8")


@pytest.mark.parametrize(
    "sign", ["\u00a0", "\u0430", "\u00ad", "\ufe0f", "\u200d", "\U000e0041", "\U0002f800"]
)
def test_what_only_looks_the_same_is_named_in_a_quotation(sign: str) -> None:
    text = "For a public institution; 示例单位，是指"
    named = [
        *(name for _, name in odd_characters(f"示例{sign}单位")),
        *strange_characters(f"示例{sign}单位", text),
    ]
    assert f"U+{ord(sign):04X}" in named[0]
    assert strange_characters("示例（单）“位”—a b", text) == ()


READERS = """[[reader]]
id = "farmer"
who.zh = "农民"
who.en = "A farmer"

[[reader.line]]
unit = "1.p1"
zh = "甲"
en = "One"

[[reader.line]]
unit = "1.p9"
zh = "乙"
en = "Two"
"""


def test_readers_and_what_answers_them() -> None:
    (reader,), problems = read_readers(READERS, "readers.toml")
    assert problems == ()
    assert [(a.unit, a.text["en"], a.line) for a in reader.answers] == [
        ("1.p1", "One", 6),
        ("1.p9", "Two", 11),
    ]
    (nowhere,) = check_readers((reader,), ["1", "1.p1"], "readers.toml")
    assert (nowhere.code, nowhere.line) == ("unknown-unit", 11)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('zh = "乙"', ""), "missing-key"),
        (('who.zh = "农民"', ""), "bad-value"),
        (('zh = "乙"', 'zh = "乙\\n丙"'), "bad-value"),
        (('id = "farmer"', 'id = "A farmer"'), "bad-value"),
        (('unit = "1.p1"', 'unti = "1.p1"'), "unknown-key"),
    ],
)
def test_a_reader_that_is_wrong(change: tuple[str, str], code: str) -> None:
    readers, problems = read_readers(READERS.replace(*change), "readers.toml")
    assert readers == ()
    assert code in [p.code for p in problems]


def test_a_reader_that_stands_twice() -> None:
    readers, problems = read_readers(READERS + READERS, "readers.toml")
    assert len(readers) == 1
    assert [(p.code, p.line) for p in problems] == [("repeated-id", 15)]


@pytest.mark.parametrize("gone", ['en = "Two"', 'who.en = "A farmer"'])
def test_english_is_needed_only_where_the_edition_has_it(gone: str) -> None:
    text = READERS.replace(gone, "")
    readers, problems = read_readers(text, "readers.toml")
    assert (len(readers), problems) == (1, ())
    (problem,) = untranslated(text, "readers.toml", readerfile.SCHEMA, LANGS)
    assert (problem.code, problem.severity) == ("missing-key", "error")
    assert untranslated(READERS, "readers.toml", readerfile.SCHEMA, LANGS) == ()


@pytest.mark.parametrize("read", [read_terms, read_authorities, read_readers, read_errata, read_synonyms])
def test_an_empty_file_says_nothing(read: Callable[[str, str], tuple[Any, tuple[Problem, ...]]]) -> None:
    for text in ("", "# a remark\n"):
        found, problems = read(text, "file.toml")
        assert problems == () and found in ((), Errata())


def test_what_a_term_need_not_say() -> None:
    (term,), problems = read_terms(f"[[term]]\n{TERM}", "terms.toml")
    assert problems == ()
    assert (term.coordinated, term.common, term.forms, term.variants, term.gloss, term.formerly) == (
        False, False, (), (), {}, (),
    )  # fmt: skip
    variant = '[[term.variants]]\nunit = "3.p1"\nen = "other"\nreason = "因"\n'
    more = 'coordinated = true\ncommon = true\nforms = ["例"]\nformerly = ["y"]\n'
    (term,), problems = read_terms(f"[[term]]\n{TERM}{more}{variant}", "terms.toml")
    assert problems == ()
    assert (term.coordinated, term.common, term.forms, term.formerly) == (True, True, ("例",), ("y",))
    assert [(v.unit, dict(v.names), v.line) for v in term.variants] == [("3.p1", {"en": "other"}, 12)]


@pytest.mark.parametrize(
    ("says", "means", "told"),
    [
        ("写的", "文", []),
        ("写的", "Text", []),
        ("写的", "无", [4]),
        ("写的", "other", [4]),
        ("写的", "、", [4]),
    ],
)
def test_what_readers_say_means_words_of_the_text(says: str, means: str, told: list[int]) -> None:
    text = f'[[synonym]]\nsays = ["{says}"]\nmeans = [\n"{means}"]\n'
    synonyms, problems = read_synonyms(text, "synonyms.toml")
    assert problems == ()
    whole = [citing.put(citing.statute_of([], lang), "1.p1", [words]) for lang, words in TEXTS]
    found = check_synonyms(synonyms, whole, "synonyms.toml")
    assert [(p.line, p.code) for p in found] == [(line, "synonym-nowhere") for line in told]
    shorter = replace(whole[1], articles=whole[1].articles[:1])
    unfinished = check_synonyms(synonyms, [whole[0], shorter], "synonyms.toml")
    assert [p.line for p in unfinished] == (told if not means.isascii() else []), "it may still come"


TEXTS: tuple[tuple[Lang, str], ...] = (("zh", "文，和"), ("en", "A text."))


def test_words_that_two_entries_explain() -> None:
    entry = '[[synonym]]\nsays = ["甲 乙", "丙"]\nmeans = ["文"]\n'
    synonyms, problems = read_synonyms(entry + entry.replace("甲 乙", "甲乙").replace("丙", "丁"), "s.toml")
    assert len(synonyms) == 2
    assert [(p.line, p.code) for p in problems] == [(4, "synonym-twice")]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("a = 12,", "A line ends with its value"),
        ("a = true；", "A line ends with its value"),
        ('a = "x"。', "A line ends with its value"),
        ("a ： 1", "Write a plain = after"),
        *((f"a = {word}", "Write true or false") for word in ("True", "TRUE", "False", "FALSE")),
        *((f"a = {word}", "Write true or false") for word in ("yes", "no", "是", "否")),
        ("a = 2020/05/01", "Write a date like this"),
        ("a = 2020年5月", "Write a date like this"),
        ('a = ["x"， "y"]', "Write a plain comma"),
        ("［a］", "Write plain brackets"),
        ("a = # later", "The value is missing"),
        ("a = 甲", "Text stands between quotation marks"),
        ('a = "甲', "The quotation mark at the end"),
        ('a = "甲"乙"丙"', "A plain quotation mark ends the text"),
        ("a = “甲”", "Write plain quotation marks"),
        ('a = "C:\\data"', "Write a backslash twice"),
        ("a = 1\na = 2", "The same key or table stands there twice"),
        ("[a]\n[a]", "The same key or table stands there twice"),
        ("a b", "Look for a missing quotation mark"),
    ],
)
def test_a_slip_of_the_pen_has_its_own_hint(line: str, hint: str) -> None:
    _, (problem,) = read_terms(line, "terms.toml")
    assert problem.code == "toml-syntax" and problem.hint.startswith(hint)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n<<<<<<< HEAD\nb", 2),
        ("a\n=======\n", 2),
        ("a\r\n=======\r\n", 2),
        (">>>>>>> main", 1),
        ("a =======", 0),
        ("========", 0),
        ("======", 0),
        ("<<<<<<<x", 0),
    ],
)
def test_where_git_left_its_marks(text: str, line: int) -> None:
    assert merge_mark(text) == line


def test_names_that_are_nearly_right(tmp_path: Path) -> None:
    for name in ("term.toml", "sources.txt", "notes.md", "minutes.txt", "authorities.toml", "authority.toml"):
        (tmp_path / name).write_text("", "utf-8")
    (tmp_path / "anotations").mkdir()
    assert [(Path(p.path).name, p.hint) for p in misnamed(tmp_path)] == [
        ("anotations", "Did you mean “annotations”?"),
        ("sources.txt", "Did you mean “source.txt”?"),
        ("term.toml", "Did you mean “terms.toml”?"),
    ]
    assert list(misnamed(tmp_path / "nowhere")) == []


def test_a_file_that_is_absent_or_too_large(tmp_path: Path) -> None:
    file = tmp_path / "source.txt"
    assert from_disk(file, lambda data, path: (len(data), ()), needed=False) == (None, ())
    found, (problem,) = from_disk(file, lambda data, path: (len(data), ()))
    assert found is None and str(problem).startswith(f"{file}: missing-file: The file is not there.")
    file.write_bytes(b"x" * 5_000_000)
    assert from_disk(file, lambda data, path: (len(data), ())) == (5_000_000, ())
    file.write_bytes(b"x" * 5_000_001)
    found, (problem,) = from_disk(file, lambda data, path: (len(data), ()))
    assert found is None and str(problem).startswith(f"{file}: file-too-large: The file has 5,000,001 bytes.")
    _, (problem,) = from_disk(tmp_path, lambda data, path: (len(data), ()))
    assert problem.code == "missing-file" and "cannot be read" in problem.message
