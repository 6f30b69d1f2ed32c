"""How English writes."""

from __future__ import annotations

import re
from collections import Counter

from statute.model.foreignwords import NARROW, WIDE, in_chinese
from statute.model.language import HeadingForm, Language, in_digits, parts_of_date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DATE = re.compile(rf"\b({'|'.join(_MONTHS)}) (\d{{1,2}}), (\d{{4}})\b")
_PER_CENT = re.compile(r"\b(\d+(?:\.\d+)?) ?(?:percent|per cent)\b")


def _date(iso: str) -> str:
    """January 20, 2020."""
    year, month, day = parts_of_date(iso)
    name = _MONTHS[int(month) - 1] if month else ""
    return f"{name} {int(day)}, {year}" if day else f"{name} {year}".strip()


def _numbers(text: str) -> Counter[str]:
    out: Counter[str] = Counter()
    for month, d, y in _DATE.findall(text):
        out[f"{int(y)}-{_MONTHS.index(month) + 1}-{int(d)}"] += 1
    text = _DATE.sub("", text)
    out.update(f"{n}%" for n in _PER_CENT.findall(text))
    out.update(in_digits(_PER_CENT.sub("", text)))
    return out


_HEADING = HeadingForm(
    unit=r"(?:Paragraph \d+)?(?:,? ?item \d+)?(?:,? ?subitem \d+)?(?:,? ?closing words)?",
    quote="“(?P<quote>.+?)”",
    nth=r"\((?P<nth>\w+)(?: occurrence)?\)",
    level=r"(?P<kind>paragraph|subitem|item) (?P<n>\d+)",
    kinds={"paragraph": "paragraph", "item": "item", "subitem": "subitem"},
    tail="closing words",
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5},
)
ENGLISH = Language(
    tag="en",
    locale="en_US",
    iso="eng",
    folder="en/",
    gap=" ",
    label_gap=" ",
    script="latin",
    density=2.5,
    caption=80,
    likeness=lambda text: len(re.findall("[A-Za-z]", text)),
    foreign=in_chinese,
    marks=dict(zip(WIDE, NARROW, strict=True)),
    misplaced=re.compile(rf"(?<=[A-Za-z0-9 ])[{WIDE}]|[{WIDE}](?=[A-Za-z ])"),
    title_room=52,
    state=" of the People’s Republic of China",
    description=155,
    sentence=re.compile(r".+?(?:[.!?][”’)]*(?= +[A-Z“])|$)"),
    clause=re.compile(r".+?(?:; |$)"),
    words=re.compile(r"\w+|\s+|[^\w\s]").findall,
    apostrophe="’",
    numeral=str,
    date=_date,
    numbers=_numbers,
    order=lambda words: words.casefold().encode(),
    one_word=r"(?<!\w)(?:{})(?!\w)",
    heading=_HEADING,
    meanings=(
        r"(?:^|[.;:] )(?P<meaning>[^.;:]+?) \(hereinafter [^()]*?{term}[^()]*\)",
        r"{term}[”\"]?,? (?:means?|refers? to|includes?),? (?P<meaning>[^.;]+)",
    ),
)
