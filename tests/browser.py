"""A real browser for the tests, and a record of what a page asked for and complained of in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, sync_playwright

from dev import chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium or Chrome without a window, one for all tests; it is an error that there is none."""
    path = chromium.find()
    if path is None:
        pytest.fail("No Chromium or Chrome. Run `make browser`.", pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=path, args=chromium.arguments(), env=chromium.environment()
        )
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of its own: no storage, no cache, 1440 × 900.

    Without the site's policy, under which the tests' own expressions could not be waited for; see `guarded`.
    """
    yield from _page(browser, bypass_csp=True)


@pytest.fixture
def guarded(browser: Browser) -> Iterator[Page]:
    """The same under the policy of the site."""
    yield from _page(browser, bypass_csp=False)


def _page(browser: Browser, bypass_csp: bool) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=bypass_csp)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@dataclass
class Watch:
    """What happened on a page since it was watched."""

    page: Page
    requests: list[Request] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    """Errors and warnings of the console, exceptions of scripts, requests that failed."""

    def asked_others(self, own: str) -> list[str]:
        """Addresses that were asked for and do not begin with `own`."""
        return [
            request.url for request in self.requests if not request.url.startswith((own, "data:", "blob:"))
        ]

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request))
        self.page.on("console", self._console)
        self.page.on("pageerror", self._exception)
        self.page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        self.page.on(
            "response", lambda r: self.complaints.append(f"{r.status}: {r.url}") if not r.ok else None
        )

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _exception(self, error: Error) -> None:
        self.complaints.append(f"exception: {error.message}")
