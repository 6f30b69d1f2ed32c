"""The languages that texts and outputs are in."""

from __future__ import annotations

from typing import Literal

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")
Said = tuple[str, str]
"""The same words in each of LANGS, in their order."""
