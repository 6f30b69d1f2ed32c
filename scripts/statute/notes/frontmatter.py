"""The front matter of an annotation file → its values, the lines of its keys, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from statute.files.tomlfile import shown, unfit
from statute.model import ORIGINAL, Lang, Problem
from statute.notes.messages import tell
from statute.suggest import nearest
from statute.text.lookalikes import odd_characters
from statute.wording import say

KEYS = ("caption", "why")
KEYS_OF_ORIGINAL = (*KEYS, "related")
"""Keys of the front matter; what concerns the provision and not its words stands in one language's file only."""
LONGEST_REASON = 60


HeadLines = Mapping[tuple[str, str], int]
"""Where a key of the front matter stands, and each member of its list: `("related", "")`, `("related", "15")`."""
_YAML_SAYS = (
    ("mapping values are not allowed", "note.yaml.colon"),
    ("that cannot start any token", "note.yaml.sign"),
    ("while scanning a simple key", "note.yaml.key"),
    ("could not find expected ':'", "note.yaml.key"),
    ("expected ',' or ']'", "note.yaml.list"),
)
"""What PyYAML says of the usual slips, and the words for it."""
_WIDE_COLON = re.compile(r"^ *\w+：", re.MULTILINE)
"""A key before a colon of Chinese."""


class _Loader(yaml.SafeLoader):
    """Safe, and without dates: `caption: 2020-01-20` is a text like any other."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML names it
        sign: [(tag, pattern) for tag, pattern in rows if tag != "tag:yaml.org,2002:timestamp"]
        for sign, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def front_matter(lines: list[str], path: str, lang: Lang) -> tuple[dict[str, Any], HeadLines, list[Problem]]:
    """The values that are right, the lines of all keys, and what is wrong with the other values."""
    found, places, problems = _pairs("\n".join(lines), path, lang)
    if any(p.code == "yaml-syntax" for p in problems):
        return {}, {}, problems
    data: dict[str, Any] = {}
    renamed = False
    for key, value in found.items():
        known, line = KEYS_OF_ORIGINAL if lang == ORIGINAL else KEYS, places[key, ""]
        if key not in known:
            like = nearest(key.lower(), known)
            if "caption" not in found and not like:
                like = "caption"  # It stands in the place of the one that is missing.
            renamed = renamed or like == "caption"
            hint = "like" if like else "keys"
            words = {"key": key[:40], "like": like or "", "known": say(lang, "list.comma").join(known)}
            problems.append(tell(lang, path, line, "unknown-key", hint, **words))
        elif wanted := _wanted(lang, key, value):
            text = value if isinstance(value, str) and not unfit(value) else shown(value or "").strip("“”")
            problems.append(tell(lang, path, line, "bad-value", key=key, value=text, wanted=wanted))
        elif long := _long(value) if key == "why" else ():
            for article in long:
                reason, line = value[article], places[key, str(article)]
                wanted = say(lang, "note.wanted.shorter", count=len(reason), most=LONGEST_REASON)
                text = shown(reason).strip("“”")
                problems.append(tell(lang, path, line, "bad-value", key=article, value=text, wanted=wanted))
        else:
            data[key] = value
    if "caption" not in found and not renamed:
        problems.append(tell(lang, path, 1, "missing-key", key="caption"))
    return data, places, problems


_Pairs = tuple[dict[str, Any], dict[tuple[str, str], int], list[Problem]]


def _pairs(text: str, path: str, lang: Lang) -> _Pairs:
    """Each key with its value; the lines. A key that stands twice is a problem: PyYAML would keep the last."""
    found: dict[str, Any] = {}
    places: dict[tuple[str, str], int] = {}

    def wrong(line: int, reason: object) -> _Pairs:
        said = str(reason).split("\n")[0][:80]
        known = next((key for sign, key in _YAML_SAYS if sign in said), "")
        return {}, {}, [tell(lang, path, line, "yaml-syntax", reason=say(lang, known) if known else said)]

    def twice(key: yaml.Node) -> _Pairs:
        reason = say(lang, "note.yaml.twice", key=str(key.value)[:40])
        return wrong(key.start_mark.line + 2, reason)

    line = 2
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is not None and not isinstance(node, yaml.MappingNode):
            return wrong(2, node.tag.rpartition(":")[2])
        for key, value in node.value if node else ():
            name, line = str(key.value), key.start_mark.line + 2
            if name in found:
                return twice(key)
            if isinstance(value, yaml.MappingNode) and (again_there := _twice(value)):
                return twice(again_there)
            found[name], places[name, ""] = loader.construct_object(value, deep=True), line
            for member in _members(value):
                places[name, str(member.value)] = member.start_mark.line + 2
    except yaml.reader.ReaderError as error:
        return wrong(2 + text.count("\n", 0, error.position), error.reason)
    except yaml.MarkedYAMLError as error:
        if wide := _WIDE_COLON.search(text):  # YAML itself reads on and stumbles a line later.
            return wrong(2 + text.count("\n", 0, wide.start()), wide[0].strip())
        return wrong(error.problem_mark.line + 2 if error.problem_mark else line, error.problem or "?")
    except (ValueError, RecursionError, OverflowError) as error:  # A number of thousands of digits.
        return wrong(line, error)
    return found, places, []


def _members(value: yaml.Node) -> list[yaml.Node]:
    """The plain entries of a list, the plain keys of a table: nested aliases are a text of billions of characters."""
    entries = [key for key, _ in value.value] if isinstance(value, yaml.MappingNode) else value.value
    return [entry for entry in entries if isinstance(entry, yaml.ScalarNode)]


def _twice(node: yaml.MappingNode) -> yaml.Node | None:
    """A key that stands twice."""
    keys = [key for key, _ in node.value]
    return next((key for n, key in enumerate(keys) if key.value in [k.value for k in keys[:n]]), None)


def _wanted(lang: Lang, key: str, value: object) -> str:
    """What a value must be, if it is not."""
    if key == "related" and not _is_list_of_units(value):
        return say(lang, "note.wanted.related")
    if key == "why" and not _is_reasons(value):
        return say(lang, "note.wanted.why", most=LONGEST_REASON)
    if key == "caption" and (not isinstance(value, str) or unfit(value)):
        odd = ", ".join(name for _, name in odd_characters(value)) if isinstance(value, str) else ""
        return say(lang, "note.wanted.plain", odd=odd) if odd else say(lang, "note.wanted.caption")
    return ""


def _is_reasons(value: object) -> bool:
    """A line of text for each article."""
    return (
        isinstance(value, dict)
        and _is_list_of_units(list(value))
        and all(isinstance(reason, str) and reason.strip() and not unfit(reason) for reason in value.values())
    )


def _long(reasons: Mapping[Any, str]) -> list[Any]:
    """The articles whose reason is longer than one may be."""
    return [article for article, reason in reasons.items() if len(reason) > LONGEST_REASON]


def _is_list_of_units(value: object) -> bool:
    """Numbers of articles, or ids as texts."""
    return isinstance(value, list) and all(
        (isinstance(n, int) and not isinstance(n, bool) and 0 < n < 100_000)
        or (isinstance(n, str) and not unfit(n) and len(n) < 40)
        for n in value
    )
