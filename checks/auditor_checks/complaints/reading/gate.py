"""The gate before judging: is this page a complaint guide at all?

Measured on real pages: a guide says "complaint" about once in a hundred words, or in its first 250 characters.
Without the gate a general customer-experience policy seems to keep a quarter of the criteria.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from auditor.model import Text
from auditor_checks.complaints.reading.concepts import has
from auditor_checks.complaints.reading.document import Document
from auditor_checks.complaints.reading.examples import likeliest
from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import any_of

Kind = Literal["guide", "policy", "charter", "service", "form", "contact", "inquiry", "news", "mention", "other"]
JUDGED: frozenset[Kind] = frozenset({"guide", "policy", "charter", "service"})

_OPENING = 250
_DENSITY = 0.01


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """What the document is, and why. ``judged`` says whether the criteria are asked of it."""

    kind: Kind
    reasons: tuple[Text, ...]
    complaint_words: int
    words: int

    @property
    def judged(self) -> bool:
        return self.kind in JUDGED


_POLICY = ("سياسة", "السياسة", "policy", "لائحة", "ضوابط", "regulation", "regulations")
_CHARTER = lines("""
    ميثاق; وثيقة حقوق; charter; اتفاقية مستوى الخدمة; service level agreement; =sla; service standards
""")
_SERVICE = lines("""
    خدمة; service description; بطاقة الخدمة; service duration; مدة الخدمة/تنفيذ; رسوم الخدمة
    start service; بدء الخدمة; ابدأ الخدمة; target audience; الفئة المستهدفة; service cost
    delivery channels; fees; price
""")
_FORM = lines("""
    حقل مطلوب; نص الرسالة/الشكوى; captcha; رمز التحقق; اختر ملف; choose file; browse; submit form
    required field; إرسال النموذج; اكتب رسالتك; your message
""")
_NEWS = lines("""
    صرح; أكد; أوضح; أوضحت; قال; أشار; كشف; أعلنت; تعلن; وأضاف; وبين; المتحدث الرسمي; أخبار ذات صلة; شارك الخبر; استقبلت .. شكوى; تلقت .. شكوى; said; announced; according to
    stated; told reporters; press release; spokesman; spokesperson
""")
# Pages that speak of complaints because of the work or the figures they are about.
_ELSEWHERE: Final[tuple[tuple[str, ...], ...]] = (
    lines("""
        وظائف/وظيفة شاغرة/الشاغرة; مسمى الوظيفة; المسمى الوظيفي; السيرة الذاتية; الراتب; راتب; المؤهلات
        مؤهل; خبرة .. سنوات/سنة/سنتين; بكالوريوس; آخر موعد للتقديم; التوظيف; المهام والمسؤوليات; المتقدم
        job title; vacancy; vacancies; job description; salary; qualifications; =cv; resume; years of experience
        bachelor; bachelor's; applicants; closing date; job purpose; candidate; candidates
    """),
    lines("""
        كراسة الشروط; منافسة عامة; المنافسة; العطاء; المناقصة; مناقصة; العروض الفنية; ضمان ابتدائي
        نطاق العمل; المورد; request for proposal; =rfp; tender; bidder; bidders; bid bond; scope of work
    """),
    lines("""
        مدربون; مدرب; رسوم الدورة; دورة; متدربون; دورة تدريبية; برنامج تدريبي; المتدربون; محاور الدورة; مدة الدورة; ورشة عمل; شهادة حضور; الحقيبة التدريبية
        training course; course outline; learning outcomes; course fee; trainees; workshop; certificate of attendance
    """),
    lines("""
        مقارنة .. العام/الربع/بالعام/بالربع; الربع الأول/الثاني/الثالث/الرابع; إجمالي عدد; نسبة الارتفاع
        بنسبة # %; النشرة الإحصائية; compared to/with .. year/quarter; quarter; statistical bulletin
        total number of; rose/fell/increased/decreased by; per cent
    """),
)
# Pages about a product or a tool: complaints are only something it handles.
_TOOL = lines("""
    administrator/administrators/admin; settings; dashboard; plugin; plug-in; workflow; automation/automations; =api; integration/integrations
    queue/queues; trial; subscription/enterprise/team/premium/free plan; release notes; known issue; timer; webhook; user/admin manual/guide; changelog
    software; demo; لوحة التحكم; الإعدادات; نسخة تجريبية; مشرف النظام; مدير النظام; إصدار النظام; الترقية; واجهة برمجية/برمجة; سير العمل; دليل المستخدم
