"""The search of the home page: a field that hands over to the theme's, and a few words to try."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from statute.view.names import unit_name
from statute.view.site import Site


def seek(site: Site) -> str:
    """Raw HTML: Markdown has no forms. `statute.js` makes it work, and the style sheet hides it where there is none."""
    words = list(_examples(site))
    label = escape(site.say("home.seek"))
    like = escape(site.say("home.seek.like", words=words[0]))
    tries = " ".join(f'<a href="?q={quote(w)}">{escape(w)}</a>' for w in words)
    return (
        f'<form class="seek" role="search" aria-label="{label}">\n'
        f'<label for="seek">{label}</label>\n'
        f'<div><input id="seek" name="q" type="search" placeholder="{like}" autocomplete="off">'
        f'<button type="submit">{escape(site.say("home.seek.button"))}</button></div>\n'
        f'<p class="try">{escape(site.say("home.seek.try"))} {tries}</p>\n'
        "</form>"
    )


def _examples(site: Site) -> Iterator[str]:
    """What the edition proposes, or else the first term that the text defines; and a provision."""
    proposed = site.meta.searches.get(site.lang, ())
    defined = [t.name(site.lang) for t in site.edition.terms if t.kind == "defined" and t.name(site.lang)]
    yield from proposed or defined[:1]
    unit = next((p.id for a in site.statute.articles for p in a.paragraphs[1:2]), site.statute.articles[0].id)
    yield unit_name(site.lang, unit)
