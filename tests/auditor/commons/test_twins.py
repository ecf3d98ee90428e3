"""Counterparts: named by pages, by the sitemap, by switches, by the pattern of addresses."""

from dataclasses import replace

import pytest

from auditor.commons.twins import Twins, in_language, is_home, named_language
from auditor.model import Link, PageFacts, PageInfo, PageState, PortalCapture

BASE = "https://portal.test"


def page(path: str, language: str, *links: Link) -> PageFacts:
    info = PageInfo(BASE + path, BASE + path, "portal", 200, {}, language=language)
    return PageFacts(info, PageState.AUDITED, "", links, (), "")


def portal(*pages: PageFacts, alternates: dict[str, dict[str, str]] | None = None) -> Twins:
    return Twins(PortalCapture("portal", pages, {"alternates": alternates or {}}))


def pairs(twins: Twins) -> list[tuple[str, str]]:
    return [(a.info.url[len(BASE) :], b.info.url[len(BASE) :]) for a, b in twins.pairs("ar", "en")]


@pytest.mark.parametrize(
    ("url", "twin"),
    [
        (f"{BASE}/ar/news/1", f"{BASE}/en/news/1"),
        (f"{BASE}/page?lang=ar&id=3", f"{BASE}/page?lang=en&id=3"),
        (f"{BASE}/about-ar.html", f"{BASE}/about-en.html"),
        (f"{BASE}/ar-SA/news", f"{BASE}/en-US/news"),
    ],
)
def test_pattern_of_addresses(url: str, twin: str) -> None:
    assert twin in in_language(url, "en")


def test_home() -> None:
    assert is_home(f"{BASE}/ar/")
    assert is_home(f"{BASE}/")
    assert is_home(f"{BASE}/en/index.html")
    assert not is_home(f"{BASE}/ar/about")


def test_names_of_languages() -> None:
    assert named_language(" العربية ") == ("ar", True)
    assert named_language("Arabic") == ("ar", False)
    assert named_language("| English") == ("en", True)
    assert named_language("English services") is None


def test_pairs_by_hreflang_in_either_page() -> None:
    link = Link(f"{BASE}/e/9", "", frozenset({"alternate"}), hreflang="en", place="head")
    assert pairs(portal(page("/a/1", "ar", link), page("/e/9", "en"))) == [("/a/1", "/e/9")]
    back = Link(f"{BASE}/a/1", "", frozenset({"alternate"}), hreflang="ar", place="head")
    assert pairs(portal(page("/a/1", "ar"), page("/e/9", "en", back))) == [("/a/1", "/e/9")]


def test_pairs_by_sitemap_switch_and_address() -> None:
    listed = {f"{BASE}/a/1": {"en": f"{BASE}/e/1"}}
    assert pairs(portal(page("/a/1", "ar"), page("/e/1", "en"), alternates=listed)) == [("/a/1", "/e/1")]
    switch = Link(f"{BASE}/e/2", "English")
    assert pairs(portal(page("/a/2", "ar", switch), page("/e/2", "en"))) == [("/a/2", "/e/2")]
    assert pairs(portal(page("/ar/x", "ar"), page("/en/x", "en"))) == [("/ar/x", "/en/x")]


def test_a_switch_to_the_home_page_is_no_counterpart() -> None:
    switch = Link(f"{BASE}/en/", "English")
    twins = portal(page("/ar/about", "ar", switch), page("/en/", "en"))
    assert pairs(twins) == []


def test_a_page_that_was_not_judged_is_no_counterpart() -> None:
    gone = replace(page("/en/x", "en"), state=PageState.HTTP_ERROR)
    assert pairs(portal(page("/ar/x", "ar"), gone)) == []
