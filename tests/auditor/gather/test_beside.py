"""Documents and questions beside the crawl, over a transport that answers from memory."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from auditor.demo import demo_folder
from auditor.gather import questions
from auditor.gather.documents import Wanted, as_data, from_data, read_documents
from tests.portal_case import BASE, page

FORM = """<html lang="ar"><body><header><form role="search" action="/ar/search"><input name="q" type="search">
</form></header><main><h1>إصدار رخصة حرفية</h1><p>نص</p></main></body></html>"""
POST = FORM.replace("<form ", '<form method="post" ')


def client(answer: Callable[[httpx.Request], httpx.Response]) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.MockTransport(answer), follow_redirects=True)


def read(answer: Callable[[httpx.Request], httpx.Response], *wanted: Wanted, **how: Any) -> list[Any]:
    async def go() -> list[Any]:
        async with client(answer) as http:
            given = {"allowed": lambda _url: True, "max_bytes": 5_000_000, **how}
            return await read_documents(http, wanted, **given)

    return asyncio.run(go())


def test_a_document_is_read_and_kept_as_data() -> None:
    body = (demo_folder() / "assets" / "docs" / "charter-en.pdf").read_bytes()
    found = read(lambda _: httpx.Response(200, content=body), Wanted(f"{BASE}/charter-en.pdf", f"{BASE}/en/"))
    assert found[0].kind == "pdf"
    assert found[0].facts["tagged"]
    assert found[0].lines
    assert from_data(as_data(found)) == tuple(found)


@pytest.mark.parametrize(
    ("response", "problem"),
    [
        (httpx.Response(404), "http"),
        (httpx.Response(200, content=b"%PDF-1.7 broken"), "damaged"),
        (httpx.Response(200, content=b""), "empty"),
        (httpx.Response(200, content=b"<html>not a pdf</html>"), "wrong_format"),
        (httpx.Response(200, content=b"%PDF" + b"x" * 6_000_000), "too_large"),
    ],
)
def test_what_cannot_be_read_says_why(response: httpx.Response, problem: str) -> None:
    assert read(lambda _: response, Wanted(f"{BASE}/a.pdf"))[0].problem == problem


def test_bounds_and_robots() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(404)

    wanted = [Wanted(f"{BASE}/{n}.csv") for n in range(4)] + [Wanted(f"{BASE}/complaint-guide.pdf")]
    found = read(answer, *wanted, most=2, allowed=lambda url: not url.endswith("/1.csv"))
    assert asked[0] == "/complaint-guide.pdf"  # the likeliest first
    assert len(asked) == 2 or asked == ["/complaint-guide.pdf", "/0.csv"]
    assert {d.problem for d in found} == {"http", "robots", "budget"}


def ask(html: str, answer: Callable[[httpx.Request], httpx.Response]) -> tuple[dict[str, Any], list[httpx.Request]]:
    seen: list[httpx.Request] = []

    def noted(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return answer(request)

    async def go() -> dict[str, Any]:
        async with client(noted) as http:
            return await questions.ask(
                http,
                [page("/ar/", html)],
                start=[f"{BASE}/ar/"],
                languages=("ar", "en"),
                hints={},
                allowed=lambda url: url.startswith(BASE),
            )

    return asyncio.run(go()), seen


def test_only_get_is_asked_and_the_search_gets_one_query() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/ar/search":
            return httpx.Response(200, html='<main><a href="/ar/">إصدار رخصة حرفية</a></main>')
        if questions.NO_SUCH_PAGE in request.url.path:
            return httpx.Response(
                404, html='<html lang="ar"><title>غير موجودة</title><main><a href="/ar/">x</a></main>'
            )
        return httpx.Response(
            200, html="<p>x</p>", headers={"Set-Cookie": "sid=secret; HttpOnly", "Server": "portal"}
        )

    found, seen = ask(FORM, answer)
    assert {request.method for request in seen} == {"GET"}
    assert sum(request.url.path == "/ar/search" for request in seen) == 1
    assert found["search"]["links"] == [f"{BASE}/ar/"]
    assert found["unknown"][0]["status"] == 404
    assert found["heads"][0]["cookies"][0]["name"] == "sid"
    assert "secret" not in str(found)


def test_a_form_by_post_is_never_sent() -> None:
    found, seen = ask(POST, lambda _: httpx.Response(200, html="<p>x</p>"))
    assert found["search"] == {"state": "not-get"}
    assert not [request for request in seen if request.url.path == "/ar/search"]


def test_a_host_that_hangs_up_is_an_answer() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    found, _ = ask(FORM, refuse)
    assert found["search"]["state"] == "failed"
    assert found["unknown"][0]["state"] == "failed"
    assert found["heads"] == []
