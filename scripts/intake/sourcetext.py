"""What every reader of a kind of file gives: the text that source.txt will hold, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass


class RefusedFile(ValueError):
    """The file is not read; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Received:
    """What source.txt will hold, and what of the file is not in it."""

    data: bytes
    left_behind: tuple[str, ...] = ()
    """In words: 2 footnotes, 1 picture."""


def encoded(lines: tuple[str, ...]) -> bytes:
    """Lines as source.txt holds them; empty ones go."""
    return "".join(f"{line}\n" for line in lines if line.strip()).encode()
