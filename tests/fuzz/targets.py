"""Parsers of foreign input, each with what it is fed and what must hold whatever it is fed.

``feed`` raises where a property is broken. The errors that a parser documents are no break; anything else is.
"""

import asyncio
import gzip
import io
import json
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import httpx
from hypothesis import strategies as st
from lxml import etree
from openpyxl import Workbook as Sheets
from pydantic_core import PydanticCustomError

from auditor import baseline, evaluate, i18n, registry, templates
from auditor.artifacts import PageCapture
from auditor.commons import (
    arabic,
    bcp47,
    charset,
    contacts,
    contrast,
    dates,
    durations,
    error_texts,
    field_purpose,
    language,
    likeness,
    mojibake,
    named_pages,
    page_blocks,
    personal,
    topics,
    urls,
)
from auditor.commons.isolated import DocumentProblem
from auditor.commons.office_facts import read_office
from auditor.commons.pdf_facts import read_facts
from auditor.errors import UsageError
from auditor.gate import file as gate_file
from auditor.gather import crawl, fetch
from auditor.gather.work import Done
from auditor.masking import Masker, published
from auditor.model import Demands, PageFacts, PageInfo, PageState, Source, Text
from auditor.profile import Secrets, fields, load_profile, patterns
from auditor.profile.problems import ProfileError
from auditor.review.format import META
from auditor.review.reading import ReviewError, Workbook
from auditor.store import codec
from auditor.store.captures import load_captures, load_crawls
from auditor_checks.service import _safety
from tests.fuzz.inputs import broken, broken_zips, texts
from tests.support_documents import make_pdf, rtl, show, zipped
from tests.unrendered import snapshot

Feed = Callable[[Any], None]


@dataclass(frozen=True)
class Target:
    """A parser under test."""

    name: str
    inputs: st.SearchStrategy[Any]
    feed: Feed
    cost: int = 1
    """How many times dearer than a plain one an input is; it gets that many fewer."""


@cache
def folder() -> Path:
    return Path(mkdtemp(prefix="fuzz-"))


def _file(name: str, data: str | bytes) -> Path:
    path = folder() / name
    path.write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
    return path


# -- files that a person writes ---------------------------------------------------------------------------------


def profile(text: str) -> None:
    with suppress(ProfileError):
        load_profile(_file("profile.yaml", text))


def gate(text: str) -> None:
    with suppress(ProfileError):
        gate_file.load(_file("gate.yaml", text))


def accepted(text: str) -> None:
    try:
        read = baseline.load(_file("baseline.yaml", text))
    except ProfileError:
        return
    written = baseline.dump(read)
    again = baseline.load(_file("baseline-again.yaml", written))
    assert baseline.dump(again) == written


def url_of_a_profile(text: str) -> None:
    for check in (fields.check_url, fields.check_host_pattern, patterns.check_pattern):
        try:
            taken = check(text)
        except PydanticCustomError:
            continue
        if check is patterns.check_pattern:
            patterns.matches(taken, "https://portal.example.sa/ar/a/b?c=" + "d" * 100)
        else:
            assert check(taken) == taken


@cache
def _sheets() -> bytes:
    book = Sheets()
    book.active.title = META
    for row in (("format", "1"), ("run", "20260101-000000-abcdef"), ("profile", "portal"), ("lang", "ar")):
        book.active.append(row)
    other = book.create_sheet("المعايير")
    other.append(["1.1.1", "سارة", date(2026, 1, 1), 3.5, True])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def workbook(data: bytes) -> None:
    with suppress(ReviewError):
        Workbook(data)


# -- what a server sends ----------------------------------------------------------------------------------------


def _answered(body: bytes, status: int = 200) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.MockTransport(lambda _: httpx.Response(status, content=body)))


