"""One Content-Security-Policy for all pages of the site: only its own scripts run, and nothing is asked of others.

Its own scripts are those of its templates: an inline script that no template has stops the build. Instant navigation
keeps the policy of the page one came in by, so each page names the scripts of all pages of both languages.

Styles that scripts set one property at a time need no permission. An inline style is named by its hash; there is none.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_DATA = re.compile(r"""\bsrc=|type=["']?application/(?:ld\+)?json""")
"""A script with an address, and data, which no browser runs."""
_STYLE = re.compile(r'<[a-z][^<>]* style="(?P<code>[^"]*)"')
_JINJA = re.compile(r"\{\{-?(?P<value>.*?)-?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_HOLE = "\x00"
_JSON_HOLE = "\x01"
_TEXT = r'"(?:[^"\\<]|\\.)*"'
_HOLES = {_HOLE: "[^\"'<>();]*", _JSON_HOLE: rf"(?:{_TEXT}|\{{(?:{_TEXT}[:, ]*)*\}})"}
"""What a template fills in: a plain value, which cannot end its string; or a text or flat object of JSON."""
_CHARSET = '<meta charset="utf-8">'
SERVER = "content-security-policy.conf"
"""The same as a header, for nginx to include."""


def secure(site: Path, templates: Iterable[Path]) -> str:
    """Write the policy into every page below `site` and into SERVER; the policy. `templates` are folders of templates.

    A page that does not begin as the theme's pages do, or has a script that no template has, is a ValueError.
    """
    own = scripts_of(
        path.read_text("utf-8") for folder in templates for path in sorted(folder.rglob("*.html"))
    )
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    scripts: dict[str, Path] = {}
    styles: set[str] = set()
    for path, html in pages.items():
        for script in inline_scripts(html):
            scripts.setdefault(script, path)
        if ' style="' in html:
            styles |= {m["code"] for m in _STYLE.finditer(html)}
    for script, path in scripts.items():
        if not any(pattern.fullmatch(script) for pattern in own):
            raise ValueError(f"{path} has a script that is in no template: {script.strip()[:60]}")
    policy = policy_of(scripts, styles)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    for path, html in pages.items():
        before, charset, after = html.partition(_CHARSET)
        if not charset or "<script" in before:
            raise ValueError(f"{path} has no {_CHARSET} at its head.")
        path.write_text(f"{before}{charset}\n      {meta}{after}", "utf-8")
    (site / SERVER).write_text(f'add_header Content-Security-Policy "{policy}" always;\n', "utf-8")
    return policy


def scripts_of(templates: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """What the inline scripts of these templates look like when they are filled in."""
    found: dict[str, None] = {}
    for template in templates:
        plain = _JINJA.sub(
            lambda m: _JSON_HOLE if (m["value"] or "").rstrip().endswith("tojson") else _HOLE, template
        )
        found.update(dict.fromkeys(inline_scripts(plain)))
    return tuple(re.compile("".join(_HOLES.get(c) or re.escape(c) for c in script)) for script in found)


def inline_scripts(html: str) -> Iterator[str]:
    """The code of the scripts that a page brings itself."""
    return (m["code"] for m in _SCRIPT.finditer(html) if not _DATA.search(m["attributes"]))


def policy_of(scripts: Iterable[str], styles: Collection[str]) -> str:
    """The policy under which these inline scripts and styles count, and no others."""
    runs = ("'self'", *_hashes(set(scripts)))
    looks = ("'self'", *(("'unsafe-hashes'", *_hashes(styles)) if styles else ()))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(runs)}",
            f"style-src {' '.join(looks)}",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hashes(codes: Iterable[str]) -> list[str]:
    """As a policy names them, in an order that does not change from build to build."""
    digests = (hashlib.sha256(code.encode()).digest() for code in codes)
    return sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
