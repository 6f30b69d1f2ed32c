"""How English cites. The year of a version stands after the provision:

| after the provision, English         | year |
|--------------------------------------|------|
| , as amended in 2019                 | 2019 |
| (as revised on March 1, 2020)        | 2020 |
| , adopted in 2021                    | 2021 |
| of the 2010 version                  | 2010 |
"""

from __future__ import annotations

import re

from statute.cite.find_en import find_en
from statute.cite.languagegrammar import LONGEST, Beside, Grammar
from statute.model import Citation, UnitKind
from statute.numerals import to_roman

_THING = (
    "contract|agreement|draft|charter|notice|opinions|articles of association|bylaws|memorandum|circular|announcement"
    "|guidelines"
)
_WORDS = r"(?:(?!and |or )[\w’']+ )"
_DOCUMENTS = (
Beside(
    "after", rf" of {_WORDS}{{0,5}}(?:[\[〔(]\d{{4}}[\]〕)] )?No\. ?\d+",
    "Article 3 of Guofa [2016] No. 23",
),
Beside("after", r" \([^()]{0,40}No\. ?\d+\)", "Article 3 (Guofa [2016] No. 23)"),
Beside("after", rf" of (?:that|this|the|such|said|an?|its|their) {_WORDS}{{0,3}}(?i:{_THING})\b",
    "Articles 3 and 5 of the contract"),
Beside("after", rf" of (?:the )?{_WORDS}{{0,4}}(?:Charter|Covenant)\b",
    "Article 4 of the United Nations Charter"),
Beside("after", r" of (?:which|that (?:Law|Code|Decision|Notice|Decree|Act))\b", "Article 5 of which"),
Beside("after", r" thereof\b", "Article 5 thereof"),
Beside("after", r" of the (?:Annex|Appendix|Schedule)\b", "Article 2 of the Annex"),
Beside("before", r"No\. ?\d{1,5}, ", "Guofa [2016] No. 23, Article 3"),
Beside("before", rf"\b(?i:{_THING})(?:[’']s|,) ", "the contract, Article 5"),
)  # fmt: skip
_AFTER = re.compile(
    r"(?:,| ?\()? ?(?:both )?(?:as )?(?:last |first )?(?:amended|revised|adopted|promulgated) (?:in|on)"
    r" (?:[A-Z][a-z]+ (?:\d{1,2}, )?)?(?P<year>(?:19|20)\d\d)"
    r"|,? of the (?P<named>(?:19|20)\d\d) (?:version|text)"
)
_OWN_AFTER = re.compile(
    r"(?<!’s )(?<!'s )(?<!whose )(?<!\bits )(?<!their )(?<!\bhis )(?<!\bher )"
    r"(?<![A-Z]{2} )(?<![A-Z]{2}, )(?<!\d/\d{3}, )(?<![A-Z]{2} \d{4}, )(?<!\d{4} )"
    r"(?<!Law )(?<!Code )(?<!Act )(?<!Law, )(?<!Law \()(?<!Code, )(?<!Code \()(?<!Act, )(?<!Act \()"
    r"(?<!Agreement )(?<!Agreement, )(?<!Convention )(?<!Convention, )(?<!Constitution, )(?<!Treaty )(?<!Standard, )"
    r"(?<!documents, )(?<!treaty, )$"
)
"""No possessive, no name of another text: TRIPS Article 7, the Civil Code, Article 500, whose Article 4."""
_FOREIGN_BEFORE = re.compile(
    r" of (?!the (?:19|20)\d\d (?:version|text)\b)(?=\w)"
    r"| (?:[A-Z]{2,}\b|[A-Z][a-z]+ (?:Agreement|Convention|Treaty|Law|Code|Act)\b)"
    r"|,? (?:of|to|in|under) (?:the (?:same|former|old|previous|other|said|relevant|company|tender)\b|an?\b"
    r"|any\b|another\b|other\b"
    r"|that\b|those\b|such\b"
    r"|(?:the )?(?:Constitution|Decision|Opinions|Notice|Measures|Convention|Treaty|Protocol|plan|report"
    r"|list|standard|contract|agreement|policy|lease)\b|the [a-z]+[’']s\b)"
)
"""What is of anything else than the statute: Article 6 GDPR, Article 5 of every lease, Article 3 of the former
Regulations, Article 2 of an international treaty."""
_NUMBERS = re.compile(
    r"(?:(?P<unit>part|chapter|section|article|paragraph|item|subitem|art|para)s?\.? ?)?"
    r"(?P<n>\([0-9]+\)|[0-9]+|\b[IVXLC]+\b)(?:-(?P<branch>[0-9]+))?",
    re.IGNORECASE,
)
_UNITS: tuple[UnitKind, ...] = ("part", "chapter", "section", "article", "paragraph", "item", "subitem")


def _year(citation: Citation, text: str) -> str:
    after = _AFTER.match(text, citation.end, citation.end + LONGEST)
    return after["year"] or after["named"] if after else ""


def _numeral_like(like: str, number: int) -> str:
    return str(number) if like.isdecimal() else to_roman(number)


ENGLISH = Grammar(
    find_en,
    goes_on_with_law=False,
    divisions_cite=True,
    documents=_DOCUMENTS,
    own_after=_OWN_AFTER,
    foreign_before=_FOREIGN_BEFORE,
    before_provision="",
    law_ahead=False,
    is_bare=lambda words: " of " not in words,
    year=_year,
    numbers=_NUMBERS,
    units={unit: unit for unit in _UNITS} | {"art": "article", "para": "paragraph"},
    numeral_like=_numeral_like,
)
