"""What the exports say of their own, in both languages. Values in braces are filled in."""

from __future__ import annotations

from statute.model import Lang

WORDS: dict[str, tuple[str, str]] = {
    "annotated": ("注释本", "Annotated edition"),
    "edition": ("{id} · 第 {version} 版", "{id} · version {version}"),
    "bilingual": ("中英对照", "Chinese and English"),
    "contents": ("目录", "Contents"),
    "notice": ("公布公告", "Promulgation notice"),
    "preamble": ("序言", "Preamble"),
    "text": ("条例正文", "The text"),
    "see": ("参见", "See also"),
    "gist": ("提要", "In brief"),
    "notes": ("注释", "Notes"),
    "note": ("注{n}", "Note {n}"),
    "back": ("回到正文", "Back to the text"),
    "apparatus": ("异文与校改", "Variant readings and corrections"),
    "apparatus.none": ("没有异文，也没有校改。", "There are no variant readings and no corrections."),
    "apparatus.variant": ("{witness}作「{other}」。", "{witness}: {other}."),
    "apparatus.emendation": (
        "底本作「{source}」，今改为「{reading}」。",
        "The source reads {source}, here corrected to {reading}.",
    ),
    "readers": ("与谁有关", "For whom"),
    "index": ("术语索引", "Index of terms"),
    "index.by": ("数字为页码。", "Numbers are those of pages."),
    "index.passim": ("散见各处", "passim"),
    "signs": (
        "红色者出自编者：〔　〕内为条文标题，词后小号数字为注号，注在条后，竖线旁为提要。"
        "→后的数字为页码，段旁数字为款次。",
        "What is red is the editors’: captions in 〔 〕, the numbers of notes after the words, summaries beside a "
        "rule. The notes follow their article. The number after → is a page; the number beside a paragraph counts "
        "the paragraphs of an article.",
    ),
    "colophon": ("关于本版", "About this edition"),
    "colophon.provenance": ("底本", "Source"),
    "colophon.hash": ("底本 SHA-256：{hash}", "SHA-256 of the source: {hash}"),
    "colophon.status": ("效力", "Is it in force?"),
    "colophon.licence": ("许可", "Licence"),
    "colophon.fonts": (
        "字体：Edition Serif、Edition Sans、Edition Kai、Edition Latin，分别取自思源宋体、思源黑体、"
        "霞鹜文楷、Source Serif 4，依 SIL Open Font License 1.1 使用。",
        "Fonts: Edition Serif, Edition Sans, Edition Kai and Edition Latin, cut from Noto Serif SC, Noto Sans SC, "
        "LXGW WenKai and Source Serif 4 under the SIL Open Font License 1.1.",
    ),
    "page": ("第{n}页", "p. {n}"),
}


def word(lang: Lang, key: str, **values: object) -> str:
    """The words for a key, with the values filled in."""
    return WORDS[key][0 if lang == "zh" else 1].format(**values)
