"""The site to use without a network: both languages as a folder that opens from the disk, in one zip file."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from export.archive import archive
from statute.model import LANGUAGES, ORIGINAL, Lang, Meta
from statute.wording import say
from web.build import configured, has_language, make
from web.configurations import CONFIGS
from web.environment import ROOT

ONLINE_ONLY = frozenset({"navigation.instant", "navigation.instant.prefetch", "navigation.instant.progress"})
NOT_NEEDED = frozenset(
    {
        *("sitemap.xml", "sitemap.xml.gz", "404.html", "search/search_index.json", "service-worker.js"),
        *("assets/images/seal-180.png", "assets/images/seal-512.png"),
    }
)
"""Files that only a web server or a search engine asks for."""
NOT_USED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""The theme's own search, which ours replaces."""
SHARED = ("assets/javascripts/bundle.*.js", "assets/stylesheets/*.css")
"""What pages load by name and nothing asks for its own place."""


def offline_zip(edition: Path, meta: Meta, date: int) -> bytes:
    """One folder, in it README.html first, then every file of the site; `date` in seconds since 1970."""
    with tempfile.TemporaryDirectory() as folder:
        build_offline(edition, Path(folder))
        spare(Path(folder))
        share(Path(folder))
        files = [("README.html", readme(meta)), *_files(Path(folder))]
        return archive([(f"{meta.id}/{name}", data) for name, data in files], date)


def build_offline(edition: Path, folder: Path) -> None:
    """Each language of the edition, for opening from the disk."""
    langs: Sequence[Lang] = ()
    for name, below in CONFIGS:
        config = configured(ROOT / name, folder / below, edition, (), from_disk=True)
        if not has_language(config, langs):
            continue
        features = config.theme["features"]
        config.theme["features"] = [feature for feature in features if feature not in ONLINE_ONLY]
        make(config)
        langs = config.extra["langs"]


def spare(folder: Path) -> None:
    """Take away what nobody needs who opens the pages from the disk."""
    for path in [p for p in folder.rglob("*") if p.is_file()]:
        bare = path.relative_to(folder).as_posix().removeprefix("en/")
        if bare in NOT_NEEDED or bare.startswith(NOT_USED) or bare.endswith(".map"):
            path.unlink()


def share(folder: Path) -> None:
    """Have the languages below the first one load its styles and the theme's script, which are the same in all."""
    for below in filter(None, (LANGUAGES[lang].folder for lang in LANGUAGES)):
        own = folder / below
        shared = [p.relative_to(folder).as_posix() for kind in SHARED for p in folder.glob(kind)]
        same = [name for name in shared if _same(folder / name, own / name)]
        if not same:
            continue
        for name in same:
            (own / name).unlink()
        place = re.compile(rf"(?<![\w./-])((?:\.\./)*)({'|'.join(map(re.escape, same))})")
        for page in own.rglob("*.html"):
            page.write_text(place.sub(r"../\1\2", page.read_text("utf-8")), "utf-8")


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and one.read_bytes() == other.read_bytes()


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        yield path.relative_to(folder).as_posix(), path.read_bytes()


def readme(meta: Meta) -> bytes:
    """What to open, in each language; it needs nothing but itself."""
    parts = []
    for lang in meta.langs:
        address = f"{LANGUAGES[lang].folder}index.html"
        parts.append(
            f'<section lang="{lang}"><h1>{escape(meta.titles[lang])}</h1><p>{say(lang, "offline.how")}</p>'
            f'<p><a href="{address}">{say(lang, "offline.open")}</a></p>'
            f"<p><small>{escape(meta.id)} {escape(meta.version)}</small></p></section>"
        )
    style = (
        "body{font:1.1em/1.7 serif;max-width:36em;margin:3em auto;padding:0 1em}h1{font-size:1.3em;line-height:1.4}"
        "section+section{border-top:1px solid #999;margin-top:2em}"
    )
    page = (
        f'<!doctype html>\n<html lang="{ORIGINAL}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(meta.titles[ORIGINAL])}</title><style>{style}</style></head>\n<body>{''.join(parts)}</body></html>\n"
    )
    return page.encode()
