"""How a cited law is named: its title in brackets, its version, what came after it."""

from __future__ import annotations

import re

from statute.files.authorityfile import Entry
from statute.model import LANGUAGES, Amendment, Lang
from statute.wording import say

_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def law_name(lang: Lang, entry: Entry) -> str:
    return say(lang, "authorities.title", title=entry.authority.title(lang))


def version_name(lang: Lang, version: str) -> str:
    """A date as the language writes it; anything else as authorities.toml has it."""
    if not _DATE.fullmatch(version):
        return version
    return say(lang, "authorities.version", date=LANGUAGES[lang].date(version))


def amendment_words(lang: Lang, amendment: Amendment) -> str:
    """Without its source: 2026年6月26日修改，2027年1月1日起施行：……"""
    date = LANGUAGES[lang].date
    return say(
        lang,
        "laws.amendment",
        date=date(amendment.date),
        in_force=date(amendment.in_force),
        what=amendment.what[lang],
    )
