"""Checks on answers, headers, cookies and documents."""

from typing import Any

import pytest

from auditor.model import DocumentFacts
from auditor_checks.service._safety import header_state, is_plain, out_of_support, versions_in
from tests.portal_case import outcomes, page, portal

PAGE = page("/ar/", '<html lang="ar"><body><main><p>x</p></main></body></html>', depth=0)


def search(**answer: Any) -> list[tuple[str, str]]:
    base = {
        "state": "answered",
        "url": "u",
        "word": "رخصة",
        "status": 200,
        "expected": ["e"],
        "links": [],
        "text": "",
    }
    return outcomes("service/search-failing", portal([PAGE], asked={"search": {**base, **answer}}))


def test_search_failing() -> None:
    assert search(links=["e"]) == [("passed", "")]
    assert search(text="عدد النتائج: 0 لم نجد نتائج مطابقة") == [("failed", "none")]
    assert search(text="Results for Ø±Ø®Øµ") == [("failed", "garbled")]
    assert search(status=500) == [("failed", "status")]
    assert search(text="loading") == [("cantTell", "unknown")]
    assert search(state="robots") == [("cantTell", "unknown")]
    assert search(state="no-form") == [("inapplicable", "")]


def error(**answer: Any) -> list[tuple[str, str]]:
    base = {
        "url": "u", "asked": "ar", "state": "answered", "status": 404, "links": ["h"], "main_links": ["h"],
        "search": True, "password": False, "text": "عذرا الصفحة التي تبحث عنها غير موجودة في هذه البوابة",
    }  # fmt: skip
    return outcomes("service/error-page-unhelpful", portal([PAGE], asked={"unknown": [{**base, **answer}]}))


def test_error_page_unhelpful() -> None:
    assert error() == [("passed", "")]
    assert error(status=200) == [("failed", "status")]
    assert error(text="The page that you are looking for is not here, sorry about that") == [("failed", "language")]
    assert error(links=[], main_links=[], search=False) == [("failed", "bare")]
    assert error(main_links=[]) == [("cantTell", "frame")]
    assert error(status=403) == [("cantTell", "unknown")]
    assert outcomes("service/error-page-unhelpful", portal([PAGE])) == [("inapplicable", "")]


def cookie(**flags: Any) -> list[tuple[str, str]]:
    base = {
        "name": "session_id",
        "secure": True,
        "httponly": True,
        "samesite": "lax",
        "lasting": False,
        "deleted": False,
    }
    head = {"url": "u", "status": 200, "headers": {}, "tls": "TLSv1.3", "cookies": [{**base, **flags}]}
    return outcomes("service/cookie-insecure", portal([PAGE], asked={"heads": [head]}))


def test_cookie_insecure() -> None:
    assert cookie() == [("passed", "")]
    assert cookie(httponly=False) == [("failed", "flags")]
    assert cookie(name="theme", secure=False) == [("failed", "secure")]
    assert cookie(name="theme", httponly=False, lasting=True) == [("passed", "")]
    assert cookie(name="xyz", httponly=False) == [("cantTell", "unsure")]
    assert cookie(secure=False, deleted=True) == [("inapplicable", "")]


@pytest.mark.parametrize(
    ("part", "headers", "state"),
    [
        ("hsts", {"strict-transport-security": "max-age=31536000; includeSubDomains"}, "held"),
        ("hsts", {"strict-transport-security": "max-age=60"}, "weak"),
        ("hsts", {}, "absent"),
        ("csp", {"content-security-policy": "default-src 'self'"}, "held"),
        ("csp", {"content-security-policy-report-only": "default-src 'self'"}, "weak"),
        ("content-type-options", {"x-content-type-options": "nosniff"}, "held"),
        ("frame-ancestors", {"content-security-policy": "frame-ancestors 'none'"}, "held"),
        ("frame-ancestors", {"x-frame-options": "ALLOWALL"}, "weak"),
    ],
)
def test_header_state(part: str, headers: dict[str, str], state: str) -> None:
    assert header_state(part, headers)[0] == state


def test_security_headers_on_loopback_and_without_tls() -> None:
    plain = page("/x", "<html><body><p>x</p></body></html>", base="http://127.0.0.1:8000")
    found = outcomes("service/security-header-missing", portal([plain]))
    assert found == [("failed", "absent")] * 3  # not Strict-Transport-Security, which has no effect there


def test_plain_addresses() -> None:
    assert is_plain("http://portal.example/")
    assert not is_plain("https://portal.example/")
    assert not is_plain("http://127.0.0.1:8350/ar/")
    assert not is_plain("http://localhost/")


def test_software() -> None:
    assert list(versions_in("Apache/2.4.29 (Ubuntu) PHP/5.6.40")) == [("Apache", "2.4.29"), ("PHP", "5.6.40")]
    assert list(versions_in("nginx")) == []
    assert out_of_support("PHP", "5.6.40") == "2018-12-31"
    assert out_of_support("PHP", "8.3.1") == ""
    assert out_of_support("PHP", "9.0") is None
    assert out_of_support("jQuery", "1.12.4")
    assert out_of_support("jQuery", "3.7.1") == ""


def document(**facts: Any) -> list[tuple[str, str]]:
    base: dict[str, Any] = {
        "url": "https://p.example/a.pdf",
        "referrer": "",
        "status": 200,
        "kind": "pdf",
        "size": 9,
    }
    made = DocumentFacts(**{**base, "title": "T", "language": "ar", "facts": {"tagged": True}, **facts})
    return outcomes("service/document-structure-missing", portal([PAGE], documents=[made]))


def test_document_structure_missing() -> None:
    assert document() == [("passed", "")]
    assert document(facts={"tagged": False}) == [("failed", "untagged")]
    assert document(title="", language="") == [("failed", "untitled"), ("failed", "language")]
    assert document(facts={"pictures_only": True}) == [("failed", "pictures")]
    assert document(problem="password") == [("cantTell", "unread")]
    assert document(facts={"tagged": True, "presentation_form_share": 0.9}) == [("cantTell", "forms")]
    assert document(problem="budget") == [("cantTell", "beyond")]
    assert outcomes("service/document-structure-missing", portal([PAGE])) == [("inapplicable", "")]