def robots(text: str) -> None:
    async def read() -> fetch.Robots:
        async with _answered(text.encode("utf-8", "surrogatepass")) as http:
            return await fetch.robots(http, "https://portal.example.sa", "PortalAuditor")

    rules = asyncio.run(read())
    assert 0 <= rules.delay <= 10
    assert rules.allows("https://portal.example.sa/ar/x?y=z") in (True, False)
    assert all(isinstance(s, str) for s in rules.sitemaps)


def sitemap(body: bytes) -> None:
    async def read() -> fetch.Sitemaps:
        async with _answered(body) as http:
            return await fetch.sitemaps(http, ["https://portal.example.sa/sitemap.xml"])

    found = asyncio.run(read())
    assert len(found.read) <= fetch.MAX_SITEMAPS
    for url in found.urls:
        urls.canonical(url)


def header(text: str) -> None:
    charset.header_charset(text)
    _safety.header_state("hsts", {"strict-transport-security": text})
    list(_safety.versions_in(text, "server"))
    bcp47.preferred(text)
    bcp47.scripts(text)
    bcp47.is_rtl(text)
    asked = PageInfo("https://x.sa/", "https://x.sa/", "x", 503, {"retry-after": text})
    assert (
        0 <= crawl._retry_after(Done(asked, PageState.HTTP_ERROR, PageFacts(asked, PageState.HTTP_ERROR)), 1) <= 30
    )
    masked = Masker(Secrets({}).mask).tree({"Set-Cookie": text})
    assert set(masked) == {"Set-Cookie"}


def document(body: bytes) -> None:
    declared = charset.Declared(Source("https://portal.example.sa/", {"content-type": "text/html"}, body))
    assert isinstance(declared.text, str)
    assert all(label == label.lower() for label in declared.labels)
    assert len(charset.visible_markup(declared.text)) == len(declared.text)


# -- what a page holds ------------------------------------------------------------------------------------------


def address(text: str) -> None:
    made = urls.canonical(text)
    if made is None:
        return
    assert urls.canonical(made) == made
    for read in (
        urls.shape,
        urls.host,
        urls.origin,
        urls.extension,
        urls.language_tree,
        urls.is_trap,
        urls.is_dangerous,
    ):
        read(made)


def numbers(text: str) -> None:
    folded = arabic.fold(text)
    for contact in contacts.find_contacts(text):
        assert text[contact.start : contact.end] == contact.quote
    for strict in (False, True):
        hidden = personal.hide_personal(text, strict=strict)
        assert len(hidden) == len(text)
        assert personal.hide_personal(hidden, strict=strict) == hidden
    arabic.tokens(folded.text)
    arabic.repair(text)


def dates_in(text: str) -> None:
    for found in dates.find_dates(text):
        if (day := found.day) is not None:
            dates.to_hijri(day)
            dates.age(found, date(2026, 1, 1))
    dates.find_date_pairs(text)
    dates.find_weekdays(text)
    dates.find_hours(text)


def durations_in(text: str) -> None:
    durations.find_durations(text)


def words(text: str) -> None:
    mojibake.garbled(text)
    language.judge(text, "ar")
    language.foreign_words(text, "en")
    language.main_script(language.count_scripts(text))
    topics.heading_topic(text)
    topics.text_topics(text)
    named_pages.names_page(("سياسة الخصوصية", "privacy policy"), text)
    named_pages.mentions_page(("سياسة الخصوصية",), text)
    error_texts.explains(text, "البريد")
    likeness.texts(text, text[::-1])
    for tag in text.split()[:5]:
        bcp47.well_formed(tag)
        bcp47.unregistered(tag)


def style(text: str) -> None:
    if (color := contrast.parse_color(text)) is not None:
        assert 0 <= contrast.luminance(color) <= 1
    contrast.parse_shadows(text)
    contrast.gradient_colors(text)


_MESSAGE = Text(
    en="“{ $quote }” has { $count } of { $quote }", ar="في «{ $quote }» { $count -> [one] واحد *[other] كثير }"
)


