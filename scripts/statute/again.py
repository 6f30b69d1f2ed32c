"""What was made before, where it would be made of the same again: the preview reads one edition over and over."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
KEPT = 512
"""Results of one function; the oldest goes."""


class _Arguments(Generic[P]):
    """Those of one call, to be compared with others."""

    def __init__(self, *args: P.args, **kwargs: P.kwargs) -> None:
        self.all = (args, kwargs)


def again(of: Callable[P, Hashable]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """The same pure function, which keeps its last result for each `of` (a path, say), and gives it again for arguments
    that equal the last ones. Of large trees that are the same objects that is told at once.
    """

    def keeping(work: Callable[P, R]) -> Callable[P, R]:
        kept: dict[Hashable, tuple[_Arguments[P], R]] = {}

        @wraps(work)
        def work_again(*args: P.args, **kwargs: P.kwargs) -> R:
            key, arguments = of(*args, **kwargs), _Arguments[P](*args, **kwargs)
            if key in kept and kept[key][0].all == arguments.all:
                return kept[key][1]
            result = work(*args, **kwargs)
            if key not in kept and len(kept) >= KEPT:
                del kept[next(iter(kept))]
            kept[key] = (arguments, result)
            return result

        return work_again

    return keeping
