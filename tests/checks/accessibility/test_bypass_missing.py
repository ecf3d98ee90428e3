"""A way past repeated blocks."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/bypass-missing"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<nav><a href="/a">أ</a></nav><div id="m"><p>المحتوى</p></div>'),
        ("failed", '<nav><a href="/a">أ</a></nav><div><h1 aria-hidden="true">عنوان</h1><p>المحتوى</p></div>'),
        ("failed", '<a href="#none">تجاوز</a><nav><a href="/a">أ</a></nav><div id="m"><p>المحتوى</p></div>'),
        ("failed", '<a href="#in">تجاوز</a><nav id="in"><a href="/a">أ</a></nav><div><p>المحتوى</p></div>'),
        ("passed", '<a href="#m">تجاوز</a><nav><a href="/a">أ</a></nav><div id="m"><p>المحتوى</p></div>'),
        ("passed", '<nav><a href="/a">أ</a></nav><main><p>المحتوى</p></main>'),
        ("passed", '<nav><h2>قائمة</h2><a href="/a">أ</a></nav><h1>عنوان</h1><p>المحتوى</p>'),
        ("cantTell", '<button onclick="x(\'n\')">إخفاء</button><nav id="n"><a href="/a">أ</a></nav><p>المحتوى</p>'),
        ("passed", "<p>صفحة بلا أجزاء متكررة</p>"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
