"""The edition to take away: PDF, EPUB, the offline site, and the data in open formats.

One module for each format; `main` makes them all. Only `pdf` and `epub` need more than the standard library.
"""
