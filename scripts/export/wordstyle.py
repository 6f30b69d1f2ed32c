"""What a Word document is before anything stands in it: its page, its styles, what it says of itself."""

from __future__ import annotations

from datetime import datetime

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from export.wordnotes import MARK, TEXT
from export.wordtext import E, run
from statute.model import LANGUAGES, ORIGINAL, TOOLS
from statute.view.site import Sites

SIZES = (
    ("Normal", 10.5),
    ("Title", 18),
    ("Subtitle", 13),
    ("Heading 1", 15),
    ("Heading 2", 11.5),
    ("Heading 3", 11),
)
PROVISION = "Provision"
"""The style of the words of other laws."""
GREY = RGBColor(0x59, 0x59, 0x59)


def set_up(made: Document) -> None:
    """Page and styles."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(22)
    for name, size in SIZES:
        style = made.styles[name]
        style.font.size, style.font.name = Pt(size), "Times New Roman"
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in [key for key in fonts.attrib if "Theme" in key]:
            del fonts.attrib[key]
        fonts.set(qn("w:eastAsia"), "宋体" if name == "Normal" else "黑体")
        style.paragraph_format.space_after = Pt(4)
    for name in ("Title", "Subtitle"):
        style = made.styles[name]
        style.paragraph_format.alignment, style.font.italic = WD_ALIGN_PARAGRAPH.CENTER, False
        for rule in style.element.xpath("w:pPr/w:pBdr | w:rPr/w:spacing"):
            rule.getparent().remove(rule)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer._p.append(E("fldSimple", run(TOOLS, "1"), instr=" PAGE "))
    note = made.styles.add_style("endnote text", WD_STYLE_TYPE.PARAGRAPH)
    note.element.set(qn("w:styleId"), TEXT)
    note.font.size, note.paragraph_format.space_after = Pt(9), Pt(2)
    mark = made.styles.add_style("endnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.set(qn("w:styleId"), MARK)
    mark.font.superscript = True
    gist = made.styles.add_style("Summary", WD_STYLE_TYPE.PARAGRAPH)
    gist.font.size, gist.font.color.rgb = Pt(9.5), GREY
    gist.paragraph_format.space_after = Pt(3)
    law = made.styles.add_style(PROVISION, WD_STYLE_TYPE.PARAGRAPH)
    law.font.size, law.paragraph_format.space_after = Pt(9.5), Pt(2)


def describe(made: Document, sites: Sites, moment: datetime) -> None:
    """Title, author, dates, as programs list them."""
    meta = next(iter(sites.values())).meta
    about = made.core_properties
    about.title = " / ".join(meta.titles[lang] for lang in sites)
    about.author = ", ".join(meta.issuer[lang] for lang in sites if meta.issuer[lang])
    about.last_modified_by, about.comments = "", f"{meta.id} {meta.version}"
    about.language = LANGUAGES[ORIGINAL].tag
    about.created = about.modified = moment.replace(tzinfo=None)
