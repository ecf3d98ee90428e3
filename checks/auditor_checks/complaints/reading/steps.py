"""Steps (CG-10), information and documents needed (CG-11), last-updated date (CG-25): both readings."""

import re
from collections import defaultdict
from typing import Final

from auditor.commons.arabic import fold_text
from auditor.commons.contacts import find_contacts
from auditor.commons.dates import FoundDate, find_dates
from auditor_checks.complaints.reading.concepts import has
from auditor_checks.complaints.reading.document import Document, Unit
from auditor_checks.complaints.reading.model import Limits, Reading, Span
from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import any_of, first_match

_STEPS_HEADING = lines("""
    خطوات; خطوة; إجراءات; آلية; مراحل; كيفية; كيف; طريقة; منهجية; عملية; steps; step; procedure
    procedures; process; mechanism; how to; how we; how do; how will; what happens; stage; stages
    method of; our method; handling; to get the service; instructions; دورة; مسار; نتعامل; معالجة
""")
_STAGE = lines("""
    المرحلة/الخطوة الأولى/الثانية/الثالثة/الرابعة/الخامسة/#; أولا; ثانيا; ثالثا; رابعا
    stage/step one/two/three/four/five/#; first ,; then ,; finally ,
""")
_LEADING_NUMBER = re.compile(r"^\W*\d{1,2}\s*[.)-]\s*\D")
_OTHER_LIST = ("اقتراح", "اقتراحات", "مقترح", "suggestion", "suggestions")
_COMPLAINTS = ("شكوى", "شكاوى", "complaint", "complain")
_REQUESTS = lines("""
    request to/for; application for; licence; license; permit
    طلب إصدار/تجديد/إزالة/إلغاء/نقل/الحصول/استخراج/ترخيص
""")
_NOT_STEPS = lines("""
    الوثائق/المستندات; documents; fees; رسوم; شروط; conditions; حقوق; التزامات; duties; principles
    نلتزم; نتعهد; وعدنا; نعدك*; نرجو*; نأمل*; promise*; pledge*; commit*; we ask; rights; responsibilities
    مبادئ; أهداف; objectives; definitions; تعريفات; channels; قنوات; scope; نطاق; قنوات .. تقديم; وسائل
""")
_ACTIONS: Final[dict[str, tuple[str, ...]]] = {
    "submit": lines("""
        يتقدم; يعرف بنفسه; choose; select; pick; give; add; sign in; الضغط; اضغط; اختر; أدخل; تقديم
        يقدم; تقدم; رفع; تعبئة; يعبئ; ملء; بملء; إرسال; ارسال; إدخال; submit*; fill*; complete the form
        complain at; send*; enter*; lodge; log in; تسجيل الدخول; الدخول; اختيار; choose; select; click
        press; hand in; handed; write; اكتب; يكتب; كتابة; حمل; سجل; تدخل; ادخل; ارسل; صور; عبئ; املأ; توجه; تحميل; go to; open; visit; scan
        install; print; register on; حدد; تحديد; أرسل; ارفع; انقر; التقط; راجع; راجعنا; أكد; تأكيد; احفظ; confirm*; describe*; state
    """),
    "attach": ("إرفاق", "يرفق", "ترفق", "أرفق", "ارفق", "ارفقها", "attach*", "upload*", "enclos*"),
    "register": lines("""
        يسلم; تسلم; تعطي; يعطى; يصدر; تصدر; يدون; تدون; يدخل; enters; is entered; is given; receives; issues; take; takes; يفتح; تسجيل; تسجل; يسجل; توثيق; توثق; قيد; تقيد; استلام; تستلم; يستلم; استقبال
        register*; record*; log; logged; acknowledg*; comes in; arrived; received; receipt
    """),
    "refer": lines("""
        تحيل; يحيل; نحيل; تعرض; يعرض; ترسل; names; appoints; raised; raises; ترفع; send* it; hand it; إحالة; تحال; يحال; تحويل; تحول; يحول; توجيه; توجه; ترسل إلى; refer*
        forward*; passed; assign*; transfer*; give it to; directed; sent to; route*
    """),
    "study": lines("""
        يتحرى; تتحرى; تسمع; يسمع; يدقق; تدقق; تدقيق; يراجع; تراجع; مراجعة; يفرز; تفرز; يتأكد; gathers; takes statements; reads
        interview*; تطلع; تقرر; يقرر; دراسة; تدرس; يدرس; يبحث*; بحث; ينظر; فحص; تحليل; تحقق; التحقق; تحقيق; تقييم
        تصنيف; تصنف; فرز; investigat*; stud*; assess*; review*; look* into; examin*; check*; analys*
        analyz*; verif*; classif*; consider*; evaluat*
    """),
    "contact": lines("""
        التواصل مع; يتواصل; الاتصال; يتصل; طلب; contact*; ring you; call* the; ask* for; visited
        request*
    """),
    "solve": lines("""
        معالجة; تعالج; يعالج; حل; تحل; الحلول; اتخاذ; solv*; resolv*; solution; settle*; correct*
        put right; take action; measures; deal*; تفصل; يفصل; تبت; يبت; تسوي; تسوية; decide*; fix*; remed*; تصحح; يصحح; إصلاح
    """),
    "reply": lines("""
        تجيب; يجيب; نجيب; يتواصل معك; يتصل بك; نتواصل; يبلغ; تبلغ; نبلغ*; يصلك; يجيك; write back; reply; replies; posted; أخطر; أبلغ; الإجابة; الجواب; write to; notice; call the customer; wait for; الرد; يرد; ترد; رد
        إبلاغ; يبلغ; إشعار; إخطار; يشعر; يخطر; تخطر; إفادة; repl*; respon*; answer*; notif*; inform*
        tell you; told; you will hear
    """),
    "close": ("إغلاق", "تغلق", "يغلق", "حفظ", "تحفظ", "close*", "closing", "archive*", "filed"),
    "escalate": ("تصعيد", "تصعد", "صعدت", "يصعد", "escalat*", "goes up"),
    "survey": ("قياس رضا", "استبيان", "survey", "view of the result"),
}


