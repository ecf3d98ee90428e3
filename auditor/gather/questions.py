"""The few questions that a crawl leaves open: one search, an address that does not exist, headers, plain HTTP.

Every request is a GET that a visitor could make; nothing is submitted and nobody logs in.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit, urlunsplit

import httpx
from bs4 import BeautifulSoup, Tag

from auditor.commons import urls
from auditor.commons.portal_view import page_fact
from auditor.model import PageFacts, PageState

NO_SUCH_PAGE = "portal-auditor-no-such-page"
_MOST_BYTES = 2_000_000
_MOST_LOGINS = 3
_KEPT_HEADERS = (
    "content-security-policy", "content-security-policy-report-only", "strict-transport-security",
    "x-content-type-options", "x-frame-options", "server", "x-powered-by", "x-aspnet-version",
    "x-aspnetmvc-version", "x-generator", "location", "content-language",
)  # fmt: skip
_SPECIAL = re.compile("[أإآةؤئ]")

Allowed = Callable[[str], bool]


async def ask(
    http: httpx.AsyncClient,
    pages: Sequence[PageFacts],
    *,
    start: Sequence[str],
    languages: Sequence[str],
    hints: Mapping[str, Sequence[str]],
    allowed: Allowed,
) -> dict[str, Any]:
    """All answers as JSON data; see ``auditor_checks.service`` for who reads which.

    ``allowed``: addresses in scope that robots.txt permits.
    """
    audited = [p for p in pages if p.state is PageState.AUDITED]
    return {
        "search": await _search(http, audited, hints.get("search", ()), allowed),
        "unknown": await _unknown(http, audited, start, languages, hints.get("not_found", ()), allowed),
        "heads": await _heads(http, audited, start, allowed),
        "plain": await _plain(http, start),
    }


# -- search --------------------------------------------------------------------------------------------------


async def _search(
    http: httpx.AsyncClient, pages: Sequence[PageFacts], hints: Sequence[str], allowed: Allowed
) -> dict[str, Any]:
    """One query with a word of the portal's own Arabic headings."""
    arabic = [p for p in pages if p.info.language == "ar"]
    word, expected = _word(arabic)
    target = _search_address(arabic or pages, hints, word)
    if target is None:
        posts = any(f["search"] for p in pages for f in _forms(p))
        return {"state": "not-get" if posts else "no-form"}
    if not word:
        return {"state": "no-word"}
    if not allowed(target):
        return {"state": "robots", "url": target}
    try:
        response = await http.get(target)
    except httpx.HTTPError as error:
        return {"state": "failed", "url": target, "reason": type(error).__name__}
    soup = BeautifulSoup(response.content[:_MOST_BYTES], "lxml")
    main = _main(soup)
    return {
        "state": "answered",
        "url": target,
        "word": word,
        "status": response.status_code,
        "expected": sorted(expected),
        "links": _links(main, str(response.url)),
        "text": " ".join(main.get_text(" ").split())[:4000],
    }


def _forms(page: PageFacts) -> list[Mapping[str, Any]]:
    return list(page_fact(page, "service_controls").get("forms", ()))


def _search_address(pages: Sequence[PageFacts], hints: Sequence[str], word: str) -> str | None:
    for page in pages:
        for form in _forms(page):
            if form["search"] and form["method"] == "get":
                query = urlencode({**form["hidden"], form["search"]: word})
                parts = urlsplit(str(form["action"]))
                return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))
    hinted = next((h for h in hints if h.endswith("=")), None)
    return f"{hinted}{urlencode({'': word})[1:]}" if hinted else None


