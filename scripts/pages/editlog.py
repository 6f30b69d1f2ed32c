"""Every change to the source: how many of each kind, and each by itself with the way to its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pages.markdown import attrs, block, bullets, details, heading, link, table
from pages.marks import escape
from statute.model import Edit, UnitId
from statute.view.addresses import ABOUT, href, relative
from statute.view.names import article_label, unit_name
from statute.view.site import Site

AROUND = 6
"""Characters shown on either side of a change."""


def edit_log(site: Site) -> Iterator[str]:
    """For the page about the text."""
    edits = [edit for of_unit in site.edits.values() for edit in of_unit]
    if not edits:
        yield site.say("about.edits.none")
        return
    yield site.say("about.edits.text", count=len(edits))
    counts = Counter(edit.rule for edit in edits)
    rows = [
        (site.say(f"rule.{rule}"), str(count), _example(site, next(e for e in edits if e.rule == rule)))
        for rule, count in counts.most_common()
    ]
    yield table([site.say(f"about.edits.{key}") for key in ("rule", "count", "examples")], rows)
    yield heading(3, site.say("about.edits.all"), "#all-edits")
    groups: dict[UnitId | None, list[str]] = {}
    for unit, of_unit in site.edits.items():
        group = groups.setdefault(unit.home if unit else None, [])
        group += [_entry(site, unit, edit) for edit in of_unit]
    for home, entries in groups.items():
        name = unit_name(site.lang, home) if home else site.say("about.edits.out")
        summary = f"{name} *{len(entries)}*{attrs('.range')}"
        yield details(summary, [bullets(entries)], "edits", id=edits_anchor(home) if home else "e-out")


def edits_anchor(home: UnitId) -> str:
    return f"e-{home.slug}"


def edits_here(site: Site, article: UnitId, page: str) -> Iterator[str]:
    """For an article's page: how often it differs from the source, and where each difference is listed."""
    count = sum(len(of_unit) for unit, of_unit in site.edits.items() if unit and unit.home == article)
    if count:
        place = f"{relative(page, ABOUT)}#{edits_anchor(article)}"
        label = article_label(site, site.lang, article)
        yield block(site.say("article.edits", article=label, count=count, page=place), ".by .edited")


def _entry(site: Site, unit: UnitId | None, edit: Edit) -> str:
    place = f"{link(unit_name(site.lang, unit), href(ABOUT, unit))}{site.say('colon')}" if unit else ""
    return f"{place}{_example(site, edit)} · {site.say(f'rule.{edit.rule}')}"


def _example(site: Site, edit: Edit) -> str:
    """What was changed, between a few characters of the source on either side."""
    lines = site.edition.source.text.splitlines()
    line = lines[edit.line - 1]
    if "\n" in edit.before:
        start, end = line[-AROUND:], next((text for text in lines[edit.line :] if text.strip()), "")[:AROUND]
    else:
        at = _nearest(line, edit.before, edit.column)
        start, end = line[max(0, at - AROUND) : at], line[at + len(edit.before) :][:AROUND]
    changed = f"{_visible(edit.before) or '∅'} → {_visible(edit.after) or '∅'}"
    return f"{_visible(start)} **{changed}** {_visible(end)} *{site.say('about.edits.at', line=edit.line)}*"


def _nearest(line: str, words: str, column: int) -> int:
    """Where the words stand in a line of the source, as near to the column as can be."""
    places = [i for i in range(len(line)) if line.startswith(words, i)]
    return min(places, key=lambda i: abs(i - column), default=0)


def _visible(text: str) -> str:
    """Blanks and line ends made visible."""
    signs = {"\n": "↵", "\r": "␍", "\t": "⇥", " ": "␣", "\u3000": "□", "\u00a0": "⍽"}
    return escape("".join(signs.get(c, c if c.isprintable() else f"U+{ord(c):04X}") for c in text))
