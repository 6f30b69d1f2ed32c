"""`--diff`: what a change does to the edition, as whoever decides on it reads it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import split_articles
from dev.sites import ROOT
from review.addressesgone import gone_addresses
from review.comparing import compare_with
from review.report import report
from review.shownfact import in_words
from review.worddiff import word_diff
from smalledition import copied
from statute.cite.model import Authority
from statute.files.authorityfile import Entry
from statute.files.termfile import read_terms
from statute.model import LANGS, Meta, Term, key_in
from statute.view.site import Settings
from statute.wording.reviewwords import FIELDS
from web.changedsite import with_changes

BASE = ROOT / "tests/broken/_base"
NOTE = "annotations/zh/2.md"


def git(where: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false")
    subprocess.run(["git", *who, *arguments], cwd=where, check=True, capture_output=True)


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the small edition in it, all of it committed."""
    tree = tmp_path_factory.mktemp("repository")
    copied(tree / "edition")
    git(tree, "init", "-q", "-b", "main")
    git(tree, "add", "-A")
    git(tree, "commit", "-q", "-m", "all")
    return tree


@pytest.fixture
def tree(committed: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(committed)
    yield committed / "edition"
    git(committed, "reset", "-q", "--hard", "main")
    git(committed, "clean", "-fdq")


def change(tree: Path, file: str, old: str, new: str) -> None:
    path = tree / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def told(capsys: pytest.CaptureFixture[str], base: str = "HEAD") -> tuple[int, str]:
    status = split_articles.main(["--edition", "edition", "--diff", base])
    return status, capsys.readouterr().out


def test_nothing_changes(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, text = told(capsys)
    assert status == 0
    assert "读者看到的内容没有变化。" in text and "Nothing changes for readers." in text
    assert "###" not in text


def test_a_note_is_shown_before_and_after(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(tree, NOTE, "示例单位包括企业和事业单位。", "示例单位包括企业、事业单位和学会。")
    status, text = told(capsys)
    assert status == 0
    assert "这次修改涉及：1 条注释。" in text and "This change touches 1 note." in text
    assert "### 第二条 · Article 2" in text
    assert (
        "<ins>、</ins>事业单位<ins>和学会</ins>" in text
        or "<del>和</del><ins>、</ins>事业单位<ins>和学会</ins>" in text
    )
    assert "没有变化" not in text and "失效" not in text


def test_a_note_that_goes_takes_its_address_along(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for lang in ("zh", "en"):
        file = tree / f"annotations/{lang}/2.md"
        file.write_text(file.read_text("utf-8").partition("\n## ")[0], "utf-8")
    status, text = told(capsys)
    assert status == 0
    assert "删去 · Taken out" in text
    assert "- `/articles/2/#n-units`" in text and "- `/en/articles/2/#n-units`" in text


def test_citations_come_and_go(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(tree, NOTE, "示例单位包括", "第三条所称示例单位包括")
    _, text = told(capsys)
    assert "### 新增的引用 · Citations gained\n\n- 第二条的注释：第三条\n" in text
    change(tree, NOTE, "第三条所称", "第一条所称")
    assert "减少" not in told(capsys)[1]


def test_a_new_file_that_git_does_not_know_yet_counts(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = "---\ncaption: 目的\n---\n\n本条说明目的。\n"
    (tree / "annotations/zh/1.md").write_text(new, "utf-8")
    status, text = told(capsys)
    assert status == 0
    assert "<ins>本条说明目的。</ins>" in text
    assert "新增的提醒 · New warnings" in text and "annotations/zh/1.md" in text


def test_errors_come_first_and_end_with_one(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(tree, NOTE, "「示例单位」", "「示例单住」")
    status, text = told(capsys)
    assert status == 1
    assert text.index("### 错误 · Errors") < text.index("`edition/annotations/zh/2.md` 第 ")
    assert "删去" not in text, "a note that cannot be read is not gone"


def test_terms_by_their_fields(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tree / "terms.toml"
    file.write_text(file.read_text("utf-8").replace('status = "own"', 'status = "usage"', 1), "utf-8")
    _, text = told(capsys)
    assert "**译名来历 · Status**\n\n> <del>own</del><ins>usage</ins>" in text


def test_where_an_entry_stands_is_nothing_that_readers_see() -> None:
    text = (BASE / "terms.toml").read_text("utf-8")
    text += 'variants = [{ unit = "3.p1", en = "units", reason = "so", reason_zh = "如此" }]\n'
    (now,), (lower,) = (read_terms(f"{above}{text}", "terms.toml")[0] for above in ("", "# A remark\n"))
    assert now.line != lower.line and now.variants[0].line != lower.variants[0].line
    assert [*map(in_words, now.variants)] == [*map(in_words, lower.variants)] == ["3.p1 · units · so · 如此"]


def test_other_files_are_named(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree.parent / "Makefile").write_text("all:\n", "utf-8")
    _, text = told(capsys)
    assert "没有变化" in text and "- `Makefile`" in text


@pytest.mark.parametrize("base", ["no-such-branch", "--all", ""])
def test_what_is_no_commit_is_said_in_a_sentence(
    tree: Path, base: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert split_articles.main(["--edition", "edition", f"--diff={base}"]) == 2
    assert "There is no commit" in capsys.readouterr().err


def test_outside_of_a_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(BASE, tmp_path / "edition")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert split_articles.main(["--edition", "edition", "--diff", "HEAD"]) == 2
    assert "not a git repository" in capsys.readouterr().err


def test_a_commit_before_the_edition_was_there(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(tree.parent, "checkout", "-q", "--orphan", "bare")
    git(tree.parent, "commit", "-q", "--allow-empty", "-m", "with it")
    git(tree.parent, "rm", "-rq", "--cached", "edition")
    git(tree.parent, "commit", "-q", "-m", "without it")
    status, text = told(capsys)
    git(tree.parent, "checkout", "-q", "-f", "main")
    assert status == 0 and "— 新增 · New" in text


@given(st.text("甲乙丙，。ab \n", max_size=40), st.text("甲乙丙，。ab \n", max_size=40))
def test_the_pieces_are_both_texts(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    assert "".join(p.text for p in pieces if p.fate != "comes") == before
    assert "".join(p.text for p in pieces if p.fate != "goes") == after


def test_words_change_whole() -> None:
    pieces = word_diff("The institution may appoint staff.", "The institutions may appoint all staff.")
    assert [p.text for p in pieces if p.fate == "comes"] == ["institutions", "all "]


def test_addresses_of_both_languages() -> None:
    before = {"zh/articles/2.md": b"x\n{ #p1 }\n\n### 1. y { #n-a }\n", "en/terms/index.md": b"- y { #t .x }"}
    after = {"zh/articles/2.md": b"x\n{ #p1 }\n"}
    assert gone_addresses(before, after) == ("/articles/2/#n-a", "/en/terms/", "/en/terms/#t")


def test_every_field_that_readers_see_has_a_name() -> None:
    unseen = {
        "id",
        "line",
        "day_lines",
        "uses",
        "defined_at",
        "authority",
        "by_lang",
        "structure",
        "emendations",
        "variants",
        "names",
        "sources",
    }
    named = {f.name for record in (Term, Entry, Authority, Meta) for f in fields(record)} - unseen
    named |= {name for lang in LANGS for name in (lang, f"short_{lang}", key_in(lang, "source"))}
    assert {name for name in named if name not in FIELDS} == set()


def test_a_changed_page_is_listed_first(tree: Path) -> None:
    change(tree, NOTE, "示例单位包括企业和事业单位。", "示例单位包括企业。")
    site = tree.parent / "site"
    for folder in ("articles", "en/articles"):
        (site / folder).mkdir(parents=True)
    for page in ("articles/2.html", "en/articles/2.html"):
        (site / page).touch()
    found = compare_with("HEAD", tree.relative_to(tree.parent), Settings())
    page = with_changes(b"<body><p>what to open</p></body>", found, site, ("zh", "en")).decode()
    assert (
        '<li><a href="articles/2.html">第二条</a> · <a href="en/articles/2.html">Article 2</a></li>' in page
    )
    assert page.index("articles/2.html") < page.index("<del>和事业单位</del>") < page.index("what to open")


def test_a_table_by_rules_of_before_is_read_as_far_as_can_be(tree: Path) -> None:
    """Keys that are no more, that were not yet, and values that no longer fit: what is left is compared."""
    git(tree, "checkout", "-q", "-b", "before")
    change(tree, "authorities.toml", 'id = "law-1"\n', "")
    change(tree, "authorities.toml", 'version = "2018-01-01"', 'version = "about 2018-01-01"\nold = "x"')
    change(tree, "terms.toml", 'kind = "defined"', 'kind = "definition"')
    git(tree, "commit", "-qam", "as it was before")
    change(tree, "authorities.toml", "articles = 20", "articles = 21")
    change(tree, "terms.toml", 'en = "example units"', 'en = "model units"')
    both = compare_with("HEAD", tree, Settings())
    shown = {(one.before and one.before.text, one.after and one.after.text) for one in both.facts}
    assert shown >= {("20", "21"), ("example units", "model units")}
    assert all(before for before, _ in shown), "nothing seems new that is only written otherwise"
    assert not both.errors and both.kept and both.older == ("terms.toml", "authorities.toml")

    git(tree, "checkout", "-q", "main", "--", ".")
    change(tree, "authorities.toml", "articles = 20", "articles = 21")
    mended = compare_with("HEAD", tree, Settings())
    assert [one.after and one.after.text for one in mended.facts] == ["21"]
    assert not mended.errors and not mended.kept and "rules of that time" in report(mended)
