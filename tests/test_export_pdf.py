"""The PDFs as far as Python can read them; the text is read back with pdftotext in `make audit`."""

from __future__ import annotations

import hashlib
import io
import shutil
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from export.book import book
from export.fonts import MissingGlyphs, check_glyphs
from export.glue import glue
from export.pdf import gbt9704, pdf
from export.printed import Glued, NoteMark
from exported import DATE, MINIMAL, edition, pdf_of
from smalledition import copied
from statute.model import Lang
from statute.numerals import to_chinese
from statute.view.site import Settings

pytestmark = pytest.mark.slow

BOOKS: tuple[tuple[Lang, ...], ...] = (("zh",), ("en",), ("zh", "en"))


def _reader(langs: tuple[Lang, ...]) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_of(langs)))


def _titles(outline: list[Any]) -> list[str]:
    return [title for e in outline for title in (_titles(e) if isinstance(e, list) else [str(e.title)])]


@pytest.mark.parametrize("langs", BOOKS)
def test_bookmarks_for_every_chapter_and_article_in_order(langs: tuple[Lang, ...]) -> None:
    titles = _titles(_reader(langs).outline)
    statute = edition().statute if langs[0] == "zh" else edition().translation
    assert statute is not None
    wanted = [a.label for a in statute.articles]
    found = [
        title
        for title in titles
        if title in wanted or title.startswith(tuple(f"{label}{end}" for label in wanted for end in "　. "))
    ]
    assert len(found) == len(wanted)
    assert all(title.startswith(label) for title, label in zip(found, wanted, strict=True))
    assert sum(title.startswith(tuple(d.label for d in statute.divisions)) for title in titles) == len(
        statute.divisions
    )


@pytest.mark.parametrize("langs", BOOKS)
def test_title_language_and_tags_for_readers_who_listen(langs: tuple[Lang, ...]) -> None:
    reader = _reader(langs)
    meta = edition().meta
    assert meta is not None
    assert reader.metadata is not None and reader.metadata.title
    assert reader.metadata.title.startswith(meta.titles[langs[0]])
    assert reader.metadata.author == ", ".join(meta.issuer[lang] for lang in langs)
    subject = str(reader.metadata.subject)
    assert ("Annotated" in subject, "中英对照" in subject) == ("en" in langs, len(langs) == 2)
    assert reader.metadata.keywords and len(reader.metadata.keywords.split(", ")) == len(
        edition().statute.divisions
    ) * len(langs)
    assert reader.page_labels == [str(n) for n in range(1, len(reader.pages) + 1)]
    catalog: Any = reader.trailer["/Root"]
    assert str(catalog["/Lang"]).startswith(langs[0])
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/PageMode"] == "/UseOutlines"
    objects = (reader.get_object(n) for n in range(1, reader.trailer["/Size"]))
    elements = [o for o in objects if isinstance(o, dict) and o.get("/Type") == "/StructElem"]
    assert "/Figure" not in {o["/S"] for o in elements}
    # Of the contents, which are references too, none has a text of its own.
    marks = [o for o in elements if o["/S"] == "/Reference" and "/Alt" in o]
    assert len(marks) == sum(len(note.langs) for note in book(edition(), langs, Settings()).notes.values())
    assert b"pdfuaid:part" in catalog["/Metadata"].get_object().get_data()


@pytest.mark.parametrize("langs", BOOKS)
def test_no_heading_stands_without_its_text(langs: tuple[Lang, ...]) -> None:
    reader = _reader(langs)
    texts = [edition().statute] if langs[0] == "zh" else []
    texts += [text for text in [edition().translation] if text and "en" in langs]
    for name, place in reader.named_destinations.items():
        if name.startswith("a-"):
            number = reader.get_destination_page_number(place)
            page = "".join((reader.pages[number or 0].extract_text()).split())
            for text in texts:
                article = text.article(name.removeprefix("a-"))
                assert article is not None
                start = "".join(article.paragraphs[0].text.split())[:7]
                assert start in page, (langs, name, number)


def test_the_same_date_gives_the_same_bytes() -> None:
    assert gbt9704(edition(), DATE) == gbt9704(edition(), DATE)


def test_an_edition_without_chapters_translation_and_notes() -> None:
    titles = _titles(PdfReader(io.BytesIO(pdf(edition("tests/editions/minimal"), ("zh",), DATE))).outline)
    assert sum(title.startswith("第") for title in titles) == 18


