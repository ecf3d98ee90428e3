"""Purpose in context."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/link-purpose-unclear"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<a href="/x">اضغط هنا</a>'),
        ("failed", '<div><p>وصف المنتج.</p><a href="/x">المزيد</a></div>'),
        ("failed", '<a href="/x">Click here</a>'),
        (
            "failed",
            '<table><tr><th colspan="2">الكتب</th></tr><tr><td>مقدمة</td><td><a href="/x">تحميل</a></'
            "td></tr></table>",
        ),
        ("passed", '<p>لقراءة شروط الترخيص <a href="/x">اضغط هنا</a></p>'),
        ("passed", '<ul><li>تقرير 2023 <a href="/x">تحميل</a></li></ul>'),
        (
            "passed",
            '<table><tr><th>الكتاب</th><th>الملف</th></tr><tr><th>المقدمة</th><td><a href="/x">تحميل<'
            "/a></td></tr></table>",
        ),
        ("passed", '<a href="/x">شروط الترخيص الصناعي</a>'),
        ("cantTell", '<h2>الترخيص الصناعي</h2><p>نبذة.</p><div><a href="/x">المزيد</a></div>'),
        ("inapplicable", "<a>المزيد</a>"),
        ("inapplicable", '<a href="/x" style="display:none">هنا</a>'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
