"""This edition's own text: what must hold of it, and its golden files. Run only where this edition is in place."""

from collections import Counter
from pathlib import Path

import golden
from exported import loaded
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
    _, problems = loaded()
    assert [str(p) for p in problems] == []
