"""Pages with the text on them: articles, chapters, the whole text, and the controls in it."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    # Is it in force?
    "status.in-force": ("现行有效", "In force"),
    "status.amended": ("已被修改", "Amended"),
    "status.repealed": ("已废止", "Repealed"),
    "status.not-yet-in-force": ("尚未施行", "Not yet in force"),
    "status.unknown": ("效力状态尚未核实", "Status not yet checked"),
    "status.checked": ("{date}核实", "checked {date}"),
    "status.as_of": ("所据资料截至{date}", "from a source as of {date}"),
    "status.later": ("{date}修改，{in_force}起施行", "amended {date}, in force from {in_force}"),
    "status.disclaimer": ("非官方文本，不构成法律意见", "Not an official text and not legal advice"),
    "status.translation": (
        "英译文为非官方译文，以中文为准",
        "the translation is unofficial and the Chinese text prevails",
    ),
    "status.heading": ("效力", "Status"),
    "status.source": ("依据", "Source"),
    "status.dates": ("{adopted}通过，{in_force}起施行。", "Adopted {adopted}; in force from {in_force}."),
    "status.adopted": ("{adopted}通过。", "Adopted {adopted}."),
    "status.from": ("{in_force}起施行。", "In force from {in_force}."),
    # An article
    "article.nav": ("上一条与下一条", "Previous and next article"),
    "article.previous": ("上一条", "Previous"),
    "article.next": ("下一条", "Next"),
    "article.untranslated": ("（本段暂无中文。）", "[Not yet translated.]"),
    "article.whole": (
        "本版没有中文文本，以下为[原文]({page})。",
        "There is [no English translation]({page}): the text below is the Chinese original.",
    ),
    "article.missing": (
        "本条有 {count} 段尚未译出，见[缺译一览]({page})。",
        "Passages of this article not yet translated: {count}; see [missing translations]({page}).",
    ),
    "article.apparatus": ("校勘", "Textual notes"),
    "article.variant": ("{witness}作“{other}”。", "“{other}” stands in {witness}."),
    "article.edits": (
        "{article}与底本有 [{count} 处不同]({page})，都在书写方式，不在字词。",
        "Differences between {article} and its source: [{count}]({page}), in how it is written and in no word.",
    ),
    "article.emendation": (
        "底本作“{source}”，今改为“{reading}”。",
        "The source reads “{source}”; corrected here to “{reading}”.",
    ),
    "article.gist": ("提要", "Summary"),
    "article.notes": ("编者注", "Editors’ notes"),
    "article.by": (
        "以下为编者所撰，非法规原文。",
        "The rest of this page is the editors’ work, not part of the statute.",
    ),
    "article.related": ("相关条文", "Related provisions"),
    "article.improve": ("更正与补充", "Corrections and additions"),
    # What hangs together
    "related.cites": ("本条所引", "Cited in the text of this article"),
    "related.cited": ("引用本条的", "Articles whose text cites this one"),
    "related.editor": ("编者建议参见", "Suggested by the editors"),
    "related.noted": ("注释所及", "Mentioned in the notes"),
    "related.shared": ("用语相同（由机器列出）", "Terms in common (found by machine)"),
    "related.both": ("都用到“{terms}”", "Both use “{terms}”"),
    "related.note.here": ("本条注释“{quote}”", "The note here on “{quote}”"),
    "related.note.there": ("其注释“{quote}”", "Its note on “{quote}”"),
    "related.gist.here": ("本条提要", "The summary here"),
    "related.gist.there": ("其提要", "Its summary"),
    "related.more": ("另有 {count} 条", "{count} more"),
    # Correct or add
    "improve.notes": ("本条的注释文件", "The notes on this article"),
    "improve.translation": ("{unit}英译文", "{unit}, English translation"),
    "improve.line": ("{path} 第 {line} 行", "{path}, line {line}"),
    "improve.start": ("为{unit}撰写注释", "Write a note on {unit}"),
    "improve.heading": ("{unit}「…」", "{unit} “…”"),
    "improve.report": ("用电子邮件报告错误", "Report an error by email"),
    "improve.report.subject": ("《{title}》{unit}：更正", "{title}, {unit}: correction"),
    # For machines
    "country": ("中华人民共和国", "People’s Republic of China"),
    # Other pages of the text
    "full": ("全文", "Full text"),
    "full.description": (
        "《{title}》全文，{articles} 条。",
        "The full text of the {title}: {articles} articles.",
    ),
    "notice": ("公布公告", "Announcement"),
    "notice.description": ("《{title}》的公布公告。", "The announcement that promulgated the {title}."),
    "chapter.range": ("{first}至{last}", "{first} to {last}"),
    "chapter.description": ("《{title}》{chapter}，{range}。", "{title}: {chapter}, {range}."),
    "annex.nav": ("上一附件与下一附件", "Previous and next annex"),
    "annex.previous": ("上一附件", "Previous"),
    "annex.next": ("下一附件", "Next"),
    "chapter.by": (
        "各条提要为编者所撰，非法规原文；“职责”列出在该条中应当、可以或者受鼓励做某事的主体。",
        "The summaries are the editors’ and not part of the statute; “Duties” names those who shall, may or are "
        "encouraged to do something under the article.",
    ),
    "chapter.actors": ("职责", "Duties"),
    "chapter.nav": ("上一章与下一章", "Previous and next chapter"),
    "chapter.previous": ("上一章", "Previous"),
    "chapter.next": ("下一章", "Next"),
    "chapter.full": ("在全文中阅读", "Read in the full text"),
    # Controls in the text
    "control.pin": ("{unit}：复制链接", "{unit}: copy link"),
    "control.note": ("注 {n}", "Note {n}"),
    "control.variant": ("校勘 {n}", "Textual note {n}"),
    "control.back": ("回到正文", "Back to the text"),
    "control.caption": ("编者所加标题：", "Heading supplied by the editors: "),
}
