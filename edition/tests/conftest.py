"""What is asked of this edition in a browser is asked of its own site; where another is made, nothing is asked."""

from pathlib import Path

import pytest

from dev.sites import ROOT
from exported import PLACED
from sitepages import Site

collect_ignore_glob = [] if (ROOT / PLACED).resolve() == Path(__file__).parents[1] else ["*"]


@pytest.fixture(scope="session")
def site(placed: Site) -> Site:
    return placed
