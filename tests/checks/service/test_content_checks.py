"""Checks on service content, each with what passes, fails, goes to a person, and does not apply."""

import pytest

from auditor.model import DocumentFacts, PageFacts, PageState
from tests.portal_case import outcomes, page, portal

LONG = "<p>" + "text of some length that says what there is to say " * 4 + "</p>"
HOME = page(
    "/ar/", f'<html lang="ar"><title>الرئيسية</title><body><main><h1>الرئيسية</h1>{LONG}</main></body>', depth=0
)


def arabic(path: str, body: str, frame: str = "") -> PageFacts:
    return page(path, f'<html lang="ar"><body><main>{body}</main><footer>{frame}</footer></body></html>')


def asks(check: str, *parts: str) -> dict[str, dict[str, dict[str, float]]]:
    return {check: {part: {} for part in parts}}


def test_page_missing() -> None:
    check = "service/page-missing"
    privacy = arabic("/ar/privacy", f"<h1>سياسة الخصوصية</h1>{LONG}")
    wanted = asks(check, "privacy")
    assert outcomes(check, portal([HOME, privacy], parts=wanted)) == [("passed", "")]
    assert outcomes(check, portal([HOME, arabic("/ar/x", LONG)], parts=wanted)) == [("failed", "absent")]
    assert outcomes(check, portal([HOME, arabic("/ar/x", LONG)], parts=wanted, whole=False)) == [
        ("cantTell", "sampled")
    ]
    assert outcomes(check, portal([HOME, privacy])) == [("inapplicable", "")]
    news = arabic("/ar/n", f"<h1>الوزارة تعلن عن حملة للتعريف بأهمية الخصوصية الرقمية</h1>{LONG}")
    assert outcomes(check, portal([HOME, news], parts=wanted)) == [("cantTell", "mention")]
    linked = arabic("/ar/l", f'<h1>عام</h1>{LONG}<a href="https://other.example/p">سياسة الخصوصية</a>')
    assert outcomes(check, portal([HOME, linked], parts=wanted)) == [("cantTell", "unopened")]
    document = DocumentFacts("https://portal.example/privacy-policy.pdf", "", 200, "pdf", 1, title="Privacy policy")
    assert outcomes(check, portal([HOME, arabic("/ar/x", LONG)], parts=wanted, documents=[document])) == [
        ("passed", "")
    ]


def test_page_outdated_by_update_line_and_by_entries() -> None:
    check = "service/page-outdated"
    new = arabic("/ar/privacy", f"<h1>سياسة الخصوصية</h1>{LONG}<p>آخر تحديث: 1 مايو 2026</p>")
    old = arabic("/ar/privacy", f"<h1>سياسة الخصوصية</h1>{LONG}<p>آخر تحديث: 1 مايو 2024</p>")
    none = arabic("/ar/privacy", f"<h1>سياسة الخصوصية</h1>{LONG}")
    wanted = asks(check, "privacy")
    assert outcomes(check, portal([HOME, new], parts=wanted)) == [("passed", "")]
    assert outcomes(check, portal([HOME, old], parts=wanted)) == [("failed", "old")]
    assert outcomes(check, portal([HOME, none], parts=wanted)) == [("cantTell", "undated")]
    assert outcomes(check, portal([HOME], parts=wanted)) == [("inapplicable", "")]
    figures = "<h1>الإحصاءات</h1><table><tr><th>الفترة</th><th>العدد</th></tr><tr><td>31/03/2024</td><td>55</td></tr></table>"
    stale = arabic("/ar/s", f"{figures}{LONG}<p>آخر تحديث: 1 مايو 2026</p>")
    assert outcomes(check, portal([HOME, stale], parts=asks(check, "contact-statistics"))) == [("failed", "old")]


