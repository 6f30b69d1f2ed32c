"""A statute's text → what it says of itself: who made it, when, from when it holds, under which number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from statute.model import Source, Statute
from statute.numerals import to_int

_DIGITS = r"[0-9０-９〇零○Ｏ一二三四五六七八九十]"
_DAY = rf"(?P<y>{_DIGITS}{{4}})\s*年\s*(?P<m>{_DIGITS}{{1,3}})\s*月\s*(?P<d>{_DIGITS}{{1,3}})\s*日"
_MADE = re.compile(
    rf"{_DAY}(?P<by>[^0-9０-９，。；（）]{{0,60}}?(?:第[^，。；（）]{{1,30}})?)(?P<how>通过|批准|公布|发布|颁布|印发)"
)
"""（2021年3月18日示例市第五届人民代表大会第三次会议通过）"""
_COUNT = r"[\d０-９〇零一二三四五六七八九十百千]+"
_MEETING = re.compile(
    rf"第{_COUNT}[届次]|(?:常务|全体)会议|会议|全体大会|(?<!代表)大会|审判委员会|检察委员会|主席令|令?第?{_COUNT}号令?|令$|以"
)
"""What names the occasion and not the body."""
_HOLDS = re.compile(rf"自\s*(?:{_DAY})\s*起\s*(?:施行|实施|执行|生效)")
"""自2020年5月1日起施行"""
_AT_ONCE = re.compile(r"自(?:公布|发布|颁布|印发|通过)之日起(?:施行|实施|执行|生效)")
_NUMBER = re.compile(
    r"(?![日以经由])[\u4e00-\u9fff]{1,12}\s*[〔\[［（(]\s*(?:19|20)\d{2}\s*[〕\]］）)]\s*(?:第\s*)?\d{1,5}\s*号"
    r"|(?![日以经由])(?:中华人民共和国)?[\u4e00-\u9fff]{2,20}令\s*[（(]?\s*第\s*[\d〇零一二三四五六七八九十百]+\s*号|公告[（(]?第\s*[\d〇零一二三四五六七八九十百]+\s*号"
)
"""法释〔2022〕7号, 中华人民共和国国务院令第722号"""
_PLACE = re.compile(
    r"(?!城市|县城|关于|全国)[\u4e00-\u9fff]{2,9}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|州|县|区)"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the text says; what it does not say is None or empty."""

    title: str
    adopted: date | None
    issuer: str
    in_force: date | None
    number: str
    place: str
    """Where it is law, if less than all of China: a place that title and issuer both begin with."""


def facts(statute: Statute, source: Source) -> Facts:
    """Everything is looked for where statutes say it: under the title, in the notice, at the end."""
    title = statute.title.text if statute.title else ""
    above = [u.text for u in (*([statute.subtitle] if statute.subtitle else ()), *statute.notice)]
    below = [u.text for u in statute.signature]
    outside = [
        line for part in statute.left_out if part.reason == "before" for line in part.text.splitlines()
    ]
    made = next(_found(_MADE, (*above, *below)), None)
    adopted = _day(made) if made else None
    issuer = _body(made["by"]) if made else ""
    last = [p.text for a in statute.articles[-2:] for p in a.paragraphs][::-1]
    holds = next(_found(_HOLDS, (*last, *above)), None)
    in_force = _day(holds) if holds else None
    if in_force is None and any(_AT_ONCE.search(text) for text in last):
        published = next(_found(re.compile(_DAY), (*above[::-1], *below[::-1])), None)
        in_force = _day(published) if published and len(set(_days((*above, *below)))) == 1 else None
    if adopted and in_force and in_force < adopted:
        in_force = None
    number = next(_found(_NUMBER, (*above, *below, *outside[-12:])), None)
    place = _PLACE.match(title)
    return Facts(
        title,
        adopted,
        issuer,
        in_force,
        re.sub(r"\s", "", number[0]) if number else "",
        place[0] if place and issuer.startswith(place[0]) else "",
    )


def _found(pattern: re.Pattern[str], texts: Iterable[str]) -> Iterator[re.Match[str]]:
    return (match for text in texts for match in pattern.finditer(text))


def _days(texts: Iterable[str]) -> list[date | None]:
    return [_day(match) for match in _found(re.compile(_DAY), texts)]


def _day(match: re.Match[str]) -> date | None:
    """The date; None if there is no such day."""
    numbers = [to_int(match[name]) for name in ("y", "m", "d")]
    try:
        return date(*(n or 0 for n in numbers))
    except ValueError:
        return None


def _body(by: str) -> str:
    """示例市第五届人民代表大会第三次会议 → 示例市人民代表大会."""
    return _MEETING.sub("", by).strip(" \u3000，、").removeprefix("由").removeprefix("经")
