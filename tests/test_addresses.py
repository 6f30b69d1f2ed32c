"""Addresses are permanent: what a reader has once linked to still opens.

`golden/addresses.txt` lists the anchors that are made of a name or a slug; `make golden` adds new ones and takes none
away.
"""

from __future__ import annotations

import os

import pytest

from exported import edition
from golden import FOLDER
from pages.glossary import terms_page
from statute.model import LANGS
from statute.view.addresses import authority_anchor
from statute.view.site import Settings, build_site

FILE = FOLDER / "addresses.txt"


def _addresses() -> set[str]:
    made = edition()
    site = build_site(made, Settings(), "zh")
    return {
        *(f"authorities/#{authority_anchor(entry)}" for entry in made.authorities),
        *(f"duties/#{actor.id}" for actor in site.actors.values()),
        *(f"terms/#{id}" for term in made.terms for id in (term.id, *term.formerly)),
        *(f"readers/#{reader.id}" for reader in made.readers),
        *(f"articles/{note.id.replace('#', '/#n-')}" for entry in made.apparatus for note in entry.notes),
    }


@pytest.mark.content
def test_every_address_of_before_is_there() -> None:
    """Where a name has changed, `anchor` in authorities.toml or duties.toml keeps its address, and
    `formerly` in terms.toml that of an entry that is gone."""
    known = set(FILE.read_text("utf-8").split()) if FILE.exists() else set()
    if os.environ.get("UPDATE_GOLDEN"):
        FILE.write_text("".join(f"{address}\n" for address in sorted(known | _addresses())), "utf-8")
    assert sorted(known - _addresses()) == []


@pytest.mark.content
def test_the_page_of_terms_has_an_anchor_for_what_is_gone() -> None:
    for lang in LANGS:
        _, page = next(iter(terms_page(build_site(edition(), Settings(), lang))))
        assert [i for t in edition().terms for i in t.formerly if f'<a id="{i}"></a>' not in page] == []
