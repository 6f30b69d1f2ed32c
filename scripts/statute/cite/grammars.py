"""How each language cites: one row for a language, made in a module of its own."""

from __future__ import annotations

from collections.abc import Mapping

from statute.cite.grammar_en import ENGLISH
from statute.cite.grammar_zh import CHINESE
from statute.cite.languagegrammar import Grammar
from statute.model import Lang

GRAMMARS: Mapping[Lang, Grammar] = {"zh": CHINESE, "en": ENGLISH}
