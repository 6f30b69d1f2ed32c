"""A TOML file that cannot be read → what to do about it, for the slips that people make who write Chinese."""

from __future__ import annotations

import re

HINTS = tuple(
    (re.compile(pattern), hint)
    for pattern, hint in (
        (r"^\s*[\w.-]+\s*[＝：:]", 'Write a plain = after the key: key = "…".'),
        (r"[=\[,{]\s*[“”‘’「」＂]", 'Write plain quotation marks around the text: "…".'),
        (
            r"^\s*[\w.-]+\s*=\s*(?:\"[^\"]*\"|\d+|true|false)\s*[,;，；。]\s*$",
            "A line ends with its value: take the mark at its end away.",
        ),
        (r"^[^\"]*\"[^\"]*\"\s*，", "Write a plain comma between the texts of a list."),
        (r"^\s*[［【]|[］】]\s*$", "Write plain brackets: [ ]."),
        (r"=\s*(?:#.*)?$", 'The value is missing: write it after the =, such as key = "…".'),
        (r"=\s*(?:True|TRUE|False|FALSE|yes|no|是|否)\b", "Write true or false, in small letters."),
        (r"=\s*\d{4}[-/.年]\s*\d", "Write a date like this: 2020-05-01."),
        (r"=\s*\"[^\"]*\\(?![btnfr\"\\uU])", "Write a backslash twice in a text: \\\\."),
        (
            r"=\s*(?:\"[^\"]*\"|'[^']*')\s*[^\s,;\]}#]",
            "A plain quotation mark ends the text: write “ ” and ’ within it, and plain ones around it.",
        ),
        (
            r"=\s*[^\s\"'\[{\d+-](?!rue$|alse$)",
            'Text stands between quotation marks, "…"; a number is written in digits.',
        ),
        (r"=\s*\"[^\"]*$", "The quotation mark at the end of the text is missing."),
    )
)
"""What the line looks like, in order, and what to do."""
_TWICE = re.compile("Cannot overwrite|Cannot declare|Duplicate")
_ELSE = "Look for a missing quotation mark or bracket there."


def syntax_hint(error: str, text: str, line: int) -> str:
    """For what the reader says of a line."""
    if _TWICE.search(error):
        return "The same key or table stands there twice: keep one of the two."
    lines = text.split("\n")
    there = lines[line - 1] if line <= len(lines) else ""
    return next((hint for pattern, hint in HINTS if pattern.search(there)), _ELSE)
