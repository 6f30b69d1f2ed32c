"""How much a run tries: all of it, or a fifth where only the quick tests are asked for (`-m "not slow"`)."""

from __future__ import annotations

from hypothesis import settings

WHOLE, QUICK = 100, 20
"""Examples of each property that names no number of its own."""


def choose(marks: str) -> None:
    """Settle the effort of the run, before any test is read, by the marks it was asked for."""
    few = QUICK if marks == "not slow" else WHOLE
    settings.register_profile("run", max_examples=few, deadline=None, derandomize=True)
    settings.load_profile("run")


def effort(whole: int) -> int:
    """Of so many examples, characters or lines in a whole run: how many in this one."""
    return whole * settings.default.max_examples // WHOLE  # type: ignore[union-attr]
