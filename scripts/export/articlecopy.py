"""A Markdown copy of each article, and the list of them: for people who work with assistants.

The text, the translation, the editors' part as they wrote it, and how to cite; at the top the status, and what
this text is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from statute.model import LANGUAGES, Article, Lang
from statute.view.addresses import DATA, DUTIES, FULL, INSTITUTIONS, TERMS, address, on_site
from statute.view.citeforms import cite_forms, place_of
from statute.view.names import article_label, article_title, inner_name
from statute.view.rows import rows
from statute.view.site import Site
from statute.view.status import dates, standing

LIST = "llms.txt"


def article_copies(site: Site) -> Iterator[tuple[str, str]]:
    """`articles/13/index.md` and its Markdown, for each article."""
    for article in site.statute.articles:
        yield f"{address(article.id)}index.md", _document(*_article(site, article))


def list_of_copies(site: Site) -> str:
    """llms.txt, see https://llmstxt.org: what this is, and a link to each copy."""
    links = [
        f"- [{article_title(site, article.id)}]({_absolute(site, f'{address(article.id)}index.md')})"
        for article in site.statute.articles
    ]
    more = [
        f"- [{site.say(key)}]({_absolute(site, on_site(page))})"
        for key, page in (
            *(("full", FULL), ("terms", TERMS), ("institutions", INSTITUTIONS), ("duties", DUTIES)),
            ("data", DATA),
        )
    ]
    other = LANGUAGES[site.other].folder if site.other in site.meta.langs else None
    if other is not None:
        root = site.settings.site_url or ("" if site.language.folder == "" else "../")
        more.append(f"- {site.say('llms.other', url=f'{root}{other}{LIST}')}")
    return _document(
        f"# {site.title}",
        f"> {site.meta.descriptions[site.lang]}",
        *_standing(site),
        f"## {site.say('llms.articles')}",
        "\n".join(links),
        f"## {site.say('llms.more')}",
        "\n".join(more),
    )


def _article(site: Site, article: Article) -> Iterator[str]:
    yield f"# {article_title(site, article.id)}"
    of = site.say("copy.of", title=site.title, version=site.meta.version)
    url = _absolute(site, address(article.id)) if site.settings.site_url else ""
    yield of + (f"  \n{site.say('copy.page', url=url)}" if url else "")
    yield from _standing(site)
    for lang in site.langs:
        yield f"## {site.say(f'copy.text.{lang}')}"
        yield from _text(site, article, lang)
    entry = site.apparatus.get((site.lang, article.id))
    if entry and entry.gist:
        yield f"## {site.say('article.gist')}"
        yield entry.gist.strip()
    if entry and entry.notes:
        yield f"## {site.say('article.notes')}"
        for number, note in enumerate(entry.notes, 1):
            place = (
                f"{inner_name(site.lang, note.unit)}{site.language.gap}{site.say('quote', text=note.quote)}"
            )
            yield f"### {number}. {place}"
            yield note.body.strip()
    yield f"## {site.say('home.cite')}"
    for cited in cite_forms(site.meta, place_of(article.id), url):
        yield f"{site.say(f'form.{cited.form}')}{site.say('colon')}\n\n```\n{cited.text}\n```"


def _text(site: Site, article: Article, lang: Lang) -> Iterator[str]:
    """Its label, then its passages, an item on a line of its own."""
    yield f"**{article_label(site, lang, article.id)}**"
    gap = LANGUAGES[lang].gap
    for row in rows(article):
        piece = site.pieces[lang].get(row.unit)
        if piece:
            yield f"{piece.label}{gap if piece.label else ''}{piece.text}"


def _standing(site: Site) -> Iterator[str]:
    """The status and its dates; that it is unofficial."""
    sentences = [site.say("list.comma").join(standing(site)) + site.say("sentence.end"), dates(site)]
    yield site.language.gap.join(filter(None, sentences))
    yield f"**{site.say('copy.warning')}**"


def _absolute(site: Site, at: str) -> str:
    """The address, from the home page of the language where no site is known."""
    root = site.settings.site_url
    return f"{root}{site.language.folder}{at}" if root else at


def _document(*blocks: str) -> str:
    return "\n\n".join(blocks) + "\n"
