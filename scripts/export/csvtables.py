"""The edition as tables: CSV as RFC 4180 has it, in UTF-8 with a byte-order mark for Excel, which else garbles it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from export.units import paired_units
from statute.edition import Edition


def paragraphs_csv(edition: Edition) -> bytes:
    """Every passage of the text with its translation, in the order of the text."""
    rows = ((unit, zh_label, zh, en_label, en) for unit, zh_label, zh, en_label, en in paired_units(edition))
    return _csv(("unit", "label_zh", "zh", "label_en", "en"), rows)


def terms_csv(edition: Edition) -> bytes:
    """Every term: both languages, kind, where its English comes from, where it is defined, where it is used."""
    lang = edition.statute.lang
    rows = (
        (
            t.id, t.kind, t.zh, t.en, t.status, t.source, t.defined_at or "",
            " ".join(dict.fromkeys(use.unit for use in t.uses if use.lang == lang)),
        )
        for t in edition.terms
    )  # fmt: skip
    return _csv(("id", "kind", "zh", "en", "status", "source", "defined_at", "units"), rows)


def duties_csv(edition: Edition) -> bytes:
    """The table of duties: who, as what, with which operative word, on which condition, does what, where."""
    head = ("unit", "actor", "role", "operative", "condition", "act", "condition_en", "act_en")
    return _csv(head, ([getattr(duty, key) for key in head] for duty in edition.duties))


def _csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")