def message(text: str) -> None:
    for lang in i18n.LANGS:
        shown = i18n.format_text(_MESSAGE, lang, {"quote": text, "count": len(text)})
        assert i18n.visible(shown) == shown
        i18n.format_text(Text(en=text, ar=text), lang, {"quote": text})
    i18n.well_formed(text).encode()
    assert i18n.visible(i18n.visible(text)) == i18n.visible(text)


def page(html: str) -> None:
    """A page as a tree, through every check that needs no layout: none may crash, whatever the page says."""
    try:
        tree = snapshot(html)
    except (ValueError, etree.ParserError):
        return  # lxml makes no tree of it
    field_purpose.known_purpose({"name": html[:200], "autocomplete": html[:200]})
    page_blocks.page_blocks(tree)
    templates.skeleton(tree)
    published(tree)
    info = PageInfo("https://x.sa/", "https://x.sa/", "x", 200, {}, language="ar")
    capture = PageCapture(info, {}, Demands(), made={"snapshot": tree})
    result = evaluate.judge_page(capture, _page_checks())
    assert not result.warnings, result.warnings


@cache
def _page_checks() -> tuple[Any, ...]:
    known = registry.load().checks.values()
    return tuple(c for c in known if c.info.scope == "page" and set(c.needs) <= {"snapshot", "page", "demands"})


# -- files that a portal offers, files that another run left ----------------------------------------------------


@cache
def pdfs() -> tuple[bytes, ...]:
    arabic_page = rtl("سياسة الشكاوى ٥ أيام عمل", 500, 700) + show("within 5 days", 50, 650)
    return make_pdf([arabic_page]), make_pdf([show("Complaints policy 2024-01-01", 50, 700)] * 2, Lang="ar")


def pdf(data: bytes) -> None:
    with suppress(DocumentProblem, MemoryError):
        read_facts(data, 5, 10.0)


