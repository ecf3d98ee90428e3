"""What the demo portal answers to each request, without a server."""

import hashlib
import random
import re
import struct
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

from markupsafe import Markup

from auditor.demo.content import LANGUAGES, Page, data, demo_folder, pages, path_of
from auditor.demo.faults import planted_faults
from auditor.demo.view import View
from auditor.demo.words import environment, folded

_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".wav": "audio/wav",
    ".webm": "video/webm",
    ".xml": "application/xml; charset=utf-8",
}
_SECURITY: Final = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'self'; object-src 'none'",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_GONE: Final = ("accessibility-statement-missing", "robots-missing", "twin-missing")
_CHAIN: Final = ("/ar/e-services.aspx", "/ar/eservices", "/ar/services-new", "/ar/services")
_PAGE_DELAY: Final = 2.5  # seconds
_SCRIPT_DELAY: Final = 0.8  # seconds
_ERRORS: Final = {
    404: {"ar": "الصفحة غير موجودة", "en": "Page not found", "zh": "页面不存在"},
    500: {"ar": "تعذر عرض الصفحة", "en": "The page cannot be shown", "zh": "页面无法显示"},
}
_ACCOUNT: Final = {"ar": "حسابك", "en": "Your account"}
_KEPT_ANSWERS: Final = 1000
_SEARCHED: Final = ("ar", "en")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the portal answers to one GET; ``delay`` is in seconds and kept by the server."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    delay: float = 0.0
    compress: bool = False


