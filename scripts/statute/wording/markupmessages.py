"""What markup is called that a note may not have, see `notes.markup`, and what to write instead."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    "markup.footnote": ("脚注", "a footnote"),
    "markup.link-definition": ("链接定义", "a definition of a link"),
    "markup.broken-link": ("不完整的链接", "an incomplete link"),
    "markup.unknown-sign": ("不支持的标记", "markup that is not supported"),
    "markup.lone-emphasis": ("没有配对的强调符号", "an emphasis sign without its partner"),
    "markup.lone-backtick": ("没有配对的反引号", "a backtick without its partner"),
    "markup.block": ("扩展语法的块", "a block of an extension"),
    "markup.attributes": ("属性", "a list of attributes"),
    "markup.abbreviation": ("缩写定义", "the definition of an abbreviation"),
    "markup.broken-table": ("不完整的表格", "an incomplete table"),
    "markup.picture": ("图片", "a picture"),
    "markup.code": ("代码块", "a block of code"),
    "markup.indented-code": ("缩进四格的代码块", "a block of code, indented by four spaces"),
    "markup.heading": ("标题", "a heading"),
    "markup.rule": ("横线", "a rule"),
    "markup.link-title": ("链接的标题", "the title of a link"),
    "markup.wordless-link": ("没有文字的链接", "a link without words"),
    "markup.depth": ("层次太多的列表或引文", "a list or quotation too deep"),
    "markup.hint.into-text": ("请把内容写进正文。", "Write it into the text."),
    "markup.hint.link": ("请写作 [文字](https://…)。", "Write [words](https://…)."),
    "markup.hint.plain": ("请删去这些符号，只写文字。", "Remove the signs and write the words alone."),
    "markup.hint.emphasis": ("请写作 **文字**，前后成对。", "Write **words**, with both signs."),
    "markup.hint.backtick": ("请写作 `文字`，前后成对。", "Write `words`, with both signs."),
    "markup.hint.paragraph": (
        "请从行首写成普通段落。",
        "Write an ordinary paragraph, from the beginning of the line.",
    ),
    "markup.hint.table": (
        "第一行是表头，第二行是 | --- | --- |，列数相同。",
        "The first row is the head, the second | --- | --- |, with as many columns.",
    ),
    "markup.hint.picture": ("请写 https:// 链接，不用图片。", "Use a link with https://, no picture."),
    "markup.hint.heading": (
        "标题只用来开始一条注释，写在行首：## 第一款「…」 {{#slug}}。",
        "A heading only begins a note, at the start of a line: ## Paragraph 1 “…” {{#slug}}.",
    ),
    "markup.hint.rule": ("请空一行，另起一段。", "Leave a blank line and begin a new paragraph."),
    "markup.hint.address": (
        "请写作 [文字](https://…)，括号里只写地址。",
        "Write [words](https://…), with nothing but the address in it.",
    ),
}
