"""About the text: where it comes from, what was left out, every kind of change, other readings, licenses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pages.markdown import bullets, details, document, heading, link, table
from pages.marks import escape, escape_start
from pages.prosetext import prose_text
from pages.statusbox import status_text
from statute.model import TRANSLATION, Edit, UnitId
from statute.view.addresses import ABOUT, href
from statute.view.names import notes_text, unit_name
from statute.view.site import Site

EXAMPLES = 3
AROUND = 6
"""Characters of an example shown on either side of the change."""


def about_page(site: Site) -> Iterator[tuple[str, str]]:
    meta = {"title": site.say("about"), "description": site.say("about.description", title=site.title)}
    blocks = [heading(1, site.say("about"), "#about")]
    for key, parts in (
        ("status.heading", [status_text(site)]),
        ("about.source", _source(site)),
        ("about.left-out", _left_out(site)),
        ("about.edits", _edits(site)),
        ("about.variants", _variants(site)),
        ("about.emendations", _emendations(site)),
        ("about.translation", _translation(site)),
        ("about.notes", [notes_text(site)] if site.edition.apparatus else []),
        ("about.licenses", [site.say("about.licenses.text")]),
    ):
        if found := list(parts):
            blocks += [
                heading(2, site.say(key), f"#{key.split('.')[0 if key.startswith('status') else 1]}"),
                *found,
            ]
    yield ABOUT, document(meta, blocks)


def _source(site: Site) -> Iterator[str]:
    source = site.edition.source
    yield escape(site.meta.provenance[site.lang])
    rows = [
        ("about.number", escape(site.meta.document_number)),
        ("about.edition", f"`{site.meta.id}`"),
        ("about.version", escape(site.meta.version)),
        ("about.file", f"`{site.settings.edition_path}/source.txt`"),
        ("about.encoding", source.encoding.upper()),
        ("about.lines", str(site.statute.line_count)),
        ("about.hash", f"`{source.sha256}`"),
    ]
    yield "\n".join(f"- {site.say(key)}{site.say('colon')}{value}" for key, value in rows if value)
    if not site.edition.history.versions and site.meta.adopted:
        yield site.say("versions.one", date=site.language.date(site.meta.adopted))


def _left_out(site: Site) -> Iterator[str]:
    if not site.statute.left_out:
        yield site.say("about.left-out.none")
        return
    yield site.say("about.left-out.text")
    for part in site.statute.left_out:
        title = site.say(f"about.left-out.{part.reason}", first=part.first_line, last=part.last_line)
        lines = [escape_start(escape(line.strip())) for line in part.text.splitlines() if line.strip()]
        yield details(
            title, ["\n\n".join(f"{line}\n{{ lang={site.statute.lang} }}" for line in lines)], "source"
        )


def _edits(site: Site) -> Iterator[str]:
    edits = [e for e in site.statute.edits if e.rule != "emendation"]
    if not edits:
        yield site.say("about.edits.none")
        return
    yield site.say("about.edits.text")
    counts = Counter(e.rule for e in edits)
    rows = [
        (site.say(f"rule.{rule}"), str(count), "<br>".join(_example(site, e) for e in _choose(edits, rule)))
        for rule, count in counts.most_common()
    ]
    yield table([site.say(f"about.edits.{key}") for key in ("rule", "count", "examples")], rows)


def _choose(edits: list[Edit], rule: str) -> list[Edit]:
    """The first few that differ from each other."""
    seen: dict[tuple[str, str], Edit] = {}
    for edit in edits:
        if edit.rule == rule:
            seen.setdefault((edit.before, edit.after), edit)
    return list(seen.values())[:EXAMPLES]


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


def _variants(site: Site) -> Iterator[str]:
    variants = site.meta.variants
    if not variants:
        yield site.say("about.variants.none")
        return
    gap = site.language.gap
    entries = []
    for v in variants:
        words = escape(
            site.say("about.variant", reading=v.reading, witness=v.witness[site.lang], other=v.other)
        )
        entries.append(f"{_place(site, v.unit)}{words}{gap}{escape(v.note[site.lang])}")
    yield bullets(entries)


def _emendations(site: Site) -> Iterator[str]:
    emendations = site.meta.emendations
    if not emendations:
        yield site.say("about.emendations.none")
        return
    yield bullets(
        f"{_place(site, e.unit)}{escape(site.say('article.emendation', source=e.source, reading=e.reading))}"
        f"{escape(e.reason)}"
        for e in emendations
    )


def _translation(site: Site) -> Iterator[str]:
    """That it is unofficial, and what its translators say of it."""
    if not site.bilingual:
        return
    yield site.say("about.translation.text")
    if said := site.apparatus.get((site.lang, TRANSLATION)):
        yield heading(3, escape(said.caption), "#translators")
        yield prose_text(site, TRANSLATION.words(site.lang), said.gist_prose, ABOUT)


def _place(site: Site, unit: UnitId) -> str:
    return f"{link(unit_name(site.lang, unit), href(ABOUT, unit))}{site.say('colon')}"
