"""The words of outputs: both languages complete, every row used, every key there."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from typing import get_args

from dev.sites import ROOT
from sourcecode import MODULES, nodes
from statute import wording
from statute.model import LANGS, Lang
from statute.text.clean import RULES
from statute.view.downloads import DOWNLOADS
from statute.wording import ROWS, say

WORDING = ROOT / "scripts/statute/wording"
HOLE = r"[\w\u4e00-\u9fff.-]+"


def test_the_languages_are_listed_once() -> None:
    assert get_args(Lang) == LANGS


def test_each_row_has_words_in_every_language() -> None:
    assert {key: row for key, row in ROWS.items() if len(row) != len(LANGS) or None in row} == {}
    empty = {key for key, row in ROWS.items() if not all(row)}
    assert empty == {"unit.between"}  # Chinese names run on.


def test_no_key_stands_twice() -> None:
    keys = Counter(key for part in wording._PARTS for key in part.ROWS)
    assert [key for key, count in keys.items() if count > 1] == []
    assert {path.stem for path in WORDING.glob("*.py")} - {"__init__"} == {
        part.__name__.rpartition(".")[2] for part in wording._PARTS
    }


def test_rows_take_the_same_values_in_every_language() -> None:
    for key in ROWS:
        taken = {frozenset(re.findall(r"(?<!{){(\w+)}", words)) for words in ROWS[key]}
        assert len(taken) == 1 or key.startswith("citation."), (
            key
        )  # Chinese does not repeat what is there to see.


def test_english_is_english() -> None:
    assert [key for key, row in ROWS.items() if re.search("[\u3400-\u9fff]", row[LANGS.index("en")])] == []


@cache
def _code() -> tuple[frozenset[str], tuple[re.Pattern[str], ...], frozenset[str]]:
    """String constants, patterns of f-strings that may be keys, and keys that `say` is called with."""
    constants: set[str] = set()
    patterns: set[str] = set()
    said: set[str] = set()
    for path in MODULES:
        for node in () if WORDING in path.parents else nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                constants.add(node.value)
            elif isinstance(node, ast.JoinedStr) and re.match(r"[a-z]+\\\.", pattern := _pattern(node)):
                patterns.add(pattern)
            elif isinstance(node, ast.Call) and (key := _key(node)):
                if isinstance(key, ast.JoinedStr):
                    patterns.add(_pattern(key))
                else:
                    said |= {
                        n.value for n in ast.walk(key) if isinstance(n, ast.Constant) and "." in str(n.value)
                    }
    return frozenset(constants), tuple(map(re.compile, sorted(patterns))), frozenset(said)


def _key(call: ast.Call) -> ast.expr | None:
    """What a call of `say` has for its key: the first argument of the method, the second of the function."""
    function = call.func
    if isinstance(function, ast.Attribute) and function.attr == "say":
        return call.args[0]
    return call.args[1] if isinstance(function, ast.Name) and function.id == "say" else None


def _pattern(text: ast.JoinedStr) -> str:
    """Of an f-string; what fills a hole is a group."""
    return "".join(
        re.escape(part.value)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
        else f"({HOLE})"
        for part in text.values
    )


def _in_templates() -> set[str]:
    """Keys that templates of the theme and of the PDF name."""
    html = "\n".join(path.read_text("utf-8") for path in (ROOT / "overrides").rglob("*.html"))
    typst = "\n".join(path.read_text("utf-8") for path in (ROOT / "scripts/export/typst").glob("*.typ"))
    ui = re.findall(r"\bsay(?:_\w\w)?(?:\.(\w+)|\[[\"']([\w.-]+)[\"'](?: ~ \w+)?\])", html)
    book = re.findall(r"\bsaid(?:\.(\w+)\.at|\.at\(\"([\w.-]+)\"\))|\bsection\(\"(\w+)\"", typst)
    return {f"ui.{''.join(m)}" for m in ui} | {f"book.{''.join(m)}" for m in book}


def test_every_row_is_used() -> None:
    """By its key, or by an f-string whose holes are filled with words that stand in the code."""
    constants, patterns, _ = _code()
    used = constants | _in_templates()
    chinese = "\n".join(words for words in constants if not words.isascii())

    def stands(word: str) -> bool:
        return word in (constants if word.isascii() else chinese)  # Operative words stand in patterns.

    views = {f"ui.view.{value}" for value in (*LANGS, "both")} | {
        f"ui.view.said.{v}" for v in (*LANGS, "both")
    }
    downloads = {f"download.{one.name}" for one in DOWNLOADS}
    keys = {key.removesuffix(".mono") for key in ROWS}  # Site.say takes that row where there is one language.
    unused = [
        key
        for key in keys
        if key not in used | views | downloads
        and not any(m and all(map(stands, m.groups())) for m in (p.fullmatch(key) for p in patterns))
    ]
    assert not unused, unused


def test_every_key_has_its_row() -> None:
    _, _, said = _code()
    heads = {key.partition(".")[0] for key in ROWS}
    assert {key for key in said if key.partition(".")[0] in heads} - ROWS.keys() == set()
    templates = {key for key in _in_templates() if key.startswith("ui.") and not key.endswith(".")}
    assert templates - ROWS.keys() == set()


def test_a_word_is_filled_in() -> None:
    assert [say(lang, "unit.article", n="7") for lang in LANGS] == ["第7条", "Article 7"]


def test_every_rule_that_changes_a_text_has_words() -> None:
    """The table of cleaning, and the edits that are made outside of it."""
    edits = [
        node.args[0].value
        for path in MODULES
        for node in nodes(path)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Edit"
        if isinstance(node.args[0], ast.Constant)
    ]
    assert {f"rule.{name}" for name in (*(rule.name for rule in RULES), *edits)} <= ROWS.keys()