CARD = """<h1>إصدار رخصة</h1><p>خدمة تتيح للمستفيد الحصول على رخصة خلال مدة قصيرة وبسهولة.</p>
<dl><dt>الفئة المستهدفة</dt><dd>الأفراد</dd>%s<dt>مدة الخدمة</dt><dd>يوما عمل</dd></dl>
<h2>الشروط</h2><ul><li>أن يكون سعوديا</li></ul><h2>خطوات الخدمة</h2><ol><li>تقديم النموذج</li></ol>"""


@pytest.mark.parametrize(
    ("fee", "expected"),
    [
        ("<dt>رسوم الخدمة</dt><dd>100 ريال</dd>", ("passed", "")),
        ("", ("failed", "absent")),
        ("<dt>ملاحظة</dt><dd>الخدمة مجانية</dd>", ("cantTell", "unlabelled")),
    ],
)
def test_card_field_missing(fee: str, expected: tuple[str, str]) -> None:
    check = "service/card-field-missing"
    of = portal([HOME, arabic("/ar/services/licence", CARD % fee)], parts=asks(check, "fees"))
    assert outcomes(check, of) == [expected]


def test_card_field_missing_needs_a_card() -> None:
    check = "service/card-field-missing"
    assert outcomes(check, portal([HOME, arabic("/ar/x", LONG)], parts=asks(check, "fees"))) == [
        ("inapplicable", "")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>من الأحد إلى الخميس من 8:00 صباحًا إلى 4:00 مساءً</p>", ("passed", "")),
        ("<p>نستقبلكم في أوقات الدوام الرسمي</p>", ("cantTell", "vague")),
        ("<p>نسعد بتواصلكم</p>", ("failed", "absent")),
    ],
)
def test_contact_statement_missing(body: str, expected: tuple[str, str]) -> None:
    check = "service/contact-statement-missing"
    contact = arabic("/ar/contact", f"<h1>تواصل معنا</h1>{body}{LONG}")
    assert outcomes(check, portal([HOME, contact], parts=asks(check, "hours"))) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h2>مدة الاحتفاظ</h2><p>نحتفظ ببياناتك لمدة 5 سنوات ثم نتلفها.</p>", ("passed", "")),
        ("<p>نحتفظ ببياناتك وفق النظام.</p>", ("cantTell", "vague")),
        ("<p>نحترم خصوصيتك.</p>", ("failed", "absent")),
    ],
)
def test_privacy_statement_missing(body: str, expected: tuple[str, str]) -> None:
    check = "service/privacy-statement-missing"
    notice = arabic("/ar/privacy", f"<h1>سياسة الخصوصية</h1>{body}")
    assert outcomes(check, portal([HOME, notice], parts=asks(check, "retention"))) == [expected]
    assert outcomes(check, portal([HOME], parts=asks(check, "retention"))) == [("inapplicable", "")]


def test_email_masked() -> None:
    check = "service/email-masked"
    assert outcomes(check, portal([arabic("/ar/a", "<p>care@body.gov.sa</p>")])) == [("passed", "")]
    assert outcomes(check, portal([arabic("/ar/a", "<p>[email&#160;protected]</p>")])) == [("failed", "masked")]
    assert outcomes(check, portal([arabic("/ar/a", "<p>لا بريد</p>")])) == [("inapplicable", "")]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("tel:+966112345678", ("passed", "")),
        ("tel:call-us", ("failed", "malformed")),
        ("mailto:care@body.gov.sa?subject=x", ("passed", "")),
        ("mailto:care(at)body", ("failed", "malformed")),
        ("https://x.com/body", ("passed", "")),
        ("https://x.com/", ("failed", "home")),
        ("https://x.com/intent/tweet?text=a", ("inapplicable", "")),
    ],
)
def test_channel_link_broken(link: str, expected: tuple[str, str]) -> None:
    of = portal([arabic("/ar/a", f'<a href="{link}">تواصل</a>')])
    assert outcomes("service/channel-link-broken", of) == [expected]


