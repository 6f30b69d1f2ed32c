"""Titles are broken at sense: within no term, and before the words that begin a part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exported import edition
from statute.model import LANGUAGES, Lang
from statute.view.titlelines import title_lines, title_pieces


@pytest.mark.parametrize("title", ["某市规定", "一二三四五六七八九十一二三四五六七八九十办法"])
def test_a_title_without_a_place_to_break_stays_whole(title: str) -> None:
    meta = replace(edition().meta, titles={"zh": title, "en": "X"})
    assert title_lines(replace(edition(), meta=meta), "zh") == (title,)
    assert LANGUAGES["zh"].title_room < 20


@pytest.mark.parametrize(
    ("lang", "title", "place", "lines", "parts"),
    [
        (
            "zh",
            "示例市推进水上公共交通建设条例",
            "示例市",
            "示例市/推进水上公共交通建设条例",
            "示例市/推进水上公共交通建设条例",
        ),
        ("zh", "示例市水上公共交通条例", "示例市", "示例市水上公共交通条例", "示例市/水上公共交通条例"),
        ("zh", "关于公共图书馆的规定", "", "关于公共图书馆的规定", "关于/公共图书馆/的规定"),
        (
            "zh",
            "某市推进水上公共交通全面建设条例",
            "某市",
            "某市推进水上公共交通全面建设条例",
            "某市推进水上公共交通全面建设条例",
        ),
        (
            "en",
            "Regulations of Example Municipality on Promoting Public Transport on Water",
            "",
            "Regulations of Example Municipality/on Promoting Public Transport on Water",
            "Regulations/of Example Municipality/on Promoting Public Transport/on Water",
        ),
        ("en", f"{'A' * 25} {'b' * 26}", "", f"{'A' * 25} {'b' * 26}", f"{'A' * 25} {'b' * 26}"),
        ("en", f"{'A' * 22} on {'b' * 26}", "", f"{'A' * 22} on {'b' * 26}", f"{'A' * 22}/on {'b' * 26}"),
        ("en", f"{'A' * 23} on {'b' * 26}", "", f"{'A' * 23}/on {'b' * 26}", f"{'A' * 23}/on {'b' * 26}"),
        (
            "en",
            "Aa as a Bb concerning Cc and Dd for Ee in Ff governing Gg regarding Hh under Ii",
            "",
            "Aa as a Bb concerning Cc and Dd for Ee/in Ff governing Gg regarding Hh under Ii",
            "Aa/as a Bb/concerning Cc/and Dd/for Ee/in Ff/governing Gg/regarding Hh/under Ii",
        ),
    ],
)
def test_a_title_is_broken_at_sense(lang: Lang, title: str, place: str, lines: str, parts: str) -> None:
    """Into as few lines as there is room for, as even as can be; in Chinese beside a place or a term."""
    base = edition("tests/editions/minimal")
    meta = replace(base.meta, titles=base.meta.titles | {lang: title}, jurisdiction={lang: place})
    made = replace(base, meta=meta)
    assert "/".join(title_lines(made, lang)) == lines
    assert "/".join(title_pieces(made, lang)) == parts
