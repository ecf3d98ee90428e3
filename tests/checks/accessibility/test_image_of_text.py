"""Text as text."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/image-of-text"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (
            "failed",
            '<img alt="أهلا" src="data:image/svg+xml;utf8,<svg xmlns=\'http://www.w3.org/2000/svg\' hei'
            "ght='20' width='90'><text y='15'>أهلا وسهلا</text></svg>\">",
        ),
        (
            "passed",
            "<img alt=\"\" src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' height='20' "
            "width='90'><rect width='9' height='9'/></svg>\">",
        ),
        (
            "passed",
            '<img alt="شعار الوزارة" src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\' '
            "height='20' width='90'><text y='15'>الوزارة</text></svg>\">",
        ),
        (
            "inapplicable",
            '<img alt="" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAD'
            'UlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40">',
        ),
        ("inapplicable", '<svg><text y="15">نص حي</text></svg>'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
