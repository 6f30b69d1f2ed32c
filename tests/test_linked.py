"""Where the words of a note lead, and how a text is cut at what points into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from exported import SAMPLE, edition
from statute.cite import cite_text, context_of
from statute.model import UnitId
from statute.model.prose import Block, Bullets, Para, Quotation, Run, Table
from statute.notes.reader import read_prose
from statute.view.layers import Mark, Stretch, pieces
from statute.view.linked import linked
from statute.view.site import Settings, build_site

NOTE = UnitId("note:zh/3#x")


def runs_of(block: Block) -> Iterator[Run]:
    match block:
        case Para(runs):
            yield from runs
        case Bullets(entries):
            yield from (run for entry in entries for one in entry for run in runs_of(one))
        case Quotation(blocks):
            yield from (run for one in blocks for run in runs_of(one))
        case Table(rows):
            yield from (run for row in rows for cell in row for run in cell)


def drawn(markdown: str) -> str:
    """The words of a note on Article 3 of the sample, each link as 〈words→where〉."""
    made = edition(SAMPLE)
    prose, faults = read_prose(markdown, 1)
    assert faults == ()
    context = context_of(made.statute)
    earlier = {"2010-01-01": context}
    found, _ = cite_text(prose, context, unit=NOTE, at=UnitId("3.p1"), lang="zh", earlier=earlier)
    site = replace(build_site(made, Settings(), "zh"), citations={("zh", NOTE): found})
    blocks = linked(site, NOTE, prose)
    assert [type(block) for block in blocks] == [type(block) for block in prose.blocks]
    out = []
    for block in blocks:
        for run in runs_of(block):
            assert prose.text[run.start :].startswith(run.text)
            where = run.link and "…".join(filter(None, (run.link.target, run.link.end)))
            out.append(f"〈{run.text}→{where}〉" if where else run.text)
        out.append("|")
    return "".join(out[:-1])


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("没有。", "没有。"),
        ("见第二十条。", "见〈第二十条→20〉。"),
        ("第二十条至第二十二条", "〈第二十条至第二十二条→20…22〉"),
        ("本条和第二十五条第三款", "本条和〈第二十五条第三款→25.p3〉"),
        ("2010年本条例第二十条", "2010年〈本条例第二十条→versions/2010-01-01/articles/20.md〉"),
        (
            "2010年本条例第二十五条第三款",
            "2010年〈本条例第二十五条第三款→versions/2010-01-01/articles/25.md#p3〉",
        ),
        (
            "社会力量，社会力量和绿道养护单位",
            "〈社会力量→social-forces〉，社会力量和〈绿道养护单位→greenway-upkeep-institutions〉",
        ),
        (
            "「社会力量」“社会力量”《社会力量》是社会力量",
            "「社会力量」“社会力量”《社会力量》是〈社会力量→social-forces〉",
        ),
        ("绿道是处处都有的词。", "绿道是处处都有的词。"),
        (
            "[第二十条](https://example.org/a)和`第二十条`、`社会力量`",
            "〈第二十条→https://example.org/a〉和第二十条、社会力量",
        ),
        (
            "见第**二十条**和**社会**力量",
            "见〈第→20〉〈二十条→20〉和〈社会→social-forces〉〈力量→social-forces〉",
        ),
        ("社会力量见第二十条", "〈社会力量→social-forces〉见〈第二十条→20〉"),
        (
            "- 第二十条\n- 社会力量\n\n> 第二十一条",
            "〈第二十条→20〉〈社会力量→social-forces〉|〈第二十一条→21〉",
        ),
        ("| 甲 | 第二十条 |\n|---|---|\n| 社会力量 | 乙 |", "甲〈第二十条→20〉〈社会力量→social-forces〉乙"),
        ("第二十条\n\n第二十条", "〈第二十条→20〉|〈第二十条→20〉"),
        ("《某某法》第二十条", "《某某法》第二十条"),
    ],
)
def test_where_the_words_of_a_note_lead(markdown: str, shown: str) -> None:
    assert drawn(markdown) == shown


@pytest.mark.parametrize(
    ("marks", "cut"),
    [
        ([], ["甲乙丙丁"]),
        ([Mark(0, 4, "ref", "1")], ["ref:甲乙丙丁"]),
        ([Mark(1, 3, "term", "t")], ["甲", "term:乙丙", "丁"]),
        ([Mark(0, 1, "ref", "1"), Mark(1, 2, "term", "t")], ["ref:甲", "term:乙", "丙丁"]),
        ([Mark(2, 2, "note", "n"), Mark(3, 4, "law", "")], ["甲乙", "note:", "丙", "law:丁"]),
        ([Mark(4, 4, "note", "n")], ["甲乙丙丁", "note:"]),
        ([Mark(0, 0, "note", "n")], ["note:", "甲乙丙丁"]),
    ],
)
def test_a_text_is_cut_at_its_marks(marks: list[Mark], cut: list[str]) -> None:
    found = [*pieces("甲乙丙丁", marks)]
    assert [s.text if s.kind == "text" else f"{s.kind}:{s.text}" for s in found] == cut
    assert [s.value for s in found if s.kind != "text"] == [mark.value for mark in marks]
    assert all(isinstance(stretch, Stretch) for stretch in found)
