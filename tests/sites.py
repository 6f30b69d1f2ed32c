"""Sites that many tests share, and the order of the tests; what a browser needs is in browser.py."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import effort
from dev.sites import build
from dev.webserver import serving
from exported import PLACED, SAMPLE
from lawdata import made  # noqa: F401 (fixture)
from sitepages import Site

SLOW = ("site", "placed", "either", "hosted", "browser")
"""A test that needs one of these is marked `slow` and runs after all that need none of them."""


# What is loaded once is kept to the end: to look through it over and over takes a tenth of the time.
gc.set_threshold(200_000, 20, 50)


def pytest_collection_finish() -> None:
    gc.freeze()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of the sample edition in both languages, made once, with no setting given, and served compressed."""
    folder = build(tmp_path_factory.mktemp("site"), EDITION=SAMPLE)
    with serving(folder) as address:
        yield Site(folder, address, SAMPLE)


@pytest.fixture(scope="session")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same of the edition that EDITION names, or that stands in edition/."""
    folder = build(tmp_path_factory.mktemp("placed"), EDITION=PLACED)
    with serving(folder) as address:
        yield Site(folder, address, PLACED)


@pytest.fixture(scope="session", params=["site", "placed"])
def either(request: pytest.FixtureRequest) -> Site:
    """Each of the two: for what must hold of any edition."""
    found: Site = request.getfixturevalue(request.param)
    return found


def pytest_configure(config: pytest.Config) -> None:
    effort.choose(config.option.markexpr)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The fast ones first; among equals the order stays."""
    for item in items:
        if any(name in SLOW for name in getattr(item, "fixturenames", ())):
            item.add_marker("slow")
    items.sort(key=lambda item: sum(name in SLOW for name in getattr(item, "fixturenames", ())))
