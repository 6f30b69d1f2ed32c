"""The versions of a statute in their order, with the steps between them, and the way of a provision through them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from statute.compare import Change, Revision, plain_words, revision_of
from statute.model import Citation, Lang, Source, Statute, UnitId, VersionEntry


@dataclass(frozen=True, slots=True)
class TextVersion:
    """An earlier text, read as the text in force is."""

    entry: VersionEntry
    source: Source
    statute: Statute
    translation: Statute | None = None
    citations: tuple[Citation, ...] = ()
    """What its texts cite."""

    @property
    def date(self) -> str:
        """Of its adoption, ISO: what the version is called."""
        return self.entry.adopted

    @property
    def texts(self) -> tuple[Statute, ...]:
        return (self.statute, self.translation) if self.translation else (self.statute,)

    def text_of(self, lang: Lang) -> Statute | None:
        return next((text for text in self.texts if text.lang == lang), None)


@dataclass(frozen=True, slots=True)
class History:
    """Earlier versions, the oldest first, and the step from each to the one after it, the last to the text in force.

    A version is named by its place; that of the text in force is `now`.
    """

    versions: tuple[TextVersion, ...] = ()
    revisions: tuple[Revision, ...] = ()

    @property
    def now(self) -> int:
        return len(self.versions)

    def line(self, version: int, article: UnitId) -> dict[int, UnitId]:
        """What an article of a version is in every version that has it, the oldest first."""
        return {
            **dict(reversed([*self._before(version, article)])),
            version: article,
            **dict(self._after(version, article)),
        }

    def changes(self, version: int, article: UnitId) -> Iterator[tuple[int, Change]]:
        """What each step made of it, from the first version that has it on; step n leads to version n + 1."""
        line = self.line(version, article)
        return ((n, self.revisions[n].by_old[id]) for n, id in line.items() if n < self.now)

    def _before(self, version: int, article: UnitId) -> Iterator[tuple[int, UnitId]]:
        for n in range(version - 1, -1, -1):
            old = self.revisions[n].by_new[article].old
            if old is None:
                return
            article = old
            yield n, article

    def _after(self, version: int, article: UnitId) -> Iterator[tuple[int, UnitId]]:
        for n in range(version, self.now):
            new = self.revisions[n].by_old[article].new
            if new is None:
                return
            article = new
            yield n + 1, article

    def until(self, version: int) -> str:
        """The day on which the next version came into force; empty if nobody has looked it up, and for the last one."""
        return self.versions[version + 1].entry.in_force if version + 1 < len(self.versions) else ""

    def place(self, date: str) -> int | None:
        """The version adopted on a day."""
        return next((n for n, version in enumerate(self.versions) if version.date == date), None)


def history(versions: tuple[TextVersion, ...], in_force: Statute) -> History:
    """All steps from the oldest version to the text in force."""
    texts = [*(version.statute for version in versions), in_force]
    words = [
        *(plain_words(version.statute, version.citations) for version in versions),
        plain_words(in_force),
    ]
    steps = []
    for n, version in enumerate(versions):
        ruled = [(one.old, one.new) for one in version.entry.alignments]
        steps.append(revision_of(texts[n], texts[n + 1], words[n], words[n + 1], ruled))
    return History(versions, tuple(steps))
