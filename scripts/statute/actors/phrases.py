"""Those who act: names found at a place in the text, and coordinated lists of them taken apart.

市商务、财政等部门            → 市商务部门, 市财政部门
市、区人民政府及其有关部门      → 市人民政府, 区人民政府, 市人民政府有关部门, 区人民政府有关部门
企业、个人等各类创新主体       → 企业, 个人
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from statute.actors.actorforms import COMPOUND, DECORATION, FUNCTION_WORD, HEADS, LEVEL, SEPARATOR, VERB


def _heads(*kinds: str) -> str:
    return "|".join(head.pattern for head in HEADS if head.kind in kinds)


_HEAD = _heads("office", "body", "person")
_WORD = rf"(?:(?!{FUNCTION_WORD})[^，。；：！？（）《》「」“”\s])"
_OF_CLASS = rf"(?<![高中初平])等(?P<class>(?:各类|各种)?{_WORD}{{0,8}}?(?:{_HEAD}))"
_NAME = re.compile(rf"{_WORD}{{0,100}}?(?:{_HEAD})(?!的)")
_MORE = re.compile(rf"{SEPARATOR}{_WORD}{{0,24}}?(?:{_HEAD})(?!的)")
_CLASS = re.compile(_OF_CLASS)
_AND_OTHERS = re.compile("等(?![级于同待])")
_LIST_OF_CLASS = re.compile(rf"(?P<members>.+?){_OF_CLASS}$")
_OFFICE = re.compile(rf"(?:{_heads('office')})$")
_ANY = re.compile(rf"(?:{_HEAD})$")
_PERSON = re.compile(rf"(?:{_heads('person')})$")
_VERB = re.compile(VERB)
_SPLIT = re.compile(rf"{COMPOUND}|(?P<separator>{SEPARATOR})")
_LEVEL = re.compile(LEVEL)
_EACH = re.compile(f"各{LEVEL}$")
_DECORATION = re.compile(DECORATION)
_MODIFIER = re.compile("^.*(?<!设区)的")
_CONCERNED = re.compile("^(?:有关|相关)(?:主管)?")
_ITS_DEPARTMENTS = re.compile("(?:有关|相关|所属|工作)*部门$")


@dataclass(frozen=True, slots=True)
class ListMember:
    """A member of a list: its name in full and the characters that stand for it, which members may share."""

    name: str
    start: int
    end: int
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class _Item:
    """What stands between two separators, and the separator before it."""

    text: str
    start: int
    end: int
    after: str


def is_office(name: str) -> bool:
    """Whether it is a government, a department or an association, which has to do with many things."""
    return _OFFICE.search(name) is not None


def name_at(text: str, position: int) -> int:
    """Where the name or the list of names that begins at `position` ends; `position` if none does."""
    match = _NAME.match(text, position)
    if not match or (_VERB.match(text, position) and "的" not in match.group()):
        return position
    end = match.end()
    while more := _MORE.match(text, end):
        end = more.end()
    of_class = _CLASS.match(text, end)
    return of_class.end() if of_class else end


def take_apart(text: str, start: int, end: int) -> tuple[ListMember, ...]:
    """The members of the list that stands from `start` to `end`, in order, none twice."""
    of_class = _LIST_OF_CLASS.match(text[start:end])
    if of_class:
        end = start + of_class.end("members")
    found: dict[str, ListMember] = {}
    for part in _members(list(_items(text, start, end)), of_class["class"] if of_class else None):
        found.setdefault(part.name, part)
    return tuple(found.values())


def of_examples(text: str, start: int, end: int) -> bool:
    """Whether the list from `start` to `end` names its members as examples: 等 in it, or behind it."""
    return bool(_LIST_OF_CLASS.match(text[start:end]) or _AND_OTHERS.match(text, end))


def _items(text: str, start: int, end: int) -> Iterator[_Item]:
    at, after = start, ""
    for match in _SPLIT.finditer(text, start, end):
        if match["separator"]:
            if match.start() > at:
                yield _Item(text[at : match.start()], at, match.start(), after)
            at, after = match.end(), match["separator"]
    if end > at:
        yield _Item(text[at:end], at, end, after)


def _members(items: Sequence[_Item], of_class: str | None) -> Iterator[ListMember]:
    """One after another; `of_class` is what stands after 等, and lends its head if that is an office."""
    waiting: list[_Item] = []
    group: list[ListMember] = []
    for item in items:
        office = _OFFICE.search(item.text)
        if item.after == "及其" and _ITS_DEPARTMENTS.match(item.text):
            yield from [ListMember(part.name + item.text, item.start, item.end) for part in group]
        elif office:
            group = list(_offices([*waiting, item], office.group()))
            yield from group
            waiting = []
        elif _EACH.match(item.text):
            yield ListMember(item.text, item.start, item.end)
        elif _ANY.search(item.text):
            yield _body(item)
            waiting = []
        else:
            waiting.append(item)
    if of_class is not None:
        lent = _OFFICE.search(of_class)
        yield from _offices(waiting, lent.group()) if lent else map(_body, waiting)


def _offices(items: Sequence[_Item], head: str) -> Iterator[ListMember]:
    """市、区财政、教育部门: each level with each field. A government is its own level: 市、浦东新区人民政府.

    相关 and 有关 belong to the item they stand in: 市商务、知识产权相关主管部门 begins with 市商务部门.
    """
    lent = _CONCERNED.sub("", head)
    levels: list[tuple[str, _Item | None]] = []
    waiting: list[tuple[str, _Item | None]] = []
    for item in items:
        text = item.text.removesuffix(head)
        tail = head if text != item.text else lent
        level = _LEVEL.match(text)
        if head.startswith("人民"):
            yield _office(text + head, item)
        elif level and level.end() == len(item.text):
            waiting.append((text, item))
        elif level:
            levels = [*waiting, (level.group(), None)]
            waiting = []
            for name, own in levels:
                yield _office(name + text[level.end() :] + tail, own or item)
        else:
            for name, _ in levels or [("", None)]:
                yield _office(name + text + tail, item)


def _office(name: str, item: _Item) -> ListMember:
    return ListMember(_DECORATION.sub("", _MODIFIER.sub("", name)), item.start, item.end)


def _body(item: _Item) -> ListMember:
    modifier = _MODIFIER.match(item.text)
    cut = modifier.end() if modifier else 0
    if decoration := _DECORATION.match(item.text[cut:]):
        cut += decoration.end()
    name = _DECORATION.sub("", item.text[cut:])
    return ListMember(name, item.start + cut, item.end, bool(_PERSON.search(name)))
