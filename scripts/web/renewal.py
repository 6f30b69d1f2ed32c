"""A site that was made once, and what of it is made anew when files change: the pages that have become others, those
that somebody looks at first; then, while nobody waits, what all pages hold of them, and the data for search.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import cast

from mkdocs.config import load_config

from statute.model import LANGUAGES, Lang
from web.build import has_language
from web.configurations import CONFIGS
from web.datafiles import DataFiles
from web.environment import settings_from, shown_folder
from web.hooks import describe, menu, write_docs
from web.madelanguage import MadeLanguage
from web.making import fingerprint, make
from web.places import docs_of
from web.searchdata import SearchData


class Renewal:
    """Both languages of an edition's site below `site`, which is served at `url`."""

    def __init__(self, site: Path, url: str, edition: Path, root: Path) -> None:
        self.site, self.url, self.edition, self.root = site, url, edition, root
        self.made: dict[Lang, MadeLanguage] = {}
        self.settled = False
        """Whether nothing waits."""

    def whole(self) -> None:
        """Everything from the beginning."""
        self.made = {}
        langs: Sequence[Lang] = ()
        for name, folder in CONFIGS:
            url = self.url + folder
            config = load_config(
                config_file=str(self.root / name), site_dir=str(self.site / folder), site_url=url
            )
            config.extra |= {"edition": str(self.edition), "alone": True}
            if not has_language(config, langs):
                continue
            made = MadeLanguage.made(config, url)
            langs = config.extra["langs"]
            self.made[cast(Lang, config.theme["language"])] = made
        self.settled = True

    def pages(self, by_hand: Collection[Path], on_screen: Collection[str] = ()) -> bool:
        """The pages that the edition gives otherwise than before, and those `by_hand` that somebody changed.

        Those that are seen now are drawn, by address below the root; the others wait. False if more than pages has
        changed: then the whole is to be made.
        """
        folder = shown_folder(self.edition)
        settings = settings_from(os.environ, folder, root=self.root)
        sites, made = make(folder, settings, fingerprint(folder))
        if [*sites] != [*self.made]:
            return False
        edition = next(iter(sites.values())).edition
        out = docs_of(folder, edition.meta.id, self.root)
        written = {*_below(by_hand, self.root / "docs")}
        changed = {*write_docs(made, self.root / "docs", out), *written}
        if not all(path.endswith(".md") for path in changed):
            return False
        self.settled = False
        for lang, language in self.made.items():
            around = language.around()
            describe(language.config, edition, settings, lang)
            for path in _of(lang, changed):
                language.take(path)
            language.follow(menu(sites[lang], made, out / lang))
            search = cast(SearchData, language.config.plugins["statute-search"])
            search.site = sites[lang]
            search.on_files(language.kept.files, config=language.config)
            cast(DataFiles, language.config.plugins["statute-data"]).site = sites[lang]
            for path in _of(lang, written):  # Its title may be another in the navigation.
                language.read(path)
            if language.around() != around:
                language.waiting = {**dict.fromkeys(language.paths(), False), **language.waiting}
        for lang, language in self.made.items():
            for path in [*language.waiting]:
                if f"/{LANGUAGES[lang].folder}{language.address(path)}" in on_screen:
                    language.draw(path)
        return True

    def rest(self) -> Iterator[None]:
        """What can wait, a page or file at a time; first the pages whose text has changed."""
        for unread in (True, False):
            for language in self.made.values():
                for path in [path for path, to_read in language.waiting.items() if to_read == unread]:
                    language.draw(path)
                    yield
        for language in self.made.values():
            for event in language.config.plugins.events["post_build"]:
                event(config=language.config)
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


def _of(lang: Lang, paths: Iterable[str]) -> Iterator[str]:
    """Those of a language, below its folder."""
    for path in paths:
        if path.startswith(f"{lang}/"):
            yield path.partition("/")[2]