def steps_by_phrase(document: Document, limits: Limits) -> Reading:
    """Numbered or listed lines under a steps heading, or stages named one after another."""
    groups: dict[str, list[Span]] = defaultdict(list)
    stages: list[Span] = []
    for unit in _first_units(document):
        span = document.span(unit, unit.body, len(unit.text))
        numbered = bool(_LEADING_NUMBER.match(unit.own))
        if any_of(_STAGE).search(unit.own) or (
            unit.kind == "heading" and numbered and _actions(unit) and not any_of(_NOT_STEPS).search(unit.own)
        ):
            stages.append(span)
        elif unit.kind not in {"heading", "row"} and not _excluded(unit) and not find_contacts(unit.own):
            listed = numbered or bool(any_of(_STEPS_HEADING).search(unit.heading))
            if (listed or unit.kind == "item") and (_actions(unit) or (numbered and len(unit.own.split()) >= 5)):
                groups[unit.heading].append(span)
    groups = {heading: spans for heading, spans in groups.items() if not _foreign(spans)}
    staged = stages + [span for heading, spans in groups.items() if stages for span in spans[:1]]
    return _counted(max([*groups.values(), staged], key=len, default=[]), limits)


def _foreign(spans: list[Span]) -> bool:
    """Whether the list belongs to another service, pasted in: a request for something, no complaint in it."""
    text = fold_text("\n".join(span.quote for span in spans))
    return bool(any_of(_REQUESTS).search(text)) and not any_of(
        (*_COMPLAINTS, "report", "ticket", "بلاغ", "تذكرة")
    ).search(text)


def _excluded(unit: Unit) -> bool:
    heading = unit.heading
    other = any_of(_OTHER_LIST).search(heading) and not any_of(_COMPLAINTS).search(heading)
    return bool(other or _about_other(unit) or any_of(_NOT_STEPS).search(heading))


def _first_units(document: Document) -> list[Unit]:
    """The first sentence of each block: one line, one step."""
    seen: set[int] = set()
    out = []
    for unit in document.units:
        if unit.block not in seen:
            out.append(unit)
        seen.add(unit.block)
    return out


def _about_other(unit: Unit) -> bool:
    return bool(any_of(_OTHER_LIST).search(unit.own)) and not any_of(_COMPLAINTS).search(unit.own)


def _actions(unit: Unit) -> set[str]:
    return {name for name, words in _ACTIONS.items() if any_of(words).search(unit.own)}


def _counted(spans: list[Span], limits: Limits) -> Reading:
    if len(spans) >= limits.steps:
        return Reading("met", tuple(spans[:4]))
    return Reading("partly", tuple(spans)) if spans else Reading()