class DemoSite:
    """The portal without a server.

    ``base`` is the URL of its root. ``today`` decides the dates on the pages; they count from the first day
    of its month, so that the portal is never stale and yet the same for a month.

    Raises ValueError for a fault id that does not exist, naming the nearest one.
    """

    def __init__(
        self, faults: Collection[str] = (), base: str = "http://127.0.0.1/", today: date | None = None
    ) -> None:
        self._known = {fault.id: fault for fault in planted_faults()}
        for name in faults:
            if name not in self._known:
                near = get_close_matches(name, self._known, n=1, cutoff=0.0)[0]
                raise ValueError(f"the demo portal has no fault {name!r}; the nearest is {near!r}")
        self.faults = frozenset(faults)
        self.base = base
        self.today = (today or date.today()).replace(day=1)
        self._answers: dict[str, Answer] = {}
        self._words: dict[str, str] = {}

    def has(self, name: str, path: str) -> bool:
        """True where the fault is switched on and planted on this path. KeyError: no such fault."""
        return path in self._known[name].planted and name in self.faults

    def gone(self, path: str) -> bool:
        """True where a fault takes the whole page away."""
        return any(self.has(name, path) for name in _GONE)

    def answer(self, target: str) -> Answer:
        """The answer to a GET of a request target such as ``/ar/search?q=...``."""
        if target not in self._answers:
            if len(self._answers) >= _KEPT_ANSWERS:  # endless query strings must not fill the memory
                self._answers.clear()
            self._answers[target] = self._finished(path_of(target), self._made(target))
        return self._answers[target]

    def _made(self, target: str) -> Answer:
        path = path_of(target)
        if path in ("/", "/ar", "/en", "/zh"):
            return _redirect("/ar/" if path == "/" else path + "/")
        if path in _CHAIN[:-1] and self.has("redirect-chain", "/ar/about"):
            return _redirect(_CHAIN[_CHAIN.index(path) + 1])
        if self.gone(path):
            return self._error(path, 404)
        if self.has("server-error", path):
            return self._error(path, 500)
        if path.startswith("/assets/") or path == "/favicon.ico":
            return self._asset(path)
        if path in ("/robots.txt", "/sitemap.xml"):
            return self._rendered(path[1:], pages()[""], "en", target)
        return self._in_language(path, target)

    def _in_language(self, path: str, target: str) -> Answer:
        lang, _, slug = path[1:].partition("/")
        page = pages().get(slug)
        if page and lang in page.titles:
            template = "maintenance" if self.has("outage-as-200", path) else page.template
            return self._rendered(f"{'zh/' if lang == 'zh' else ''}{template}.html", page, lang, target)
        if lang in _ACCOUNT and slug in ("map", "rss.xml"):
            return self._rendered(slug if "." in slug else f"{slug}.html", pages()[""], lang, target)
        if lang in _ACCOUNT and slug in ("account/logout", "account/delete"):
            account = Page(slug, "account", _ACCOUNT, _ACCOUNT, "login")
            return self._rendered("account.html", account, lang, target)
        return self._error(path, 404)

    def _error(self, path: str, status: int) -> Answer:
        lang = next((code for code in LANGUAGES if path.startswith(f"/{code}/")), "ar")
        shown = path if status == 500 else f"/{lang}/no-such-page"  # one page stands for all that do not exist
        titles = _ERRORS[status]
        if self.has("error-page-untranslated", shown):
            titles = dict.fromkeys(titles, titles["en"])
        if path.startswith("/ar/news/") and self.has("soft-404", "/ar/news"):
            status = 200
        return self._rendered("error.html", Page("", "error", titles, titles), lang, shown, status)

    def _asset(self, path: str) -> Answer:
        if path == "/assets/img/gallery-original.png" and self.has("image-heavy", "/ar/media"):
            return Answer(200, {"Content-Type": "image/png"}, _noise_picture())
        name = "favicon.png" if path == "/favicon.ico" else path.removeprefix("/assets/")
        if self.has("document-untagged", path):
            name = name.replace(".pdf", "-untagged.pdf")
        folder = (demo_folder() / "assets").resolve()
        file = (folder / name).resolve()
        if not (file.is_relative_to(folder) and file.is_file()):
            return self._error(path, 404)
        return Answer(200, {"Content-Type": _TYPES[file.suffix]}, file.read_bytes())

    def _rendered(self, template: str, page: Page, lang: str, target: str, status: int = 200) -> Answer:
        path = path_of(target)
        query = parse_qs(urlsplit(target).query).get("q", [""])[0]
        names = data(lang) | View(self, page, lang, path, query).names()
        names["status"] = 404 if template == "error.html" else 200
        names["results"] = self._found(query, path) if page.template == "search" else []
        kind = _TYPES[Path(template).suffix]
        language = {"Content-Language": lang} if "html" in kind else {}
        body = environment().get_template(template).render(names).encode()
        return Answer(status, {"Content-Type": kind, **language}, body)

    def _found(self, query: str, path: str) -> list[str]:
        """Slugs of the pages that hold every word of the query in either language, letters folded as Arabic
        readers do.
        """
        words = folded(query).split()
        if not words or (self.has("search-arabic-fails", path) and re.search("[\u0600-\u06ff]", query)):
            return []
        if not self._words:
            self._words = {slug: self._index(page) for slug, page in pages().items() if page.template != "search"}
        return [slug for slug, text in self._words.items() if all(f" {word}" in text for word in words)]

    def _index(self, page: Page) -> str:
        return "".join(f" {folded(page.titles[o])} {folded(self._main_text(page.path(o)))}" for o in _SEARCHED)

    def _main_text(self, path: str) -> str:
        main = self.answer(path).body.decode().partition("<main")[2].partition("</main>")[0]
        return Markup(main).striptags()

    def _finished(self, path: str, answer: Answer) -> Answer:
        """The answer with the headers and the delay that the whole portal, or a fault, gives it."""
        headers = {"Server": "portal"} | ({} if self.has("security-headers-missing", path) else _SECURITY)
        if self.has("server-version-shown", path):
            headers["Server"] = "Apache/2.4.29 (Ubuntu) PHP/5.6.40"
        if path.endswith("/login"):
            flags = "" if self.has("cookie-flags-missing", path) else "; HttpOnly; Secure; SameSite=Lax"
            headers["Set-Cookie"] = f"portal_session=demo; Path=/{flags}"
        if self.has("caching-missing", path):
            headers["Cache-Control"] = "no-store"
        elif answer.status == 200:
            headers["Cache-Control"] = f"public, max-age={604800 if path.startswith('/assets/') else 300}"
            headers["ETag"] = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
        compress = bool(re.match("text/|.*xml", answer.headers.get("Content-Type", "")))
        if self.has("compression-missing", path):
            compress = False
        if compress:
            headers["Vary"] = "Accept-Encoding"
        delay = _PAGE_DELAY if self.has("page-slow", path) else _SCRIPT_DELAY * (path == "/assets/slow.js")
        return replace(answer, headers=headers | dict(answer.headers), delay=delay, compress=compress)


def _redirect(place: str) -> Answer:
    return Answer(302, {"Location": place})


@cache
def _noise_picture(width: int = 800, height: int = 700) -> bytes:
    """A PNG of about 1.7 MB that nothing can compress, made here so that the wheel need not carry it."""
    noise = random.Random(1)
    rows = b"".join(b"\0" + noise.randbytes(width * 3) for _ in range(height))

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")
    )
