"""The book as a Word document while it is made: its sites, its notes, its places; and the words of a unit in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from export.lawkeys import key_at, key_of
from export.outside import web_address
from export.readings import variant_said
from export.wordmarks import Bookmarks, to_web
from export.wordnotes import Endnotes
from export.wordtext import Lead, paragraph, prose_word, run
from statute.model import CELL, Lang, UnitId
from statute.model.prose import Block, Link, Para, Run
from statute.view.layers import Stretch, marks_in_print, pieces, variants_of
from statute.view.linked import linked
from statute.view.site import Site, Sites


@dataclass(frozen=True)
class WordBook:
    """The original's site comes first."""

    sites: Sites
    notes: Endnotes = field(default_factory=Endnotes)
    marks: Bookmarks = field(default_factory=Bookmarks)
    numbers: dict[tuple[Lang, UnitId], int] = field(default_factory=dict)
    """Of the notes that have a mark, by language and id."""

    @property
    def site(self) -> Site:
        return next(iter(self.sites.values()))

    def beside(self, names: Mapping[Lang, str]) -> Iterator[etree._Element]:
        """What a thing is called in each language, as one line has it."""
        for n, (lang, name) in enumerate(names.items()):
            yield run(lang, f"  {name}" if n else name)

    def lead(self, site: Site) -> Lead:
        """Of links in a note or gist: to a provision, to another law's, to the web; terms lead nowhere."""

        def made(link: Link, words: etree._Element) -> etree._Element:
            if link.unit:
                return self.to(link.unit, words)
            if link.kind == "law":
                return self.marks.to(key_of(site, link), words)
            address = web_address(site, link)
            return to_web(address, words) if address else words

        return made

    def to(self, unit: UnitId, words: etree._Element) -> etree._Element:
        """Words that lead to a unit, as far as the document has it."""
        there = unit in self.site.pieces[self.site.lang] or self.site.statute.division(unit)
        known = there or self.site.statute.article(unit) or self.site.statute.annexed(unit)
        return self.marks.to(unit, words) if known else words

    def prose(
        self, site: Site, unit: UnitId, blocks: tuple[Block, ...], style: str
    ) -> Iterator[etree._Element]:
        """Of a gist or the translators' note."""
        yield from prose_word(site.lang, blocks, style, self.lead(site))

    def words(self, site: Site, unit: UnitId) -> Iterator[etree._Element]:
        """The words of a unit with its label, references and marks of notes; in the original with its bookmark."""
        piece = site.pieces[site.lang].get(unit)
        if piece is None:
            return
        found = [run(site.lang, piece.label + site.language.gap)] if piece.label else []
        for one in pieces(piece.text, marks_in_print(site, unit, site.lang)):
            found += self._stretch(site, unit, one)
        yield from self.marks.at(unit, *found) if site is self.site else found

    def cells(self, site: Site, unit: UnitId) -> list[list[etree._Element]]:
        """The paragraph in each cell of a row of the statute's."""
        cells: list[list[etree._Element]] = [[]]
        for one in pieces(site.pieces[site.lang][unit].text, marks_in_print(site, unit, site.lang)):
            for n, part in enumerate(one.text.split(CELL)):
                cells += [[]] if n else []
                cells[-1] += (
                    self._stretch(site, unit, replace(one, text=part)) if part or not one.text else []
                )
        if site is self.site:
            cells[0] = self.marks.at(unit, *cells[0])
        return [[paragraph(*inside, style="Normal")] for inside in cells]

    def _stretch(self, site: Site, unit: UnitId, one: Stretch) -> list[etree._Element]:
        lang = site.lang
        if one.kind == "note":
            id = UnitId(one.value)
            note = next(note for note in site.notes[lang, unit] if note.id == id)
            return self._note(site, id, note.quote, linked(site, id.words(lang), note.prose))
        if one.kind == "variant":
            variant = variants_of(site, unit.home)[int(one.value)]
            return self._note(site, None, variant.reading, (Para((Run(variant_said(variant, lang), 0),)),))
        words = run(lang, one.text)
        if one.kind == "ref":
            return [self.to(UnitId(one.value), words)]
        if one.kind == "law" and one.value:
            return [self.marks.to(key_at(one.value), words)]
        return [words]

    def _note(
        self, site: Site, id: UnitId | None, quote: str, blocks: tuple[Block, ...]
    ) -> list[etree._Element]:
        """The mark of a note, with the bookmark for what leads back to it."""
        number, mark = self.notes.add(site.lang, site.say("quote", text=quote), blocks, self.lead(site))
        if id is None:
            return [mark]
        self.numbers[site.lang, id] = number
        return self.marks.at(id.words(site.lang), mark)
