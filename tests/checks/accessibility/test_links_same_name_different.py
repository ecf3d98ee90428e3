"""Same name, same place."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/links-same-name-different"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<p><a href="https://a.example/">المزيد</a></p><p><a href="https://b.example/">المزيد</a></p>'),
        ("failed", '<a href="/a.pdf">تحميل</a> <a href="/b.pdf">تحميل</a>'),
        ("passed", '<a href="https://a.example/x">Home</a> <a href="https://www.a.example/x/">home</a>'),
        ("cantTell", '<a href="/nowhere1">المزيد</a> <a href="/nowhere2">المزيد</a>'),
        ("inapplicable", '<a href="/a">خدمة</a> <a href="/b">خدمة أخرى</a>'),
        ("inapplicable", '<a href="/a.pdf">تحميل</a> <a aria-hidden="true" href="/b.pdf">تحميل</a>'),
        ("inapplicable", '<h2>x <a href="#a">¶</a></h2><h2>y <a href="#b">¶</a></h2>'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
