"""/versions/: the versions of the statute, what each changed, and the table of concordance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pages.concordance import back, concordance_file, forward
from pages.markdown import attrs, bullets, details, document, heading, link
from pages.marks import escape
from pages.onadate import on_a_date
from pages.pieces import capital
from statute.compare import ChangeKind
from statute.view.addresses import FULL, VERSIONS, relative
from statute.view.past import version_dates, version_facts, version_name, version_page
from statute.view.site import Site

KINDS: tuple[ChangeKind, ...] = ("same", "renumbered", "amended", "inserted", "deleted")


def versions_page(site: Site) -> Iterator[tuple[str, str]]:
    """The list; nothing in an edition of one version."""
    if site.edition.history.versions:
        yield VERSIONS, _list(site)


def _list(site: Site) -> str:
    history = site.edition.history
    meta = {
        "title": site.say("versions"),
        "description": site.say("versions.description", title=site.title),
        "hide": ["toc"],
    }
    blocks = [
        heading(1, site.say("versions"), "#versions"),
        site.say("versions.intro", count=history.now + 1),
        on_a_date(site),
        *(part for n in range(history.now, -1, -1) for part in _entry(site, n)),
        heading(2, site.say("concordance"), "#concordance"),
        *concordance_file(site),
        heading(3, site.say("concordance.back"), "#back"),
        site.say("concordance.marks"),
        back(site),
        heading(3, site.say("concordance.forward"), "#forward"),
        *(
            details(capital(version_name(site, n)), [forward(site, n)], "folded", id=f"from-{version.date}")
            for n, version in reversed([*enumerate(history.versions)])
        ),
    ]
    return document(meta, blocks)


def _entry(site: Site, n: int) -> Iterator[str]:
    """A version: its dates, the decision, and what it changed."""
    facts, now = version_facts(site)[n], n == site.edition.history.now
    name = site.say("concordance.now") if now else version_name(site, n)
    yield heading(2, escape(capital(name)), f"#v{facts.adopted}")
    read = link(site.say("version.read"), relative(VERSIONS, FULL if now else version_page(facts.adopted)))
    lines = [
        version_dates(site, n),
        escape(facts.decision.get(site.lang, "")),
        _numbers(site, n),
        read + attrs(f"data-from={facts.in_force}" if facts.in_force else ""),
    ]
    yield bullets(capital(line) for line in lines if line)


def _numbers(site: Site, n: int) -> str:
    """How many articles the step to a version changed."""
    history = site.edition.history
    if n == 0:
        return site.say("version.first", count=len(history.versions[0].statute.articles))
    counted = Counter(change.kind for change in history.revisions[n - 1].articles)
    return site.say("version.numbers", **{kind: counted[kind] for kind in KINDS})
