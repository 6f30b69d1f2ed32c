"""Statutes made up at random, with their truth, for properties that must always hold."""

from __future__ import annotations

import random
from typing import Any

from noise import Block
from statute.numerals import to_chinese

WORDS = [
    "本市",
    "应当",
    "加强",
    "科技创新",
    "建设",
    "有关部门",
    "会同",
    "企业",
    "依法",
    "推进",
    "人才",
    "资金",
    "知识产权",
    "保护",
    "单位",
    "规定",
    "2",
    "个月",
    "3",
    "年",
]
FORMULA = "应纳税额＝应纳税所得额×适用税率－减免税额"
KINDS = {"part": "编", "chapter": "章", "section": "节"}


def sentence(rng: random.Random, end: str = "。") -> str:
    """Some twenty to eighty characters, with citations now and then."""
    clauses = []
    for _ in range(rng.randint(2, 5)):
        words = [rng.choice(WORDS) for _ in range(rng.randint(3, 7))]
        if rng.random() < 0.15:
            words.insert(
                1,
                rng.choice(
                    ("依照本条例第三条", "前款规定的", "第二条第一款", "（以下统称单位）", "“一网通办”")
                ),
            )
        clauses.append("".join(words))
    return "，".join(clauses) + end


NAMES = ("总则", "附则", "创新主体建设", "人才环境", "管理")
LONG_NAMES = ("科技成果转化、技术交易以及创新券的发放", "大型仪器设施的共享、维护和更新", *NAMES)


def statute(rng: random.Random, names: tuple[str, ...] = NAMES) -> tuple[list[Block], dict[str, Any]]:
    """Blocks for `noise`, and the truth as in tests/statutes/*.json."""
    title = "示例市" + rng.choice(("促进", "保障", "推进")) + "创新若干规定"
    blocks: list[Block] = [("title", title), ("note", "（2020年1月20日示例市人民代表大会第三次会议通过）")]
    body: list[Block] = []
    divisions: list[list[Any]] = []
    articles: list[dict[str, Any]] = []
    chapters = rng.choice((0, 0, 3, 5))
    for n in range(max(chapters, 1)):
        if chapters:
            name = rng.choice(names)
            divisions.append(["chapter", n + 1, name])
            body.append(("heading", f"第{to_chinese(n + 1)}章 {name}"))
        for _ in range(rng.randint(2, 6)):
            articles.append(_article(rng, articles, body))
    if divisions:
        blocks.append(("heading", "目 录"))
        blocks += [("contents", f"第{to_chinese(n)}章 {name}") for _, n, name in divisions]
    return [*blocks, *body], {"title": title, "divisions": divisions, "articles": articles}


def _article(rng: random.Random, before: list[dict[str, Any]], body: list[Block]) -> dict[str, Any]:
    last = before[-1]["id"] if before else "0"
    main, branch = (int(n) for n in (*last.split("-"), "0")[:2])
    if before and rng.random() < 0.08:
        branch += 1
    else:
        main, branch = main + 1, 0
    label = f"第{to_chinese(main)}条" + (f"之{to_chinese(branch)}" if branch else "")
    paragraphs: list[dict[str, Any]] = []
    for n in range(rng.randint(1, 3)):
        text = sentence(rng, "：" if (listed := rng.random() < 0.25) else "。")
        body.append(("article", f"{label} {text}") if n == 0 else ("text", text))
        items = []
        for i in range(1, rng.randint(3, 5)) if listed else ():
            items.append(f"（{to_chinese(i)}）" + sentence(rng, "；"))
        if items:
            items[-1] = items[-1][:-1] + "。"
        body += [("item", item) for item in items]
        paragraphs.append({"text": text, "items": items})
        if rng.random() < 0.05:
            body.append(("formula", FORMULA))
            items.append(FORMULA)
    return {"id": f"{main}-{branch}" if branch else str(main), "paragraphs": paragraphs}
