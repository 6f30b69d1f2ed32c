"""The versions of a statute in their order, with the steps between them, and the way of a provision through them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from statute.compare import Change, Revision, revision
from statute.model import Lang, Source, Statute, UnitId, VersionEntry


@dataclass(frozen=True, slots=True)
class TextVersion:
    """An earlier text, read as the text in force is."""

    entry: VersionEntry
    source: Source
    statute: Statute
    translation: Statute | None = None

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
class Ancestor:
    """An article as an earlier version has it, and what the next version made of it."""

    version: int
    """Its place among the versions, 0 the oldest."""
    article: UnitId
    change: Change


@dataclass(frozen=True, slots=True)
class Descendant:
    """What an earlier article is today: the article, or where it ended."""

    article: UnitId | None
    """In the text in force; None if it was deleted."""
    end: int
    """The version in which it stood last, where it was deleted."""


@dataclass(frozen=True, slots=True)
class History:
    """Earlier versions, the oldest first, and the step from each to the one after it, the last to the text in force."""

    versions: tuple[TextVersion, ...] = ()
    revisions: tuple[Revision, ...] = ()

    def ancestors(self, article: UnitId) -> Iterator[Ancestor]:
        """What an article of the text in force was, the latest first, as far back as it goes."""
        here: UnitId | None = article
        for n in range(len(self.versions) - 1, -1, -1):
            change = next((c for c in self.revisions[n].articles if c.new == here), None)
            if change is None or change.old is None:
                return
            here = change.old
            yield Ancestor(n, here, change)

    def descendant(self, version: int, article: UnitId) -> Descendant:
        """What an article of a version has become in the end."""
        here = article
        for n in range(version, len(self.versions)):
            change = next(c for c in self.revisions[n].articles if c.old == here)
            if change.new is None:
                return Descendant(None, n)
            here = change.new
        return Descendant(here, len(self.versions))

    def until(self, version: int) -> str:
        """The day on which the next version came into force; empty if nobody has looked it up, and for the last one."""
        return self.versions[version + 1].entry.in_force if version + 1 < len(self.versions) else ""

    def place(self, date: str) -> int | None:
        """The version adopted on a day."""
        return next((n for n, version in enumerate(self.versions) if version.date == date), None)


def history(versions: tuple[TextVersion, ...], in_force: Statute) -> History:
    """All steps from the oldest version to the text in force."""
    texts = [*(version.statute for version in versions), in_force]
    steps = zip(versions, texts, texts[1:], strict=False)
    return History(
        versions,
        tuple(
            revision(old, new, [(a.old, a.new) for a in version.entry.alignments])
            for version, old, new in steps
        ),
    )
