"""What is a matter of a language stands in tables keyed by language, and each table has every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from dev.sites import ROOT
from sourcecode import MODULES, SCRIPTS, nodes
from statute.model import LANGS, LANGUAGES
from statute.wording import ROWS

FILLED = {
    "scripts/statute/model/languages.py",
    "scripts/statute/cite/grammars.py",
    "scripts/statute/parse/labels.py",
    "scripts/search/engine/numbers.js",
    "overrides/assets/stylesheets/statute.css",
}
"""What a language more changes, beside rows of words and files of its own: which languages there are, how it cites and
labels lines, how queries name provisions, how it looks."""
EXEMPT = {
    "scripts/statute/model/en.py": "the record of a language has its tag",
    "scripts/statute/text/clean.py": "a rule is for texts in a language, or for all",
    "scripts/statute/view/citeforms.py": "two of the forms of citing are called as languages are",
    "scripts/export/typst/gbt9704.typ": "the layout is a Chinese standard",
}
NAME = re.compile(r"(?:\b|_)(?:zh|en)\b", re.IGNORECASE)


PRODUCT = {path.relative_to(ROOT).as_posix(): path for path in MODULES if "dev" not in path.parts}


def _constant(node: ast.AST | None) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def lacking(langs: tuple[str, ...]) -> list[str]:
    """Each table of languages that lacks one of these."""
    found = []
    for name, path in PRODUCT.items():
        for node in () if "wording" in path.parts else nodes(path):
            keys = {_constant(key) for key in node.keys} if isinstance(node, ast.Dict) else set()
            if keys & set(LANGS) and not keys >= set(langs):
                missing = ", ".join(sorted(set(langs) - {str(key) for key in keys}))
                found.append(f"{name}:{node.lineno} lacks {missing}")
    return found


def test_every_table_has_every_language() -> None:
    assert lacking(LANGS) == []


def test_a_language_more_is_missed_by_name() -> None:
    """The tables that a third language must fill in, beside the rows of words, which mypy names one by one."""
    files = {entry.partition(":")[0] for entry in lacking((*LANGS, "ja"))}
    assert files == {name for name in FILLED if name.endswith(".py")}


def _naming() -> Iterator[str]:
    """Files of the product that name a language, but for the words and for comments."""
    for name, path in PRODUCT.items():
        if "wording" not in path.parts and {_constant(node) for node in nodes(path)} & set(LANGS):
            yield name
    for folder in ("overrides", "scripts/search", "scripts/export"):
        for path in Path(ROOT, folder).rglob("*"):
            if path.suffix in {".js", ".css", ".html", ".xml", ".typ"} and NAME.search(
                path.read_text("utf-8")
            ):
                yield path.relative_to(ROOT).as_posix()


def test_nothing_else_knows_which_languages_there_are() -> None:
    """A property of a language is in its record; what is of the original and not of a language says ORIGINAL."""
    assert set(_naming()) == FILLED | EXEMPT.keys()
    assert len(FILLED) <= 5


def test_words_about_one_language_are_there_for_every_language() -> None:
    """`menu.zh` names a row that templates and scripts look up by the language they are about."""
    stems = {key.rpartition(".")[0] for key in ROWS if key.rpartition(".")[2] in LANGS}
    assert "ui.view" in stems
    assert [f"{stem}.{lang}" for stem in stems for lang in LANGS if f"{stem}.{lang}" not in ROWS] == []


def test_the_configurations_and_the_faces_of_the_books_know_every_language() -> None:
    for lang, language in LANGUAGES.items():
        name = f"mkdocs.{lang}.yml" if language.folder else "mkdocs.yml"
        assert f"\n  language: {lang}\n" in Path(ROOT, name).read_text("utf-8")
        assert f"\n  {language.script}: (" in (SCRIPTS / "export/typst/base.typ").read_text("utf-8")
        assert (ROOT / "docs" / lang / "guide.md").is_file()


def test_a_date_is_written_as_the_language_does() -> None:
    dates = ("2020-05-01", "2025-04", "2020")
    assert [LANGUAGES["zh"].date(d) for d in dates] == ["2020年5月1日", "2025年4月", "2020年"]
    assert [LANGUAGES["en"].date(d) for d in dates] == ["May 1, 2020", "April 2025", "2020"]
