"""What is a complaint guide, and what only mentions complaints."""

import json
from pathlib import Path

import pytest

from auditor_checks.complaints.reading import classify, from_text, read_document

FILLER = "تعمل الهيئة على تطوير منظومة أعمالها ورفع كفاءة كوادرها وتوسيع نطاق شراكاتها في مختلف المناطق. " * 30


def kind_of(text: str) -> str:
    return classify(read_document(from_text(text))).kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "دليل التعامل مع الشكاوى\nتستقبل الهيئة شكاوى المستفيدين عبر قنواتها وتعالجها خلال خمسة أيام عمل.",
            "guide",
        ),
        ("سياسة معالجة الشكاوى\nتلتزم الهيئة بمعالجة كل شكوى ترد إليها بعدالة وسرية.", "policy"),
        ("Complaints charter\nWe promise to answer every complaint within five working days.", "charter"),
        ("خدمة تقديم شكوى\nمدة الخدمة: 5 أيام\nرسوم الخدمة: مجانية\nالفئة المستهدفة: أفراد", "service"),
        ("سياسة تجربة العميل\n" + FILLER + "وتشمل المصادر تعليقات العملاء وشكاواهم.", "mention"),
        ("سياسة الجودة\n" + FILLER, "other"),
        (
            "آلية التعامل مع الاقتراحات والشكاوى\n1. يكتب الاقتراح\n2. يدرس الاقتراح\n3. يبلغ صاحب الاقتراح بالرد",
            "inquiry",
        ),
        ("تواصل معنا للشكاوى\nالهاتف 920001234\ninfo@abc.gov.sa", "contact"),
        (
            "الهيئة تعالج ألف شكوى\nأكد المتحدث الرسمي أن الهيئة استقبلت 1200 شكوى هذا العام. "
            "وأوضح أن أغلبها عولج، وأشار إلى التحسن.",
            "news",
        ),
        (
            "وظيفة شاغرة: مسؤول شكاوى\nالمهام\n- معالجة الشكاوى\n- الرد على المشتكين\nالمؤهلات\n- بكالوريوس\nالراتب: 8000",
            "other",
        ),
        ("Tender for a complaints system\nBidders submit a bid bond.\nScope of work: complaints module", "other"),
        (
            "ضوابط التظلمات\nيقدم الطالب التظلم إلى الوحدة.\nتحيل الوحدة التظلم إلى اللجنة.\nتفصل اللجنة في التظلم.",
            "policy",
        ),
        ("Returns and refunds\nWe refund in five days. For complaints call 8001234567.", "other"),
        ("الاستعلام عن طلب\nأدخل رقم الطلب. يظهر وضعه خلال يوم. لا تقدم الشكوى من هنا.", "other"),
        ("بوابة المتعاملين\nتقدم الطلبات هنا وتنجز في يومين.\nالشكاوى لا تُقبل من هذه الصفحة.", "mention"),
        (
            "Handling complaints in HelpPro\nOpen Settings, add a queue for each complaint, set a timer and an automation.",
            "other",
        ),
        ("Help centre\nMaking a complaint:\nWrite to us. We answer each complaint in three days.", "guide"),
        ("سياسة شكاوى الخصوصية\nنستقبل كل شكوى تمس البيانات الشخصية ونعالجها في عشرة أيام عمل.", "policy"),
        (
            "Disputes\nFill in the dispute form. Most disputes end in a week. Disputes about bills come first.",
            "guide",
        ),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_reasons_are_given_in_both_languages() -> None:
    found = classify(read_document(from_text("سياسة الجودة\n" + FILLER)))
    assert not found.judged
    assert all(reason.en and reason.ar for reason in found.reasons)


def test_hard_negatives_are_refused_and_guides_are_not(shared_dir: Path) -> None:
    folder = shared_dir / "complaints"
    for label in json.loads((folder / "labels.json").read_text(encoding="utf-8"))["docs"]:
        found = classify(read_document(from_text((folder / label["file"]).read_text(encoding="utf-8"))))
        no_guide = any(
            word in label["kind"] for word in ("negative", "not a complaint guide", "suggestions procedure")
        )
        no_guide = no_guide or "suggestions procedure" in label["owner"]
        assert found.judged != no_guide, label["id"]


def test_a_guide_that_hardly_says_complaint_is_known_by_what_it_says() -> None:
    filler = "The buses of the city run from early morning on forty lines and many stops. " * 12
    said = """
Call 8000 1717 or write to us at any hour of the day or night.
An adviser rings you within two working days.
The case is closed within ten working days.
A case code is sent to your phone, and with it you can see how far your case has got.
Only the case worker sees your name, nobody else.
There is no charge and nothing to pay at any step.
If the answer does not satisfy you, the ombudsman can look at our decision.
After closing we send you a survey on how satisfied you were with the handling of your complaint.
"""
    assert classify(read_document(from_text(f"Put it right\n{filler}\n{said}"))).judged
    assert not classify(
        read_document(from_text(f"Our buses\n{filler}\nA complaint goes to another office."))
    ).judged
