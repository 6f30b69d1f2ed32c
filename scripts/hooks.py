"""The MkDocs side. Each build first writes the pages, then tells MkDocs what depends on the edition.

`extra.edition` in mkdocs.yml is the edition's folder; the language is the theme's; the pages go to the
folder that holds `docs_dir`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from controls import Controls
from environment import settings_from
from statute.edition import Edition, load
from statute.model import LANGS, Lang
from statute.render import GENERATED, Nav, Settings, navigation, pages
from statute.render.strings import STRINGS, say
from statute.write import write_pages


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write the pages; set titles, navigation and addresses. Errors in the content stop the build."""
    root = Path(config.config_file_path).parent
    edition = _load(root / config.extra["edition"])
    settings = settings_from(os.environ, config.extra["edition"])
    made = pages(edition, settings)
    docs = Path(config.docs_dir)
    write_pages(made, docs.parent, GENERATED)
    lang = cast(Lang, config.theme["language"])
    _describe(config, edition, settings, lang)
    config.nav = [*navigation(edition, settings, lang, frozenset(made)), *_written(docs)]
    config.markdown_extensions.append(Controls(lang))
    return config


def _load(folder: Path) -> Edition:
    """The edition without errors; warnings are printed and do not stop."""
    shown = Path(os.path.relpath(folder))
    edition, problems = load(shown)
    for problem in problems:
        print(problem, file=sys.stderr)
    errors = sum(problem.severity == "error" for problem in problems)
    if edition is None or errors:
        raise Abort(f"{shown} has {errors} {'error' if errors == 1 else 'errors'}; nothing was written.")
    return edition


def _describe(config: MkDocsConfig, edition: Edition, settings: Settings, lang: Lang) -> None:
    meta = edition.meta
    assert meta is not None
    addresses = {"zh": settings.site_url, "en": f"{settings.site_url}en/" if settings.site_url else ""}
    config.site_name = meta.short_titles[lang]
    config.site_description = meta.descriptions[lang]
    config.site_url = config.site_url or addresses[lang]
    config.copyright = f"{meta.titles[lang]} · {meta.id} {meta.version}"
    config.extra["title"] = meta.titles[lang]
    config.extra["addresses"] = addresses
    for language in LANGS:
        config.extra[f"say_{language}"] = {
            key.removeprefix("ui."): say(language, key) for key in STRINGS if key.startswith("ui.")
        }
    config.extra["say"] = config.extra[f"say_{lang}"]


def _written(docs: Path) -> Nav:
    """Pages that people wrote, at the end of the navigation."""
    found = (f.relative_to(docs).as_posix() for f in sorted(docs.rglob("*.md")))
    return [path for path in found if path.partition("/")[0] not in GENERATED]
