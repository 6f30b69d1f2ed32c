"""The package of the EPUB: what the book is, and which files it has."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from lxml import etree

from export.xmlnodes import Maker, document, on_lines
from statute.model import LANGUAGES, Lang, Meta
from statute.wording import say

DC_TERMS = "http://purl.org/dc/elements/1.1/"
E = Maker("http://www.idpf.org/2007/opf", prefixes={"dc": DC_TERMS})
DC = Maker(DC_TERMS, "dc")
BOX = Maker("urn:oasis:names:tc:opendocument:xmlns:container")
NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
"""Of addresses (RFC 4122); the identifier of a book is made from those of its edition and version."""
ACCESS = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityHazard", "none"),
    (
        "accessibilitySummary",
        "Text, and a cover with its title; headings, links and notes are marked up; each passage carries "
        "its language.",
    ),
)
XHTML = "application/xhtml+xml"


def container() -> bytes:
    """Where the package is."""
    root = BOX("rootfile", full_path="EPUB/package.opf", media_type="application/oebps-package+xml")
    return document(BOX("container", BOX("rootfiles", root), version="1.0"))


def identifier(meta: Meta) -> str:
    """The same for the same edition and version."""
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, f'{meta.id}/{meta.version}')}"


def package(meta: Meta, langs: Sequence[Lang], pages: Sequence[str], date: int) -> bytes:
    """Metadata, files, and the order in which the pages are read."""
    first, *others = pages
    order = ("cover", first, "nav", *others)
    spine = E("spine", *(E("itemref", idref=name) for name in order), toc="ncx")
    metadata = E("metadata", *_metadata(meta, langs, date))
    root = E(
        "package", metadata, E("manifest", *_manifest(pages)), spine,
        version="3.0", unique_identifier="id", lang=langs[0],
    )  # fmt: skip
    on_lines(root, {"title", "meta"})
    return document(root)


def _metadata(meta: Meta, langs: Sequence[Lang], date: int) -> Iterator[etree._Element]:
    first, *others = langs
    modified = datetime.fromtimestamp(date, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    yield DC("identifier", identifier(meta), id="id")
    yield DC("title", meta.titles[first], id="dc-title", lang=first)
    for lang in others:
        yield E("meta", meta.titles[lang], refines="#dc-title", property="alternate-script", lang=lang)
    yield from (DC("language", LANGUAGES[lang].tag) for lang in langs)
    if meta.issuer[first]:
        yield DC("creator", meta.issuer[first])
    yield DC("publisher", say(first, "book.publisher", id=meta.id))
    if others:
        yield DC("contributor", say(first, "book.publisher", id=meta.id), id="translator")
        yield E("meta", "trl", refines="#translator", property="role", scheme="marc:relators")
    yield DC("source", meta.provenance[first])
    yield DC("description", meta.descriptions[first])
    if meta.adopted:
        yield DC("date", meta.adopted)
    yield DC("rights", "CC BY 4.0")
    yield E("meta", modified, property="dcterms:modified")
    yield from (E("meta", value, property=f"schema:{name}") for name, value in ACCESS)


def _manifest(pages: Sequence[str]) -> Iterator[etree._Element]:
    yield E("item", id="nav", href="nav.xhtml", media_type=XHTML, properties="nav")
    yield E("item", id="ncx", href="toc.ncx", media_type="application/x-dtbncx+xml")
    yield E("item", id="cover", href="cover.xhtml", media_type=XHTML)
    yield E("item", id="cover-image", href="cover.png", media_type="image/png", properties="cover-image")
    yield E("item", id="style", href="style.css", media_type="text/css")
    yield from (E("item", id=name, href=f"{name}.xhtml", media_type=XHTML) for name in pages)
