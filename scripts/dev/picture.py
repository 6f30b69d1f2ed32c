"""The picture of an article page in the README: taken from the site, never drawn."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from dev import chromium
from dev.sites import ROOT, build
from dev.webserver import serving

PAGE = "articles/13/"
OUT = ROOT / ".github/assets/article.png"


def main() -> int:
    """Build the site, open the page in a window of 1280 × 800, save what is seen."""
    OUT.parent.mkdir(exist_ok=True)
    path = chromium.find()
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(build(Path(folder))) as address,
        sync_playwright() as p,
    ):
        browser = p.chromium.launch(
            executable_path=path, args=chromium.arguments(), env=chromium.environment()
        )
        page = browser.new_page(viewport={"width": 1280, "height": 800}, device_scale_factor=1.25)
        page.goto(address + PAGE, wait_until="networkidle")
        page.screenshot(path=OUT)
        browser.close()
    print(f"Made {OUT.relative_to(ROOT)} ({OUT.stat().st_size // 1024} KB).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
