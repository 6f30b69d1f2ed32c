"""The page that stands for every other while the content has errors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from statute.model import Lang, Problem
from statute.wording import say

_STYLE = (
    "body{font:1rem/1.7 system-ui,sans-serif;max-width:48em;margin:2.5em auto;padding:0 1.2em;color-scheme:light dark}"
    "h1{font-size:1.4em;margin-bottom:.2em}ol{padding-left:1.4em}li{margin:1.2em 0}code{font-size:.9em}"
    "li p{margin:.2em 0}.what{font-weight:600}.hint{opacity:.85}.warning .what{font-weight:400}"
    "pre{white-space:pre-wrap;border-left:.2em solid;padding-left:1em}"
)


@dataclass(frozen=True, slots=True)
class PreviewFault:
    """Why nothing can be shown: what is wrong with the content, or what a program said."""

    problems: tuple[Problem, ...] = ()
    said: str = ""


def fault_page(fault: PreviewFault, lang: Lang) -> bytes:
    """In the language of the page that it stands for; the problems are in that of their file."""
    errors = [p for p in fault.problems if p.severity == "error"]
    count = "one" if len(errors) == 1 else "many"
    title = say(lang, f"preview.errors.{count}", n=len(errors)) if errors else say(lang, "preview.failed")
    body = [f"<h1>{escape(title)}</h1><p>{escape(say(lang, 'preview.recovers'))}</p>"]
    if fault.said:
        body.append(f"<pre>{escape(fault.said)}</pre>")
    warnings = [p for p in fault.problems if p.severity != "error"]
    body += _list(errors, lang)
    if warnings:
        body.append(f"<h2>{escape(say(lang, 'preview.warnings'))}</h2>")
        body += _list(warnings, lang)
    page = (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n<body>{''.join(body)}</body></html>\n"
    )
    return page.encode()


def _list(problems: list[Problem], lang: Lang) -> Iterator[str]:
    if problems:
        yield f"<ol>{''.join(_entry(p, lang) for p in problems)}</ol>"


def _entry(p: Problem, lang: Lang) -> str:
    line = f" {escape(say(lang, 'preview.line', n=p.line))}" if p.line else ""
    return (
        f'<li class="{p.severity}"><code>{escape(p.path)}</code>{line}<p class="what">{escape(p.message)}</p>'
        f'<p class="hint">{escape(p.hint)}</p></li>'
    )
