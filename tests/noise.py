"""Noise of the kinds that real files carry, put on a clean statute whose truth is known.

A statute is given as a list of blocks (kind, text); every function returns new blocks or new text
and takes its chance from the `random.Random` it is given, so that a failure can be repeated.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Block = tuple[str, str]
"""kind: title, note, contents, heading, article, text, item, page."""

HALF = str.maketrans("，；：！？（）", ",;:!?()")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
FOREIGN = (
    "的内部工作制度,切实把各项要求落到实处。",
    "二、持续加强队伍建设。坚持把能力建设摆在首位,不断提高服务水平。",
)
INVISIBLE = ("\u200b", "\ufeff", "\u00ad", "\u2060", "\ue5e5", "\u00a0", "\u200e")


def half_width(blocks: list[Block], rng: random.Random) -> list[Block]:
    """Half-width punctuation in stretches."""
    out, on = [], False
    for kind, text in blocks:
        on = on != (rng.random() < 0.15)
        out.append((kind, text.translate(HALF) if on else text))
    return out


def spaced_headings(blocks: list[Block], rng: random.Random) -> list[Block]:
    return [(k, re.sub(r"^(\S+) (.)(.)$", r"\1 \2 \3", t) if k == "heading" else t) for k, t in blocks]


def spaced_digits(blocks: list[Block], rng: random.Random) -> list[Block]:
    def space(text: str) -> str:
        return (
            re.sub(r"(?<=[\u4e00-\u9fff])(\d+)(?=[年月日个])", r" \1 ", text) if rng.random() < 0.5 else text
        )

    return [(k, space(t) if k not in ("contents", "heading") else t) for k, t in blocks]


def wide_digits(blocks: list[Block], rng: random.Random) -> list[Block]:
    return [(k, t.translate(WIDE) if k != "page" else t) for k, t in blocks]


def foreign_beginning(blocks: list[Block], rng: random.Random) -> list[Block]:
    return [*(("foreign", t) for t in FOREIGN), *blocks]


def page_cuts(blocks: list[Block], rng: random.Random, numbers: bool = False, head: str = "") -> list[Block]:
    """Sentences cut in two between Chinese characters, with page numbers and running heads if asked for."""
    out: list[Block] = []
    page = 0
    for kind, text in blocks:
        places = [m.start() for m in re.finditer(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", text)]
        places = [p for p in places if 8 < p < len(text) - 4 and text[-1] in "。；：，;:,"]
        if kind in ("article", "text", "item") and places and not _is_row(text) and rng.random() < 0.12:
            page += 1
            cut = rng.choice(places)
            out.append((kind, text[:cut]))
            if numbers:
                out.append(("page", rng.choice((f"— {page} —", f"- {page} -", f"{page}", f"第 {page} 页"))))
            if head:
                out.append(("page", head))
            out.append(("cut", text[cut:]))
        else:
            out.append((kind, text))
    return out


def indents(blocks: list[Block], rng: random.Random) -> list[Block]:
    indented = ("article", "text", "item")
    return [(k, "\u3000\u3000" + t if k in indented and rng.random() < 0.9 else t) for k, t in blocks]


def invisible(blocks: list[Block], rng: random.Random) -> list[Block]:
    def strew(text: str) -> str:
        places = [m.start() for m in re.finditer(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", text)]
        for place in sorted(rng.sample(places, min(len(places), len(text) // 60)), reverse=True):
            text = text[:place] + rng.choice(INVISIBLE) + text[place:]
        return text

    return [(k, strew(t)) for k, t in blocks]


def tabs(blocks: list[Block], rng: random.Random) -> list[Block]:
    return [(k, t.replace(" ", "\t", 1) if k in ("article", "heading") else t) for k, t in blocks]


def wide_gaps(blocks: list[Block], rng: random.Random) -> list[Block]:
    return [(k, t.replace(" ", "\u3000", 1) if k in ("article", "heading") else t) for k, t in blocks]


def label_blanks(blocks: list[Block], rng: random.Random) -> list[Block]:
    """第 一 条, 第 一 章 in some places."""

    def space(text: str) -> str:
        return re.sub(r"^第(\S+?)([条章节编])", r"第 \1 \2", text) if rng.random() < 0.3 else text

    return [(k, space(t) if k in ("article", "heading") else t) for k, t in blocks]


def column_wrapped(blocks: list[Block], rng: random.Random) -> list[Block]:
    """Lines of so many columns, no closing mark at the beginning of one."""
    width = rng.choice((56, 68, 80))

    def wrap(text: str) -> str:
        lines, used = [""], 0
        for c in text:
            size = 2 if ord(c) > 0x2E7F else 1
            if used + size > width and c not in "，。；：、）”》,;:)":
                lines.append("")
                used = 0
            lines[-1] += c
            used += size
        return "\n".join(lines)

    return [(k, t if _is_row(t) else wrap(t)) for k, t in blocks]


def wrapped(blocks: list[Block], rng: random.Random) -> list[Block]:
    """Lines wrapped by hand, blank lines between paragraphs."""
    width = rng.choice((28, 34, 40, 60))
    return [
        (k, t if _is_row(t) else "\n".join(t[i : i + width] for i in range(0, len(t), width)) or t)
        for k, t in blocks
    ]


def _is_row(text: str) -> bool:
    """Rows of tables are not wrapped."""
    return bool(re.search(r"[|\t]|-{3}", text))


def parted(blocks: list[Block]) -> str:
    """Blank lines between the blocks."""
    return "\n\n".join(t for _, t in blocks) + "\n"


def unparted(blocks: list[Block]) -> str:
    """One paragraph a line, no blank lines."""
    return "\n".join(t for _, t in blocks) + "\n"


Noise = Callable[[list[Block], random.Random], list[Block]]
BLOCK_NOISE: tuple[Noise, ...] = (
    half_width,
    spaced_headings,
    spaced_digits,
    wide_digits,
    foreign_beginning,
    page_cuts,
    lambda b, r: page_cuts(b, r, numbers=True),
    lambda b, r: page_cuts(b, r, numbers=True, head=next(t for k, t in b if k == "title")),
    indents,
    invisible,
    label_blanks,
    tabs,
    wide_gaps,
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030")
ENDS = ("\n", "\r\n", "\r")


def make_noisy(blocks: list[Block], rng: random.Random) -> tuple[bytes, list[str]]:
    """Bytes of a noisy file, and what was done to it."""
    cut_done, done = False, []
    for noise in BLOCK_NOISE:
        cuts = noise is page_cuts or noise.__name__ == "<lambda>"
        if rng.random() < 0.35 and not (cuts and cut_done):
            blocks = noise(blocks, rng)
            cut_done = cut_done or cuts
            done.append(noise.__name__)
    style = rng.random()
    if style < 0.25:
        wrap = rng.choice((wrapped, column_wrapped))
        text = parted(wrap(blocks, rng))
        done.append(wrap.__name__)
    elif style < 0.45:
        text = unparted(blocks)
        done.append("unparted")
    else:
        text = parted(blocks)
    end, encoding = rng.choice(ENDS), rng.choice(ENCODINGS)
    done += [repr(end), encoding]
    return text.replace("\n", end).encode(encoding, "surrogatepass"), done


LABEL = re.compile(r"第[^ ]+?[条章](?:之.)?(?= )|（[^（）]）")


def spaced_label(blocks: list[Block], rng: random.Random) -> tuple[list[Block], int]:
    """第 十 二 条: blanks between all signs of one label."""
    return _one(blocks, rng, _is_labelled, lambda text, label: " ".join(label) + text[len(label) :])


def broken_label(blocks: list[Block], rng: random.Random) -> tuple[list[Block], int]:
    """One label broken by the end of the line."""

    def broken(text: str, label: str) -> str:
        cut = rng.randrange(1, len(label))
        return text[:cut] + "\n" + text[cut:]

    return _one(blocks, rng, _is_labelled, broken)


def wrapped_heading(blocks: list[Block], rng: random.Random) -> tuple[list[Block], int]:
    """One heading over two lines, cut somewhere in its name."""

    def wrapped(text: str, label: str) -> str:
        cut = rng.randrange(len(label) + 2, len(text))
        return text[:cut] + "\n" + text[cut:]

    return _one(
        blocks, rng, lambda b: b[0] == "heading" and b[1].startswith("第") and len(b[1]) > 12, wrapped
    )


def unclosed(blocks: list[Block], rng: random.Random) -> tuple[list[Block], int]:
    """One paragraph or item without the mark it ends with."""
    return _one(
        blocks,
        rng,
        lambda b: b[0] in ("article", "text", "item") and b[1][-1] in "。；：",
        lambda text, _: text[:-1],
    )


Damage = Callable[[list[Block], random.Random], tuple[list[Block], int]]
"""Blocks with one of them damaged, and which; -1 if none can be."""
DAMAGE: tuple[Damage, ...] = (spaced_label, broken_label, wrapped_heading, unclosed)


def _is_labelled(block: Block) -> bool:
    return block[0] in ("article", "heading", "item") and bool(LABEL.match(block[1]))


def _one(
    blocks: list[Block],
    rng: random.Random,
    may_be: Callable[[Block], bool],
    damaged: Callable[[str, str], str],
) -> tuple[list[Block], int]:
    places = [i for i, block in enumerate(blocks) if may_be(block)]
    if not places:
        return blocks, -1
    place = rng.choice(places)
    kind, text = blocks[place]
    label = LABEL.match(text)
    block = (kind, damaged(text, label.group() if label else ""))
    return [*blocks[:place], block, *blocks[place + 1 :]], place
