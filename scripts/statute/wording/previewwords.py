"""What the preview says where it cannot show the site."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    "preview.errors.one": ("内容有 1 处错误", "The content has one error"),
    "preview.errors.many": ("内容有 {n} 处错误", "The content has {n} errors"),
    "preview.failed": ("网页没有做成", "The site could not be made"),
    "preview.recovers": (
        "改正并保存以后，本页自动恢复，不必刷新。",
        "Mend it and save: this page comes back by itself.",
    ),
    "preview.warnings": ("提醒", "Warnings"),
    "preview.line": ("第 {n} 行", "line {n}"),
}
