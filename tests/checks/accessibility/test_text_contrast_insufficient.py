"""Contrast (Minimum): Arabic and English twins, layers, gradients, pictures, and what needs none."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/text-contrast-insufficient"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("passed", '<p style="color:#333;background:#fff">نص واضح</p>'),
        ("failed", '<p style="color:#aaa;background:#fff">نص باهت</p>'),
        ("failed", '<p style="color:#aaa;background:#fff">Faint text</p>'),
        ("failed", '<p style="font:16px sans-serif;color:#777">بسم الله الرحمن الرحيم</p>'),
        ("passed", '<p style="color:#777;font-size:24px">عنوان كبير</p>'),
        ("passed", '<p style="color:#777;font-size:19px;font-weight:700">عنوان عريض</p>'),
        ("failed", '<p style="color:#777;font-size:18px;font-weight:700">عنوان أصغر</p>'),
        ("failed", '<div style="background:#fff"><p style="color:#000;opacity:.3">نص شفاف</p></div>'),
        ("failed", '<p style="color:rgba(0,0,0,.4)">نص نصف شفاف</p>'),
        ("passed", '<div style="background:#fff;opacity:.9"><p style="color:#000">text</p></div>'),
        ("failed", '<p style="color:#aaa;background:linear-gradient(90deg,#fff,#eee)">على تدرج فاتح</p>'),
        ("passed", '<p style="color:#000;background:linear-gradient(90deg,#fff,#eee)">على تدرج فاتح</p>'),
        (
            "cantTell",
            '<p style="color:#fff;width:300px;background:linear-gradient(90deg,#fff,#000 20%)">على تد'
            "رج يبلغ النقيضين طويلا</p>",
        ),
        (
            "passed",
            "<p style=\"color:#fff;width:300px;background:url('data:image/svg+xml,<svg xmlns=%22http:/"
            "/www.w3.org/2000/svg%22 width=%2240%22 height=%2240%22><rect width=%2240%22 height=%2240"
            "%22 fill=%22%23123%22/></svg>')\">على صورة داكنة</p>",
        ),
        (
            "failed",
            "<p style=\"color:#fff;width:300px;background:url('data:image/svg+xml,<svg xmlns=%22http:/"
            "/www.w3.org/2000/svg%22 width=%2240%22 height=%2240%22><rect width=%2240%22 height=%2240"
            "%22 fill=%22%23ddd%22/></svg>')\">على صورة فاتحة</p>",
        ),
        (
            "failed",
            '<div style="position:relative;height:60px"><img alt="" src="data:image/svg+xml,<svg xmln'
            "s='http://www.w3.org/2000/svg' width='40' height='40'><rect width='40' height='40' fill="
            '\'%23eee\'/></svg>" style="position:absolute;inset:0;width:300px;height:60px"><p style="po'
            'sition:relative;color:#999">فوق صورة</p></div>',
        ),
        (
            "failed",
            '<div style="position:relative;height:60px"><div style="position:absolute;inset:0;backgro'
            'und:#222"></div><p style="position:relative;color:#444">فوق طبقة داكنة</p></div>',
        ),
        (
            "passed",
            '<div style="position:relative;height:60px"><div style="position:absolute;inset:0;backgro'
            'und:#222"></div><p style="position:relative;color:#fff">فوق طبقة داكنة</p></div>',
        ),
        ("cantTell", '<p style="color:#999;mix-blend-mode:multiply">ممزوج</p>'),
        ("cantTell", '<p style="color:#999;filter:contrast(3)">مرشح</p>'),
        ("cantTell", '<p aria-hidden="true" style="color:#ccc">زخرفي؟</p>'),
        ("failed", '<style>p::before{content:"مرحبا بكم";color:#ccc}</style><p style="color:#000">نص</p>'),
        ("failed", '<input value="قيمة" style="color:#bbb;background:#fff">'),
        ("passed", '<p style="color:#000;background:#737373;text-shadow:white 0 0 3px">هالة فاتحة</p>'),
        (
            "failed",
            '<p style="color:#666;text-shadow:#aaa 2px 2px 4px,#aaa -2px 2px 4px,#aaa 2px -2px 4px,#a'
            'aa -2px -2px 4px">هالة</p>',
        ),
        ("inapplicable", '<button disabled style="color:#ccc">معطل</button>'),
        ("inapplicable", '<fieldset disabled style="color:#ccc"><label>اسم <input></label></fieldset>'),
        ("inapplicable", '<label for="a" style="color:#ccc">اسم</label><input id="a" disabled>'),
        ("inapplicable", '<p style="color:#fff;background:#fff">مخفي</p>'),
        ("inapplicable", '<p style="color:#ccc;position:absolute;left:-9999px">بعيد</p>'),
        (
            "inapplicable",
            '<div style="height:20px;overflow:hidden;width:100px"><p style="color:#ccc;margin-top:80p'
            'x">مقصوص</p></div>',
        ),
        ("inapplicable", '<button aria-label="Close" style="color:#bbb;background:#ccc">x</button>'),
        ("inapplicable", '<p style="color:#ccc">→ • ★</p>'),
        ("inapplicable", ""),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
