"""The theme's search box in a real browser: typing into it, reading what it shows, and how good that is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sitepages import Site

_ARTICLE = re.compile(r"/articles/(\d+(?:-\d+)?)(?:/|\.html)")
_RECORD = """() => {
  window.answers = []
  component$.subscribe(({ items, query, early }) => {
    if (items && query !== undefined && !early) window.answers.push(query)
  })
}"""


@dataclass(frozen=True)
class Query:
    """Words, and the articles a reader who types them would want; none if they should find nothing."""

    text: str
    kind: str
    articles: tuple[str, ...]


@dataclass(frozen=True)
class Quality:
    """How good the answers to a set of queries are."""

    recall: float
    """Mean of |first five ∩ right| / min(5, |right|)."""
    mrr: float
    """Mean of 1 / place of the first right one among the first ten."""
    nothing: float
    """Share of queries that find nothing and should."""
    misses: tuple[str, ...]
    """Each query whose first five are not right, with what was found."""


def queries(path: Path) -> list[Query]:
    """A file of them, as edition/tests/search/ has them."""
    entries = json.loads(path.read_text("utf-8"))
    return [Query(e["query"], e["kind"], tuple(str(a) for a in e["articles"])) for e in entries]


class Box:
    """The search box of an open page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        page.goto(address)
        self.input = page.locator("[data-md-component=search-query]")
        page.wait_for_function("() => window.component$ !== undefined")
        page.evaluate(_RECORD)

    def type(self, text: str) -> None:
        """Put the text in as an input method does, and wait for its answer."""
        self.input.focus()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)
        self.wait(text)

    def wait(self, text: str) -> None:
        self.page.wait_for_function("text => window.answers.at(-1) === text", arg=text, polling=5)

    def articles(self) -> list[str]:
        """The articles that the results open, each once, in their order."""
        links = self.page.eval_on_selector_all(
            ".md-search-result__item", "items => items.map(item => item.querySelector('a').href)"
        )
        found = [match[1] for link in links if (match := _ARTICLE.search(link))]
        return list(dict.fromkeys(found))

    def places(self) -> list[str]:
        """The addresses that the results open, in their order, without what was searched for."""
        links = self.page.eval_on_selector_all(
            ".md-search-result__link", "links => links.map(link => link.href)"
        )
        return [re.sub(r"[?]h=[^#]*", "", link) for link in links]

    def texts(self) -> list[str]:
        """What each result says: title and kind on the first line, then its passage."""
        return self.page.eval_on_selector_all(
            ".md-search-result__item", "items => items.map(item => item.innerText)"
        )

    def more(self) -> None:
        """Ask for more of the same, and wait for them."""
        before = self.page.evaluate("() => window.answers.length")
        self.page.locator(".md-search-result__more").evaluate("link => link.click()")
        self.page.wait_for_function("before => window.answers.length > before", arg=before, polling=5)

    def items(self) -> int:
        return self.page.locator(".md-search-result__item").count()

    def says(self) -> str:
        return self.page.locator(".md-search-result__meta").inner_text()


@pytest.fixture(scope="module", params=["http", "file"])
def box(request: pytest.FixtureRequest, site: Site, browser: Browser) -> Iterator[Box]:
    """The box on the home page, opened from a server and from the disk without a network."""
    context = browser.new_context(offline=request.param == "file", bypass_csp=True)
    context.set_default_timeout(10_000)
    address = site.url if request.param == "http" else (site.folder / "index.html").as_uri()
    yield Box(context.new_page(), address)
    context.close()


def measure(box: Box, asked: Iterable[Query]) -> Quality:
    """Type every query and judge the answers."""
    answers: dict[Query, list[str]] = {}
    for query in asked:
        box.type(query.text)
        answers[query] = box.articles()
    return judge(answers)


def judge(answers: dict[Query, list[str]]) -> Quality:
    wanted = {query: found for query, found in answers.items() if query.articles}
    recalls = {
        q: len(set(found[:5]) & set(q.articles)) / min(5, len(q.articles)) for q, found in wanted.items()
    }
    places = [
        next((1 / n for n, a in enumerate(f[:10], 1) if a in q.articles), 0.0) for q, f in wanted.items()
    ]
    surplus = [
        f"{q.text} ({q.kind}) finds {found[:5]}" for q, found in answers.items() if not q.articles and found
    ]
    short = [
        f"{q.text} ({q.kind}) finds {wanted[q][:5]}, not {q.articles}" for q, r in recalls.items() if r < 1
    ]
    return Quality(
        recall=sum(recalls.values()) / len(wanted),
        mrr=sum(places) / len(wanted),
        nothing=sum(not found for found in wanted.values()) / len(wanted),
        misses=(*short, *surplus),
    )
