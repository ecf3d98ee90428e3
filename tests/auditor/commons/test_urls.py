"""Addresses: canonical form, shapes, danger, language trees."""

import pytest

from auditor.commons import urls


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ("HTTP://Www.Example.SA:80/A?b=1#c", "http://www.example.sa/A?b=1"),
        ("https://example.sa:443", "https://example.sa/"),
        ("https://example.sa/خدمات", "https://example.sa/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA"),
        ("https://example.sa/%D8%AE", "https://example.sa/%D8%AE"),
        ("https://example.sa/a?PHPSESSID=3&q=x&utm_medium=m", "https://example.sa/a?q=x"),
        ("https://example.sa/a?b=2&a=1", "https://example.sa/a?b=2&a=1"),
        ("https://example.sa/#!/page", "https://example.sa/#!/page"),
        ("http://[::1]:80/x", "http://[::1]/x"),
        ("mailto:a@b.sa", None),
        ("javascript:void(0)", None),
        ("http://[broken", None),
        ("http://example.sa:99999999/", None),
    ],
)
def test_canonical(given: str, canonical: str | None) -> None:
    assert urls.canonical(given) == canonical


def test_shape_folds_what_is_content() -> None:
    assert urls.shape("http://a.sa/ar/news/2024/17?page=3") == "a.sa/ar/news/#/#?page"
    assert urls.shape("http://a.sa/ar/news/خبر-جديد") == urls.shape("http://a.sa/ar/news/some-other-long-slug")
    assert urls.shape("http://a.sa/ar/news/x") != urls.shape("http://a.sa/en/news/x")


@pytest.mark.parametrize(
    "url",
    [
        "http://a.sa/Logout",
        "http://a.sa/?do=sign-out",
        "http://a.sa/user/delete/3",
        "http://a.sa/api/remove_item?id=1",
    ],
)
def test_dangerous(url: str) -> None:
    assert urls.is_dangerous(url)


@pytest.mark.parametrize(
    "url", ["http://a.sa/blog-outline", "http://a.sa/deleted-services-faq", "http://a.sa/dropdown"]
)
def test_harmless(url: str) -> None:
    assert not urls.is_dangerous(url)


@pytest.mark.parametrize(
    ("url", "language"),
    [
        ("http://a.sa/ar/x", "ar"),
        ("http://a.sa/en-US/x", "en"),
        ("http://a.sa/x?lang=ar", "ar"),
        ("http://a.sa/x-en.html", "en"),
        ("http://en.a.sa/x", "en"),
        ("http://a.sa/archive", None),
    ],
)
def test_language_tree(url: str, language: str | None) -> None:
    assert urls.language_tree(url) == language
