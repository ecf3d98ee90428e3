"""A server on loopback whose paths say how it answers, for tests of probes and links."""

import contextlib
import socket
import ssl
import threading
import time
from pathlib import Path

_PAGE = b"<!doctype html><html lang='ar-SA'><title>Portal</title><p>Welcome to the portal</p>"


class ProbeServer:
    """Serves while its ``with`` block runs. ``asked`` holds method and path of every request."""

    def __init__(self, certificate: Path | None = None) -> None:
        self.asked: list[tuple[str, str]] = []
        self._context: ssl.SSLContext | None = None
        if certificate is not None:
            self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self._context.load_cert_chain(certificate)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.origin = f"{'https' if certificate else 'http'}://127.0.0.1:{self.port}"
        self.broken_until = 0

    def __enter__(self) -> "ProbeServer":
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                link, _ = self._listener.accept()
                threading.Thread(target=self._talk, args=(link,), daemon=True).start()

    def _talk(self, link: socket.socket) -> None:
        with contextlib.suppress(OSError, ssl.SSLError):
            if self._context is not None:
                link = self._context.wrap_socket(link, server_side=True)
            with link:
                while head := link.recv(8192):
                    method, path = head.split(b" ", 2)[:2]
                    self.asked.append((method.decode(), path.decode()))
                    if not self._answer(link, method.decode(), path.decode().strip("/").split("?")[0]):
                        return

    def _answer(self, link: socket.socket, method: str, name: str) -> bool:
        """Whether the connection stays open."""
        if name == "reset":
            link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            return False
        if name == "hang":
            time.sleep(20)
        if name in ("close", "hang"):
            return False
        if name == "junk":
            link.sendall(b"no HTTP at all\r\n\r\n")
            return False
        if name == "cut":
            link.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
            return False
        if name == "drip":
            link.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
            for _ in range(40):
                link.sendall(b"a")
                time.sleep(0.5)
        if name == "flaky" and len([p for _, p in self.asked if p == "/flaky"]) < 2:
            return self._send(link, method, 503)
        if name == "no-head" and method == "HEAD":
            return self._send(link, method, 405)
        if name.startswith("to-"):
            return self._send(link, method, 302, f"Location: /{name[3:]}\r\n")
        if name.isdigit():
            return self._send(link, method, int(name))
        return self._send(link, method, 200, "Content-Type: text/html\r\nX-Served-By: tests\r\n")

    @staticmethod
    def _send(link: socket.socket, method: str, status: int, more: str = "") -> bool:
        head = f"HTTP/1.1 {status} Said\r\n{more}Content-Length: {len(_PAGE)}\r\n\r\n".encode()
        link.sendall(head + (b"" if method == "HEAD" else _PAGE))
        return True
