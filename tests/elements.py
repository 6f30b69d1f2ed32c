"""HTML as a tree, for tests that ask what stands inside what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
_CLOSED_BY_THEMSELVES = {"li": {"li"}, "p": {"p"}, "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"tr"}}


@dataclass(eq=False)
class Element:
    """A tag with its attributes and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    parent: Element | None = None

    @property
    def id(self) -> str:
        return self.attributes.get("id", "")

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self) -> Iterator[Element]:
        """The elements in it, in the order of the text."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.all()

    def by_tag(self, *tags: str) -> Iterator[Element]:
        return (element for element in self.all() if element.tag in tags)

    def by_class(self, name: str) -> Iterator[Element]:
        return (element for element in self.all() if name in element.classes)

    def by_id(self, id: str) -> Element:
        return next(element for element in self.all() if element.id == id)

    def text(self, without: Callable[[Element], bool] = lambda element: False) -> str:
        """The characters in it; elements that `without` names are passed over."""
        return "".join(
            child if isinstance(child, str) else "" if without(child) else child.text(without)
            for child in self.children
        )

    def above(self) -> Iterator[Element]:
        """What it stands in, the nearest first."""
        if self.parent is not None:
            yield self.parent
            yield from self.parent.above()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("")
        self.here = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.here.tag in _CLOSED_BY_THEMSELVES.get(tag, ()):
            self.here = self.here.parent or self.root
        element = Element(tag, {name: value or "" for name, value in attrs}, parent=self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.here.children.append(Element(tag, attributes, parent=self.here))

    def handle_endtag(self, tag: str) -> None:
        for element in (self.here, *self.here.above()):
            if element.tag == tag:
                self.here = element.parent or self.root
                return

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def tree(html: str) -> Element:
    """The document; its root has no tag."""
    builder = _Builder()
    builder.feed(html)
    return builder.root
