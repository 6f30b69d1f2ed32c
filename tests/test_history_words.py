"""The way of an article through the versions: in words, and word by word beside the next version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from exported import edition
from outline import read
from statute.model import Lang, UnitId, VersionEntry
from statute.versions.history import TextVersion, history
from statute.view.historywords import history_of
from statute.view.past import ended, version_dates, version_name
from statute.view.site import Settings, Site, build_site
from statute.view.steps import redlined, step_lang

ONE = "第一条　为了促进示例活动，制定本条例。\n"
LIST = "第二条　示例单位应当做到：\n（一）按时开门；\n（二）保持清洁；\n（三）公开价格。\n"
MORE = "本条例适用于本市的示例单位。\n"
DAYS = ("2010-05-01", "2016-06-01")


def site_of(texts: Sequence[str], lang: Lang = "zh", days: Sequence[str] = DAYS) -> Site:
    """An edition with nothing but these texts; the last one, of 2023, is in force."""
    *old, (source, now) = [read(f"示例市示例条例\n\n{text}".encode()) for text in texts]
    entries = [VersionEntry(day, n, in_force=day.replace("-01", "-15")) for n, day in enumerate(days)]
    versions = tuple(TextVersion(entry, *text) for text, entry in zip(old, entries, strict=False))
    base = edition("tests/editions/minimal")
    made = replace(
        base,
        statute=now,
        source=source,
        translation=None,
        history=history(versions, now),
        meta=replace(base.meta, adopted="2023-07-01", in_force="", emendations=(), variants=()),
        **dict.fromkeys(
            ("citations", "terms", "apparatus", "duties", "relations", "readers", "authorities"), ()
        ),
    )
    return build_site(made, Settings(), lang)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ([ONE], ""),
        ([ONE, ONE], "2010年通过时为第一条；此后未改"),
        ([ONE, ONE, ONE], "2010年通过时为第一条；此后未改"),
        ([ONE, ONE.replace("促进", "规范")], "2010年通过时为第一条；2023年修改"),
        (
            [ONE, ONE.replace("促进", "规范"), ONE.replace("促进", "规范")],
            "2010年通过时为第一条；2016年修改；此后未改",
        ),
        ([ONE, ONE, ONE.replace("促进", "规范")], "2010年通过时为第一条；2023年修改"),
        (
            [ONE, ONE.replace("促进", "规范"), ONE],
            "2010年通过时为第一条；2016年修改；2023年修改",
        ),
        ([f"第一条　本市设立示例博物馆。\n第二条{ONE[3:]}", ONE], "2010年通过时为第二条；2023年改为第一条"),
        (
            [f"第一条　本市设立示例博物馆。\n第二条{ONE[3:]}", ONE, ONE],
            "2010年通过时为第二条；2016年改为第一条；此后未改",
        ),
        ([ONE, ONE + MORE], "2010年通过时为第一条；2023年修改（增加第二款）"),
        ([ONE + MORE, ONE], "2010年通过时为第一条；2023年修改（删去原第二款）"),
        ([LIST, LIST[:-1] + "\n（四）文明待客。\n"], "2010年通过时为第二条；2023年修改（增加第一款第四项）"),
        (
            [LIST, LIST.replace("按时开门", "保持清洁", 1).replace("（二）保持清洁", "（二）按时开门")],
            "2010年通过时为第二条；2023年修改（第一款第一项移位）",
        ),
        (
            [LIST, LIST.replace("按时", "准时").replace("清洁", "整洁").replace("公开", "公示")],
            "2010年通过时为第二条；2023年修改（修改第一款第一项、修改第一款第二项、修改第一款第三项）",
        ),
        (
            [
                LIST,
                LIST.replace("按时", "准时")
                .replace("清洁", "整洁")
                .replace("公开", "公示")
                .replace("应当", "必须"),
            ],
            "2010年通过时为第二条；2023年修改（修改第一款、修改第一款第一项、修改第一款第二项、修改第一款第三项）",
        ),
        (
            [
                LIST,
                LIST.replace("按时", "准时")
                .replace("清洁", "整洁")
                .replace("公开", "公示")
                .replace("应当", "必须")
                + "示例单位不得停止服务。\n",
            ],
            "2010年通过时为第二条；2023年修改"
            "（修改第一款、修改第一款第一项、修改第一款第二项、修改第一款第三项、另有 1 处）",
        ),
    ],
)
def test_the_way_of_the_last_article(texts: list[str], said: str) -> None:
    site = site_of(texts)
    assert history_of(site, site.statute.articles[-1].id) == said


def test_what_was_put_in_and_what_went_behind_it() -> None:
    site = site_of([ONE, f"第一条　本市的示例博物馆免费开放。\n第二条{ONE[3:].replace('促进', '规范')}"])
    assert [history_of(site, UnitId(n)) for n in ("1", "2")] == [
        "2023年增订",
        "2010年通过时为第一条；2023年修改，改为第二条",
    ]
    english = site_of([ONE, ONE.replace("促进", "规范")], "en")
    assert history_of(english, UnitId("1"))[:1].isupper()


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (ONE, ONE, ["paragraph 为了促进示例活动，制定本条例。"]),
        (ONE, ONE.replace("促进", "规范"), ["paragraph 为了 -促进 +规范 示例活动，制定本条例。"]),
        (
            ONE,
            ONE + MORE,
            ["paragraph 为了促进示例活动，制定本条例。", "paragraph +本条例适用于本市的示例单位。"],
        ),
        (
            ONE + MORE,
            ONE,
            ["paragraph 为了促进示例活动，制定本条例。", "paragraph -本条例适用于本市的示例单位。"],
        ),
        (
            LIST,
            LIST.replace("公开价格。", "公开价格；\n（四）文明待客。"),
            [
                "paragraph 示例单位应当做到：",
                "item （一） 按时开门；",
                "item （二） 保持清洁；",
                "item （三） 公开价格；",
                "item +（四）文明待客。",
            ],
        ),
        (
            LIST,
            LIST.replace("（一）按时开门；\n", "").replace("（二）", "（一）").replace("（三）", "（二）"),
            [
                "paragraph 示例单位应当做到：",
                "item -（一）按时开门；",
                "item （一） 保持清洁；",
                "item （二） 公开价格。",
            ],
        ),
    ],
)
def test_an_article_beside_the_next_version(old: str, new: str, shown: list[str]) -> None:
    """A label that only counts on is no change, nor is the sign behind an item that has another after it."""
    site = site_of([old, new])
    sign = {"same": "", "deleted": "-", "inserted": "+"}
    [change] = site.edition.history.revisions[0].articles
    assert [
        " ".join((unit.kind, *(f"{sign[part.kind]}{part.text}" for part in unit.parts)))
        for unit in redlined(site, 0, change)
    ] == shown


def test_a_step_is_shown_in_the_language_that_both_versions_have() -> None:
    assert step_lang(site_of([ONE, ONE], "en"), 0) == "zh"
    both = build_site(edition("tests/editions/waterbus"), Settings(), "en")
    versions = both.edition.history.versions
    assert [step_lang(both, n) for n in range(len(versions))] == [
        "en" if all(texts) else "zh"
        for texts in zip(
            [v.translation for v in versions],
            [*(v.translation for v in versions[1:]), both.edition.translation],
            strict=True,
        )
    ]


@pytest.mark.parametrize(
    ("days", "names"),
    [
        (DAYS, ["2010年文本", "2016年文本", "2023年文本"]),
        (("2016-01-01", "2016-06-01"), ["2016年1月1日文本", "2016年6月1日文本", "2023年文本"]),
    ],
)
def test_versions_are_called_by_their_year_or_by_the_day(days: Sequence[str], names: list[str]) -> None:
    site = site_of([ONE, ONE, ONE], days=days)
    assert [version_name(site, n) for n in range(3)] == names


def test_the_days_of_a_version() -> None:
    site = site_of([ONE, ONE, ONE])
    assert [version_dates(site, n) for n in range(3)] == [
        "2010年5月1日通过，2010年5月15日起施行，2016年6月15日起由新文本取代。",
        "2016年6月1日通过，2016年6月15日起施行。",
        "2023年7月1日通过。",
    ]


def test_what_has_ended_with_a_version() -> None:
    gone = "第三条　本市设立示例博物馆。\n"
    site = site_of([f"{ONE}{LIST}{gone}", ONE.replace("促进", "规范") + LIST])
    assert ended(site.edition.history, 0) == {"1", "3"}
