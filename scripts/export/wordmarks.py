"""Where links of the Word document lead: bookmarks, under names that Word takes, and addresses on the web."""

from __future__ import annotations

from lxml import etree

from export.wordtext import E


class Bookmarks:
    """Places by their keys. Word wants a name of letters, digits and underscores, no more than forty."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._placed: set[str] = set()

    def at(self, key: str, *inside: etree._Element) -> list[etree._Element]:
        """What stands at a place, with its bookmark; a place is given once."""
        if key in self._placed:
            return list(inside)
        self._placed.add(key)
        id = str(len(self._placed))
        return [
            E("bookmarkStart", id=id, name=self._name(key)),
            *inside,
            E("bookmarkEnd", id=id),
        ]

    def to(self, key: str, *inside: etree._Element) -> etree._Element:
        """Words that lead to a place."""
        return E("hyperlink", *inside, anchor=self._name(key), history="1")

    def _name(self, key: str) -> str:
        return self._names.setdefault(key, f"p{len(self._names) + 1}")


def to_web(address: str, *inside: etree._Element) -> etree._Element:
    """Words that lead to an address: as a field, which needs no entry in the file's relations."""
    quoted = address.replace('"', "%22")
    return E("fldSimple", *inside, instr=f' HYPERLINK "{quoted}" ')
