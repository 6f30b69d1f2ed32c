"""The text is amended, the edition goes on: what is moved, what is told, and what is left as it is."""

from __future__ import annotations

import hashlib
import re
import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest

import golden
from amending import amend
from commandline import run
from dev.sites import ROOT
from exported import SAMPLE
from madepages import generated_pages, has_anchor
from statute.edition import Edition, Reading, load
from statute.material import read_material
from statute.model import Lang, UnitId
from statute.rebase import rebase
from statute.rebase.citednumbers import renumbered

HERE = Path(__file__).parent
WATERBUS = HERE / "editions/waterbus"
NUMERALS: list[tuple[Lang, str, str, tuple[str, str], tuple[str, str]]] = [
    ("zh", "第二十五条第二款", "第二十七条第二款", ("25.p2", "27.p2"), ("25.p2", "27.p2")),
    ("zh", "第五条至第八条", "第六条至第十条", ("5", "6"), ("8", "10")),
    ("zh", "第六", "第七", ("6", "7"), ("6", "7")),
    ("zh", "第十条之一", "第十一条之一", ("10-1", "11-1"), ("10-1", "11-1")),
    ("zh", "第十条", "第十一条之二", ("10", "11-2"), ("10", "11-2")),
    ("zh", "本条例第5条第（三）项", "本条例第6条第（四）项", ("5.p1.i3", "6.p1.i4"), ("5.p1.i3", "6.p1.i4")),
    ("en", "item (2) of paragraph 1 of Article 10", "item (3) of paragraph 1 of Article 11",
     ("10.p1.i2", "11.p1.i3"), ("10.p1.i2", "11.p1.i3")),
    ("en", "Article 10(1)(2)", "Article 11(1)(3)", ("10.p1.i2", "11.p1.i3"), ("10.p1.i2", "11.p1.i3")),
    ("en", "Articles 5 to 8", "Articles 6 to 10", ("5", "6"), ("8", "10")),
    ("en", "Chapter IV", "Chapter V", ("ch4", "ch5"), ("ch4", "ch5")),
]  # fmt: skip

DESCRIBED = """
[[versions]]
adopted = 2019-01-20
in_force = 2019-05-01
decision = { zh = "虚构。", en = "Invented." }
provenance = { zh = "虚构。", en = "Invented." }
source_sha256 = "{digest}"
"""


@pytest.mark.parametrize(
    ("lang", "words", "expected", "first", "last"), NUMERALS, ids=lambda value: str(value)[:20]
)
def test_words_that_cite(
    lang: Lang, words: str, expected: str, first: tuple[str, str], last: tuple[str, str]
) -> None:
    ends = [(UnitId(old), UnitId(new)) for old, new in (first, last)]
    assert renumbered(words, lang, ends) == expected


@pytest.fixture
def amended(tmp_path: Path) -> Path:
    """The water buses with notes on the text of 2016 and the text of 2023 in its place."""
    folder = tmp_path / "edition"
    shutil.copytree(WATERBUS, folder, ignore=shutil.ignore_patterns("annotations"))
    shutil.copytree(HERE / "rebase", folder, dirs_exist_ok=True)
    shutil.copy2(folder / "versions/2016-07-22/translation.txt", folder)
    meta = folder / "edition.toml"
    meta.write_text(meta.read_text("utf-8").replace("rebased = true\n", ""), "utf-8")
    return folder


def told(folder: Path) -> str:
    done = run("--rebase", "--edition", str(folder))
    assert done.stderr == "" and done.returncode == 1
    return done.stdout.replace(f"{folder}/", "")


def test_golden(amended: Path) -> None:
    """What it prints, and every file that it writes."""
    said = told(amended)
    names = sorted(path for path in amended.rglob("*") if path.suffix in (".md", ".toml", ".txt"))
    files = (
        f"==> {path.relative_to(amended)} <==\n{path.read_text('utf-8')}"
        for path in names
        if path.name not in ("source.txt", "edition.toml") and path.parent.name != "2016-07-22"
    )
    golden.check(golden.FOLDER / "rebase.txt", said + "".join(files))
    again = run("--rebase", "--edition", str(amended))
    assert again.returncode == 0 and "already" in again.stdout, "it is done once"
    assert (amended / "edition.toml").read_text("utf-8").count("rebased = true") == 1


