"""Small pieces that several pages show: a caption, the links to what comes before and after, an opening."""

from __future__ import annotations

from collections.abc import Callable

from pages.markdown import attrs, bullets, link, wrap
from pages.marks import escape
from statute.model import LANGUAGES, Article, Language, UnitId
from statute.view.addresses import relative
from statute.view.site import Site
from statute.view.titlelines import title_pieces

Target = tuple[str, str]
"""A title and the page it is on."""


def caption(site: Site, article: UnitId) -> str:
    """The editors' caption, marked as theirs; empty if there is none."""
    words = site.caption(article)
    return f"*{escape(words)}*{attrs('.caption')}" if words else ""


def title_words(site: Site) -> str:
    """The statute's title; where there are no blanks its names and terms stay whole at the end of a line."""
    pieces = () if site.language.gap else title_pieces(site.edition, site.lang)
    if len(pieces) < 2:
        return escape(site.title)
    return "".join(f"*{escape(piece)}*{attrs('.piece')}" for piece in pieces)


def turn(site: Site, page: str, name: str, before: Target | None, after: Target | None) -> str:
    """Links to the page before and the page after; `name` begins the keys of what they are called."""
    items = [
        f"{site.say(f'{name}.{key}')} {link(target[0], relative(page, target[1]), f'rel={rel}')}"
        for key, rel, target in (("previous", "prev", before), ("next", "next", after))
        if target
    ]
    label = site.say(f"{name}.nav")
    return wrap(f'nav.turn[aria-label="{label}"]', [bullets(items)]) if items else ""


def opening(site: Site, article: Article, length: Callable[[Language], int]) -> str:
    """The first words of an article, in the page's language or, where there is none, the original's."""
    lang = site.lang if site.pieces[site.lang] else site.statute.lang
    words = " ".join(site.pieces[lang][p.id].text for p in article.paragraphs if p.id in site.pieces[lang])
    return shorten(words, length(LANGUAGES[lang]), site.say("ellipsis"))


def shorten(text: str, length: int, ellipsis: str) -> str:
    """The beginning of a text, cut between words."""
    if len(text) <= length:
        return text
    cut = text[:length]
    if cut[-1].isascii() and text[length] != " ":
        cut = cut.rpartition(" ")[0] or cut
    return cut.rstrip("，、；：,;: ") + ellipsis


def capital(words: str) -> str:
    """The words as they begin a line."""
    return words[:1].upper() + words[1:]
