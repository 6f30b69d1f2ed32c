"""authorities.toml → the other laws that notes may cite."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from statute.cite.model import Authority
from statute.files.amended import AMENDED, mistakes, read_amended
from statute.files.tomlfile import ANCHOR, DAY, Key, Schema, read_toml, tables_of
from statute.files.tomlplaces import line_of, places_of
from statute.model import LANGS, ORIGINAL, Amendment, Problem
from statute.problems import problem
from statute.text.webaddress import WEB

RELATIONS = ("basis", "parallel", "later")
"""How a law stands to the statute: it rests on it, governs the same matter beside it, or came after it."""
_AUTHORITY: Schema = {
    "id": Key(
        "text",
        pattern=r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*",
        wanted="lower-case letters, digits and single hyphens, such as patent-law",
    ),
    **{lang: Key("text", needed=False, translated=True) for lang in LANGS},
    ORIGINAL: Key("text", pattern=r"(?!《[^《》]*》$).+", wanted="the title alone, without 《 》"),
    **{f"short_{lang}": Key("texts", needed=False) for lang in LANGS},
    "version": DAY,
    "articles": Key("number"),
    "anchor": ANCHOR,
    "relation": Key("text", choices=RELATIONS),
    "url": Key("text", needed=False, pattern=WEB, wanted="an address that begins with https://"),
    "checked": replace(DAY, needed=False),
    "amended": AMENDED,
}
SCHEMA: Schema = {"authority": Key("tables", needed=False, keys=_AUTHORITY)}


@dataclass(frozen=True, slots=True)
class Entry:
    """An authority with what the edition says of it."""

    id: str
    """Permanent; names the law in the JSON."""
    authority: Authority
    relation: str
    anchor: str
    """On the page of laws, if not made of its English title: the address of before, where that has changed."""
    line: int
    url: str = ""
    """Where the official text stands; empty if that is not known for certain."""
    checked: str = ""
    """When someone last looked whether the version is still the latest: a year, a month or a day."""
    amended: tuple[Amendment, ...] = ()
    """Later versions that are known, the oldest first."""
    day_lines: Mapping[str, int] = field(default_factory=dict, compare=False)
    """Where each day is written that somebody looked or that the law was amended."""


def read_authorities(text: str, path: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The laws in the order of the file; an id or a title that stands twice is a problem."""
    data, found = read_toml(text, path, SCHEMA)
    if any(p.severity == "error" for p in found):
        return (), found
    problems = list(found)
    entries: list[Entry] = []
    seen: dict[str, int] = {}
    places = places_of(text)
    for index, (table, line) in enumerate(tables_of(data, "authority", text)):
        title, id = table[ORIGINAL], table["id"]
        if twice := next((name for name in (f"《{title}》", f"“{id}”") if name in seen), ""):
            message = f"{twice} is used twice, first on line {seen[twice]}."
            problems.append(problem(path, line, "repeated-id", message, "Keep one of the two."))
            continue
        seen |= {f"《{title}》": line, f"“{id}”": line}
        authority = Authority(
            {lang: (table[lang], *table.get(f"short_{lang}", ())) for lang in LANGS if table.get(lang)},
            articles=table["articles"],
            version=table["version"],
        )
        amended = read_amended(table.get("amended", ()))
        for n, key, said in mistakes(table.get("amended", ()), authority.version):
            place = line_of(places, "authority", index, "amended", n, key)
            problems.append(problem(path, place, "bad-value", f"“{key}” {said}.", "Look up both dates."))
        entry = Entry(id, authority, table["relation"], table.get("anchor", ""), line)
        days = {table.get("checked", ""): line_of(places, "authority", index, "checked")} | {
            one["date"]: line_of(places, "authority", index, "amended", n, "date")
            for n, one in enumerate(table.get("amended", ()))
        }
        more = {"url": table.get("url", ""), "checked": table.get("checked", ""), "amended": amended}
        entries.append(replace(entry, **more, day_lines=days))
    return tuple(entries), tuple(problems)
