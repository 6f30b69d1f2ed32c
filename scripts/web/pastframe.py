"""What is around the text of a page, drawn once for pages that differ in nothing but what they say of themselves."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping
from typing import cast

from jinja2 import Environment
from markupsafe import escape
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from web.sharemeta import Property

_PLACE = re.compile(r"(&(?:amp;)?own:[\w:/]+!(?:<h1>)?)")


class Frame:
    """The page as its template draws it, cut where something stands that is its own."""

    def __init__(
        self, env: Environment, context: TemplateContext, page: Page, finished: Callable[[str], str]
    ) -> None:
        """`page` is any of those that it is made for; `finished` is what is done with each that is drawn."""
        self.address = "own/" * (context["base_url"].count("..") - 1)
        """As deep as those of the pages are, for links are written by it."""
        places = {name: self._place(name) for name, value in self._own(context, page).items() if value}
        blank = copy.copy(page)
        blank.file = copy.copy(page.file)
        blank.file.url = places["url"]
        blank.canonical_url = places.get("canonical_url")
        blank.content = places["content"]
        blank.meta = {**page.meta, "title": places["title"], "description": places["description"]}
        shared = [(name, place) for name, place in places.items() if name.startswith("og:")]
        around = {**context, "page": blank, "head_title": places["head_title"], "shared": shared}
        self.pieces = _PLACE.split(finished(env.get_template("main.html").render(around)))

    def around(self, context: TemplateContext, page: Page) -> str:
        """The whole of a page."""
        own = {self._place(name): value for name, value in self._own(context, page).items()}
        # Where a template escapes, it has escaped the sign at the beginning of the place.
        own |= {escape(place): escape(value) for place, value in own.items()}
        return "".join(own.get(piece, piece) for piece in self.pieces)

    def _own(self, context: TemplateContext, page: Page) -> dict[str, str]:
        ours = cast(Mapping[str, object], context)
        return {
            "title": page.meta["title"],
            "description": page.meta["description"],
            "url": page.url,
            "canonical_url": page.canonical_url or "",
            "content": page.content or "",
            "head_title": str(ours["head_title"]),
            **dict(cast(tuple[Property, ...], ours.get("shared", ()))),
        }

    def _place(self, name: str) -> str:
        if name == "url":
            return f"&own:{self.address}{name}!"
        # The theme writes a heading where it sees none.
        return f"&own:{name}!<h1>" if name == "content" else f"&own:{name}!"
