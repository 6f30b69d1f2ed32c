"""Setting a book until nothing moves any more: it says at its end where everything stands, and is set again with that.

    first_guess  →  places.json  →  set  →  where everything stands  →  places.json  →  set  →  …

Typst could find the places by itself, but would keep each paragraph with a link in memory as often as it sets it. What
is given is a file and no input of the program: what comes of the same words is then not set anew.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import typst

from export.fonts import FOLDER

Places = dict[str, Any]
"""What typst/places.typ finds at the end of the book."""
LETTERS = {1: 4000, 2: 6700}
"""On a page with one language and with two, a Chinese character counted as two."""
FRONT = 5
"""Pages before the first article."""
MOST_TIMES = 6
"""A book that still moves then has a number whose own width moves it."""


def settle(folder: Path, name: str, places: Places) -> None:
    """Leave in the folder of a template the places that hold; `places` are those to begin with."""
    for _ in range(MOST_TIMES):
        (folder / "places.json").write_text(json.dumps(places), "utf-8")
        asked, places = places, json.loads(compiler(folder, name).query("<places>", field="value", one=True))
        if places == asked:
            return
        if _much(places, asked):
            _forget()
    warnings.warn(f"{name}: the numbers of some pages may be one too high or too low", stacklevel=2)


def compiler(folder: Path, name: str) -> typst.Compiler:
    return typst.Compiler(
        str(folder / f"{name}.typ"), root=str(folder), font_paths=[str(FOLDER)], ignore_system_fonts=True
    )


def _much(places: Places, asked: Places) -> bool:
    """Whether so much stands on another page that little of what was set can be used again."""
    old, new = ({key: spot[0] for key, spot in found["spots"].items()} for found in (asked, places))
    moved = [key for key, page in new.items() if old.get(key) != page]
    return 10 * len(moved) > len(new)


def _forget() -> None:
    """Let Typst drop what it keeps: that of which the last ten compilations made no use."""
    for _ in range(11):
        typst.compile(b"", format="pdf")


def first_guess(book: Mapping[str, Any]) -> Places:
    """Where things will stand, from the book's JSON: near enough that most numbers of pages have as many digits as they
    will have, so that little moves when they are known."""
    spots: dict[str, tuple[int, int, int]] = {}
    letters = 0
    for part in book["content"]["parts"]:
        spot = (FRONT + 1 + letters // LETTERS[len(book["langs"])], 0, 0)
        units = [part["id"], *(passage["unit"] for passage in part.get("passages", ()))]
        spots |= dict.fromkeys((f"u-{unit}" for unit in units), spot)
        said = [part, *(book["notes"][key] for key in book["after"].get(part["id"], ()))]
        letters += sum(len(text) + sum(c >= "\u2e80" for c in text) for text in _texts(said))
    pages = FRONT + letters // LETTERS[len(book["langs"])]
    return {"spots": spots, "terms": {}, "heads": [], "pages": pages}


def _texts(value: object) -> Iterator[str]:
    """Those that are read: keys and names of units are short and Latin."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from _texts(inner)
