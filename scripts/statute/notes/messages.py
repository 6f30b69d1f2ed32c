"""What a contributor is told, in the language of the file. One row a code; `{}` are filled by name.

Each message says what is wrong and each hint what to do, for someone who has never seen the generator.
"""

from __future__ import annotations

from statute.model import Lang, Problem
from statute.problems import problem

Text = tuple[str, str]
"""Message and hint."""

MESSAGES: dict[str, dict[Lang, Text]] = {
    "bad-filename": {
        "zh": (
            "文件名“{name}”不对。",
            "请用条号命名，如 13.md 或 120-1.md；另有 title.md、notice.md、ch4.md、translation.md。",
        ),
        "en": (
            "The file name “{name}” is not right.",
            "Name it after the article, 13.md or 120-1.md; or title.md, notice.md, ch4.md, translation.md.",
        ),
    },
    "unknown-article": {
        "zh": ("本法规没有“{name}”所指的条。", "最后一条是第{last}条。"),
        "en": ("The statute has no Article {name}.", "The last is Article {last}."),
    },
    "yaml-syntax": {
        "zh": (
            "文件头（两行 --- 之间）无法读取：{reason}。",
            "每行写作“键: 值”，冒号后空一格；值中有冒号时加引号。",
        ),
        "en": (
            "The front matter (between the two --- lines) cannot be read: {reason}.",
            "Write one “key: value” a line, with a space after the colon; quote a value that has a colon in it.",
        ),
    },
    "not-utf8": {
        "zh": ("文件不是 UTF-8 编码，而像是 {encoding}。", "请在编辑器中另存为 UTF-8。"),
        "en": ("The file is not UTF-8 but seems to be {encoding}.", "Save it as UTF-8 in your editor."),
    },
    "no-front-matter": {
        "zh": ("文件没有文件头。", "文件须以“---”、“caption: 标题”、“---”三行开头。"),
        "en": (
            "The file has no front matter.",
            "Begin the file with the three lines “---”, “caption: …”, “---”.",
        ),
    },
    "missing-key": {
        "zh": ("文件头缺少“{key}”。", "请加一行“{key}: …”。"),
        "en": ("The front matter lacks “{key}”.", "Add a line “{key}: …”."),
    },
    "unknown-key": {
        "zh": ("文件头有不认识的键“{key}”。", "是否应为“{like}”？"),
        "en": ("The front matter has an unknown key, “{key}”.", "Did you mean “{like}”?"),
    },
    "bad-value": {
        "zh": ("“{key}”的值“{value}”不对。", "{wanted_zh}"),
        "en": ("“{key}” has the value “{value}”.", "{wanted_en}"),
    },
    "unknown-related": {
        "zh": ("related 所列“{name}”不存在。", "请写条号，如 [15, 25]。"),
        "en": ("“{name}” in related does not exist.", "Give article numbers, such as [15, 25]."),
    },
    "bad-heading": {
        "zh": ("注释标题“{text}”读不懂。", "应写作：## 第一款「原文词句」 {{#slug}}"),
        "en": ("The heading “{text}” cannot be read.", "Write: ## Paragraph 1 “words of the text” {{#slug}}"),
    },
    "missing-slug": {
        "zh": ("注释标题缺少标识。", "在行末加 {{#slug}}：小写英文字母、数字和连字符，中英文件相同。"),
        "en": (
            "The heading has no slug.",
            "End the line with {{#slug}}: lower-case letters, digits, hyphens; the same in both languages.",
        ),
    },
    "bad-id": {
        "zh": ("标识“{slug}”不合格式。", "只用小写英文字母、数字和连字符，如 {{#members}}。"),
        "en": (
            "The slug “{slug}” is not right.",
            "Use lower-case letters, digits and hyphens only, such as {{#members}}.",
        ),
    },
    "repeated-id": {
        "zh": ("标识“{slug}”在本条用了两次（先在第 {first} 行）。", "请给其中一个换名；标识是永久地址。"),
        "en": (
            "The slug “{slug}” stands twice in this file (first on line {first}).",
            "Rename one; slugs are permanent addresses.",
        ),
    },
    "unknown-unit": {
        "zh": ("{label}没有“{unit}”。", "{known}"),
        "en": ("{label} has no “{unit}”.", "{known}"),
    },
    "quote-missing": {
        "zh": ("「{quote}」不见于{unit}。", "最接近的是「{like}」。"),
        "en": ("“{quote}” does not stand in {unit}.", "The nearest words are “{like}”."),
    },
    "quote-repeated": {
        "zh": ("「{quote}」在{unit}出现 {count} 次。", "请引得长一些，或写明第几处：「{quote}」（第二处）。"),
        "en": (
            "“{quote}” stands {count} times in {unit}.",
            "Quote a little more, or say which: “{quote}” (second).",
        ),
    },
    "quotes-overlap": {
        "zh": ("「{quote}」与第 {first} 行所注词句重叠。", "请缩短其一，一处词句只挂一条注释。"),
        "en": (
            "“{quote}” overlaps with the words of the note on line {first}.",
            "Shorten one; words can carry one note only.",
        ),
    },
    "empty-note": {
        "zh": ("注释“{slug}”没有正文。", "请在标题下空一行后写正文，或删去标题。"),
        "en": (
            "The note “{slug}” has no text.",
            "Write it below the heading after a blank line, or take the heading out.",
        ),
    },
    "empty-gist": {
        "zh": ("没有提要。", "请在文件头之后、第一条注释之前写两三句提要。"),
        "en": (
            "There is no gist.",
            "Write two or three sentences between the front matter and the first note.",
        ),
    },
    "unknown-authority": {
        "zh": (
            "《{law}》不在 authorities.toml 中。",
            "是否指《{like}》？否则请在 authorities.toml 中补上这部法规。",
        ),
        "en": (
            "“{law}” is not in authorities.toml.",
            "Did you mean “{like}”? If not, add the law to authorities.toml.",
        ),
    },
    "raw-html": {
        "zh": ("此处有 HTML“{text}”。", "只写普通 Markdown；小于号请写作 &lt;。"),
        "en": ("There is HTML here: “{text}”.", "Write plain Markdown; a less-than sign is &lt;."),
    },
    "unsafe-link": {
        "zh": (
            "链接“{text}”不被允许。",
            "链接只能指向 https://、http://、mailto: 或本版页面（如 13.md#p2）；条文引用会自动成为链接。",
        ),
        "en": (
            "The link “{text}” is not allowed.",
            "A link may lead to https://, http://, mailto: or a page of the edition (such as 13.md#p2); "
            "citations become links by themselves.",
        ),
    },
    "link-nowhere": {
        "zh": ("链接所指“{text}”不存在。", "请核对条款；引用条文只写“第十三条第二款”即可。"),
        "en": (
            "The link leads to “{text}”, which does not exist.",
            "Correct it; to cite, “Article 13, paragraph 2” is enough.",
        ),
    },
    "note-markup": {
        "zh": ("“{text}”是{what_zh}，注释里不能用。", "{hint_zh}"),
        "en": ("“{text}” is {what_en}, which has no place in a note.", "{hint_en}"),
    },
    "note-too-long": {
        "zh": ("一条注释有 {text} 个字符。", "请拆成几条，每条不超过 10000 个字符。"),
        "en": ("A note has {text} characters.", "Part it: 10,000 are the most that one note may have."),
    },
    "odd-character": {
        "zh": ("有看不见的字符，或者与汉字形似而不是汉字的字符：{text}。", "请删去，或者改写为括号里的字。"),
        "en": (
            "There is a character that cannot be seen, or that only looks like the one meant: {text}.",
            "Take it out, or write the one in brackets.",
        ),
    },
    "unpaired-note": {
        "zh": ("注释“{slug}”没有英文。", "请在 {other} 补上同一标识的注释；暂缺则列入“缺译”页。"),
        "en": (
            "The note “{slug}” has no Chinese.",
            "Add the note with this slug to {other}; until then it is listed as missing.",
        ),
    },
    "unpaired-file": {
        "zh": ("这个文件没有英文。", "请建 {other}；暂缺则列入“缺译”页。"),
        "en": ("This file has no Chinese.", "Create {other}; until then it is listed as missing."),
    },
}


def tell(lang: Lang, path: str, line: int, code: str, **words: object) -> Problem:
    """The problem with its message and hint in the file's language."""
    message, hint = MESSAGES[code][lang]
    return problem(path, line, code, message.format(**words), hint.format(**words))
