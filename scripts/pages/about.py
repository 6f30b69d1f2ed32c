"""About the text: where it comes from, what was left out, every kind of change, other readings, licenses."""

from __future__ import annotations

from collections.abc import Iterator

from pages.editlog import edit_log
from pages.markdown import bullets, details, document, heading, link
from pages.marks import escape, escape_start
from pages.prosetext import prose_text
from pages.statusbox import status_text
from statute.model import TRANSLATION, UnitId
from statute.view.addresses import ABOUT, MISSING, href, relative
from statute.view.licenses import licenses
from statute.view.names import notes_text, unit_name
from statute.view.site import Site


def about_page(site: Site) -> Iterator[tuple[str, str]]:
    meta = {"title": site.say("about"), "description": site.say("about.description", title=site.title)}
    blocks = [heading(1, site.say("about"), "#about")]
    for key, parts in (
        ("status.heading", [status_text(site)]),
        ("about.source", _source(site)),
        ("about.left-out", _left_out(site)),
        ("about.edits", edit_log(site)),
        ("about.variants", _variants(site)),
        ("about.emendations", _emendations(site)),
        ("about.translation", _translation(site)),
        ("about.notes", [notes_text(site)] if site.edition.apparatus else []),
        ("about.licenses", [site.language.gap.join((licenses(site), site.say("licenses.programs")))]),
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
    missing = site.say("about.translation.missing", page=relative(ABOUT, MISSING))
    yield f"{site.say('about.translation.text')}{site.language.gap}{missing}"
    if said := site.apparatus.get((site.lang, TRANSLATION)):
        yield heading(3, escape(said.caption), "#translators")
        yield prose_text(site, TRANSLATION.words(site.lang), said.gist_prose, ABOUT)


def _place(site: Site, unit: UnitId) -> str:
    return f"{link(unit_name(site.lang, unit), href(ABOUT, unit))}{site.say('colon')}"
