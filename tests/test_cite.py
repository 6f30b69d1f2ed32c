"""Citations: the tables of forms with their examples, the files of cases, and what a problem says."""

from __future__ import annotations

import re
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citing
from others import absent, other
from outline import read, truths
from statute.cite import (
    Authority,
    cite,
    cite_text,
    context_of,
    forms,
    forms_en,
    lawwords,
    namestops,
    unitwords,
)
from statute.cite.forms import Form
from statute.cite.grammars import GRAMMARS
from statute.cite.words import Word
from statute.cite.years import own_years, years
from statute.model import LANGS, Lang, Prose, UnitId
from statute.notes.reader import read_prose

HERE = Path(__file__).parent
FILES: dict[str, Lang] = {
    "citations_zh.txt": "zh",
    "citations_en.txt": "en",
    "forms_zh.txt": "zh",
    "forms_en.txt": "en",
}
REAL = other("citations_real.txt")
FILES |= {str(REAL): "zh"} if REAL else {}
"""Lines of real statutes, labelled by hand; read where they are at hand."""
STATUTES = HERE / "statutes"
OTHERS = other("statutes")
TITLES: dict[Lang, str] = {"zh": "中华人民共和国示例条例", "en": "Regulations on Examples"}


def given_words(name: str) -> list[str]:
    """What the statute of a file of cases holds."""
    match = re.search("^given: (.*)$", (citing.CASES / name).read_text("utf-8"), re.M)
    return match[1].split() if match else []


NOTE = UnitId("note:zh/13#x")


def cited(name: str, text: str) -> str:
    """What a text cites, in the form of the files of cases."""
    lang = FILES[name]
    lines = text.split("\n")
    more = [word for line in lines if line.startswith("+") for word in line[1:].split()]
    opening = next((line[1:] for line in lines if line.startswith("&")), "")
    first, *rest = (line for line in lines if not line.startswith(("+", "&")))
    place, _, words = first.removeprefix("@").partition(" ")
    statute = citing.statute_of([*given_words(name), *more], lang, TITLES[lang])
    if place.startswith("note:"):
        at = UnitId(place.removeprefix("note:"))
        unit = at.with_note("x").words(lang)
        citations, _ = cite_text(note(words), context_of(statute), unit=unit, at=at, lang=lang)
        return citing.shown(citations, unit)
    if opening:
        statute = citing.put(statute, "1.p1", [opening])
    citations, _ = cite(citing.put(statute, place, [words, *rest]))
    return citing.shown((c for c in citations if c.unit.startswith(place)), place)


@pytest.mark.parametrize(
    ("name", "title", "text", "expected"),
    [(name, *case) for name in FILES for case in citing.cases(name)],
    ids=lambda value: value if len(value) < 60 else "",
)
def test_case(name: str, title: str, text: str, expected: str) -> None:
    assert cited(name, text) == expected.strip()


@pytest.mark.parametrize("name", [*FILES, *([] if REAL else [absent("shared/citations_real.txt", "")])])
def test_the_files_of_cases_were_read(name: str) -> None:
    assert len(citing.cases(name)) > 20


def test_the_forms_have_lines_enough() -> None:
    cases = citing.cases("forms_zh.txt")
    assert len(cases) >= 200 and sum(expected.count("→") for *_, expected in cases) >= 350


ZH_FORMS = [*forms.TOKENS, *forms.JOINTS, forms.SHORT_NAME]
EN_FORMS = [*forms_en.TOKENS, forms_en.DOWN, forms_en.UP, forms_en.LIST, forms_en.RANGE]


@pytest.mark.parametrize("form", ZH_FORMS, ids=lambda form: form.name)
def test_every_form_has_its_example(form: Form) -> None:
    check_example(form, "citations_zh.txt", "@13.p2 ")


@pytest.mark.parametrize("form", EN_FORMS, ids=lambda form: form.name)
def test_every_english_form_has_its_example(form: Form) -> None:
    check_example(form, "citations_en.txt", "@13.p2 ")