""")
# Titles of pages on another subject, which name channels and times and mention complaints in passing.
_OTHER_SUBJECT = lines("""
    سياسة/إشعار/بيان/سياسات خصوصية/الخصوصية; حماية البيانات; ملفات الارتباط; تعريف الارتباط; شروط/أحكام الاستخدام/استخدام
    إخلاء المسؤولية/مسؤولية; سهولة الوصول; الاستعلام/استعلام/الاستفسار/استفسار عن; استفسارات; خدمة الاستعلام
    متابعة/تتبع/حالة طلب/طلبات/طلبك/طلبي/معاملة/معاملات/شحنة/شحنات; الشحن; استبدال/استرجاع/إرجاع/استرداد; حجز; المواعيد
    privacy; cookie/cookies; data protection; terms of use/service; terms conditions; disclaimer; accessibility statement
    inquiries; enquiries; inquiry; enquiry; track/check/checking/tracking/status .. order/application/request/parcel/shipment/transaction/case
    order/orders; returns; refund/refunds; shipping; delivery; help centre/center; user manual/guide; knowledge base; release notes; booking/bookings
    setting up; configuring; appointment/appointments
""")
_NOT_HERE = lines("""
    لا/لن تستقبل/نستقبل/تقبل/نقبل/تسجل/تقدم/ترسل .. هذه/هذا/هنا/الصفحة/النموذج; ليست/ليس .. للشكاوى/لتقديم_شكوى; لتقديم شكوى .. انتقل/صفحة/زر
    not .. complaints/complaint .. here/page/form/service/address; complaints/complaint .. not .. here/page/form/address/through
    complaints/complaint .. separate/other/another/different page/form/address; to complain .. see/visit/go
