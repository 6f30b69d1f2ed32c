"""Addresses are permanent: what a reader has once linked to still opens.

`golden/addresses.txt` lists the anchors that are made of a name or a slug; `make golden` adds new ones and takes none
away.
"""

from __future__ import annotations

import os
from pathlib import Path

from exported import edition
from statute.view.addresses import authority_anchor
from statute.view.site import Settings, build_site

EDITION = str(Path(__file__).parents[1])
FILE = Path(__file__).parent / "golden/addresses.txt"


def _addresses() -> set[str]:
    made = edition(EDITION)
    site = build_site(made, Settings(), "zh")
    return {
        *(f"authorities/#{authority_anchor(entry)}" for entry in made.authorities),
        *(f"duties/#{actor.id}" for actor in site.actors.values()),
        *(f"terms/#{id}" for term in made.terms for id in (term.id, *term.formerly)),
        *(f"readers/#{reader.id}" for reader in made.readers),
        *(f"articles/{note.id.replace('#', '/#n-')}" for entry in made.apparatus for note in entry.notes),
    }


def test_every_address_of_before_is_there() -> None:
    """Where a name has changed, `anchor` in authorities.toml or duties.toml keeps its address, and
    `formerly` in terms.toml that of an entry that is gone."""
    known = set(FILE.read_text("utf-8").split()) if FILE.exists() else set()
    if os.environ.get("UPDATE_GOLDEN"):
        FILE.write_text("".join(f"{address}\n" for address in sorted(known | _addresses())), "utf-8")
    assert sorted(known - _addresses()) == []
