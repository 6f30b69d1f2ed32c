"""Addresses that are gone still open: a page leads on, a place on a page keeps its old name beside the new one."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from statute.files.erratafile import Moved
from statute.view.addresses import relative
from statute.view.site import Site

_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={new}">
<link rel="canonical" href="{new}">
<title>{title}</title>
</head>
<body><p><a href="{new}">{title}</a></p></body>
</html>
"""


def lead_on(site: Site, folder: Path) -> None:
    """In the folder of the site's language. A ValueError says what of errata.toml cannot be done, line by line."""
    wrong = [line for one in site.edition.errata.moved if (line := _lead(site, one, folder))]
    if wrong:
        raise ValueError("\n".join(wrong))


def _lead(site: Site, one: Moved, folder: Path) -> str:
    """What is wrong; nothing if it could be done."""
    (old, _, gone), (new, _, anchor) = one.old.partition("#"), one.new.partition("#")
    before, after = folder / old / "index.html", folder / new / "index.html"
    place = f"{site.edition.folder}/errata.toml:{one.line}: bad-value:"
    if not after.is_file() or (anchor and not _has(after, anchor)):
        return f"{place} “to” leads nowhere: there is no {one.new}. Look at the page and copy its address."
    if before.is_file() if not gone else not before.is_file() or _has(before, gone):
        state = "still there" if not gone or before.is_file() else "on a page that is not there"
        return f"{place} “from” is {state}: {one.old}. Take the entry out, or correct the address."
    if not gone:
        before.parent.mkdir(parents=True, exist_ok=True)
        target = relative(f"{old}index.html", f"{new}index.html").removesuffix("index.html") or "./"
        title = site.say("errata.moved", title=site.meta.short_titles[site.lang])
        target += f"#{anchor}" if anchor else ""
        page = _PAGE.format(lang=site.language.tag, new=escape(target), title=escape(title))
        before.write_text(page, "utf-8")
    else:
        _name(before, gone, anchor if old == new else "", one, site)
    return ""


def _has(file: Path, anchor: str) -> bool:
    return f' id="{anchor}"' in file.read_text("utf-8")


def _name(file: Path, gone: str, anchor: str, one: Moved, site: Site) -> None:
    """The old name right before what has the new one; at the end of the text, if that is on another page."""
    html = file.read_text("utf-8")
    if anchor:
        mark = f'<a id="{gone}" data-moved="{anchor}"></a>'
        html = re.sub(rf'<\w+[^<>]* id="{anchor}"', lambda m: mark + m[0], html, count=1)
    else:
        up = "../" * one.old.partition("#")[0].count("/")
        words = site.say("errata.moved.to")
        line = f'<p class="moved" id="{gone}"><a href="{up}{one.new}">{words}</a></p>'
        html = html.replace("</article>", f"{line}</article>", 1)
    file.write_text(html, "utf-8")
