"""The words around a mention: the sentence in which a note names a provision."""

from __future__ import annotations

import pytest

from pages.mention import SENTENCE, sentence
from statute.model import LANGUAGES, Lang

LONG = "它的任务分见各章" + "、某事" * 30
LONG_EN = "Its tasks are spread over the chapters" + ", some task" * 30


@pytest.mark.parametrize(
    ("lang", "text", "words", "expected"),
    [
        ("zh", "前一句。范围见第二条。后一句。", "第二条", "范围见第二条。"),
        ("zh", "前一段\n范围见第二条\n后一段", "第二条", "范围见第二条"),
        ("zh", f"{LONG}；范围见第二条；{LONG}。", "第二条", "范围见第二条"),
        ("zh", f"见第二条{LONG}。", "第二条", "见第二条它的任务"),
        ("zh", f"{LONG}，也见第二条{LONG}。", "第二条", "它的任务分见各章"),
        ("en", "One thing. On scope see Article 2. Another.", "Article 2", "On scope see Article 2."),
        ("en", f"{LONG_EN}, and see Article 2{LONG_EN}.", "Article 2", "Its tasks are spread"),
    ],
)
def test_the_sentence_of_a_mention(lang: Lang, text: str, words: str, expected: str) -> None:
    """Whole where there is room; else how it begins, and the mention."""
    language, start = LANGUAGES[lang], text.index(words)
    found = sentence(language, text, (start, start + len(words)), "…")
    assert found.startswith(expected) and words in found
    assert len(found) <= language.room(SENTENCE) + 2
    assert not set(found) & {"\n", "；"}
    if "…" not in found:
        assert found == expected
