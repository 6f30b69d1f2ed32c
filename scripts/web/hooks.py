"""The MkDocs side. Each build first writes the pages, then tells MkDocs what depends on the edition.

`extra.edition` in mkdocs.yml is the edition's folder, `extra.downloads` the files to take away that are linked; the
language is the theme's; the pages go to the folder that holds `docs_dir`, or where web.places says.
"""

from __future__ import annotations

import os
import posixpath
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

# MkDocs loads this file by its path and knows nothing of the rest.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pages import GENERATED, Nav, Settings, navigation
from pages.write import write_pages
from statute.edition import Edition
from statute.model import LANGUAGES, Lang
from statute.view.downloads import TEXTS
from statute.view.past import ended, is_past_article
from statute.view.site import Site
from statute.wording import ROWS, say
from web.build import make as make_one
from web.configurations import CONFIGS
from web.controls import Controls
from web.datafiles import DataFiles
from web.environment import settings_from, shown_folder
from web.idlepatterns import IdlePatterns
from web.lastchanges import last_changes
from web.making import fingerprint, make
from web.navlinks import short_links
from web.pastpages import PastPages
from web.places import docs_of, set_aside, written_by_hand
from web.searchdata import SearchData, spare_pages
from web.sheet import Sheet

CONTENTS = "__toc"
COMPILED = "build/templates"
"""Where templates are kept as Python, below the folder of mkdocs.yml; what is there can go at any time."""
FOR_CONTRIBUTORS = ("problems.md",)
"""Pages written by hand that no reader looks for; what tells of problems links there."""
SEARCH_IN_PAST = "assets/javascripts/search/past.js"
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_BILINGUAL = "{ .bilingual }"
_CHECKBOX = re.compile(r'(?P<box><input class="md-toggle"[^>]*?) autocomplete="off"')
_INDENT = re.compile(r"\s*\n\s*")
_LINK = re.compile(r'href="(?P<path>[^"#:]+\.md)"')


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write the pages; set titles, navigation and addresses. Errors in the content stop the build."""
    root = Path(config.config_file_path).parent
    folder = shown_folder(root / config.extra["edition"])
    settings = settings_from(os.environ, folder, config.extra.get("downloads", TEXTS), root)
    sites, made = make(folder, settings, fingerprint(folder))
    edition = next(iter(sites.values())).edition
    set_aside(Path(config.site_dir), edition.meta.id, root)
    out = docs_of(folder, edition.meta.id, root)
    write_docs(made, Path(config.docs_dir).parent, out)
    config.docs_dir = str(out / Path(config.docs_dir).name)
    lang = cast(Lang, config.theme["language"])
    if lang not in edition.meta.langs:
        raise Abort(f"{folder} has no title in this language: it gives no such site.")
    describe(config, edition, settings, lang)
    config.nav = menu(sites[lang], made, Path(config.docs_dir))
    config.extra_javascript += [SEARCH_IN_PAST] if config.extra["past"] else []
    config.markdown_extensions += cast(list[str], [IdlePatterns(), Controls(lang), Sheet(lang)])
    spare_pages(config)
    config.plugins["statute-search"] = SearchData(sites[lang])
    changes = last_changes(folder) if config.extra.get("published") else {}
    config.plugins["statute-data"] = DataFiles(sites[lang], changes)
    config.plugins["statute-past"] = PastPages(
        config, finished
    )  # The last: it needs what the others know of a page.
    return config


def write_docs(made: Mapping[str, bytes], by_hand: Path, out: Path) -> tuple[str, ...]:
    """The pages to `out`, and beside them those that people wrote; the paths that changed."""
    if by_hand == out:
        return write_pages(made, out, GENERATED)
    written = written_by_hand(by_hand)
    folders = (path.split("/")[1] for path in written)
    return write_pages({**written, **made}, out, (*GENERATED, *folders))


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Paragraphs marked `.bilingual` are for editions with a translation."""
    if config.extra["bilingual"]:
        return markdown
    return "\n\n".join(part for part in markdown.split("\n\n") if not part.rstrip().endswith(_BILINGUAL))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The links of a drawing, which MkDocs leaves as they are written, lead where others do."""

    def resolved(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), match["path"]))
        file = files.get_file_from_path(path)
        return match[0] if file is None else f'href="{file.url_relative_to(page.file)}"'

    return _DRAWING.sub(lambda drawing: _LINK.sub(resolved, drawing[0]), html)


def on_post_page(output: str, page: Page, **_: object) -> str:
    return output if is_past_article(page.file.src_uri) else finished(output)


def finished(html: str) -> str:
    """A page that its template has drawn, as it is written."""
    return short_links(_valid(html))


def on_post_template(output_content: str, **_: object) -> str:
    return _valid(output_content)


def _valid(html: str) -> str:
    """Without what the theme writes where HTML has no such attribute, and without a label for a box that is not there:
    a page that is not in the navigation has no switch of its contents.
    """
    html = _CHECKBOX.sub(r"\g<box>", html)
    return html if f'id="{CONTENTS}"' in html else html.replace(f' for="{CONTENTS}"', "")


def on_post_build(config: MkDocsConfig, **_: object) -> None:
    """Plain `mkdocs build`, `serve` and `gh-deploy` make one language: the others follow, so that no link is dead."""
    if config.extra.get("alone") or LANGUAGES[cast(Lang, config.theme["language"])].folder:
        return
    root = Path(config.config_file_path).parent
    for file, folder in CONFIGS:
        if not folder:
            continue
        site_url = f"{config.site_url.rstrip('/')}/{folder}" if config.site_url else ""
        below = {"site_dir": str(Path(config.site_dir, folder)), "site_url": site_url}
        other = load_config(str(root / file), strict=config.strict, **below)
        if other.theme["language"] in config.extra["langs"]:
            print(f"Now {file}: the other language, below /{folder}", file=sys.stderr)
            make_one(other)


def on_template_context(
    context: TemplateContext, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    """Where no address of the site is known, the page that says a page is not there leads to its own language."""
    lang = cast(Lang, config.theme["language"])
    if template_name == "404.html" and not config.site_url and (folder := LANGUAGES[lang].folder):
        context["base_url"] = f"/{folder}".rstrip("/")
    return context


def describe(config: MkDocsConfig, edition: Edition, settings: Settings, lang: Lang) -> None:
    meta = edition.meta
    addresses = {
        language: settings.site_url and settings.site_url + LANGUAGES[language].folder
        for language in meta.langs
    }
    config.site_name = meta.short_titles[lang]
    config.site_description = meta.descriptions[lang]
    config.site_url = config.site_url or addresses[lang]
    config.copyright = f"{meta.titles[lang]} · {meta.id} {meta.version}"
    config.extra["title"] = meta.titles[lang]
    config.extra["titles"] = meta.titles
    config.extra["langs"] = meta.langs
    config.extra["text_langs"] = edition.langs
    config.extra["folders"] = {language: LANGUAGES[language].folder for language in meta.langs}
    config.extra["bilingual"] = edition.translation is not None
    history = edition.history
    config.extra["past"] = any(ended(history, n) for n in range(history.now))
    config.extra["addresses"] = addresses
    for language in meta.langs:
        config.extra[f"say_{language}"] = {
            key.removeprefix("ui."): say(language, key) for key in ROWS if key.startswith("ui.")
        }
    config.extra["say"] = config.extra[f"say_{lang}"]


def unindent(html: str) -> str:
    """Without blanks at the beginning of lines, and without empty lines."""
    return _INDENT.sub("\n", html).strip()


def on_env(env: Environment, *, config: MkDocsConfig, **_: object) -> Environment:
    """Our filter. Templates are compiled once, and again when they change."""
    env.filters["unindent"] = unindent
    compiled = Path(config.config_file_path).parent / COMPILED
    compiled.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    env.auto_reload = False
    return env


def menu(site: Site, made: Mapping[str, bytes], docs: Path) -> Nav:
    """The navigation: the edition's, and at its end the pages that people wrote; `docs` are those of the language."""
    return [*navigation(site, frozenset(made)), *_written(docs)]


def _written(docs: Path) -> Nav:
    found = (f.relative_to(docs).as_posix() for f in sorted(docs.rglob("*.md")))
    return [path for path in found if path.partition("/")[0] not in (*GENERATED, *FOR_CONTRIBUTORS)]
