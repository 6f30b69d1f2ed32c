"""What the tests of the generator and those of an edition's content share; see tests/."""

pytest_plugins = ("sites", "browser", "searchbox")