def check_example(form: Form, name: str, place: str) -> None:
    assert re.search(form.pattern, form.example), "the pattern must match its own example"
    found = [
        re.sub(" (internal|relative|external)( 《.*》)?", "", line)
        for line in cited(name, place + form.example).split("\n")
    ]
    assert " | ".join(found) == form.cites


WORDS = {
    word
    for module in (unitwords, lawwords, namestops)
    for table in vars(module).values()
    if isinstance(table, tuple)
    for word in table
    if isinstance(word, Word)
}


@pytest.mark.parametrize("word", sorted(WORDS, key=str), ids=lambda word: word.word)
def test_every_word_of_a_list_is_known_by_its_neighbors(word: Word) -> None:
    """In the example it is the word that is meant, in the trap it is not; a row with neighbors has both."""
    assert re.search(word.pattern, word.example or word.word)
    assert not word.trap or not re.search(word.pattern, word.trap)
    has_neighbors = word != Word(word.word, example=word.example)
    assert bool(word.trap) == has_neighbors, "a row with neighbors needs an example of each kind"


@pytest.mark.parametrize("word", sorted(WORDS, key=str), ids=lambda word: word.word)
def test_every_neighbor_counts(word: Word) -> None:
    """Each of them alone is enough to make another word of it."""
    for before in word.not_before.split():
        assert not re.search(word.pattern, f"{before}{word.word}{word.only_after.partition(' ')[0]}")
    for after in word.not_after.split():
        kept = any(after.startswith(one) for one in word.unless.split())
        assert bool(re.search(word.pattern, f"{word.word}{after}")) == kept
    for after in word.unless.split():
        assert re.search(word.pattern, f"{word.word}{after}")
    for before in word.only_before.split():
        assert re.search(word.pattern, f"{before}{word.word}")
    for after in word.only_after.split():
        assert re.search(word.pattern, f"{word.word}{after}")


@pytest.mark.parametrize(("path", "truth"), truths(STATUTES), ids=lambda value: getattr(value, "stem", ""))
def test_what_whole_statutes_cite(path: Path, truth: dict[str, Any]) -> None:
    _, statute = read(path.read_bytes(), path.name)
    found: dict[str, list[str]] = {unit: [] for unit in truth["cites"]}
    for citation in cite(statute)[0]:
        found.get(citation.unit, []).extend(citation.targets)
    assert found == truth["cites"]


@pytest.mark.parametrize(
    "path",
    [
        *STATUTES.glob("*.txt"),
        *([path for path, _ in truths(OTHERS)] if OTHERS else [absent("shared/statutes", None)]),
    ],
    ids=lambda path: getattr(path, "stem", ""),
)
def test_whole_statutes_cite_nothing_that_is_not_there(path: Path) -> None:
    """Every 第N条, 第N款, 第N项 and 前款 of a statute is in a citation, and every citation finds its target."""
    _, statute = read(path.read_bytes(), path.name)
    citations, problems = cite(statute, path=path.name)
    assert problems == ()
    for unit in statute.units():
        inside = [(c.start, c.end) for c in citations if c.unit == unit.id]
        for match in re.finditer(
            "第[（一二三四五六七八九十百千零）]+[条款项](?!目|例)|前[两三四]?[条款]|本条(?!例|件)", unit.text
        ):
            assert any(start <= match.start() < end for start, end in inside), f"{unit.id}: {match.group()}"
    assert all(
        c.text == u.text[c.start : c.end] for u in statute.units() for c in citations if c.unit == u.id
    )


def test_speed() -> None:
    """1,260 articles of 110,000 characters in 0.7 seconds of processor time."""
    texts = [(p.read_bytes(), p.name) for p in STATUTES.glob("*.txt")] * 20
    statutes = [read(*text)[1] for text in texts]
    size = sum(len(unit.text) for statute in statutes for unit in statute.units())
    begin = time.process_time()
    for statute in statutes:
        cite(statute)
    assert (time.process_time() - begin) * 110_000 / size < 0.7


