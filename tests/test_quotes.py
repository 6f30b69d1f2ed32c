"""Words that a note quotes from a law stand there to the letter, or are told with the nearest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lawdata import LINE, ROW, Made, data_set

TRUE = [
    "《借阅法》第三条规定：“读者应当爱护图书。”",
    "《借阅法》第三条写“应当爱护图书”，《借阅法》第二条第二款第二项写「遗失费」。",
    "《借阅法》第三条要求读者“应当……图书”。",
    "读者“应当爱护图书”（2020年通过的《借阅法》第三条）。",
    "读者“可以续借”，图书馆“应当开放”（《借阅法》第二条第一款、第三条之一）。",
    "《借阅法》第二条、第三条规定“应当开放”和“应当爱护图书”。",
    "《借阅法》第三条，“保护”改为“爱护”。",
    "《借阅法》第三条另有规定。“保护图书”是俗称。",
    "《借阅法》第三条和第三条之一，见本条例第一条“保护图书”。",
    "本条例“保护图书”与《借阅法》第三条不同。",
    "《借阅法》第三条 says “shall care for books”.",
]
FALSE = [
    ("《借阅法》第三条规定：“读者应当保护图书。”", "该处最相近的是“读者应当爱护图书。”"),
    ("读者“应当保护图书”（《借阅法》第三条）。", "“应当爱护图书”"),
    ("《借阅法》第二条第一款规定“收费标准应当公开”。", "这些字在 2.p3"),
    ("《借阅法》第二条第二款第一项规定“遗失费”。", "这些字在 2.p2"),
    ("《借阅法》第三条写“图书……爱护”。", "最相近"),
    ("《借阅法》第二条、第三条规定“应当闭馆”。", "最相近"),
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_quoted_to_the_letter(made: Callable[..., Made], tmp_path: Path, text: str) -> None:
    _, problems = made(zh=text, base=data_set(tmp_path / "laws.db", ROW))
    assert not problems


@pytest.mark.parametrize(("text", "hint"), FALSE)
def test_what_is_not(made: Callable[..., Made], tmp_path: Path, text: str, hint: str) -> None:
    _, problems = made(zh=text, base=data_set(tmp_path / "laws.db", ROW))
    assert [(p.code, p.severity, p.line) for p in problems] == [("quote-not-in-law", "error", LINE)]
    assert hint in problems[0].hint


def test_in_english_only_chinese_words_are_looked_up(made: Callable[..., Made], tmp_path: Path) -> None:
    english = "Article 3 of the Lending Law says “shall protect books” ({})."
    base = data_set(tmp_path / "laws.db", ROW)
    _, problems = made(en=english.format("“应当保护图书”"), base=base)
    assert [(p.code, Path(p.path).parent.name) for p in problems] == [("quote-not-in-law", "en")]
    assert "The nearest words there are “应当爱护图书”" in problems[0].hint
