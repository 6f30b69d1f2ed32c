"""Addresses are permanent: an entry that has another name now keeps its old one."""

from __future__ import annotations

from exported import edition
from pages.glossary import terms_page
from statute.model import LANGS
from statute.view.site import Settings, build_site


def test_the_page_of_terms_has_an_anchor_for_what_is_gone() -> None:
    formerly = [id for term in edition().terms for id in term.formerly]
    assert formerly
    for lang in LANGS:
        _, page = next(iter(terms_page(build_site(edition(), Settings(), lang))))
        assert [id for id in formerly if f'<a id="{id}"></a>' not in page] == []
