"""Edition, or the reading of a text → the JSON of the contract: everything the edition knows, in one object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from export.asdata import as_data
from export.textjson import text_json
from export.versionjson import versions_json
from statute.edition import Edition, Reading
from statute.files.authorityfile import Entry
from statute.model import LANGS, TOOLS, Apparatus, Lang, Note, Problem, Term, key_in
from statute.view.opens import opened


def to_json(reading: Reading | None, problems: Sequence[Problem]) -> dict[str, object]:
    """The object that `--json` prints. Keys that need an edition are empty without one."""
    meta = reading.meta if isinstance(reading, Edition) else None
    statute = reading.statute if reading else None
    return {
        "edition": {"id": meta.id if meta else "", "version": meta.version if meta else ""},
        **text_json(statute),
        "citations": _citations(reading) if reading else [],
        "authorities": [_authority(reading, entry) for entry in reading.authorities] if reading else [],
        "left_out": [as_data(part) for part in statute.left_out] if statute else [],
        "edits": [as_data(edit) for edit in statute.edits] if statute else [],
        "translation": text_json(reading.translation) if reading and reading.translation else {},
        "captions": _by_unit(reading.apparatus, "caption") if reading else {},
        "gists": _by_unit(reading.apparatus, "gist") if reading else {},
        "notes": [_note(note) for a in reading.apparatus for note in a.notes] if reading else [],
        "gist_texts": _gist_texts(reading.apparatus) if reading else {},
        "terms": [_term(term) for term in reading.terms] if reading else [],
        "duties": [as_data(duty) for duty in reading.duties] if reading else [],
        "relations": _relations(reading) if reading else [],
        "readers": [
            {"id": r.id, "who": r.who, "lines": [{"unit": a.unit, **a.text} for a in r.answers]}
            for r in (reading.readers if reading else ())
        ],
        "errata": [
            {"unit": e.unit, "date": e.date, "version": e.version, "what": e.what}
            for e in (reading.errata.mistakes if reading else ())
        ],
        "variants": [as_data(v) for v in meta.variants] if meta else [],
        **(versions_json(reading) if isinstance(reading, Edition) else {"versions": [], "history": {}}),
        "problems": [as_data(p) for p in problems],
    }


def _relations(reading: Reading) -> list[dict[str, object]]:
    """With the editors' reason, by language, where it is theirs."""
    why: dict[tuple[str, str], dict[str, str]] = {
        (a.unit, target): {} for a in reading.apparatus for target in a.why
    }
    for a in reading.apparatus:
        for target, reason in a.why.items():
            why[a.unit, target][a.lang] = reason
    return [
        {"from": r.source, "to": r.target, "kind": r.kind, "via": r.via}
        | ({"why": why.get((r.source, r.target), {})} if r.kind == "editor" else {})
        for r in reading.relations
    ]


def _citations(reading: Reading) -> list[dict[str, object]]:
    """`authority` is the id of the cited law's entry; None for the statute itself and for laws without an entry.

    `at` is what the citation opens below the root of the site, None if it opens nothing.
    """
    at, cited = opened(reading), reading.laws.cited
    return [
        as_data(c) | {"authority": cited[c].authority if c in cited else None, "at": at.get(c)}
        for c in reading.citations
    ]


def _authority(reading: Reading, entry: Entry) -> dict[str, object]:
    """A law that may be cited; `texts` are the versions of it that are at hand, with what is known of each."""
    law = entry.authority
    return {
        "id": entry.id,
        **{lang: law.title(lang) for lang in LANGS},
        "version": law.version,
        "articles": law.articles,
        "relation": entry.relation,
        "url": entry.url or None,
        "checked": entry.checked or None,
        "amended": [as_data(one) for one in entry.amended],
        "texts": [
            {"version": text.version, "source": text.source}
            for text in reading.laws.shelf.values()
            if text.id == entry.id
        ],
    }


def _term(term: Term) -> dict[str, object]:
    """Every language by its name, the languages of explanations by the ending of their keys."""
    return {
        "id": term.id,
        **{lang: term.name(lang) for lang in LANGS},
        "kind": term.kind,
        "status": term.status,
        "source": term.sources.get(TOOLS, ""),
        "forms": term.forms,
        "variants": [
            {"unit": v.unit, **v.names, **_by_key("reason", v.reasons), "line": v.line} for v in term.variants
        ],
        "coordinated": term.coordinated,
        "defined_at": term.defined_at,
        "line": term.line,
        "uses": [as_data(use) for use in term.uses],
        "gloss": term.gloss,
        "common": term.common,
        **{key: text for key, text in _by_key("source", term.sources).items() if key != "source"},
        "formerly": term.formerly,
    }


def _by_key(key: str, texts: Mapping[Lang, str]) -> dict[str, str]:
    """The texts under the keys that they have in the edition's files."""
    return {key_in(lang, key): texts.get(lang, "") for lang in sorted(LANGS, key=TOOLS.__ne__)}


def _note(note: Note) -> dict[str, object]:
    """`body` is Markdown as written, `text` its words, in which offsets of citations count."""
    fields = ("id", "unit", "lang", "quote", "start", "end", "body", "path", "line", "body_line")
    return {key: getattr(note, key) for key in fields} | {"text": note.prose.text}


def _gist_texts(apparatus: Sequence[Apparatus]) -> dict[str, dict[str, str]]:
    """The words of each gist, in which offsets of citations count."""
    out: dict[str, dict[str, str]] = {}
    for entry in apparatus:
        if entry.gist:
            out.setdefault(entry.unit, {})[entry.lang] = entry.gist_prose.text
    return out


def _by_unit(apparatus: Sequence[Apparatus], key: str) -> dict[str, dict[str, str]]:
    out: dict[str, dict[str, str]] = {}
    for entry in apparatus:
        if text := getattr(entry, key):
            out.setdefault(entry.unit, {})[entry.lang] = text
    return out
