"""The files of the search: complete, in proportion to the texts, and read by the worker as they were written."""

from __future__ import annotations

import json
import re
import tracemalloc
from collections.abc import Iterator, Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dev import pinyintable, synthetic
from effort import effort
from search import Shelved, search_files
from search.library import KINDS, library_files
from search.passages import plain
from search.phrasebook import phrases
from search.results import Collection, Excerpt, Result, Strength
from search.searchtokens import STOPS, fold, tokens
from search.termshards import occurrences, term_shards
from search.textshards import MOST_SHARDS, text_rows
from statute.edition import Edition, load
from statute.files.synonymfile import read_synonyms
from statute.notes.reader import read_prose
from statute.text.ideographs import plain as ordinary
from statute.view.addresses import on_site
from statute.view.site import Settings, build_site
from web.pagesections import sections

MINIMAL = Path(__file__).parent / "editions/minimal"
SAMPLE_FOLDER = MINIMAL.with_name("sample")
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def data_of(file: str) -> Any:
    return json.loads(file[file.index(",", file.index(",") + 1) + 1 : file.rindex(")")])


def numbers(text: str) -> list[int]:
    """What stands in the digits of source maps."""
    found, value, shift = [], 0, 0
    for sign in text:
        digit = DIGITS.index(sign)
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            found.append(value)
            value = shift = 0
    return found


def runs(shard: Mapping[str, str]) -> Iterator[tuple[str, str, list[int]]]:
    """Each word of a shard, what follows it, and its places."""
    for first, group in shard.items():
        for second, number, encoded in re.findall(r"([^\w+/<>]|[㐀-鿿])?(?:<(\d+)>)?([A-Za-z0-9+/]+)", group):
            yield first, second or number, [*accumulate(numbers(encoded))]


@pytest.fixture(scope="module")
def minimal() -> Edition:
    loaded, _ = load(MINIMAL)
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def files(minimal: Edition) -> Mapping[str, str]:
    return search_files([Shelved(build_site(minimal, Settings(), "zh"), on_site)])


# --- Words ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("第13条，R&D费用。", ["第", "13", "条", "r&d", "费", "用"]),
        ("ＡＩ　people’s Café", ["ai", "people's", "cafe"]),
        ("首台（套）", ["首", "台", "套"]),
        ("⼈ nǚ", ["人", "nv"]),
    ],
)
def test_texts_are_parted_into_words(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@given(st.text())
def test_folding_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text) or "ß" in text or not text.isascii()
    assert all(token.strip() for token in tokens(text))


@given(st.lists(st.text(alphabet="科技创新ab1 ，", max_size=30), max_size=8))
def test_every_word_has_its_places(texts: list[str]) -> None:
    found = occurrences(texts, frozenset())
    shards = term_shards(found.places, "科技创新").shards
    read = {(first, second): own for shard in shards for first, second, own in runs(shard)}
    assert read == {gram: list(own) for gram, own in found.places.items()}
    whole = sorted((place, first) for (first, _), own in read.items() for place in own)
    assert [word for _, word in whole] == [word for text in texts for word in tokens(text)]
    assert list(found.lengths) == [len(tokens(text)) for text in texts]


def test_shards_are_cut_in_their_own_order() -> None:
    texts = [
        f"科{chr(0x5000 + n)}技术 {chr(97 + n // 30)}{chr(97 + n % 30 % 26)}{'x' * (n % 30 // 26)}"
        for n in range(780)
    ]
    signs = "".join(sorted({sign for text in texts for sign in text if sign > "㐀"}))
    terms = term_shards(occurrences(texts, STOPS).places, signs)
    assert len(terms.shards) == len(terms.cuts) + 1 > 3
    assert list(terms.cuts) == sorted(terms.cuts)
    assert len(terms.words) == len({text.split()[1] for text in texts} - STOPS)


def test_phrases_are_what_stands_between_joining_words() -> None:
    assert phrases(["推进科技创新和成果转化，科技创新"]) == ("推进科技创新", "成果转化", "科技创新")


# --- What is in the files ------------------------------------------------------------------------------


def test_an_edition_without_translation_or_notes_has_files_too(files: Mapping[str, str]) -> None:
    first = data_of(files["first.js"])
    articles = [run for run in first["runs"] if run["kind"] == "article"]
    assert "6-1" in articles[0]["ids"]
    assert sum(run["count"] for run in first["runs"]) == len(first["titles"]) == len(first["shape"])
    assert first["synonyms"] == []
    assert {name.partition("-")[0] for name in files} >= {"first.js", "terms", "texts"}


