"""Whatever the files of an edition hold, the check ends in an answer; and what passes it can be made.

FUZZ=5000 pytest tests/test_fuzz.py tries more.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from effort import effort
from export.epub import epub
from export.texts import text_files
from export.tojson import to_json
from exported import DATE
from madepages import generated_pages
from smalledition import BASE, copied
from statute.edition import load

ROUNDS = int(os.environ.get("FUZZ", effort(250)))
PIECES = (
    *(
        "[[",
        "]]",
        "[",
        "]",
        "=",
        '""',
        '"',
        "'''",
        '"""',
        "{",
        "}",
        ",",
        "#",
        "---",
        "##",
        "## 第一款「示例单位」 {#x}",
    ),
    *("**", "*", "`", "```", "|", "|---|", ">", "-", "1.", "<b>", "&amp;", "&hellip;", "![x](y)", "[x](y)"),
    *(
        "[x](javascript:alert(1))",
        "第九条",
        "第一条至第九九九九九九条",
        "前款",
        "《甲法》第三条",
        "Article 99",
    ),
    *(
        "2020-02-31",
        "9999-12-31",
        "-1",
        "1e999",
        "0x10",
        "true",
        "null",
        "~",
        "!!python/object",
        "&a",
        "*a",
        "9" * 5000,
    ),
    *(
        "\\ud800",
        "\\u202e",
        "\ud7ff",
        "\ud800",
        "\u202e",
        "\u200b",
        "\u2f08",
        "\U000e0041",
        "\x00",
        "\x0b",
        "\r",
        "\t",
    ),
    *(
        "\u3000",
        "caption:",
        "related:",
        "related: [1,2]",
        "[[ term ]]",
        "term=[{}]",
        "id",
        "zh",
        "en",
        "unit",
        "第",
        "条",
    ),
    *(
        "第一章",
        "目录",
        "附件",
        "（一）",
        "。",
        "（以下简称“甲”）",
        "[" * 2000,
        "{a=" * 500,
        "> " * 500,
        "9" * 5000,
    ),
)


def mutated(data: bytes, rng: random.Random) -> bytes:
    """One to three changes of bytes, lines, keys or values."""
    for _ in range(rng.randint(1, 3)):
        lines = data.split(b"\n")
        at = rng.randrange(len(lines))
        piece = rng.choice(PIECES).encode("utf-8", "surrogatepass")
        match rng.randrange(9):
            case 0:
                data = bytes(b ^ (1 << rng.randrange(8)) if rng.random() < 0.002 else b for b in data)
            case 1:
                lines.pop(at)
                data = b"\n".join(lines)
            case 2:
                lines.insert(at, lines[rng.randrange(len(lines))])
                data = b"\n".join(lines)
            case 3:
                lines.insert(at, piece)
                data = b"\n".join(lines)
            case 4:
                place = rng.randrange(len(data) + 1)
                data = data[:place] + piece + data[place:]
            case 5:
                key, sign, _ = lines[at].partition(b"=")
                lines[at] = key + sign + b" " + piece if sign else piece
                data = b"\n".join(lines)
            case 6:
                data = data[: rng.randrange(len(data) + 1)]
            case 7:
                data = data.decode("utf-8", "replace").encode(rng.choice(["gb18030", "utf-16", "utf-8-sig"]))
            case _:
                lines[at] = lines[at] * rng.randint(2, 40)
                data = b"\n".join(lines)
    return data


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return [tmp_path_factory.mktemp("fuzz")]


def test_no_file_makes_the_check_fail(tried: list[Path]) -> None:
    rng = random.Random(20261128)
    names = sorted(path.relative_to(BASE) for path in BASE.rglob("*") if path.is_file())
    made = 0
    for number in range(ROUNDS):
        folder = tried[0] / "edition"
        shutil.rmtree(folder, ignore_errors=True)
        copied(folder)
        name = rng.choice(names)
        (folder / name).write_bytes(mutated((folder / name).read_bytes(), rng))
        try:
            edition, problems = load(folder)
            to_json(edition, problems)
            if edition is not None and not any(p.severity == "error" for p in problems):
                made += 1
                generated_pages(edition)
                if made % 5 == 0:
                    epub(edition, DATE)
                    dict(text_files(edition))
        except Exception as error:
            raise AssertionError(
                f"round {number}, {name}: {(folder / name).read_bytes()[:3000]!r}"
            ) from error
    assert made > ROUNDS / 50
