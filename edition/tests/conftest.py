"""What is asked of this edition in a browser is asked of its own site."""

import pytest

from sitepages import Site


@pytest.fixture(scope="session")
def site(placed: Site) -> Site:
    return placed
