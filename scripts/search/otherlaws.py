"""Laws that are cited, as results: each provision that is cited, with its words where they are at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from search.passages import Address
from search.results import Collection, Excerpt, Result, Strength
from statute.files.authorityfile import Entry
from statute.model import LANGS, LANGUAGES, UnitId
from statute.view.addresses import AUTHORITIES, law_anchor, law_page, listed_anchor
from statute.view.lawbook import Extract, Provision, lines_of
from statute.view.lawlines import law_name
from statute.view.lawlinks import law_link
from statute.view.names import unit_name
from statute.view.site import Site


def other_laws(site: Site, address: Address) -> Iterator[Collection]:
    """Those of which an article is cited, at the version that the notes rest on."""
    texts = {extract.entry.id: extract for extract in site.laws if extract.text.main}
    cited = _cited(site)
    for entry in site.edition.authorities:
        found = texts.get(entry.id)
        results = tuple(
            _provisions(site, found, address)
            if found
            else _listed(site, entry, cited.get(entry.id, ()), address)
        )
        if results:
            yield Collection(law_name(site.lang, entry), tuple(_names(site, entry)), results)


def _provisions(site: Site, extract: Extract, address: Address) -> Iterator[Result]:
    page, name = address(law_page(extract.entry.id)), law_name(site.lang, extract.entry)
    yield Result("law", page, name)
    for provision in extract.provisions:
        article = provision.article.id
        title = _title(site, name, article)
        excerpts = tuple(_lines(site, provision, title))
        yield Result("law", f"{page}#{law_anchor(article)}", title, excerpts, id=article)


def _lines(site: Site, provision: Provision, title: str) -> Iterator[Excerpt]:
    """Found by its words where they are in the page's language; else named alone, and shown."""
    foreign = site.lang != site.statute.lang
    strength = Strength.SHOWN if foreign else Strength.PAGE
    for paragraph in provision.article.paragraphs:
        for line in lines_of(paragraph):
            yield Excerpt(strength, law_anchor(line.unit), title, line.text, foreign)


def _listed(site: Site, entry: Entry, articles: tuple[UnitId, ...], address: Address) -> Iterator[Result]:
    """The articles cited of a law whose text is not here."""
    page, name = address(AUTHORITIES), law_name(site.lang, entry)
    if articles:
        yield Result("law", f"{page}#{listed_anchor(entry, '', None)}", name)
    for article in articles:
        at = f"{page}#{listed_anchor(entry, '', article)}"
        title = _title(site, name, article)
        yield Result("law", at, title, (Excerpt(Strength.SHOWN, "", title, ""),), id=article)


def _title(site: Site, law: str, article: UnitId) -> str:
    return site.say("search.provision", law=law, article=unit_name(site.lang, article))


def _names(site: Site, entry: Entry) -> Iterator[str]:
    """Its titles without the name of the state, unless the statute's own title has them in it."""
    own = " ".join((*site.meta.titles.values(), *site.meta.short_titles.values()))
    titles = [
        title.replace(LANGUAGES[lang].state, "") for lang in LANGS for title in entry.authority.titles(lang)
    ]
    return (name for name in dict.fromkeys(titles) if name not in own)


def _cited(site: Site) -> Mapping[str, tuple[UnitId, ...]]:
    """By law, the articles cited in the page's language, at the version of its entry."""
    found: dict[str, set[UnitId]] = {}
    for citation, cited in site.edition.laws.cited.items():
        link = law_link(site.edition, citation)
        if link and not link.version and citation.lang == site.lang:
            found.setdefault(cited.authority, set()).update(target.home for target in citation.targets)
    return {
        law: tuple(sorted(articles, key=lambda article: article.order)) for law, articles in found.items()
    }