def test_every_passage_is_in_its_shard(minimal: Edition, files: Mapping[str, str]) -> None:
    first = data_of(files["first.js"])
    rows = {
        row: [entry for n in range(len(first["cuts"][row]) + 1) for entry in data_of(files[f"{row}-{n}.js"])]
        for row in ("texts", "gists", "notes", "others")
    }
    shapes = "".join(first["shapes"][n] for n in first["shape"])
    kinds = {"texts": "AEG", "gists": "C", "notes": "D", "others": "acdeg"}
    assert {row: len(own) for row, own in rows.items()} == {
        row: sum(letter in letters for letter in shapes) for row, letters in kinds.items()
    }
    words = "".join(part[2] for part in rows["texts"])
    assert all(p.text in words for a in minimal.statute.articles for p in a.paragraphs)


def test_all_files_have_one_stamp_and_change_it_with_any_word() -> None:
    def made(text: str) -> dict[str, str]:
        excerpt = Excerpt(Strength.TEXT, "p1", "", text)
        found = Collection("法", (), (Result("article", "articles/1/", "第一条", (excerpt,), id="1"),))
        return library_files([found], [], {})

    one, other = made("科技"), made("科学")
    stamps = {file.split('"')[3] for file in one.values()}
    assert len(stamps) == 1
    assert stamps.isdisjoint(file.split('"')[3] for file in other.values())


def test_tables_of_characters_hold_what_is_in_use() -> None:
    excerpt = Excerpt(Strength.TEXT, "p1", "", "创门长")
    found = Collection("法", (), (Result("article", "articles/1/", "条", (excerpt,), id="1"),))
    files = library_files([found], [], {})
    variants = data_of(files["variants.js"])
    meant = dict(zip(variants[::2], variants[1::2], strict=True))
    assert meant["創"] == "创" and "區" not in meant
    assert meant["⻔"] == "门" == ordinary("⻔")
    sounds = data_of(files["sounds.js"])
    assert set(sounds) == {"chuang", "men", "chang", "zhang"}
    assert {"创", "窗"} <= set(sounds["chuang"])


@pytest.mark.slow
def test_the_table_of_sounds_is_what_pypinyin_knows() -> None:
    assert pinyintable.TABLE.read_text("utf-8") == pinyintable.table()


def test_kinds_of_results_have_their_order_and_words() -> None:
    from statute.wording import ROWS

    assert {f"ui.search.kind.{kind}" for kind in KINDS} - ROWS.keys() == {"ui.search.kind.article"}


def test_markup_is_taken_out_of_notes_and_pages() -> None:
    prose, _ = read_prose("*A* [link](13.md) and `code`.\n\n> said", 1)
    assert plain(prose) == "A link and code. said"
    page = (
        '<h1 id="top">Title</h1><p>One <b>two</b> &amp; three.</p><script>no()</script>'
        '<h2 id="x">Head<a class="headerlink" href="#x">#</a></h2><ul><li>a</li><li>b</li></ul>'
    )
    assert sections(page) == (("", "", "One two & three."), ("x", "Head", "a b"))


def test_synonyms_keep_their_order() -> None:
    entries, problems = read_synonyms('[[synonym]]\nsays = ["a"]\nmeans = ["c", "b"]\n', "synonyms.toml")
    assert problems == ()
    assert entries[0].means == ("c", "b")


# --- Large ---------------------------------------------------------------------------------------------


def test_the_index_grows_with_the_texts() -> None:
    """Less than a tenth of what 10,000 articles may take (500 MB); `make bench` makes them all."""
    found, edition = synthetic.statute(effort(1_000), SAMPLE_FOLDER)
    tracemalloc.start()
    files = synthetic.files(found, edition)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10_000_000 + effort(50_000_000)
    assert max(len(file) for name, file in files.items() if name.startswith("terms")) < 40_000


def test_a_large_library_has_larger_shards_not_more() -> None:
    excerpt = Excerpt(Strength.TEXT, "p1", "", "科" * 500)
    few, many = (text_rows([excerpt] * size, 1)["texts"] for size in (300, 30_000))
    assert len(few.shards) == len(few.cuts) + 1 == 150
    assert len(many.shards) == len(many.cuts) + 1 <= 1.2 * MOST_SHARDS
    assert sum(map(len, many.shards)) == 30_000
