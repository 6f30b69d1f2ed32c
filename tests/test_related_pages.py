"""What the pages show of terms, duties, authorities and relations is all there is, and all links lead somewhere."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from elements import Element, tree
from exported import loaded
from pages.authorities import authority_anchor
from sitepages import Site
from statute.duties import dutyforms
from statute.duties.table import actors, acts
from statute.edition import Edition
from statute.model import LANGS, Lang
from statute.relations import related
from statute.wording import ROWS

ROOT = Path(__file__).resolve().parents[1]
PREFIX = {"zh": "", "en": "en/"}
pytestmark = pytest.mark.parametrize("lang", LANGS)


@pytest.fixture(scope="module")
def edition() -> Edition:
    edition, problems = loaded()
    assert edition and not [p for p in problems if p.severity == "error"]
    return edition


class Pages:
    """The pages of one language, read once."""

    def __init__(self, site: Site, lang: Lang) -> None:
        self.site = site
        self.lang = lang
        self.read: dict[str, Element] = {}

    def __getitem__(self, path: str) -> Element:
        if path not in self.read:
            self.read[path] = tree(self.site.file(f"{PREFIX[self.lang]}{path}/").read_text("utf-8"))
        return self.read[path]

    def target(self, path: str, link: Element) -> tuple[str, str]:
        """Page and anchor that a link leads to, `articles/13` and `p1`."""
        address, anchor = urldefrag(link.attributes.get("href") or link.attributes["xlink:href"])
        return posixpath.normpath(posixpath.join(path, address)) if address else path, anchor


@pytest.fixture
def pages(site: Site, lang: Lang) -> Pages:
    return Pages(site, lang)


def unit_of(target: tuple[str, str]) -> str:
    """`13.p2.i1` for articles/13#p2-i1."""
    return ".".join(filter(None, (target[0].rpartition("/")[2], target[1].replace("-", "."))))


def related_links(pages: Pages, article: str) -> list[str]:
    """The articles that the last section of an article's page leads to."""
    path = f"articles/{article}"
    elements = list(pages[path].by_tag("h2", "li", "nav"))
    starts = [n for n, e in enumerate(elements) if e.id == "related"]
    if not starts:
        return []
    found = []
    for element in elements[starts[0] + 1 :]:
        if element.tag in ("h2", "nav"):
            break
        page, _ = pages.target(path, next(element.by_tag("a")))
        found.append(page.removeprefix("articles/"))
    return found


def test_every_relation_is_on_both_its_ends_and_none_twice(
    edition: Edition, pages: Pages, lang: Lang
) -> None:
    links = {a.id: related_links(pages, a.id) for a in edition.statute.articles}
    assert [id for id, found in links.items() if len(set(found)) < len(found) or id in found] == []
    for relation in edition.relations:
        assert relation.target in links[relation.source], relation
        assert relation.source in links[relation.target], relation


def test_the_definition_leads_to_every_later_use(edition: Edition, pages: Pages, lang: Lang) -> None:
    defined = [term for term in edition.terms if term.defined_at and not term.common]
    assert defined
    for term in defined:
        article, _, inside = str(term.defined_at).partition(".")
        marks = list(pages[f"articles/{article}"].by_id(inside.replace(".", "-")).by_class("dfn"))
        assert [pages.target(f"articles/{article}", mark) for mark in marks] == [("terms", term.id)]
        entry = _until_heading(pages["terms"], term.id)
        shown = {
            unit_of(pages.target("terms", a))
            for e in entry
            for a in e.by_tag("a")
            if "headerlink" not in a.classes
        }
        assert shown >= {use.unit for use in term.uses if use.lang == "zh"}


def _until_heading(document: Element, id: str) -> list[Element]:
    """What follows a heading, up to the next."""
    heading = document.by_id(id)
    assert heading.parent
    beside = [e for e in heading.parent.children if isinstance(e, Element)]
    after = beside[beside.index(heading) + 1 :]
    stop = next((n for n, e in enumerate(after) if re.fullmatch("h[1-6]", e.tag)), len(after))
    return after[:stop]


def test_the_table_of_duties_has_all_rows(edition: Edition, pages: Pages, lang: Lang) -> None:
    shown: Counter[tuple[str, ...]] = Counter()
    names = {
        actor.id: actor.original for actor in actors(acts(edition.duties), edition.terms, edition.actor_names)
    }
    duties = next(pages["duties"].by_class("duties"))
    for act in duties.by_tag("li"):
        said = {name: "".join(e.text() for e in act.by_class(name)) for name in ("condition", "act")}
        unit = unit_of(pages.target("duties", next(act.by_class("place"))))
        assert len(list(act.by_class("label"))) == len(act.attributes["data-who"].split())
        for who in act.attributes["data-who"].split():
            shown[names[who], unit, act.attributes["data-word"], *said.values()] += 1
    assert shown == Counter(
        (
            d.actor,
            d.unit,
            d.operative,
            *((d.condition, d.act) if lang == "zh" else (d.condition_en, d.act_en)),
        )
        for d in edition.duties
    )


