"""The demo portal: a clean twin that is clean, and faults that are where faults.yaml says."""

import gzip
import http.client
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import axe_playwright_python
import pytest
from bs4 import BeautifulSoup, Tag

from auditor.demo import DemoPortal, DemoSite, PlantedFault, demo_folder, demo_paths, planted_faults

FAULTS = {fault.id: fault for fault in planted_faults()}
AREAS = ("accessibility", "language", "rtl", "response", "availability", "complaints", "service")
BASE = "http://127.0.0.1/"
ARABIC = re.compile("[\u0621-\u064a]{2,}")
LATIN = re.compile("[A-Za-z]{3,}")
# Words that stay Latin in Arabic text: standards, file types and the names in addresses.
LATIN_IN_ARABIC = re.compile(r"\S+@\S+|@\w+|\b(ISO|WCAG|PDF|CSV)\b")


@cache
def clean() -> DemoSite:
    return DemoSite()


@cache
def faulty() -> DemoSite:
    return DemoSite(FAULTS)


@cache
def soup(path: str) -> BeautifulSoup:
    """A page of the clean twin."""
    return BeautifulSoup(clean().answer(path).body, "lxml")


def main_of(path: str) -> Tag:
    main = soup(path).main
    assert main
    return main


def attributes(path: str, name: str, *tags: str) -> Iterator[str]:
    for element in soup(path).find_all(tags or True):
        if name in element.attrs:
            yield str(element[name])


def html_links(site: DemoSite, path: str) -> set[str]:
    """Paths on the portal that the page links to."""
    page = BeautifulSoup(site.answer(path).body, "lxml")
    found = {urljoin(BASE + path[1:], str(a["href"])) for a in page.find_all("a", href=True)}
    return {urlsplit(url).path for url in found if url.startswith(BASE)}


def depths(site: DemoSite) -> dict[str, int]:
    """Clicks from the Arabic home page to each page that answers 200."""
    found, edge = {"/ar/": 0}, ["/ar/"]
    while edge:
        path = edge.pop(0)
        for target in sorted(html_links(site, path) - found.keys()):
            answer = site.answer(target)
            if answer.status == 200 and answer.headers["Content-Type"].startswith("text/html"):
                found[target] = found[path] + 1
                edge.append(target)
    return found


# ------------------------------------------------------------------ the clean twin


def test_size_fits_the_wheel() -> None:
    assert sum(file.stat().st_size for file in demo_folder().rglob("*") if file.is_file()) < 400_000


def test_number_of_pages() -> None:
    languages = Counter(path[1:3] for path in demo_paths())
    assert languages["ar"] == languages["en"] >= 40
    assert languages["zh"] == 3


@pytest.mark.parametrize("path", demo_paths())
def test_clean_page(path: str) -> None:
    answer = clean().answer(path)
    assert answer.status == 200
    lang = path[1:3]
    html = soup(path).html
    assert html
    assert html["lang"] == {"ar": "ar", "en": "en", "zh": "zh-Hans"}[lang]
    assert html["dir"] == ("rtl" if lang == "ar" else "ltr")
    assert len(soup(path).find_all("h1")) == 1
    assert soup(path).select_one(".updated time[datetime]")
    levels = [int(h.name[1]) for h in main_of(path).find_all(re.compile("h[1-6]"))]
    assert all(low - high <= 1 for high, low in itertools.pairwise(levels))
    ids = list(attributes(path, "id"))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", demo_paths())
def test_faulty_page_is_still_a_page(path: str) -> None:
    answer = faulty().answer(path)
    gone = {"/ar/accessibility", "/en/accessibility", "/en/news/satisfaction-report"}
    assert answer.status == (404 if path in gone else 500 if path == "/en/open-data" else 200)
    page = BeautifulSoup(answer.body, "lxml")
    assert page.h1
    assert page.select(".menu a")


@pytest.mark.parametrize("path", demo_paths())
def test_clean_links_resolve(path: str) -> None:
    for href in attributes(path, "href", "a", "link"):
        url = urlsplit(urljoin(BASE + path[1:], href))
        if url.netloc == "127.0.0.1":
            answer = clean().answer(url.path)
            assert answer.status == 200, href
            if url.fragment and url.path == path:
                assert soup(path).find(id=url.fragment), href


@pytest.mark.parametrize("path", demo_paths())
def test_clean_page_loads_nothing_from_elsewhere(path: str) -> None:
    loaded = [*attributes(path, "src"), *attributes(path, "poster"), *attributes(path, "href", "link", "use")]
    for address in loaded:
        url = urlsplit(urljoin(BASE + path[1:], address))
        assert url.netloc == "127.0.0.1", address
        assert clean().answer(url.path).status == 200, address
    assert not soup(path).find_all("style")
    assert not list(attributes(path, "style"))
    assert not [name for tag in soup(path).find_all(True) for name in tag.attrs if name.startswith("on")]


