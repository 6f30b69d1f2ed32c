"""The languages that texts and outputs are in.

A language more is a name and a record here; mypy then asks for its words in `statute.wording`, and
`tests/test_languages.py` names the tables of those who read texts in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from statute.model.en import ENGLISH
from statute.model.language import Language
from statute.model.zh import CHINESE

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")
LANGUAGES: Mapping[Lang, Language] = {"zh": CHINESE, "en": ENGLISH}
Said = tuple[str, str]
"""The same words in each of LANGS, in their order."""
ORIGINAL: Lang = "zh"
"""The language of statutes. What concerns a provision and not its words (`related`) stands in this one's files."""
TOOLS: Lang = "en"
"""The language in which the tools speak of anything but a note, which they speak of in its own."""


def in_each(words: Callable[[Lang], str]) -> Said:
    """What is said in each language."""
    first, second = map(words, LANGS)
    return first, second


def key_in(lang: Lang, key: str) -> str:
    """A key of data that stands once for each language: `source` is in that of the tools, `source_zh` in another."""
    return key if lang == TOOLS else f"{key}_{lang}"
