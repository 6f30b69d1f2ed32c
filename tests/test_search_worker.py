"""The worker by itself: it reads words as Python does, and answers from a library of several laws."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from dev.searchfolder import PAGE, WORKER, write_search
from dev.sites import ROOT
from dev.webserver import serving
from exported import PLACED, SAMPLE
from search import Shelved, engine_script, search_files
from search.searchtokens import fold, tokens
from statute.edition import load
from statute.view.addresses import on_site
from statute.view.site import Settings, build_site


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Two editions in one index; the pages of the second lie in a folder of its own."""
    own, _ = load(ROOT / SAMPLE)
    other, _ = load(ROOT / "tests/editions/minimal")
    assert own and other
    first, second = (build_site(edition, Settings(), "zh") for edition in (own, other))
    shelved = [Shelved(first, on_site), Shelved(second, lambda page: f"other/{on_site(page)}")]
    folder = tmp_path_factory.mktemp("library")
    write_search(folder, search_files(shelved))
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="module", params=["zh", "en"])
def annexed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    edition, _ = load(ROOT / "tests/editions/annexed")
    assert edition
    folder = tmp_path_factory.mktemp("annexed")
    write_search(folder, search_files([Shelved(build_site(edition, Settings(), request.param), on_site)]))
    with serving(folder) as address:
        yield address


def ask(page: Page, address: str, text: str) -> Any:
    if page.url != f"{address}{PAGE}":
        page.goto(f"{address}{PAGE}")
        page.evaluate(f"async () => {{ window.ask = await asker('{WORKER}', {{}}) }}")
    return page.evaluate("text => window.ask(text)", text)


def test_words_are_the_same_in_both_languages(page: Page) -> None:
    """Texts of the edition, and letters that are seldom met; every word begins as its stem does."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / PLACED).rglob("*.[mt]*")) if path.is_file()]
    lines = [fold(line) for text in texts for line in text.splitlines()]
    lines += [
        fold(line)
        for line in ("ＡＢＣ１２３", "Ⅳ ½ ① ㈱", "naïve Ünder LÜ lǜ", "it’s R&D's", "𠀀𠮷々〇", "ß ﬁ")
    ]
    page.goto("about:blank")
    page.add_script_tag(content=engine_script())
    read = page.evaluate("lines => lines.map(line => tokenise(line).map(token => token.word))", lines)
    assert [(line, words) for line, words in zip(lines, read, strict=True) if words != tokens(line)][:3] == []
    words = sorted({word for line in lines for word in tokens(line) if word[0].isalpha() and word.isascii()})
    roots = page.evaluate(
        "words => words.map(word => stem(word).slice(0, Math.max(1, stem(word).length - 1)))", words
    )
    assert [word for word, root in zip(words, roots, strict=True) if not word.startswith(root)] == []


def test_results_of_several_laws_are_named_by_law(library: str, page: Page) -> None:
    found = ask(page, library, "第三条")["results"]
    assert [(one["location"], bool(one["law"])) for one in found] == [
        ("articles/3/", True),
        ("other/articles/3/", True),
    ]
    assert found[0]["law"] != found[1]["law"]


def test_a_law_that_is_named_is_meant(library: str, page: Page) -> None:
    found = ask(page, library, "绿道条例第三条")["results"]
    assert found[0]["location"] == "articles/3/"
    assert "other/articles/3/" not in [one["location"] for one in found]


@pytest.mark.parametrize("text", ["社会监督", "社会监毒", "ldyhdw", "第十三条"])
def test_the_other_laws_do_not_hide_what_is_sought(library: str, page: Page, text: str) -> None:
    places = [one["location"] for one in ask(page, library, text)["results"]]
    assert places and not places[0].startswith("other/")


def test_a_shard_of_another_site_is_refused(library: str, page: Page, tmp_path: Path) -> None:
    """Made anew while a page is open: what comes then is not mixed with what is there, and the next query works."""
    ask(page, library, "社会监督")
    page.context.route(
        "**/terms-*.js*",
        lambda route: route.fulfill(
            body='shard("terms-0","ffffffffffff",{})', content_type="text/javascript"
        ),
    )
    assert ask(page, library, "补贴标准")["failed"]
    page.context.unroute("**/terms-*.js*")
    assert not ask(page, library, "补贴标准").get("failed")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("附件一", ["annexes/1/"]),
        ("附件1", ["annexes/1/"]),
        ("Annex 2", ["annexes/2/"]),
        ("附表2", ["annexes/2/"]),
        ("附表二", ["annexes/2/"]),
        ("附件二", ["annexes/2/"]),
        ("Schedule 2", ["annexes/2/"]),
        ("附件三", []),
        ("附件", ["annexes/1/", "annexes/2/"]),
        ("appendices", ["annexes/1/", "annexes/2/"]),
        ("附件一第二条", ["annexes/1/"]),
        ("Article 2 of Annex 1", ["annexes/1/"]),
        ("第二条", ["articles/2/"]),
    ],
)
def test_annexes_are_found_by_what_they_are_called(
    annexed: str, page: Page, text: str, places: list[str]
) -> None:
    found = [one["location"] for one in ask(page, annexed, text)["results"]]
    assert found[: len(places)] == places


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("附件一第二条", "a2-p1"),
        ("附件1第二条第一款第二项", "a2-p1-i2"),
        ("附录一 第二条", "a2-p1"),
        ("Article 2, paragraph 1 of Annex 1", "a2-p1"),
        ("附件一第一段", "p1"),
        ("附件一第九条", ""),
    ],
)
def test_a_provision_of_an_annex_opens(annexed: str, page: Page, text: str, anchor: str) -> None:
    assert ask(page, annexed, text)["results"][0]["where"] == "annexes/1/" + (f"#{anchor}" if anchor else "")