@cache
def _office() -> tuple[bytes, ...]:
    head = '<?xml version="1.0"?>'
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    text = f"{head}<w:document {word}><w:body><w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>نص 5</w:t></w:r></w:p></w:body></w:document>"
    sheet = (
        f'{head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>'
        '<c t="s"><v>0</v></c><c t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>'
    )
    strings = (
        f'{head}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>a</t></si></sst>'
    )
    return (
        zipped({"word/document.xml": text, "word/styles.xml": f"{head}<w:styles {word}/>"}),
        zipped({"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings, "xl/workbook.xml": sheet}),
    )


def office(data: bytes) -> None:
    for kind in ("docx", "xlsx", "pptx"):
        with suppress(DocumentProblem, MemoryError):
            read_office(data, kind)


def capture(data: bytes) -> None:
    place = folder() / "captures"
    place.mkdir(exist_ok=True)
    (place / "page.json.gz").write_bytes(data)
    with suppress(UsageError):
        list(load_captures(place, {}))
    (place / "crawls.json").write_bytes(data[:2000])
    with suppress(UsageError):
        load_crawls(place)


def unpacked(data: bytes) -> None:
    with suppress(zlib.error, ValueError):
        codec.unpack(data, PageFacts)
    Masker(Secrets({}).mask).tree(data.decode("latin-1"))


# -- what each is fed -------------------------------------------------------------------------------------------

_URLS = ("http://", "https://", "portal.example.sa", "[::1]", "[", "]", ":", ":80", "@", "/", "//", "?", "#", "&", "=",
         "%", "%20", "%zz", "..", "a", "ar", "utm_source=x", ";jsessionid=1", "\\", "lang=ar", "٣", "xn--", "مثال")  # fmt: skip
_DATES = ("5", "٥", "12/10/2024", "١٤٤٥", "1445", "هـ", "م", "يناير", "رمضان", "January", "to", "من", "إلى", "-", "/", ".",
          "2024-01-31", "30", "أيام", "عمل", "ثلاثة", "خمسة عشر", "days", "working", "hours", "within", "خلال", "ساعة", ":",
          "8:30", "صباحا", "pm", "الأحد", "Sunday", "و", ",", " ", "\n", "one", "twenty", "-five", "and",
          "½", "20th")  # fmt: skip
_NUMBERS = ("0", "5", "05", "+966", "00966", "966", "1", "50", "123", "4567", "٠٥", "-", " ", "(", ")", "@", ".", ".sa",
            "a", "info", "%40", "SA", "03", "8000", "920", "800", "هاتف", "www.", "https://", "[email protected]",
            "•", "…")  # fmt: skip
_HTML = ("<p>", "</p>", "<a href='", "'>", "</a>", "<table>", "<tr>", "<th scope=row>",
         "<td colspan=",
         "99999999999", "²", ">", "<input type=", "text", "password", " name=", " autocomplete=", "tel", "<img alt='", " src=",
         " srcset='",
         "1x", ", ", "<label for=", "<h1>", "<div role=heading aria-level=", "<html lang=", "ar", "zz-", "<style>", "</style>",
         "<meta http-equiv=refresh content='", "0;url=", "<iframe src=", "<svg>", "style='", "color:", "<ul><li>", "نص عربي",
         "text in English", " id=", " dir=", "rtl", "<form>", "<button>", "<video>", "<time datetime=", "<link rel=",
         "&#0;")  # fmt: skip
_YAML = ("\n", "  ", "- ", ": ", "portals", "name", "start", "https://a.sa/", "extends", "default", "budgets", "pages", "10",
         "&a", "*a", "<<", "!!python/object", "!!binary", "[", "]", "{", "}", "|", ">", "'", '"', "#", "null", "true", "1e999",
         ".nan", "0x1f", "2026-01-01", "authentication", "basic", "env", "standard", "limits", "network", "evidence", "---", "?",
         "checks", "gate", "new", "budget", "accept", "places", "v1:0123456789abcdef", "\t", "%YAML 9.9", "calendar", "22:00",
         "review", "wait", "for", "viewports", "width", "include", "regex:",
         "(a+)+$", "/**", "*")  # fmt: skip
_STYLE = ("rgb(", "rgba(", "hsl(", "color(srgb ", "oklch(", "#", "fff", "1", "255", "50%", "1e309", "-", ".", ",", " ", "/",
          ")", "transparent", "currentcolor", "red", "linear-gradient(", "to right", "90deg", "px", "inset", "none",
          "nan", "(")  # fmt: skip
_HEADERS = ("text/html", ";", "charset", "=", "utf-8", '"', "max-age", "99999999999", "includeSubDomains", ",", "nginx/1.2.3",
            "PHP/8", "(", "sid", "Path=/", "ar-SA", "zh-Hans-CN", "x-", "-", "²", "\n", "²²", "inf", "nan",
            "1e5")  # fmt: skip
_ROBOTS = ("User-agent: *\n", "Disallow: /", "Allow: ", "Crawl-delay: ", "1", "nan", "inf", "-5", "1e999", "Sitemap: ", "http://",
           "*", "$", "\n", "%", "#", "Request-rate: 1/0", "²", "PortalAuditor", ":", "\ufeff", "Visit-time: ")  # fmt: skip
_SITEMAP = (b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://portal.example.sa/a</loc>"
            b"<xhtml:link xmlns:xhtml='http://www.w3.org/1999/xhtml' rel='alternate' hreflang='en' href='/en'/></url></urlset>",
            b"<sitemapindex><sitemap><loc>/b.xml</loc></sitemap></sitemapindex>", b"https://portal.example.sa/x\nhttp://[y\n",
            b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><urlset><url><loc>&b;</loc></url></urlset>")  # fmt: skip
_PROFILE = (
    "portals:\n- name: p\n  start: https://portal.example.sa/\n  languages: [ar, en]\nbudgets: {pages: 10}\n"
    "authentication:\n  basic: {username: {env: U}, password: {env: P}}\ncalendar: {}\nevidence: {pictures: false}\n"
)
_BASELINE = (
    "format: 1\naccepted:\n- portal: p\n  check: a/b\n  group: 0123456789abcdef\n  impact: serious\n  what: x\n  owner: y\n"
    "  reason: z\n  expires: 2030-01-01\n  places:\n  - v1:0123456789abcdef 0123456789abcdef - /ar/ html > body\n"
)


def _changed(text: str) -> st.SearchStrategy[str]:
    return broken(text.encode()).map(lambda data: data.decode("utf-8", "replace"))


def _gz(data: bytes) -> bytes:
    return gzip.compress(data, 1)


_CAPTURE = json.dumps(
    {"info": {"url": "https://x.sa/", "final_url": "", "portal": "x", "status": 200, "headers": {}, "redirects": []},
     "raw": {"snapshot": {"__failure__": "x"}, "errors": []}}
).encode()  # fmt: skip
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["info", "raw", "url", "__failure__", "x"]), inner)
    ),
    max_leaves=8,
).map(lambda value: json.dumps(value).encode())


