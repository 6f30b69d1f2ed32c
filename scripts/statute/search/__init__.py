"""Edition → what the search worker needs. Pure: libraries for Chinese characters are handed in.

search_data(edition, lang, …)   articles and pages as passages, with tables for what readers type
Letters                         how characters are read and simplified
"""

from statute.search.data import Page, search_data
from statute.search.letters import Letters

__all__ = ["Letters", "Page", "search_data"]
