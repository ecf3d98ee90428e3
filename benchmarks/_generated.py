"""A made-up portal of any size, served from a process of its own: small pages that differ, in two languages.

Page 0 is the home page; page *n* links to pages 8n+1 to 8n+8, counted round, to its neighbours and to a menu: a late
page is as long as an early one. What a page holds follows from its number alone, so that any part of the portal can
be served again just as it was.
"""

import multiprocessing
import random
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_SECTIONS = 60
_WORDS = {
    "en": (
        *("service", "permit", "licence", "request", "citizen", "office", "form", "fee", "centre", "water", "road"),
        *("school", "health", "card", "visit", "payment", "record", "branch", "notice", "plan", "guide"),
    ),
    "ar": (
        *("خدمة", "رخصة", "طلب", "مواطن", "مكتب", "نموذج", "رسوم", "مركز", "مياه", "طريق"),
        *("مدرسة", "صحة", "بطاقة", "زيارة", "سداد", "سجل", "فرع", "إعلان", "خطة", "دليل"),
    ),
}
STYLE = (
    "body{font-family:sans-serif;margin:1em;line-height:1.6}table{border-collapse:collapse}td,th{border:1px solid;"
    "padding:.3em}nav a{margin-inline-end:1em}.faint{color:#999}label{display:block}"
)


def path_of(number: int) -> str:
    """Where a page is: in one of many sections, so that no shape of address looks like a calendar."""
    if number == 0:
        return "/"
    return f"/{'ar' if number % 2 else 'en'}/part{chr(97 + number % _SECTIONS % 26)}{'xyz'[number % _SECTIONS // 26]}/{number}"


def linked(number: int, pages: int) -> list[int]:
    """The pages that a page links to, the menu apart."""
    found = {*(n % pages for n in range(8 * number + 1, 8 * number + 9)), number - 1, number + 1}
    return sorted(n for n in found - {number} if 0 <= n < pages)


def page(number: int, pages: int) -> str:
    """A page as HTML. Every seventh has text that is too faint, every eleventh a field without a label."""
    lang = "ar" if number % 2 else "en"
    draw = random.Random(number)
    words = _WORDS[lang]

    def text(least: int, most: int) -> str:
        return " ".join(draw.choice(words) for _ in range(draw.randint(least, most)))

    links = "".join(f"<li><a href='{path_of(n)}'>{text(2, 4)} {n}</a></li>" for n in linked(number, pages))
    menu = "".join(f"<a href='{path_of(n)}'>{words[n]} {n}</a>" for n in range(1, min(9, pages)))
    paragraphs = "".join(f"<p>{text(10, 30)}.</p>" for _ in range(draw.randint(1, 4)))
    parts = [
        f"<table><tr><th>{text(1, 2)}</th><th>{text(1, 2)}</th></tr>"
        + "".join(f"<tr><td>{text(1, 3)}</td><td>{draw.randint(1, 999)}</td></tr>" for _ in range(4))
        + "</table>",
        f"<form><label>{text(1, 2)} <input name=a></label>"
        + (f"<input name=b title='' placeholder='{text(1, 2)}'>" if number % 11 == 0 else "")
        + f"<button>{text(1, 1)}</button></form>",
        f"<h2>{text(2, 4)}</h2>" + "".join(f"<details><summary>{text(3, 6)}</summary>{text(9, 20)}</details>" * 2),
        f"<ul>{''.join(f'<li>{text(2, 5)}</li>' for _ in range(5))}</ul>",
    ]
    body = "".join(draw.sample(parts, 2))
    faint = f"<p class=faint>{text(5, 9)}</p>" if number % 7 == 0 else ""
    direction = "rtl" if lang == "ar" else "ltr"
    return (
        f"<!doctype html><html lang={lang} dir={direction}><head><meta charset=utf-8><title>{text(2, 4)} {number}"
        f"</title><meta name=viewport content='width=device-width'><link rel=stylesheet href=/site.css></head><body>"
        f"<header><nav>{menu}</nav></header><main><h1>{text(2, 4)} {number}</h1>{paragraphs}{body}{faint}"
        f"<ul>{links}</ul></main><footer><p>{words[0]} 2026</p></footer></body></html>"
    )


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    pages = 0

    def do_GET(self) -> None:
        number = self.path.rstrip("/").rpartition("/")[2] or "0"
        if self.path == "/site.css":
            self._answer(200, "text/css", STYLE)
        elif number.isdigit() and int(number) < self.pages and path_of(int(number)) == self.path:
            self._answer(200, "text/html; charset=utf-8", page(int(number), self.pages))
        else:
            self._answer(404, "text/plain", "no such page")

    def _answer(self, status: int, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if kind == "text/css":
            self.send_header("Cache-Control", "max-age=3600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def _serve(pages: int, port: int, pipe: Any) -> None:
    handler = type("Handler", (_Handler,), {"pages": pages})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    pipe.send(server.server_port)
    server.serve_forever()


@contextmanager
def portal(pages: int, port: int = 0) -> Iterator[str]:
    """The portal's home page, such as ``http://127.0.0.1:40001/``."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(pages, port, theirs), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{ours.recv()}/"
    finally:
        process.kill()
        process.join()