def test_clean_titles_tell_pages_apart() -> None:
    titles = Counter(soup(path).title.get_text() for path in demo_paths())  # type: ignore[union-attr]
    assert max(titles.values()) == 1


@pytest.mark.parametrize("path", [path for path in demo_paths() if path.startswith("/ar/")])
def test_twins_agree(path: str) -> None:
    arabic, english = main_of(path), main_of(path.replace("/ar/", "/en/", 1))
    for tag in ("h1", "h2", "h3", "li", "tr", "th", "td", "a", "input", "button", "img", "dt", "dd"):
        assert len(arabic.find_all(tag)) == len(english.find_all(tag)), tag
    numbers = [Counter(re.findall(r"\d+", side.get_text(" "))) for side in (arabic, english)]
    assert numbers[0] == numbers[1]
    links = [
        {str(a["href"])[3:].partition("?")[0] for a in side.find_all("a", href=re.compile("^/(ar|en)/"))}
        for side in (arabic, english)
    ]
    assert links[0] == links[1]


@pytest.mark.parametrize("path", demo_paths())
def test_clean_text_is_in_its_language(path: str) -> None:
    for text in soup(path).find_all(string=True):
        around = [str(p["lang"]) for p in text.parents if isinstance(p, Tag) and p.has_attr("lang")]
        if around[:1] == ["ar"]:
            assert not LATIN.search(LATIN_IN_ARABIC.sub("", text))
        elif around:
            assert not ARABIC.search(text)


@pytest.mark.parametrize("path", demo_paths())
def test_clean_alternates_are_reciprocal(path: str) -> None:
    def alternates(of: str) -> dict[str, str]:
        return {str(x["hreflang"]): str(x["href"]) for x in soup(of).select("link[rel=alternate][hreflang]")}

    own = alternates(path)
    assert own[path[1:3]] == BASE[:-1] + path
    assert {"ar", "en", "x-default"} <= own.keys()
    assert all(alternates(urlsplit(url).path) == own for url in own.values())
    switches = {str(a["hreflang"]): str(a["href"]) for a in soup(path).select("a.language")}
    assert switches == {
        code: urlsplit(url).path for code, url in own.items() if code not in (path[1:3], "x-default")
    }


def test_every_clean_page_is_reached_and_the_form_is_near() -> None:
    found = depths(clean())
    assert set(demo_paths()) <= found.keys()
    assert found["/ar/complaints/new"] <= 3


def test_sitemap_lists_every_page() -> None:
    listed = re.findall("<loc>(.*?)</loc>", clean().answer("/sitemap.xml").body.decode())
    assert sorted(listed) == sorted(BASE[:-1] + path for path in demo_paths())


@pytest.mark.parametrize("query", ["رخصة", "رخصه", "رُخْصَة", "الشكاوى", "إصدار", "اصدار"])
def test_search_reads_arabic_as_people_type_it(query: str) -> None:
    assert "/ar/" in "".join(html_links(clean(), f"/ar/search?q={quote(query)}"))
    page = BeautifulSoup(clean().answer(f"/ar/search?q={quote(query)}").body, "lxml")
    assert page.select(".results li")


def test_search_echoes_safely() -> None:
    body = clean().answer("/en/search?q=" + quote('"><script>alert(1)</script>')).body.decode()
    assert "<script>alert" not in body
    assert "Nothing found" in body


@pytest.mark.parametrize("today", [date(2026, 1, 31), date(2027, 2, 28), date(2028, 12, 31)])
def test_dates_follow_the_calendar(today: date) -> None:
    site = DemoSite(today=today)
    for path in demo_paths():
        page = BeautifulSoup(site.answer(path).body, "lxml")
        shown = page.select_one(".updated time")
        assert shown
        age = (today - date.fromisoformat(str(shown["datetime"]))).days
        assert 0 <= age < 150
        rights = page.select_one(".rights")
        assert rights
        assert str(today.year) in rights.get_text()
    table = BeautifulSoup(site.answer("/en/statistics").body, "lxml").select("th time")
    ends = [date.fromisoformat(str(cell["datetime"])) for cell in table]
    assert ends == sorted(ends, reverse=True)
    assert (today - ends[0]).days <= 92


