"""The words for units in Chinese citations: 条, but not the 条 of 条件."""

from __future__ import annotations

from statute.cite.model import Level
from statute.cite.words import Word, pattern_of

LEVEL_OF: dict[str, Level] = {
    "编": "part",
    "分编": "subpart",
    "章": "chapter",
    "节": "section",
    "条": "article",
    "款": "paragraph",
    "项": "item",
    "目": "subitem",
}

PART = Word("编", not_after="制 号 辑 写 码 委", example="第一编规定", trap="第二编制单位")
CHAPTER = Word("章", not_after="程 节", unless="程序", example="第三章程序", trap="第三章程")
SECTION = Word("节", not_after="点 约 能 日 假 目 奏 余", example="第二节规定", trap="第二节能措施")
ARTICLE = Word(
    "条",
    not_after="件 约 款 线 道路 生产线 例",
    unless="约定 例外",
    example="第十条约定和第十条例外",
    trap="第十条件、条约、条款、条例",
)
PARAGRAPH = Word("款", not_after="项 式", example="第二款规定", trap="第二款项")
ITEM = Word("项", not_after="目", example="第三项规定", trap="第三项目")
SUBITEM = Word("目", not_after="标 录 的 前", example="第3目规定", trap="第3目标")

UNITS: tuple[Word, ...] = (
    Word("分编", example="第一分编"),
    PART,
    CHAPTER,
    SECTION,
    ARTICLE,
    PARAGRAPH,
    ITEM,
    SUBITEM,
)
"""After a number: 第十条."""

HERE_UNITS: tuple[Word, ...] = (
    Word("分编", example="本分编"),
    PART,
    CHAPTER,
    SECTION,
    ARTICLE,
    PARAGRAPH,
    Word("项", only_after="规定 所 第 中 情形 的规定 前", example="本项规定", trap="本项工作"),
    Word("目", only_after="规定 所 第 中 的规定", example="本目规定", trap="本目标"),
)
"""After 本: 本条. What 项 and 目 are otherwise is more often something else."""

PREVIOUS_UNITS: tuple[Word, ...] = (
    PARAGRAPH,
    ARTICLE,
    Word(
        "项",
        not_before="目前 当前",
        not_after="目 污染物 指标 任务 工作",
        example="前两项规定",
        trap="前三项污染物",
    ),
    CHAPTER,
    SECTION,
)
"""After 前: 前款, 前两项."""

NEXT_UNITS: tuple[Word, ...] = (
    Word("款", only_after="第 规定 的规定 所列 所称 所述", example="下款规定", trap="下款项目"),
    Word("条", only_after="第 规定 的规定 所列 所称 所述", example="下条规定", trap="下条道路"),
)
"""After 下, and after 上 where it stands for 前: rare, and only where it surely cites."""

LAST_UNITS: tuple[Word, ...] = (
    Word(
        "末款",
        not_before="期 年 月 季",
        not_after="项 式",
        example="第十条末款规定",
        trap="期末款项",
    ),
)
"""The last of its article."""

ANNEXES: tuple[Word, ...] = (
    Word("附件", example="附件一"),
    Word("附表", example="附表二"),
    Word("附录", example="附录"),
    Word("附图", example="附图"),
)
"""What annexes are called."""
ONLY_ANNEX = "第 所列 所称 规定 的规定 中规定 载明"
"""After 附件 without a number, where it surely cites."""

UNIT = pattern_of(UNITS)
