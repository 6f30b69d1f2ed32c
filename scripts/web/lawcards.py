"""A script for each cited law: what a citation of it shows in a card, over the network and from the disk alike.

None is loaded before a reader points at a citation of that law.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from statute.view.addresses import law_anchor, listed_anchor
from statute.view.lawbook import Extract, later, provision_words
from statute.view.lawlines import amendment_words, law_name, version_name
from statute.view.lawlisted import listed_laws
from statute.view.names import unit_name
from statute.view.site import Site

LISTED = "0-listed"
"""The script of the laws whose text is not at hand; no law's id begins with a digit."""
FOLDER = "assets/javascripts/laws/"
"""Below the folder of each language's site; `statute.js` knows it."""


def law_cards(site: Site) -> Iterator[tuple[str, str]]:
    """`laws/patent-law.js`: `(globalThis.__laws ??= {})["patent-law"] = {law, lang, amended, cards}`, by its path."""
    for extract in site.laws:
        key = extract.page.removeprefix("laws/").removesuffix("/index.md")
        yield f"{FOLDER}{key}.js", _script(key, _card(site, extract))
    if cards := dict(_listed(site)):
        yield f"{FOLDER}{LISTED}.js", _script(LISTED, {"cards": cards})


def _script(key: str, data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"(globalThis.__laws ??= {{}})[{json.dumps(key)}] = {text}\n"


def _listed(site: Site) -> Iterator[tuple[str, Sequence[object]]]:
    """Of laws whose text is not here, by anchors of the list: law, version and article, and what came after."""
    lang = site.lang
    for law in listed_laws(site.edition):
        own = law.entry.authority.version
        for version, article in (("", None), *law.articles):
            said = site.say("laws.said", source=version_name(lang, version or own))
            name = unit_name(lang, article) if article else ""
            since = [amendment_words(lang, one) for one in later(law.entry, version)]
            card = (f"{law_name(lang, law.entry)}{said}", name, site.say("laws.absent"), since)
            yield listed_anchor(law.entry, version, article), card


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