def test_an_article_has_its_duties(edition: Edition, pages: Pages, lang: Lang) -> None:
    found = acts(edition.duties)
    for article in edition.statute.articles:
        box = [act for e in pages[f"articles/{article.id}"].by_class("duties") for act in e.by_tag("li")]
        assert len(box) == sum(act.row.unit.article == article.id for act in found)


def test_every_actor_has_its_name_and_its_acts(edition: Edition, pages: Pages, lang: Lang) -> None:
    for actor in actors(acts(edition.duties), edition.terms, edition.actor_names):
        assert "en" in actor.names, f"{actor.original} has no English: add a [[name]] to duties.toml"
        name = pages["duties"].by_id(actor.id)
        assert name.text() == actor.name(lang) and name.parent
        assert [pages.target("duties", a)[1] for a in name.parent.by_tag("a")] == [a.id for a in actor.acts]


def test_every_operative_word_of_the_rules_is_put_into_words(lang: Lang) -> None:
    words = re.findall("[一-鿿]+", "|".join((dutyforms.OPERATIVE, dutyforms.ENCOURAGE, dutyforms.NONE)))
    assert [word for word in words if f"operative.{word}" not in ROWS] == []


def test_every_term_and_institution_has_its_entry(edition: Edition, pages: Pages, lang: Lang) -> None:
    for term in edition.terms:
        page = "institutions" if term.kind == "institution" else "terms"
        assert pages[page].by_id(term.id).tag in ("h2", "h3")


def test_an_institution_lists_all_its_articles(edition: Edition, pages: Pages, lang: Lang) -> None:
    for term in (t for t in edition.terms if t.kind == "institution"):
        entry = _until_heading(pages["institutions"], term.id)
        links = [
            pages.target("institutions", a) for e in entry for li in e.by_tag("li") for a in li.by_tag("a")
        ]
        shown = {page.removeprefix("articles/") for page, _ in links if page.startswith("articles/")}
        named = {use.unit for use in term.uses} | {d.unit for d in edition.duties if d.actor == term.original}
        assert shown == {unit.partition(".")[0] for unit in named if unit[0].isdigit()}, term.original
        assert links, term.original
        own = [act.text() for e in entry for act in e.by_class("act")]
        rows = [d for d in edition.duties if d.actor == term.original]
        assert own == [d.act if lang == "zh" else d.act_en for d in rows], term.original


def test_authorities_show_every_citation_of_the_notes(edition: Edition, pages: Pages, lang: Lang) -> None:
    entries = {t: e for e in edition.authorities for t in map(e.authority.title, LANGS)}
    assert len({authority_anchor(e) for e in edition.authorities}) == len(edition.authorities)
    links = {
        title: {
            pages.target("authorities", a)
            for e in _until_heading(pages["authorities"], authority_anchor(entry))
            for a in e.by_tag("a")
        }
        for title, entry in entries.items()
    }
    for citation in edition.citations:
        if citation.lang == lang and citation.law in entries and ":" in citation.unit:
            article, _, slug = citation.unit.partition("/")[2].partition("#")
            place = (f"articles/{article}", f"n-{slug}" if slug else "")
            of_the_text = (
                "about",
                "translation",
            )  # the note on the translation stands on the page about the text
            assert (of_the_text if article == "translation" else place) in links[citation.law], citation


def test_the_picture_and_its_table_show_all_and_lead_somewhere(
    edition: Edition, pages: Pages, lang: Lang, site: Site
) -> None:
    pairs = {frozenset((one, two.article)) for one, all in related(edition.relations).items() for two in all}
    [drawing] = pages["relations"].by_class("arcs")
    [picture] = drawing.by_tag("svg")
    assert [e.tag for e in picture.all()][:2] == ["title", "desc"]
    curves = [path.attributes["d"].count("A") for path in picture.by_tag("path")]
    assert sum(curves) == len(pairs)
    [star] = pages["relations"].by_class("neighbors")
    data = json.loads(star.attributes["data-all"])
    drawn = {
        frozenset((one, other))
        for one, kinds in data["ties"].items()
        for others in kinds.values()
        for other in others
    }
    assert drawn == pairs
    assert list(data["names"]) == [article.id for article in edition.statute.articles]
    for one, kinds in data["ties"].items():
        told = {other for kind, others in kinds.items() if kind != "text" for other in others}
        assert told <= set(data["why"][one])
    assert all(f"{PREFIX[lang]}articles/{id}/" in site.pages for id in data["names"])
    told = set()
    for row in (r for r in pages["relations"].by_tag("tr") if list(r.by_tag("td"))):
        first, *others = (pages.target("relations", a)[0].removeprefix("articles/") for a in row.by_tag("a"))
        told |= {frozenset((first, other)) for other in others}
    assert told == pairs
