"""Versions of the statute and the history of its articles."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    # The history of an article, in a line
    "history": ("沿革", "History"),
    "history.adopted": ("{date}通过时为{article}", "{article} when adopted in {date}"),
    "history.inserted": ("{date}增订", "inserted {date}"),
    "history.amended": ("{date}修改{what}", "amended {date}{what}"),
    "history.renumbered": ("{date}改为{article}", "renumbered as {article} in {date}"),
    "history.both": ("{date}修改{what}，改为{article}", "amended {date}{what}, now {article}"),
    "history.deleted": ("{date}删去", "deleted {date}"),
    "history.more": ("详情", "details"),
    "history.others": ("其他文本中的本条", "The article in other versions"),
    "history.in": ("{version}{article}", "{article} of the {version}"),
    "history.now": ("现行{article}", "{article} in force"),
    "history.unchanged": ("此后未改", "unchanged since"),
    "history.what": ("（{parts}）", " ({parts})"),
    "history.part.inserted": ("增加{unit}", "{unit} inserted"),
    "history.part.deleted": ("删去原{unit}", "former {unit} deleted"),
    "history.part.amended": ("修改{unit}", "{unit} amended"),
    "history.part.renumbered": ("{unit}移位", "{unit} moved"),
    "history.part.more": ("另有 {count} 处", "{count} more"),
    "history.inserted.mark": ("增：", "Inserted: "),
    "history.deleted.mark": ("删：", "Deleted: "),
    "history.mark.end": ("完。", ". "),
    "history.key": (
        "<ins>加下划线的</ins>是增加的文字，<del>加删除线的</del>是删去的文字。",
        "<ins>Underlined</ins> words were inserted, words <del>struck through</del> deleted.",
    ),
    # Versions
    "versions": ("历次文本", "Versions"),
    "versions.description": (
        "《{title}》的历次文本、每次修改的条数，以及新旧条文对照表。",
        "Every version of the {title}, how many articles each changed, and a table of concordance.",
    ),
    "versions.one": (
        "本版所收只有这一个文本（{date}通过）。",
        "This is the only version in this edition (adopted {date}).",
    ),
    "versions.intro": (
        "本法规先后有 {count} 个文本。除最后一个以外，都不再是现行文本。",
        "The statute has had {count} versions. All but the last are no longer in force.",
    ),
    "version.name": ("{date}文本", "version of {date}"),
    "version.title": ("{date}文本（非现行）", "Version of {date} (not in force)"),
    "version.adopted": ("{date}通过", "adopted {date}"),
    "version.in_force": ("{date}起施行", "in force from {date}"),
    "version.until": ("{date}起由新文本取代", "replaced by a new version from {date}"),
    "version.numbers": (
        "与前一文本相比：未改 {same} 条，仅改条号 {renumbered} 条，修改 {amended} 条，"
        "增加 {inserted} 条，删去 {deleted} 条。",
        "Compared with the version before: {same} articles the same, {renumbered} only renumbered, {amended} amended, "
        "{inserted} inserted, {deleted} deleted.",
    ),
    "version.first": ("最早的文本，共 {count} 条。", "The first version, with {count} articles."),
    "version.marks": (
        "每条之后注明{version}作了什么变动。",
        "After each article stands what the {version} made of it.",
    ),
    "version.read": ("阅读这一文本", "Read this version"),
    "version.description": (
        "《{title}》{date}的文本，不是现行文本。",
        "The {title} as of the version of {date}, which is not in force.",
    ),
    "version.articles": ("条文", "Articles"),
    "version.source": ("来源", "source"),
    "version.log": (
        "整理记录：改动 {edits} 处，略去 {left_out} 段；SHA-256 为 `{hash}`。",
        "How it was made: {edits} changes, {left_out} stretches left out; SHA-256 `{hash}`.",
    ),
    "version.untranslated": ("这一文本没有英译文。", "There is no English translation of this version."),
    # An earlier article
    "past.title": ("{article}（{date}文本，非现行）", "{article} (version of {date}, not in force)"),
    "past.description": (
        "《{title}》{date}文本{article}，不是现行条文：{words}",
        "{article} of the {title} in the version of {date}, which is not in force: {words}",
    ),
    "past.not-in-force": ("**不是现行条文。**", "**Not in force.**"),
    "past.now": ("现为[{article}]({page})。", "Now [{article}]({page})."),
    "past.nav": ("这一文本的上一条与下一条", "Previous and next article of this version"),
    "past.previous": ("上一条", "Previous"),
    "past.next": ("下一条", "Next"),
    # Concordance
    "concordance": ("条文对照表", "Table of concordance"),
    "concordance.forward": ("从旧文本查新条文", "From an earlier version to the text in force"),
    "concordance.back": ("从现行条文查旧文本", "From the text in force to earlier versions"),
    "concordance.marks": (
        "“修改”指后一文本对该条作了修改。空格表示该文本没有这一条。",
        "“Amended” after an article: the next version amended it. An empty cell: the version has no such article.",
    ),
    "concordance.now": ("现行文本", "In force"),
    "concordance.change": ("变化", "Change"),
    "concordance.file": ("表格文件：{link}", "As a file: {link}"),
    "change.same": ("未改", "same"),
    "change.amended": ("修改", "amended"),
    "change.renumbered": ("改条号", "renumbered"),
    "change.inserted": ("增加", "inserted"),
    "change.deleted": ("删去", "deleted"),
    "seek.label": ("在这一文本中查找", "Find in this version"),
    "seek.found": ("{count} 条", "{count} articles"),
    # On a date
    "on.label": ("查某日有效的文本", "As it stood on"),
    "on.go": ("打开", "Open"),
    "on.before": ("这一天还没有施行。", "It was not in force on that day."),
    "on.here": ("当日有效的就是本页所载。", "What stood then is what this page shows."),
    "on.absent": ("当时没有相应的条文。", "There was no such provision then."),
}
