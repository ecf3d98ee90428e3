"""Information and documents needed (CG-11): both readings."""

import re
from collections import defaultdict
from typing import Final

from auditor.commons.arabic import fold_text
from auditor_checks.complaints.reading.concepts import has
from auditor_checks.complaints.reading.document import Document, Unit
from auditor_checks.complaints.reading.model import Reading, Span
from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import any_of, first_match

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
        elif _demanded(unit):
            evidence.append(document.span(unit, unit.body, len(unit.text)))
        elif (under and items) or len(items) >= 3:
            evidence.append(document.span(unit, items[0].start(), items[-1].end()))
    evidence += _listed_needs(document)
    if evidence:
        return Reading("met", tuple(evidence[:4]))
    return _general(document)


_DEMAND = re.compile(
    r"\b(?:quote|state|give|mention|provide|include|enter|supply|have ready|يجب|يشترط|يلزم|ادخال|ادخل|اذكر|يذكر|ذكر|تذكر)\b"
)
_DETAIL = re.compile(
    r"(?:\b(?:number|no|name|date|copy|copies|photos?|passport|id|address|place|port|plate)\b"
    r"|\b[وبل]?(?:ال)?(?:رقم|صوره|نسخه|اسم|هويه|تاريخ|وصف|شرح|مكان)\b)"
)
_TRACKING = lines(
    "متابعة; حالة; للاستعلام; الاستعلام; track*; status; follow up; progress; stage; تحقق من; التحقق من"
)


def _demanded(unit: Unit) -> bool:
    """Whether the sentence demands three or more details in a row ("Quote the plate number, the date and ...")."""
    found = _DEMAND.search(unit.own)
    if found is None or any_of(_TRACKING).search(unit.own) or unit.own.rstrip().endswith("?"):
        return False
    rest = unit.own[found.end() :]
    return len(_DETAIL.findall(rest)) >= 3 and "," in rest


def _listed_needs(document: Document) -> list[Span]:
    """Two or more items in a list that is introduced as what to bring, whatever they are."""
    lists: dict[str, list[Span]] = defaultdict(list)
    for unit in document.units:
        label = unit.text[: unit.body]
        if unit.kind == "item" and any_of(_NEEDED_HEADING).search(label) and not _nothing(unit):
            lists[label].append(document.span(unit, unit.body, len(unit.text)))
        line = fold_text(document.blocks[unit.block].text[unit.start :])  # a list parted by ";" is many units
        inline = re.match(r"^\W*([^:]{3,40}):.*[,;].*", line)
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
        if _demanded(unit):
            evidence.append(document.span(unit, unit.body, len(unit.text)))
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
