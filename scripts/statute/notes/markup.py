"""What Markdown of a note is refused, and what to write instead. Each row has its example, which is a test.

A row of SIGNS is found in the words that are left when a note has been read: syntax that means nothing to us
would be printed as it stands. A row of NODES is a construction of Markdown that has no place in a note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused:
    """`zh` and `en` name it; the hints say what to write."""

    zh: str
    en: str
    hint_zh: str
    hint_en: str
    example: str


_PLAIN = "请删去这些符号，只写文字。", "Take the signs out and write the words alone."
_PARAGRAPH = "请从行首写成普通段落。", "Write an ordinary paragraph, from the beginning of the line."

SIGNS: tuple[tuple[re.Pattern[str], Refused], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), Refused(*row))
    for pattern, *row in (
        (r"\[\^[^\]\n]{0,80}\]:?", "脚注", "a footnote", "请把内容写进正文。", "Write it into the text.", "x[^1]"),
        (r"^\[[^\]\n]+\]:", "链接定义", "a definition of a link", "请写作 [文字](https://…)。",
         "Write [words](https://…).", "[r]: https://example.org"),
        (r"\]\[|\]\(", "不完整的链接", "a link that is not whole", "请写作 [文字](https://…)。",
         "Write [words](https://…).", "[w][r]"),
        (r"~~|==|\^\^|\+\+|\$\$", "不支持的标记", "markup that is not known here", *_PLAIN, "~~x~~"),
        (r"\*\*|__", "没有配对的强调符号", "a sign of emphasis without its partner", "请写作 **文字**，前后成对。",
         "Write **words**, with both signs.", "**x"),
        (r"`", "没有配对的反引号", "a backtick without its partner", "请写作 `文字`，前后成对。",
         "Write `words`, with both signs.", "a ` b"),
        (r"^(?:/{3,}|:{3,}|!!!|\?\?\?\+?|\{%|%%)", "扩展语法的块", "a block of an extension", *_PARAGRAPH,
         "/// html | div"),
        (r"\{(?=[^{}\n]{0,400}[#.=:])[^{}\n]{0,400}\}|\{[{%]", "属性", "a list of attributes", *_PLAIN,
         "x{ .class }"),
        (r"^\*\[[^\]\n]+\]:", "缩写定义", "the definition of an abbreviation", *_PLAIN, "*[RD]: research"),
        (r"^\|.*\|$", "不完整的表格", "a table that is not whole", "第一行是表头，第二行是 | --- | --- |，列数相同。",
         "The first row is the head, the second | --- | --- |, with as many columns.", "| a | b |"),
    )
)  # fmt: skip

NODES: dict[str, Refused] = {
    "image": Refused(
        "图片", "a picture", "请写 https:// 链接，不用图片。", "Use a link with https://, no picture.", "![x](https://x.example/1.png)"
    ),
    "fence": Refused("代码块", "a block of code", *_PARAGRAPH, "```\nx\n```"),
    "code_block": Refused("缩进四格的代码块", "a block of code, by four blanks", *_PARAGRAPH, "    x"),
    "heading_open": Refused(
        "标题", "a heading", "标题只用来开始一条注释，写在行首：## 第一款「…」 {#slug}。",
        "A heading only begins a note, at the start of a line: ## Paragraph 1 “…” {#slug}.", "> ## x",
    ),
    "hr": Refused("横线", "a rule", "请空一行，另起一段。", "Leave a blank line and begin a paragraph.", "* * *"),
    "title": Refused(
        "链接的标题", "the title of a link", "请写作 [文字](https://…)，括号里只写地址。",
        "Write [words](https://…), with nothing but the address in it.", '[x](https://example.org "y")',
    ),
    "wordless": Refused(
        "没有文字的链接", "a link without words", "请写作 [文字](https://…)。", "Write [words](https://…).", "[](https://example.org)",
    ),
    "depth": Refused("层次太多的列表或引文", "a list or quotation too deep", *_PARAGRAPH, "> > > > > > > > > x"),
}  # fmt: skip