_STEP_CONCEPTS: Final = ("do_submit", "do_register", "do_refer", "do_study", "do_solve", "do_reply", "do_close")


def steps_by_concept(document: Document, limits: Limits) -> Reading:
    """Different handling actions in different lines, or a list most of whose lines are such actions."""
    found: dict[str, Span] = {}
    groups: dict[str, list[tuple[bool, Span]]] = defaultdict(list)
    for unit in _first_units(document):
        if unit.kind in {"heading", "row"} or _excluded(unit):
            continue
        span = document.span(unit, unit.body, len(unit.text))
        names = [n for n in _STEP_CONCEPTS if any(t.start >= unit.body and has(t, n) for t in unit.tokens)]
        for name in names:
            found.setdefault(name, span)
        if len(unit.own.split()) >= 3:
            groups[unit.heading].append((bool(names), span))
    for listed in groups.values():
        if _foreign([span for _, span in listed]):
            return Reading("partly", (listed[0][1],))
        if len(listed) >= limits.steps and 2 * sum(acts for acts, _ in listed) >= len(listed):
            return Reading("met", tuple(span for _, span in listed[:4]))
    spans = tuple(dict.fromkeys(found.values()))
    if len(found) >= limits.steps and len(spans) >= limits.steps:
        return Reading("met", spans[:4])
    return Reading("partly", spans[:2]) if spans else Reading()


# --- CG-11 ------------------------------------------------------------------------------------------------

_NEEDED_HEADING = lines("""
    وثائق/مستندات/معلومات/بيانات المطلوبة/اللازمة/المطلوب/مطلوبة/لازمة; متطلبات; المرفقات
    نموذج .. يتضمن; ماذا/ما أحتاج/نحتاج/يلزم*/أجهز/أحضر/أقدم/يطلب; ما الذي أحتاج*/أجهز*/أحضر*/يلزم*/تحتاج*; جهز; ما المطلوب
    ما/أي مستندات/المستندات/الوثائق/المعلومات/البيانات; مستندات/المستندات/الوثائق/البيانات التي; which documents/papers; ^ tell/give/send us
    قبل البدء; ما تحتاجه/تحتاج; مشتملا/مشتملة/متضمنا/متضمنة/يشتمل/تشتمل/يتضمن/تتضمن/يحتوي/تحتوي/مرفقا/مبينا على/ما/به/فيه; مرفقا
    محتوى/محتويات/مضمون الشكوى; بيانات الشكوى; يذكر/نذكر/اذكر فيها/ما; المتطلبات; يرفق/ترفق/إرفاق/مع إرفاق/ما/الآتي/التالي/به
    what do/will/should/must you/we/i need/want/require/send/bring/give/tell/include; have ready/to_hand; what to send/bring/tell
    need from you/me; before you start/begin/write/complain; checklist; have .. ready; ready : ; you need/bring : ; be ready with; please include/enclose/attach/send/give required documents/information/data
    documents/information .. needed/required; requirements; what information; what you need
    what to include; what should .. include/contain; you will need; information you; details needed
    needed; supporting documents; attachments
""")
_NEEDED = lines("""
    إرفاق/ترفق/يرفق/أرفق/تدعيم/دعم .. مستندات/المستندات/الوثائق/وثائق/صورة/نسخة/الأدلة/أدلة/ما_يثبت/
    المستند/مرفقات/إثبات
    صورة/نسخة .. هوية/الهوية/البطاقة/الإقامة/جواز/بطاقة/السجل
    يجب/أن تتضمن/تشمل/تحتوي/يتضمن/تشتمل .. شكوى/الشكوى/اسم/الاسم/بيانات; تتضمن الشكوى
    الشكوى تتضمن/متضمنة; copy of .. id/passport/identity/card/civil
    attach* .. document*/paper*/evidence/file*/copy/copies; documents .. attached; evidence .. attached
    you must/should/need provide/include; complaint must/should include/contain/state
    include the following; provide the following; give us .. your name/details/information
    tell us .. your name/what happened; enclos*/attach*/includ*/send_us/bring .. photocop*/copy/copies/receipt/receipts/letters/
    documents/papers/invoice/invoices/photos/evidence
    صورة/نسخة/صور/نسخ .. القرار/الفاتورة/فاتورة/العقد/عقد/المراسلات/الرد/رده/الإيصال/إيصال/السجل/الرخصة/المستند*/المستندات/بطاقة*
    تزويدنا/زودنا/تزويد .. بـ/باسم*/ببيانات/بصورة/برقم/بالاسم/بالمستندات; يوضح/يبين/يذكر/يدون/يكتب .. اسمه/الاسم/رقم_الهوية/رقم_هويته
""")
_DATA: Final[tuple[tuple[str, ...], ...]] = (
    ("الاسم", "اسم", "الاسم الكامل", "your name", "full name", "=name", "names"),
    lines("""
        رقم الهوية/هوية/السجل/الإقامة; الهوية; id number; national id; civil id; identity number; iqama
        id card
    """),
    lines("""
        رقم الجوال/الهاتف/جوال/هاتف; أرقام التواصل; العنوان; عنوانه; عنوان; phone number; mobile number
        contact details; contact number; your address; address
    """),
    lines("""
        وصف/تفاصيل/موضوع/ملخص/شرح/نص .. الشكوى/شكوى/المشكلة/الواقعة; details of .. complaint/problem
        description; what happened; what went wrong; subject of; summary
    """),
    ("تاريخ الواقعة/الحادثة/حدوث", "المكان", "date of", "when it happened", "dates", "place"),
    lines("""
        مستندات; المستندات; الوثائق; وثائق; مرفقات; المرفقات; أدلة; documents; attachments; evidence
    """),
    lines("""
        رقم الحساب/الفاتورة/العداد/الاشتراك/المشترك/الجامعي/الملف/الرخصة/العقد/المعاملة/الطلب/الوثيقة/البوليصة/اللوحة/الرحلة/التذكرة/الآيبان
        account/bill/invoice/policy/contract/licence/license/booking/order/meter/customer/plate/flight/reference number
    """),
    lines("""
        صورة/نسخة/صور .. من/حديثة/واضحة/القرار/الفاتورة/العقد/الإيصال/الموقع/العداد/المستندات/المراسلات; كشف حساب/الحساب; فاتورة; إيصال; photo*
        picture*; screenshot*; photocop*; copy of; copies of; last .. bills; bill; receipt; receipts; invoice; statement
    """),
    ("البريد الإلكتروني", "عنوان البريد", "email address", "e-mail address"),
    lines("الموقع على/بالخريطة; تحديد الموقع; مكان الواقعة; موقع البلاغ/المخالفة; where it happened; location of"),
    (
        "resident card",
        "residence card/permit",
        "driving licence/license",
        "passport",
        "جواز السفر",
        "بطاقة الأحوال",
    ),
    ("personal data", "البيانات الشخصية", "بيانات مقدم", "personal details/information"),
)
_GENERAL_DATA = lines("""
    بيانات/معلومات صحيحة/كاملة/كافية/مطلوبة/المطلوبة/واضحة; استكمال*; اكتمال
    complete information/data/details; complete and correct; incomplete information/data
    data is incomplete; full details; required information/data; أدلة; evidence; نموذج; documents
""")


