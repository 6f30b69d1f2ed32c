"""The whole text on one page, and the promulgation notice."""

from __future__ import annotations

from collections.abc import Iterator

from pages.annexpage import annex_text
from pages.apparatus import gist, notes
from pages.divisions import other_title
from pages.markdown import block, bullets, document, heading, link, wrap
from pages.marks import escape
from pages.parallel import parallel
from pages.pieces import caption, title_words
from pages.statusbox import status_line, status_text
from statute.model import SUBTITLE, Article, Division, Unit, UnitId
from statute.view.addresses import FULL, NOTICE, anchor, article_page, full_anchor, page_of, relative
from statute.view.names import annex_title, article_label, division_title
from statute.view.rows import Row, rows
from statute.view.site import Site


def full_page(site: Site) -> Iterator[tuple[str, str]]:
    """Title, adoption note, preamble, and every article under its headings, with anchors like `a13-p2`."""
    statute = site.statute
    meta = {
        "title": site.say("full"),
        "description": site.say("full.description", title=site.title, articles=len(statute.articles)),
        "hide": ["toc"],
        "parallel": len(site.langs) > 1,
    }
    blocks = [
        heading(1, title_words(site), "#title .title"),
        *front(site),
        status_line(site, FULL),
        _contents(site),
    ]
    if statute.preamble:
        blocks.append(parallel(site, _unit_rows(statute.preamble), FULL, plain=True))
    opened: tuple[Division, ...] = ()
    for article in statute.articles:
        lineage = site.lineage(article.division)
        blocks += [_division(site, d) for d in lineage if d not in opened]
        opened = lineage
        blocks.append(_article(site, article))
    if statute.signature:
        blocks.append(parallel(site, _unit_rows(statute.signature), FULL, plain=True))
    for annex in statute.annexes:
        title = link(escape(annex_title(site, annex)), relative(FULL, page_of(annex.id)))
        blocks.append(heading(2, title, f"#{full_anchor(annex.id)} .division"))
        blocks += annex_text(site, annex, FULL, 3, f"{full_anchor(annex.id)}-")
    remarked = [unit for lang, unit in site.apparatus if lang == site.lang and page_of(unit) == FULL]
    blocks += [*gist(site, *remarked), *notes(site, *remarked)]
    blocks.append(block(status_text(site), ".colophon"))
    yield FULL, document(meta, blocks)


def notice_page(site: Site) -> Iterator[tuple[str, str]]:
    """The notice, if the source has one."""
    notice = site.statute.notice
    if not notice:
        return
    meta = {
        "title": site.say("notice"),
        "description": site.say("notice.description", title=site.title),
        "hide": ["toc"],
        "parallel": len(site.langs) > 1,
    }
    blocks = [
        heading(1, site.say("notice"), "#notice"),
        status_line(site, NOTICE),
        parallel(site, _unit_rows(notice), NOTICE),
        *gist(site, UnitId.top("notice")),
        *notes(site, UnitId.top("notice")),
    ]
    yield NOTICE, document(meta, blocks)


def front(site: Site) -> Iterator[str]:
    """Under the title: the title in the other language, and the adoption note in both."""
    other = site.other
    if site.bilingual or site.lang != site.statute.lang:
        yield block(escape(site.meta.titles[other]), f".other lang={other}")
    for lang in site.langs:
        piece = site.pieces[lang].get(SUBTITLE)
        if piece:
            yield block(
                escape(piece.text),
                ("#subtitle " if lang == site.langs[0] else "")
                + (".subtitle" if lang == site.lang else f".subtitle .other lang={lang}"),
            )


def _unit_rows(units: tuple[Unit, ...]) -> tuple[Row, ...]:
    return tuple(Row(u.id, anchor(u.id)) for u in units)


def _contents(site: Site) -> str:
    tops = [d for d in site.statute.divisions if d.parent is None]
    entries = [link(division_title(site, d.id), f"#{full_anchor(d.id)}") for d in tops]
    entries += [link(annex_title(site, a), f"#{full_anchor(a.id)}") for a in site.statute.annexes]
    return wrap("div.contents", [bullets(entries)]) if entries else ""


def _division(site: Site, division: Division) -> str:
    level = min(len(site.lineage(division.id)) + 1, 5)
    title = heading(
        level, escape(division_title(site, division.id)), f"#{full_anchor(division.id)} .division"
    )
    below = other_title(site, division.id)
    return f"{title}\n\n{below}" if below else title


def _article(site: Site, article: Article) -> str:
    label = link(article_label(site, site.lang, article.id), relative(FULL, article_page(article.id)))
    level = min(len(site.lineage(article.division)) + 2, 6)
    title = heading(level, f"{label} {caption(site, article.id)}".rstrip(), f"#a{article.id} .article")
    return f"{title}\n\n{parallel(site, rows(article, f'a{article.id}-'), FULL, plain=True)}"
