"""What two versions differ in, as text with ins and del: read by all, printed, and told to those who hear it."""

from __future__ import annotations

from collections.abc import Iterable

from pages.markdown import block, wrap
from pages.marks import escape
from statute.compare import Change, Redlined
from statute.model import CELL
from statute.view.site import Site
from statute.view.steps import redlined, step_lang

_TAGS = {"inserted": "ins", "deleted": "del"}


def redline_block(site: Site, step: int, change: Change) -> str:
    """An article that went on from a version to the next."""
    lang = step_lang(site, step)
    foreign = "" if lang == site.lang else f'[lang="{lang}"]'
    blocks = []
    for unit in redlined(site, step, change):
        text = redlined_text(site, unit.parts)
        blocks.append(text if unit.kind == "paragraph" else block(text, f".{unit.kind}"))
    return wrap(f"div.redline{foreign}", blocks)


def redlined_text(site: Site, parts: Iterable[Redlined]) -> str:
    """Raw HTML: Markdown has no signs for the two that stand between Chinese characters."""
    return "".join(
        escape(part.text.replace(CELL, " "))
        if part.kind == "same"
        else f"<{_TAGS[part.kind]}>{_unseen(site, f'history.{part.kind}.mark')}{escape(part.text)}"
        f"{_unseen(site, 'history.mark.end')}</{_TAGS[part.kind]}>"
        for part in parts
    )


def _unseen(site: Site, key: str) -> str:
    return f'<span class="unseen" data-mark="">{site.say(key)}</span>'
