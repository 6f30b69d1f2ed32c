"""Every word the pages say of their own, in both languages. Values in braces are filled in."""

from __future__ import annotations

from statute.model import Lang

STRINGS: dict[str, tuple[str, str]] = {
    # The names of units. `n` is a Chinese numeral in Chinese, an Arabic one in English.
    "unit.article": ("第{n}条", "Article {n}"),
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
    "unit.notice": ("公告第{n}段", "Notice, paragraph {n}"),
    "unit.preamble": ("序言第{n}段", "Preamble, paragraph {n}"),
    # Punctuation
    "list.comma": ("、", ", "),
    "list.semicolon": ("；", "; "),
    "sentence.end": ("。", "."),
    "quote": ("「{text}」", "“{text}”"),
    "ellipsis": ("……", " …"),
    "colon": ("：", ": "),
    # Is it in force?
    "status.in-force": ("现行有效", "In force"),
    "status.amended": ("已被修改", "Amended"),
    "status.repealed": ("已废止", "Repealed"),
    "status.not-yet-in-force": ("尚未施行", "Not yet in force"),
    "status.checked": ("{date}查核", "checked {date}"),
    "status.disclaimer": ("非官方文本，不构成法律意见", "Not the official text, not legal advice"),
    "status.translation": (
        "英译文非官方译文，以中文为准",
        "the translation is unofficial and the Chinese text prevails",
    ),
    "status.heading": ("效力", "Is it in force?"),
    "status.source": ("依据", "Source"),
    "status.dates": ("{adopted}通过，{in_force}起施行。", "Adopted {adopted}; in force from {in_force}."),
    # Article pages
    "article.nav": ("前后条文", "Adjoining articles"),
    "article.previous": ("上一条", "Previous"),
    "article.next": ("下一条", "Next"),
    "article.untranslated": ("（本段暂无中文。）", "[Not yet translated.]"),
    "article.whole": (
        "本版没有中文文本，以下为[原文]({page})。",
        "There is [no English translation]({page}): the text below is the Chinese original.",
    ),
    "article.missing": (
        "本条有 {count} 段尚未译出，见[缺译一览]({page})。",
        "{count} of this article’s passages are not translated yet: see [what is missing]({page}).",
    ),
    "article.apparatus": ("校勘", "Textual notes"),
    "article.variant": ("{witness}作「{other}」。", "{witness}: {other}."),
    "article.emendation": (
        "底本作「{source}」，今改为「{reading}」。",
        "The source reads {source}, here corrected to {reading}.",
    ),
    "article.gist": ("提要", "In brief"),
    "article.notes": ("注释", "Notes"),
    "article.by": ("以下为编者所撰，非法规原文。", "What follows is the editors’ and not part of the text."),
    "article.related": ("相关条文", "Related provisions"),
    "related.cites": ("本条及其注释所引", "Cited here"),
    "related.cited": ("引用本条者", "Citing this article"),
    "related.editor": ("编者建议参见", "The editors suggest"),
    "related.term": ("术语相同", "Same term"),
    "related.institution": ("机构相同", "Same institution"),
    "related.instrument": ("制度相同", "Same instrument"),
    "related.more": ("另有 {count} 条", "{count} more"),
    "article.improve": ("更正与补充", "Correct or add"),
    "improve.notes": ("注释文件", "Notes of this article"),
    "improve.translation": ("{unit}英译", "{unit}, English text"),
    "improve.line": ("{path} 第 {line} 行", "{path}, line {line}"),
    "improve.start": ("为{unit}撰写注释", "Write a note on {unit}"),
    "improve.report": ("用电子邮件报告错误", "Report an error by e-mail"),
    "improve.report.subject": ("{title}{unit}：更正", "{title}, {unit}: correction"),
    # Home
    "home.what": ("这是什么", "What this is"),
    "home.what.text": (
        "《{title}》的中英对照注释本：共 {articles} 条，逐条成页，每一款都有固定链接。"
        "正文依底本逐字校录，[所做改动全部登记在案]({about})；红色文字与注释出自编者，不是法规原文。",
        "A bilingual, annotated edition of the {title}: {articles} articles, one page each, with a permanent "
        "link to every paragraph. The text follows its source to the letter and [every change is logged]({about}); "
        "what is set in red, and the notes, are the editors’ and not part of the text.",
    ),
    "home.what.text.mono": (
        "《{title}》全文：共 {articles} 条，逐条成页，每一款都有固定链接。"
        "正文依底本逐字校录，[所做改动全部登记在案]({about})；红色文字出自编者，不是法规原文。",
        "The {title}: {articles} articles, one page each, with a permanent link to every paragraph. The text follows "
        "its source to the letter and [every change is logged]({about}); what is set in red is the editors’.",
    ),
    "home.contents": ("章节与条文", "Chapters and articles"),
    "home.cite": ("如何引用", "How to cite"),
    "home.cite.text": (
        "引用到款：点击段落旁的数字，即复制该款的链接。引用本版时请注明版本：",
        "Cite to the paragraph: the number beside it copies its link. When citing this edition, name its version:",
    ),
    "home.cite.form": (
        "《{title}》{unit}，{edition}第 {version} 版",
        "{title}, {unit} (edition {edition}, version {version})",
    ),
    "home.downloads": ("下载", "Downloads"),
    "home.downloads.text": (
        "离线网站、PDF、电子书与数据：[下载与数据]({page})。",
        "Offline site, PDF, e-book, data: [Downloads and data]({page}).",
    ),
    "data": ("下载与数据", "Downloads and data"),
    # Other pages
    "nav.home": ("首页", "Home"),
    "nav.articles": ("条文", "Articles"),
    "full": ("全文", "Full text"),
    "full.description": (
        "《{title}》全文，{articles} 条。",
        "The full text of the {title}: {articles} articles.",
    ),
    "notice": ("公布公告", "Promulgation notice"),
    "notice.description": ("《{title}》的公布公告。", "The notice that promulgated the {title}."),
    "chapter.range": ("{first}至{last}", "{first} to {last}"),
    "chapter.description": ("《{title}》{chapter}，{range}。", "{title}: {chapter}, {range}."),
    "chapter.nav": ("前后各章", "Adjoining chapters"),
    "chapter.previous": ("上一章", "Previous"),
    "chapter.next": ("下一章", "Next"),
    "chapter.full": ("在全文中阅读", "Read in the full text"),
    "readers": ("与谁有关", "For whom"),
    "readers.description": (
        "《{title}》给各类读者什么、要求什么，逐行注明条款。",
        "What the {title} gives to, or asks of, each kind of reader, with the provision.",
    ),
    "readers.intro": (
        "各类读者可以得到什么、应当做什么，一行一款。本页出自编者，以条文为准。",
        "What each kind of reader may have or shall do, one line for one provision. The page is the editors’; "
        "the text of the provision prevails.",
    ),
    "terms": ("术语", "Terms"),
    "terms.description": (
        "《{title}》术语表：中英对照，定义与用例。",
        "Terms of the {title}: Chinese and English, definitions, uses.",
    ),
    "terms.intro": (
        "每个术语：译名、译名来源、定义所在，以及用到它的条文。",
        "For every term: its English, where that comes from, where it is defined, and the articles that use it.",
    ),
    "terms.defined": ("条文定义的术语", "Defined in the text"),
    "terms.concept": ("概念", "Concepts"),
    "terms.instrument": ("制度与规划", "Instruments and programmes"),
    "terms.place": ("地域", "Places"),
    "institutions": ("机构", "Institutions"),
    "institutions.description": (
        "《{title}》涉及的机构，及其所在条文。",
        "Institutions named in the {title}, and where.",
    ),
    "institutions.intro": (
        "每个机构：译名及其来源，有关注释，逐条列出的职责，或者提到它的文字。",
        "For every institution: its English, notes on it, and by article what it has to do, or where it is named.",
    ),
    "institutions.duties": ("职责表：{count} 行", "Table of duties: {count} rows"),
    "duties": ("职责表", "Table of duties"),
    "duties.description": (
        "《{title}》职责表：谁应当、可以或者受鼓励做什么，见于哪一款。",
        "Duties under the {title}: who shall, may or is encouraged to do what, and where it says so.",
    ),
    "duties.intro": (
        "{actors} 个机构和其他主体，共 {rows} 行：谁应当、可以或者受鼓励做什么，见于哪一款。"
        "所为之事用条文原文，紧接措辞之后。「主体」是作主语者，「对象」是受鼓励、支持者；「无」指没有措辞的陈述句。",
        "{actors} institutions and others, {rows} rows: who shall, may or is encouraged to do what, and where. "
        "The act is in the words of the Chinese text, below what the translation says there. A subject acts, an "
        "addressee is encouraged or supported; “none” is a plain statement, without an operative word.",
    ),
    "duties.csv": (
        "全表见[下载页]({page})的 duties.csv。",
        " The table as a file: duties.csv under [Downloads]({page}).",
    ),
    "duties.acting": ("有职责或者权能者", "Who acts"),
    "duties.addressed": ("仅受鼓励、支持者", "Who is only encouraged or supported"),
    "duties.place": ("条款", "Provision"),
    "duties.operative": ("措辞", "Operative word"),
    "duties.act": ("所为", "Act"),
    "duties.filter.label": ("筛选", "Filter"),
    "duties.filter.actor": ("机构或者主体", "Institution or other actor"),
    "duties.filter.operative": ("措辞", "Operative word"),
    "duties.filter.any": ("全部", "All"),
    "duties.filter.count": ("显示 {n} 行，共 {all} 行", "{n} of {all} rows shown"),
    "role.subject": ("主体", "subject"),
    "role.addressee": ("对象", "addressee"),
    "operative.应当": ("应当", "shall"),
    "operative.负责": ("负责", "is responsible for"),
    "operative.可以": ("可以", "may"),
    "operative.不得": ("不得", "shall not"),
    "operative.必须": ("必须", "must"),
    "operative.禁止": ("禁止", "is prohibited from"),
    "operative.严禁": ("严禁", "is strictly prohibited from"),
    "operative.有权": ("有权", "has the right to"),
    "operative.无权": ("无权", "has no right to"),
    "operative.鼓励": ("鼓励", "encourages"),
    "operative.支持": ("支持", "supports"),
    "operative.无": ("无", "none"),
    "authorities": ("所引法规", "Authorities cited"),
    "authorities.description": (
        "《{title}》的注释引用了哪些法律、法规的哪些条文。",
        "Which other laws, and which of their articles, the notes on the {title} cite.",
    ),
    "authorities.intro": (
        "{laws} 部法律、法规和文件，{count} 处引用：哪一条注释引用了哪一条。",
        "{laws} laws and other documents, cited {count} times: which note cites which article.",
    ),
    "authorities.basis": ("依据", "What the statute rests on"),
    "authorities.basis.text": ("本法规制定时所依据者，{count} 部。", "Laws that it rests on: {count}."),
    "authorities.parallel": ("并行", "Beside it"),
    "authorities.parallel.text": (
        "与本法规并行、事项相同或者相关者，{count} 部。",
        "On the same or related matters: {count}.",
    ),
    "authorities.later": ("其后", "After it"),
    "authorities.later.text": (
        "在本法规之后制定或者修订者，{count} 部。",
        "Made or revised after it: {count}.",
    ),
    "authorities.articles": ("{count} 条", "{count} articles"),
    "authorities.cited": ("引用 {count} 处", "times cited: {count}"),
    "authorities.version": ("{date}文本", "text of {date}"),
    "authorities.whole": ("全文", "As a whole"),
    "relations": ("条文关系图", "How the articles hang together"),
    "relations.description": (
        "《{title}》各条之间的引用、参见以及共用的术语、制度和机构，一图一表。",
        "What ties the articles of the {title}: citations, shared terms, instruments and institutions.",
    ),
    "relations.intro": (
        "{articles} 条之间有 {count} 条联系，每两条之间取最强的一种。条文与弧线都是链接；[图下的表](#table)内容相同。",
        "{count} ties between {articles} articles; of each two the strongest is shown. Every article and every arc "
        "is a link; [the table below](#table) says the same.",
    ),
    "relations.picture": (
        "条文自上而下按章排列，弧线连接有联系的两条；同样的内容见图下的表。",
        "The articles from top to bottom, by chapter; an arc joins two that have to do with each other. "
        "The table below says the same.",
    ),
    "relations.editor": ("编者建议参见", "Suggested by the editors"),
    "relations.cites": ("引用", "Cites"),
    "relations.cited": ("被引用", "Cited by"),
    "relations.term": ("术语相同", "Same term"),
    "relations.instrument": ("制度相同", "Same instrument"),
    "relations.institution": ("机构相同", "Same institution"),
    "relations.shared": ("术语、制度、机构相同", "Same term, instrument or institution"),
    "relations.article": ("条文", "Article"),
    "relations.table": ("同样的内容，列为表", "The same as a table"),
    "term.english": ("译名", "English"),
    "term.status.official": ("官方译名", "official"),
    "term.status.press": ("见于报刊", "used in the press"),
    "term.status.usage": ("通行译名", "in general use"),
    "term.status.own": ("本版所译", "our own"),
    "term.defined": ("定义", "Defined in"),
    "term.uses": ("用例", "Used in"),
    "term.no-uses": ("正文未见。", "Not used in the text."),
    "term.also": ("{unit}译作 {en}（{reason}）", "{unit}: {en} ({reason})"),
    "missing": ("缺译一览", "What is not translated"),
    "missing.description": ("《{title}》尚未译出的部分。", "What is not yet translated of the {title}."),
    "missing.none": (
        "没有缺译：每一段、每一条注释都有中英两种文字。",
        "Nothing is missing: every passage and every note is there in both languages.",
    ),
    "missing.texts": ("正文", "Text"),
    "missing.notes": ("注释", "Notes"),
    "missing.whole": ("本版没有英译文。", "This edition has no English translation."),
    "about": ("关于文本", "About the text"),
    "about.description": (
        "《{title}》本版的底本、略去的部分、全部改动与异文。",
        "The source of this edition of the {title}: what was left out, every change made, and variant readings.",
    ),
    "about.source": ("底本", "The source"),
    "about.file": ("文件", "File"),
    "about.encoding": ("编码", "Encoding"),
    "about.lines": ("行数", "Lines"),
    "about.hash": ("SHA-256", "SHA-256"),
    "about.edition": ("版本标识", "Edition"),
    "about.version": ("版次", "Version"),
    "about.left-out": ("略去的部分", "What was left out"),
    "about.left-out.none": ("没有略去任何一行。", "No line was left out."),
    "about.left-out.text": (
        "下列各行不是法规正文，未收入本版，原样附后。",
        "These lines of the source are not part of the statute. They are left out and kept here as they are.",
    ),
    "about.left-out.before": (
        "第 {first}–{last} 行：法规之前的文字",
        "Lines {first}–{last}: what stands before the statute",
    ),
    "about.left-out.contents": (
        "第 {first}–{last} 行：目录（与各章标题核对无误后略去）",
        "Lines {first}–{last}: the table of contents (checked against the headings)",
    ),
    "about.left-out.after": (
        "第 {first}–{last} 行：法规之后的文字",
        "Lines {first}–{last}: what stands after the statute",
    ),
    "about.edits": ("改动", "Changes"),
    "about.edits.text": (
        "除下列改动外，正文与底本一字不差。改动只涉及书写方式，不涉及字词；由登记可以逐字还原底本。",
        "But for these changes the text is that of the source, character by character. They touch how the "
        "text is written, never a word, and the source can be rebuilt from the log.",
    ),
    "about.edits.none": ("没有任何改动。", "Nothing was changed."),
    "about.edits.rule": ("种类", "Kind"),
    "about.edits.count": ("处数", "Places"),
    "about.edits.examples": ("示例（底本 → 本版）", "Examples (source → edition)"),
    "about.edits.at": ("第 {line} 行", "line {line}"),
    "about.variants": ("异文", "Variant readings"),
    "about.variants.none": ("没有记录异文。", "No variants are recorded."),
    "about.emendations": ("校改", "Corrections"),
    "about.emendations.none": ("没有改动底本的任何字词。", "No word of the source was corrected."),
    "about.translation": ("译文", "The translation"),
    "about.translation.text": (
        "英译文由本版编者译出，为非官方译文；凡有歧异，以中文为准。",
        "The English translation was made for this edition and is unofficial. Wherever the two differ, "
        "the Chinese text prevails.",
    ),
    "about.notes": ("提要与注释", "Summaries and notes"),
    "about.notes.text": (
        "提要、注释与条文标题为编者所撰，非法规原文；所引法规注明版本年份。",
        "Summaries, notes and captions are the editors’ and not part of the text; laws are cited with the year of "
        "their version. ",
    ),
    "about.notes.revised": (
        "最后修订于{date}；所引法规在所注版本之后可能又有修改。",
        "They were last revised on {date}; a law may have been changed since the version cited.",
    ),
    "about.licences": ("许可", "Licences"),
    "about.licences.text": (
        "法规文本不受著作权保护（《中华人民共和国著作权法》第五条）。"
        "译文、提要与注释依 CC BY 4.0 许可使用，程序依 MIT 许可使用。",
        "The statute itself is free of copyright (Copyright Law of the People’s Republic of China, Article 5). "
        "Translation, summaries and notes are licensed under CC BY 4.0, the programs under the MIT licence.",
    ),
    # Controls in the text
    "control.pin": ("{unit}：复制链接", "{unit}: copy link"),
    "control.note": ("注 {n}", "Note {n}"),
    "control.variant": ("校勘 {n}", "Textual note {n}"),
    "control.back": ("回到正文", "Back to the text"),
    "control.caption": ("编者所加标题：", "Heading supplied by the editors: "),
    # What the theme says
    "ui.view": ("显示", "Show"),
    "ui.view.zh": ("中文", "中文"),
    "ui.view.en": ("English", "English"),
    "ui.view.both": ("对照", "Both"),
    "ui.view.said.zh": ("现在只显示中文", "Showing the Chinese text only"),
    "ui.view.said.en": ("现在只显示英文", "Showing the English text only"),
    "ui.view.said.both": ("现在中英对照显示", "Showing Chinese and English together"),
    "ui.copied": ("已复制链接", "Link copied"),
    "ui.switch": ("English", "中文"),
    "ui.switch.title": ("Read this page in English", "阅读本页中文版"),
    "ui.search": ("搜索", "Search"),
    "ui.search.list": ("搜索结果", "Search results"),
    "ui.search.nearest": ("可以试试：", "Try: "),
    "ui.search.failed": (
        "搜索数据没有取到，请检查网络后再试。",
        "The search data could not be loaded. Check the network and try again.",
    ),
    "ui.close": ("关闭", "Close"),
    "ui.404": ("没有这一页", "There is no such page"),
    "ui.404.text": (
        "地址可能有误。可以从[首页]的目录找到条文，或使用搜索。",
        "The address may be wrong. Find the article from the contents on the [home page], or search.",
    ),
}