def needed_by_phrase(document: Document) -> Reading:
    """A list under a documents heading, documents to attach, or two data items asked for together."""
    evidence: list[Span] = []
    for unit in document.units:
        if any_of(("خصوصية", "privacy", "cookies")).search(unit.text):
            continue
        match = first_match(unit, any_of(_NEEDED))
        items = _data(unit)
        under = (
            unit.kind != "heading" and any_of(_NEEDED_HEADING).search(unit.text[: unit.body]) and not _nothing(unit)
        )
        if match is not None:
            evidence.append(document.span(unit, match.start(), match.end()))
        elif (under and items) or len(items) >= 3:
            evidence.append(document.span(unit, items[0].start(), items[-1].end()))
    evidence += _listed_needs(document)
    if evidence:
        return Reading("met", tuple(evidence[:4]))
    return _general(document)


def _listed_needs(document: Document) -> list[Span]:
    """Two or more items in a list that is introduced as what to bring, whatever they are."""
    lists: dict[str, list[Span]] = defaultdict(list)
    for unit in document.units:
        label = unit.text[: unit.body]
        if unit.kind == "item" and any_of(_NEEDED_HEADING).search(label) and not _nothing(unit):
            lists[label].append(document.span(unit, unit.body, len(unit.text)))
        inline = re.match(r"^\W*([^:]{3,40}):.*,.*", unit.own)
        if (
            unit.kind != "heading"
            and inline
            and any_of(_NEEDED_HEADING).search(f"{inline[1]} :")
            and not _nothing(unit)
        ):
            lists[inline[1]] += [document.span(unit, unit.body, len(unit.text))] * 2
    return [spans[0] for spans in lists.values() if len(spans) >= 2]


