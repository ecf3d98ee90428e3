"""Frames of one name."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/frames-same-name-different"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (
            "failed",
            '<iframe title="خريطة" srcdoc="<p>قائمة المساهمين في المشروع</p>"></iframe><iframe title='
            '"خريطة" srcdoc="<p>Weather report today</p>"></iframe>',
        ),
        (
            "passed",
            '<iframe title="map" srcdoc="<p>same</p>"></iframe><iframe title="map" srcdoc="<p>same</p>"></iframe>',
        ),
        (
            "cantTell",
            '<iframe title="إعلان" srcdoc="<p>اشتر الآن</p>"></iframe><iframe title="إعلان" srcdoc="<'
            'p>sale today</p>"></iframe>',
        ),
        ("inapplicable", '<iframe title="a" srcdoc="x"></iframe><iframe title="b" srcdoc="y"></iframe>'),
        (
            "inapplicable",
            '<iframe aria-hidden="true" title="a" srcdoc="x"></iframe><iframe title="a" srcdoc="y"></iframe>',
        ),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
