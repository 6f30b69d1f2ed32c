"""What links to a page show elsewhere, feeds, files for programs, and when something last changed."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    # Feeds
    "ui.feed": ("更新（Atom）", "Changes (Atom)"),
    "feed": ("{title}：更新", "{title}: changes"),
    "feed.notes": ("{name}：注释有改动", "{name}: the notes have changed"),
    "feed.source": ("条文有改动", "The Chinese text has changed"),
    "feed.translation": ("英译有改动", "The translation has changed"),
    "feed.commit": ("提交 {commit}：{subject}", "Commit {commit}: {subject}"),
    "feed.adopted": ("法规通过", "The statute was adopted"),
    "feed.in_force": ("法规施行", "The statute came into force"),
    "feed.revised": ("全部注释已通读修订", "All notes were gone through"),
    # Errata
    "errata": ("勘误", "Errata"),
    "errata.description": (
        "《{title}》本版已发布各版本中的错误及其改正，以及如何报告错误。",
        "Mistakes in published versions of the {title}, how they were corrected, and how to report one.",
    ),
    "errata.intro": (
        "这里列出本版已发布版本中发现并已改正的错误，新者在前；现为 {version} 版。"
        "底本自身的讹误与异文不在此列，见[关于文本]({about})。",
        "Mistakes of this edition that were found and corrected after a version was published, newest first; this is "
        "version {version}. Errors and variant readings of the source are not listed here: see "
        "[About the text]({about}).",
    ),
    "errata.none": ("迄今没有。", "None so far."),
    "errata.mended": ("（自 {version} 版改正）", "(corrected in version {version})"),
    "errata.tell": ("发现错误", "If you find a mistake"),
    "errata.tell.text": (
        "点击条文旁的“⋯”，选“报告错误”，邮件里会写好网址和原句；也可以在每条页末“更正与补充”处直接修改文件。",
        "Press ⋯ beside the paragraph and choose “Report an error”: the mail has the address and the sentence in "
        "it. Or edit the file itself, under “Corrections and additions” at the end of its page.",
    ),
    "errata.issues": ("在仓库中报告", "Report it in the repository"),
    "errata.moved": ("{title}：本页已移至新址", "{title}: this page has moved"),
    "errata.moved.to": ("此处内容已移至新址", "What stood here has moved"),
    # When a file last changed
    "changed": ("本条注释最后改动：{date}", "The notes on this article last changed on {date}"),
    "changed.commit": ("提交 {commit}", "commit {commit}"),
    # Files for programs and assistants
    "copy.warning": (
        "非官方文本，不构成法律意见；英译文为非官方译文（unofficial translation, not legal advice），以中文为准。",
        "Unofficial translation, not legal advice; the Chinese text prevails.",
    ),
    "copy.warning.mono": ("非官方文本，不构成法律意见。", "Unofficial text, not legal advice."),
    "copy.of": ("《{title}》（版本 {version}）", "{title} (edition {version})"),
    "copy.page": ("网页：{url}", "Page: {url}"),
    "copy.text.zh": ("条文", "The Chinese text"),
    "copy.text.en": ("英译", "Translation"),
    "llms.articles": (
        "条文（Markdown：条文、译文、注释、引用）",
        "Articles (Markdown: text, translation, notes, citations)",
    ),
    "llms.articles.mono": (
        "条文（Markdown：条文、注释、引用）",
        "Articles (Markdown: text, notes, citations)",
    ),
    "llms.more": ("其他", "Further pages"),
    "llms.other": ("英文版：{url}", "In Chinese: {url}"),
}