def test_notes_on_title_and_chapter(tmp_path: Path) -> None:
    folder = copied(tmp_path / "edition")
    for name, quote in (("title", "示例条例"), ("ch1", "总则")):
        note = f"---\ncaption: 题\n---\n\n提要。\n\n## 「{quote}」 {{#one}}\n\n此注属{name}。\n"
        (folder / f"annotations/zh/{name}.md").write_text(note, "utf-8")
    for langs in (BOOKS[0], BOOKS[2]):
        reader = PdfReader(io.BytesIO(pdf(edition(str(folder)), langs, DATE)))
        text = "".join(page.extract_text() for page in reader.pages)
        assert "此注属title" in text and "此注属ch1" in text and "示例单位包括企业" in text


def test_a_part_without_translation_is_set_all_the_same(tmp_path: Path) -> None:
    folder = copied(tmp_path / "edition")
    translation = folder / "translation.txt"
    text = translation.read_text("utf-8")
    translation.write_text(
        text.replace("\nChapter II Supplementary Provisions\n\nArticle 4", "\nArticle 4"), "utf-8"
    )
    for langs in BOOKS:
        reader = PdfReader(io.BytesIO(pdf(edition(str(folder)), langs, DATE)))
        assert "示例单位" in "".join(page.extract_text() for page in reader.pages) or langs == ("en",)


def test_a_character_without_a_glyph_is_named_with_its_font() -> None:
    with pytest.raises(MissingGlyphs) as raised:
        check_glyphs({"head": ["第一章　𪚥"]})
    assert "no glyph for '𪚥' (U+2A6A5) in fonts/EditionSans-Bold.ttf" in str(raised.value)


def test_the_fonts_have_all_of_gb_2312() -> None:
    characters = [
        bytes((row, cell)).decode("gb2312", "ignore")
        for row in range(0xB0, 0xF8)
        for cell in range(0xA1, 0xFF)
    ]
    assert sum(map(bool, characters)) == 6763
    check_glyphs({role: characters for role in ("text", "bold", "head", "kai")})


MARK = NoteMark("13#members")


@pytest.mark.parametrize(
    ("atoms", "glued"),
    [
        (("交流合作", MARK, "、创新"), ["交流合", ("作", MARK, "、"), "创新"]),
        (("以下统称「机构」", MARK, "）负责"), ["以下统称「机", ("构」", MARK, "）"), "负责"]),
        (("所称「甲", MARK, "」"), ["所称", ("「甲", MARK, "」")]),
        (("of this Municipality", MARK, ", and"), ["of this ", ("Municipality", MARK, ","), " and"]),
        (("innovation-driven strategy",), [("innovation-driven",), " strategy"]),
    ],
)
def test_no_line_ends_between_a_word_and_its_mark(atoms: tuple[Any, ...], glued: list[Any]) -> None:
    assert [a.glued if isinstance(a, Glued) else a for a in glue(atoms)] == glued


def test_the_contents_of_a_long_statute_name_articles_by_their_ranges(tmp_path: Path) -> None:
    """With headings and without them."""
    for divided in (True, False):
        folder = tmp_path / str(divided)
        shutil.copytree(MINIMAL, folder)
        lines = ["云汀市公共图书馆管理办法", ""]
        for number in range(1, 206):
            if divided and number % 41 == 1:
                lines.append(f"第{to_chinese(number // 41 + 1)}章　其他")
            lines.append(f"第{to_chinese(number)}条　图书馆应当开放。")
        data = "\n".join(lines).encode()
        (folder / "source.txt").write_bytes(data)
        old = hashlib.sha256((MINIMAL / "source.txt").read_bytes()).hexdigest()
        meta = (folder / "edition.toml").read_text("utf-8")
        (folder / "edition.toml").write_text(meta.replace(old, hashlib.sha256(data).hexdigest()), "utf-8")
        pages = PdfReader(io.BytesIO(pdf(edition(str(folder)), ("zh",), DATE))).pages
        contents = "".join(pages[1].extract_text().split())
        wanted = "第一章其他第一条—第四十一条" if divided else "第一条—第二十条"
        assert wanted in contents and "第二条" not in contents
        assert "第三条" in "".join(pages[2].extract_text().split()), "the contents fill one page"


def test_every_term_of_the_index_has_a_page() -> None:
    """Also one that the text marks nowhere."""
    text = "\n".join(page.extract_text() for page in _reader(("zh",)).pages)
    index = text[text.rindex("数字为页码。") :]
    lines = [line.strip() for line in index[: index.index("关于本版")].splitlines()[1:]]
    back = book(edition(), ("zh",), Settings()).back
    assert back is not None and back.index
    for term in back.index:
        at = next(n for n, line in enumerate(lines) if line.startswith(term.names["zh"]))
        said = "".join(lines[at : at + 2]).removeprefix(term.names["zh"]).lstrip()
        assert said[:1].isdigit() or said.startswith("散见"), lines[at]
