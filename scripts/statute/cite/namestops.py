"""Where the name of a law without brackets begins: words that are no part of it."""

from __future__ import annotations

from statute.cite.lawwords import NOT_HALF
from statute.cite.words import Word, listed, pattern_of

PLAIN = listed("""
依照
按照
依据
根据
参照
比照
遵照
违反
符合
触犯
构成
援引
引用
属于
具有
取得
具备
享有
存在
所称
所列
所指
是指
是否
视为
认定为
作为
我国
现行
以及
及其
或者
给予
遵守
履行
提出
超过
包括
涉及
本市
本省
本自治区
的
在
将
把
被
是
该
即
向
""")

NAME_STOPS: tuple[Word, ...] = (
    *(Word(word) for word in PLAIN),
    Word("适用", not_after="法", example="适用刑法", trap="法律适用法"),
    Word("执行", not_before="强制", not_after="条例 法", example="执行刑法", trap="强制执行条例"),
    Word("实施", not_after="条 细 办 规", example="实施行政处罚法", trap="专利法实施细则"),
    Word("犯", not_after="罪", example="犯刑法", trap="预防犯罪法"),
    Word("有关", only_after="法律 行政", example="有关法律第三条", trap="有关公司法"),
    Word("本", not_before=NOT_HALF, example="依本法", trap="资本法"),
    Word("除", first=True, example="除刑法", trap="解除法"),
    Word("对", not_after="外", example="对公司法", trap="对外贸易法"),
    Word("以", not_after="上 下 内 外", example="以刑法", trap="领海以外法"),
    Word("由", not_before="自", example="由监察法", trap="自由贸易法"),
    Word("于", not_before="关", example="等于刑法", trap="关于法"),
    Word("按", not_after="揭", example="按刑法", trap="按揭法"),
    Word("依", not_after="法", example="依刑法", trap="依法"),
    Word("从", not_after="业", example="从刑法", trap="从业法"),
    Word(
        "有",
        not_before="国 私 所 公 共 含 稀 原 现 占",
        not_after="限 线 色 机 轨 毒 害 关 组",
        example="有刑法",
        trap="国有资产法、有线电视法",
    ),
    Word("因", not_after="特网", example="因刑法", trap="因特网法"),
    Word("自", not_after="治 由 然 愿 主", example="自刑法", trap="自然保护法"),
    Word("经", not_after="济 营 纪 费 贸", example="经公司法", trap="经济法"),
    *(
        Word(word, first=True, example=f"{word}刑法", trap=f"商标{word}刑法")
        for word in listed("和 与 及 或")
    ),
    *(
        Word(
            word,
            only_before="法 典 例 定 则 释 律 规 章 款 项 条 罪",
            example=f"刑法{word}",
            trap=f"商标{word}",
        )
        for word in listed("和 与 及 或")
    ),
    Word("规定", only_before="款 项", example="第二款规定公司法", trap="有规定法"),
)
"""A name without brackets begins after the last of these; what may stand inside a name is a boundary only
where its neighbors say so."""

NAME_STOP = pattern_of(NAME_STOPS)
