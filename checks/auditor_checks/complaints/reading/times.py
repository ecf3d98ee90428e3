"""First response (CG-08) and resolution (CG-09): every duration with its part in the procedure, read twice."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from auditor.commons.durations import Duration, find_durations
from auditor_checks.complaints.reading.concepts import has, has_any
from auditor_checks.complaints.reading.document import Document, Unit
from auditor_checks.complaints.reading.model import Limits, Reading, Span, TimeValue, Values
from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import any_of, first_match

Part = Literal["first", "reply", "resolution", "complainant", "escalated", "other", "exception", "elsewhere", ""]


@dataclass(frozen=True, slots=True)
class Timed:
    """One duration in a sentence and the part it plays there."""

    unit: Unit
    duration: Duration
    part: Part
    start: int
    end: int


_COMPLAINANT = lines("""
    يجب/يشترط/على/ينبغي/لا تقديم/تقدم/يقدم/المستفيد/العميل/مقدم/المشتكي .. خلال; يجب تقديم
    تقديم/رفع/تقدم/يقدم الشكوى/التظلم/شكوى/الاعتراض/شكواه خلال/في_موعد/قبل/لا_يتجاوز
    من تاريخ الواقعة/وقوع/حدوث/العلم/علمه/الحادثة/وقوعها/الإبلاغ/تبليغه/إبلاغه/القرار/صدور
    مضى/مضي/يمضي/مر/مرور على/عليها .. الواقعة; مضى عليها; يتجاوز .. الواقعة; not older than; older than
    anything/matters/events/problems/incidents .. more than/older; more than .. before writing/complaining; happened .. more than
    must/should/shall/need/have to be/submit/complain/make/file/contact/tell .. within
    make your complaint .. within; of the incident/event/problem; since the event/incident
    you have .. to; complaints must; within .. of becoming aware; months ago
    within .. of the date .. happened/occurred; return .. within; retain*; kept for; stored for
""")
_GRIEVANCE = lines("تظلم; تظلمات; تتظلم; يتظلم; grievance*")
_OBJECTION = lines("اعتراض; الاعتراض; معترض; objection*")
# A later step whatever the guide calls a complaint: objecting to the answer, or those who hear that.
_OBJECTING = lines("""
    يعترض/تعترض/اعترض/الاعتراض/اعتراض/يتظلم/تتظلم .. على/من/أمام/لدى قرار*/القرار/رد/الرد/نتيجة/النتيجة/لجنة/المحكمة/ديوان
    إعادة النظر; يطعن; تطعن; الطعن; يستأنف; تستأنف; لجنة/لجان .. المنازعات/منازعات; ديوان المظالم
    اللجوء/يلجأ/تلجأ/التوجه/يتوجه/تتوجه/التقاضي/رفع_دعوى .. المحكمة/محكمة/القضاء
    grievance/appeal/appeals/review panel/board/committee; ombudsman; ombudsmen
    go/goes/take/appeal/apply/turn/write/complain/object .. to .. court/courts/tribunal
""")
_AFTER_DECISION = lines("""
    after .. answer/decision/reply/outcome; not happy/satisfied; unhappy; disagree; appeal/appeals; escalation
    الاعتراض/التظلم/الطعن .. قرار/القرار/الرد/نتيجة/النتيجة; بعد القرار/الرد; غير راض
""")
# What another body owes, or what is kept, paid or sent by a machine.
_OTHER_BODY = lines("""
    مقدم الخدمة/خدمة .. عليه/يلتزم/يلزم/مسؤول/أن_يحل*/يعالج*/يرد; على مقدم_الخدمة/المشغل/المزود/الشركة/البنك .. أن/حل/معالجة/الرد
    تلتزم/يلتزم الشركة/المشغل/المزود/البنك; المشغل/المزود .. مسؤول/عليه/يلتزم
    provider/operator/company/bank/insurer/seller/shop/airline must/has/should/shall