PATENT = Authority(
    {
        "zh": ("中华人民共和国专利法", "专利法"),
        "en": ("Patent Law of the People's Republic of China", "Patent Law"),
    },
    82,
    "2020-10-17",
)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("见第九十五条。", "“第九十五条”不存在。", "大概是指 第五十九条。"),
        ("见第一百二十条。", "“第一百二十条”不存在。", "大概是指 第二十条。"),
        ("见第八十条。", "“第八十条”不存在。", "最后一条是第60条。"),
        ("见第六十一条。", "“第六十一条”不存在。", "大概是指 第十六条。"),
        ("见第二十十条。", "“第二十十条”中的序号无法辨认。", "大概是指 二十。"),
        ("见第十条第三款。", "“第十条第三款”不存在。", "该条共有 2 款。"),
        ("见第十四条第一款第二项。", "“第十四条第一款第二项”不存在。", "14.p2.i2"),
        ("见第二十条第二款。", "“第二十条第二款”不存在。", "该条只有 1 款。"),
        ("见第二十条第一款第九项。", "“第二十条第一款第九项”不存在。", "该条没有这一项。"),
        ("见第十三条之一。", "“第十三条之一”不存在。", "大概是指 第十三条。"),
        ("见前两款。", "“前两款”之前没有所指的内容。", "之前不足 2 处。"),
        ("见前节。", "“前节”之前没有所指的内容。", "这里已是第一处"),
        ("见本条例第七章。", "“本条例第七章”不存在。", "请对照目录核对序号。"),
        ("见第七十条之一。", "“第七十条之一”不存在。", "请对照目录核对序号。"),
        ("见第一百零二条。", "“第一百零二条”不存在。", "大概是指 第十二条。"),
    ],
)  # fmt: skip
def test_what_a_problem_says(text: str, message: str, hint: str) -> None:
    statute = citing.statute_of(given_words("citations_zh.txt"))
    context = context_of(statute, {"patent": PATENT})
    _, problems = cite_text(
        note(f"引言。\n\n{text}", 5), context, unit=NOTE, at=UnitId("13.p2"), lang="zh", path="zh/13.md"
    )
    assert [(p.path, p.line, p.code, p.message) for p in problems] == [
        ("zh/13.md", 7, "citation-nowhere", message)
    ]
    assert hint in problems[0].hint and problems[0].hint


def test_a_relative_citation_with_nothing_before_it() -> None:
    statute = citing.put(citing.statute_of([]), "1.p1", ["违反前款规定的，依照前条处理。"])
    citations, problems = cite(statute, path="source.txt")
    assert [c.targets for c in citations] == [(), ()]
    assert [(p.code, p.severity) for p in problems] == [("source-citation-nowhere", "warning")] * 2


def test_authorities_give_the_full_title() -> None:
    context = context_of(citing.statute_of([]), {"patent": PATENT})
    citations, problems = cite_text(
        note("专利法第五条和《专利法》。"), context, unit=NOTE, at=UnitId("1.p1"), lang="zh"
    )
    assert [c.law for c in citations] == ["中华人民共和国专利法"] * 2
    assert problems == ()


def note(markdown: str, line: int = 1) -> Prose:
    """A note as it is read, whatever is refused of it."""
    return read_prose(markdown, line)[0]


PIECES = """第 末款 一 十 二十十 百 零 O 12 （三） 条 款 项 目 章 节 编 分编 之一 、 和 至 或者 ， 。 前 两 本 同 该
条例 法 《 》 〈 〉 （以下简称 ） 专利法 的 违反 规定 总则 「 」 Article Articles paragraph paragraphs item Chapter
Section 10 12-1 (2) (a) IV to and of the this These Regulations preceding two first second Law People's Republic
China , [ ]( ) ` """.split()  # noqa: SIM905 - easier to add to


