"""The second faulty portal: an old and bare one, served on loopback beside the demo portal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final

from ruamel.yaml import YAML

FOLDER: Final = Path(__file__).parent / "portals" / "centre"
HOST: Final = "127.0.0.2"
"""Another host than the demo portal's: neither shares the other's cookies."""
_TYPES: Final = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}
_NO_CHARSET: Final = ("/halls.html",)
_HEAVY: Final = ("/map-data.js", b'"use strict";\n//' + b"x" * 3_200_000 + b"\n")


@dataclass(frozen=True, slots=True)
class Lack:
    """One fault of the portal, and the checks (``pack/check`` or ``pack/check#part``) that must find it."""

    id: str
    pages: tuple[str, ...]
    checks: tuple[str, ...]


@cache
def lacks() -> tuple[Lack, ...]:
    """Every fault of the portal, as its ``faults.yaml`` declares them."""
    with (FOLDER / "faults.yaml").open(encoding="utf-8") as file:
        listed = YAML(typ="safe").load(file)
    return tuple(
        Lack(name, tuple(entry.get("pages", ())), tuple(entry["checks"])) for name, entry in listed.items()
    )


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        file = FOLDER / "pages" / path.lstrip("/")
        if path in ("/robots.txt", "/favicon.ico", "/sitemap.xml"):
            return self._send(404, "text/plain", b"")
        if path == _HEAVY[0]:
            return self._send(200, _TYPES[".js"], _HEAVY[1])
        if path == "/" or file.parent != FOLDER / "pages" or not file.is_file():
            file = FOLDER / "pages" / "index.html"  # whatever is asked for, something is shown
        kind = "text/html" if path in _NO_CHARSET else _TYPES.get(file.suffix, "text/html; charset=utf-8")
        return self._send(200, kind, file.read_bytes())

    do_HEAD = do_GET

    def do_POST(self) -> None:
        self.close_connection = True
        self._send(405, "text/plain", b"")

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response_only(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def centre() -> Iterator[str]:
    """The root of the portal while the block runs."""
    server = ThreadingHTTPServer((HOST, 0), _Handler)
    server.daemon_threads = True
    server.block_on_close = False
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"http://{HOST}:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
