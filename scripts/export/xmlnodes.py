"""Elements of XML and trees of them, by lxml: nothing to escape, nothing to close.

E = Maker("http://www.w3.org/1999/xhtml")
E("p", "See ", E("a", "Article 3", href="#a3"), ".", lang="en")
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import cast

from lxml import etree

Node = str | etree._Element
"""What an element is made of: words and elements."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Maker:
    """Makes elements of one namespace. In an attribute's name an underscore at the end is dropped (`class_`), others
    are hyphens (`aria_label`), and `names` has what is written otherwise; of an empty attribute nothing is written.
    """

    def __init__(
        self,
        namespace: str = "",
        prefix: str | None = None,
        *,
        prefixes: Mapping[str, str] | None = None,
        names: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._in = f"{{{namespace}}}" if namespace else ""
        own = {prefix: namespace} if namespace else {}
        self._prefixes = cast(
            Mapping[str, str], {**own, **(prefixes or {})}
        )  # lxml's stubs know no default one.
        self._names = {"lang": (XML_LANG,), **(names or {})}

    def __call__(self, tag: str, *nodes: Node, **attributes: str) -> etree._Element:
        element = etree.Element(self._in + tag, nsmap=self._prefixes)
        for key, value in attributes.items():
            for name in self._names.get(key, (key.removesuffix("_").replace("_", "-"),)) if value else ():
                element.set(name, value)
        add(element, nodes)
        return element


def add(element: etree._Element, nodes: Iterable[Node]) -> None:
    """At the end of the element."""
    for node in nodes:
        if not isinstance(node, str):
            element.append(node)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + node
        else:
            element.text = (element.text or "") + node


def joined(nodes: Iterable[Node], between: str) -> Iterator[Node]:
    """The nodes with the words between them."""
    for n, node in enumerate(nodes):
        yield from (between, node) if n else (node,)


def on_lines(root: etree._Element, mixed: Collection[str]) -> None:
    """Each element on a line of its own, but for those within `mixed`, whose white space is text."""
    if etree.QName(root).localname not in mixed and len(root):
        root.text = (root.text or "") + "\n"
        for child in root:
            child.tail = (child.tail or "") + "\n"
            on_lines(child, mixed)


def document(root: etree._Element, doctype: str = "") -> bytes:
    """As a file in UTF-8, with a declaration."""
    declared = '<?xml version="1.0" encoding="UTF-8"?>\n' + (f"{doctype}\n" if doctype else "")
    return f"{declared}{etree.tostring(root, encoding='unicode')}\n".encode()
