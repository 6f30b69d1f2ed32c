"""The edition as Akoma Ntoso 3.0, the international standard for legislation in XML.

One `act` holds both texts: in each paragraph the original, then the translation, which names the original as what it
is an alternative to, and which the metadata call not authoritative. Notes are editorial notes of the metadata;
in the text there is only an empty `noteRef`, so that the words of the statute are all the words there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from export.aknbody import attachments, body
from export.aknmeta import meta
from export.akntext import paragraphs
from export.aknwords import E
from export.xmlnodes import document, on_lines
from statute.edition import Edition
from statute.model import SUBTITLE, TITLE, Unit
from statute.view.past import past_edition
from statute.view.site import Settings, Site, Sites, build_sites

MIXED = frozenset({"p", "num", "heading"})
"""Elements in which white space is text."""


def akn(edition: Edition) -> bytes:
    """The whole edition as one document: the expression of the text in force."""
    return _expression(edition, "")


def akn_of_version(edition: Edition, n: int) -> bytes:
    """An earlier version, the bare text."""
    later = [*(version.entry.in_force for version in edition.history.versions), edition.meta.in_force]
    return _expression(past_edition(edition, n), later[n + 1])


def _expression(edition: Edition, until: str) -> bytes:
    sites = build_sites(edition, Settings(), edition.langs)
    act = E(
        "act",
        meta(sites, until),
        _preface(sites),
        *_preamble(sites),
        body(sites),
        *_conclusions(sites),
        *attachments(sites),
        name="act",
        contains="singleVersion" if edition.history.versions else "originalVersion",
    )
    root = E("akomaNtoso", act)
    on_lines(root, MIXED)
    return document(root)


def _first(sites: Sites) -> Site:
    return next(iter(sites.values()))


def _preface(sites: Sites) -> etree._Element:
    statute = _first(sites).statute
    parts = []
    if statute.notice:
        parts.append(E("container", *_all(sites, statute.notice), name="notice", eId="notice"))
    if statute.title:
        parts.append(E("container", *paragraphs(sites, TITLE, "docTitle"), name="title", eId="title"))
    if statute.subtitle:
        parts.append(E("container", *paragraphs(sites, SUBTITLE), name="adoption", eId="subtitle"))
    return E("preface", *parts, eId="preface")


def _preamble(sites: Sites) -> Iterator[etree._Element]:
    if units := _first(sites).statute.preamble:
        yield E("preamble", *_all(sites, units), eId="preamble")


def _conclusions(sites: Sites) -> Iterator[etree._Element]:
    """The names and dates at the end."""
    if units := _first(sites).statute.signature:
        yield E("conclusions", *_all(sites, units), eId="conclusions")


def _all(sites: Sites, units: Sequence[Unit]) -> Iterator[etree._Element]:
    for unit in units:
        yield from paragraphs(sites, unit.id)
