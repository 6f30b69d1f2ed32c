"""The web server of the preview: pages from the disk, each of which asks whether it has become another.

What cannot be made is said on a page of its own, in place of every page, until it can be made again.
"""

from __future__ import annotations

import errno
import mimetypes
import posixpath
import time
from collections import Counter
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Event, RLock
from urllib.parse import unquote, urlsplit

from statute.model import LANGUAGES, ORIGINAL, Lang
from web.faultpage import PreviewFault, fault_page

SCRIPT = "/-/reload.js"
WAIT = "/-/wait"
QUIET = 0.5
"""Seconds for which nobody has asked for anything, after which nobody waits."""
LONGEST = 3.0
"""Seconds after which what can wait is made all the same."""
PATIENCE = 20.0
"""Seconds after which a page that waits is told to ask again."""
_SCRIPT = f"""\
const me = document.currentScript;
async function ask() {{
  while (document.visibilityState === "visible") {{
    try {{
      const answer = await fetch("{WAIT}?" + me.dataset.state + location.pathname);
      if (answer.status === 205) return location.reload();
    }} catch {{
      await new Promise(done => setTimeout(done, 1000));
    }}
  }}
}}
document.addEventListener("visibilitychange", ask);
ask();
"""
mimetypes.add_type("text/javascript", ".js")


class PortInUse(Exception):
    """Somebody else listens there."""


class Preview:
    """What is shown, between the process that makes it and the requests that ask for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.writing = RLock()
        """Held while files are written: nobody reads half a page."""
        self.ready = Event()
        """Set when there is something to show."""
        self.news = Condition()
        self.open = Counter[str]()
        """Addresses of pages that wait for news."""
        self.fault: PreviewFault | None = None
        self.asked = 0.0
        """When a browser last asked for a page or a file."""
        self.told = 0.0
        """When it was last told that there is something new."""
        self.look = 0
        """Raised when a style sheet or a script has changed."""

    def tell(self, fault: PreviewFault | None = None, look: bool = False) -> None:
        """Something is new; every page that waits looks whether it is about itself."""
        with self.news:
            self.fault = fault
            self.look += look
            self.told = time.monotonic()
            self.news.notify_all()
        self.ready.set()

    def quiet(self) -> bool:
        """Whether no browser is about to load a page: what can wait would only keep it waiting."""
        since = time.monotonic() - self.told
        return since > LONGEST or (since > QUIET and time.monotonic() - self.asked > QUIET)

    def state(self, path: str) -> str:
        """What an address opens now, in a word."""
        with self.writing:
            file = self.file(path)
            return self.mark(file.read_bytes() if file else b"")

    def mark(self, data: bytes) -> str:
        """The word for a page with these bytes; one for all pages while nothing can be made."""
        shown = repr(self.fault).encode() if self.fault else data
        return f"{sha256(shown).hexdigest()[:16]}.{self.look}"

    def file(self, path: str) -> Path | None:
        """The file that an address opens."""
        inside = posixpath.normpath(unquote(path)).lstrip("/")
        file = self.folder / inside
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() and not inside.startswith("..") else None

    def wait(self, path: str, state: str) -> bool:
        """Whether the page has become another, as soon as it has."""
        with self.news:
            self.open[path] += 1
            try:
                return bool(self.news.wait_for(lambda: self.state(path) != state, PATIENCE))
            finally:
                self.open[path] -= 1

    def on_screen(self) -> frozenset[str]:
        """The addresses of the pages that somebody has open."""
        return frozenset(unquote(path) for path, number in [*self.open.items()] if number)


def server_of(preview: Preview, host: str, port: int) -> ThreadingHTTPServer:
    """The server, bound to its port. Raises PortInUse."""
    ThreadingHTTPServer.daemon_threads = True
    try:
        return ThreadingHTTPServer((host, port), partial(_Answer, preview))
    except OSError as error:
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise PortInUse(f"Port {port} is in use. Try another: make serve PORT={port + 1}") from None
        raise


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, preview: Preview, *arguments: object) -> None:
        self.preview = preview
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == SCRIPT:
            self._send(HTTPStatus.OK, "text/javascript", _SCRIPT.encode())
        elif address.path == WAIT:
            state, slash, path = address.query.partition("/")
            changed = self.preview.wait(slash + path, state)
            self._send(HTTPStatus.RESET_CONTENT if changed else HTTPStatus.NO_CONTENT, "text/plain", b"")
        else:
            self._page(address.path)

    def _page(self, path: str) -> None:
        name = posixpath.basename(path)
        self.preview.ready.wait()
        self.preview.asked = time.monotonic()
        if (fault := self.preview.fault) and (name.endswith(".html") or "." not in name):
            page = self._live(fault_page(fault, _language(path)), self.preview.mark(b""))
            return self._send(HTTPStatus.INTERNAL_SERVER_ERROR, "text/html; charset=utf-8", page)
        with self.preview.writing:
            found = self.preview.file(path)
            file = found or self.preview.file(f"/{LANGUAGES[_language(path)].folder}404.html")
            data = file.read_bytes() if file else b""
            state = self.preview.mark(data if found else b"")
        if found and found.name != name and not path.endswith("/"):
            return self._send(HTTPStatus.FOUND, "text/plain", b"", f"{path}/")
        kind = (mimetypes.guess_type(file.name)[0] if file else None) or "application/octet-stream"
        text = kind.startswith("text/") or kind in ("application/json", "application/xml")
        data = self._live(data, state) if kind == "text/html" else data
        return self._send(
            HTTPStatus.OK if found else HTTPStatus.NOT_FOUND, f"{kind}; charset=utf-8" if text else kind, data
        )

    def _live(self, page: bytes, state: str) -> bytes:
        """The page with what lets it ask."""
        script = f'<script src="{SCRIPT}" data-state="{state}"></script></body>'
        return page.replace(b"</body>", script.encode(), 1)

    def _send(self, status: HTTPStatus, kind: str, data: bytes, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-cache")
        if location:
            self.send_header("Location", location)
        if status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    do_HEAD = do_GET

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: who writes a note wants to read of problems only."""


def _language(path: str) -> Lang:
    for lang, language in LANGUAGES.items():
        if language.folder and path.startswith(f"/{language.folder}"):
            return lang
    return ORIGINAL
