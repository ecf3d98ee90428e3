"""Alternatives written for people."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/image-name-undescriptive"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (
            "failed",
            '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4'
            '2mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40" alt="IMG_2034.JPG">',
        ),
        (
            "failed",
            '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4'
            '2mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40" alt="صورة">',
        ),
        (
            "failed",
            '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4'
            '2mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40" alt="DSC00123">',
        ),
        ("cantTell", '<img src="/w3c-logo.png" width="40" height="40" alt="ERCIM logo">'),
        ("passed", '<img src="/paris.png" width="40" height="40" alt="Paris">'),
        (
            "inapplicable",
            '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4'
            '2mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40" alt="برج المملكة ليلا">',
        ),
        (
            "inapplicable",
            '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4'
            '2mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40" alt="">',
        ),
        (
            "inapplicable",
            '<a href="/" aria-label="الرئيسية"><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUg'
            'AAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" h'
            'eight="40" alt="image"></a>',
        ),
        ("inapplicable", '<img src="/site-logo.png" width="40" height="40" alt="MIM logo">'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
