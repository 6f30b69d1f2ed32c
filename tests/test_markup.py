"""What the Nu HTML checker would complain of, as far as regular expressions see it on every page; see `make audit`."""

from __future__ import annotations

import re
from collections import Counter

from sitepages import Site

LABEL = re.compile(r'<label\b[^>]*\bfor="([^"]*)"')


def test_every_label_is_of_a_field_and_every_id_stands_once(either: Site) -> None:
    wrong = []
    for address, page in either.pages.items():
        html = either.file(address).read_text("utf-8")
        ids = Counter(page.anchors)
        wrong += [f"{address}: label for {name}" for name in LABEL.findall(html) if not ids[name]]
        wrong += [f"{address}: twice {id}" for id, count in ids.items() if count > 1]
        if re.search(r'class="md-toggle"[^>]* autocomplete', html):
            wrong.append(f"{address}: autocomplete on a checkbox")
    assert wrong == []
