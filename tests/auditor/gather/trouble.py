"""A server of pages that misbehave, for tests of what a visit makes of each."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

GOOD = "<!doctype html><html lang=en><title>{0}</title><main><h1>{0}</h1><p>All is well here.</p></main>"
MB = b"x" * 1_000_000


class Handler(BaseHTTPRequestHandler):
    """``/good…`` is a page; every other path is trouble by its name."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        name = self.path.strip("/").split("?")[0]
        handler = getattr(self, "_" + name.replace("-", "_").split("/")[0], None)
        try:
            if handler is not None:
                handler()
            elif name.startswith("good") or not name:
                self._send(GOOD.format(name or "home"))
            else:
                self._send("gone", status=404)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _send(self, text: str, status: int = 200, **headers: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for header, value in headers.items():
            self.send_header(header, value)
        self.end_headers()
        self.wfile.write(body)

    def _hang(self) -> None:
        time.sleep(30)
        self.close_connection = True

    def _error(self) -> None:
        self._send(GOOD.format("broken"), status=500)

    def _loop(self) -> None:
        self._send("", status=302, Location="/loop")

    def _huge(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(200 * len(MB)))
        self.end_headers()
        for _ in range(200):
            self.wfile.write(MB)

    def _endless_page(self) -> None:
        """Content, and then an image that never comes: the load event never fires."""
        self._send(GOOD.format("endless") + "<img src=/hang alt=slow>")

    def _alerts(self) -> None:
        self._send(GOOD.format("alerts") + "<script>for(;;)alert(1)</script>")

    def _spin(self) -> None:
        self._send(GOOD.format("spin") + "<script>for(;;){}</script>")

    def _download(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Disposition", 'attachment; filename="x.bin"')
        self.end_headers()
        self.close_connection = True
        for _ in range(100):
            self.wfile.write(b"y" * 10_000)
            time.sleep(0.1)

    def _away(self) -> None:
        self._send("", status=302, Location="http://127.0.0.2:9/elsewhere")

    def _script_away(self) -> None:
        self._send(GOOD.format("script") + "<script>location='http://127.0.0.2:9/elsewhere'</script>")

    def _reset(self) -> None:
        self.connection.close()
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


class Trouble:
    """The server, on a free port of loopback."""

    def __enter__(self) -> "Trouble":
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