def targets() -> tuple[Target, ...]:
    """Every parser."""
    return (
        Target("profile", st.one_of(_changed(_PROFILE), texts(*_YAML)), profile, 4),
        Target("gate", st.one_of(_changed("new: {critical: 0}\nscore: {}\n"), texts(*_YAML)), gate, 2),
        Target("baseline", st.one_of(_changed(_BASELINE), texts(*_YAML)), accepted, 2),
        Target("profile-urls", texts(*_URLS, "*", "**", "regex:", "(a+)+$", "*."), url_of_a_profile),
        Target("workbook", broken_zips(_sheets()), workbook, 4),
        Target("robots", texts(*_ROBOTS), robots, 2),
        Target("sitemap", st.one_of(broken(*_SITEMAP, _gz(_SITEMAP[0])), broken(*_SITEMAP).map(_gz)), sitemap, 2),
        Target("headers", texts(*_HEADERS), header),
        Target(
            "document-bytes",
            texts(*_HTML, "<meta charset=", "utf-16").map(lambda t: t.encode("utf-8", "ignore")),
            document,
        ),
        Target("urls", texts(*_URLS), address),
        Target("contacts", texts(*_NUMBERS), numbers),
        Target("dates", texts(*_DATES), dates_in),
        Target("durations", texts(*_DATES), durations_in),
        Target(
            "words",
            texts("سياسة ", "الخصوصية ", "the ", "Ø§Ù„", "Ã", "?", "。", "隐私", "www.", "_", "-"),
            words,
            2,
        ),
        Target("colours", texts(*_STYLE), style),
        Target(
            "messages",
            texts("{", "}", "$quote", "{ $quote }", "->", "*[other]", "\u202e", "\u2068", "\n", '"'),
            message,
        ),
        Target("pages", texts(*_HTML), page, 4),
        Target("pdf", broken(*pdfs()), pdf, 4),
        Target("office", broken_zips(*_office()), office, 2),
        Target("captures", st.one_of(broken(_gz(_CAPTURE)), broken(_CAPTURE).map(_gz), _JSON.map(_gz)), capture),
        Target("packed", st.one_of(broken(codec.pack({"a": [1, "x"]})), st.binary(max_size=60)), unpacked),
    )


def seeds(name: str) -> tuple[bytes, ...]:
    """What a coverage-guided fuzzer begins with."""
    if name == "pdf":
        return pdfs()
    if name == "sitemap":
        return (*_SITEMAP, _gz(_SITEMAP[0]))
    pieces = {"urls": _URLS, "contacts": _NUMBERS}.get(name, _DATES)
    return (*(piece.encode() for piece in pieces), " ".join(pieces).encode())
