"""Names where the role allows them."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/aria-name-prohibited"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<div aria-label="السعر السابق"><s>100</s></div>'),
        ("failed", '<p aria-labelledby="none">نص</p>'),
        ("failed", '<h1 role="none" aria-brailleroledescription="x">عنوان</h1>'),
        ("passed", '<div role="img" aria-label="رسم"></div>'),
        ("passed", '<a href="#" aria-label="المزيد عن كذا">المزيد</a>'),
        ("passed", '<section aria-label="قسم"><p>نص</p></section>'),
        ("inapplicable", '<div aria-label="x" hidden></div>'),
        ("inapplicable", "<p>نص</p>"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
