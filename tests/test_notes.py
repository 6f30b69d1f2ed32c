"""What may stand in a note, what is refused, and that every output shows the same of it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from mkdocs.config import load_config

from dev.sites import ROOT
from effort import effort
from export.aknids import eid
from export.aknlaws import law_uri
from export.aknwords import prose_xml
from export.booknotes import blocks_of
from export.epubbook import Book, law_file
from export.epubtext import prose_html
from export.lawkeys import key_of
from export.printed import Blocks, PrintedParagraph, PrintedRun
from exported import PLACED, SAMPLE, edition
from pages.prosetext import prose_text, target_of
from statute.model import LANGS, Lang, Prose, UnitId
from statute.model.prose import Block, Bullets, Link, Quotation, Table, runs_of
from statute.notes.format import read_file
from statute.notes.markup import NODES, SIGNS
from statute.notes.reader import LONGEST, read_prose
from statute.view.addresses import AUTHORITIES, article_page
from statute.view.lawlinks import law_address
from statute.view.linked import linked
from statute.view.site import Settings, Site, build_site
from statute.wording import say

CONFIG = load_config(str(ROOT / "mkdocs.yml"))
SITES: dict[Lang, Site] = {lang: build_site(edition(), Settings(), lang) for lang in LANGS}
NOTE = UnitId("note:zh/13#x")
PAGE = article_page(UnitId("13"))
ALLOWED = {
    "div", "p", "em", "strong", "code", "a", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr",
    "th", "td",
}  # fmt: skip


# --- What is refused ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "refused", [row for _, row in SIGNS] + list(NODES.values()), ids=lambda row: row.name
)
def test_every_row_refuses_its_example(refused: object) -> None:
    _, faults = read_prose(refused.example, 7)  # type: ignore[attr-defined]
    assert [(f.line, f.refused) for f in faults if f.refused is refused], faults
    for lang in LANGS:
        assert say(lang, f"markup.{refused.name}") and say(lang, f"markup.hint.{refused.instead}")  # type: ignore[attr-defined]


REFUSED = [
    ("<b>x</b>", "raw-html"),
    ("<!-- x -->", "raw-html"),
    ("文字 <script>alert(1)</script>", "raw-html"),
    ("\\`<img src=x onerror=alert(1)>\\`", "raw-html"),
    ("[x](javascript:alert(1))", "unsafe-link"),
    ("[x](JaVaScRiPt:alert(1))", "unsafe-link"),
    ("[x](&#106;avascript:alert(1))", "unsafe-link"),
    ("[x](< javascript:alert(1)>)", "unsafe-link"),
    ("[x](\njavascript:alert(1))", "unsafe-link"),
    ("> - [x](data:text/html,x)", "unsafe-link"),
    ("<javascript:alert(1)>", "unsafe-link"),
    ("<vbscript:x>", "unsafe-link"),
    ("[x](//example.org/)", "unsafe-link"),
    ("[x](https://example.org/%22onclick=x%22 y)", "note-markup"),
    ("[x](https://user:pass@example.org/)", "unsafe-link"),
    ("[x](../../../../etc/passwd)", "unsafe-link"),
    ("[x](file:///etc/passwd)", "unsafe-link"),
    ("[x](#n-members)", "unsafe-link"),
    ("x\x00", "odd-character"),
    ("x\u202ey", "odd-character"),
    ("x\u200by", "odd-character"),
    ("x" * (LONGEST + 1), "note-too-long"),
]


@pytest.mark.parametrize(("text", "code"), REFUSED, ids=lambda value: str(value)[:30])
def test_what_is_refused_is_told(text: str, code: str) -> None:
    _, faults = read_prose(text, 1)
    assert code in [fault.code for fault in faults]


def test_a_fault_has_the_line_it_stands_on() -> None:
    text = "一。\n\n二\n二**续\n\n- a\n- b <i>\n\n| a | b |\n|---|---|\n| 1 | ~~x~~ |\n\n> ![x](y)"
    _, faults = read_prose(text, 10)
    assert [fault.line for fault in faults] == [13, 16, 20, 22]


@pytest.mark.parametrize("text", [">", "-", "> -", "1.", "&nbsp;", "> >\n>", "-\n-\n\n>"])
def test_signs_without_words_are_no_text(text: str) -> None:
    file, problems = read_file(f"---\ncaption: x\n---\n\n{text}\n", "zh/2.md", "zh")
    assert problems == ()
    assert (file.blocks[0].body, file.blocks[0].prose) == ("", Prose())


@pytest.mark.parametrize("text", ["一。\n\n>\n\n二。", "一。\n\n-\n\n二。", "> 一。\n>\n> >\n\n二。"])
def test_what_holds_no_words_is_left_out_of_the_tree(text: str) -> None:
    prose, faults = read_prose(text, 1)
    assert faults == ()
    assert all(run.text for run in prose.runs())
    _same_everywhere(prose)


# --- What works --------------------------------------------------------------------------------

WORKS = [
    ("甲&hellip;乙&nbsp;丙", "甲…乙\u00a0丙"),
    ("a &lt;b&gt; &amp; c", "a <b> & c"),
    ("见 <https://example.org/a?b=c&d>。", "见 https://example.org/a?b=c&d。"),
    ("见https://example.org/a，又", "见https://example.org/a，又"),
    ("5*3 a_b 100% #1 1) x", "5*3 a_b 100% #1 1) x"),
    ("国办发〔2019〕6号, Guofa [2018] No. 25", "国办发〔2019〕6号, Guofa [2018] No. 25"),
    ("应当**坚持创新。**推进 *改革*", "应当坚持创新。推进 改革"),
    ("一行\n续行\nEnglish\nwords", "一行续行 English words"),
    ("\\*\\*not bold\\*\\* \\[x\\](y)", "**not bold** [x](y)"),
    ("`**x** <b>`", "**x** <b>"),
    ("- a\n- b\n\n  c\n\n1. d", "a\nb\nc\n\nd"),
    ("> 引文\n>\n> 第二段", "引文\n第二段"),
    ("| a | b |\n|---|---|\n| 1 | x\\|y |", "a\tb\n1\tx|y"),
    ("/ 2020. + - # /// x", "/ 2020. + - # /// x"),
    ("2020\\. 年", "2020. 年"),
    ("!<https://example.org/a> a! b!", "!https://example.org/a a! b!"),
    ("[条文](13.md#p2) [页](../terms/index.md#x) [邮](mailto:a@b.example)", "条文 页 邮"),
]


@pytest.mark.parametrize(("text", "words"), WORKS, ids=[text[:30] for text, _ in WORKS])
def test_what_is_harmless_works_and_is_drawn_as_it_is(text: str, words: str) -> None:
    prose, faults = read_prose(text, 1)
    assert (prose.text, faults) == (words, ())
    _same_everywhere(prose)


# --- What is drawn -----------------------------------------------------------------------------


@pytest.mark.parametrize("folder", [SAMPLE, PLACED])
def test_site_and_exports_show_the_same_in_all_notes_and_gists(folder: str) -> None:
    count = 0
    for entry in edition(folder).apparatus:
        texts = [(entry.unit.words(entry.lang), entry.gist_prose)]
        texts += [(note.id.words(entry.lang), note.prose) for note in entry.notes]
        for unit, prose in texts:
            count += bool(prose.text)
            _same_everywhere(prose, entry.lang, unit, article_page(entry.unit))
    assert count or folder == PLACED


SIGNS_OF_MARKDOWN = [
    "[",
    "]",
    "(",
    ")",
    "*",
    "**",
    "`",
    "``",
    "<",
    ">",
    "&",
    "!",
    "#",
    "-",
    "+",
    "1.",
    "|",
    "\\",
    "{",
    "}",
    "_",
    "~",
    "=",
    "^",
    ":",
    "/",
    "//",
    "///",
    '"',
    "'",
    "https://a.example/",
    "第三条",
    "Article",
    "3",
    "文字\njavascript:",
    "onclick=",
    "&lt;",
    "&#106;",
    "<b>",
    "---",
    "{.x}",
    "[x](https://a.example)",
    "\n",
    "\n\n",
    "\n>",
    "\n-",
    "",
    "\n",
    "",
    "",
    "|",
    "a",
    "|",
    "b",
    "|\n|---|---|\n",
]


@given(st.lists(st.sampled_from([*SIGNS_OF_MARKDOWN, " ", "\t"]), max_size=25))
@settings(max_examples=effort(300))
def test_any_text_is_read_and_what_passes_is_drawn_as_it_is(pieces: list[str]) -> None:
    prose, faults = read_prose("".join(pieces), 3)
    runs = list(prose.runs())
    assert all(prose.text[run.start : run.start + len(run.text)] == run.text for run in runs)
    assert all(a.start + len(a.text) <= b.start for a, b in pairwise(runs))
    if not faults:
        _same_everywhere(prose)


@pytest.mark.parametrize(
    "sign", ["[", "*", "`", "> ", "- ", "(", "<", "![", "&", "|", "_", "\\", "{", "**x", "[x](", "1. "]
)
def test_no_text_takes_long(sign: str) -> None:
    """The longest text there may be, of signs alone."""
    start = time.process_time()
    read_prose((sign * LONGEST)[:LONGEST], 1)
    assert time.process_time() - start < 1


def _same_everywhere(prose: Prose, lang: Lang = "zh", unit: UnitId = NOTE, page: str = PAGE) -> None:
    """Words, links and shape of a note are the same on the site, in EPUB, XML and PDF."""
    site = SITES[lang]
    blocks = linked(site, unit, prose)
    on_site = _tree(_html(prose_text(site, unit, prose, page)))
    in_epub = _bare(prose_html(BOOK, blocks))
    in_xml = _bare(prose_xml(site.edition, blocks))
    assert {e.tag for e in on_site.iter()} <= ALLOWED
    assert {name for e in on_site.iter() for name in e.attrib} <= {"href", "start", "class", "title"}
    wanted = _words(prose.text)
    assert [_words("".join(tree.itertext())) for tree in (on_site, in_epub, in_xml)] == [wanted] * 3
    drawn = [run for block in blocks for run in runs_of(block) if run.link]
    assert _targets(on_site, "a") == [
        (r.text, target) for r in drawn if r.link and (target := target_of(r.link, page, site))
    ]
    assert _targets(in_epub, "a") == [
        (r.text, _in_epub(site, r.link))
        for r in drawn
        if r.link and r.link.kind in ("unit", "address", "law")
    ]
    assert _targets(in_xml, "ref") == [
        (r.text, f"#{eid(r.link.unit)}" if r.link.unit else law_uri(site.edition, r.link))
        for r in drawn
        if r.link and r.link.kind in ("unit", "law")
    ]
    in_book = list(_book_runs(blocks_of(site, blocks, UnitId("13"))))
    assert [run.law for run in in_book if run.law] == [
        key_of(site, r.link) for r in drawn if r.link and r.link.kind == "law"
    ]
    assert "".join(run.text for run in in_book) == "".join(r.text for b in blocks for r in runs_of(b))
    assert [run.unit for run in in_book if run.unit] == [
        r.link.target for r in drawn if r.link and r.link.kind == "unit"
    ]
    assert _shape(in_epub) == _shape(on_site) == _shape_of(blocks)


def _in_epub(site: Site, link: Link) -> str:
    """Where a link of a note leads in the EPUB."""
    if link.kind != "law":
        return BOOK.href(link.unit) if link.unit else link.target
    address, key = law_address(site.edition, link), key_of(site, link)
    page = "laws" if address.startswith(AUTHORITIES) else law_file(address.partition("#")[0])
    return f"{page}.xhtml#{key}"


BOOK = Book(SITES)


def _html(text: str) -> str:
    extensions = [
        name if isinstance(name, str) else next(iter(name)) for name in CONFIG["markdown_extensions"]
    ]
    return markdown.markdown(text, extensions=[e for e in extensions if e != "toc"], output_format="xhtml")


def _tree(inside: str) -> Element:
    return fromstring(f"<div>{inside.replace('&nbsp;', chr(0xA0))}</div>")


def _bare(elements: Iterable[etree._Element]) -> Element:
    """Without namespaces."""
    inside = "".join(etree.tostring(element, encoding="unicode") for element in elements)
    return _tree(re.sub(r' (xmlns(:\w+)?|epub:type)="[^"]*"', "", inside))


def _words(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _targets(tree: Element, tag: str) -> list[tuple[str, str]]:
    return [("".join(e.itertext()), e.attrib["href"]) for e in tree.iter(tag)]


def _shape(tree: Element) -> list[str]:
    """Lists, quotations and tables in their order."""
    return [e.tag for e in tree.iter() if e.tag in ("ul", "ol", "li", "blockquote", "table", "tr")]


def _shape_of(blocks: tuple[Block, ...]) -> list[str]:
    return list(_tags(blocks))


def _tags(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Bullets(entries, first):
                yield "ul" if first is None else "ol"
                for entry in entries:
                    yield "li"
                    yield from _tags(entry)
            case Quotation(inner):
                yield "blockquote"
                yield from _tags(inner)
            case Table(rows):
                yield "table"
                yield from ("tr" for _ in rows)


def _book_runs(blocks: Blocks) -> Iterator[PrintedRun]:
    for block in blocks:
        cells = (
            [block.runs] if isinstance(block, PrintedParagraph) else [c for row in block.rows for c in row]
        )
        yield from (run for cell in cells for run in cell)