""")
_KEPT = lines("""
    حفظ/تحفظ/يحفظ/الاحتفاظ/نحتفظ/يحتفظ/تحتفظ .. خلال/لمدة/مدة/سنة/سنوات/بيانات/تسجيل*; مدة الحفظ; تتلف; إتلاف; تمحى; تحذف
    سداد; السداد; تسدد*/يسدد*/تدفع/يدفع .. خلال/قبل; صلاحية; مدة عضوية*; ضمان; retention; retain*; kept/stored for; wiped; erased; deleted; destroyed; archived; valid for; warranty; payment; pay within
    تلقائيا; =آليا; automatic; automatically; auto-reply; bank holiday/holidays
""")
# Lists of what is asked of the complainant.
_EXPECTED = lines("""
    ننتظر/نتوقع/نرجو/نأمل/نطلب/المطلوب/المأمول .. من/منك/منكم/الشاكي/المستفيد; واجبات/التزامات/مسؤوليات المستفيد/العميل/الشاكي/مقدم
    واجباتك; مسؤولياتك; your responsibilities/duties/part; we ask/expect .. you; in return
""")
_ESCALATED = lines("""
    تصعيد*; صعدت; يصعد; تصعد; escalat*; appeal*; lodge; ombudsman; لم ترد/يرد
    إن لم; إذا لم; if not; if no reply/response; if you do not hear/receive; not received; not resolved
    لم تحل/يتم/يحل; ما لم; مضت/انقضت/انقضى/تأخر/تجاوز* .. رفع*/ترفع*/يرفع*/تعرض/أرسل; if .. missed/late/overdue/exceeded; passes to
""")
_OTHER = lines("""
    استفسار; استفسارات; اقتراح; اقتراحات; مقترح; مقترحات; inquiry; inquiries; enquiry; enquiries
    suggestion; suggestions; وحدات التنظيمية; permit; permits; passport; invoice*; title deed/deeds; certificate*; visas; تصريح; تصاريح; ترخيص; تراخيص; جواز; جوازات; تأشيرة; visa; رخصة; licence application; shipment
""")
# A reply to suggestions, which guides treat with complaints, is partly an answer; one to inquiries is none.
_IDEAS = ("اقتراح", "اقتراحات", "مقترح", "مقترحات", "suggestion", "suggestions", "comments")
_COMPLAINT = lines("""
    شكوى; شكاوى; بلاغ; بلاغات; complain; complaint; complaints; تذكرة; ticket; grievances
""")
_EXCEPTION = lines("""
    يتعذر; تعذر; تمديد; تمدد; extend*; cannot; unable; complex cases only; additional; إضافية; longer
""")
_FIRST = lines("""
    مدة/زمن/وقت/سرعة/فترة الرد/الاستجابة/استجابة/رد; رد الأولي/أولي/المبدئي/مبدئي; الاستجابة الأولية
    استجابة أولية; الاستجابة .. خلال
    إشعار/إشعارك/تأكيد/إقرار/إبلاغ .. استلام/باستلام/الاستلام/وصول/تسلم; إشعار .. بتسلم
    التواصل/يتواصل/نتواصل/الاتصال/يتصل .. خلال/غضون; أول تواصل/رد/استجابة; ينظر فيها; response time
    time to respond/reply; first/initial response/reply/contact; acknowledg*
    confirm* .. receipt/receiv*; receipt .. confirmed; hear .. arrived/received
    respond/response initially; contact you/complainant/customer within/in; contacted within
    يهاتف*/نهاتف*/يتصل/نتصل/يكلم*/نكلم*/يتواصل/نتواصل .. خلال/غضون/بأقل/أقل/قبل/أقصاه; جواب* الأول/أول/أولي*; أول جواب
    call*/phone*/ring* .. both/you/complainant/customer/parties/sender/caller/person/client/them; أكد/نؤكد/يؤكد/تأكيد .. وصول/استلام/تسلم*; call/ring/write/come/get back; get/be/gets in touch; hear from; reached us; has reached; let you know .. reached; confirming receipt
    confirmation .. receipt; first/initial answer; complaint .. arrived; will call/contact you; assigned to/within
    get back to you; hear back/within/by; in contact within; back to you; يزور*; نزور*; نكلم*/يكلم*/نعاود/يعاود/نتصل/يتصل/نهاتف .. ظرف/موعد/مدة/أجل/مهلة
    تشعر*/يشعر*/إشعار*/نشعر*/يبلغ*/تبلغ*/نبلغ*/إبلاغ*/يخطر*/تخطر* .. بقبول*/قبول*/نقص*/بما_ينقص*/ينقصها/استيفاء*/اكتمال*
    تحقق/التحقق من استيفاء; tell/told/informed/notify/notified .. accepted/incomplete/missing/eligible/whether_we_can/accept_it
    أول اتصال/تواصل/مكالمة; وصلت/وصول شكواك/شكواكم/الشكوى/شكواه/عريضته; نقر/يقر/إقرار .. استلام/تسلم/وصول
    نعاود/يعاود/معاودة الاتصال; نفتح/يفتح .. الشكوى/شكوى/ملف; looked at/into within; picked up; assigned
