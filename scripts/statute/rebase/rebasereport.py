"""What a rebase says: what moved, what moved and must be read again, what is left, and what is new to translate."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from statute.compare import Revision
from statute.model import UnitId
from statute.versions.fate import UnitTexts


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """A sentence and its place in the file as it will be."""

    path: str
    line: int
    sentence: str
    origin: tuple[str, int]
    """The place in the file as it is."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.sentence}"


@dataclass(slots=True)
class Report:
    """Filled while the files are gone through."""

    revision: Revision
    """From the last version to the text in force."""
    files: dict[str, str | None] = field(default_factory=dict)
    """What is to be written, by path; None for a file that is no longer there."""
    moved: list[Told] = field(default_factory=list)
    review: list[Told] = field(default_factory=list)
    """Moved, but words around it were amended."""
    left: list[Told] = field(default_factory=list)
    """Could not be moved."""
    new: list[Told] = field(default_factory=list)
    """Passages that nothing was ever said of: to be translated."""
    fit_old: int = 0
    """Notes and entries that, as they are, fit the last version."""
    fit_new: int = 0
    """Those that fit the text in force."""
    copied: bool = False
    """The translation is still that of the last version."""

    @property
    def needed(self) -> bool:
        """Whether the files speak of the last version and not of the text in force."""
        return self.copied or self.fit_old > self.fit_new

    def count(self, unit: UnitId, words: str, old: UnitTexts, new: UnitTexts) -> None:
        """Which text an entry fits as it is."""
        self.fit_old += unit in old and words in old[unit]
        self.fit_new += unit in new and words in new[unit]

    def parts(self) -> tuple[tuple[str, list[Told]], ...]:
        """What is told, under its title; what there is nothing of is left out."""
        parts = (
            ("Moved", self.moved),
            ("Moved, to be read again", self.review),
            ("To be translated", self.new),
            ("Left", self.left),
        )
        return tuple((title, sorted(told)) for title, told in parts if told)

    def write(self) -> None:
        """The files on the disk; those that only lie elsewhere now are taken away last."""
        for path, text in self.files.items():
            if text is not None:
                Path(path).parent.mkdir(parents=True, exist_ok=True)
                Path(path).write_text(text, "utf-8")
        for path, text in self.files.items():
            if text is None:
                Path(path).unlink()