@given(st.lists(st.sampled_from([*PIECES, " ", "\n"]), max_size=30), st.sampled_from(["zh", "en"]))
@settings(deadline=None, derandomize=True)
def test_any_text_can_be_read(pieces: list[str], lang: Lang) -> None:
    text = "".join(pieces) if lang == "zh" else " ".join(pieces)
    statute = citing.put(citing.statute_of(given_words("citations_zh.txt"), lang), "14.p2.i2", [text])
    citations, _ = cite(statute)
    prose = note(text)
    more, _ = cite_text(prose, context_of(statute), unit=NOTE, at=UnitId("ch9"), lang=lang)
    assert all(c.text == text[c.start : c.end] for c in citations if c.unit == "14.p2.i2")
    assert all(c.text == prose.text[c.start : c.end] for c in more)
    spans = sorted((c.start, c.end) for c in more)
    assert all(a[1] <= b[0] for a, b in pairwise(spans)), "no citation stands inside another"


DOCUMENTS = re.findall("^(zh|en) (.+)$", (citing.CASES / "documents.txt").read_text("utf-8"), re.M)


@pytest.mark.parametrize(
    ("lang", "text"),
    [*DOCUMENTS, *((lang, row.example) for lang in LANGS for row in GRAMMARS[lang].documents)],
)
def test_a_provision_of_a_document_without_a_title_is_never_ours(lang: Lang, text: str) -> None:
    statute = citing.statute_of(given_words("citations_zh.txt"), lang)
    citations, problems = cite_text(note(text), context_of(statute), unit=NOTE, at=UnitId("13.p2"), lang=lang)
    assert [c for c in citations if c.law is None] == []
    assert citations or {p.code for p in problems} == {"citation-untitled"}, "another law, or told"
    shown, _ = cite(citing.put(statute, "13.p2", [text]))
    assert [c for c in shown if c.law is None and c.unit == "13.p2"] == []


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("zh", "该函第七条另有规定。", ["该函第七条"]),
        ("zh", "见劳动合同第五条、第六条。", ["合同第五条", "第六条"]),
        ("zh", "依照该法第二条办理。", ["该法第二条"]),
        ("zh", "依照附件一第二条办理。", ["附件一第二条"]),
        ("zh", "依照附件一办理，「合同第五条」除外。", []),
        ("zh", "第三款第二项工作由本市安排。", []),
        ("zh", "他说「甲」，见合同第五条。", ["合同第五条"]),
        ("en", "See Articles 5, 6 and 7 of the contract.", ["Articles 5, 6 and 7 of the contract"]),
        ("en", "See Article 10; Article 5 of the contract applies.", ["Article 5 of the contract"]),
        ("en", "Article 10 and, again, Article 5 of the contract.", ["Article 5 of the contract"]),
        ("en", "Article 3 of the Patent Law and Article 5 of the contract", ["Article 5 of the contract"]),
        ("en", "Articles 5 and 6 of Guofa [2016] No. 23", ["Articles 5 and 6 of Guofa [2016] No. 23"]),
    ],
)
def test_what_cannot_be_looked_up_is_told_in_its_words(lang: Lang, text: str, told: list[str]) -> None:
    """In a statute without annexes, of which only what is surely its own is cited."""
    context = context_of(citing.statute_of([], lang))
    _, problems = cite_text(note(text), context, unit=NOTE, at=UnitId("13.p2"), lang=lang)
    assert [p.message.split("“")[1].split("”")[0] for p in problems] == told


