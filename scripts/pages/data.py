"""The page of downloads: each file, what it is for, and how to cite the edition."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape as escape_html

from pages.markdown import document, heading, table
from pages.marks import escape
from statute.view.addresses import DATA
from statute.view.citeforms import NAMES, cite_forms
from statute.view.downloads import DOWNLOADS, Download
from statute.view.site import Site

WORDS: dict[str, tuple[str, str]] = {
    "title": ("下载与数据", "Downloads and data"),
    "description": (
        "《{title}》的离线网站、PDF、电子书与各种数据格式。",
        "The {title} to take away: offline site, PDF, e-book and data.",
    ),
    "intro": (
        "各文件由同一份底本与注释生成。译文、提要与注释依 CC BY 4.0 许可使用，法规文本不受著作权保护。",
        "All files are made from the same text and notes. Translation, summaries and notes are licensed under "
        "CC BY 4.0; the statute itself is free of copyright.",
    ),
    "file": ("文件", "File"),
    "what": ("内容", "What it is"),
    "some": ("没有链接的文件不在此处提供。", "Files without a link are not offered here."),
    "cite": ("如何引用", "How to cite"),
}


def data_page(site: Site) -> Iterator[tuple[str, str]]:
    def say(key: str, **values: object) -> str:
        return WORDS[key][site.lang != "zh"].format(**values)

    offered = site.settings.downloads
    rows = [(_link(site, d), escape(d.zh if site.lang == "zh" else d.en)) for d in DOWNLOADS]
    unit = next((p.id for a in site.statute.articles for p in a.paragraphs[1:2]), site.statute.articles[0].id)
    url = f"{site.settings.site_url}articles/{unit.replace('.', '/#')}" if site.settings.site_url else ""
    cited = cite_forms(site.meta, unit, url)
    forms = [f"**{NAMES[c.form][site.lang != 'zh']}**\n\n{_indented(c.text)}" for c in cited]
    blocks = (
        heading(1, say("title"), "#data"),
        say("intro"),
        table((say("file"), say("what")), rows),
        "" if len(offered) == len(DOWNLOADS) else say("some"),
        heading(2, say("cite"), "#cite"),
        *forms,
    )
    yield DATA, document({"title": say("title"), "description": say("description", title=site.title)}, blocks)


def _link(site: Site, download: Download) -> str:
    """Raw HTML: the files lie beside the Chinese page only, which MkDocs cannot know of the English one."""
    name = escape_html(download.name)
    if download.name not in site.settings.downloads:
        return f"`{name}`"
    root = "" if site.lang == site.statute.lang else "../../data/"
    return f'<a href="{root}{name}" download>{name}</a>'


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
