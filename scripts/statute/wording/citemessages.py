"""What is said of citations that point at nothing: in the language of a note's file, of the statute in English."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    "citation.unreadable": ("“{text}”中的序号无法辨认。", "The number in “{text}” cannot be read."),
    "citation.nothing-before": (
        "“{text}”之前没有所指的内容。",
        "“{text}” has nothing before it to point to.",
    ),
    "citation.nowhere": ("“{text}”不存在。", "“{text}” points to {missing}, which does not exist."),
    "citation.beyond": (
        "“{text}”：该法只有 {count} 条（{version}）。",
        "“{text}”: the law has {count} articles ({version}).",
    ),
    "citation.not-in-law": (
        "“{text}”：该法（{version}的文本）没有这一条款。",
        "“{text}”: the law, in the text of {version}, has no such provision.",
    ),
    "citation.quote": (
        "“{quote}”不见于“{text}”（{version}的文本）。",
        "“{quote}” is not found in “{text}” in the text of {version}.",
    ),
    "citation.hint.nearest": (
        "该处最相近的是“{like}”。请照录原文，或者去掉引号。",
        "The nearest words there are “{like}”. Quote to the letter, or remove the quotation marks.",
    ),
    "citation.hint.elsewhere": (
        "这些字在 {unit}，请改正所引的款项。",
        "These words are in {unit}; correct the paragraph.",
    ),
    "citation.untitled": (
        "“{text}”是没有写出标题的文件的条款。",
        "“{text}” is a provision of a document without a title.",
    ),
    "citation.hint.title": (
        "请写出标题，如《某办法》第三条，以免误作本法规的条款。",
        "Give the title, “Article 3 of the Law on …”, so that nobody takes it for this statute’s.",
    ),
    "citation.hint.meant": ("大概是指 {meant}。", "Probably {meant} is meant."),
    "citation.hint.write-out": ("请写出完整的序号。", "Write the number out."),
    "citation.hint.first": (
        "这里已是第一处，请写明所指。",
        "It is in the first {unit}; name the one that is meant.",
    ),
    "citation.hint.too-few": ("之前不足 {count} 处。", "There are fewer than {count} {unit}s before it."),
    "citation.hint.paragraphs.one": ("该条只有 1 款。", "Article {article} has 1 paragraph."),
    "citation.hint.paragraphs.many": ("该条共有 {count} 款。", "Article {article} has {count} paragraphs."),
    "citation.hint.item": ("该条没有这一项。", "Article {article} has no such item."),
    "citation.hint.last": ("最后一条是第{last}条。", "The last article is {last}."),
    "citation.hint.contents": ("请对照目录核对序号。", "Look up the number in the table of contents."),
    "citation.hint.authority": (
        "请改正条号，或者改正 authorities.toml 中的条数。",
        "Correct the number, or the number of articles in authorities.toml.",
    ),
}
