"""Serves the hostile portal on loopback, and stands in for what it must never reach.

The portal is 127.0.0.1. 127.66.0.0/16 are the network's other services, the cloud's metadata and foreign hosts: a sink
that only counts. 127.77.0.1 is a host that the profile allows. Names come from :func:`resolver`.
"""

import base64
import gzip
import hashlib
import socket
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from auditor.gather.egress import Resolve

PORTAL, ALLOWED = "127.0.0.1", "127.77.0.1"
SINKS = ("127.66.0.1", "127.66.0.2", "127.66.0.3")
NAMES = {
    "metadata.test": ["127.66.0.2"],
    "foreign.test": ["127.66.0.3"],
    "allowed.test": [ALLOWED],
    "localhost": [PORTAL],
    "portal.localhost": [PORTAL],
}
DANGEROUS = frozenset({"/logout", "/delete", "/pay"})
"""Paths that end a session or change data."""
_PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title></head><body><main><h1>{title}</h1>"
    "<p>A page of the portal, with something to read.</p></main>{body}</body></html>"
)
_CLEAN = (
    "<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8><title>صفحة سليمة</title>"
    "<style>p{{color:#999;background:#fff}}</style></head><body><header><nav><a href=/clean/a>الرئيسية</a></nav></header>"
    "<main><h1>خدمات المستفيدين</h1><p>نص واضح يقرؤه كل مستفيد من خدمات البوابة.</p><img src=/wire/picture>"
    "<h4>Steps</h4><ol><li>Apply<li>Wait</ol><form><input name=q><button></button></form>"
    "<script>document.body.append(localStorage.planted?'OWNED':'')</script></main></body></html>"
)
_GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One thing that the portal tries."""

    name: str
    does: str
    states: tuple[str, ...]
    html: str = ""
    wire: str = ""

    @property
    def path(self) -> str:
        return f"/wire/{self.wire}" if self.wire else f"/h/{self.name}"


def behaviours() -> list[Behaviour]:
    """All of them, in the order of the file."""
    listed = YAML(typ="safe").load((Path(__file__).parent / "behaviours.yaml").read_text(encoding="utf-8"))
    return [
        Behaviour(
            b["name"],
            b["does"],
            tuple([b["state"]] if isinstance(b["state"], str) else b["state"]),
            b.get("html", ""),
            b.get("wire", ""),
        )
        for b in listed
    ]


def resolver() -> Resolve:
    """The names of the stand-ins; whatever else has no address. ``rebind.test`` moves after its second answer."""
    asked: list[str] = []

    async def resolve(host: str, _port: int) -> Sequence[str]:
        if host == "rebind.test":
            asked.append(host)
            return [ALLOWED] if len(asked) <= 2 else [SINKS[0]]
        if host in NAMES:
            return NAMES[host]
        try:
            # Numbers in any notation that the system takes for an address; nothing is asked of anybody.
            found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        except OSError as error:
            raise socket.gaierror(socket.EAI_NONAME, host) from error
        return [str(address[0]) for *_, address in found]

    return resolve


@dataclass(slots=True)
class Sink:
    """Listens where nothing may ever arrive, and notes what does."""

    address: str
    port: int
    seen: list[str] = field(default_factory=list)

    def start(self) -> None:
        stream = socket.create_server((self.address, self.port))
        datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        datagrams.bind((self.address, self.port))
        threading.Thread(target=self._accept, args=(stream,), daemon=True).start()
        threading.Thread(target=self._receive, args=(datagrams,), daemon=True).start()

    def _accept(self, stream: socket.socket) -> None:
        while True:
            link, _ = stream.accept()
            link.settimeout(1)
            try:
                said = link.recv(300)
                link.sendall(b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 4\r\n\r\nsink")
            except OSError:
                said = b"(connected)"
            self.seen.append(f"{self.address}:{self.port} {said.decode('latin-1')}")
            link.close()

    def _receive(self, datagrams: socket.socket) -> None:
        while True:
            said, _ = datagrams.recvfrom(300)
            self.seen.append(f"{self.address}:{self.port} datagram {said[:40]!r}")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hostile: "HostilePortal"

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        self.hostile.asked.append(f"{self.command} {path}")
        try:
            if path.startswith("/wire/"):
                getattr(self, "_" + path.removeprefix("/wire/"))()
            elif path.startswith("/h/") and (page := self.hostile.pages.get(path)) is not None:
                self._send(page)
            elif path.startswith("/clean/"):
                self._send(_CLEAN)
            else:
                self._send("not here", status=404)
        except (OSError, AttributeError):
            self.close_connection = True

    do_POST = do_HEAD = do_PUT = do_GET

    def log_message(self, *_: object) -> None:
        pass

    def _send(
        self, body: str | bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **more: str
    ) -> None:
        data = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **more}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def _raw(self, *pieces: bytes, pause: float = 0.0) -> None:
        self.close_connection = True
        for piece in pieces:
            self.wfile.write(piece)
            time.sleep(pause)

    def _page(self, body: str = "") -> bytes:
        return _PAGE.format(title=self.path.rpartition("/")[2], body=body).encode()

    def _go(self, where: str) -> None:
        self._send("", status=302, Location=where)

    # -- what the server itself does -----------------------------------------------------------------------

    def _picture(self) -> None:
        self._send(_GIF, "image/gif")

    def _once(self) -> None:
        self.close_connection = True
        self._send(_GIF, "image/gif", Connection="close", Access_Control_Allow_Origin="*")

    def _script(self) -> None:
        self._send("document.body.dataset.script='ran'", "text/javascript")

    def _worker(self) -> None:
        answer = "new Response('<!doctype html><title>OWNED</title>',{headers:{'content-type':'text/html'}})"
        text = f"skipWaiting();onactivate=e=>clients.claim();onfetch=e=>e.respondWith({answer})"
        self._send(text, "text/javascript", Service_Worker_Allowed="/")

    def _basic(self) -> None:
        self._send("sign in", status=401, WWW_Authenticate='Basic realm="your bank"')

    def _redirect_loop(self) -> None:
        self._go("/wire/redirect_loop")

    def _redirect_chain(self) -> None:
        self._go(f"/wire/redirect_chain?{time.monotonic_ns()}")

    def _redirect_nowhere(self) -> None:
        self._go("file:///etc/passwd")

    def _redirect_private(self) -> None:
        self._go(f"{self.hostile.words['@PRIVATE@']}/redirected")

    def _redirect_metadata(self) -> None:
        self._go(f"{self.hostile.words['@METADATA@']}/latest/meta-data/")

    def _refresh(self) -> None:
        self._send(self._page(), Refresh="0")

    def _link_header(self) -> None:
        private = self.hostile.words["@PRIVATE@"]
        self._send(self._page(), Link=f"<{private}/p.js>; rel=preload; as=script, <{private}>; rel=preconnect")

    def _reports(self) -> None:
        private = self.hostile.words["@PRIVATE@"]
        policy = f"default-src 'self'; report-uri {private}/csp; report-to x"
        groups = f'{{"group":"x","max_age":9,"endpoints":[{{"url":"{private}/r"}}]}}'
        body = "<img src=http://nowhere.test/x alt=x><script>throw 1</script>"
        self._send(
            self._page(body),
            Content_Security_Policy=policy,
            Report_To=groups,
            Reporting_Endpoints=f'x="{private}/r"',
            NEL='{"report_to":"x","max_age":9,"success_fraction":1}',
        )

    def _cookies(self) -> None:
        self.send_response(200)
        for i in range(150):
            self.send_header("Set-Cookie", f"plant{i}={'x' * 1000}; Path=/; Max-Age=9999")
        body = self._page()
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _download(self) -> None:
        self._send(
            b"MZ" + bytes(1000), "application/octet-stream", Content_Disposition="attachment; filename=a.exe"
        )

    # -- lies on the wire ----------------------------------------------------------------------------------

    def _hang(self) -> None:
        time.sleep(15)
        self.close_connection = True

    def _slow_headers(self) -> None:
        self._raw(*(bytes([b]) for b in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 200), pause=0.3)

    def _slow_body(self) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n"
        self._raw(head + self._page(), *(b" " for _ in range(60)), pause=0.3)

    def _endless(self) -> None:
        self._raw(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", *(b"<p>more</p>" * 20_000 for _ in range(500))
        )

    def _longer(self) -> None:
        body = self._page()
        self._raw(
            f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body) + 999}\r\n\r\n".encode()
            + body
        )

    def _shorter(self) -> None:
        body = self._page() + b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nOWNED" * 9
        self._raw(
            f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(self._page())}\r\n\r\n".encode()
            + body
        )

    def _gzip_bomb(self) -> None:
        self._send(self.hostile.bomb, Content_Encoding="gzip")

    def _gzip_lie(self) -> None:
        self._send(self._page(), Content_Encoding="gzip")

    def _nested(self) -> None:
        self._send(gzip.compress(gzip.compress(self.hostile.bomb)), Content_Encoding="gzip, gzip, gzip")

    def _headers(self) -> None:
        flood = b"".join(b"X-%d: %s\r\n" % (i, b"x" * 90) for i in range(10_000))
        body = self._page()
        self._raw(b"HTTP/1.1 200 OK\r\n" + flood + b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def _header_injection(self) -> None:
        body = self._page()
        head = (
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nServer: <script>alert(1)</script>\x1b[31m\xff\xfe\r\n"
            b"Content-Language: ar\x00\x07\r\nLast-Modified: =cmd|' /C calc'!A0\r\nX Broken\r\n: empty\r\n"
        )
        self._raw(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def _noise(self) -> None:
        self._raw(bytes(range(256)) * 40)

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.connection.close()
        self.close_connection = True

    def _cut(self) -> None:
        self.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n<p>"
        )
        self._reset()

    def _status(self) -> None:
        body = self._page()
        self._raw(
            b"HTTP/1.1 999 \xff\x1b[31mOdd\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body)
            + body
        )

    def _interim(self) -> None:
        self._raw(
            *(b"HTTP/1.1 103 Early Hints\r\nLink: </x.css>; rel=preload\r\n\r\n" for _ in range(400)), pause=0.03
        )

    def _charset(self) -> None:
        self._send(
            self._page("<p>العربية +ADw-script+AD4-alert(1)</p>"), "text/html; charset=utf-16le, utf-7; x=\x01"
        )

    def _type_lie(self) -> None:
        self._send(self._page(), "image/png")

    def _broken(self) -> None:
        self._send(
            self._page().replace(
                b"</main>", b"<p>\0\0 \xed\xa0\x80 \xff\xfe \xc0\xaf \xf4\x90\x80\x80 \x0b</p></main>\0"
            )
        )

    def _bidi(self) -> None:
        marks = (
            "\u202e\u202d\u2066\u2067\u2068\u200f\u200e\u061c\ufeff\u200b\u0007\u001b[31m\u0085\u2028\ufffe\ue000"
        )
        odd = "".join(f"<p title='{m}x{m}'>{m}text {m * 50}</p>" for m in marks)
        self._send(self._page(f"<a href='/clean/{marks[:8]}'>{marks}</a>{odd}<h2>{marks * 100}</h2>"))

    def _entities(self) -> None:
        levels = "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 10))
        text = (
            f"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a0 'ha'>{levels}<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
            "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><p>&f;&a9;</p></body></html>"
        )
        self._send(text, "application/xhtml+xml")

    # -- WebSockets ----------------------------------------------------------------------------------------

    def _shake(self) -> None:
        key = self.headers.get("Sec-WebSocket-Key", "") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        accept = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
        self.wfile.write(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + f"Sec-WebSocket-Accept: {accept}\r\n\r\n".encode()
        )

    def _flood(self) -> None:
        self._shake()
        frame = b"\x81\x7e\x80\x00" + b"x" * 0x8000
        self._raw(*(frame for _ in range(4000)))

    def _quiet(self) -> None:
        self._shake()
        time.sleep(8)
        self.close_connection = True


class HostilePortal:
    """The portal, its allowed companion and the sinks, for the time of a ``with``."""

    def __enter__(self) -> "HostilePortal":
        self.asked: list[str] = []
        handler = type("Handler", (_Handler,), {"hostile": self})
        self._servers = [_Server((PORTAL, 0), handler)]
        self.port = self._servers[0].server_port
        self._servers.append(_Server((ALLOWED, self.port), handler))
        self.sinks = [Sink(address, self.port) for address in SINKS]
        self.sinks.append(Sink(PORTAL, self._free_port()))
        for sink in self.sinks:
            sink.start()
        for server in self._servers:
            threading.Thread(target=server.serve_forever, daemon=True).start()
        self.origin = f"http://{PORTAL}:{self.port}"
        self.words = {
            "@PRIVATE@": f"http://{SINKS[0]}:{self.port}",
            "@METADATA@": f"http://metadata.test:{self.port}",
            "@FOREIGN@": f"http://foreign.test:{self.port}",
            "@ALLOWED@": f"http://allowed.test:{self.port}",
            "@REBIND@": f"http://rebind.test:{self.port}",
            "@OTHER_PORT@": str(self.sinks[-1].port),
            "@PORT@": str(self.port),
        }
        self.pages = {b.path: self._html(b) for b in behaviours() if b.html}
        return self

    def __exit__(self, *_: object) -> None:
        for server in self._servers:
            server.shutdown()
            server.server_close()

    @property
    def leaked(self) -> list[str]:
        """What arrived where nothing may."""
        return [seen for sink in self.sinks for seen in sink.seen]

    @cached_property
    def bomb(self) -> bytes:
        """100 MB in 100 KB."""
        return gzip.compress(bytes(100_000_000), 9)

    def _html(self, behaviour: Behaviour) -> str:
        html = behaviour.html
        for word, value in self.words.items():
            html = html.replace(word, value)
        return _PAGE.format(title=behaviour.name, body=html)

    @staticmethod
    def _free_port() -> int:
        with socket.socket() as probe:
            probe.bind((PORTAL, 0))
            return int(probe.getsockname()[1])


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, *_: Any) -> None:
        pass
