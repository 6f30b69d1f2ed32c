"""What PDF and EPUB say beyond what pages do."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    "book.concordance": ("条文对照表", "Table of concordance"),
    "book.concordance.key": (
        "各列为同一条在各文本中的条号；* 表示其后一文本作了修改，空白表示没有相应的条文。",
        "Each line is one article under its number in every version; * says that the next version amended it, a blank "
        "that there was none.",
    ),
    "book.annotated": ("注释本", "Annotated edition"),
    "book.edition": ("{id} · 第 {version} 版", "{id} · version {version}"),
    "book.cover": ("封面", "Cover"),
    "book.publisher": ("{id} 编者", "The editors of {id}"),
    "book.bilingual": ("中英对照", "Chinese and English"),
    "book.contents": ("目录", "Contents"),
    "book.preamble": ("序言", "Preamble"),
    "book.text": ("正文", "The text"),
    "book.see": ("参见", "See also"),
    "book.note": ("注{n}", "Note {n}"),
    "book.citing.note": ("{unit}注{n}", "{unit}, note {n}"),
    "book.citing.summary": ("{unit}提要", "{unit}, summary"),
    "book.laws": ("所引条文", "Provisions cited"),
    "book.laws.intro": (
        "提要与注释所引的其他法律法规的条文：只录被引用的条，不是各法全文；以官方文本为准。各条之后列出引用它的地方。",
        "The provisions of other laws that the summaries and notes cite: the cited articles only, not the whole "
        "laws, in Chinese; the official texts prevail. Each is followed by what cites it.",
    ),
    "book.laws.listed": ("本书未录其文本的法律法规", "Laws whose texts are not in this book"),
    "book.laws.official": ("官方文本", "official text"),
    "book.laws.page": ("本站网页", "page on the site"),
    "book.apparatus": ("异文与校改", "Variant readings and corrections"),
    "book.apparatus.none": ("没有异文，也没有校改。", "There are no variant readings and no corrections."),
    "book.index": ("术语索引", "Index of terms"),
    "book.index.by": ("数字为页码。", "The numbers are page numbers."),
    "book.index.passim": ("散见各处", "passim"),
    "book.signs": (
        "红色者出自编者：〔　〕内为条文标题，词后小号数字为注号，注在条后，竖线旁为提要。"
        "→后的数字为页码，段旁数字为款次。",
        "What is red is the editors’ work: captions in 〔 〕, the numbers of notes after the words they "
        "are on, summaries beside a rule. Notes follow their article. A number after → is a page; a "
        "number beside a paragraph counts the paragraphs of its article.",
    ),
    "book.colophon": ("关于本版", "About this edition"),
    "book.colophon.hash": ("底本 SHA-256：{hash}", "SHA-256 of the source: {hash}"),
    "book.colophon.fonts": (
        "字体：Edition Serif、Edition Sans、Edition Kai、Edition Latin，"
        "分别取自思源宋体、思源黑体、霞鹜文楷、Source Serif 4，依 SIL Open Font License 1.1 使用。",
        "Fonts: Edition Serif, Edition Sans, Edition Kai and Edition Latin, cut from Noto Serif SC, Noto "
        "Sans SC, LXGW WenKai and Source Serif 4 under the SIL Open Font License 1.1.",
    ),
    "book.page": ("第{n}页", "p. {n}"),
}