""")
_REPLY = lines("""
    جواب*; يجيب*; نجيب*; تجيب*; أجيب; الرد; رد; يرد; نرد; ترد; الإجابة; يجاب; إفادة; إفادتكم; reply; replied; respond; responds; response
    answer; answers; answered; responded; replies
""")
_RESOLUTION = lines("""
    إقفال; إقفالها; تقفل; يقفل; نقفل; طي الملف; نطوي; يطوى; نوافي*; يوافى; توافي*
    تفصل; يفصل; يستغرق; تستغرق; نستغرق; تخلص; يخلص; ننهي*; ينتهي; إنهاؤها; تسوية; تسوى; نسوي; تبت; نبت; يحسم; تحسم
    حسم; نحسم; conclude*; dispos*; redress*; over in; is over; are over; posted; sorted; put right; decide*; ruling; takes; rule on; work out
    رد النهائي/نهائي; نهائي; معالجة; تعالج; يعالج; نعالج; معالجتها; حل; تحل; حلها; يحل; إغلاق; تغلق
    يغلق; إغلاقها; إنجاز; تنجز; البت; يبت; الفصل في
    مدة/زمن/وقت الخدمة/تنفيذ/المعالجة/الإنجاز/الإغلاق/الحل/إنجاز/معالجة/إغلاق/حل; مدة .. الخدمة; إنهاء
    تنتهي; دراسة; تدرس; ينهى; final; finally; resolv*; resolution; settle*; settlement; close; closed
    closing; closure; complete; completed; completion; service duration; duration of .. service
    service time; processing/process/execution/implementation/delivery/completion time/period/duration
    time to carry out; time frame/required; expected/estimated/average time/duration; processed; handled
    dealt; deal with; investigat*; finish*; how long; solution; period of service; duration : ; duration
    completing; outcome; decision; full response; solved; limit :; repair/repairs .. take/takes/done/made/within/in; is/are/be fixed/repaired; put_right; finished; rectif*; mended; wrapped up
    تنهى; تنهي; ينهى; منتهية; إنهاء*; صدور/إصدار/يصدر/تصدر .. قرار/القرار/رأي/الرأي/نتيجة/النتيجة/حكم/الحكم; تنجز; تصلح; إصلاح
    متى/حتى تنتهي/ينتهي; كم يستغرق/تستغرق/تأخذ/ياخذ; ياخذ/تاخذ/يأخذ/تأخذ
""")


_SIMPLE = lines("""
    بسيطة; بسيط; عادية; العادية; روتينية; منخفضة; المنخفضة; simple; routine; straightforward; normal
    standard; low
""")
_COMPLEX = lines("""
    معقدة; المعقدة; مركبة; complex; complicated; serious; عالية; high priority; major
