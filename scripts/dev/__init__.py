"""Tools for those who work on the generator: nothing here is needed to make the site."""
