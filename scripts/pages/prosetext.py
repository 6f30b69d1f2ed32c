"""The tree of a note or gist → Markdown that means exactly that tree."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from itertools import groupby

from pages.links import term_page
from pages.markdown import attrs
from pages.marks import escape, escape_start
from statute.model import UnitId
from statute.model.prose import Block, Bullets, Link, Para, Prose, Quotation, Run, Table
from statute.view.addresses import href, relative
from statute.view.lawbook import later
from statute.view.lawlinks import law_address
from statute.view.linked import linked
from statute.view.site import Site


def prose_text(site: Site, unit: UnitId, prose: Prose, page: str) -> str:
    """`prose` is the gist or note that `unit` names (`note:zh/13#members`), as it stands on a page."""
    return _blocks(site, linked(site, unit, prose), page)


def _blocks(site: Site, blocks: Iterable[Block], page: str) -> str:
    """Lists, and quotations, that follow one another are kept apart: Python-Markdown would make them one."""
    out: list[str] = []
    last: Block | None = None
    for block in blocks:
        if isinstance(block, Bullets | Quotation) and type(last) is type(block):
            out.append("<!-- -->")
        out.append(_block(site, block, page))
        last = block
    return "\n\n".join(out)


def _block(site: Site, block: Block, page: str) -> str:
    match block:
        case Para(runs):
            return escape_start(_runs(site, runs, page))
        case Bullets(entries, first):
            signs = ["-" if first is None else f"{first + n}." for n in range(len(entries))]
            inner = [_blocks(site, entry, page).replace("\n", "\n    ") for entry in entries]
            apart = "\n\n" if any(len(entry) > 1 for entry in entries) else "\n"
            return apart.join(f"{sign:3} {text}".rstrip() for sign, text in zip(signs, inner, strict=True))
        case Quotation(blocks):
            return "> " + _blocks(site, blocks, page).replace("\n", "\n> ")
        case Table(rows):
            head, *body = ([_cell(_runs(site, cell, page)) for cell in row] for row in rows)
            lines = (head, ["---"] * len(head), *body)
            return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(markdown: str) -> str:
    return markdown.replace("|", "&#124;")


def _runs(site: Site, runs: Iterable[Run], page: str) -> str:
    """Neighbors of one style stand within one pair of signs."""
    out = []
    for style, group in groupby(runs, key=lambda run: run.style):
        text = "".join(_run(site, run, page) for run in group)
        sign = ("**" if "strong" in style else "") + ("*" if "em" in style else "")
        out.append(f"{sign}{text}{sign}")
    return "".join(out)


def _run(site: Site, run: Run, page: str) -> str:
    text = _code(run.text) if "code" in run.style else escape(run.text)
    target = target_of(run.link, page, site) if run.link else ""
    return f"[{text}]({target}){_superseded(site, run.link)}" if target else text


def _superseded(site: Site, link: Link | None) -> str:
    """A citation that rests on a version which later ones have followed says so."""
    amended = later(site.edition.entry(link.target), link.version) if link and link.kind == "law" else ()
    if not amended:
        return ""
    said = site.say("laws.amended", date=site.language.date(amended[-1].date))
    return attrs(f'.superseded title="{said}"')


def _code(text: str) -> str:
    """Within more backticks than stand in it anywhere."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    apart = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{'`' * (longest + 1)}{apart}{text}{apart}{'`' * (longest + 1)}"


def target_of(link: Link, page: str, site: Site) -> str:
    """What a link of the page says; nothing for the page that the words stand on."""
    match link.kind:
        case "unit":
            target = href(page, UnitId(link.target))
            return "" if target == posixpath.basename(page) else target
        case "law":
            return relative(page, law_address(site.edition, link))
        case "term":
            return relative(page, f"{term_page(site.terms[link.target])}#{link.target}")
        case "page":
            return relative(page, link.target)
        case "address":
            return f"<{link.target}>" if re.search(r"[()]", link.target) else link.target
