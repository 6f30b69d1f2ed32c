"""Fixtures that many tests share; those for a browser are in browser.py."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import effort
from browser import browser, guarded, page  # noqa: F401 (fixtures)
from dev.sites import ROOT, build
from dev.webserver import serving
from lawdata import made  # noqa: F401 (fixture)
from sitepages import Site

SLOW = ("site", "hosted", "browser")
"""A test that needs one of these is marked `slow` and runs after all that need neither."""


# What is loaded once is kept to the end: to look through it over and over takes a tenth of the time.
gc.set_threshold(50_000, 10, 10)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The edition's site in both languages, made once, with no setting given, and served with compression."""
    folder = build(tmp_path_factory.mktemp("site"))
    with serving(folder) as address:
        yield Site(folder, address)


def pytest_configure(config: pytest.Config) -> None:
    effort.choose(config.option.markexpr)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The fast ones first; among equals the order stays. Of another edition nothing is asked that this one says."""
    ours = (ROOT / "edition/tests").is_dir()
    reason = "another edition is in the place of edition/: its content is not what this test speaks of"
    for item in items:
        if item.get_closest_marker("content") and not ours:
            item.add_marker(pytest.mark.skip(reason=reason))
        if any(name in SLOW for name in getattr(item, "fixturenames", ())):
            item.add_marker("slow")
    items.sort(key=lambda item: sum(name in SLOW for name in getattr(item, "fixturenames", ())))
