"""JSON-LD and citations: what article pages say of themselves."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from exported import edition
from sitepages import Site as Built
from statute.model import LANGS, Lang, UnitId
from statute.view.citeforms import BLANK, cite_forms, place_of
from statute.view.jsonld import legislation, statute
from statute.view.site import Settings, build_site

THING = ["name", "alternateName", "url"]
WORK = [
    "headline",
    "inLanguage",
    "isPartOf",
    "workTranslation",
    "translationOfWork",
    "temporalCoverage",
    "version",
]
LEGISLATION = [
    "legislationDate",
    "legislationDateOfApplicability",
    "legislationIdentifier",
    "legislationJurisdiction",
    "legislationLegalForce",
    "encoding",
    "legislationPassedBy",
]
KNOWN = {"@context", "@type", "@id", *THING, *WORK, *LEGISLATION}
"""Properties that the vocabulary gives to a Legislation: https://schema.org/Legislation"""
SCRIPT = re.compile(r'<script type="application/ld\+json">(.+?)</script>', re.DOTALL)


@pytest.mark.parametrize("lang", LANGS)
def test_only_properties_of_the_vocabulary(lang: Lang) -> None:
    site = build_site(edition(), Settings(site_url="https://example.org/"), lang)
    data = legislation(
        site, UnitId("13"), "https://example.org/articles/13/", "https://example.org/en/articles/13/"
    )
    assert data.keys() <= KNOWN
    assert data["isPartOf"].keys() <= KNOWN
    assert data[("translationOfWork" if lang == "en" else "workTranslation")].keys() <= KNOWN


def test_every_article_page_carries_it(site: Built) -> None:
    meta = edition().meta
    assert meta is not None
    for lang, folder in (("zh-CN", ""), ("en", "en/")):
        for article in edition().statute.articles:
            html = site.file(f"{folder}articles/{article.id}/").read_text("utf-8")
            [script] = SCRIPT.findall(html)
            data = json.loads(script)
            assert data["inLanguage"] == lang
            assert data["legislationIdentifier"] == f"{meta.id}/{article.id}"
            assert (data["legislationDate"], data["legislationDateOfApplicability"]) == (
                meta.adopted,
                meta.in_force,
            )
            assert data["isPartOf"]["name"] == meta.titles["en" if folder else "zh"]
            assert data["legislationJurisdiction"]["name"] == meta.jurisdiction["en" if folder else "zh"]
            assert data["legislationPassedBy"]["name"] == meta.issuer["en" if folder else "zh"]


def test_home_and_full_text_are_the_statute_that_articles_are_part_of(site: Built) -> None:
    for lang in LANGS:
        mine = build_site(edition(), Settings(site_url="https://example.org/"), lang)
        whole = statute(mine, "https://example.org/x/", "https://example.org/y/")
        assert whole.keys() <= KNOWN
        part = legislation(mine, UnitId("13"), whole="https://example.org/x/")
        assert part["isPartOf"]["@id"] == whole["@id"]
    for folder in ("", "en/"):
        for page in ("", "full/"):
            [script] = SCRIPT.findall(site.file(f"{folder}{page}").read_text("utf-8"))
            data = json.loads(script)
            assert data["legislationIdentifier"] == edition().meta.id
            assert data["encoding"]["legislationLegalValue"] == "https://schema.org/UnofficialLegalValue"


def test_titles_of_windows_are_short_and_each_its_own(site: Built) -> None:
    for folder in ("", "en/"):
        titles: dict[str, str] = {}
        for address in (a for a in site.pages if a.startswith("en/") == bool(folder)):
            head = site.file(address).read_text("utf-8").partition("</head>")[0]
            [title] = re.findall(r"<title>(.*?)</title>", head, re.DOTALL)
            title = unescape(title).strip()
            assert 0 < len(title) <= 70, address
            if not address.endswith("404.html"):
                assert titles.setdefault(title, address) == address
    html = site.file("en/articles/3/").read_text("utf-8")
    caption = build_site(edition(), Settings(), "en").caption(UnitId("3"))
    assert f"<title>Article 3 · {caption} · Greenway Regulations</title>" in html


def test_the_usual_forms() -> None:
    meta = edition().meta
    assert meta is not None
    url = "https://example.org/articles/13/#p2"
    forms = {c.form: c.text for c in cite_forms(meta, place_of(UnitId("13.p2")), url)}
    assert forms["zh"] == f"《{meta.titles['zh']}》第十三条第二款（{meta.version}版，{url}）"
    assert forms["en"] == f"{meta.titles['en']}, art. 13, para. 2 (edition {meta.version}, {url})"
    assert forms["bluebook"].startswith(f"{meta.title_pinyin} ({meta.titles['zh']}) [{meta.titles['en']}] (")
    assert "Mar. 25, 2021, effective July 1, 2021), art. 13, para. 2 (China), " in forms["bluebook"]
    assert forms["bluebook"].endswith(url)
    assert forms["bibtex"].startswith(f"@misc{{{meta.id}-13-p2,\n")
    assert "  url = {https://example.org/articles/13/#p2},\n}" in forms["bibtex"]
    assert next(c.text for c in cite_forms(meta, place_of(UnitId("13.p2")))).endswith(f"（{meta.version}版）")


def test_a_blank_filled_in_is_the_form_itself() -> None:
    """What a page's script does."""
    meta = edition().meta
    assert meta is not None
    place = place_of(UnitId("25.p3"))
    filled = cite_forms(meta, BLANK, "{url}")
    for key, value in {
        "zh": place.zh,
        "en": place.en,
        "short": place.short,
        "slug": place.slug,
        "url": "x:y",
    }.items():
        filled = tuple(replace(c, text=c.text.replace(f"{{{key}}}", value)) for c in filled)
    assert filled == cite_forms(meta, place, "x:y")


def test_the_data_page_links_what_is_there(site: Built) -> None:
    for folder, root in (("", ""), ("en/", "../../data/")):
        html = site.file(f"{folder}data/").read_text("utf-8")
        links = re.findall(r'<a href="([^"]+)" download', html)
        assert links
        assert all(
            link.startswith(root) and (site.folder / "data" / link.removeprefix(root)).is_file()
            for link in links
        )
        assert "statute-zh.pdf" in html and not any(link.endswith(".pdf") for link in links)
