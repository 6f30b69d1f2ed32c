"""Titles are broken at sense: within no term, and before the words that begin a part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exported import edition
from statute.model import LANGUAGES
from statute.view.titlelines import title_lines


@pytest.mark.parametrize("title", ["某市规定", "一二三四五六七八九十一二三四五六七八九十办法"])
def test_a_title_without_a_place_to_break_stays_whole(title: str) -> None:
    meta = replace(edition().meta, titles={"zh": title, "en": "X"})
    assert title_lines(replace(edition(), meta=meta), "zh") == (title,)
    assert LANGUAGES["zh"].title_room < 20