def _word(pages: Sequence[PageFacts]) -> tuple[str, set[str]]:
    """A word of some headings, rather one with hamza or ta marbuta, and the pages whose heading has it."""
    homes: dict[str, set[str]] = {}
    for page in pages:
        heading = page_fact(page, "service_page").get("h1", "")
        for word in set(re.findall("[\u0621-\u064a]{4,}", heading)):
            if not word.startswith(("ال", "وال", "بال", "لل")):
                homes.setdefault(word, set()).add(page.info.url)
    most = max(len(pages) // 2, 1)
    rare = {w: p for w, p in homes.items() if len(p) <= most}
    best = max(rare, key=lambda w: (bool(_SPECIAL.search(w)), len(rare[w]), w), default="")
    return best, rare.get(best, set())


def _main(soup: BeautifulSoup) -> Tag:
    for tag in soup(["script", "style", "noscript", "nav", "header", "footer"]):
        tag.decompose()
    found = soup.find("main") or soup.find(True, attrs={"role": "main"}) or soup.body or soup
    return found if isinstance(found, Tag) else soup


def _links(part: Tag, base: str) -> list[str]:
    found = []
    for link in part.find_all("a", href=True):
        address = urls.canonical(urljoin(base, str(link["href"])))
        if address:
            found.append(address)
    return list(dict.fromkeys(found))[:100]


# -- an address that does not exist --------------------------------------------------------------------------


async def _unknown(
    http: httpx.AsyncClient,
    pages: Sequence[PageFacts],
    start: Sequence[str],
    languages: Sequence[str],
    hints: Sequence[str],
    allowed: Allowed,
) -> list[dict[str, Any]]:
    """What stands at an address that does not exist, in each of the first two languages."""
    asked = {urls.language_tree(hint) or "": hint for hint in hints} or _unknown_addresses(pages, start, languages)
    answers = []
    for language, address in asked.items():
        if not allowed(address):
            answers.append({"url": address, "asked": language, "state": "robots"})
            continue
        try:
            response = await http.get(address)
        except httpx.HTTPError as error:
            answers.append({"url": address, "asked": language, "state": "failed", "reason": type(error).__name__})
            continue
        answers.append({"url": address, "asked": language, **_error_page(response)})
    return answers


def _unknown_addresses(
    pages: Sequence[PageFacts], start: Sequence[str], languages: Sequence[str]
) -> dict[str, str]:
    """Language to an address in its tree; one address without a language where the portal has no trees."""
    found: dict[str, str] = {}
    for language in languages[:2]:
        home = next((p for p in sorted(pages, key=lambda p: len(p.info.url)) if _in_tree(p, language)), None)
        if home is not None:
            tree = urlsplit(home.info.final_url).path.strip("/").split("/")[0]
            found[language] = urljoin(home.info.final_url, f"/{tree}/{NO_SUCH_PAGE}")
    return found or ({"": urljoin(start[0], f"/{NO_SUCH_PAGE}")} if start else {})


def _in_tree(page: PageFacts, language: str) -> bool:
    first = urlsplit(page.info.final_url).path.strip("/").split("/")[0]
    return bool(re.fullmatch(rf"{language}(?:[-_]\w+)?", first, re.IGNORECASE))


def _error_page(response: httpx.Response) -> dict[str, Any]:
    soup = BeautifulSoup(response.content[:_MOST_BYTES], "lxml")
    whole = soup.find("html")
    declared = str(whole.get("lang", "")) if isinstance(whole, Tag) else ""
    links = _links(soup, str(response.url))
    search = any(i.get("type") == "search" or i.get("role") == "searchbox" for i in soup.find_all("input"))
    heading = soup.find("h1")
    title = " ".join(soup.title.get_text().split()) if soup.title else ""
    password = bool(soup.find("input", attrs={"type": "password"}))
    main = _main(soup)
    return {
        "state": "answered",
        "status": response.status_code,
        "final": str(response.url),
        "language": re.split("[-_]", declared.strip().lower())[0],
        "links": links,
        "main_links": _links(main, str(response.url)),
        "search": search or bool(soup.find("form", attrs={"role": "search"})),
        "password": password,
        "title": title[:200],
        "heading": " ".join(heading.get_text().split())[:200] if heading else "",
        "text": " ".join(main.get_text(" ").split())[:2000],
    }


# -- headers, cookies, plain HTTP ----------------------------------------------------------------------------


async def _heads(
    http: httpx.AsyncClient, pages: Sequence[PageFacts], start: Sequence[str], allowed: Allowed
) -> list[dict[str, Any]]:
    """Headers, cookies and protocol of the home page and of log-in pages."""
    logins = [p.info.url for p in pages if page_fact(p, "service_controls").get("password")]
    logins += [a for p in pages for a, _, _ in page_fact(p, "service_controls").get("login", ()) if allowed(a)]
    found = []
    for address in list(dict.fromkeys([*start[:1], *logins]))[: _MOST_LOGINS + 1]:
        if not allowed(address):
            continue
        try:
            response = await http.get(address)
        except httpx.HTTPError:
            continue
        found += [_head(answer) for answer in (*response.history, response)]
    return found


def _head(response: httpx.Response) -> dict[str, Any]:
    return {
        "url": str(response.url),
        "status": response.status_code,
        "headers": {n: response.headers[n][:1000] for n in _KEPT_HEADERS if n in response.headers},
        "cookies": [_cookie(line) for line in response.headers.get_list("set-cookie")],
        "tls": _tls(response),
    }


def _cookie(line: str) -> dict[str, Any]:
    """Name and flags of a cookie; its value is nobody's business."""
    first, *rest = line.split(";")
    flags = dict(([*part.strip().split("=", 1), ""])[:2] for part in rest)
    lower = {name.lower(): value for name, value in flags.items()}
    return {
        "name": first.split("=", 1)[0].strip(),
        "secure": "secure" in lower,
        "httponly": "httponly" in lower,
        "samesite": lower.get("samesite", "").lower(),
        "lasting": "max-age" in lower or "expires" in lower,
        "deleted": lower.get("max-age") == "0" or "1970" in lower.get("expires", ""),
    }


def _tls(response: httpx.Response) -> str:
    stream = response.extensions.get("network_stream")
    secured = stream.get_extra_info("ssl_object") if stream is not None else None
    return str(secured.version() or "") if secured is not None else ""


async def _plain(http: httpx.AsyncClient, start: Iterable[str]) -> list[dict[str, Any]]:
    """What an https portal answers to plain HTTP."""
    hosts = {urlsplit(u).hostname for u in start if u.startswith("https:") and urlsplit(u).port in (None, 443)}
    found: list[dict[str, Any]] = []
    for host in sorted(h for h in hosts if h):
        address = f"http://{host}/"
        try:
            response = await http.get(address, follow_redirects=False)
        except httpx.HTTPError as error:
            found.append({"url": address, "state": "closed", "reason": type(error).__name__})
            continue
        location = urljoin(address, response.headers.get("location", ""))
        found.append({"url": address, "state": "answered", "status": response.status_code, "location": location})
    return found