def _nothing(unit: Unit) -> bool:
    return bool(re.match(r"^\W*(?:لا يوجد|لا توجد|none|not required|no item|n/a|nothing|غير مطلوب)", unit.own))


def _data(unit: Unit) -> list[re.Match[str]]:
    found = [match for words in _DATA if (match := first_match(unit, any_of(words))) is not None]
    return sorted(found, key=lambda m: m.start())


def _general(document: Document) -> Reading:
    for unit in document.units:
        match = first_match(unit, any_of(_GENERAL_DATA), negative=True)
        if match is not None:
            return Reading("partly", (document.span(unit, match.start(), match.end()),))
    return Reading()


def needed_by_concept(document: Document) -> Reading:
    """A document word near a word of asking or attaching, or several data words in a section."""
    evidence: list[Span] = []
    kinds: dict[str, set[int]] = defaultdict(set)
    for unit in document.units:
        words = unit.tokens
        for at, token in enumerate(words):
            near = words[max(0, at - 4) : at + 5]
            if (
                token.start >= unit.body
                and has(token, "paper")
                and any(has(t, "attach") for t in near)
                and not any(has(t, "not") for t in words[max(0, at - 3) : at])
            ):
                evidence.append(document.span(unit, token.start, token.end))
                break
        for number, group in enumerate(_DATA):
            if first_match(unit, any_of(group)):
                kinds[unit.heading].add(number)
    evidence += _listed_needs(document)
    asked = any(len(found) >= (2 if any_of(_NEEDED_HEADING).search(name) else 3) for name, found in kinds.items())
    if evidence or asked:
        return Reading("met", tuple(evidence[:3]))
    return _general(document)


# --- CG-25 ------------------------------------------------------------------------------------------------

_UPDATE = lines("""
    آخر تحديث/تعديل/مراجعة; تاريخ التحديث/آخر/الإصدار/النسخة/التعديل/النشر/تحديث
    حدثت/تحديث الصفحة; حدث في; last updated/update/modified/reviewed/revision/revised; last updated on
    last_updated_on; date modified; modified date; date of update/issue/publication; page last
    updated on/at; updated :; version date; issue date; date of last
""")


def stamp_by_phrase(document: Document) -> Reading:
    """A full date within forty characters after an update label, or on the next line."""
    blocks = document.blocks
    label_only: list[Span] = []
    for unit in document.units:
        match = any_of(_UPDATE).search(unit.own)
        if match is None:
            continue
        span = document.span(unit, unit.body + match.start(), len(unit.text))
        rest = unit.own[match.start() :]
        after = blocks[unit.block + 1].text if unit.block + 1 < len(blocks) and len(rest.split()) <= 6 else ""
        for text in (rest, after):
            if any(d.precision == "day" and d.start <= 70 for d in find_dates(text)):
                return Reading("met", (span,))
        label_only.append(span)
    return Reading("partly", tuple(label_only[:1])) if label_only else _copyright(document)


def _copyright(document: Document) -> Reading:
    for number, block in enumerate(document.blocks):
        match = re.search(
            r"(?:©|\(c\)|copyright|حقوق)[^\n]{0,40}?((?:19|20)\d\d|[٢][٠]\d\d)", block.text, re.IGNORECASE
        )
        if match:
            return Reading("partly", (Span(number, match.start(), match.end(), match[0]),))
    return Reading()


def _words_beside(unit: Unit, dates: list[FoundDate]) -> int:
    """Words of a line without its dates, which take many where both calendars are given."""
    return len(unit.own.split()) - sum(len(found.quote.split()) for found in dates)


def stamp_by_concept(document: Document) -> Reading:
    """A line that is mostly a date, with an update word in it or in the line before."""
    previous: Unit | None = None
    for unit in document.units:
        dates = [d for d in find_dates(unit.own) if d.precision == "day"]
        lines = [unit] + ([previous] if previous is not None else [])
        for line in lines:
            updated = [t for t in line.tokens if has(t, "updated")]
            short = line is unit or len(line.own.split()) <= 16
            if dates and updated and short and _words_beside(unit, dates) <= 16:
                return Reading("met", (document.span(unit, unit.body, len(unit.text)),))
        previous = unit
    return _copyright(document)
