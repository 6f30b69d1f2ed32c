"""Edition → Markdown pages: what they say, that they read well, and that the text in them is the statute's."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import golden
from dev.sites import ROOT
from exported import SAMPLE, loaded
from intake.newedition import new_edition
from madepages import generated_pages, links_nowhere
from pages import GENERATED, Settings, navigation
from pages.full import full_page
from pages.markdown import document
from pages.marks import Wrapping, escape, escape_start, insert
from pages.pieces import shorten
from statute.duties.actornames import Name
from statute.edition import Edition, edition_in, load
from statute.model import (
    LANGS,
    LANGUAGES,
    TRANSLATION,
    Apparatus,
    Citation,
    Division,
    Duty,
    Emendation,
    Lang,
    Note,
    Statute,
    UnitId,
)
from statute.notes import read_annotations
from statute.notes.reader import read_prose
from statute.numerals import to_chinese
from statute.view.addresses import FULL, anchor, division_page, full_anchor, href, page_of, relative
from statute.view.layers import Mark, settle
from statute.view.names import inner_name, unit_name
from statute.view.site import build_site
from statute.wording import say
from web.controls import Controls
from web.sheet import Sheet

MINIMAL = ROOT / "tests/editions/minimal"
EXTENSIONS = ["attr_list", "tables", "toc", "pymdownx.blocks.html", "pymdownx.blocks.details"]


@pytest.fixture(scope="module")
def minimal() -> Edition:
    """Eighteen articles, items and subitems, no translation."""
    edition, problems = loaded("tests/editions/minimal")
    assert edition is not None and not problems
    return edition


@pytest.fixture(scope="module")
def bilingual(minimal: Edition) -> Edition:
    """The same with an English text, made up from the Chinese one, in which Article 7 is missing."""
    zh = minimal.statute
    articles = tuple(
        replace(
            article,
            label=f"Article {article.id}",
            paragraphs=tuple(
                replace(
                    p,
                    text=f"English of {p.id}.",
                    items=tuple(
                        replace(i, text=f"English of {i.id};", label=f"({n})", subitems=())
                        for n, i in enumerate(p.items, 1)
                    ),
                )
                for p in article.paragraphs
            ),
        )
        for article in zh.articles
        if article.id != "7"
    )
    english = replace(zh, lang="en", articles=articles, divisions=(), notice=(), subtitle=None)
    return replace(minimal, translation=english, translation_path="edition/translation.txt")


def annotate(edition: Edition, lang: Lang, name: str, quote: str, body: str) -> Edition:
    site = build_site(edition, Settings(), lang)
    unit = UnitId(name)
    start = site.pieces[lang][unit].text.index(quote)
    article = unit.home
    note = Note(
        article.with_note("slug"),
        unit,
        lang,
        quote,
        start,
        start + len(quote),
        body,
        "x.md",
        8,
        9,
        read_prose(body, 9)[0],
    )
    entry = Apparatus(
        article, lang, f"caption {lang}", "The gist.", (), (note,), "x.md", 5, read_prose("The gist.", 5)[0]
    )
    return replace(edition, apparatus=(*edition.apparatus, entry))


def page(edition: Edition, path: str, settings: Settings | None = None) -> str:
    return generated_pages(edition, settings)[path].decode()


def html(text: str, lang: Lang = "zh") -> Element:
    """What a page becomes, as a tree."""
    body = text.split("---\n\n", 1)[1] if text.startswith("---\n") else text
    made = markdown.markdown(
        body, extensions=[*EXTENSIONS, Controls(lang), Sheet(lang)], output_format="xhtml"
    )
    from xml.etree.ElementTree import fromstring

    return fromstring(f"<div>{made}</div>")


def words(element: Element) -> str:
    """The text of an element without its marks and controls."""
    parts = [element.text or ""]
    for child in element:
        if child.get("data-mark") is None:
            parts.append(words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def by_id(root: Element, id: str) -> Element:
    found = [e for e in root.iter() if e.get("id") == id]
    assert len(found) == 1, f"{len(found)} elements with the id {id}"
    return found[0]


# --- Addresses and names -----------------------------------------------------------------------

ADDRESSES = [
    ("13", "articles/13.md", "", "a13"),
    ("13.p2", "articles/13.md", "p2", "a13-p2"),
    ("120-1.p2.i3.s1", "articles/120-1.md", "p2-i3-s1", "a120-1-p2-i3-s1"),
    ("13.p1.tail", "articles/13.md", "p1-tail", "a13-p1-tail"),
    ("13#members", "articles/13.md", "n-members", None),
    ("ch4", "chapters/4/index.md", "", "ch4"),
    ("ch2.title", "chapters/2/index.md", "", "ch2"),
    ("ch2.s1", "chapters/2/index.md", "s1", "ch2-s1"),
    ("pt2.ch1", "chapters/pt2-ch1/index.md", "", "pt2-ch1"),
    ("pt3.sp1.ch2.s4", "chapters/pt3-sp1-ch2/index.md", "s4", "pt3-sp1-ch2-s4"),
    ("notice.2", "notice/index.md", "notice-2", None),
    ("annex1", "annexes/1.md", "", "annex1"),
    ("annex2.p1.i3", "annexes/2.md", "p1-i3", "annex2-p1-i3"),
    ("annex1.a2.p1", "annexes/1.md", "a2-p1", "annex1-a2-p1"),
    ("annex1.ch1.title", "annexes/1.md", "ch1", "annex1-ch1"),
    ("signature.1", "full/index.md", "signature-1", "signature-1"),
    ("preamble.1", "full/index.md", "preamble-1", None),
    ("title", "full/index.md", "title", None),
]


@pytest.mark.parametrize(("unit", "where", "fragment", "full"), ADDRESSES)
def test_every_unit_has_its_place(unit: str, where: str, fragment: str, full: str | None) -> None:
    id = UnitId(unit)
    assert (page_of(id), anchor(id)) == (where, fragment)
    assert full is None or full_anchor(id) == full


def test_links_are_relative() -> None:
    assert href("articles/2.md", UnitId("13.p2")) == "13.md#p2"
    assert href("articles/13.md", UnitId("13.p2")) == "#p2"
    assert href("full/index.md", UnitId("ch2.s1")) == "../chapters/2/index.md#s1"
    assert relative("index.md", "terms/index.md#x") == "terms/index.md#x"
    assert division_page(UnitId("ch1.s2")) == "chapters/1/index.md"


NAMES = [
    ("13", "第十三条", "Article 13"),
    ("13.p2.i3", "第十三条第二款第三项", "Article 13, paragraph 2, item (3)"),
    (
        "120-1.p1.i2.s1",
        "第一百二十条之一第一款第二项第一目",
        "Article 120-1, paragraph 1, item (2), subitem 1",
    ),
    ("13.p1.tail", "第十三条第一款末段", "Article 13, paragraph 1, closing words"),
    ("pt3.sp1", "第三编第一分编", "Part 3, Subpart 1"),
    ("ch2.title", "第二章", "Chapter 2"),
    ("notice.3", "公告第三段", "Announcement, paragraph 3"),
    ("notice", "公告", "Announcement"),
    ("signature.1", "落款第一段", "Signature, paragraph 1"),
    ("13.p1.i6.p2", "第十三条第一款第六项第二段", "Article 13, paragraph 1, item (6), paragraph 2"),
    ("annex1", "附件一", "Annex 1"),
    ("annex1.title", "附件一", "Annex 1"),
    ("annex1.p2", "附件一第二段", "Annex 1, paragraph 2"),
    ("annex1.a2.p1", "附件一第二条第一款", "Annex 1, Article 2, paragraph 1"),
    ("h2", "标题二", "Heading 2"),
    ("title", "标题", "Title"),
]


@pytest.mark.parametrize(("unit", "zh", "en"), NAMES)
def test_units_are_called_by_their_names(unit: str, zh: str, en: str) -> None:
    assert (unit_name("zh", UnitId(unit)), unit_name("en", UnitId(unit))) == (zh, en)


def test_names_within_an_article() -> None:
    assert inner_name("zh", UnitId("13.p2")) == "第二款"
    assert inner_name("en", UnitId("13.p2.i1")) == "Paragraph 2, item (1)"
    assert inner_name("zh", UnitId("13.p1"), lone=True) == "第十三条"


def test_dates() -> None:
    assert [LANGUAGES["zh"].date(d) for d in ("2020-05-01", "2025-04", "2020")] == [
        "2020年5月1日",
        "2025年4月",
        "2020年",
    ]
    assert [LANGUAGES["en"].date(d) for d in ("2020-05-01", "2025-04", "2020")] == [
        "May 1, 2020",
        "April 2025",
        "2020",
    ]


def test_a_text_is_shortened_between_words() -> None:
    assert shorten("one two three", 9, " …") == "one two …"
    assert shorten("one two three", 13, " …") == "one two three"
    assert shorten("第一条，为了推进", 4, "……") == "第一条……"


# --- Marks ---------------------------------------------------------------------------------------

AWKWARD = st.text(
    st.sampled_from("条款。，（）“” *_`[](){}<>&#+-.!|~:=/\\0123456789ab\u3000"), min_size=1, max_size=30
).map(lambda s: " ".join(s.split()) or "条")


@settings(deadline=None, derandomize=True)
@given(AWKWARD)
def test_an_escaped_text_is_shown_as_it_is(text: str) -> None:
    shown = markdown.markdown(escape_start(escape(text)), extensions=EXTENSIONS)
    assert unescape(re.sub(r"^<p>|</p>$", "", shown)) == text


@settings(deadline=None, derandomize=True)
@given(AWKWARD, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6))
def test_taking_marks_away_leaves_the_text(text: str, places: list[tuple[int, int]]) -> None:
    marks = [Mark(min(a, len(text)), min(max(a, b), len(text)), "term", "") for a, b in places]
    spans = [Wrapping(m.start, m.end, *(("⟦", "⟧") if m.start < m.end else ("", "†"))) for m in settle(marks)]
    marked = insert(text, spans)
    assert re.sub("[⟦⟧†]", "", marked) == escape(text)
    assert re.sub(r"[^⟦⟧]", "", marked) == "⟦⟧" * (marked.count("⟦"))


def test_the_first_candidate_wins_and_a_mark_inside_moves_out() -> None:
    marks = [
        Mark(2, 5, "ref", "a"),
        Mark(0, 3, "term", "b"),
        Mark(3, 3, "note", "1"),
        Mark(5, 5, "note", "2"),
    ]
    assert settle(marks) == (Mark(2, 5, "ref", "a"), Mark(5, 5, "note", "1"), Mark(5, 5, "note", "2"))


# --- Pages -----------------------------------------------------------------------------------------


def test_every_paragraph_is_there_to_the_letter(bilingual: Edition) -> None:
    """On article pages and on the full text, in the language of the page, marks and controls taken away."""
    made = generated_pages(bilingual)
    for lang in LANGS:
        site = build_site(bilingual, Settings(), lang)
        full = html(made[f"{lang}/full/index.md"].decode(), lang)
        for unit, piece in site.pieces[lang].items():
            if not unit.article:
                continue
            tree = html(made[f"{lang}/{page_of(unit)}"].decode(), lang)
            for element in (by_id(tree, anchor(unit)), by_id(full, full_anchor(unit))):
                gap = "" if lang == "zh" or not piece.label else " "
                assert words(element) == piece.label + gap + piece.text


def test_the_other_language_follows_with_its_lang_and_no_anchor(bilingual: Edition) -> None:
    block = next(
        e for e in html(page(bilingual, "zh/articles/2.md")).iter("div") if e.get("class") == "parallel"
    )
    assert [(e.get("id"), e.get("lang")) for e in block] == [
        ("p1", None),
        (None, "en"),
        ("p2", None),
        (None, "en"),
    ]
    assert words(block[1]) == "English of 2.p1."


def test_controls_name_their_unit_and_carry_a_mark(bilingual: Edition) -> None:
    tree = html(page(bilingual, "zh/articles/6.md"))
    pins = {
        a.get("href"): (a.get("data-n"), a.get("title")) for a in tree.iter("a") if a.get("class") == "pin"
    }
    assert pins["#p2"] == ("2", "第二款：复制链接")
    assert pins["#p1-i3"] == ("¶", "第一款第三项：复制链接")
    foreign = [
        a for p in tree.iter("p") if p.get("lang") == "en" for a in p.iter("a") if a.get("class") == "pin"
    ]
    assert {a.get("lang") for a in foreign} == {"zh"}
    full = html(page(bilingual, "zh/full/index.md"))
    assert "第一条：复制链接" in [a.get("title") for a in full.iter("a")]


def test_what_is_not_translated_is_said_and_listed(bilingual: Edition) -> None:
    english = page(bilingual, "en/articles/7.md")
    assert "Passages of this article not yet translated: 1" in english
    assert '*[Not yet translated.]*{ data-mark="" }\n{ #p1 .untranslated }' in english
    assert "[Article 7, paragraph 1](../articles/7.md#p1)" in page(bilingual, "en/missing/index.md")
    assert "尚未译出" in page(bilingual, "zh/articles/7.md")


def test_without_a_translation_the_english_site_shows_the_original_and_says_so(minimal: Edition) -> None:
    text = page(minimal, "en/articles/2.md")
    assert "no English translation" in text and "{ #p1 lang=zh }" in text
    assert "parallel: false" in text
    assert "This edition has no English translation." in page(minimal, "en/missing/index.md")
    assert "banner" not in page(minimal, "zh/articles/2.md")


def test_nothing_missing_is_said_too(bilingual: Edition) -> None:
    assert bilingual.translation is not None
    whole = replace(bilingual, translation=replace(bilingual.statute, lang="en"), duties=())
    assert "没有缺译" in page(whole, "zh/missing/index.md")


def test_a_name_without_english_is_marked_and_listed(bilingual: Edition) -> None:
    duty = Duty(UnitId("1.p1"), "市人民政府", "应当", "subject", "", "加强领导")
    edition = replace(bilingual, duties=(duty,), actor_names=(), terms=())
    table, missing = page(edition, "en/duties/index.md"), page(edition, "en/missing/index.md")
    assert "*市人民政府*{ .label lang=zh }" in table and ".actor lang=zh }" in table
    assert "[市人民政府](../duties/index.md#市人民政府){ lang=zh }" in missing
    named = replace(
        edition, actor_names=(Name({"zh": "市人民政府", "en": "the City"}, "", "duties.toml", 1),)
    )
    assert "*the City*{ .label }" in page(named, "en/duties/index.md")
    assert "市人民政府" not in page(named, "en/missing/index.md")
    assert "lang=zh" not in page(edition, "zh/duties/index.md")


def test_a_note_stands_below_with_anchor_back_link_and_mark(bilingual: Edition) -> None:
    edition = annotate(bilingual, "zh", "2.p1", "图书馆", "正文。")
    edition = annotate(edition, "en", "2.p1", "English", "Body.")
    text = page(edition, "zh/articles/2.md")
    assert "# 第二条 *caption zh*{ .caption } { #a2 }" in text
    assert "### 1. 第一款“图书馆” { #n-slug }\n\n正文。" in text
    tree = html(text)
    assert by_id(tree, "r-n-slug").get("data-n") == "1"
    back = [a for a in by_id(tree, "n-slug").iter("a") if a.get("class") == "back"]
    assert [a.get("href") for a in back] == ["#r-n-slug"]
    marks = [a for a in tree.iter("a") if a.get("class") == "note"]
    assert [(a.get("href"), a.get("data-mark"), a.get("lang")) for a in marks] == [
        ("#n-slug", "", None),
        ("#n-slug", "", "zh"),
    ]
    assert "编者所加标题：" in "".join(tree.itertext())


def test_notes_are_folded_and_carry_the_number_of_their_paragraph(bilingual: Edition) -> None:
    """In one sheet the whole text comes first, so that no selection of it holds a note."""
    edition = annotate(
        bilingual,
        "zh",
        "6.p2",
        build_site(bilingual, Settings(), "zh").pieces["zh"][UnitId("6.p2")].text[:4],
        "正文。",
    )
    sheet = next(e for e in html(page(edition, "zh/articles/6.md")).iter("div") if e.get("class") == "sheet")
    blocks = [(e.get("class"), e.get("id"), e.get("style")) for e in sheet]
    last = len(edition.statute.articles[5].paragraphs)
    assert blocks == [
        *(("parallel", None, f"--i:{n}") for n in range(1, last + 1)),
        (None, "notes", None),
        ("notes", None, "--i:2"),
    ]
    note = by_id(sheet, "n-slug")
    assert note.tag == "details"
    assert next(span.text for span in note[0].iter("span")) == "1"
    assert words(note[1]).strip() == "正文。"
    assert next(e.get("id") for e in sheet[1] if e.get("id")) == "p2"


def test_a_note_without_counterpart_is_listed(bilingual: Edition) -> None:
    edition = annotate(bilingual, "zh", "2.p1", "图书馆", "正文。")
    assert "[Article 2, paragraph 1 #slug](../articles/2.md)" in page(edition, "en/missing/index.md")
    assert "(../articles/2.md#n-slug)" in page(edition, "zh/missing/index.md")


def test_links_with_titles_are_gathered_at_the_end() -> None:
    blocks = [
        '[甲](t.md#a "A")[乙](t.md#b "B")及[甲](t.md#a "A")[1](#n)',
        '[1](#n)[甲](u.md "U")：[Be](t.md#b "B"): [be](t.md#b "B") [甲](t.md#a "A")',
    ]
    text = document({"title": "x"}, blocks).split("---\n\n")[1]
    assert text == (
        '[甲][][乙]及[甲][][1](#n)\n\n[1](#n)[甲](u.md "U")：[Be](t.md#b "B"): [be][] [甲]\n\n'
        '[甲]: t.md#a "A"\n[乙]: t.md#b "B"\n[be]: t.md#b "B"\n'
    )
    links = [(a.text, a.get("href"), a.get("title")) for a in html(text).iter("a")]
    assert links == [
        ("甲", "t.md#a", "A"),
        ("乙", "t.md#b", "B"),
        ("甲", "t.md#a", "A"),
        ("1", "#n", None),
        ("1", "#n", None),
        ("甲", "u.md", "U"),
        ("Be", "t.md#b", "B"),
        ("be", "t.md#b", "B"),
        ("甲", "t.md#a", "A"),
    ]


def test_chinese_words_in_english_are_marked_as_chinese() -> None:
    shown = html("The *words* 「依法」 and 国务院, `代码`.\n\n- （一）or [第二条](2.md)\n{ lang=en }", "en")
    assert [e.text for e in shown.iter() if e.get("lang") == "zh"] == [
        "「依法」",
        "国务院",
        "（一）",
        "第二条",
    ]
    assert "".join(shown.itertext()).split() == [
        *("The", "words", "「依法」", "and", "国务院,", "代码.", "（一）or", "第二条"),
    ]
    assert not [e for e in html("「依法」").iter() if e.get("lang")]


def test_citations_are_links_and_outrank_terms(minimal: Edition) -> None:
    cited = replace(
        minimal,
        citations=(Citation(UnitId("6.p2"), "zh", 0, 2, "前款", "relative", None, (UnitId("6.p1"),)),),
    )
    assert "[前款](#p1)规定" in page(cited, "zh/articles/6.md")
    assert "[前款](#a6-p1)" not in page(cited, "zh/full/index.md")


def test_corrections_of_the_source_are_shown(minimal: Edition) -> None:
    assert minimal.meta is not None
    meta = replace(minimal.meta, emendations=(Emendation(UnitId("2.p1"), "原", "本市", "显误。"),))
    edition = replace(minimal, meta=meta)
    assert "底本作“原”，今改为“本市”。显误。" in page(edition, "zh/articles/2.md")
    listed = "- [第二条第一款](../articles/2.md#p1)：底本作“原”，今改为“本市”。显误。"
    assert listed in page(edition, "zh/about/index.md")


def test_links_to_the_files_behind_a_page(bilingual: Edition) -> None:
    plain = page(bilingual, "en/articles/2.md")
    line = build_site(bilingual, Settings(), "en").pieces["en"]["2.p1"].line
    assert "`edition/annotations/en/2.md`" in plain and "http" not in plain
    assert f"edition/translation.txt, line {line}" in plain
    settings = Settings(repo_url="https://example.org/r", contact="a@example.org")
    linked = page(bilingual, "en/articles/2.md", settings)
    assert f"(https://example.org/r/edit/main/edition/translation.txt#L{line})" in linked
    assert "(https://example.org/r/new/main/edition/annotations/en?filename=2.md&value=" in linked
    assert "(mailto:a@example.org?subject=" in linked
    noted = annotate(bilingual, "zh", "2.p1", "图书馆", "正文。")
    assert "/edit/main/edition/annotations/zh/2.md)" in page(noted, "zh/articles/2.md", settings)


def test_the_page_about_the_text_accounts_for_everything(minimal: Edition) -> None:
    text = page(minimal, "zh/about/index.md")
    assert minimal.source.sha256 in text
    for part in minimal.statute.left_out:
        assert f"第 {part.first_line}–{part.last_line} 行" in text
    rules = {edit.rule for edit in minimal.statute.edits}
    assert all(f"| {say('zh', f'rule.{rule}')} |" in text for rule in rules)


def test_the_page_about_the_text_has_the_translators_note(bilingual: Edition) -> None:
    assert "translators" not in page(bilingual, "en/about/index.md")
    prose, faults = read_prose("See Article 2 on **shall**.", 5)
    assert not faults
    said = Apparatus(TRANSLATION, "en", "Translators’ note", "…", (), (), "en/translation.md", 5, prose)
    noted = page(replace(bilingual, apparatus=(said,)), "en/about/index.md")
    assert "### Translators’ note { #translators }" in noted and "on **shall**." in noted


def test_a_note_of_translators_needs_a_translation(minimal: Edition, bilingual: Edition) -> None:
    texts: dict[Lang, Statute] = {"zh": minimal.statute}
    files: dict[tuple[Lang, str], tuple[str, str]] = {
        ("zh", "translation.md"): ("zh/translation.md", "---\ncaption: 译者说明\n---\n\n说明。\n")
    }
    _, alone = read_annotations(files, texts)
    assert [p.code for p in alone] == ["unknown-article"]
    assert bilingual.translation is not None
    found, both = read_annotations(files, texts | {"en": bilingual.translation})
    assert [p.code for p in both] == ["unpaired-file"]
    assert [a.unit for a in found] == ["translation"]
    path, text = files["zh", "translation.md"]
    _, with_note = read_annotations(
        {("zh", "translation.md"): (path, f"{text}\n## 「说明」 {{#said}}\n\n注。\n")},
        texts | {"en": bilingual.translation},
    )
    assert "unknown-unit" in [p.code for p in with_note]


def test_pages_have_titles_and_descriptions_of_their_own(bilingual: Edition) -> None:
    for lang in LANGS:
        heads = [
            t.decode().split("---\n")[1] for p, t in generated_pages(bilingual).items() if p.startswith(lang)
        ]
        found = [re.search(r'^description: "(.+)"$', head, re.M) for head in heads]
        descriptions = [m[1] for m in found if m]
        assert len(descriptions) == len(heads) == len(set(descriptions))


def test_the_english_site_is_english(minimal: Edition) -> None:
    """Apart from the text itself, which is marked as Chinese."""
    assert not re.search("[\u3400-\u9fff]", page(minimal, "en/missing/index.md"))


def test_navigation_lists_every_page_once(bilingual: Edition) -> None:
    made = frozenset(generated_pages(bilingual))
    listed = re.findall(
        r"'([a-z0-9/-]+\.md)'", str(navigation(build_site(bilingual, Settings(), "zh"), made))
    )
    readers = {p.removeprefix("zh/") for p in made if p.startswith("zh/")} - {"missing/index.md"}
    assert sorted(listed) == sorted(readers)


def test_everything_is_written_below_a_place_that_git_ignores(bilingual: Edition) -> None:
    ignored = {
        line.removeprefix("/docs/*/").rstrip("/")
        for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()
        if line.startswith("/docs/*/")
    }
    assert ignored == set(GENERATED)
    assert {path.split("/")[1] for path in generated_pages(bilingual)} <= set(GENERATED)


@pytest.mark.parametrize(
    "path", ["zh/articles/13.md", "en/articles/13.md", "zh/articles/26.md", "zh/about/index.md"]
)
def test_golden_pages(path: str) -> None:
    """Without notes: a golden file shows what machines derive, and those who write notes need not renew it."""
    edition, _ = loaded()
    assert edition is not None
    bare = replace(edition, apparatus=(), relations=())
    golden.check(golden.FOLDER / "pages" / path, page(bare, path))


def test_golden_page_with_items(minimal: Edition) -> None:
    golden.check(golden.FOLDER / "pages/minimal/6.md", page(minimal, "zh/articles/6.md"))


def test_nothing_in_the_generator_names_this_statute() -> None:
    files = [f for f in (ROOT / "scripts").rglob("*.py") if f.parent.name != "dev"]
    assert [f.name for f in files if re.search("上海|Shanghai|科创|张江", f.read_text("utf-8"))] == []


def test_a_large_statute_is_folded_by_parts_and_its_relations_go_by_chapters(tmp_path: Path) -> None:
    lines = ["示例法典", "（2020年5月28日示例市人民代表大会通过）"]
    number = 0
    for part in range(1, 4):
        lines.append(f"第{to_chinese(part)}编 示例编")
        for chapter in range(1, 5):
            lines.append(f"第{to_chinese(chapter)}章 示例章")
            for _ in range(20):
                number += 1
                cited = to_chinese((number * 7) % 240 + 1)
                lines.append(f"第{to_chinese(number)}条 依照本法第{cited}条的规定办理。")
    (tmp_path / "large.txt").write_text("\n".join(lines), "utf-8")
    new_edition(tmp_path / "large.txt", tmp_path / "large")
    made = generated_pages(edition_in(tmp_path / "large"))
    home, table = (made[f"zh/{name}.md"].decode() for name in ("index", "relations/index"))
    assert home.count("details | 第") == 3 + 12
    assert "navigation" not in home.partition("\n---\n")[0]
    assert "<svg" not in table
    assert table.count("\n| [第一编") == 4


def test_the_adoption_note_has_its_anchor_where_there_is_no_translation() -> None:
    """The log of changes links to it."""
    site = build_site(edition_in(ROOT / "tests/editions/minimal"), Settings(), "en")
    assert "{ #subtitle .subtitle .other lang=zh }" in dict(full_page(site))[FULL]


def test_summaries_and_notes_of_all_kinds_stand_on_a_page(tmp_path: Path) -> None:
    """Those of the title, of the notice and of a heading, too: where links to them lead, and once in each language."""
    folder = tmp_path / "edition"
    shutil.copytree(ROOT / SAMPLE, folder)
    found, _ = load(folder)
    assert found is not None
    units = {
        "title": found.statute.title,
        "ch1": found.statute.divisions[0],
        "notice": found.statute.notice[0],
    }
    for name, unit in units.items():
        quote = unit.title if isinstance(unit, Division) else unit.text if unit else ""
        where = "第一段" if name == "notice" else ""
        note = f"---\ncaption: 题\n---\n\n提要{name}。\n\n## {where}「{quote}」 {{#{name}}}\n\n注{name}。\n"
        (folder / f"annotations/zh/{name}.md").write_text(note, "utf-8")
    annotated, problems = load(folder)
    assert annotated is not None, problems
    made = generated_pages(annotated)
    assert links_nowhere(made) == []
    for name in units:
        for words in (f"提要{name}。", f"注{name}。"):
            page = f"zh/{page_of(UnitId(name))}"
            assert made[page].decode().count(words) == 1, (name, words)
