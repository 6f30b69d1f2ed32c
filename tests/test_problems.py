"""The table of problems in the documentation is the table in the code; `make golden` renews it."""

import re
from pathlib import Path

import pytest

import golden
from statute.model import Lang
from statute.problems import CODES

DOCS = Path(__file__).parents[1] / "docs"
WORDS: dict[Lang, dict[str, str]] = {
    "zh": {
        "title": "问题一览",
        "description": "检查内容时可能报出的每一种问题：代码、轻重、含义和例子。",
        "head": "| 代码 | 轻重 | 含义 | 例子 |",
        "intro": "`make check` 和拉取请求的检查逐行报出问题：`路径:行号: 代码: 说明。提示`。"
        "错误会中止生成，磁盘上的文件保持不变；警告不中止。",
        "error": "错误",
        "warning": "警告",
    },
    "en": {
        "title": "Problems",
        "description": "Every problem that a check of the content can report: code, severity, meaning, example.",
        "head": "| Code | Severity | Meaning | Example |",
        "intro": "`make check` and the check of a pull request print one problem a line, "
        "`path:line: code: sentence. hint`. Errors stop the making of pages and leave what is on the disk "
        "untouched; warnings do not stop.",
        "error": "error",
        "warning": "warning",
    },
}


def table(lang: Lang) -> str:
    """The page, as Markdown."""
    words = WORDS[lang]
    rows = [
        f"| `{name}` | {words[code.severity]} | {code.meaning_zh if lang == 'zh' else code.meaning} "
        f"| {_plain((code.example_zh if lang == 'zh' else '') or code.example)} |"
        for name, code in CODES.items()
    ]
    front = f"---\ntitle: {words['title']}\ndescription: {words['description']}\n---\n"
    heading = f"# {words['title']} {{ #problems }}\n"
    return "\n".join([front, heading, words["intro"], "", words["head"], "|---|---|---|---|", *rows, ""])


def _plain(text: str) -> str:
    return f"`{text}`" if re.search(r"[<>#\[\]{}=]", text) else text


@pytest.mark.parametrize("lang", WORDS)
def test_golden_table(lang: Lang) -> None:
    golden.check(DOCS / lang / "problems.md", table(lang))
