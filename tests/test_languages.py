"""What is a matter of a language stands in tables keyed by language, and each table has every language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dev.sites import ROOT
from statute.model import LANGS, LANGUAGES

SCRIPTS = ROOT / "scripts"
EXEMPT = {
    "scripts/statute/view/citeforms.py": "two of the forms of citing are called as languages are",
    "scripts/statute/duties/actornames.py": "keys of a file become fields of a record, which mypy counts",
    "scripts/statute/files/authorityfile.py": "the same",
    "scripts/statute/files/termfile.py": "the same",
    "scripts/statute/files/meta.py": "an edition that does without a translation leaves out its English",
}


@cache
def _trees() -> tuple[tuple[str, ast.Module], ...]:
    paths = (p for p in sorted(SCRIPTS.rglob("*.py")) if not {"dev", "node_modules"} & set(p.parts))
    return tuple((path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))) for path in paths)


def _constant(node: ast.AST | None) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def lacking(langs: tuple[str, ...]) -> list[str]:
    """Each table of languages that lacks one of these."""
    found = []
    for path, tree in _trees():
        for node in ast.walk(tree):
            keys = {_constant(key) for key in node.keys} if isinstance(node, ast.Dict) else set()
            if keys & set(LANGS) and keys <= set(langs) and keys != set(langs):
                missing = ", ".join(sorted(set(langs) - {str(key) for key in keys}))
                found.append(f"{path}:{node.lineno} lacks {missing}")
    return found


def test_every_table_has_every_language() -> None:
    assert lacking(LANGS) == []


def test_a_language_more_is_missed_by_name() -> None:
    """The files that a third language must fill in, beside the rows of words, which mypy names one by one."""
    files = {entry.partition(":")[0] for entry in lacking((*LANGS, "ja"))}
    assert files == {
        "scripts/statute/model/language.py",
        "scripts/statute/model/records.py",
        "scripts/statute/cite/model.py",
        "scripts/statute/cite/grammars.py",
        "scripts/statute/cite/documents.py",
        "scripts/statute/compare/redline.py",
        "scripts/statute/rebase/citednumbers.py",
        "scripts/statute/parse/labels.py",
        "scripts/statute/notes/heading.py",
        "scripts/statute/duties/table.py",
        "scripts/statute/cite/years.py",
        "scripts/statute/terms/definitions.py",
        "scripts/export/pdf.py",
        "scripts/statute/view/titlelines.py",
        "scripts/statute/plaintext.py",
        "scripts/search/otherlaws.py",
        "scripts/web/sharepictures.py",
    }


def _asked(tree: ast.AST) -> Iterator[ast.expr]:
    """Where code compares something with the name of a language, or looks that one language up."""
    for node in ast.walk(tree):
        words: list[ast.expr] = []
        if isinstance(node, ast.Compare):
            words = [node.left, *node.comparators]
        elif isinstance(node, ast.Subscript):
            words = [node.slice]
        if {_constant(word) for word in words} & set(LANGS):
            assert isinstance(node, ast.expr)
            yield node


@pytest.mark.parametrize(
    ("path", "tree"), _trees(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_no_code_asks_which_language_it_is(path: str, tree: ast.Module) -> None:
    """A property of a language is in its record; what is of the original and not of a language says ORIGINAL."""
    if path not in EXEMPT:
        assert [f"{path}:{node.lineno}" for node in _asked(tree)] == []


def test_exempt_files_are_there() -> None:
    for path in EXEMPT:
        assert list(_asked(dict(_trees())[path])), path


def test_the_configurations_and_the_faces_of_the_books_know_every_language() -> None:
    for lang, language in LANGUAGES.items():
        name = f"mkdocs.{lang}.yml" if language.folder else "mkdocs.yml"
        assert f"\n  language: {lang}\n" in Path(ROOT, name).read_text("utf-8")
        assert f"\n  {lang}: (" in (SCRIPTS / "export/typst/base.typ").read_text("utf-8")
        assert (ROOT / "docs" / lang / "guide.md").is_file()


def test_a_date_is_written_as_the_language_does() -> None:
    dates = ("2020-05-01", "2025-04", "2020")
    assert [LANGUAGES["zh"].date(d) for d in dates] == ["2020年5月1日", "2025年4月", "2020年"]
    assert [LANGUAGES["en"].date(d) for d in dates] == ["May 1, 2020", "April 2025", "2020"]