@pytest.mark.parametrize(
    ("lang", "text", "of_laws", "own"),
    [
        ("zh", "2019年修正的《商标法》第六十条、第六十二条和《专利法》第二条", "2019 2019 -", "2019 2019 -"),
        ("zh", "2019年修正的《商标法》第六十条、《商标法》第二条", "2019 -", "2019 2019"),
        ("zh", "《商标法》第六十条，2021年通过、2025年4月29日修正的《专利法》第二条", "- 2025", "- 2025"),
        ("zh", "2019年修正的《商标法》第六十条。见第十条", "2019 -", "2019 -"),
        ("zh", "2010年修正的《商标法》第六十条和本条例第十条", "2010 -", "2010 -"),
        ("zh", "2010年本条例第三条、第四条和第五条及第六条以及第七条；第八条", "", "2010 2010 2010 2010 2010 -"),
        ("zh", "2010年本条例第三条与2012年本条例第四条或者第五条，第六条", "", "2010 2012 2012 -"),
        ("zh", "第一条和2010年本条例第十三条", "- 2010", "- 2010"),
        ("en", "Articles 5 and 7 of the Trademark Law as amended in 2019, and Article 2 of the Patent Law",
         "2019 2019 -", "2019 2019 -"),
        ("en", "Article 5 of the Trademark Law, Articles 2, 3 and 5 of the Trademark Law as revised on March 1, 2020",
         "- 2020 2020 2020", "2020 2020 2020 2020"),
        ("en", "Article 3 of these Regulations and Article 3 of the Patent Law as amended in 2010",
         "- 2010", "- 2010"),
        ("en", "Article 3, Article 4, and Article 5 of the 2010 version; Article 6", "2010 2010 2010 -",
         "2010 2010 2010 -"),
        ("en", "Article 3 and Article 4 of the 2010 version", "", "2010 2010"),
        ("en", "Article 10 of the 2010 version and Article 11", "2010 -", "2010 -"),
    ],
)  # fmt: skip
def test_which_version_is_cited(lang: Lang, text: str, of_laws: str, own: str) -> None:
    """The year of each citation, of another law and of the statute; a dash where the text in force is meant."""
    context = context_of(citing.statute_of([], lang, TITLES[lang]))
    found, _ = cite_text(note(text), context, unit=NOTE, at=UnitId("13.p2"), lang=lang)
    if of_laws:
        assert [year or "-" for year in years(found, text)] == of_laws.split()
    assert [year or "-" for year in own_years(found, text)] == own.split()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2010年本条例第六十一条、第六十二条，第十条。", "61@2010-09-17 62@2010-09-17 10@"),
        ("2010年《专利法》第六十一条。", "61@"),
        ("2012年本条例第十条。", "10@"),
        ("2016年本条例第十条。", "10@"),
    ],
)
def test_an_earlier_version_is_cited_by_its_year(text: str, read: str) -> None:
    """If there is one of that year; of two nobody knows which is meant."""
    now = context_of(citing.statute_of([]))
    then = context_of(citing.statute_of(["61.p1", "62.p1"]))
    earlier = {"2010-09-17": then, "2016-01-01": then, "2016-12-01": then}
    found, problems = cite_text(note(text), now, unit=NOTE, at=UnitId("13.p2"), lang="zh", earlier=earlier)
    assert " ".join(f"{c.targets[0]}@{c.version}" for c in found) == read
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("《刑法》第一条至第二千条", 2000),
        ("《刑法》第一条至第二千零一条", 2),
        ("《刑法》第一条前十款", 10),
        ("《刑法》第一条前九十款", 90),
    ],
)
def test_a_range_of_more_than_a_statute_can_have_is_not_counted_out(text: str, count: int) -> None:
    context = context_of(citing.statute_of([]))
    found, _ = cite_text(note(text), context, unit=NOTE, at=UnitId("1.p1"), lang="zh")
    assert [len(one.targets) for one in found] == [count]


@pytest.mark.parametrize(("between", "targets"), [(39, "10.p1.i2"), (40, "1.i2")])
def test_how_far_back_a_bare_item_looks(between: int, targets: str) -> None:
    text = f"依照第十条{'、第二十条' * between}办理，有第二项所列情形的"
    found, _ = cite(citing.put(citing.statute_of(["10.p1.i3"]), "1.p1", [text]))
    assert found[-1].targets == (targets,)


def test_english_titles_of_authorities_stand_alone() -> None:
    """Also those that the form of their titles does not tell, and once where two begin at one place."""
    accord = Authority({"zh": ("示例协议",), "en": ("Accord of Example", "the Accord")})
    longer = Authority({"zh": ("示例协议书",), "en": ("Accord of Example and Test",)})
    context = context_of(citing.statute_of([], "en", TITLES["en"]), {"a": accord, "b": longer})
    text = "The Accord of Example and Test; in 2010 the Accord of Example, and Article 5 of the Accord of Example."
    found, _ = cite_text(note(text), context, unit=NOTE, at=UnitId("1.p1"), lang="en")
    assert [c.text for c in found] == [
        "Accord of Example and Test",
        "Accord of Example",
        "Article 5 of the Accord of Example",
    ]