def test_the_check_tells_before_and_the_places_are_right(amended: Path) -> None:
    before = [p for p in load(amended)[1] if p.code == "provision-moved"]
    assert any("第九条第二款 is now 第十条第二款" in p.message for p in before)
    for p in before:
        assert 1 <= p.line <= Path(p.path).read_text("utf-8").count("\n") + 1
    quoted = {p.line for p in before if p.path.endswith("zh/9.md") and "一百三十厘米" in p.message}
    lines = (amended / "annotations/zh/9.md").read_text("utf-8").split("\n")
    assert [lines[n - 1] for n in quoted] == ["## 第二款「一百三十厘米」 {#height}"]
    material, _ = read_material(amended, None, date.today())
    assert material is not None
    rebase(material).write()
    assert [p for p in load(amended)[1] if p.code == "provision-moved"] == []


def test_addresses_that_readers_keep_lead_on(amended: Path) -> None:
    """Those that opened something and do not any more; where they led before, they lead to where that is now."""
    own = '[[moved]]\nfrom = "articles/9/#n-tall"\nto = "articles/9/#n-height"\n'
    (amended / "errata.toml").write_text(own, "utf-8")
    told(amended)
    entries = tomllib.loads((amended / "errata.toml").read_text("utf-8"))["moved"]
    leads = {entry["from"]: entry["to"] for entry in entries}
    assert len(leads) == len(entries)
    assert leads["articles/9/#n-tall"] == leads["articles/9/#n-height"] == "articles/10/#n-height"
    assert leads["articles/9/#p2"] == "articles/10/#p2" and leads["full/#a9-p2"] == "full/#a10-p2"
    edition = load(amended)[0]
    assert isinstance(edition, Edition)
    made = {path: text.decode() for path, text in generated_pages(edition).items()}

    def opens(address: str) -> bool:
        place, _, anchor = address.partition("#")
        page = next((p for p in (f"zh/{place}index.md", f"zh/{place.rstrip('/')}.md") if p in made), "")
        return page != "" and (not anchor or has_anchor(made[page], anchor))

    # The check asks for the words of this note to be mended first.
    assert [to for to in leads.values() if not opens(to)] == ["articles/10/#n-card"]
    assert [place for place in leads if opens(place)] == []


def test_an_edition_that_only_got_its_history_is_left_in_peace(tmp_path: Path) -> None:
    """Its notes fit the text in force, though nobody has said rebased = true."""
    folder = tmp_path / "edition"
    shutil.copytree(WATERBUS, folder)
    meta = folder / "edition.toml"
    meta.write_text(meta.read_text("utf-8").replace("rebased = true\n", ""), "utf-8")
    assert [p.code for p in load(folder)[1]] == ["actor-unnamed"], "as before"


@pytest.mark.slow
@pytest.mark.parametrize("seed", [4, 5])
def test_every_note_of_an_edition_is_moved_or_told(tmp_path: Path, seed: int) -> None:
    """Five articles inserted, three deleted: each note has its new number, or is told."""
    folder = tmp_path / "edition"
    shutil.copytree(ROOT / SAMPLE, folder)
    before = {(n.lang, n.id): n for a in _reading(folder).apparatus for n in a.notes}
    truth = amend(folder, "2019-01-20", 5, 3, seed)
    digest = hashlib.sha256((folder / "source.txt").read_bytes()).hexdigest()
    meta = folder / "edition.toml"
    text = re.sub('(?m)^source_sha256 = ".*"', f'source_sha256 = "{digest}"', meta.read_text("utf-8"))
    earlier = hashlib.sha256((folder / "versions/2019-01-20/source.txt").read_bytes()).hexdigest()
    meta.write_text(f"{text}\n{DESCRIBED.replace('{digest}', earlier)}", "utf-8")
    said = told(folder)
    after = {(n.lang, n.id): n for a in _reading(folder).apparatus for n in a.notes}
    moved = gone = 0
    for (lang, id), note in before.items():
        now = truth.get(id.about.number, id.about.number) if id.article else id.about
        if now is None:
            assert f"versions/2019-01-20/annotations/{lang}/{id.about}.md:1: " in said
            gone += 1
            continue
        found = after[lang, UnitId(f"{now}#{id.note}")]
        assert (_unnumbered(found.quote), found.unit.anchor) == (_unnumbered(note.quote), note.unit.anchor)
        moved += 1
    assert moved + gone == len(before) and gone


def _unnumbered(words: str) -> str:
    """Words that cite have the number of today."""
    return re.sub("[0-9]+|[一二三四五六七八九十]+(?=[条款项])", "…", words)


def _reading(folder: Path) -> Reading:
    reading, _ = load(folder)
    assert reading is not None
    return reading
