"""This edition's own text: what must hold of it, and its golden files. Run only where this edition is in place."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

import golden
from exported import edition, loaded
from madepages import generated_pages
from outline import outline, read

EDITION = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"


def test_what_must_hold() -> None:
    _, statute = read((EDITION / "source.txt").read_bytes())
    paragraphs = [p for a in statute.articles for p in a.paragraphs]
    assert [d.id for d in statute.divisions] == [f"ch{n}" for n in range(1, 10)]
    assert [a.id for a in statute.articles] == [str(n) for n in range(1, 60)]
    assert len(paragraphs) == 120
    assert not any(p.items or p.tail for p in paragraphs)
    assert Counter(e.rule for e in statute.edits)["join"] == 11
    assert [(p.first_line, p.last_line, p.reason) for p in statute.left_out] == [
        (1, 9, "before"),
        (26, 44, "contents"),
    ]


def test_golden_text() -> None:
    _, statute = read((EDITION / "source.txt").read_bytes())
    golden.check(GOLDEN / "statute.txt", outline(statute))


def test_golden_edits() -> None:
    _, statute = read((EDITION / "source.txt").read_bytes())
    rows = [f"{e.line}:{e.column} {e.rule} {e.before!r} -> {e.after!r}" for e in statute.edits]
    golden.check(GOLDEN / "edits.txt", "\n".join(rows) + "\n")


def test_the_edition_has_no_problem() -> None:
    _, problems = loaded(str(EDITION))
    assert [str(p) for p in problems] == []


def test_golden_relations() -> None:
    """What the text itself ties."""
    shared = [
        f"{relation.source} {relation.target} {relation.kind} {relation.via}"
        for relation in edition(str(EDITION)).relations
        if relation.kind in ("term", "instrument", "institution")
        and int(relation.source) < int(relation.target)
    ]
    golden.check(GOLDEN / "relations.txt", "\n".join(shared) + "\n")


@pytest.mark.parametrize(
    "path", ["zh/articles/13.md", "en/articles/13.md", "zh/articles/59.md", "zh/about/index.md"]
)
def test_golden_pages(path: str) -> None:
    """Without notes: those who write them need not renew it."""
    bare = replace(edition(str(EDITION)), apparatus=(), relations=())
    golden.check(GOLDEN / "pages" / path, generated_pages(bare)[path].decode())
