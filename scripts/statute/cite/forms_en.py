"""The forms in which English translations and notes cite, as tables like those of `forms`.

The examples are read as if they stood in Article 13, paragraph 2, of the statute in tests/cases/citations_en.txt.
"""

from __future__ import annotations

from statute.cite.forms import Form
from statute.cite.model import Level

LEVEL_OF: dict[str, Level] = {
    "part": "part",
    "subpart": "subpart",
    "chapter": "chapter",
    "section": "section",
    "article": "article",
    "art": "article",
    "paragraph": "paragraph",
    "para": "paragraph",
    "item": "item",
    "subparagraph": "item",
    "subitem": "subitem",
}
WORDS: dict[str, int] = {
    word: number
    for number, pair in enumerate(
        ("one first", "two second", "three third", "four fourth", "five fifth", "six sixth", "seven seventh",
         "eight eighth", "nine ninth", "ten tenth"), 1
    )
    for word in pair.split()
}  # fmt: skip

_LABEL = (
    "Parts?|Subparts?|Chapters?|Sections?|Articles?|[Aa]rts?\\.|[Pp]aragraphs?|[Pp]aras?\\.?|[Ii]tems?"
    "|[Ss]ub-?paragraphs?|[Ss]ub-?items?"
)
_COUNT = "|".join(WORDS)
_BRACKETED = r"\([0-9a-z]{1,2}\)"
MEMBER = (
    rf"(?:[0-9]{{1,15}}(?![0-9A-Za-z])(?:-[0-9]{{1,2}}(?![0-9]))?(?:{_BRACKETED}){{0,3}}|(?:{_BRACKETED}){{1,3}}|[IVXLC]{{1,7}}\b"
    r"|(?:One|Two|Three|Four|Five|Six)\b)"
)
JOINT = r"(?:,? (?:and|or|to|through|and/or) |, |[–—])"
INSTRUMENT = (
    "Law|Code|Constitution|Regulations?|Measures|Provisions|Rules|Decision|Interpretation|Act|Convention|Treaty|Agreement"
    "|Protocol|Detailed Rules|Resolution"
)

TOKENS: tuple[Form, ...] = (
    Form(
        "number",
        rf"\b(?P<label>{_LABEL}) (?P<list>{MEMBER}(?:{JOINT}{MEMBER})*)",
        "Articles 10 to 12",
        "Articles 10 to 12 → 10 11 12",
    ),
    Form(
        "ordinal",
        rf"\b(?:the )?(?P<ordinals>(?:{_COUNT})(?:(?:, | and | or |, and )(?:{_COUNT}))*) "
        r"(?P<ordered>paragraphs?|items?)\b(?! \()",
        "the first paragraph of Article 14",
        "the first paragraph of Article 14 → 14.p1",
    ),
    Form(
        "here",
        r"\b[Tt]his (?P<here>Article|Chapter|Section|Part|paragraph|item|Paragraph|Item)\b",
        "this Article",
        "this Article → 13",
    ),
    Form(
        "previous",
        rf"\b(?:[Tt]he )?(?:(?P<count>{_COUNT}) )?(?:preceding|previous|foregoing) (?:(?P<many>{_COUNT}) )?"
        r"(?P<previous>[Aa]rticles?|[Pp]aragraphs?|[Ii]tems?|Chapters?|Sections?)\b",
        "the preceding paragraph",
        "the preceding paragraph → 13.p1",
    ),
    Form(
        "self",
        rf"\b(?:[Tt]his|[Tt]hese) (?:{INSTRUMENT})\b",
        "Article 10 of these Regulations",
        "Article 10 of these Regulations → 10",
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
