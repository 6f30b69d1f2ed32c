"""Every code a problem can have. The table is printed in the documentation and proved by tests/broken/."""

from __future__ import annotations

from dataclasses import dataclass

from statute.model import Problem, Severity


@dataclass(frozen=True, slots=True)
class Code:
    severity: Severity
    meaning: str
    meaning_zh: str
    example: str


CODES: dict[str, Code] = {
    "empty-file": Code("error", "The file has no text.", "文件是空的。", "an empty source.txt"),
    "binary-file": Code("error", "The file is not text.", "文件不是文本。", "a PDF renamed source.txt"),
    "undecodable": Code(
        "error", "The file is in no encoding we read (UTF-8, UTF-16, GB18030).", "文件编码无法识别。", "a cut-off byte"
    ),
    "hash-mismatch": Code(
        "error",
        "source.txt is not the file that edition.toml describes.",
        "source.txt 与 edition.toml 所记的哈希值不符。",
        "a character of source.txt was changed",
    ),
    "no-article": Code("error", "No article was found in the text.", "没有找到任何条文。", "a text without 第一条"),
    "missing-article": Code("error", "A number is skipped.", "条号有缺。", "第三条 is followed by 第五条"),
    "repeated-article": Code("error", "A number stands twice.", "条号重复。", "第四条 is followed by 第四条"),
    "article-order": Code("error", "A number is smaller than the one before it.", "条号次序颠倒。", "第五条, then 第三条"),
    "empty-article": Code("error", "An article label is followed by nothing.", "条标下没有内容。", "第四条 alone"),
    "missing-division": Code("error", "A part, chapter or section number is skipped.", "编章节号有缺。", "第二章, then 第四章"),
    "repeated-division": Code("error", "A part, chapter or section number stands twice.", "编章节号重复。", "第二章 twice"),
    "division-order": Code("error", "A part, chapter or section comes too late.", "编章节次序颠倒。", "第三章, then 第二章"),
    "empty-division": Code("error", "A chapter has no articles.", "章下没有条文。", "第二章 directly before 第三章"),
    "unreadable-number": Code("error", "A number cannot be read.", "序号无法辨认。", "第二十十条, 第O条"),
    "contents-mismatch": Code(
        "error", "The contents list and the headings disagree.", "目录与标题不一致。", "目录: 第二章 管理; text: 第二章 监督"
    ),
    "item-order": Code("warning", "Items are not numbered in order.", "项的序号不连续。", "（一） is followed by （三）"),
    "unbalanced": Code("error", "A bracket, quotation mark or title mark has no partner.", "括号、引号或书名号不成对。", "《上海市条例"),
    "unclosed-paragraph": Code(
        "warning",
        "A paragraph has no closing punctuation and was not joined to the next.",
        "段落末尾没有标点，也未与下文接续。",
        "a heading set as a paragraph",
    ),
    "private-use": Code(
        "warning", "A character that only one font knows was taken out.", "去掉了私用区字符。", "U+E004 for a missing glyph"
    ),
    "no-title": Code("error", "No title was found above the first article.", "没有找到标题。", "a text that begins with 第一条"),
    "toml-syntax": Code("error", "A TOML file cannot be read.", "TOML 文件有语法错误。", "a missing quotation mark"),
    "missing-file": Code("error", "A file the edition needs is not there.", "缺少必需的文件。", "no source.txt"),
    "missing-key": Code("error", "A key that is needed is not there.", "缺少必需的键。", "edition.toml without id"),
    "unknown-key": Code("error", "A key is not known.", "有不认识的键。", "verison in edition.toml"),
    "bad-value": Code("error", "A value is not of the kind it must be.", "值的类型不对。", 'in_force = "soon"'),
    "emendation-fails": Code(
        "error", "The words an emendation corrects do not stand once in its unit.", "校改所指文字不在该处。", "source = a word that is not there"
    ),
    "variant-fails": Code(
        "error", "The words a variant is recorded for do not stand in its unit.", "异文所指文字不在该处。", "reading = a word that is not there"
    ),
    "missing-translation": Code(
        "warning", "A unit of the Chinese has no counterpart in the English.", "缺少译文。", "Article 12 is not in translation.txt"
    ),
    "extra-translation": Code(
        "error", "The English has a unit that the Chinese has not.", "译文多出一个单位。", "a third paragraph in Article 2"
    ),
    "numbers-differ": Code(
        "error", "A number, date or percentage differs between the languages.", "译文数字、日期或百分比不一致。", "2020年5月1日 / May 2, 2020"
    ),
    "chinese-in-english": Code("error", "Chinese characters stand in the English.", "译文中有汉字。", "the 科创 center"),
    "length-ratio": Code(
        "error", "A paragraph is far too short or too long for its Chinese.", "译文长度与原文不相称。", "half a paragraph translated"
    ),
    "term-differs": Code(
        "error", "A term of the Chinese has not its English in the same unit.", "术语译法不统一。", "科研事业单位 / research bodies"
    ),
    "repeated-id": Code("error", "An id stands twice.", "标识符重复。", "two terms with the same id"),
    "bad-id": Code("error", "An id is not lower-case ASCII with hyphens.", "标识符格式不对。", "id = 'City_Plan'"),
    "unknown-unit": Code("error", "A unit is named that does not exist.", "所指单位不存在。", "unit = '13.p9'"),
    "term-unused": Code("error", "A term of terms.toml does not stand in the text.", "术语不见于正文。", "zh = a misspelt word"),
}


def problem(path: str, line: int, code: str, message: str, hint: str = "") -> Problem:
    """A problem with the severity that the table gives its code; an unlisted code is a KeyError."""
    return Problem(path, line, code, message, hint, CODES[code].severity)
