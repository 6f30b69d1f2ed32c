"""How a reader mends what is wrong: the files behind an article, down to the line."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from pages.markdown import bullets, details, link
from pages.marks import escape
from pages.pieces import opening
from statute.model import LANGUAGES, Article
from statute.view.addresses import address
from statute.view.names import article_label, inner_name
from statute.view.site import Site

MAILED = 80
"""How many characters of a Chinese text go into a mail; each becomes nine of an address."""


def improve(site: Site, article: Article) -> Iterator[str]:
    """A block that opens: the notes file, each paragraph's line of the translation, notes not yet written, email."""
    path = f"annotations/{site.lang}/{article.id}.md"
    exists = (site.lang, article.id) in site.apparatus
    notes = _edit(site, path, path) if exists else _new(site, path, path, "")
    items = [f"{site.say('improve.notes')}{site.say('colon')}{notes}"]
    lone = len(article.paragraphs) == 1
    for paragraph in article.paragraphs:
        name = inner_name(site.lang, paragraph.id, lone)
        piece = site.pieces[site.edition.langs[-1]].get(paragraph.id)
        if piece and site.bilingual:
            place = site.say(
                "improve.line", path=f"{site.settings.edition_path}/translation.txt", line=piece.line
            )
            unit = site.say("improve.translation", unit=name)
            items.append(f"{unit}{site.say('colon')}{_edit(site, 'translation.txt', place, piece.line)}")
        if site.settings.repo_url and not site.notes.get((site.lang, paragraph.id)):
            start = site.say("improve.start", unit=name)
            head = site.say("improve.heading", unit=inner_name(site.lang, paragraph.id))
            items.append(
                _edit(site, path, start) if exists else _new(site, path, start, f"## {head} {{#}}\n")
            )
    if site.settings.contact:
        items.append(_mail(site, article))
    yield details(site.say("article.improve"), [bullets(items)], "improve")


def _edit(site: Site, file: str, text: str, line: int = 0) -> str:
    """A link that opens a file of the edition in the repository's editor; its path where no repository is known."""
    path = f"{site.settings.edition_path}/{file}"
    shown = path if text == file else text
    if not site.settings.repo_url:
        return f"`{shown}`" if shown == path else escape(shown)
    return link(shown, f"{site.settings.repo_url}/edit/main/{quote(path)}" + (f"#L{line}" if line else ""))


def _new(site: Site, file: str, text: str, start: str) -> str:
    """A link that begins a file that is not there yet."""
    path = f"{site.settings.edition_path}/{file}"
    shown = path if text == file else text
    if not site.settings.repo_url:
        return f"`{path}`"
    folder, _, name = path.rpartition("/")
    value = quote(f"---\ncaption: \n---\n\n{start}")
    return link(
        shown, f"{site.settings.repo_url}/new/main/{quote(folder)}?filename={quote(name)}&value={value}"
    )


def _mail(site: Site, article: Article) -> str:
    """Short, because many mail programs cut what is longer: the address, or the name, and the opening words."""
    name = article_label(site, site.lang, article.id)
    own = f"{LANGUAGES[site.lang].folder}{address(article.id)}"
    place = site.settings.site_url + own if site.settings.site_url else name
    subject = site.say("improve.report.subject", title=site.meta.short_titles[site.lang], unit=name)
    text = f"{place}\n\n{opening(site, article, lambda language: language.room(MAILED))}\n\n"
    return link(
        site.say("improve.report"),
        f"mailto:{site.settings.contact}?subject={quote(subject)}&body={quote(text)}",
    )