def test_a_date_is_given_in_both_calendars() -> None:
    site = DemoSite(today=date(2026, 11, 21))
    assert "17 جمادى الأولى 1448هـ، الموافق 28 أكتوبر 2026م" in site.answer("/ar/news").body.decode()
    assert "28 October 2026 (17 Jumada al-Ula 1448 AH)" in site.answer("/en/news").body.decode()


# ------------------------------------------------------------------ the faults


def test_enough_faults_in_every_area() -> None:
    count = Counter(fault.area for fault in planted_faults())
    assert set(count) == set(AREAS)
    assert min(count.values()) >= 8
    assert sum(count.values()) >= 60


def test_templates_and_code_use_the_declared_faults_only() -> None:
    templates = "".join(file.read_text("utf-8") for file in (demo_folder() / "templates").rglob("*.*"))
    code = "".join(file.read_text("utf-8") for file in Path(__file__).parents[2].glob("auditor/demo/*.py"))
    asked = set(re.findall(r"fault\('([^']+)'", templates))
    asked |= {name for name in re.findall(r'"([a-z0-9-]+)"', code) if name in FAULTS}
    assert asked == set(FAULTS)


def without_styles(body: bytes) -> bytes:
    return body.replace(b'<link rel="stylesheet" href="/assets/legacy.css">\n', b"")


@pytest.mark.parametrize("fault", planted_faults(), ids=lambda fault: fault.id)
def test_fault_changes_its_pages_and_no_other(fault: PlantedFault) -> None:
    site = DemoSite([fault.id])

    def differs(target: str) -> bool:
        one, other = site.answer(target), clean().answer(target)
        same = (one.status, one.delay, one.compress) == (other.status, other.delay, other.compress)
        heads = [{k: v for k, v in x.headers.items() if k not in ("ETag", "Vary")} for x in (one, other)]
        return not (same and heads[0] == heads[1] and without_styles(one.body) == without_styles(other.body))

    own = [page for page in fault.pages if urlsplit(page).path in fault.planted]
    assert own
    assert all(differs(page) for page in own)
    twins = [page.replace("/ar/", "/en/", 1) if page.startswith("/ar/") else "/ar" + page[3:] for page in own[:3]]
    others = {*twins, "/ar/", "/en/about", "/ar/sitemap", "/sitemap.xml", "/robots.txt", "/zh/"} - set(fault.pages)
    assert [page for page in others if clean().answer(page).status == 200 and differs(page)] == []


@pytest.mark.parametrize("fault", planted_faults(), ids=lambda fault: fault.id)
def test_fault_is_described(fault: PlantedFault) -> None:
    assert ARABIC.search(fault.text.ar)
    assert LATIN.search(fault.text.en)
    assert not ARABIC.search(fault.text.en)
    assert fault.where
    assert all(re.fullmatch(r"[1-4]\.\d\.\d+", criterion) for criterion in fault.wcag)
    for page in fault.pages:
        assert page.startswith("/")


def test_unknown_fault_names_the_nearest() -> None:
    with pytest.raises(ValueError, match="img-alt-missing"):
        DemoSite(["img-alt-mising"])


def test_template_asking_for_an_unknown_fault_fails() -> None:
    with pytest.raises(KeyError):
        clean().has("no-such-fault", "/ar/")


def test_faulty_portal_can_be_crawled_and_its_form_is_far() -> None:
    found = depths(faulty())
    expected = {path for path in demo_paths() if path.startswith("/ar/") and faulty().answer(path).status == 200}
    assert expected <= found.keys()
    assert found["/ar/complaints/new"] == 4
    assert depths(DemoSite(["complaint-form-too-deep"]))["/ar/complaints/new"] == 4


def test_no_page_drowns_in_faults() -> None:
    planted = Counter(path for fault in planted_faults() for path in fault.planted)
    assert max(planted.values()) <= 7


# ------------------------------------------------------------------ the server


@pytest.fixture
def portal() -> Iterator[DemoPortal]:
    with DemoPortal() as running:
        yield running


@pytest.fixture
def connection(portal: DemoPortal) -> Iterator[http.client.HTTPConnection]:
    made = http.client.HTTPConnection(urlsplit(portal.url).netloc, timeout=10)
    yield made
    made.close()


