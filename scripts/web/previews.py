"""The provisions as a script: what a link previews where pages cannot be fetched, from the disk.

Over the network a preview is taken from the page it leads to; `file://` allows scripts only.
"""

from __future__ import annotations

import json

from statute.view.names import article_title
from statute.view.site import Site

PREVIEWS = "assets/javascripts/previews.js"
"""Below the folder of each language's site; `statute.js` loads it when it first needs it."""


def previews(site: Site) -> str:
    """`globalThis.__previews = {"13": ["第十三条 …", "first paragraph", …]}` in the page's language."""
    pieces = site.pieces[site.langs[0]]
    rows = {
        article.id: [
            article_title(site, article.id),
            *(pieces[p.id].text for p in article.paragraphs if p.id in pieces),
        ]
        for article in site.statute.articles
    }
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"globalThis.__previews = {data}\n"
