"""The files to take away: what each is, and which of them every site offers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """A file below data/; `text` says that every site makes it, with nothing but what the site needs."""

    name: str
    text: bool
    zh: str
    en: str


DOWNLOADS: tuple[Download, ...] = (
    Download(
        "statute-offline.zip",
        False,
        "离线网站：解压后双击 README.html，检索、对照、注释都可用",
        "This site to use without a network: unpack it and open README.html; search and notes work",
    ),
    Download(
        "statute-zh.pdf",
        False,
        "中文注释本，供打印和阅读",
        "The Chinese text with notes, for print and screen",
    ),
    Download("statute-en.pdf", False, "英译注释本", "The English translation with notes"),
    Download(
        "statute-bilingual.pdf",
        False,
        "中英对照注释本，逐款对齐",
        "Both in two columns, paragraph by paragraph",
    ),
    Download(
        "statute-gbt9704.pdf",
        False,
        "只有正文，按 GB/T 9704 公文版式",
        "The bare text in the layout of Chinese official documents",
    ),
    Download("statute.epub", False, "电子书，中英对照，注释弹出", "E-book in both languages; notes pop up"),
    Download(
        "statute.json",
        True,
        "全部内容：正文、译文、注释、引用、术语、职责，供程序使用",
        "Everything, for programs: text, translation, notes, citations, terms, duties",
    ),
    Download(
        "statute.akn.xml",
        True,
        "Akoma Ntoso 3.0：法规文本的国际标准 XML",
        "Akoma Ntoso 3.0, the international XML standard for legislation",
    ),
    Download(
        "statute.tmx", True, "TMX 1.4 翻译记忆，逐款对齐", "TMX 1.4 translation memory, aligned by paragraph"
    ),
    Download(
        "paragraphs.csv",
        True,
        "逐款中英对照表（UTF-8，可用 Excel 打开）",
        "Paragraphs in both languages (UTF-8; opens in Excel)",
    ),
    Download("terms.csv", True, "术语表：中英文、来源、所在", "Terms: both languages, sources, places"),
    Download(
        "duties.csv",
        True,
        "职责表：主体、行为词、条件、事项",
        "Table of duties: who, word, condition, act",
    ),
)
TEXTS: tuple[str, ...] = tuple(d.name for d in DOWNLOADS if d.text)