""")


@lru_cache(maxsize=4)
def read_times(document: Document) -> tuple[Timed, ...]:
    """Durations with their part, by phrases: the surest wording in the sentence decides."""
    return tuple(_timed(document, _part_by_phrase))


def may_promise(unit: Unit) -> bool:
    """Whether a time in the sentence can be meant for complaints: none for inquiries only, and no exception."""
    if any_of(_OTHER).search(unit.own) and not any_of(_COMPLAINT).search(unit.own):
        return False
    return not any_of(_EXCEPTION).search(unit.own)


@lru_cache(maxsize=4)
def read_times_by_concept(document: Document) -> tuple[Timed, ...]:
    """Durations with their part, by the concept word that stands nearest."""
    return tuple(_timed(document, _part_by_concept))


_OFTEN = re.compile(r"(?<!\w)(?:كل|every|each|per|once an?)\s+$")
"""Before a duration: how often something happens, not how long it takes."""


def _timed(document: Document, part_of: Callable[[Unit, int, int, bool], Part]) -> list[Timed]:
    out: list[Timed] = []
    # Where grievances or objections are what the guide is about, one is no later step.
    complaints = len(any_of(_COMPLAINT).findall(document.text)) // 2
    itself = [w for w in (_GRIEVANCE, _OBJECTION) if len(any_of(w).findall(document.text)) > complaints]
    later_words = tuple(w for words in (_GRIEVANCE, _OBJECTION) if words not in itself for w in words)
    for unit in document.units:
        if unit.kind == "row" and not unit.body and document.blocks[unit.block].header:
            continue  # its cells come with their headers
        for duration in find_durations(unit.own):
            start, end = unit.body + duration.start, unit.body + duration.end
            if _OFTEN.search(unit.text[:start]):
                continue
            later = bool(any_of((*later_words, *_OBJECTING)).search(unit.text))
            part = _set_aside(unit, " ".join(_clause(unit, start, end))) or part_of(unit, start, end, later)
            out.append(Timed(unit, duration, part, start, end))
    return out


def _clause(unit: Unit, start: int, end: int) -> tuple[str, str]:
    """The label and the sentence before the duration, and after it, up to neighbouring durations and commas."""
    others = [(unit.body + d.start, unit.body + d.end) for d in find_durations(unit.own)]
    left = max([unit.body, *(last for _, last in others if last <= start)])
    left = max(left, unit.text.rfind("; ", 0, start))
    right = min([end + 60, *(first for first, _ in others if first >= end)])
    tail = re.split(r"[,;.(]", unit.text[end:right], maxsplit=1)[0]
    bound = unit.text[start:end].split(maxsplit=1)[0]  # "by the next day": its first word bounds the day
    return f"{unit.text[: unit.body]}{unit.text[left:start]}{bound}", tail


def _set_aside(unit: Unit, clause: str) -> Part:
    """The part of a time that is no promise of this guide, whoever reads it: owed by or to others, or kept."""
    label = unit.heading if unit.kind == "item" else unit.text[: unit.body]
    if any_of(_EXPECTED).search(label):
        return "complainant"
    if any_of(_AFTER_DECISION).search(unit.heading):
        return "escalated"
    owed = any_of(_OTHER_BODY).search(unit.own)
    return "elsewhere" if owed or any_of(_KEPT).search(clause) else ""


def _part_by_phrase(unit: Unit, start: int, end: int, later: bool) -> Part:
    before, after = _clause(unit, start, end)
    clause = f"{before} {after}"
    # The sentence's own words: a guide's title says "complaint" over sentences on inquiries too.
    if any_of(_OTHER).search(unit.own) and not any_of(_COMPLAINT).search(unit.own):
        return "other" if any_of(_IDEAS).search(unit.own) else ""
    if any_of(_COMPLAINANT).search(clause):
        return "complainant"
    if any_of(_EXCEPTION).search(clause):
        return "exception"
    if later or any_of(_ESCALATED).search(unit.text):
        return "escalated"
    if any_of(("final", "نهائي", "full response")).search(clause):
        return "resolution"
    if any_of(_FIRST).search(clause):
        return "first"
    closing, replying = _last(any_of(_RESOLUTION), before, clause), _last(any_of(_REPLY), before, clause)
    if closing < 0 and replying < 0:
        rest = unit.text[end:].split(".", 1)[0]  # "after 21 days, we close it"
        graded = any_of((*_SIMPLE, *_COMPLEX)).search(clause) or any_of(_RESOLUTION).search(rest)
        return "resolution" if graded else ""
    return "resolution" if closing >= replying else "reply"


def _last(pattern: re.Pattern[str], before: str, clause: str) -> int:
    """Place of the last match before the duration, or 0 where it stands only after it, or -1."""
    places = [m.end() for m in pattern.finditer(before)]
    if places:
        return places[-1]
    return 0 if pattern.search(clause) else -1


_NEAREST: Final[tuple[tuple[str, Part], ...]] = (
    ("acknowledge", "first"),
    ("respond", "reply"),
    ("resolve", "resolution"),
    ("escalate", "escalated"),
    ("appeal", "escalated"),
    ("submit", "complainant"),
    ("happened", "complainant"),
)


def _comma_clause(unit: Unit, start: int, end: int) -> tuple[int, int]:
    """The stretch between the commas around a duration."""
    stop = re.search(r"[,;.]", unit.text[end:])
    return max(unit.text.rfind(mark, 0, start) for mark in ",;") + 1, end + (
        stop.start() if stop else len(unit.text)
    )


def _part_by_concept(unit: Unit, start: int, end: int, later: bool) -> Part:
    tokens = unit.tokens
    own = [t for t in tokens if t.start >= unit.body]
    if not has_any(own, "complaint"):
        if has_any(own, "suggestion"):
            return "other"
        if has_any(own, "inquiry", "other_service"):
            return ""
    if later:
        return "escalated"
    clause = _comma_clause(unit, start, end)
    if any(has(t, "exception") for t in tokens if clause[0] <= t.start < clause[1]):
        return "exception"
    here = next((n for n, t in enumerate(tokens) if t.start >= start), len(tokens))
    after = next((n for n, t in enumerate(tokens) if t.start >= end), len(tokens))
    if any(has(t, "final_word") for t in tokens[max(0, here - 8) : here]):
        return "resolution"
    best: tuple[float, Part] = (99, "")
    for at, token in enumerate(tokens):
        # What follows ("of receipt", "من تاريخ تقديمها") is mostly where the time starts from.
        distance = here - at if at < here else (at - after + 1) * 4
        if at >= here and at < after:
            continue
        for concept, part in _NEAREST:
            starts = at >= after and part == "first"  # "of receipt": where the time begins
            itself = concept == "appeal" and any_of(_GRIEVANCE).fullmatch(token.text)
            if has(token, concept) and not (starts or itself) and distance < best[0] and distance <= 14:
                best = (distance, part)
    return best[1]


# --- verdicts -----------------------------------------------------------------------------------------------

_VAGUE_FIRST = lines("""
    بأسرع/أسرع وقت/ما; في أقرب وقت; أقرب وقت; فورا; فوري; فورية; بسرعة; سرعة; وسرعة; سريع; سريعا
    دون تأخير; as soon as; promptly; prompt; without delay; timely; quickly; quick; immediate
    immediately; next business/working day; fast
