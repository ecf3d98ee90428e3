"""The demo portal on a loopback port."""

import gzip
import time
from collections.abc import Collection
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Thread
from typing import Any, Final, Self

from auditor.demo.faults import planted_faults
from auditor.demo.site import Answer, DemoSite

_MOST_BODY: Final = 1_000_000  # bytes of a request body that are read before the connection is closed


class DemoPortal:
    """Serves the demo portal while its ``with`` block runs; ``port`` 0 takes a free one.

    ``requests`` holds method and target of every request, so that a test can show that nothing was
    submitted, logged out or deleted. Every method but GET and HEAD is answered with 405.

    Raises ValueError for an unknown fault id, OSError where the port is taken.
    """

    def __init__(
        self,
        faults: Collection[str] = (),
        host: str = "127.0.0.1",
        port: int = 0,
        today: date | None = None,
    ) -> None:
        self.site = DemoSite(faults, today=today)
        self.requests: list[tuple[str, str]] = []
        self._address = (host, port)
        self._server: _Server | None = None

    @classmethod
    def faulty(cls, host: str = "127.0.0.1", port: int = 0, today: date | None = None) -> Self:
        """The portal with every fault."""
        return cls([fault.id for fault in planted_faults()], host, port, today)

    @property
    def url(self) -> str:
        """Root of the running portal, with a slash at its end."""
        return self.site.base

    def __enter__(self) -> Self:
        self._server = _Server(self._address, self)
        host, port = self._server.server_address[:2]
        self.site.base = f"http://{host!s}:{port}/"
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # an idle keep-alive connection must not hold the end

    def __init__(self, address: tuple[str, int], portal: DemoPortal) -> None:
        self.portal = portal
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        TCPServer.server_bind(self)  # HTTPServer would look the host's name up
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A visitor who hangs up is no error of the portal."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body go out in two writes
    timeout = 30
    server: _Server

    def do_GET(self) -> None:
        self.server.portal.requests.append((self.command, self.path))
        answer = self.server.portal.site.answer(self.path)
        if answer.delay:
            time.sleep(answer.delay)
        tag = answer.headers.get("ETag")
        if tag and self.headers.get("If-None-Match") == tag:
            self._send(Answer(304, {name: answer.headers[name] for name in ("ETag", "Cache-Control")}))
        else:
            self._send(answer)

    do_HEAD = do_GET

    def _refuse(self) -> None:
        self.server.portal.requests.append((self.command, self.path))
        length = self.headers.get("Content-Length", "0")
        if length.isdigit() and int(length) <= _MOST_BODY:
            self.rfile.read(int(length))
        else:
            self.close_connection = True
        head = {"Allow": "GET, HEAD", "Content-Type": "text/plain; charset=utf-8"}
        self._send(Answer(405, head, b"The demo portal takes no submissions.\n"))

    do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = _refuse

    def _send(self, answer: Answer) -> None:
        body, headers = answer.body, dict(answer.headers)
        if answer.compress and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6, mtime=0)
            headers["Content-Encoding"] = "gzip"
        self.send_response_only(answer.status)
        self.send_header("Date", self.date_time_string())
        for name, value in headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet: what was asked is in ``DemoPortal.requests``."""
