"""How numbers and the words for units stand in English citations: 10, 25(3)(2), (a), IV; Article, para."""

from __future__ import annotations

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
    "annex": "annex",
    "appendix": "annex",
    "schedule": "annex",
}
SINGULAR = {"annexe": "annex", "appendice": "appendix"}
"""What is left of a plural without its s, where that is not the singular."""
WORDS: dict[str, int] = {
    word: number
    for number, pair in enumerate(
        ("one first", "two second", "three third", "four fourth", "five fifth", "six sixth", "seven seventh",
         "eight eighth", "nine ninth", "ten tenth"), 1
    )
    for word in pair.split()
}  # fmt: skip

COUNT = "|".join(WORDS)
_BRACKETED = r"\([0-9a-z]{1,2}\)"
MEMBER = (
    rf"(?:[0-9]{{1,15}}(?![0-9A-Za-z])(?:-[0-9]{{1,2}}(?![0-9]))?(?:{_BRACKETED}){{0,3}}|(?:{_BRACKETED}){{1,3}}|[IVXLC]{{1,11}}\b"
    r"|(?:One|Two|Three|Four|Five|Six)\b)"
)
JOINT = r"(?:,? (?:and|or|to|through|and/or) |, |[–—])"
