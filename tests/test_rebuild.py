"""Nothing is lost: tree, left-out ranges and edits give back the source, whatever noise it carries."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import generated
import noise
from effort import effort
from exported import PLACED, SAMPLE
from noise import make_noisy
from outline import differences, read
from statute.check import check
from statute.cite import cite
from statute.model import Statute
from statute.text.rebuild import RebuildError, rebuild

ROOT = Path(__file__).parents[1]
RIGHT = {noise.spaced_label: 1, noise.broken_label: 0.8, noise.wrapped_heading: 1, noise.unclosed: 0.9}


@given(st.integers(0, 10**9))
@settings(max_examples=effort(150))
def test_noisy_statutes_are_read_right_and_rebuilt(seed: int) -> None:
    rng = random.Random(seed)
    blocks, truth = generated.statute(rng)
    data, done = make_noisy(blocks, rng)
    source, statute = read(data)
    assert rebuild(statute) == source.text, done
    assert differences(statute, truth) == [], done


@given(st.integers(0, 10**9), st.sampled_from(noise.DAMAGE), st.sampled_from((noise.parted, noise.unparted)))
@settings(max_examples=effort(300))
def test_a_damaged_statute_is_read_right_or_told(
    seed: int, damage: noise.Damage, laid_out: Callable[[list[noise.Block]], str]
) -> None:
    """Whatever is damaged is read as what it was, or there is a problem that the whole text does not have."""
    rng = random.Random(seed)
    blocks, truth = generated.statute(rng, generated.LONG_NAMES)
    whole, _ = told(laid_out(blocks))
    before = blocks
    blocks, place = damage(blocks, rng)
    assume(place >= 0)
    if damage is noise.unclosed:
        truth = without_mark(truth, before[place][1], blocks[place + 1 :])
    problems, statute = told(laid_out(blocks))
    assert differences(statute, truth) == [] or problems - whole, (blocks[place], problems)


@pytest.mark.parametrize("damage", noise.DAMAGE, ids=lambda damage: damage.__name__)
def test_most_damage_is_put_right(damage: noise.Damage) -> None:
    """Of a hundred damaged statutes, parted by blank lines, so many are read as what they were."""
    right = tried = 0
    for seed in range(effort(160)):
        rng = random.Random(seed)
        blocks, truth = generated.statute(rng, generated.LONG_NAMES)
        before = blocks
        blocks, place = damage(blocks, rng)
        if place < 0:
            continue
        if damage is noise.unclosed:
            truth = without_mark(truth, before[place][1], blocks[place + 1 :])
        tried += 1
        right += not differences(told(noise.parted(blocks))[1], truth)
    assert tried > effort(40) and right >= tried * RIGHT[damage], f"{right} of {tried}"


def told(text: str) -> tuple[Counter[str], Statute]:
    """The codes of the problems of a text, and what is read from it."""
    source, statute = read(text.encode())
    assert rebuild(statute) == source.text
    return Counter(problem.code for problem in (*check(statute, source), *cite(statute)[1])), statute


def without_mark(truth: dict[str, Any], block: str, below: list[noise.Block]) -> dict[str, Any]:
    """The truth when a paragraph or item has lost its mark.

    A plain line below it goes on the sentence: nobody can tell a lost full stop from a page break. So they are
    one, which the log of edits says.
    """
    rest = [text for _, text in takewhile(lambda block: block[0] == "text", below)]
    more = next((n for n, text in enumerate(rest, 1) if text[-1] in "。："), len(rest))
    for article in truth["articles"]:
        for n, paragraph in enumerate(article["paragraphs"]):
            texts = [paragraph["text"], *paragraph["items"]]
            last = next((i for i, text in enumerate(texts) if block.endswith(text)), None)
            if last is None:
                continue
            texts[last] = texts[last][:-1] + "".join(rest[:more])
            gone = article["paragraphs"][n + 1 : n + 1 + more]
            paragraph["text"], *paragraph["items"] = [
                *texts,
                *(item for one in gone for item in one["items"]),
            ]
            del article["paragraphs"][n + 1 : n + 1 + more]
            return truth
    raise AssertionError(f"the truth has no {block}")


@given(
    st.text(st.sampled_from("第一二三条章节款（）()，。,;\n\r 　\t\u200b\ue5e5１9年Aa目录—”《"), max_size=200)
)
@settings(max_examples=effort(300))
def test_any_text_at_all_is_rebuilt(text: str) -> None:
    source, statute = read(("第一条 " + text).encode())
    assert rebuild(statute) == source.text


@pytest.mark.parametrize("folder", [SAMPLE, PLACED])
@pytest.mark.parametrize("name", ["source.txt", "translation.txt"])
def test_an_edition_is_rebuilt(folder: str, name: str) -> None:
    if (folder, name) == (PLACED, "translation.txt") and not (ROOT / folder / name).exists():
        return
    source, statute = read((ROOT / folder / name).read_bytes())
    assert rebuild(statute) == source.text


def test_what_is_repaired_right_below_and_above_what_is_left_out() -> None:
    source, statute = read("首页 > 法规\n示例条例(试行)\n第一条 甲,乙。\n第二条 丙,丁。\n打印本页\n".encode())
    assert [(part.first_line, part.last_line) for part in statute.left_out] == [(1, 1), (5, 5)]
    assert {edit.start for edit in statute.edits} >= {2, 3, 4}
    assert rebuild(statute) == source.text


def test_a_false_log_does_not_rebuild() -> None:
    source, statute = read("示例条例\n\n第一条 为了示例,制定本条例。\n".encode())
    assert rebuild(statute) == source.text
    with pytest.raises(RebuildError):
        rebuild(replace(statute, edits=(replace(statute.edits[0], column=1),)))
