"""What units are called, and the signs between words. `n` is a Chinese numeral in Chinese, an Arabic one in English."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    "unit.article": ("第{n}条", "Article {n}"),
    "unit.whole": ("全文", "Full text"),
    "unit.branch": ("第{n}条之{branch}", "Article {n}-{branch}"),
    "unit.paragraph": ("第{n}款", "paragraph {n}"),
    "unit.item": ("第{n}项", "item ({n})"),
    "unit.subitem": ("第{n}目", "subitem {n}"),
    "unit.tail": ("末段", "closing words"),
    "unit.between": ("", ", "),
    "unit.part": ("第{n}编", "Part {n}"),
    "unit.subpart": ("第{n}分编", "Subpart {n}"),
    "unit.chapter": ("第{n}章", "Chapter {n}"),
    "unit.section": ("第{n}节", "Section {n}"),
    "unit.title": ("标题", "Title"),
    "unit.translation": ("译者说明", "Translators’ note"),
    "unit.subtitle": ("题注", "Adoption note"),
    "unit.notice": ("公告", "Announcement"),
    "unit.preamble": ("序言", "Preamble"),
    "unit.signature": ("落款", "Signature"),
    "unit.stretch": ("第{n}段", "paragraph {n}"),
    "unit.heading": ("标题{n}", "Heading {n}"),
    "unit.annex": ("附件{n}", "Annex {n}"),
    # Punctuation
    "list.comma": ("、", ", "),
    "list.semicolon": ("；", "; "),
    "list.clause": ("，", ", "),
    "sentence.end": ("。", "."),
    "quote": ("“{text}”", "“{text}”"),
    "ellipsis": ("……", " …"),
    "colon": ("：", ": "),
}
