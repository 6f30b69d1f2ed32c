"""The edition as tables: CSV as RFC 4180 has it, in UTF-8 with a byte-order mark for Excel, which else garbles it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from export.units import paired_units
from statute.edition import Edition
from statute.model import LANGS, TOOLS


def paragraphs_csv(edition: Edition) -> bytes:
    """Every passage of the text with its translation, in the order of the text."""
    head = ("unit", *(key for lang in LANGS for key in (f"article_{lang}", f"label_{lang}", lang)))
    articles = {text.lang: {article.id: article.label for article in text.articles} for text in edition.texts}
    rows = (
        (
            unit,
            *(
                cell
                for lang in LANGS
                for cell in (articles.get(lang, {}).get(unit.home, ""), *words.get(lang, ("", "")))
            ),
        )
        for unit, words in paired_units(edition)
    )
    return _csv(head, rows)


def terms_csv(edition: Edition) -> bytes:
    """Every term: both languages, what it means, kind, where its English comes from, where it is defined and used."""
    lang = edition.statute.lang
    rows = (
        (
            t.id, t.kind, *map(t.name, LANGS), *(t.gloss.get(lang, "") for lang in LANGS),
            t.status, t.sources.get(TOOLS, ""), t.defined_at or "",
            " ".join(dict.fromkeys(use.unit for use in t.uses if use.lang == lang)),
        )
        for t in edition.terms
    )  # fmt: skip
    glosses = (f"gloss_{lang}" for lang in LANGS)
    return _csv(("id", "kind", *LANGS, *glosses, "status", "source", "defined_at", "units"), rows)


def duties_csv(edition: Edition) -> bytes:
    """The table of duties: who, as what, with which operative word, on which condition, does what, where.

    `others` is 等 where the text names those who act as examples.
    """
    english = {name.original: name.names[TOOLS] for name in edition.actor_names} | {
        t.original: t.name(TOOLS) for t in edition.terms
    }
    rows = (
        (
            d.unit, d.actor, english.get(d.actor, ""), "等" if d.others else "", d.role, d.operative,
            d.condition, d.act, d.condition_en, d.act_en,
        )
        for d in edition.duties
    )  # fmt: skip
    head = ("unit", "actor", "actor_en", "others", "role", "operative")
    return _csv((*head, "condition", "act", "condition_en", "act_en"), rows)


def concordance_csv(edition: Edition) -> bytes:
    """From each version to the next, every article of both; and what it is in the text in force."""
    head = ("from", "old", "to", "new", "change", "similarity", "in_force")
    return _csv(head, _concordance(edition))


def _concordance(edition: Edition) -> Iterator[tuple[str, ...]]:
    history = edition.history
    dates = [*(version.date for version in history.versions), edition.meta.adopted]
    for n, revision in enumerate(history.revisions):
        for change in revision.articles:
            version, article = (n, change.old) if change.old else (n + 1, change.new)
            now = history.line(version, article).get(history.now, "") if article else ""
            similarity = f"{change.similarity:.2f}" if change.old and change.new else ""
            yield dates[n], change.old or "", dates[n + 1], change.new or "", change.kind, similarity, now


def _csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")