""")
_IMMEDIATE = lines("""
    response time : .. immediate; مدة/زمن/وقت الرد/الاستجابة .. فوري/فورا/فورية/مباشر
    response .. immediate; reply immediately; acknowledged immediately; immediate response/acknowledg*
    رد فوري; استجابة فورية
""")
_VAGUE_CLOSE = lines("""
    اتفاقية/اتفاقيات مستوى الخدمة; إطار زمني; الإطار الزمني; مدة المتوقعة/متوقعة/المحددة/محددة
    وقت المحدد; فترة زمنية محددة; خلال المدة; ضمن المدة; service level agreement; service level; =sla
    expected time; timeframe; time frame; within the period; set time; agreed time; specified time
    reasonable time; time limit
""")


def first_by_phrase(document: Document) -> Reading:
    """A number for acknowledgement or reply; vague words, or a reply to other requests, are partly."""
    return _first(document, read_times(document))


def first_by_concept(document: Document) -> Reading:
    return _first(document, read_times_by_concept(document))


def _first(document: Document, times: tuple[Timed, ...]) -> Reading:
    spans = tuple(_span(document, t) for t in times if t.part in {"first", "reply"})
    spans += _matches(document, _IMMEDIATE)
    if spans:
        return Reading("met", spans[:4])
    other = tuple(_span(document, t) for t in times if t.part == "other")
    weak = other or _matches(document, _VAGUE_FIRST)
    return Reading("partly", weak[:2]) if weak else Reading()


def resolution_by_phrase(document: Document) -> Reading:
    """A number for the final reply, closing or the service; an SLA without a number is partly."""
    return _closing(document, read_times(document))


def resolution_by_concept(document: Document) -> Reading:
    return _closing(document, read_times_by_concept(document))


def _closing(document: Document, times: tuple[Timed, ...]) -> Reading:
    chosen = [t for t in times if t.part == "resolution"]
    chosen = chosen or _final_replies(times)
    if chosen:
        return Reading("met", tuple(_span(document, t) for t in chosen[:4]))
    weak = _matches(document, _VAGUE_CLOSE)
    return Reading("partly", weak[:2]) if weak else Reading()


def _final_replies(times: tuple[Timed, ...]) -> list[Timed]:
    """Where no sentence says "resolve", a reply later than the first one is the final reply."""
    early = [t for t in times if t.part in {"first", "reply"}]
    soonest = min((_seconds(t) for t in early), default=0)
    return [t for t in early if t.part == "reply" and _seconds(t) > soonest]


def _matches(document: Document, wanted: tuple[str, ...]) -> tuple[Span, ...]:
    out = []
    for unit in document.units:
        match = first_match(unit, any_of(wanted))
        if match is not None:
            out.append(document.span(unit, match.start(), match.end()))
    return tuple(out)


def _span(document: Document, timed: Timed) -> Span:
    return document.span(timed.unit, timed.start, timed.end)


# --- values -------------------------------------------------------------------------------------------------


def promised(document: Document, limits: Limits) -> Values:
    """The promises in seconds. First response: the slowest of a table's channels, else the smallest said.

    Resolution: the largest bound said of a normal case; simple and complex cases apart where named.
    """
    times = read_times(document)
    firsts = [t for t in times if t.part == "first"]
    replies = [t for t in times if t.part == "reply"]
    closings = [t for t in times if t.part == "resolution"]
    closings = closings or _final_replies(times)
    candidates = firsts or replies
    tabled = [t for t in candidates if t.unit.kind == "row"]
    first = (
        max(firsts, key=_seconds)
        if firsts
        else max(tabled or [min(candidates, key=_seconds)], key=_seconds)
        if candidates
        else None
    )
    simple = [t for t in closings if any_of(_SIMPLE).search(t.unit.text)]
    complicated = [t for t in closings if any_of(_COMPLEX).search(t.unit.text)]
    normal = [t for t in closings if t not in complicated] or closings
    value = _value(document, first)
    return Values(
        first_response=value,
        resolution=_value(document, max(normal, key=_seconds, default=None)),
        simple_resolution=_value(document, max(simple, key=_seconds, default=None)),
        complex_resolution=_value(document, max(complicated, key=_seconds, default=None)),
        within_limit=within(value, limits.first_response, working=limits.first_response_working),
    )


def _seconds(timed: Timed) -> int:
    return timed.duration.seconds


def _value(document: Document, timed: Timed | None) -> TimeValue | None:
    found = timed.duration if timed else None
    return TimeValue(found.seconds, found.working, _span(document, timed)) if timed and found else None


def within(value: TimeValue | None, limit: int, *, working: bool) -> bool | None:
    """Whether a promise keeps the limit; None without one.

    A calendar promise always ends no later than the same number of working days. A working promise
    against a calendar limit may span a weekend: only one within a day of it is sure.
    """
    if value is None:
        return None
    if value.working and not working:
        return value.seconds + 2 * 86400 <= limit
    return value.seconds <= limit
