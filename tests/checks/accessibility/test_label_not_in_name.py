"""Label in name."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/label-not-in-name"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<a href="#" aria-label="WCAG">ACT rules</a>'),
        ("failed", '<button aria-label="إغلاق">إرسال</button>'),
        ("failed", '<a href="#" aria-label="Discover Italy">Discover It</a>'),
        ("failed", '<a href="#" aria-label="just ice">justice</a>'),
        ("passed", '<button aria-label="إرسال الطلب">إِرسـال</button>'),
        ("passed", '<button aria-label="Next page in the list">Next  page</button>'),
        (
            "passed",
            '<a href="#" aria-label="Download specification">Download <span style="display:none">x</s'
            "pan> specification</a>",
        ),
        ("passed", '<a aria-label="أحمد" href="#">أحمد (مدير)</a>'),
        ("inapplicable", '<button aria-label="Close">x</button>'),
        ("inapplicable", '<a href="#" aria-label="non-standard">nonstandard</a>'),
        ("inapplicable", '<a href="#" aria-label="November 21">Nov 21</a>'),
        ("inapplicable", "<button>إرسال</button>"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