""")
_FEW_TAKEN = 3
_TAKEN = ("do_register", "do_solve", "do_reply", "do_submit")
_TITLE_LENGTH = 120
_LIKE_A_GUIDE = 0.2
_MANY = 6


def classify(document: Document) -> DocumentKind:
    """The kind of document, with its reasons in both languages."""
    words = [
        t
        for unit in document.units
        if not (unit.kind == "row" and unit.body)
        for t in unit.tokens
        if t.start >= unit.body
    ]
    complaints = sum(1 for t in words if _is_complaint(t.text))
    kin = sum(1 for t in words if _KIN_WORD.fullmatch(t.text))
    if complaints < _DENSITY * len(words) and kin >= max(4, _KIN_DENSITY * len(words)):
        complaints = kin
    others = sum(1 for t in words if has(t, "suggestion") or has(t, "inquiry"))
    kind, reasons = _kind(document, len(words), complaints, others)
    if kind == "mention" and _says_much(document):
        kind, reasons = "guide", (*reasons[:1], Text(en="it says what guides say", ar="فيه ما يرد في أدلة الشكاوى"))
    return DocumentKind(kind, reasons, complaints, len(words))


def _says_much(document: Document) -> bool:
    """Whether the text has sentences like the examples of many criteria, however seldom it says "complaint"."""
    return sum(found[0].score >= _LIKE_A_GUIDE for found in likeliest(document, 1).values()) >= _MANY


_COMPLAINT_WORD = re.compile(
    r"(?:[وف])?(?:[بلك])?(?:ال|ل)?(?:شكوي|شكاوي|شكوا\w*|شكاوا\w*|شكاي\w*|شكوت\w*|مشتكي\w*|شاكي|تشتكي|يشتكي|اشتكي)$"
    r"|complain\w*|grievances?"
)
# What other bodies call a complaint: a municipality's report, a university's grievance, a regulator's dispute.
_KIN_WORD = re.compile(
    r"(?:[وف])?(?:[بلك])?(?:ال|ل)?(?:بلاغ|بلاغات\w*|تظلم|تظلمات\w*|متظلم\w*|اعتراض|اعتراضات\w*|منازعات)$|disputes?"
)
_KIN_DENSITY = 0.015


def _is_complaint(word: str) -> bool:
    return bool(_COMPLAINT_WORD.fullmatch(word))


def _kind(document: Document, words: int, complaints: int, others: int) -> tuple[Kind, tuple[Text, ...]]:
    opening = " ".join(unit.own for unit in document.units)[:_OPENING]
    opens = any(_is_complaint(word) for word in re.findall(r"\w+", opening))
    counted = Text(
        en=f"{complaints} of {words} words speak of complaints",
        ar=f"عدد الكلمات الدالة على الشكوى {complaints} من {words}",
    )
    if complaints == 0:
        return "other", (counted,)
    if others >= 3 * complaints:
        return "inquiry", (
            counted,
            Text(
                en="it deals with suggestions or inquiries far more than with complaints",
                ar="يتناول المقترحات أو الاستفسارات أكثر بكثير من الشكاوى",
            ),
        )
    if not opens and complaints < _DENSITY * words:
        return _charter_or_mention(document, counted)
    if _hits(document, _NEWS) >= 2 and words < 60 * complaints + 600 and not _has_list(document):
        return "news", (counted, Text(en="it reports what someone said or did", ar="ينقل خبرًا أو تصريحًا"))
    titled = any(_is_complaint(word) or _KIN_WORD.fullmatch(word) for word in re.findall(r"\w+", _title(document)))
    *always, figures = (_hits(document, words_of) >= 3 for words_of in _ELSEWHERE)
    if any(always) or (figures and not titled):
        return "other", (
            counted,
            Text(
                en="it is a vacancy, a tender, a course or a set of figures",
                ar="هو إعلان وظيفة أو منافسة أو دورة أو إحصاءات",
            ),
        )
    subject = _elsewhere(document, complaints, titled=titled)
    if subject is not None:
        return subject[0], (counted, subject[1])
    if complaints == 1 and not titled and not _has_complaint_heading(document):
        return "mention", (counted, Text(en="it only mentions complaints in passing", ar="يذكر الشكاوى عرضًا فقط"))
    return _shape(document, words, counted)


def _elsewhere(document: Document, complaints: int, *, titled: bool) -> tuple[Kind, Text] | None:
    """Whether the page is about a tool or, by its title, about something else than complaints; None if not."""
    if complaints < _MANY and _hits(document, _TOOL) >= 3:
        return "other", Text(en="it explains a product or a tool", ar="يشرح منتجًا أو أداة")
    if titled or complaints >= _MANY or _complaint_sentences(document) >= _FEW_TAKEN:
        return None
    if any_of(_OTHER_SUBJECT).search(_title(document)) and not _has_complaint_heading(document):
        return "other", Text(en="its title names another subject", ar="عنوانه يدل على موضوع آخر")
    if complaints <= _FEW_TAKEN and any_of(_NOT_HERE).search(document.text):
        return "mention", Text(en="it sends complaints to another page", ar="يحيل الشكاوى إلى صفحة أخرى")
    return None


def _has_complaint_heading(document: Document) -> bool:
    return any(u.kind == "heading" and any(_is_complaint(t.text) for t in u.tokens) for u in document.units)


def _title(document: Document) -> str:
    return document.text[:_TITLE_LENGTH].split("\n", 1)[0]


def _charter_or_mention(document: Document, counted: Text) -> tuple[Kind, tuple[Text, ...]]:
    title = document.text[:_TITLE_LENGTH]
    if any_of(_CHARTER).search(title) and _complaint_sentences(document):
        return "charter", (
            counted,
            Text(
                en="a service charter that says how complaints are taken",
                ar="ميثاق خدمة يبيّن كيف تُستقبل الشكاوى",
            ),
        )
    return "mention", (counted, Text(en="it only mentions complaints in passing", ar="يذكر الشكاوى عرضًا فقط"))


def _complaint_sentences(document: Document) -> int:
    """Sentences in which complaints are received or answered."""
    return sum(
        1
        for unit in document.units
        if any(_is_complaint(t.text) for t in unit.tokens)
        and any(has(t, name) for t in unit.tokens for name in _TAKEN)
    )


def _shape(document: Document, words: int, counted: Text) -> tuple[Kind, tuple[Text, ...]]:
    title = document.text[:_TITLE_LENGTH]
    prose = sum(1 for unit in document.units if len(unit.own.split()) >= 6)
    if _hits(document, _FORM) >= 2 and prose <= 3:
        return "form", (counted, Text(en="mostly fields to fill in", ar="معظمه حقول للتعبئة"))
    if words < 80 and prose <= 2 and any_of(("اتصل بنا", "تواصل معنا", "contact us")).search(title):
        return "contact", (counted, Text(en="mostly contact details", ar="معظمه بيانات اتصال"))
    named = Text(en="complaints are its subject", ar="موضوعه الشكاوى")
    if any_of(_POLICY).search(title):
        return "policy", (counted, named)
    if any_of(_CHARTER).search(title):
        return "charter", (counted, named)
    if _hits(document, _SERVICE) >= 2:
        return "service", (counted, named)
    return "guide", (counted, named)


def _hits(document: Document, wanted: tuple[str, ...]) -> int:
    return sum(1 for phrase in wanted if any_of((phrase,)).search(document.text))


def _has_list(document: Document) -> bool:
    return sum(1 for block in document.blocks if block.kind in {"item", "row"}) >= 3
