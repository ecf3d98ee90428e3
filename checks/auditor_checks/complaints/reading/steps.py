"""Steps (CG-10) and the last-updated date (CG-25): both readings."""

import re
from collections import defaultdict
from typing import Final

from auditor.commons.arabic import fold_text
from auditor.commons.contacts import find_contacts
from auditor.commons.dates import find_dates
from auditor_checks.complaints.reading.concepts import has
from auditor_checks.complaints.reading.document import Document, Unit
from auditor_checks.complaints.reading.model import Limits, Reading, Span
from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import any_of

_STEPS_HEADING = lines("""
    خطوات; خطوة; إجراءات; الإجراء; آلية; مراحل; كيفية; كيف; طريقة; منهجية; عملية; steps; step; procedure
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
    ملاحظة; ملاحظات; تنبيه; تنبيهات; عهدنا; عهد; ميثاق; وفي المقابل; تصل/تصلون/تصلنا/الوصول إلينا/لنا; تصلنا; reach/contact us; note; notes; remember; please note; limits; related services
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
    in_order = _bare_numbers(_first_units(document))
    for unit in _first_units(document):
        span = document.span(unit, unit.body, len(unit.text))
        numbered = bool(_LEADING_NUMBER.match(unit.own)) or unit.block in in_order
        named = any_of(_STAGE).search(unit.own) and not unit.own.rstrip().endswith("?")
        staged = named and not any_of(_NOT_STEPS).search(unit.heading)
        if staged or (
            unit.kind == "heading" and numbered and _actions(unit) and not any_of(_NOT_STEPS).search(unit.own)
        ):
            stages.append(span)
        elif unit.kind not in {"heading", "row"} and not _excluded(unit) and not find_contacts(unit.own):
            listed = numbered or bool(any_of(_STEPS_HEADING).search(unit.heading))
            if (listed or (unit.kind == "item" and _opens_with_action(unit))) and (
                _actions(unit) or (numbered and len(unit.own.split()) >= 5)
            ):
                groups[unit.heading].append(span)
    groups = {heading: spans for heading, spans in groups.items() if not _foreign(spans)}
    sequence = stages + [span for heading, spans in groups.items() if stages for span in spans[:1]]
    return _counted(max([*groups.values(), sequence], key=len, default=[]), limits)


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


_BARE_NUMBER = re.compile(r"^\W*(\d{1,2})\s+[^\W\d]")


def _bare_numbers(units: list[Unit]) -> set[int]:
    """Blocks that open with a number and no mark ("1 Log in"), three or more of them counting up by one."""
    runs: list[list[tuple[int, int]]] = []
    for unit in units:
        match = _BARE_NUMBER.match(unit.own)
        if match is None:
            continue
        here = (int(match[1]), unit.block)
        if runs and here[0] == runs[-1][-1][0] + 1:
            runs[-1].append(here)
        else:
            runs.append([here])
    return {block for run in runs if len(run) >= 3 for _, block in run}


def _opens_with_action(unit: Unit) -> bool:
    """Whether a bullet begins with what is done, as a step does: the action is among its first three words."""
    opening = " ".join(unit.own.split()[:4])
    return any(any_of(words).search(opening) for words in _ACTIONS.values())


def _counted(spans: list[Span], limits: Limits) -> Reading:
    if len(spans) >= limits.steps:
        return Reading("met", tuple(spans[:4]))
    return Reading("partly", tuple(spans)) if spans else Reading()


_STEP_CONCEPTS: Final = ("do_submit", "do_register", "do_refer", "do_study", "do_solve", "do_reply", "do_close")


_OTHERWISE = re.compile(
    r"^\W*(?:لا|لن|ليس|ولا|we (?:cannot|do not|will not|guarantee)|no|not|do not|don't)\s|:\s*\S"
)


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
        if len(unit.own.split()) >= 3 and not _OTHERWISE.search(unit.own):
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


# --- CG-25 ------------------------------------------------------------------------------------------------

# Matched on folded text: what is done to a page when it is brought up to date, and not yet ("next review").
_UPDATE = re.compile(
    r"(?:(?<![^\W_])(?:updat|modif|revis|review|amend|edited|checked|issued|version|publish|issue date)\w*"
    r"|(?<!\w)(?:[وفبل]?(?:ال|لل)?(?:تحديث|تعديل|مراجع[هت]|اصدار|نسخ[هت]|نشر)\w{0,2}|حدثت?|عدلت?|روجعت?|صدرت?|نشرت?)(?!\w))"
    r"(?!\W+(?:قادم|القادم|مقبل|المقبل)\w*)"
)
_UPDATE_LABEL = re.compile(r"last|date|\b(?:ال)?اخر\b|تاريخ")
_NOT_YET = re.compile(r"(?<!\w)(?:next|due|until|القادم\w*|المقبل\w*|حتي|المقرر\w*)(?!\w)")
_MOST_BESIDE = 16
"""Words in a line that says when it was updated, besides the date."""


def stamp_by_phrase(document: Document) -> Reading:
    """A full date soon after a word for updating, in a short line or in the next one."""
    blocks = document.blocks
    label_only: list[Span] = []
    for unit in document.units:
        match = _UPDATE.search(unit.own)
        if match is None or _NOT_YET.search(unit.own):
            continue
        span = document.span(unit, unit.body + match.start(), len(unit.text))
        rest = unit.own[match.start() :]
        label = len(unit.own.split()) <= 6
        after = blocks[unit.block + 1].text if unit.block + 1 < len(blocks) and label else ""
        for text, beside in ((rest, _words_beside(unit)), (after, len(unit.own.split()))):
            if beside <= _MOST_BESIDE and any(d.precision == "day" and d.start <= 70 for d in find_dates(text)):
                return Reading("met", (span,))
        if label and _UPDATE_LABEL.search(unit.own):
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


def _words_beside(unit: Unit) -> int:
    """Words of a line without its dates, which take many where both calendars are given."""
    return len(unit.own.split()) - sum(len(found.quote.split()) for found in find_dates(unit.own))


def stamp_by_concept(document: Document) -> Reading:
    """A line that is mostly a date, with an update word in it or in the line before."""
    previous: Unit | None = None
    for unit in document.units:
        dated = any(d.precision == "day" for d in find_dates(unit.own)) and not _NOT_YET.search(unit.own)
        for line in (unit, previous) if dated else ():
            if line is None or not any(has(t, "updated") for t in line.tokens):
                continue
            if (line is unit or len(line.own.split()) <= _MOST_BESIDE) and _words_beside(unit) <= _MOST_BESIDE:
                return Reading("met", (document.span(unit, unit.body, len(unit.text)),))
        previous = unit
    return _copyright(document)
