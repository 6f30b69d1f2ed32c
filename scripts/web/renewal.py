"""A site that was made once, and what of it is made anew when files change: the pages that have become others, first;
then, while nobody waits, what all pages hold of them, and the data for search.

It goes into MkDocs where its own builds do, page by page: `build` makes all pages or none.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page, build
from mkdocs.config import load_config
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, get_navigation

from statute.model import LANGUAGES, Lang
from web.build import CONFIGS, has_language
from web.datafiles import DataFiles
from web.environment import settings_from
from web.hooks import describe, menu, write_docs
from web.making import fingerprint, make
from web.places import docs_of
from web.searchdata import SearchData


class _Keeper(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Keeps what a build has made on its way."""

    nav: Navigation
    files: Files
    env: Environment

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.nav, self.files = nav, files
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        self.env = env
        return env


@dataclass(slots=True)
class MadeLanguage:
    """One language of the site, as it was made last."""

    config: MkDocsConfig
    kept: _Keeper

    def page(self, path: str) -> File | None:
        """A page by its path below the folder of the language."""
        file = self.kept.files.get_file_from_path(path)
        return file if file and file.page else None

    def read(self, file: File) -> None:
        """Its Markdown from the disk."""
        if file.page:
            _populate_page(file.page, self.config, self.kept.files)

    def draw(self, file: File) -> None:
        """The page with all that is around its text."""
        if file.page:
            pages = self.kept.files.documentation_pages()
            _build_page(file.page, self.config, pages, self.kept.nav, self.kept.env)

    def follow(self, nav: list[Any]) -> bool:
        """Take a new navigation; False if it is the old one."""
        if self.config.nav == nav:
            return False
        self.config.nav = nav
        for title, path in _titles(nav):
            if (file := self.page(path)) and file.page:
                file.page.title = title
        self.kept.nav = get_navigation(self.kept.files, self.config)
        return True


def _titles(nav: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for entry in nav:
        for title, inside in entry.items() if isinstance(entry, dict) else ():
            yield from [(title, inside)] if isinstance(inside, str) else _titles(inside)


class Renewal:
    """Both languages of an edition's site below `site`, which is served at `url`."""

    def __init__(self, site: Path, url: str, edition: Path, root: Path) -> None:
        self.site, self.url, self.edition, self.root = site, url, edition, root
        self.made: dict[Lang, MadeLanguage] = {}
        self.waiting: dict[Lang, list[File]] = {}
        """Pages that are still to be drawn with the new navigation."""
        self.settled = False
        """Whether nothing waits."""

    def whole(self) -> None:
        """Everything from the beginning."""
        self.made, self.waiting = {}, {}
        langs: Sequence[Lang] = ()
        for name, folder in CONFIGS:
            config = load_config(
                config_file=str(self.root / name),
                site_dir=str(self.site / folder),
                site_url=self.url + folder,
            )
            config.extra |= {"edition": str(self.edition), "alone": True}
            if not has_language(config, langs):
                continue
            kept = _Keeper()
            config.plugins["keep"] = kept
            build(config, serve_url=self.url + folder)
            langs = config.extra["langs"]
            self.made[cast(Lang, config.theme["language"])] = MadeLanguage(config, kept)
        self.settled = True

    def pages(self, by_hand: Collection[Path]) -> bool:
        """The pages that the edition gives otherwise than before, and those `by_hand` that somebody changed.

        False if there are pages more or less than before: then the whole is to be made.
        """
        folder = Path(os.path.relpath(self.edition))
        settings = settings_from(os.environ, folder, root=self.root)
        sites, made = make(folder, settings, fingerprint(folder))
        if [*sites] != [*self.made]:
            return False
        edition = next(iter(sites.values())).edition
        out = docs_of(folder, edition.meta.id, self.root)
        changed = {*write_docs(made, self.root / "docs", out), *_below(by_hand, self.root / "docs")}
        todo: list[tuple[MadeLanguage, File]] = []
        for lang, language in self.made.items():
            describe(language.config, edition, settings, lang)
            cast(SearchData, language.config.plugins["statute-search"]).site = sites[lang]
            cast(DataFiles, language.config.plugins["statute-data"]).site = sites[lang]
            moved = language.follow(menu(sites[lang], made, out / lang))
            mine = [path.partition("/")[2] for path in changed if path.startswith(f"{lang}/")]
            files = [language.page(path) for path in mine]
            if None in files:
                return False
            todo += [(language, file) for file in files if file]
            if moved:
                pages = language.kept.files.documentation_pages()
                self.waiting[lang] = [file for file in pages if file not in files]
        self.settled = False
        for language, file in todo:
            language.read(file)
        for language, file in todo:
            language.draw(file)
        return True

    def rest(self) -> Iterator[None]:
        """What can wait, a page or file at a time."""
        for lang, files in self.waiting.items():
            while files:
                self.made[lang].draw(files.pop())
                yield
        for language in self.made.values():
            language.config.plugins.on_post_build(config=language.config)
            yield
        self.settled = True

    def asset(self, path: Path) -> None:
        """A style sheet, script or picture."""
        name = path.relative_to(self.root / "overrides")
        for lang in self.made:
            target = self.site / LANGUAGES[lang].folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if path.is_file():
                target.write_bytes(path.read_bytes())
            else:
                target.unlink(missing_ok=True)


def _below(paths: Iterable[Path], docs: Path) -> Iterator[str]:
    for path in paths:
        if path.is_relative_to(docs):
            yield path.relative_to(docs).as_posix()
