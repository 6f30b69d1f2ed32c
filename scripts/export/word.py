"""The edition as a Word document: two columns, paragraph beside paragraph, notes as endnotes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

from export.archive import archive
from export.plaintext import GAPS
from export.readings import variant_said
from export.wordnotes import MARK, TEXT, Endnotes
from export.wordtext import E, linked_run, paragraph, prose_word, run
from statute.edition import Edition
from statute.model import SUBTITLE, TITLE, Article, UnitId
from statute.model.prose import Para, Run
from statute.view.addresses import full_anchor
from statute.view.layers import marks_in_print, pieces, variants_of
from statute.view.linked import linked
from statute.view.names import article_label, division_label
from statute.view.rows import rows
from statute.view.site import Settings, Site, Sites, build_sites
from statute.view.status import dates, disclaimer, standing


def word(edition: Edition, date: int) -> bytes:
    """The whole statute with summaries and notes; `date` in seconds since 1970."""
    sites = build_sites(edition, Settings(), edition.langs)
    made, notes = docx.Document(), Endnotes()
    _set_up(made)
    _describe(made, sites, datetime.fromtimestamp(date, UTC))
    end = made.element.body[-1]
    for element in _contents(sites, notes):
        end.addprevious(element)
    notes.put_into(made)
    out = io.BytesIO()
    made.save(out)
    with zipfile.ZipFile(out) as file:
        return archive([(name, file.read(name)) for name in file.namelist()], date)


def _set_up(made: Document) -> None:
    """Page and styles."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(22)
    for name, size in (
        ("Normal", 10.5),
        ("Title", 18),
        ("Subtitle", 13),
        ("Heading 1", 15),
        ("Heading 2", 11.5),
        ("Heading 3", 11),
    ):
        style = made.styles[name]
        style.font.size, style.font.name = Pt(size), "Times New Roman"
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in [key for key in fonts.attrib if "Theme" in key]:
            del fonts.attrib[key]
        fonts.set(qn("w:eastAsia"), "宋体" if name == "Normal" else "黑体")
        style.paragraph_format.space_after = Pt(4)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer._p.append(E("fldSimple", run("en", "1"), instr=" PAGE "))
    note = made.styles.add_style("endnote text", WD_STYLE_TYPE.PARAGRAPH)
    note.element.set(qn("w:styleId"), TEXT)
    note.font.size, note.paragraph_format.space_after = Pt(9), Pt(2)
    mark = made.styles.add_style("endnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.set(qn("w:styleId"), MARK)
    mark.font.superscript = True
    gist = made.styles.add_style("Summary", WD_STYLE_TYPE.PARAGRAPH)
    gist.font.size, gist.font.color.rgb = Pt(9.5), RGBColor(0x59, 0x59, 0x59)


def _describe(made: Document, sites: Sites, moment: datetime) -> None:
    meta = next(iter(sites.values())).meta
    about = made.core_properties
    about.title = " / ".join(meta.titles[lang] for lang in sites)
    about.author = ", ".join(meta.issuer[lang] for lang in sites if meta.issuer[lang])
    about.last_modified_by, about.comments, about.language = "", f"{meta.id} {meta.version}", "zh-CN"
    about.created = about.modified = moment.replace(tzinfo=None)


def _contents(sites: Sites, notes: Endnotes) -> Iterator[etree._Element]:
    site = next(iter(sites.values()))
    for lang, own in sites.items():
        yield paragraph(*_words(own, TITLE, notes), style="Title" if own is site else "Subtitle")
        said = (own.meta.issuer[lang], dates(own), *standing(own), disclaimer(own))
        yield paragraph(run(lang, " · ".join(filter(None, said))), style="Summary")
    front = [u.id for u in (*site.statute.notice, *site.statute.preamble)]
    yield _table(sites, notes, [SUBTITLE, *front] if site.statute.subtitle else front)
    opened: set[UnitId] = set()
    for number, article in enumerate(site.statute.articles):
        for depth, division in enumerate(site.lineage(article.division)):
            if division.id not in opened:
                opened.add(division.id)
                yield _division(sites, division.id, min(depth + 1, 3), notes)
        yield _head(sites, article.id, str(number))
        yield _table(sites, notes, [row.unit for row in rows(article)], article)
        yield E("p")
    if signed := site.statute.signature:
        yield _table(sites, notes, [unit.id for unit in signed])


def _division(sites: Sites, id: UnitId, level: int, notes: Endnotes) -> etree._Element:
    inside: list[etree._Element] = []
    for n, (lang, site) in enumerate(sites.items()):
        label = division_label(site, lang, id)
        inside += [
            *([E("r", E("br"))] if n else []),
            run(lang, label + GAPS[lang]),
        ]
        inside += _words(site, id.heading, notes)
    return paragraph(*inside, style=f"Heading{level}")


def _head(sites: Sites, article: UnitId, number: str) -> etree._Element:
    """Above the table: Word lists no heading that stands within one."""
    anchor = full_anchor(article)
    said = []
    for lang, site in sites.items():
        caption = site.caption(article)
        said.append(
            run(lang, article_label(site, lang, article) + (f"〔{caption}〕" if caption else "") + "  ")
        )
    return paragraph(
        E("bookmarkStart", id=number, name=anchor), *said, E("bookmarkEnd", id=number), style="Heading2"
    )


def _table(
    sites: Sites, notes: Endnotes, units: list[UnitId], article: Article | None = None
) -> etree._Element:
    """A row for each unit, and the summary of the article below."""
    lines = []
    for unit in units:
        cells = ([paragraph(*_words(site, unit, notes), style="Normal")] for site in sites.values())
        lines.append(_line(cells))
    if article:
        gists = [list(_gist(site, article.id)) for site in sites.values()]
        lines += [_line(gists)] if any(gists) else []
    grid = E("tblGrid", *(E("gridCol") for _ in sites))
    width = E("tblW", type="pct")
    width.set(qn("w:w"), "5000")
    return E("tbl", E("tblPr", width), grid, *lines)


def _line(cells: Iterator[list[etree._Element]] | list[list[etree._Element]]) -> etree._Element:
    made = []
    for inside in cells:
        width = E("tcW", type="pct")
        width.set(qn("w:w"), "2500")
        made.append(E("tc", E("tcPr", width), *(inside or [E("p")])))
    return E("tr", *made)


def _gist(site: Site, article: UnitId) -> Iterator[etree._Element]:
    entry = site.apparatus.get((site.lang, article))
    if entry and entry.gist:
        yield from prose_word(site.lang, linked(site, article.words(site.lang), entry.gist_prose), "Summary")


def _words(site: Site, unit: UnitId, notes: Endnotes) -> Iterator[etree._Element]:
    """The words of a unit with its label, references and marks of notes."""
    lang, piece = site.lang, site.pieces[site.lang].get(unit)
    if piece is None:
        return
    if piece.label:
        yield run(lang, piece.label + site.language.gap)
    by_id = {note.id: note for note in site.notes.get((lang, unit), ())}
    for one in pieces(piece.text, marks_in_print(site, unit, lang)):
        if one.kind == "note":
            note = by_id[UnitId(one.value)]
            blocks = linked(site, note.id.words(lang), note.prose)
            yield notes.add(lang, site.say("quote", text=note.quote), blocks)
        elif one.kind == "variant":
            variant = variants_of(site, unit.home)[int(one.value)]
            said = Para((Run(variant_said(variant, lang), 0),))
            yield notes.add(lang, site.say("quote", text=variant.reading), [said])
        elif one.kind == "ref" and UnitId(one.value).article:
            yield linked_run(full_anchor(UnitId(one.value).home), run(lang, one.text))
        else:
            yield run(lang, one.text)
