"""The links of the navigation, shorter: they are most of a page of a long statute.

The theme writes each on seven lines, its title within an element that cuts what is too long for the column.
A title that cannot be too long needs none.
"""

from __future__ import annotations

import re

SHORT = 12
"""So many characters always fit into the column."""
_BETWEEN = re.compile(r"\n\s*(?=<)|(?<=>)\s*\n\s*")
_ITEM = re.compile(
    r'<li class="md-nav__item(?: md-nav__item--pruned md-nav__item--nested)?">\s*'
    r'<a href="[^"]*" class="md-nav__link">\s*<span class="md-ellipsis">[^<]*</span>'
    r'(?:\s*<span class="md-nav__icon md-icon"></span>)?\s*</a>\s*</li>\n?'
)
_TITLE = re.compile(rf'<span class="md-ellipsis">([^<]{{1,{SHORT}}})</span>')


def short_links(html: str) -> str:
    """The page with each link of its navigation on one line, and no more around its title than that needs."""
    return _ITEM.sub(lambda item: _TITLE.sub(r"\1", _BETWEEN.sub("", item[0])), html)
