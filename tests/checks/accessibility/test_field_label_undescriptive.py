"""Labels say what to enter."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/field-label-undescriptive"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<label for="fname">القائمة</label><input id="fname" name="fname">'),
        ("failed", '<label>تسمية الحقل <input name="q"></label>'),
        ("passed", "<label>عنوان <input></label><label>نص <textarea></textarea></label>"),
        ("passed", "<label>صورة <input type='file'></label><label>Title <input></label>"),
        (
            "failed",
            '<h2 style="position:absolute;left:-9999px">الشحن</h2><label>الاسم <input name="a"></labe'
            'l><h2 style="position:absolute;left:-9999px">الفوترة</h2><label>الاسم <input name="b"></'
            "label>",
        ),
        (
            "passed",
            '<h2>الشحن</h2><label>الاسم <input name="a"></label><h2>الفوترة</h2><label>الاسم <input n'
            'ame="b"></label>',
        ),
        ("passed", '<label for="x">الاسم الأول</label><input id="x" name="fname">'),
        (
            "passed",
            '<p>هل أنت مقيم؟</p><label><input type="radio" name="a">نعم</label><p>هل أنت موظف؟</p><la'
            'bel><input type="radio" name="b">نعم</label>',
        ),
        ("cantTell", '<label>القائمة <input name="q7"></label>'),
        ("inapplicable", '<label for="p">نص</label><p id="p"></p>'),
        ("inapplicable", '<label>تسمية <input style="display:none"></label>'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
