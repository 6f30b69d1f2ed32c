"""Work that makes many objects and no cycle of them runs without the collector of cycles.

The collector would walk all that was made again and again: a text ten times as long took fifteen times as long.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def acyclic(work: Callable[P, R]) -> Callable[P, R]:
    """The same function; while it runs, the collector does not, and afterwards it is as it was."""

    @wraps(work)
    def without_collector(*args: P.args, **kwargs: P.kwargs) -> R:
        if not gc.isenabled():
            return work(*args, **kwargs)
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            gc.enable()

    return without_collector
