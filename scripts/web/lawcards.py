"""A script for each cited law: what a citation of it shows in a card, over the network and from the disk alike.

None is loaded before a reader points at a citation of that law.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from statute.view.addresses import law_anchor
from statute.view.lawbook import Extract, provision_words
from statute.view.lawlines import amendment_words, law_name, version_name
from statute.view.names import unit_name
from statute.view.site import Site

FOLDER = "assets/javascripts/laws/"
"""Below the folder of each language's site; `statute.js` knows it."""


def law_cards(site: Site) -> Iterator[tuple[str, str]]:
    """`laws/patent-law.js`: `(globalThis.__laws ??= {})["patent-law"] = {law, lang, amended, cards}`, by its path."""
    for extract in site.laws:
        key = extract.page.removeprefix("laws/").removesuffix("/index.md")
        data = json.dumps(_card(site, extract), ensure_ascii=False, separators=(",", ":"))
        script = f"(globalThis.__laws ??= {{}})[{json.dumps(key)}] = {data}\n"
        yield f"{FOLDER}{key}.js", script.replace("<", "\\u003c")


def _card(site: Site, extract: Extract) -> dict[str, object]:
    """Of each provision that is cited its name and its lines, each with its kind."""
    name = law_name(site.lang, extract.entry)
    edition = version_name(site.lang, extract.text.version)
    return {
        "law": f"{name}{site.say('laws.said', source=edition)}",
        "lang": site.statute.lang,
        "amended": [amendment_words(site.lang, one) for one in extract.amended],
        "cards": {
            law_anchor(unit): [
                unit_name(site.lang, unit),
                [[line.kind, line.text] for line in provision_words(extract.text, unit)],
            ]
            for provision in extract.provisions
            for unit in provision.cited
        },
    }
