"""Edition → what the search worker needs. Pure: libraries for Chinese characters are handed in.

search_data(edition, lang, …)   articles and pages as passages, with tables for what readers type
Letters                         how characters are read and simplified
"""

from search.letters import Letters
from search.passages import OtherPage, search_data

__all__ = ["Letters", "OtherPage", "search_data"]