def ask(
    connection: http.client.HTTPConnection, method: str, target: str, **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    connection.request(method, target, headers={k.replace("_", "-"): v for k, v in headers.items()})
    response = connection.getresponse()
    return response, response.read()


def test_one_connection_serves_many_requests(portal: DemoPortal, connection: http.client.HTTPConnection) -> None:
    response, _ = ask(connection, "GET", "/")
    assert (response.status, response.headers["Location"]) == (302, "/ar/")
    response, body = ask(connection, "GET", "/ar/", Accept_Encoding="gzip")
    assert response.headers["Content-Encoding"] == "gzip"
    assert int(response.headers["Content-Length"]) == len(body)
    assert portal.url.encode() in gzip.decompress(body)
    tag = response.headers["ETag"]
    response, body = ask(connection, "GET", "/ar/", If_None_Match=tag)
    assert (response.status, body) == (304, b"")
    response, body = ask(connection, "HEAD", "/en/about")
    assert (response.status, body) == (200, b"")
    assert int(response.headers["Content-Length"]) > 1000
    response, body = ask(connection, "GET", "/en/nowhere")
    assert response.status == 404
    assert b'lang="en"' in body
    response, _ = ask(connection, "GET", "/assets/../site.yaml")
    assert response.status == 404
    assert [method for method, _ in portal.requests] == ["GET", "GET", "GET", "HEAD", "GET", "GET"]


def test_submissions_are_refused_and_counted(portal: DemoPortal, connection: http.client.HTTPConnection) -> None:
    connection.request("POST", "/ar/complaints/new", body=b"name=x")
    response = connection.getresponse()
    response.read()
    assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD")
    response, _ = ask(connection, "GET", "/ar/account/delete?id=1")
    assert response.status == 200
    assert portal.requests == [("POST", "/ar/complaints/new"), ("GET", "/ar/account/delete?id=1")]


def test_dangerous_links_are_there_to_be_left_alone() -> None:
    assert "/ar/account/logout" in html_links(clean(), "/ar/login")
    assert "/ar/account/delete" in html_links(clean(), "/ar/track")


def test_header_faults() -> None:
    with DemoPortal(["security-headers-missing", "cookie-flags-missing", "compression-missing"]) as portal:
        connection = http.client.HTTPConnection(urlsplit(portal.url).netloc, timeout=10)
        response, _ = ask(connection, "GET", "/en/login")
        assert "Content-Security-Policy" not in response.headers
        assert "HttpOnly" not in response.headers["Set-Cookie"]
        response, _ = ask(connection, "GET", "/ar/branches", Accept_Encoding="gzip")
        assert "Content-Encoding" not in response.headers
        response, _ = ask(connection, "GET", "/ar/", Accept_Encoding="gzip")
        assert "Content-Security-Policy" in response.headers
        assert response.headers["Content-Encoding"] == "gzip"
        connection.close()


def test_redirect_chain_ends_at_the_services() -> None:
    site, target, hops = DemoSite(["redirect-chain"]), "/ar/e-services.aspx", 0
    while (answer := site.answer(target)).status == 302:
        target, hops = answer.headers["Location"], hops + 1
    assert (target, hops, answer.status) == ("/ar/services", 3, 200)


def test_heavy_image_is_heavy() -> None:
    answer = DemoSite(["image-heavy"]).answer("/assets/img/gallery-original.png")
    assert answer.body.startswith(b"\x89PNG")
    assert len(answer.body) > 1_500_000
    assert clean().answer("/assets/img/gallery-original.png").status == 404


# ------------------------------------------------------------------ in a browser


@pytest.fixture(scope="module")
def axe() -> Iterator[Any]:
    """A function: the ids of axe's violations on a page, all rules on but advice on."""
    sync_api = pytest.importorskip("playwright.sync_api")
    from_system = Path("/usr/bin/chromium-headless-shell")
    script = next(Path(str(axe_playwright_python.__file__)).parent.rglob("axe.min.js")).read_text("utf-8")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(from_system) if from_system.exists() else None, args=["--no-sandbox"]
        )
        page = browser.new_context(bypass_csp=True).new_page()
        page.route("**/*", lambda route: route.continue_() if "127.0.0.1" in route.request.url else route.abort())

        def run(url: str) -> set[str]:
            page.goto(url)
            page.evaluate(script)
            return set(page.evaluate("axe.run().then(r => r.violations.map(v => v.id))"))

        yield run
        browser.close()


@pytest.mark.browser
def test_axe_finds_its_faults_and_nothing_on_the_clean_twin(axe: Any) -> None:
    wanted = {
        (page, check.removeprefix("axe/"))
        for fault in planted_faults()
        for check in fault.checks
        if check.startswith("axe/")
        for page in fault.pages[:1]
    }
    pages = sorted({page for page, _ in wanted})
    with DemoPortal.faulty() as portal:
        found = {(page, rule) for page in pages for rule in axe(portal.url + page[1:])}
    assert wanted <= found
    with DemoPortal() as portal:
        assert {page: axe(portal.url + page[1:]) for page in pages} == {page: set() for page in pages}
