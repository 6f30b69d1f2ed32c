"""Emphasis beside Chinese: `应当**坚持创新。**推进`.

CommonMark lets a sign close only where no punctuation stands before it, or none but a letter's neighbor follows;
in Chinese, where no blank parts words, that forbids what people write. Here Chinese punctuation counts as a letter.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

CHINESE = "“”‘’—…·"
"""Signs below the Chinese blocks that Chinese text uses."""


def chinese_emphasis(parser: MarkdownIt) -> None:
    """The parser's rule for `*` and `_` is replaced."""
    parser.inline.ruler.at("emphasis", _tokenize)


def _tokenize(state: StateInline, silent: bool) -> bool:
    """As markdown-it's own rule, with other neighbors: https://spec.commonmark.org/0.31.2/#delimiter-run."""
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    end = state.pos
    while end < state.posMax and state.src[end] == marker:
        end += 1
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[end] if end < state.posMax else " "
    left = not _blank(after) and (not _punctuation(after) or _blank(before) or _punctuation(before))
    right = not _blank(before) and (not _punctuation(before) or _blank(after) or _punctuation(after))
    opens = left if marker == "*" else left and (not right or _punctuation(before))
    closes = right if marker == "*" else right and (not left or _punctuation(after))
    length = end - state.pos
    for _ in range(length):
        state.push("text", "", 0).content = marker
        state.delimiters.append(Delimiter(ord(marker), length, len(state.tokens) - 1, -1, opens, closes))
    state.pos = end
    return True


def _blank(sign: str) -> bool:
    return isWhiteSpace(ord(sign))


def _punctuation(sign: str) -> bool:
    chinese = sign in CHINESE or ord(sign) > 0x2E80
    return not chinese and (isMdAsciiPunct(ord(sign)) or isPunctChar(sign))
