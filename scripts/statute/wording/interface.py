"""What the theme's templates and scripts say, and the search."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    # Templates take what begins with `ui.`
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
        "搜索数据加载失败，请检查网络后重试。",
        "The search data could not be loaded. Check the network and try again.",
    ),
    "ui.close": ("关闭", "Close"),
    "ui.404": ("找不到这一页", "Page not found"),
    "ui.404.text": (
        "地址可能有误。可以从[首页]的目录查找条文，或者使用搜索。",
        "The address may be wrong. Look for the article in the contents on the [home page], or search.",
    ),
    "ui.cite": ("引用本条", "Cite this article"),
    "ui.cite.copy": ("复制引用：", "Copy a citation:"),
    # Results of a search
    "search.note": ("注：{quote}", "Note: {quote}"),
    "search.caption": ("编者标题", "Editors’ heading"),
    "search.text": ("条文", "Text"),
}
