"""What the theme's templates and scripts say."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    # Templates take what begins with `ui.`
    "ui.view": ("条文语言", "Language of the text"),
    "ui.view.zh": ("原文", "Original"),
    "ui.view.en": ("译文", "Translation"),
    "ui.view.both": ("对照", "Both"),
    "ui.view.said.zh": ("现在只显示中文", "Showing the Chinese text only"),
    "ui.view.said.en": ("现在只显示英文", "Showing the English text only"),
    "ui.view.said.both": ("现在中英对照显示", "Showing Chinese and English together"),
    "ui.notes.open": ("展开注释", "All notes"),
    "ui.notes.fold": ("收起注释", "Fold notes"),
    "ui.close": ("关闭", "Close"),
    # Said on the pages of the other languages, of the site in this one.
    "ui.switch": ("中文站", "English site"),
    "ui.switch.title": ("阅读本页中文版", "Read this page in English"),
    "ui.404": ("找不到这一页", "Page not found"),
    "ui.404.text": (
        "地址可能有误。可以从[首页]的目录查找条文，或者使用搜索。",
        "The address may be wrong. Look for the article in the contents on the [home page], or search.",
    ),
    # The menu of a paragraph
    "menu.open": ("{{name}}：复制、引用、分享、报错", "{{name}}: copy, cite, share, report"),
    "menu.text": ("复制条文", "Copy the text"),
    "menu.link": ("复制链接", "Copy the link"),
    "menu.cite": ("复制引用", "Copy a citation"),
    "menu.share": ("分享", "Share"),
    "menu.report": ("报告错误", "Report an error"),
    "menu.copied": ("已复制", "Copied"),
    "menu.zh": ("译文", "Translation"),
    "menu.en": ("原文", "Original"),
    "menu.fold": ("收起", "Close"),
}
