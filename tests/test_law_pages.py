"""Pages of cited laws, what leads to them and from them, and what is said of later versions."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from export.tojson import to_json
from lawdata import LAW, ROW, Made, data_set
from madepages import generated_pages
from pages import Settings
from statute.view.lawbook import extracts, provision_words
from statute.view.site import build_site
from web.lawcards import law_cards

LATER = (
    "中华人民共和国借阅法",
    "2024-03-01",
    "2024-05-01",
    "现行有效",
    [("第一条", "新。"), ("第五条", "末。")],
)
AMENDED = """url = "https://example.org/lending"
checked = "2026-11"
amended = [
  { date = "2024-03-01", in_force = "2024-05-01", what = { zh = "改为五条", en = "now five articles" }, source = "甲" },
]
"""
ZH = "见《借阅法》第二条第二款第一项、第三条之一，又见2024年修订的《借阅法》第五条。"
EN = "See Article 2, paragraph 2, item 1 of the Lending Law, and Article 5 of the Lending Law, as amended in 2024."


@pytest.fixture
def cited(made: Callable[..., Made], tmp_path: Path) -> Made:
    return made(zh=ZH, en=EN, law=LAW + AMENDED, base=data_set(tmp_path / "laws.db", ROW, LATER))


def _pages(cited: Made) -> dict[str, str]:
    return {path: text.decode() for path, text in generated_pages(cited[0]).items()}


def test_a_law_has_a_page_with_what_is_cited_and_what_cites_it(cited: Made) -> None:
    page = _pages(cited)["zh/laws/lending-law/index.md"]
    for words in (
        "# 《中华人民共和国借阅法》 { #law }",
        "*Lending Law of the People’s Republic of China*{ .gloss lang=en }",
        "2020年6月1日文本",
        "[官方文本](<https://example.org/lending>)",
        "被引用的 2 条，不是该法全文（共 4 条）",
        "- 2024年3月1日修改，2024年5月1日起施行：改为五条（甲）",
        "## 第一章 总则",
        "//// html | section#a2.lawtext",
        "### 第二条 { .article }",
        "/// html | div#a2-p2\n\n图书馆可以收取下列费用：\n\n（一）逾期费；\n{ #a2-p2-i1 .item }",
        "/// html | div#a2-p3\n\n收费标准应当公开。\n\n///",
        "- 第二条第二款第一项：[第二条第一款“示例单位”](../../articles/2.md#n-units)",
        "//// html | section#a3-1.lawtext",
    ):
        assert words in page, words
    assert "第一条" not in page and "第三条 " not in page, "it is an extract"


def test_on_the_english_page_the_text_is_said_to_be_chinese(cited: Made) -> None:
    page = _pages(cited)["en/laws/lending-law/index.md"]
    assert "# Lending Law of the People’s Republic of China { #law }" in page
    assert '/// html | div#a2-p2[lang="zh"]' in page
    assert "## 第一章 总则 { .division lang=zh }" in page
    assert "now five articles" in page


def test_another_version_has_a_page_of_its_own(cited: Made) -> None:
    page = _pages(cited)["zh/laws/lending-law/2024-03-01/index.md"]
    assert "末。" in page and "2024年5月1日起施行" in page
    assert "改为五条" not in page, "nothing came after it"


def test_citations_lead_to_the_words_cited_and_say_that_later_ones_have_followed(cited: Made) -> None:
    made = _pages(cited)
    article = made["zh/articles/2.md"]
    mark = '{ .superseded title="2024年3月1日已有更新的文本" }'
    assert f"[《借阅法》第二条第二款第一项](../laws/lending-law/index.md#a2-p2-i1){mark}" in article
    assert "[《借阅法》第五条](../laws/lending-law/2024-03-01/index.md#a5)。" in article
    assert "《中华人民共和国借阅法》其后已修改，见[所引法规](../authorities/index.md#amended)。" in article
    assert "Laws on which these notes rest have been amended since" in made["en/articles/2.md"]
    assert "其后已修改" not in made["zh/articles/1.md"]


def test_the_list_has_an_anchor_for_each_article_and_a_group_of_what_was_amended(cited: Made) -> None:
    page = _pages(cited)["zh/authorities/index.md"]
    anchor = "lending-law-of-the-peoples-republic-of-china"
    assert "## 其后已修改 { #amended }" in page
    assert f"- [《中华人民共和国借阅法》](#{anchor})（2024年3月1日）" in page
    assert "2026年11月核实" in page
    assert "- [第二条](../laws/lending-law/index.md#a2)：" in page
    assert f"\n    {{ #{anchor}-a2 }}" in page
    assert f"\n    {{ #{anchor}-2024-03-01-a5 }}" in page


def test_without_its_text_a_citation_leads_to_its_article_in_the_list(made: Callable[..., Made]) -> None:
    edition, _ = made(zh="见《借阅法》第二条第二款，2011年修正的《借阅法》第二条。")
    everything = generated_pages(edition)
    article, listed = (
        everything[f"zh/{path}"].decode() for path in ("articles/2.md", "authorities/index.md")
    )
    entry = "lending-law-of-the-peoples-republic-of-china"
    for anchor in (f"{entry}-a2", f"{entry}-2011-a2"):
        assert f"(../authorities/index.md#{anchor})" in article
        assert f"{{ #{anchor} }}" in listed
    assert not [path for path in everything if "/laws/" in path]


def test_the_json_says_what_each_citation_opens(cited: Made) -> None:
    data = json.loads(json.dumps(to_json(*cited)))
    law = {
        (c["lang"], c["text"]): (c["at"], c["authority"], c["targets"]) for c in data["citations"] if c["law"]
    }
    assert law["zh", "《借阅法》第二条第二款第一项"] == (
        "laws/lending-law/#a2-p2-i1",
        "lending-law",
        ["2.p2.i1"],
    )
    assert law["zh", "《借阅法》第五条"][0] == "laws/lending-law/2024-03-01/#a5"
    assert (
        law["en", "Article 2, paragraph 2, item 1 of the Lending Law"][0] == "en/laws/lending-law/#a2-p2-i1"
    )
    own = {(c["lang"], c["targets"][0]): c["at"] for c in data["citations"] if not c["law"]}
    assert own and all(
        at
        == f"{'en/' if lang == 'en' else ''}articles/{target.replace('.', '/#', 1).replace('.', '-')}"
        + ("" if "." in target else "/")
        for (lang, target), at in own.items()
        if target[0].isdigit()
    )
    entry = next(a for a in data["authorities"] if a["id"] == "lending-law")
    assert entry["checked"] == "2026-11" and entry["amended"][0]["what"]["en"] == "now five articles"
    assert {text["version"] for text in entry["texts"]} == {"2020-06-01", "2024-03-01"}


def test_a_card_has_the_words_that_are_cited(cited: Made) -> None:
    scripts = dict(law_cards(build_site(cited[0], Settings(), "en")))
    names = {"lending-law", "lending-law/2024-03-01", "0-listed"}
    assert set(scripts) == {f"assets/javascripts/laws/{name}.js" for name in names}
    data = json.loads(scripts["assets/javascripts/laws/lending-law.js"].partition(" = ")[2])
    assert data["law"] == "Lending Law of the People’s Republic of China (text of June 1, 2020)"
    assert data["lang"] == "zh" and "now five articles" in data["amended"][0]
    assert data["cards"]["a2-p2-i1"] == [
        "Article 2, paragraph 2, item (1)",
        [["paragraph", "图书馆可以收取下列费用："], ["item", "（一）逾期费；"]],
    ]


def test_a_card_of_a_law_without_its_text_says_so(made: Callable[..., Made]) -> None:
    edition, _ = made(zh="见《借阅法》第二条第二款。", law=LAW + AMENDED)
    [(name, script)] = law_cards(build_site(edition, Settings(), "zh"))
    assert name == "assets/javascripts/laws/0-listed.js"
    cards = json.loads(script.partition(" = ")[2])["cards"]
    title, article, absent, since = cards["lending-law-of-the-peoples-republic-of-china-a2"]
    assert (title, article) == ("《中华人民共和国借阅法》（2020年6月1日文本）", "第二条")
    assert absent == "本站没有收录其文本。" and "改为五条" in since[0]


def test_books_have_the_cited_provisions_in_order(cited: Made) -> None:
    """What an appendix or a pop-up is made of."""
    main, other = extracts(cited[0])
    assert (main.text.main, other.text.main) == (True, False)
    assert [p.article.label for p in main.provisions] == ["第二条", "第三条之一"]
    assert [(c.lang, str(c.unit)) for c in main.citations] == [
        ("zh", "note:zh/2#units"),
        ("en", "note:en/2#units"),
        ("zh", "note:zh/2#units"),
    ]
    article = main.provisions[0].article
    assert [line.text for line in provision_words(main.text, article.paragraphs[1].id)] == [
        "图书馆可以收取下列费用：",
        "（一）逾期费；",
        "（二）遗失费。",
    ]
    assert len(provision_words(main.text, article.id)) == 5
