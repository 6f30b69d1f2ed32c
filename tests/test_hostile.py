"""What a stranger writes into a note can neither run nor vanish: each case is told, or shown as it is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser import Watch
from dev.sites import ROOT, build
from dev.webserver import serving
from elements import Element, tree
from exported import SAMPLE
from sitepages import Site
from smalledition import BASE, copied, sealed
from statute.edition import load
from statute.notes.format import read_file
from statute.notes.reader import read_prose

SAMPLE_FOLDER = ROOT / SAMPLE
TABLE = (Path(__file__).parent / "cases/hostile.txt").read_text("utf-8")


def _cases() -> Iterator[tuple[str, str]]:
    for block in re.split(r"^===\n(?=told\n|harmless\n)", TABLE, flags=re.M):
        lines = [
            line
            for line in block.split("\n")
            if not line.startswith("# What") and not line.startswith("# Cases")
        ]
        yield lines[0], "\n".join(lines[1:]).strip("\n")


CASES = list(_cases())
ATTRIBUTE = 'The " http-equiv="refresh" data-x=" '
"""What would end the attribute it stands in, and make another element of it."""


@pytest.mark.parametrize(("kind", "text"), CASES, ids=[text[:40] for _, text in CASES])
def test_it_is_told_or_read(kind: str, text: str) -> None:
    file, problems = read_file(f"---\ncaption: x\n---\n\n{text}\n", "zh/2.md", "zh")
    if kind == "told":
        assert problems or len(file.blocks) > 1, "a heading is told when it is read"
        assert all(p.line > 4 and p.hint for p in problems)
    else:
        assert problems == ()
        assert read_prose(text, 1)[0].text


@pytest.mark.parametrize(
    ("file", "line"), [("annotations/zh/2.md", "^(caption: ).*"), ("terms.toml", '^(zh = )".*"')]
)
@pytest.mark.parametrize(
    "value", ["<script>alert(1)</script>", "</title><b>", '"><svg onload=alert(1)>', "a > b"]
)
def test_a_title_is_no_html(file: str, line: str, value: str, tmp_path: Path) -> None:
    """The theme prints titles as they are, and the policy of the site counts what it finds in the pages."""
    path = copied(tmp_path / "edition") / file
    text = re.sub(line, lambda m: f"{m[1]}'{value}'", path.read_text("utf-8"), count=1, flags=re.M)
    path.write_text(text, "utf-8")
    assert [p.code for p in load(tmp_path / "edition")[1] if p.path.endswith(file)][:1] == ["bad-value"]


@pytest.mark.parametrize(
    ("file", "line"),
    [("source.txt", "第一章"), ("translation.txt", "Chapter I ")],
)
def test_a_heading_of_the_text_is_no_html(file: str, line: str, tmp_path: Path) -> None:
    path = Path(shutil.copytree(BASE, tmp_path / "edition")) / file
    text = re.sub(f"^({line}.*)$", r"\1 <meta http-equiv=refresh>", path.read_text("utf-8"), flags=re.M)
    assert "refresh" in text
    path.write_text(text, "utf-8")
    assert "note-markup" in [p.code for p in load(sealed(tmp_path / "edition"))[1] if p.path.endswith(file)]


@pytest.fixture(scope="module")
def attacked(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site with all that is harmless in the summary of Article 13, and ATTRIBUTE where a page's head quotes it."""
    edition = tmp_path_factory.mktemp("attacked") / "edition"
    shutil.copytree(SAMPLE_FOLDER, edition)
    file = edition / "annotations/zh/13.md"
    head, _, rest = file.read_text("utf-8").partition("\n## ")
    harmless = "\n\n".join(text for kind, text in CASES if kind == "harmless")
    file.write_text(f"{head}\n{harmless}\n\n## {rest}", "utf-8")
    text = (edition / "translation.txt").read_text("utf-8")
    (edition / "translation.txt").write_text(
        text.replace("\nArticle 1 ", f"\nArticle 1 {ATTRIBUTE}", 1), "utf-8"
    )
    folder = build(tmp_path_factory.mktemp("attacked-site"), EDITION=str(edition))
    with serving(folder) as address:
        yield Site(folder, address)


def test_words_of_the_text_end_no_attribute_of_the_head(site: Site, attacked: Site) -> None:
    before, after = (tree(s.file("en/articles/1/").read_text("utf-8")) for s in (site, attacked))
    assert _kinds(after) == _kinds(before)
    [described] = (e for e in after.by_tag("meta") if e.attributes.get("name") == "description")
    assert ATTRIBUTE.strip() in (described.attributes["content"] or "")


MAY = {"em", "strong", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "code", "ol", "ul", "li"}
"""Elements that a note may add, without attributes."""


def test_what_is_harmless_adds_nothing_but_itself(site: Site, attacked: Site) -> None:
    before, after = (_kinds(tree(s.file("articles/13/").read_text("utf-8"))) for s in (site, attacked))
    assert {kind for kind in after - before if kind[0] not in MAY or kind[1:]} == set()
    addresses = {a for _, a in _addresses(attacked)} - {a for _, a in _addresses(site)}
    assert addresses <= {
        *("https://example.org/?a=1&b=2", "https://example.org/x(y", "https://example.org/x"),
        *("mailto:a@example.org", "../3/"),
    }


def test_it_neither_runs_nor_asks(attacked: Site, guarded: Page) -> None:
    watch = Watch(guarded)
    guarded.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    guarded.goto(f"{attacked.url}articles/13/", wait_until="networkidle")
    assert watch.asked_others(attacked.url) == []
    assert watch.complaints == []
    shown = guarded.locator("div.gist").inner_text()
    for words in ("<script>alert(1)</script>", "{ .x }", "3 < 5 > 2 & 7", "第三条", "[2018] No. 25"):
        assert words in shown


def _kinds(document: Element) -> set[tuple[str, ...]]:
    """Every element with the names of its attributes."""
    return {(e.tag, *sorted(e.attributes)) for e in document.all()}


def _addresses(site: Site) -> set[tuple[str, str]]:
    document = tree(site.file("articles/13/").read_text("utf-8"))
    return {
        (e.tag, e.attributes[name])
        for e in document.all()
        for name in ("href", "src")
        if name in e.attributes
    }
