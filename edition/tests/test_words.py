"""The words of this edition: its translation, its lines for readers, its title, its terms."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from dev.sites import ROOT
from export.tojson import to_json
from exported import edition
from statute.model import Lang
from statute.view.titlelines import title_lines

EDITION = str(Path(__file__).parents[1])


def test_the_translation_keeps_to_what_its_translators_say_of_it() -> None:
    """“Shall” stands where 应当 does and nowhere else, and so with the other operative words."""
    data = to_json(edition(EDITION), ())
    texts = [
        {p["id"]: p["text"] for a in text["articles"] for p in a["paragraphs"]}
        for text in (data, data["translation"])
    ]
    for zh, en in (("应当", r"\bshall\b"), ("可以", r"\bmay\b"), ("鼓励", "encourag"), ("支持", "support")):
        assert [u for u in texts[0] if zh in texts[0][u] and not re.search(en, texts[1][u], re.I)] == []
        if en != "support":
            assert [u for u in texts[0] if re.search(en, texts[1][u]) and zh not in texts[0][u]] == []
    assert not any("不得" in text for text in texts[0].values())
    assert [u for u in texts[1] if "shall not" in texts[1][u]] == ["44.p2"]


def test_there_are_lines_enough_for_readers() -> None:
    assert 60 <= sum(len(reader.answers) for reader in edition(EDITION).readers) <= 100


def test_a_line_says_shall_and_may_only_where_its_paragraph_does() -> None:
    """The operative words of a line stand in the paragraph it rests on, in both languages."""
    data = to_json(edition(EDITION), ())
    texts = {
        lang: {p["id"]: p["text"] for a in text["articles"] for p in a["paragraphs"]}
        for lang, text in (("zh", data), ("en", data["translation"]))
    }
    words = {"zh": ("应当", "可以", "鼓励"), "en": ("shall", "may", "encouraged")}
    wrong = [
        (line["unit"], lang, word)
        for reader in data["readers"]
        for line in reader["lines"]
        for lang in ("zh", "en")
        for word in words[lang]
        if word in line[lang] and word not in texts[lang][line["unit"]]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("zh", ("上海市推进", "科技创新中心建设条例")),
        (
            "en",
            (
                "Regulations of Shanghai Municipality",
                "on Promoting the Development of Shanghai",
                "as a Scientific and Technological Innovation Center",
            ),
        ),
    ],
)
def test_the_title_of_the_edition(lang: Lang, lines: tuple[str, ...]) -> None:
    assert title_lines(edition(EDITION), lang) == lines


def test_the_agency_ties_its_articles() -> None:
    [agency] = [t for t in edition(EDITION).terms if t.original == "科技创新中心建设推进机构"]
    articles = dict.fromkeys(use.unit.split(".")[0] for use in agency.uses if use.lang == "zh")
    assert list(articles) == ["5", "10", "22", "23", "30", "31"]


def test_the_citation_file_is_that_of_the_edition() -> None:
    said = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    about = tomllib.loads((ROOT / "edition/edition.toml").read_text("utf-8"))
    assert said["version"] == about["version"]
    assert said["identifiers"][0]["value"] == about["id"]
    assert said["title"].startswith(about["title"]["en"])
    assert str(said["date-released"]) == about["notes_revised"].isoformat()
    assert said["references"][0]["title"] == about["title"]["zh"]


@pytest.mark.parametrize("path", sorted(ROOT.glob("*.md")), ids=lambda path: path.name)
def test_what_the_documents_name_of_it_is_there(path: Path) -> None:
    named = re.findall(r"`(edition/[\w./-]*)`", path.read_text("utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []
