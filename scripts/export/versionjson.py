"""The versions of the statute, and what each article was in them, as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from export.asdata import as_data
from export.textjson import text_json
from statute.compare import Change, Revision
from statute.edition import Edition
from statute.model import UnitId
from statute.versions import History, TextVersion


def versions_json(edition: Edition) -> dict[str, object]:
    """`versions`, the oldest first and the text in force last; and for each article of the text in force its `history`:
    the number it had in each earlier version, the oldest first, and what the next version made of it."""
    meta, history = edition.meta, edition.history
    current = {
        "date": meta.adopted,
        "in_force": meta.in_force,
        "title": meta.titles[edition.statute.lang],
        "decision": meta.decision,
        "provenance": meta.provenance,
        "source_sha256": edition.source.sha256,
    }
    return {
        "versions": [*map(_version, history.versions, history.revisions), current],
        "history": {article.id: [*_history(history, article.id)] for article in edition.statute.articles},
    }


def _version(version: TextVersion, revision: Revision) -> dict[str, object]:
    """`changes` is what the next version made of each article, as `--compare` prints it."""
    entry, title = version.entry, version.statute.title
    return {
        "date": version.date,
        "in_force": entry.in_force,
        "title": title.text if title else "",
        "decision": entry.decision,
        "provenance": entry.provenance,
        "source_sha256": version.source.sha256,
        "changes": [change_json(change) for change in revision.articles],
        "text": text_json(version.statute),
        "translation": text_json(version.translation) if version.translation else {},
        "left_out": [as_data(part) for part in version.statute.left_out],
        "edits": [as_data(edit) for edit in version.statute.edits],
    }


def _history(history: History, article: UnitId) -> Iterator[dict[str, object]]:
    """`units` are the paragraphs and items that did not stay as they were."""
    for step, change in history.changes(history.now, article):
        units = history.revisions[step].units[change.new] if change.new else ()
        yield {
            "version": history.versions[step].date,
            "article": change.old,
            "change": change.kind,
            "similarity": change.similarity,
            "units": [
                {"old": unit.old, "new": unit.new, "change": unit.kind}
                for unit in units
                if unit.kind != "same"
            ],
        }


def change_json(change: Change) -> dict[str, object]:
    """One article as `--compare` prints it."""
    return {"old": change.old, "new": change.new, "change": change.kind, "similarity": change.similarity}
