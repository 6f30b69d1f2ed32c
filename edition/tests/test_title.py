"""The title of this edition on a screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from sitepages import Site

LINES = """phrase => {
  const title = document.querySelector("h1.title")
  for (const piece of title.querySelectorAll(".piece")) {
    if (!piece.textContent.includes(phrase)) continue
    const range = document.createRange()
    range.selectNodeContents(piece)
    return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size
  }
}"""


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_the_title_is_not_broken_within_a_term(site: Site, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for kind in ("", "full/"):
        page.goto(f"{site.url}{kind}")
        assert page.evaluate(LINES, "科技创新中心") == 1
