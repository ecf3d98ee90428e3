"""The same things said in other words: whole documents in many styles, and families of wording one by one.

Each file of ``samples`` says in its first lines which criteria it meets ("met: 01 04"), which a reader may see
either way ("may: 27"), or that it is no complaint guide ("refused").
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from auditor_checks.complaints.reading import classify, from_text, judge, read_document

SAMPLES = Path(__file__).parent / "samples"
AR, EN = "دليل الشكاوى\n", "Complaints guide\n"


@dataclass
class Sample:
    text: str
    met: set[str]
    either: set[str]
    refused: bool


def sample(path: Path) -> Sample:
    lines = path.read_text(encoding="utf-8").split("\n")
    said: dict[str, set[str]] = {}
    while lines[0].startswith(("met:", "may:", "refused")):
        name, _, numbers = lines.pop(0).partition(":")
        said[name] = {f"CG-{number}" for number in numbers.split()}
    return Sample("\n".join(lines), said["met"], said.get("may", set()), "refused" in said)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda p: p.stem)
def test_documents_of_many_styles(path: Path) -> None:
    wanted = sample(path)
    document = read_document(from_text(wanted.text))
    assert classify(document).judged != wanted.refused
    if wanted.refused:
        return
    verdicts = {v.criterion: v.verdict for v in judge(document)}
    found = {name for name, verdict in verdicts.items() if verdict == "met"}
    asked = {name for name, verdict in verdicts.items() if verdict == "person"}
    assert found - wanted.met - wanted.either == set()
    assert len(wanted.met - found - asked) <= 1
    assert len(asked) <= 0.25 * len(verdicts)


def verdict(text: str, criterion: str) -> str:
    return next(v.verdict for v in judge(read_document(from_text(text))) if v.criterion == criterion)


FAMILIES = [
    (
        "CG-01",
        EN + "A complaint is any statement, spoken or written, that a customer is disappointed with our work",
    ),
    ("CG-02", AR + "الفئات المستفيدة: المزارعون ومربو الماشية والجمعيات التعاونية"),
    ("CG-02", EN + "Who can complain:\n- tenants of our homes\n- people on the waiting list"),
    ("CG-03", AR + "أما المقترح فهو فكرة لتحسين العمل، والاستفسار سؤال عن خدمة من خدماتنا"),
    ("CG-03", EN + "Inquiries are answered in two working days and complaints in ten working days."),
    ("CG-04", EN + "Get in touch\nTelephone\n80012345\nE-mail\ncare@abc.gov.ae\nX account\n@abc_care"),
    ("CG-07", EN + "Our hotline takes complaints day and night"),
    ("CG-08", AR + "يهاتف الموظف صاحب الشكوى خلال يوم عمل"),
    ("CG-08", EN + "Someone will get in touch about your complaint within two days"),
    ("CG-09", AR + "تحسم اللجنة الشكوى خلال عشرين يوم عمل"),
    ("CG-09", EN + "Complaints are to be disposed of within 30 days"),
    ("CG-11", EN + "You need: passport copy, booking confirmation, photos"),
    ("CG-11", AR + "ما الذي أحضره معي لتقديم الشكوى؟\n- عقد الإيجار\n- آخر فاتورتين"),
    ("CG-12", AR + "يتسلم مقدم الشكوى إيصالًا برقم القيد"),
    ("CG-12", EN + "You are handed a slip bearing a case number"),
    ("CG-13", AR + "نخبركم أولًا بأول بكل مستجدات الشكوى"),
    ("CG-13", EN + "If your complaint takes longer you are told why the reply is late"),
    ("CG-15", AR + "لا يطلع على بيانات الشاكي إلا الموظف المكلف بدراسة شكواه"),
    ("CG-15", EN + "Only the investigator sees your papers"),
    ("CG-16", AR + "تسمع اللجنة الطرفين دون انحياز أو محاباة"),
    ("CG-17", AR + "لا يتم تحصيل أي مبالغ نظير تقديم الشكوى"),
    ("CG-17", AR + "لا يتطلب تقديم الشكوى أي مقابل مالي"),
    ("CG-17", EN + "There is nothing to pay when you complain"),
    ("CG-18", AR + "نخصص موظفًا لمساعدة المكفوفين في كتابة الشكوى"),
    ("CG-20", AR + "تُهمل الشكاوى المجهولة ولا ندرس ما خرج عن اختصاصنا"),
    ("CG-20", EN + "We cannot look into complaints that a court has decided"),
    ("CG-21", AR + "نلتزم بالرد في الموعد\nما نرجوه منكم\n- تحديث بياناتكم"),
    ("CG-22", AR + "ندرس الشكاوى المتكررة لمعالجة أصل الخلل"),
    ("CG-22", EN + "Every month the director reads a summary of complaints and the changes made because of them"),
    ("CG-23", AR + "تصلك بعد الإغلاق رسالة فيها رابط لأخذ رأيك في معالجة شكواك"),
    ("CG-23", EN + "Once it is closed we ask you to score how we handled your complaint"),
    ("CG-27", EN + "The Patient Relations Department runs this procedure"),
    ("CG-28", AR + "من لم يقتنع بالنتيجة فله أن يطلب إعادة النظر فيها أمام لجنة مستقلة"),
    ("CG-28", EN + "If you disagree with our answer you may take the matter to the Administrative Court"),
]
OTHERWISE = [
    ("CG-02", EN + "The employee hands the citizen a copy"),
    ("CG-03", AR + "البلاغ: إشعار بخلل في مرفق عام في المدينة"),
    ("CG-04", AR + "لا نستقبل الشكاوى بالهاتف ولا بالبريد الإلكتروني ولا بالفاكس، وتقدم عبر البوابة فقط"),
    ("CG-04", EN + "Complaints are not taken over the phone, by email or in person"),
    ("CG-07", EN + "The advice line is open 24 hours a day for questions about roaming"),
    ("CG-08", AR + "يراجع التقرير كل ثلاثة أيام"),
    ("CG-09", AR + "تراجع الشكاوى كل ربع سنة لمعالجة أسبابها"),
    ("CG-09", EN + "Permits are issued and passports are processed within ten working days"),
    ("CG-12", EN + "Ask the shop for its ticket number and keep it"),
    ("CG-13", AR + "يحق للجميع التقدم بشكوى"),
    ("CG-16", EN + "Our values are teamwork and fairness in hiring"),
    ("CG-18", EN + "The page can be read by deaf visitors"),
    ("CG-19", AR + "نوفر مترجم لغة إشارة"),
    ("CG-20", EN + "If you do not accept our answer, write to the manager"),
    ("CG-21", AR + "المكتب في الدور الأرضي"),
    ("CG-22", EN + "Call us to learn where your complaint has got to"),
    ("CG-25", AR + "تاريخ الاعتماد: 12/3/2022م"),
    ("CG-28", AR + "اعتراض المستفيد على خدمة تلقاها"),
]


@pytest.mark.parametrize(("criterion", "text"), FAMILIES)
def test_other_wording_is_understood(criterion: str, text: str) -> None:
    assert verdict(text, criterion) in {"met", "person"}


def test_most_other_wording_is_decided() -> None:
    met = [text for criterion, text in FAMILIES if verdict(text, criterion) == "met"]
    assert len(met) >= 0.8 * len(FAMILIES)


@pytest.mark.parametrize(("criterion", "text"), OTHERWISE)
def test_near_wording_does_not_count(criterion: str, text: str) -> None:
    assert verdict(text, criterion) != "met"
