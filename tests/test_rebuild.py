"""Nothing is lost: tree, left-out ranges and edits give back the source, whatever noise it carries."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import generated
from noise import make_noisy
from outline import differences, read
from statute.text.rebuild import RebuildError, rebuild

ROOT = Path(__file__).parents[1]


@given(st.integers(0, 10**9))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_noisy_statutes_are_read_right_and_rebuilt(seed: int) -> None:
    rng = random.Random(seed)
    blocks, truth = generated.statute(rng)
    data, done = make_noisy(blocks, rng)
    source, statute = read(data)
    assert rebuild(statute) == source.text, done
    assert differences(statute, truth) == [], done


@given(
    st.text(st.sampled_from("第一二三条章节款（）()，。,;\n\r 　\t\u200b\ue5e5１9年Aa目录—”《"), max_size=200)
)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_text_at_all_is_rebuilt(text: str) -> None:
    source, statute = read(("第一条 " + text).encode())
    assert rebuild(statute) == source.text


@pytest.mark.parametrize("name", ["source.txt", "translation.txt"])
def test_the_edition_is_rebuilt(name: str) -> None:
    source, statute = read((ROOT / "edition" / name).read_bytes())
    assert rebuild(statute) == source.text


def test_a_false_log_does_not_rebuild() -> None:
    source, statute = read("示例条例\n\n第一条 为了示例,制定本条例。\n".encode())
    assert rebuild(statute) == source.text
    with pytest.raises(RebuildError):
        rebuild(replace(statute, edits=(replace(statute.edits[0], column=1),)))
