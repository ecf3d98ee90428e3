"""Checks of forms: error messages, required fields, and what a change sets off."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser

UNCLEAR = "accessibility/form-error-unclear"
SILENT = "accessibility/form-error-silent"
UNLINKED = "accessibility/form-error-unlinked"
SUGGESTION = "accessibility/form-error-no-suggestion"
REQUIRED = "accessibility/form-required-unmarked"
CHANGE = "accessibility/form-change-surprises"


def page(body: str) -> str:
    return f"<!doctype html><html lang=ar dir=rtl><title>t</title><body>{body}"


def answering(act: str) -> str:
    """A form whose own script refuses it."""
    return page(f"""<form novalidate><p><label>رقم الهوية <input id=i name=i></label> <span id=e class=error></span></p>
        <p><label>الاسم <input name=n></label></p><button>إرسال</button></form><script>
        document.forms[0].addEventListener("submit", (event) => {{ event.preventDefault(); {act} }})</script>""")


def test_a_message_that_says_nothing(lab: Lab) -> None:
    judged = lab.judge(UNCLEAR, answering("e.textContent = 'القيمة غير صحيحة'"))
    assert set(judged.messages) == {"empty"}
    clear = answering("e.textContent = 'رقم الهوية يجب أن يتكون من 10 أرقام'")
    assert lab.judge(UNCLEAR, clear).outcome is Outcome.PASSED


def test_messages_that_stand_on_the_page(lab: Lab) -> None:
    form = "<form><label>العمر <input id=a aria-invalid=true {d}></label><span id=e {h}>{t}</span><button>ok</button></form>"
    wrong = page(form.format(d="aria-describedby=e", h="", t="خطأ في الحقل"))
    assert lab.judge(UNCLEAR, wrong).messages == ["empty"]
    hidden = page(form.format(d="", h="class=error aria-hidden=true", t="يجب ألا يقل العمر عن 18"))
    assert lab.judge(UNCLEAR, hidden).messages == ["hidden"]
    good = page(form.format(d="aria-describedby=e", h="", t="يجب ألا يقل العمر عن 18"))
    assert lab.judge(UNCLEAR, good).outcome is Outcome.PASSED


def test_two_fields_of_one_name(lab: Lab) -> None:
    sides = "".join(
        f"<fieldset><legend>{side}</legend><label>الاسم <input></label></fieldset>"
        for side in ("المرسل", "المستلم")
    )
    assert lab.judge(UNCLEAR, page(f"<form>{sides}<p class=error>يجب إدخال الاسم</p></form>")).messages == [
        "ambiguous"
    ]
    named = page(f"<form>{sides}<p class=error>يجب إدخال الاسم: المستلم</p></form>")
    assert lab.judge(UNCLEAR, named).outcome is Outcome.PASSED


def test_no_fields(lab: Lab) -> None:
    assert lab.judge(UNCLEAR, page("<p class=error>حدث خطأ</p>")).outcome is Outcome.INAPPLICABLE
    assert lab.judge(CHANGE, page("<p>نص</p>")).outcome is Outcome.INAPPLICABLE


def test_errors_by_colour_alone(lab: Lab) -> None:
    silent = "i.setAttribute('aria-invalid', 'true'); i.style.borderColor = 'red'"
    assert lab.judge(SILENT, answering(silent)).messages == ["silent", "silent"]
    assert lab.judge(SILENT, answering("i.className = 'bad'")).messages == ["unsure", "unsure"]
    assert lab.judge(SILENT, answering(silent + "; e.textContent = 'مطلوب'")).outcome is Outcome.PASSED
    assert lab.judge(SILENT, answering(silent + "; alert('مطلوب')")).outcome is Outcome.PASSED
    native = page("<form><label>الاسم <input required></label><button>إرسال</button></form>")
    assert lab.judge(SILENT, native).row.failed == 0
    sent = page("<form action=/x><label>ملاحظة <input></label><button>إرسال</button></form>")
    assert lab.judge(SILENT, sent).outcome is Outcome.INAPPLICABLE


def test_messages_and_their_fields(lab: Lab) -> None:
    said = "e.textContent = 'رقم الهوية مطلوب'"
    assert lab.judge(UNLINKED, answering(said)).messages == ["loose"]
    tied = said + "; i.setAttribute('aria-describedby', 'e')"
    assert lab.judge(UNLINKED, answering(tied)).outcome is Outcome.PASSED
    assert lab.judge(UNLINKED, answering("1")).outcome is Outcome.INAPPLICABLE


def test_suggestions(lab: Lab) -> None:
    assert lab.judge(SUGGESTION, answering("e.textContent = 'القيمة غير صحيحة'")).messages == ["none"]
    good = answering("e.textContent = 'أدخل 10 أرقام تبدأ بـ 1'")
    assert lab.judge(SUGGESTION, good).outcome is Outcome.PASSED


def test_required_fields(lab: Lab) -> None:
    form = "<form>{note}<label>الاسم{mark} <input required></label><label>العنوان <input></label><label>ملاحظة <input></label></form>"
    assert lab.judge(REQUIRED, page(form.format(note="", mark=""))).messages == ["unmarked"]
    assert lab.judge(REQUIRED, page(form.format(note="", mark=" *"))).outcome is Outcome.PASSED
    all_needed = page(form.format(note="<p>جميع الحقول مطلوبة</p>", mark=""))
    assert lab.judge(REQUIRED, all_needed).outcome is Outcome.INAPPLICABLE
    star = "<style>label:has([required])::after { content: '*' }</style>"
    assert lab.judge(REQUIRED, page(star + form.format(note="", mark=""))).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("act", "kind"),
    [("this.form.submit()", "submit"), ("location = '/x'", "navigation"), ("window.open('/x')", "window")],
)
def test_a_change_that_leads_elsewhere(lab: Lab, act: str, kind: str) -> None:
    form = '<form action=/x><label>{label} <select onchange="{act}"><option>1<option>2</select></label></form>'
    judged = lab.judge(CHANGE, page(form.format(label="المنطقة", act=act)))
    assert judged.messages == ["surprise"]
    assert judged.findings[0].data["kind"] == kind
    told = form.format(label="المنطقة (تتحدث الصفحة تلقائيًا)", act=act)
    assert lab.judge(CHANGE, page(told)).messages == ["announced"]


def test_changes_that_stay_here(lab: Lab) -> None:
    body = """<form><label>المنطقة <select onchange="o.textContent = this.value"><option>1<option>2</select></label>
        <label><input type=checkbox onclick="o.hidden = this.checked"> موافق</label><input aria-label=n><p id=o></p></form>"""
    assert lab.judge(CHANGE, page(body)).outcome is Outcome.PASSED
