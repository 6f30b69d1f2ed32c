"""Pages that list: terms, institutions, duties, relations, what is missing."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    # For whom
    "readers": ("与谁有关", "For whom"),
    "readers.description": (
        "《{title}》给各类读者什么、要求什么，逐行注明条款。",
        "What the {title} gives to, or asks of, each kind of reader, with the provision.",
    ),
    "readers.intro": (
        "各类读者可以得到什么、应当做什么，一行一款。本页为编者所撰，以条文为准。",
        "What each kind of reader may obtain or has to do, one line for each provision. The page is the "
        "editors’ work; the provision itself prevails.",
    ),
    # Terms
    "terms": ("术语", "Terms"),
    "terms.description": (
        "《{title}》术语表：中英对照，定义与用例。",
        "Terms of the {title}: Chinese and English, definitions, uses.",
    ),
    "terms.description.mono": (
        "《{title}》术语表：定义与用例。",
        "Terms of the {title}: definitions and uses.",
    ),
    "terms.intro": (
        "每个术语：所指（条文有定义的用其原文，其余为编者释义）、译名及其依据、定义所在，以及使用它的条文。",
        "For every term: what it means, in the words of the text where the text defines it, otherwise in those of the "
        "editors; its Chinese, the basis of its English, where it is defined, and the articles that use it.",
    ),
    "terms.defined": ("条文定义的术语", "Defined in the text"),
    "terms.concept": ("概念", "Concepts"),
    "terms.instrument": ("制度与规划", "Instruments and programs"),
    "terms.place": ("地域", "Places"),
    "term.status": ("译名", "English"),
    "term.source": ("依据", "basis"),
    "term.status.official": ("官方译名", "official"),
    "term.status.press": ("见于报刊", "used in the press"),
    "term.status.usage": ("通行译名", "in general use"),
    "term.status.own": ("本版所译", "translated for this edition"),
    "term.defined": ("定义", "Defined in"),
    "term.uses": ("用例", "Used in"),
    "term.also": ("{unit}译作 {en}（{reason}）", "{unit}: {en} ({reason})"),
    # Institutions
    "institutions": ("机构", "Institutions"),
    "institutions.description": (
        "《{title}》涉及的机构，及其所在条文。",
        "The institutions named in the {title}, and the articles that name them.",
    ),
    "institutions.intro": (
        "每个机构：译名及其依据，有关注释，依条文次序列出的全部职责，以及另外提到它的条文。",
        "For every institution: its Chinese, the basis of its English, notes on it, all it has to do in the order of "
        "the text, and where else it is named.",
    ),
    "institutions.named": ("另见", "Also named in"),
    "institutions.duties": ("职责表：{count} 件", "Table of duties: {count} acts"),
    # Duties
    "duties": ("职责表", "Table of duties"),
    "duties.description": (
        "《{title}》职责表：谁应当、可以或者受鼓励做什么，见于哪一款。",
        "Duties under the {title}: who shall, may or is encouraged to do what, and where it says so.",
    ),
    "duties.intro": (
        "谁应当、可以或者受鼓励做什么：{acts} 件事，{actors} 个机构和其他主体，依条文次序。条件与所为都是条文原文。"
        "以个人（例如科研人员）为主语，或者未指明由谁行事的规定不在其中。",
        "Who shall, may or is encouraged to do what: {acts} acts of {actors} institutions and others, in the order "
        "of the text. Conditions and acts are in the words of the translation; the Chinese text prevails. "
        "Provisions whose subject is a natural person (scientific research personnel, say) or nobody in particular "
        "are not included.",
    ),
    "duties.csv": (
        "全表见[下载页]({page})的 duties.csv，中英对照。",
        " The table as a file, in both languages: duties.csv under [Downloads]({page}).",
    ),
    "duties.legend.subject": ("行为主体", "who acts"),
    "duties.legend.addressee": ("受鼓励、支持的对象", "who is encouraged or supported"),
    "duties.legend.none": ("没有“应当”一类的词，条文直接叙述", "no operative word: the text states it"),
    "duties.others": ("等", "and others"),
    "duties.condition": ("条件", "Condition"),
    "duties.count": ("{count} 件", "{count}"),
    "duties.who": ("按机构和其他主体", "By institution and other actor"),
    "duties.choose.label": ("选择", "Choose"),
    "duties.choose.who": ("机构或者主体", "Institution or other actor"),
    "duties.choose.word": ("规范用语", "Operative word"),
    "duties.choose.chapter": ("章", "Chapter"),
    "duties.choose.any": ("全部", "All"),
    "duties.choose.count": ("显示 {n} 件，共 {all} 件", "{n} of {all} acts shown"),
    "duties.choose.none": ("没有这样的条目。", "There is no such act."),
    "duties.choose.reset": ("清除", "Clear"),
    "duties.here": (
        "本条中，谁应当、可以或者受鼓励做什么",
        "Who shall, may or is encouraged to do what here",
    ),
    "duties.here.by": (
        "编者据条文整理，文字取自条文；以个人为主语，或者未指明由谁行事的规定不在其中。",
        "Arranged by the editors, in the words of the translation; provisions whose subject is a natural person or "
        "nobody in particular are not included.",
    ),
    "operative.应当": ("应当", "shall"),
    "operative.负责": ("负责", "is responsible"),
    "operative.可以": ("可以", "may"),
    "operative.不得": ("不得", "shall not"),
    "operative.必须": ("必须", "must"),
    "operative.禁止": ("禁止", "is prohibited from"),
    "operative.严禁": ("严禁", "is strictly prohibited from"),
    "operative.有权": ("有权", "has the right to"),
    "operative.无权": ("无权", "has no right to"),
    "operative.鼓励": ("鼓励", "encourages"),
    "operative.支持": ("支持", "supports"),
    "operative.支持和保障": ("支持和保障", "supports and ensures"),
    "operative.鼓励.addressee": ("鼓励", "is encouraged"),
    "operative.支持.addressee": ("支持", "is supported"),
    "operative.支持和保障.addressee": ("支持和保障", "is supported"),
    "operative.无": ("直陈", "stated"),
    # Relations
    "relations": ("条文关系图", "How the articles relate"),
    "relations.description": (
        "《{title}》各条之间的联系：条文互引、编者建议的参见、注释所及、相同的用语。",
        "How the articles of the {title} relate: citations, what the editors suggest, notes, terms in common.",
    ),
    "relations.intro.large": (
        "本法共 {articles} 条，下表以章为单位：每章与哪些章的条文相关，数字是相关条文的对数，多者在前。"
        "各条的关系见该条页面。",
        "With {articles} articles, this table goes by chapter: it lists the chapters whose articles "
        "relate to those of each chapter, with the number of related pairs, most first. The links of "
        "each article are on its own page.",
    ),
    "relations.chapter": ("章", "Chapter"),
    "relations.others": ("相关的章", "Chapters related"),
    "relations.intro": (
        "选一条，看哪些条文与它有联系，为何有联系。"
        "{articles} 条之间共有 {count} 处联系，每两条之间只计最强的一种。",
        "Choose an article to see which others have to do with it, and why. "
        "{count} links between {articles} articles; for each pair only the strongest is counted.",
    ),
    "relations.picture": (
        "条文自上而下按章排列，弧线连接有联系的两条；同样的内容见表。",
        "The articles from top to bottom, by chapter; an arc joins two that have to do with each other. "
        "The table says the same.",
    ),
    "relations.choose": ("条文", "Article"),
    "relations.open": ("打开这一条", "Open this article"),
    "relations.none": ("没有与它有联系的条文。", "No other article has to do with it."),
    "relations.text": ("条文互引", "Citations in the text"),
    "relations.editor": ("编者建议参见", "Suggested by the editors"),
    "relations.noted": ("注释所及", "Mentioned in the notes"),
    "relations.shared": ("用语相同", "Terms in common"),
    "relations.article": ("条文", "Article"),
    "relations.table": ("全部联系，列为表", "All links as a table"),
    "relations.whole": ("全部联系，画成图", "All links as a picture"),
    # What is not translated
    "missing": ("缺译一览", "Missing translations"),
    "missing.description": (
        "《{title}》尚未译出的部分。",
        "The parts of the {title} that are not yet translated.",
    ),
    "missing.none": (
        "没有缺译：每一段、每一条注释都有中英两种文字。",
        "Nothing is missing: every passage and every note is there in both languages.",
    ),
    "missing.texts": ("正文", "Text"),
    "missing.notes": ("注释", "Notes"),
    "missing.names": ("行为主体的名称", "Names of those who act"),
    "missing.names.how": (
        "下列名称尚无英文；在 duties.toml 以 [[name]] 写明，或在 terms.toml 立条目。",
        "These names have no English yet: a `[[name]]` in duties.toml or an entry in terms.toml gives it.",
    ),
    "missing.whole": ("本版没有英译文。", "This edition has no English translation."),
}
