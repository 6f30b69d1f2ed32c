"""A web server for a folder of static files: compressed answers, any sub-path, the folder's own 404.html."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".csv", ".tmx", ".ttf"}


@contextmanager
def serving(folder: Path, prefix: str = "/", port: int = 0) -> Iterator[str]:
    """Serve `folder` under `prefix` while the context is open; yields the address, which ends in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, folder, prefix))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def free_port() -> int:
    """A port that nothing listens on, for an address that must be known before the server starts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), SimpleHTTPRequestHandler) as probe:
        return int(probe.server_address[1])


@lru_cache(maxsize=2000)
def _body(file: Path, modified: int, compress: bool) -> bytes:
    data = file.read_bytes()
    return gzip.compress(data, mtime=0) if compress else data


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    """Head and body leave together: else the body waits 40 ms until the head is acknowledged."""

    def __init__(self, folder: Path, prefix: str, *arguments: object) -> None:
        self.folder, self.prefix = folder, prefix
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self.prefix):
            return self.answer(HTTPStatus.NOT_FOUND, None)
        file = self.folder / path.removeprefix(self.prefix)
        if file.is_dir():
            if not path.endswith("/"):
                return self.redirect(f"{path}/")
            file = file / "index.html"
        if file.is_file() and ".." not in path:
            return self.answer(HTTPStatus.OK, file)
        return self.answer(HTTPStatus.NOT_FOUND, self.nearest_404(file))

    do_HEAD = do_GET

    def nearest_404(self, file: Path) -> Path | None:
        """The 404.html of the innermost folder above the file that has one."""
        inside = [folder for folder in file.parents if folder.is_relative_to(self.folder)]
        return next((page for folder in inside if (page := folder / "404.html").is_file()), None)

    def redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer(self, status: HTTPStatus, file: Path | None) -> None:
        accepted = "gzip" in self.headers.get("Accept-Encoding", "")
        compress = accepted and file is not None and file.suffix in COMPRESSED
        body = _body(file, file.stat().st_mtime_ns, compress) if file else b"Not found"
        self.send_response(status)
        kind = self.guess_type(file) if file else "text/plain"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        if compress:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent: what was asked for is seen in the browser."""
