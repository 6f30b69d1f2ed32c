"""What is not tried changes nothing: the HTML is that of Markdown with all its patterns."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from web.idlepatterns import NEEDS, IdlePatterns

OTHERS = ["attr_list", "tables", "toc"]
PIECES = (
    *(
        "`",
        "``",
        "\\",
        "\\*",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "]:",
        "]: ",
        "[a]",
        "[a][b]",
        "[a](b)",
        "[a]: /b\n",
    ),
    *(
        "<",
        ">",
        "<br>",
        "<https://a.b>",
        "<a@b.c>",
        "&",
        "&amp;",
        "&#39;",
        "  \n",
        "\n",
        "\n\n",
        "\t",
        " ",
        "    ",
    ),
    *(
        "*",
        "**",
        "_",
        "a",
        "中",
        "a|b\n-|-\n",
        "# ",
        "> ",
        "- ",
        "1. ",
        "{: #a }",
        "/// html | div\n",
        "///\n",
    ),
)
WHOLE, FEW = Markdown(extensions=OTHERS), Markdown(extensions=[*OTHERS, IdlePatterns()])


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@example("[a][b] `c` ![d](e)  \nf\n\n[b]: /g 'h'\n")
def test_the_html_is_the_same(text: str) -> None:
    assert FEW.reset().convert(text) == WHOLE.reset().convert(text)


@pytest.mark.parametrize("name", NEEDS)
def test_each_is_a_pattern_of_markdown(name: str) -> None:
    assert name in WHOLE.inlinePatterns


def test_what_one_text_does_not_need_the_next_may() -> None:
    assert FEW.reset().convert("a") == "<p>a</p>"
    assert FEW.reset().convert("`a`") == "<p><code>a</code></p>"
    assert len(FEW.treeprocessors["inline"].inlinePatterns) < len(WHOLE.inlinePatterns)  # type: ignore[attr-defined]