RULES: dict[str, tuple[str, str]] = {
    "control": ("去掉控制字符", "Control characters taken out"),
    "invisible": ("去掉不可见字符", "Invisible characters taken out"),
    "private-use": ("去掉私用区字符", "Private-use characters taken out"),
    "indent": ("去掉行首空白", "Blanks at the beginning of a line taken out"),
    "trailing-blank": ("去掉行尾空白", "Blanks at the end of a line taken out"),
    "odd-blank": ("统一特殊空白", "Odd blanks made plain"),
    "wide-digit": ("全角数字改半角", "Full-width digits made plain"),
    "page-number": ("去掉页码行", "Page numbers taken out"),
    "running-head": ("去掉页眉页脚", "Running heads taken out"),
    "rule-line": ("去掉分隔线", "Ruled lines taken out"),
    "digit-blank": ("去掉汉字与数字之间的空格", "Spaces between Chinese and digits taken out"),
    "bracket-width": ("括号改全角", "Brackets made full-width"),
    "punctuation-width": ("标点改全角", "Punctuation made full-width"),
    "heading-blank": ("去掉标题字间空格", "Spaces inside headings taken out"),
    "label-blank": ("去掉条标后的空格", "Spaces after labels taken out"),
    "label": ("条标与正文分开", "Labels parted from the text"),
    "blank-line": ("去掉空行", "Blank lines taken out"),
    "line-end": ("行尾", "Line ends"),
    "join": ("接续被分页截断的句子", "Sentences cut by a page break joined"),
    "wrap": ("接续折行", "Wrapped lines joined"),
    "emendation": ("校改", "Corrections"),
}
"""What each rule of cleaning and joining does, for the page about the text."""


def say(lang: Lang, key: str, **values: object) -> str:
    """The words for a key, with the values filled in."""
    return STRINGS[key][0 if lang == "zh" else 1].format(**values)


def rule_name(lang: Lang, rule: str) -> str:
    """What a rule does; its own name if nobody has put it into words."""
    return RULES[rule][0 if lang == "zh" else 1] if rule in RULES else rule
