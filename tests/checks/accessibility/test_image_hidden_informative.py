"""Images that say something."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/image-hidden-informative"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (
            "failed",
            '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4'
            '2mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40" aria-hidden="true" alt='
            '"شعار الهيئة الملكية">',
        ),
        ("failed", '<p>الخطة العامة:</p><svg width="50" height="50"><circle r="20" cx="20" cy="20"/></svg>'),
        (
            "failed",
            '<canvas id="c" width="200" height="50"></canvas><script>document.getElementById("c").get'
            'Context("2d").fillText("أهلا بكم",10,20)</script>',
        ),
        (
            "passed",
            '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4'
            '2mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40" alt="">',
        ),
        (
            "passed",
            '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4'
            '2mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40" aria-hidden="true" alt='
            '"شعار الهيئة"><p>شعار الهيئة</p>',
        ),
        (
            "passed",
            '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4'
            '2mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40" aria-hidden="true" alt='
            '"decorative wave">',
        ),
        ("passed", '<p>سنة سعيدة</p><svg width="50" height="50"><circle r="20" cx="20" cy="20"/></svg>'),
        (
            "inapplicable",
            '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4'
            '2mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" height="40" alt="شعار">',
        ),
        (
            "inapplicable",
            '<a href="/" aria-label="نجمة"><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAA'
            'EAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==" width="40" heigh'
            't="40" alt=""></a>',
        ),
        ("inapplicable", '<canvas width="9" height="9"></canvas>'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
