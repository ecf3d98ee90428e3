"""Place and looks."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/visual-reference-alone"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", "<p>اضغط الزر على اليمين للمتابعة.</p><button>إرسال</button><button>إلغاء</button>"),
        ("failed", "<p>Click the round button for a surprise.</p><button>Howdy</button>"),
        (
            "failed",
            '<nav><a href="/a">A</a></nav><p>Find the navigation on the right.</p><nav><a href="/b">B</a></nav>',
        ),
        ("passed", "<p>اضغط زر «إرسال» على اليمين.</p><button>إرسال</button>"),
        ("passed", "<p>Click the round button.</p><button>Round button</button>"),
        ("passed", "<p>Press the submit button on the left.</p><button>Submit</button>"),
        ("passed", "<p>Find the menu on the right.</p><h1>Menu</h1>"),
        ("passed", "<p>اليمين الدستورية يؤديها الوزير.</p>"),
        ("passed", "<p>Turn right after the bank. The green paper is out.</p>"),
        ("cantTell", "<p>On the page you can find more in the triangle menu.</p>"),
        ("inapplicable", '<img alt="x">'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