def test_rating_scale_wrong_leaves_polls_alone() -> None:
    check = "service/rating-scale-wrong"
    stars = "".join(f'<label><input type="radio" name="stars" value="{n}">{n}</label>' for n in range(1, 4))
    rating = f"<form><fieldset><legend>قيّم الخدمة</legend>{stars}</fieldset></form>"
    poll = f"<form><fieldset><legend>أي حرفة تود أن نقيم لها معرضًا؟</legend>{stars.replace('stars', 'craft')}</fieldset></form>"
    wanted = {check: {"": {"rating_levels": 5.0}}}
    assert outcomes(check, portal([arabic("/ar/a", rating)], parts=wanted)) == [("failed", "levels")]
    assert outcomes(check, portal([arabic("/ar/a", poll)], parts=wanted)) == [("inapplicable", "")]


def test_login_national_missing() -> None:
    check = "service/login-national-missing"
    form = '<h1>تسجيل الدخول</h1><form method="post"><input type="password" name="p"></form>'
    nafath = '<a href="https://www.iam.gov.sa/nafath">النفاذ الوطني</a>'
    wanted = asks(check, "")
    assert outcomes(check, portal([arabic("/ar/login", form + nafath)], parts=wanted)) == [("passed", "")]
    assert outcomes(check, portal([arabic("/ar/login", form)], parts=wanted)) == [("failed", "absent")]
    assert outcomes(check, portal([arabic("/ar/login", form + "<p>عبر نفاذ</p>")], parts=wanted)) == [
        ("cantTell", "words")
    ]
    assert outcomes(check, portal([arabic("/ar/a", LONG)], parts=wanted)) == [("inapplicable", "")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<button>دخول</button></form>", ("failed", "absent")),
        ('<button>دخول</button></form><a href="/ar/terms">الشروط</a>', ("failed", "absent")),
        ('</form><a href="https://www.iam.gov.sa/nafath">النفاذ الوطني</a>', ("passed", "")),
        ("<button>دخول</button></form><p>عبر نفاذ</p>", ("cantTell", "unsure")),
        ("<button>دخول</button></form><button>دخول المنشآت</button>", ("cantTell", "unsure")),
        ('<button>دخول</button></form><a href="#other">طريقة أخرى</a>', ("cantTell", "unsure")),
        ('<button>دخول</button></form><a href="https://id.example/">هوية</a>', ("cantTell", "unsure")),
        ('<button>دخول</button></form><iframe src="/x"></iframe>', ("cantTell", "unsure")),
        ('<input type="radio" name="way">الأفراد</form>', ("cantTell", "unsure")),
    ],
)
def test_login_options(body: str, expected: tuple[str, str]) -> None:
    check = "service/login-incomplete"
    login = arabic("/ar/login", f'<h1>تسجيل الدخول</h1><form method="post"><input type="password" name="p">{body}')
    assert outcomes(check, portal([HOME, login], parts=asks(check, "options"))) == [expected]


def test_login_options_may_stand_on_pages_of_their_own() -> None:
    check = "service/login-incomplete"
    form = '<h1>تسجيل الدخول</h1><form method="post"><input type="password" name="p"></form>'
    one, other = arabic("/ar/login", form), arabic("/ar/login/business", form)
    wanted = asks(check, "options")
    assert outcomes(check, portal([HOME, one, other], parts=wanted)) == [("cantTell", "unsure")] * 2
    assert outcomes(check, portal([HOME, one], parts=wanted, whole=False)) == [("cantTell", "unsure")]
    assert outcomes(check, portal([HOME, arabic("/ar/x", LONG)], parts=wanted)) == [("inapplicable", "")]


def test_a_page_that_failed_leaves_the_rest_undecided() -> None:
    check = "service/page-missing"
    broken = page("/ar/b", "", status=500, state=PageState.HTTP_ERROR)
    gone = page("/ar/g", "", status=404, state=PageState.HTTP_ERROR)
    other = arabic("/ar/x", LONG)
    assert outcomes(check, portal([HOME, other, broken], parts=asks(check, "terms"))) == [("cantTell", "sampled")]
    assert outcomes(check, portal([HOME, other, gone], parts=asks(check, "terms"))) == [("failed", "absent")]
