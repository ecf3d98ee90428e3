"""The complaint guide: found, told from what only resembles it, judged with evidence."""

from auditor.model import DocumentFacts, Outcome, PageFacts
from tests.portal_case import judge, outcomes, page, portal

GUIDE = """<h1>دليل الشكاوى</h1><p>الشكوى هي تعبير المستفيد عن عدم رضاه عن خدمة أو إجراء. نرحب بشكواك.</p>
<h2>قنوات تقديم الشكوى</h2><ul><li>الهاتف: 920001234</li><li>البريد الإلكتروني: care@body.gov.sa</li>
<li>حساب إكس: @body_care</li></ul>
<h2>مدة الرد</h2><p>يُرد على الشكوى ردًا أوليًا خلال %s.</p>
<h2>خطوات معالجة الشكوى</h2><ol><li>تسجيل الشكوى.</li><li>دراسة الشكوى.</li><li>الرد على مقدم الشكوى.</li></ol>
<p>آخر تحديث: 1 مايو 2026</p>"""


def arabic(path: str, body: str, depth: int = 1) -> PageFacts:
    return page(path, f'<html lang="ar"><body><main>{body}</main></body></html>', depth=depth)


def home(*links: str) -> PageFacts:
    return arabic("/ar/", "<h1>الرئيسية</h1>" + "".join(f'<a href="{x}">{x}</a>' for x in links), depth=0)


def guide(time: str = "يومي عمل") -> PageFacts:
    return arabic("/ar/complaints", GUIDE % time)


def test_guide_missing() -> None:
    check = "complaints/guide-missing"
    assert outcomes(check, portal([home(), guide()])) == [("passed", "")]
    news = arabic("/ar/n", "<h1>أخبار</h1><p>صرح المتحدث بأن الوزارة استقبلت 300 شكوى وأوضح أنها عولجت.</p>")
    assert outcomes(check, portal([home(), news])) == [("failed", "absent")]
    assert outcomes(check, portal([home(), news], whole=False)) == [("cantTell", "sampled")]
    scan = DocumentFacts(
        "https://portal.example/complaint-guide.pdf", "", 200, "pdf", 9, problem="password", title="Complaint guide"
    )
    assert outcomes(check, portal([home(), news], documents=[scan])) == [("cantTell", "unread")]
    assert outcomes(check, portal([])) == [("inapplicable", "")]


def test_a_document_is_a_guide_too() -> None:
    lines = (
        "Complaint guide", "A complaint is an expression of dissatisfaction with a service.",
        "Channels for complaints: phone 920001234, e-mail care@body.gov.sa, account @body_care on X.",
        "A complaint receives a reference number and is answered within 2 working days.",
    )  # fmt: skip
    made = DocumentFacts("https://portal.example/complaint-guide.pdf", "", 200, "pdf", 9, title="Complaint guide",
                         facts={"complete": True}, lines=lines)  # fmt: skip
    of = portal([home(), arabic("/ar/x", "<p>x</p>")], documents=[made])
    assert outcomes("complaints/guide-missing", of) == [("passed", "")]
    assert outcomes("complaints/reference-number-missing", of) == [("passed", "")]


def test_criteria_fail_only_on_a_sure_guide() -> None:
    check = "complaints/escalation-missing"
    assert outcomes(check, portal([home(), guide()])) == [("failed", "absent")]
    unnamed = arabic(
        "/ar/help", (GUIDE % "يومي عمل").replace("دليل الشكاوى", "مساعدة المستفيدين في تقديم الشكوى عند الحاجة")
    )
    assert [o for o, _ in outcomes(check, portal([home(), unnamed]))] == ["cantTell"]
    assert outcomes(check, portal([home(), arabic("/ar/x", "<p>x</p>")])) == [("inapplicable", "")]


def test_a_person_gets_three_sentences() -> None:
    found = judge(
        "complaints/working-hours-missing",
        portal(
            [
                home(),
                arabic("/ar/complaints", (GUIDE % "يومي عمل") + "<p>نستقبل الشكاوى في أوقات العمل الرسمية.</p>"),
            ]
        ),
    )
    asked = [f for f in found if f.outcome is Outcome.CANT_TELL]
    assert asked
    assert 1 <= len(asked[0].evidence["sentences"]) <= 3
    assert all(s["quote"] and s["place"] for s in asked[0].evidence["sentences"])


def test_first_response_time_over_limit() -> None:
    check = "complaints/first-response-time-over-limit"
    assert outcomes(check, portal([home(), guide()])) == [("passed", "")]
    assert outcomes(check, portal([home(), guide("10 أيام عمل")])) == [("failed", "over")]
    assert outcomes(check, portal([home(), guide("ثلاثة أيام")])) == [("cantTell", "calendar")]


def test_clicks_to_guide() -> None:
    check = "complaints/guide-distant"
    near = portal([home("/ar/complaints"), guide()])
    assert outcomes(check, near) == [("passed", "")]
    steps = [arabic(f"/ar/{n}", f'<a href="/ar/{n + 1}">weiter</a>') for n in range(3)]
    last = arabic("/ar/3", '<a href="/ar/complaints">x</a>')
    assert outcomes(check, portal([home("/ar/0"), *steps, last, guide()])) == [("failed", "far")]
    assert outcomes(check, portal([home(), guide()])) == [("failed", "unlinked")]
    assert outcomes(check, portal([home(), guide()], whole=False)) == [("cantTell", "sampled")]


def test_versions_disagree() -> None:
    check = "complaints/versions-disagree"
    text = """<h1>Complaint guide</h1><p>A complaint is an expression of dissatisfaction with a service.</p>
    <p>A first response to the complaint is given within %s.</p><p>Complaints: phone 920001234,
    care@body.gov.sa, @body_care on X.</p>"""

    def english(time: str) -> PageFacts:
        return page("/en/complaints", f'<html lang="en"><body><main>{text % time}</main></body></html>')

    assert ("failed", "time") in outcomes(check, portal([home(), guide(), english("five working days")]))
    assert ("failed", "time") not in outcomes(check, portal([home(), guide(), english("two working days")]))
    assert outcomes(check, portal([home(), guide()])) == [("inapplicable", "")]
