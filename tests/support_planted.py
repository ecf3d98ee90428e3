"""A little portal behind a sign-in that gives away all it knows, and a search through everything a run wrote."""

import base64
import gzip
import io
import json
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final
from urllib.parse import parse_qs, quote

from auditor.commons.pdf_text import read_text

USER, PASSWORD = "planted-user-71", "p4nt'd & päss/wörd+9"
BASIC_USER, BASIC_PASSWORD = "gate-user-38", "gate:Passw0rd-52"
TOKEN, COOKIE = "tok_Qx7vKp29LmZr4", "cookie-Wd83hsTq1"
SESSION = "sess-9fK2bYx6Uc0a"
"""The server makes it at the sign-in; nobody told the tool."""
ENVIRONMENT: Final = {
    "PLANTED_USER": USER,
    "PLANTED_PASSWORD": PASSWORD,
    "PLANTED_BASIC_USER": BASIC_USER,
    "PLANTED_BASIC_PASSWORD": BASIC_PASSWORD,
    "PLANTED_TOKEN": TOKEN,
    "PLANTED_COOKIE": COOKIE,
}
SECRETS: Final = (USER, PASSWORD, BASIC_USER, BASIC_PASSWORD, TOKEN, COOKIE, SESSION)
PERSONAL: Final = (
    "1012345672",  # a national id
    "2012345670",  # a residence id
    "٠٥٠١٢٣٤٥٦٨",  # a mobile in Arabic digits
    "0501234568",
    "+966 55 987 6543",
    "0559876543",
    "0112125555",  # a landline, on a page that is a person's
    "SA0380000000608010167519",
    "SA03 8000 0000 6080 1016 7519",
    "m.alharbi@mail.example.sa",
)
WITNESS = "ZANJABIL-71"
"""Stands beside everything planted and is no secret: the search has to find it, or it finds nothing at all."""
OFFICE = "920012345"


def _leaks() -> str:
    """Every planted thing where checks look: without alternatives, names and languages, so that findings quote it."""
    secrets = "".join(
        f'<p class="s{n}">{WITNESS} {escape(s)}</p><img src="/pic.png?key={quote(s)}">'
        f'<a href="/ar/account?key={quote(s, safe="")}"><img src="/i.png" title="{escape(s)}"></a>'
        f'<input name="field{n}" value="{escape(s)}"><a href="#" onclick="x(\'{base64.b64encode(s.encode()).decode()}\')"></a>'
        f"<script>console.error({json.dumps(s)}); window.k{n} = {json.dumps(s)}</script>"
        for n, s in enumerate(SECRETS)
    )
    persons = "".join(
        f'<p class="q{n}">{WITNESS} رقم {p}</p><img src="/p{n}.png" title="{WITNESS} {p}"><input name="own{n}" value="{p}">'
        f'<a href="/ar/citizen/{quote(p)}"></a><button title="" data-of="{p}"></button><a href="tel:{p}">{p}</a>'
        for n, p in enumerate(PERSONAL)
    )
    return f'{secrets}{persons}<p>{WITNESS} للتواصل {OFFICE}</p><a href="/ar/services"></a><a href="/ar/late">{WITNESS}</a>'


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    asked: list[str]

    def do_GET(self) -> None:
        type(self).asked.append(self.path)
        path = self.path.partition("?")[0]
        basic = base64.b64encode(f"{BASIC_USER}:{BASIC_PASSWORD}".encode()).decode()
        if self.headers.get("Authorization") != f"Basic {basic}" or self.headers.get("X-Token") != TOKEN:
            return self._send(401, "<title>401</title>", {"WWW-Authenticate": 'Basic realm="planted"'})
        if path == "/login":
            return self._send(200, _LOGIN)
        if path == "/robots.txt":
            return self._send(404, "")
        if f"sid={SESSION}" not in self.headers.get("Cookie", "") or f"gate={COOKIE}" not in self.headers.get(
            "Cookie", ""
        ):
            return self._send(302, "", {"Location": "/login"})
        if path.endswith(".png"):
            return self._send(404, "")
        signed = f"{WITNESS} {TOKEN} {PERSONAL[0]}"
        body = f'<!doctype html><title>{signed}</title><a id="out" href="/x">{WITNESS}</a><main>{_leaks()}</main>'
        return self._send(200, body, {"Set-Cookie": f"again={SESSION}; Path=/", "X-User": f"{USER} {TOKEN}"})

    def do_POST(self) -> None:
        sent = parse_qs(self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode())
        good = sent.get("user") == [USER] and sent.get("password") == [PASSWORD]
        cookie = {"Set-Cookie": f"sid={SESSION}; Path=/; HttpOnly"} if good else {}
        self._send(302, "", {"Location": "/ar/" if good else "/login", **cookie})

    def _send(self, status: int, body: str, headers: dict[str, str] | None = None) -> None:
        data = body.encode()
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


