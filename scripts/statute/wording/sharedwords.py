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
    "llms.articles": ("条文（Markdown：条文、译文、注释、引用）", "Articles (Markdown: text, translation, notes, citations)"),
    "llms.articles.mono": ("条文（Markdown：条文、注释、引用）", "Articles (Markdown: text, notes, citations)"),
    "llms.more": ("其他", "Further pages"),
    "llms.other": ("英文版：{url}", "In Chinese: {url}"),
}
