"""A TOML file against the table of its keys: what fits, what is said of the rest, and where everything stands."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from typing import Any

import pytest

from statute.files.tomlfile import DAY, Key, Type, fits, read_toml, shown, typed, unfit
from statute.files.tomlplaces import line_of, places_of

SCHEMA = {
    "name": Key("text"),
    "place": Key("text", needed=False),
    "list": Key(
        "tables",
        needed=False,
        keys={
            "zh": Key("text"),
            "n": Key("number"),
            "b": Key("texts_by_lang"),
            "w": Key("text", pattern="[a-z]+", wanted="letters (small)"),
            "x": Key("text", needed=False),
        },
    ),
    "tab": Key(
        "table",
        needed=False,
        keys={
            "day": Key("date", open=True),
            "who": Key("texts_by_lang", needed=False, open=True),
            "kind": Key("text", needed=False, choices=("a", "b"), open=True),
            "code": Key("text", needed=False, pattern="[0-9]{3}", wanted="three digits", open=True),
            "rows": Key("tables", needed=False, keys={"a": Key("flag")}),
        },
    ),
}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = 'x'", []),
        ("nmae = 'x'", ["1: unknown-key: There is no key “nmae”. Did you mean “name”?"]),
        (
            "name = 'x'\nodd = 1",
            ["2: unknown-key: There is no key “odd”. Known keys are name, place, list, tab."],
        ),
        ("", ['1: missing-key: The key “name” is missing. Add name = "…".']),
        (
            "odd = 1",
            [
                "1: unknown-key: There is no key “odd”. Known keys are name, place, list, tab.",
                '1: missing-key: The key “name” is missing. Add name = "…".',
            ],
        ),
        (
            "name = 'x'\n[tab]\nday = 2020-01-01\nplace = 1",
            ["4: unknown-key: There is no key “place” in [tab]. Known keys are day, who, kind, code, rows."],
        ),
        (
            "name = 'x'\n\n[[list]]\nzh = 'y'\nw = 'w'",
            [
                "3: missing-key: The key “n” is missing in [list]. Add n = 12.",
                '3: missing-key: The key “b” is missing in [list]. Add b.zh = "…" and b.en = "…".',
            ],
        ),
        (
            "name = 'x'\nlist = 5",
            [
                "2: bad-value: “list” is 5. It must be a list of tables:"
                ' list = [{ zh = "…", n = 12, b.zh = "…", b.en = "…", w = "…" }].'
            ],
        ),
        (
            "name = 'x'\nlist = [1, 2]",
            ["2: bad-value: “list” is [1, 2]. It must be tables in double brackets."],
        ),
        (
            "name = 'x'\n[list]\nzh = 'x'",
            ["2: bad-value: “list” has one bracket on each side. Write two: [[list]]."],
        ),
        ("name = 'x'\n[list]", ["2: bad-value: “list” has one bracket on each side. Write two: [[list]]."]),
        (
            "name = 'x'\n[[list.one]]\na = 1\n[[list.two]]\nb = 1",
            [
                "2: bad-value: “list” has no table above [[list.one]] and [[list.two]]."
                " Write [[list]] there first, with its own keys."
            ],
        ),
        (
            "name = 'x'\n[list]\nzh = 'x'\n[[list.two]]\nb = 1",
            ["2: bad-value: “list” has one bracket on each side. Write two: [[list]]."],
        ),
        (
            "name = 'x'\n[tab]\nday = 2020-01-01\nrows = 5",
            ["4: bad-value: “rows” is 5. It must be a list of tables: rows = [{ a = true }]."],
        ),
        (
            "name = 'x'\n[tab]\nday = 2020-01-01\n[[tab.rows]]\na = true\n[[tab.rows]]\na = 1",
            ["7: bad-value: “a” is 1. It must be true or false."],
        ),
        ("name = 'x'\ntab = 3", ["2: bad-value: “tab” is 3. It must be a table."]),
        (
            "name = 'x'\n[tab]\nday = ''\nwho.zh = ''\nkind = ''\ncode = ''",
            [
                "3: not-filled-in: “tab.day” is not filled in yet."
                " Look it up and write a date without quotation marks, such as 2020-05-01.",
                "4: not-filled-in: “tab.who” is not filled in yet."
                " Look it up and write texts by language: .zh and, if the edition has English, .en.",
                "5: not-filled-in: “tab.kind” is not filled in yet. Look it up and write one of a, b.",
                "6: not-filled-in: “tab.code” is not filled in yet. Look it up and write three digits.",
            ],
        ),
        (
            "name = ''\n[tab]\nday = 2020-01-01\nkind = 'c'\ncode = '12'",
            [
                "1: bad-value: “name” is blank. Write it on one line, in plain characters.",
                "4: bad-value: “kind” is “c”. It must be one of a, b.",
                "5: bad-value: “code” is “12”. It must be three digits.",
            ],
        ),
        (
            'name = "',
            [
                "1: toml-syntax: The file cannot be read as TOML: Unterminated string."
                " The quotation mark at the end of the text is missing."
            ],
        ),
        (
            "x = 1\ny = 2\na = [\n",
            [
                "3: toml-syntax: The file cannot be read as TOML: Invalid value."
                " Look for a missing quotation mark or bracket there."
            ],
        ),
        (
            "x = 1\r\n\r\na = \r\n",
            [
                "3: toml-syntax: The file cannot be read as TOML: Invalid value."
                ' The value is missing: write it after the =, such as key = "…".'
            ],
        ),
    ],
)
def test_what_is_said_of_a_file(text: str, said: list[str]) -> None:
    data, problems = read_toml(text, "f.toml", SCHEMA)
    assert [str(p).removeprefix("f.toml:") for p in problems] == said
    assert bool(data) == (bool(text) and "toml-syntax" not in "".join(said))


@pytest.mark.parametrize(
    ("type", "good", "bad"),
    [
        ("text", ["x", "示例"], [1, "", " ", "a\nb", ["x"]]),
        ("texts", [[], ["x", "y"]], ["x", [1], ["x", 1], ["x", " "]]),
        (
            "texts_by_lang",
            [{"zh": "x"}, {"zh": "x", "en": "y"}],
            [{}, {"en": "y"}, {"zh": "x", "de": "z"}, {"zh": 1}, {"zh": "x", "en": 1}, {"zh": "a\tb"}, "x"],
        ),
        ("unit", ["13", "13.p2.i3", "title"], ["x", "13.", "13.i", 13]),
        (
            "date",
            [date(1900, 1, 1), date(2100, 12, 31)],
            [date(1899, 12, 31), date(2101, 1, 1), datetime(2020, 1, 1), "2020-01-01"],
        ),
        ("number", [0, 1, 100_000], [-1, 100_001, True, 1.5, "1"]),
        ("flag", [True, False], [0, 1, "true"]),
        ("table", [{}], [[], 1]),
        ("tables", [[], [{}]], [[1], [{}, 1], {}]),
    ],
)
def test_what_a_key_may_hold(type: Type, good: list[Any], bad: list[Any]) -> None:
    assert [value for value in good if not fits(value, Key(type))] == []
    assert [value for value in bad if fits(value, Key(type))] == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("1999 2020 2020-01 2020-10 2020-12", "1899 2100 20 2020-00 2020-13 2020-1 2020-"),
        ("2020-01-01 2020-05-10 2020-05-20 2020-05-31", "2020-05-00 2020-05-32 2020-05-40 2020-05-1"),
        ("2020-02-29 2020-04-30 2020-06-30", "2020-02-30 2020-02-31 2020-04-31 2020-06-31 2020-09-31"),
        ("2020-11-30 2020-12-31 2020-10-31", "2020-11-31 2020-05-01T00 x2020 2020-05-01-"),
    ],
)
def test_a_day_a_month_or_a_year(good: str, bad: str) -> None:
    assert [day for day in good.split() if not fits(day, DAY)] == []
    assert [day for day in bad.split() if fits(day, DAY)] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("示例 x", ""),
        ("", "is blank"),
        (" \u3000", "is blank"),
        *((f"a{sign}b", "has a line end or a tab in it") for sign in "\n\r\t\x0b\x0c\x85"),
        *((f"a {sign} b", "has < or > in it, which would be read as HTML") for sign in "<>"),
        ("示\u200b例", "has a character that cannot be seen or only looks like another: U+200B"),
    ],
)
def test_what_a_line_of_text_may_not_hold(text: str, said: str) -> None:
    assert unfit(text) == said


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (Key("text"), 'k = "…"'),
        (Key("text", wanted="a thing"), 'k = "…" (a thing)'),
        (Key("text", choices=("a", "b", "c")), 'k = "a" or "b" or "c"'),
        (Key("texts"), 'k = ["…", "…"]'),
        (Key("texts_by_lang"), 'k.zh = "…" and k.en = "…"'),
        (Key("unit"), 'k = "13.p2"'),
        (Key("date"), "k = 2020-05-01"),
        (Key("number"), "k = 12"),
        (Key("flag"), "k = true"),
        (Key("table", keys={"a": Key("text")}), "[k], below it a line for each of a"),
        (
            Key("tables", keys={"a": Key("text"), "b": Key("flag")}),
            "[[k]], below it a line for each of a, b",
        ),
    ],
)
def test_what_is_to_be_written_for_a_key(key: Key, words: str) -> None:
    assert typed("k", key) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("示例", "“示例”"),
        ("a" * 60, f"“{'a' * 60}”"),
        ("a" * 61, f"“{'a' * 60}…”"),
        (10**59, f"1{'0' * 59}"),
        (10**60, f"1{'0' * 59}…"),
        (["a" * 60], f"['{'a' * 58}…"),
        (date(2020, 5, 1), "2020-05-01"),
        ([1, "x"], "[1, 'x']"),
        ([9**9999], "too long to be shown"),
    ],
)
def test_how_a_value_is_shown(value: Any, words: str) -> None:
    assert shown(value) == words


PLACES = '''\
one = 1
"two.x" = ['a', "b]", # ]
  """c
]"""", 4]
[head] # [x]
three.four = { five = [ { six = 6 },
  { seven = 7 } ], 'eight' = '}' }
nine = \'\'\'
[no]
\'\'\'
[ head . "in.side" ]
ten = 10
[[list]]
[list.under]
eleven = 1979-05-27T07:32:00Z
[[list.rows]]
a = "\\"["
[[list.rows]]
b = """
\\"""
x"""
[[list]]
[[list.rows]]
c = []
d = {}
e = ""
f = [[1], [
2]]
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("one",), 1),
        (("two.x",), 2),
        (("two.x", 0), 2),
        (("two.x", 1), 2),
        (("two.x", 2), 3),
        (("two.x", 3), 4),
        (("head",), 5),
        (("head", "three"), 6),
        (("head", "three", "four", "five", 0, "six"), 6),
        (("head", "three", "four", "five", 1, "seven"), 7),
        (("head", "three", "four", "eight"), 7),
        (("head", "nine"), 8),
        (("head", "in.side"), 11),
        (("head", "in.side", "ten"), 12),
        (("list",), 13),
        (("list", 0), 13),
        (("list", 0, "under"), 14),
        (("list", 0, "under", "eleven"), 15),
        (("list", 0, "rows"), 16),
        (("list", 0, "rows", 0), 16),
        (("list", 0, "rows", 0, "a"), 17),
        (("list", 0, "rows", 1), 18),
        (("list", 0, "rows", 1, "b"), 19),
        (("list", 1), 22),
        (("list", 1, "rows", 0), 23),
        (("list", 1, "rows", 0, "c"), 24),
        (("list", 1, "rows", 0, "d"), 25),
        (("list", 1, "rows", 0, "e"), 26),
        (("list", 1, "rows", 0, "f", 0, 0), 27),
        (("list", 1, "rows", 0, "f", 1), 27),
        (("list", 1, "rows", 0, "f", 1, 0), 28),
        (("list", 1, "rows", 0, "missing"), 23),
        (("list", 2), 13),
        (("missing", 0, "x"), 1),
        ((), 1),
    ],
)
def test_where_a_key_stands(place: tuple[str | int, ...], line: int) -> None:
    """Or else what it would stand in."""
    assert tomllib.loads(PLACES)["list"][1]["rows"][0]["f"] == [[1], [2]], "the text is legal"
    assert line_of(places_of(PLACES), *place) == line
    assert line_of(places_of(PLACES.replace("\n", "\r\n")), *place) == line
