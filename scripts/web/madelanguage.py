"""One language of the site as MkDocs has made it, and page by page what of it is made anew.

It goes into MkDocs where its own builds do: `build` makes all pages or none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page, build
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation


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
    waiting: dict[str, bool] = field(default_factory=dict)
    """Pages that are still to be drawn, by path, and whether their Markdown is still to be read."""

    @classmethod
    def made(cls, config: MkDocsConfig, url: str) -> MadeLanguage:
        """All of it, for the address at which it is served."""
        kept = _Keeper()
        config.plugins["keep"] = kept
        build(config, serve_url=url)
        return cls(config, kept)

    def page(self, path: str) -> File | None:
        """A page by its path below the folder of the language."""
        file = self.kept.files.get_file_from_path(path)
        return file if file and file.page else None

    def read(self, path: str) -> None:
        """Its Markdown from the disk."""
        if (file := self.page(path)) and file.page:
            _populate_page(file.page, self.config, self.kept.files)

    def draw(self, path: str) -> None:
        """The page with all that is around its text; what of it waited waits no more."""
        if self.waiting.pop(path, False):
            self.read(path)
        if (file := self.page(path)) and file.page:
            pages = self.kept.files.documentation_pages()
            _build_page(file.page, self.config, pages, self.kept.nav, self.kept.env)

    def paths(self) -> list[str]:
        """Of all its pages."""
        return [file.src_uri for file in self.kept.files.documentation_pages()]

    def address(self, path: str) -> str:
        """What a page is opened by, below the home of the language."""
        file = self.page(path)
        return file.url.removeprefix("./") if file else ""

    def around(self) -> object:
        """What every page shows besides its own text."""
        config = self.config
        titles = [page.title for page in self.kept.nav.pages]
        return config.nav, titles, config.site_name, config.copyright, {**config.extra}

    def take(self, path: str) -> None:
        """Have the page wait that the disk has changed; into the site if it is new, out of it if it is gone."""
        config, file = self.config, self.page(path)
        self.waiting[path] = True
        if not Path(config.docs_dir, path).is_file():
            del self.waiting[path]
            if file:
                self.kept.files.remove(file)
                Path(file.abs_dest_path).unlink(missing_ok=True)
        elif file is None:
            file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
            set_exclusions([file], config)
            self.kept.files.append(file)

    def follow(self, nav: list[Any]) -> None:
        """Take a navigation, and the pages that there are now."""
        self.config.nav = nav
        for title, path in _titles(nav):
            if (file := self.page(path)) and file.page:
                file.page.title = title
        self.kept.nav = get_navigation(self.kept.files, self.config)


def _titles(nav: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for entry in nav:
        for title, inside in entry.items() if isinstance(entry, dict) else ():
            yield from [(title, inside)] if isinstance(inside, str) else _titles(inside)
