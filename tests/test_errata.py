"""errata.toml: mistakes are shown, and addresses that are gone lead on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from exported import edition
from pages.erratapage import errata_page
from statute.files.erratafile import Errata, Moved, check_errata, read_errata
from statute.model import LANGS
from statute.view.site import Settings, Site, build_site
from web.movedpages import lead_on

FILE = """\
[[erratum]]
unit = "2.p1"
date = 2026-12-03
version = "1.0.1"
what.zh = "译文漏“不”字。"
what.en = "The translation lacked “not”."

[[erratum]]
unit = "1.p1"
date = 2026-12-05
version = "1.0.2"
what.zh = "甲*b*"
what.en = "A *b*"

[[moved]]
from = "laws/gone/"
to = "terms/#x"
"""


def site_with(errata: Errata, lang: str = "zh") -> Site:
    made = replace(edition("tests/editions/minimal"), errata=errata)
    return build_site(made, Settings(contact="a@example.org"), lang)  # type: ignore[arg-type]


def test_mistakes_stand_newest_first_with_their_provision_and_version() -> None:
    errata, problems = read_errata(FILE, "errata.toml")
    assert problems == ()
    for lang in LANGS:
        made = replace(edition(), errata=errata)
        _, page = next(errata_page(build_site(made, Settings(), lang)))
        assert page.index("1.0.2") < page.index("1.0.1")
        assert "(../articles/2.md#p1)" in page and r"\*b\*" in page


def test_without_mistakes_the_page_says_so_and_how_to_report_one() -> None:
    _, page = next(errata_page(site_with(Errata())))
    assert "迄今没有" in page and "mailto:a@example.org" in page


def test_a_mistake_in_no_provision_is_a_problem() -> None:
    errata, _ = read_errata(FILE.replace("2.p1", "2.p9"), "errata.toml")
    units = [unit.id for unit in edition().statute.units()]
    assert [(p.line, p.code) for p in check_errata(errata, units, "errata.toml")] == [(1, "unknown-unit")]


@pytest.mark.parametrize("address", ["/articles/13/", "articles/13", "https://x.example/", "a/../b/", "a/#"])
def test_an_address_is_one_of_the_site(address: str) -> None:
    _, problems = read_errata(FILE.replace("laws/gone/", address), "errata.toml")
    assert [(p.line, p.code) for p in problems] == [(16, "bad-value")]


# --- Addresses that are gone ---------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for page, html in {
        "articles/1/": '<article><details class="n" id="n-new"></details></article>',
        "terms/": '<article><h3 id="x">X</h3></article>',
    }.items():
        (tmp_path / page).mkdir(parents=True)
        (tmp_path / page / "index.html").write_text(html, "utf-8")
    return tmp_path


def moved(*pairs: tuple[str, str]) -> Site:
    return site_with(Errata((), tuple(Moved(old, new, n) for n, (old, new) in enumerate(pairs, 1))))


def test_a_page_that_is_gone_leads_on(folder: Path) -> None:
    lead_on(moved(("laws/gone/", "terms/#x")), folder)
    html = (folder / "laws/gone/index.html").read_text("utf-8")
    assert 'content="0; url=../../terms/#x"' in html and '<a href="../../terms/#x">' in html
    assert "<script" not in html


def test_a_place_keeps_its_old_name_beside_the_new_one(folder: Path) -> None:
    lead_on(moved(("articles/1/#n-old", "articles/1/#n-new")), folder)
    html = (folder / "articles/1/index.html").read_text("utf-8")
    assert '<a id="n-old" data-moved="n-new"></a><details class="n" id="n-new">' in html


def test_a_place_that_went_to_another_page_says_so(folder: Path) -> None:
    lead_on(moved(("articles/1/#n-gone", "terms/#x")), folder)
    assert '<p class="moved" id="n-gone"><a href="../../terms/#x">' in (
        folder / "articles/1/index.html"
    ).read_text("utf-8")


@pytest.mark.parametrize(
    "pair, said",
    [
        (("laws/gone/", "laws/other/"), "“to” leads nowhere"),
        (("laws/gone/", "terms/#y"), "“to” leads nowhere"),
        (("articles/1/", "terms/"), "“from” is still there"),
        (("articles/1/#n-new", "terms/"), "“from” is still there"),
        (("articles/2/#n-new", "terms/"), "“from” is on a page that is not there"),
    ],
)
def test_what_cannot_be_kept_is_told_with_its_line(folder: Path, pair: tuple[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=r"errata\.toml:1: bad-value: " + said):
        lead_on(moved(pair), folder)
