"""The forms in which English translations and notes cite, as tables like those of `forms`.

The examples are read as if they stood in Article 13, paragraph 2, of the statute in tests/cases/citations_en.txt.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from statute.cite import tokens_en as read
from statute.cite.forms import Form
from statute.cite.numberforms_en import COUNT, JOINT, MEMBER


@dataclass(frozen=True, slots=True)
class TokenFormEn(Form):
    """A row whose words are one piece of a citation."""

    read: Callable[[re.Match[str]], read.EnglishToken]


_LABEL = (
    "Annex(?:es)?|Appendix|Appendices|Schedules?|Parts?|Subparts?|Chapters?|Sections?|Articles?|[Aa]rts?\\.|[Pp]aragraphs?|[Pp]aras?\\.?|[Ii]tems?"
    "|[Ss]ub-?paragraphs?|[Ss]ub-?items?"
)
INSTRUMENT = (
    "Law|Code|Constitution|Regulations?|Measures|Provisions|Rules|Decision|Interpretation|Act|Convention|Treaty|Agreement"
    "|Protocol|Detailed Rules|Resolution"
)

TOKENS: tuple[TokenFormEn, ...] = (
    TokenFormEn(
        "number",
        rf"\b(?P<label>{_LABEL}) (?P<list>{MEMBER}(?:{JOINT}{MEMBER})*)",
        "Articles 10 to 12",
        "Articles 10 to 12 → 10 11 12",
        read.read_numbers,
    ),
    TokenFormEn(
        "ordinal",
        rf"\b(?:the )?(?P<ordinals>(?:{COUNT})(?:(?:, | and | or |, and )(?:{COUNT}))*) "
        r"(?P<ordered>paragraphs?|items?)\b(?! \()",
        "the first paragraph of Article 14",
        "the first paragraph of Article 14 → 14.p1",
        read.read_ordinals,
    ),
    TokenFormEn(
        "here",
        r"\b[Tt]his (?P<here>Article|Chapter|Section|Part|paragraph|item|Paragraph|Item)\b",
        "this Article",
        "this Article → 13",
        read.read_here,
    ),
    TokenFormEn(
        "previous",
        rf"\b(?:[Tt]he )?(?:(?P<count>{COUNT}) )?(?:preceding|previous|foregoing) (?:(?P<many>{COUNT}) )?"
        r"(?P<previous>[Aa]rticles?|[Pp]aragraphs?|[Ii]tems?|Chapters?|Sections?)\b",
        "the preceding paragraph",
        "the preceding paragraph → 13.p1",
        read.read_previous,
    ),
    TokenFormEn(
        "next",
        r"\b[Tt]he (?:next|following) (?P<next>[Aa]rticle|[Pp]aragraph|[Ii]tem|Chapter|Section)\b(?!:)",
        "the next Article",
        "the next Article → 14",
        read.read_next,
    ),
    TokenFormEn(
        "self",
        rf"\b(?:[Tt]his|[Tt]hese) (?:{INSTRUMENT})\b",
        "Article 10 of these Regulations",
        "Article 10 of these Regulations → 10",
        read.read_self,
    ),
)

DOWN = Form("down", ",? ", "Article 14, paragraph 2", "Article 14, paragraph 2 → 14.p2")
UP = Form(
    "up",
    " (?:of|in|under) ",
    "item (2) of paragraph 1 of Article 10",
    "item (2) of paragraph 1 of Article 10 → 10.p1.i2",
)
LIST = Form("list", ",? (?:and|or) |, ", "Article 10 and Article 12", "Article 10 → 10 | Article 12 → 12")
RANGE = Form("range", " (?:to|through) ", "Article 10 to Article 12", "Article 10 to Article 12 → 10 11 12")

TITLE_WORD = r"[A-Z][\w’'&-]*"
TITLE_JOINT = (
    "of|on|the|and|for|in|to|with|by|concerning|governing|against|from|over|under|its|upon|or|regarding"
)
