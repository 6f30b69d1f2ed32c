"""What is told of words in another language than that of their file or key, and what is not: names and quotations."""

from __future__ import annotations

import pytest

from statute.files import authorityfile, readerfile, termfile
from statute.files.bilingual import misplaced
from statute.model import LANGUAGES, Lang

IN_CHINESE = (
    ("本条界定示例单位，but this sentence was never translated。", "but this sentence was never translated"),
    ("This article defines the units.", "This article defines the units."),
    (
        "本条适用于企业。The same rule applies to public institutions.",
        "The same rule applies to public institutions",
    ),
    ("译文作“This Municipality shall adhere to the rule”。", ""),
    ("官方译作 science and technology innovation。", ""),
    ("参见《Journal of the Law and the Market》所载论文，又见 Journal of the Law and Society。", ""),
    ("研发（research and development, which is the usual name）投入占 GDP 的 5%。", ""),
    ("见 https://example.org/this/is/the/page-that-has-it", ""),
    ("GDP", ""),
)
IN_ENGLISH = (
    ("This Article says what a unit is. 示例单位包括企业和事业单位。", "示例单位包括企业和事业单位。"),
    ("示例单位包括企业", "示例单位包括企业"),
    (
        "It applies to 在本市从事活动的企业，以及依法设立的其他组织 and to nobody else.",
        "在本市从事活动的企业，以及依法设立的其他组织",
    ),
    ("It is called “示例单位包括企业，以及其他组织。” in the Chinese.", ""),
    ("联合攻关: several units work on one problem.", ""),
    ("Its office (上海推进科技创新中心建设办公室，其他名称从略) is here.", ""),
    ("The 上海推进科技创新中心建设办公室 coordinates what the districts do in this field.", ""),
    ("GDP", ""),
)


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [("zh", *row) for row in IN_CHINESE] + [("en", *row) for row in IN_ENGLISH],
)
def test_words_in_another_language(lang: Lang, text: str, found: str) -> None:
    begin, end = LANGUAGES[lang].foreign(text) or (0, 0)
    assert text[begin:end] == found


TERM = """[[term]]
id = "x"
kind = "defined"
zh = "示例单位"
en = "example units"
status = "own"
source = "我们自己翻译的，没有别的来源"
gloss.zh = "Those that the statute supports in this way."
gloss.en = "Those that the statute supports."
variants = [{ unit = "2", en = "unit", reason = "行文需要，没有别的原因", reason_zh = "行文需要" }]
"""
READER = """[[reader]]
id = "x"
who = { zh = "企业", en = "企业和其他组织，依法设立的" }
line = [{ unit = "2", zh = "This is the line for them.", en = "For you." }]
"""


def test_a_table_says_of_each_text_which_language_it_is_in() -> None:
    """Whatever key holds it: `gloss.zh`, `reason` beside `reason_zh`, `en` in a list of tables."""
    found = misplaced(TERM, "terms.toml", termfile.SCHEMA)
    assert {p.code for p in found} == {"other-language"}
    assert {p.line for p in found} == {7, 8, 10}
    assert {p.line for p in misplaced(READER, "readers.toml", readerfile.SCHEMA)} == {3, 4}
    assert misplaced("", "authorities.toml", authorityfile.SCHEMA) == ()