_LOGIN = (
    '<!doctype html><title>in</title><form method="post" action="/login"><input id="user" name="user">'
    '<input id="password" name="password" type="password"><button id="go">in</button></form>'
)


@contextmanager
def planted_portal() -> Iterator[tuple[str, list[str]]]:
    """The portal's origin and the paths it was asked for."""
    asked: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("_Planted", (_Handler,), {"asked": asked}))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()


def profile_text(origin: str, evidence: str = "{}") -> str:
    """A profile that signs in in every way at once."""
    return f"""
portals:
- name: planted
  start: {origin}/ar/
  own: true
budgets: {{pages: 4, page_seconds: 40}}
politeness: {{delay_ms: 0}}
evidence: {evidence}
authentication:
  headers: {{X-Token: {{env: PLANTED_TOKEN}}}}
  basic: {{username: {{env: PLANTED_BASIC_USER}}, password: {{env: PLANTED_BASIC_PASSWORD}}}}
  cookies: [{{name: gate, value: {{env: PLANTED_COOKIE}}}}]
  steps:
  - open: {origin}/login
  - {{fill: "#user", value: {{env: PLANTED_USER}}}}
  - {{fill: "#password", value: {{env: PLANTED_PASSWORD}}}}
  - click: "#go"
  signed_in: "#out"
"""


# -- the search -------------------------------------------------------------------------------------------------


def forms(value: str) -> set[bytes]:
    """A planted thing as it is written in URLs, HTML, JSON, base64 and databases."""
    written = {
        value,
        quote(value),
        quote(value, safe=""),
        quote(value, safe="").lower(),
        escape(value),
        escape(value, quote=False),
        json.dumps(value)[1:-1],
        json.dumps(value, ensure_ascii=False)[1:-1],
        base64.b64encode(value.encode()).decode().rstrip("="),
    }
    return {form.encode(encoding) for form in written for encoding in ("utf-8", "utf-16-le") if form}


def layers(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes, and everything that is packed in them: zips, gzip, zlib, base64, PDF streams."""
    yield data
    if depth > 6:
        return
    if data[:4] == b"PK\x03\x04":
        with suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from layers(archive.read(name), depth + 1)
    if data[:2] == b"\x1f\x8b":
        with suppress(OSError, EOFError, zlib.error):
            yield from layers(gzip.decompress(data), depth + 1)
    elif data[:1] == b"\x78":
        with suppress(zlib.error):
            yield from layers(zlib.decompress(data), depth + 1)
    for match in re.finditer(rb"stream\r?\n", data):
        with suppress(zlib.error):
            yield from layers(zlib.decompressobj().decompress(data[match.end() :]), depth + 1)
    for match in re.finditer(rb"[A-Za-z0-9+/]{16,}={0,2}", data):
        with suppress(ValueError):
            packed = base64.b64decode(match[0] + b"=" * (-len(match[0]) % 4))
            if packed[:2] != b"wO":  # fonts are no writing of ours
                yield from layers(packed, depth + 1)


def written(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Everything below a folder: (where, bytes), of databases also every cell; pictures are left out."""
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        data = path.read_bytes()
        yield str(path.relative_to(folder)), data
        if data[:15] == b"SQLite format 3":
            yield from ((f"{path.name}:{where}", cell) for where, cell in _cells(path))
        if data[:5] == b"%PDF-":
            lines = (line for page in read_text(data, 500, 600.0).pages for line in page.lines)
            yield f"{path.name}:text", "\n".join(lines).encode("utf-8", "replace")


def _cells(path: Path) -> Iterator[tuple[str, bytes]]:
    with sqlite3.connect(path) as base:
        for (table,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in base.execute(f'SELECT * FROM "{table}"'):
                for cell in row:
                    if isinstance(cell, bytes | str) and cell:
                        yield table, cell if isinstance(cell, bytes) else cell.encode("utf-8", "surrogatepass")


def found(folder: Path, wanted: dict[str, set[bytes]]) -> dict[str, set[str]]:
    """Where each wanted thing stands: name of the thing to the places."""
    places: dict[str, set[str]] = {}
    for where, data in written(folder):
        for layer in layers(data):
            for name, shapes in wanted.items():
                if any(shape in layer for shape in shapes):
                    places.setdefault(name, set()).add(where)
    return places
