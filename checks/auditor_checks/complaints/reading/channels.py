"""Channels (CG-04), contact details (CG-05), hours (CG-06), round-the-clock service (CG-07): both readings."""

from dataclasses import replace
from functools import lru_cache
from typing import Final

from auditor.commons.arabic import fold_text
from auditor.commons.contacts import Contact, find_contacts
from auditor.commons.dates import find_hours, find_weekdays
from auditor_checks.complaints.reading.concepts import has
from auditor_checks.complaints.reading.document import Document, Unit
from auditor_checks.complaints.reading.model import CELL_GAP, Channel, Limits, Reading, Span
from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import any_of, first_match

_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "phone": lines("""
        هاتف; الهاتف*; هواتف; أرقام التواصل/الاتصال; كول سنتر; هاتفي*; هاتفيا; اتصال الهاتفي; مركز الاتصال; مركز اتصال; الخط الساخن; رقم الموحد
        رقم المجاني; الاتصال على/بالرقم/بنا; اتصل على/بالرقم; مكالمة; تلفون; phone; telephone; phones
        by phone; call centre/center; contact centre/center; unified number; toll free; freephone; hot line; hotline
        helpline; call us; call the; by calling; unified call; landline; telephone number
    """),
    "email": lines("""
        بريد الإلكتروني/إلكتروني/الالكتروني; بريد الوزارة الإلكتروني; إيميل; البريد الالكتروني
        بريدنا الإلكتروني; email; e-mail; =e mail; emailing
    """),
    "web": lines("""
        موقع الإلكتروني/إلكتروني/الوزارة/الهيئة; عبر/في/على/زيارة موقع; موقعنا; صفحة .. موقع; بوابة الإلكترونية/الإلكتروني/الوطنية/الوزارة/الموحدة
        =البوابة; بوابة; الموقع; نموذج إلكتروني/الإلكتروني/خاص/الشكوى/الشكاوى/شكوى/التواصل; منصة; استمارة
        الاستمارة; اتصل بنا; تواصل معنا; online form; web form; website; web site; portal; online
        complaint form; platform; contact us; e-form; electronic form; form below; via the site
        web page; through the site
    """),
    "app": lines("""
        تطبيق الجوال/الهاتف/الهواتف/الذكي/الوزارة/الهيئة/الأمانة/البلدية/الشركة/على; =التطبيق; =والتطبيق; =بالتطبيق
        ^ تطبيق; عبر/من_خلال/من/حمل/باستخدام/على/في تطبيق; تطبيقنا; تطبيقات; mobile app/application/apps
        smart app/application; =app; application for mobile; smartphone app/application
    """),
    "chat": lines("""
        دردشة; محادثة; مساعد ذكي/الذكي/افتراضي/الافتراضي; chat; chatbot; live chat
        smart/virtual assistant
    """),
    "social": lines("""
        تواصل الاجتماعي/اجتماعي; حساب .. إكس/تويتر/منصة; تويتر; منصة إكس; social media
        social network/networks/networking; فيسبوك; انستغرام; إنستغرام; twitter; facebook; instagram; account on x
    """),
    "visit": lines("""
        زيارة; حضور/الحضور; حضوريا; شخصيا; مقر/المقر; فرع; فروع; مكاتب/المكاتب; صالة
        مركز/مراكز الخدمة/خدمة/خدمات/الخدمات; مكتب; قاعة استقبال; صندوق/صناديق/الصناديق الشكاوى/الاقتراحات/شكاوى/ورقية
    صناديق; نافذة; شباك; كاونتر; نقطة/نقاط استقبال/الاستقبال/خدمة; يدا بيد; باليد; الحضور الشخصي; مراجعة .. مبنى/مقر
    walk in; walk-in; window; drop .. at/in; come to; drop box; kiosk; help desk; information desk
        in person; reception; visit*; branch; branches; service centre/center/centres/centers
        headquarters; office of; offices; front desk; counter; complaint box; suggestion box
        suggestions box; boxes
    """),
    "post": lines("""
        فاكس; بريد العادي/المسجل/السعودي; صندوق بريد; خطاب; رسالة خطية; كتابيا; مناولة; fax; by post
        بريد مضمون/المضمون/ممتاز/الممتاز/مسجل/عادي; صندوق بريدي; مكتب الضبط; خطاب رسمي; courier; registered mail/post; a letter
    write to us at; by mail; post box; p.o. box; po box; postal; mail to; by letter; in writing; letters; mailing address
    """),
    "sms": (
        "واتساب",
        "واتس",
        "رسائل نصية",
        "رسالة نصية",
        "whatsapp",
        "sms",
        "text message",
        "text us",
        "نصية",
        "سنابشات",
        "telegram",
        "تليجرام",
    ),
}
_REMOTE: Final = {"phone": "phone", "email": "email", "social": "handle", "sms": "phone"}
_BY_CONTACT: Final = {"phone": "phone", "email": "email", "masked": "email", "url": "web", "handle": "social"}
_CONTEXT = lines("""
    منفذ; منافذ; مداخل; اكتب; راسلنا; راسل; حمل; تجدنا; ways; where to; reach us; talk to us; tell us; get in touch; how to
    come; drop; قناة; قنوات; قنوات التواصل/التقديم/استقبال; وسيلة; وسائل; تواصل; تقديم; تقدم; يقدم; رفع; ترفع
    استقبال; تلقي; تستقبل; نستقبل; عبر; من خلال; بإحدى; طرق; أماكن; اتصل; اتصال; channel; channels
    contact; contacts; submit*; complain; complaining; lodge; file; send; report; receive; receives
    received; through; via; by; using; reach; write; apply; delivery; make a complaint
""")
_YOURS = lines("""
    your number/email/phone/mobile/address; your .. number .. email; your mobile .. email; بريدك
    رقم جوالك; رقم هاتفك; جوالك; بريده; رقم جواله; هاتفه
""")
_NOTICE = lines("""
    إشعار*; يشعر; رسالة نصية .. رقم; إرسال .. رسالة; تصل*; يصل*; ستصل*; notified; notification
    arrives by; receive/gets/get .. sms/text/email/e-mail; automatic e-mail/email/message/reply; informed/notified/told by; يبلغ .. هاتفيا; sent .. sms/text/email; sms with; answers through; ring you
    we ring; we call
""")
_REFUSAL = lines("""
    لا/لن تستقبل/نستقبل/يستقبل/تقبل/نقبل/يقبل/تقيد/نقيد/تسجل/نسجل/تتلقى/نتلقى/تعتمد/نعتمد/تؤخذ/ترد .. شكوى/شكاوى/الشكاوى/الشكوى/
    بلاغات/عبر/عبره/عبرها/من/بال*/المسلمة/المرسلة/التي; غير مخصص* .. شكاوى/الشكاوى/لاستقبال; ليس/ليست .. لاستقبال/لتقديم
    not/never .. take/taken/accept/accepted/read/receive/received/handle/handled/monitored/registered/record/recorded ..
    by/over/through/via/on/as/here/from/phone/fax/email
    don't/can't/won't/cannot take/accept/handle .. by/over/through/via/on/here/from/phone/fax/email
""")
_SAVE = lines("إلا; سوى; ما_عدا; except; only by; only through; only via; but only")
_QUESTIONS_ONLY = lines("""
    للاستفسار*; للاستفسارات; للاستعلام*; للإجابة عن .. أسئلة/استفسارات; للدعم الفني; المبيعات; الإعلام; إعلامية
    advice line; information line; helpline for advice; enquiries only; inquiries only; for questions; for general
    for enquiries; for inquiries; general enquiries/inquiries; technical support; media enquiries/inquiries; sales
""")
_ABOUT_COMPLAINTS = lines("""
    شكوى; شكاوى; شكاية; بلاغ; بلاغات; تظلم; complain*; grievance*; dispute*; concerns; feedback; suggestions; مقترحات; اقتراحات
""")
_PRESS = lines("اضغط; انقر; هنا; تعبئة; click; here; press; fill; open")
_LISTLESS = lines("""
    قنوات/القنوات معتمدة/المعتمدة/رسمية/الرسمية/متاحة/المتاحة/التواصل
    approved/official/available channel/channels; several/various/many .. channels; قنوات
""")


@lru_cache(maxsize=4)
def find_channels(document: Document) -> tuple[Channel, ...]:
    """Every channel as the document lists it: kind, its details, and the line it was read from."""
    seen: dict[str, Channel] = {}
    for unit in document.units:
        if (unit.kind == "row" and unit.body) or _refused(unit):
            continue
        if unit.kind == "heading" and not _labels_contact(document, unit):
            continue
        details = _contacts(unit)
        if (_asks_data(unit) and not details) or not _in_context(unit):
            continue
        kinds = {kind for kind, names in _KINDS.items() if first_match(unit, any_of(names))}
        kinds |= {_BY_CONTACT[c.kind] for c in details if c.kind in _BY_CONTACT}
        for kind in (kind for kind in _KINDS if kind in kinds):
            wanted = _REMOTE.get(kind, "url" if kind in {"web", "chat", "visit"} else "")
            mine = tuple(c.value for c in details if c.kind == wanted)
            if kind not in seen or len(mine) > len(seen[kind].details):
                seen[kind] = Channel(kind, mine, document.span(unit, unit.body, len(unit.text)))
    return tuple(seen.values())


def _refused(unit: Unit) -> bool:
    """Whether the sentence asks, or names a channel to say that it takes no complaints, or inquiries only."""
    own = unit.own
    if own.rstrip().endswith("?"):
        return True
    if any_of(_REFUSAL).search(own):
        return not any_of(_SAVE).search(own)
    return bool(any_of(_QUESTIONS_ONLY).search(own)) and not any_of(_ABOUT_COMPLAINTS).search(own)


def _labels_contact(document: Document, unit: Unit) -> bool:
    """Whether a short heading is the label ("Telephone") of a contact detail on the next line."""
    following = document.blocks[unit.block + 1 : unit.block + 2]
    return len(unit.own.split()) <= 5 and any(
        find_contacts(block.text) or any_of(_PRESS).search(fold_text(block.text)) for block in following
    )


def _asks_data(unit: Unit) -> bool:
    """Whether the sentence asks for the complainant's own number or address."""
    return bool(any_of(_YOURS).search(unit.own))


def _contacts(unit: Unit) -> tuple[Contact, ...]:
    text = unit.folded.original
    if unit.kind != "row" or unit.body:
        return find_contacts(text)
    found: list[Contact] = []
    at = 0
    for cell in text.split(CELL_GAP):  # a short number alone in its cell is a telephone
        found += [replace(c, start=c.start + at, end=c.end + at) for c in find_contacts(cell)]
        at += len(cell) + len(CELL_GAP)
    return tuple(found)


def _in_context(unit: Unit) -> bool:
    """Whether the sentence lists ways in: a channel or submission word, a table row, or a contact detail."""
    if any_of(_NOTICE).search(unit.own) and not _contacts(unit):
        return False
    if unit.kind in {"row", "heading"} or _contacts(unit):
        return True
    return bool(any_of(_CONTEXT).search(f"{unit.heading} {unit.text}"))


def channels_by_phrase(document: Document, limits: Limits) -> Reading:
    """Kinds named where channels are listed, counted against the number demanded."""
    kinds = {channel.kind: channel.span for channel in find_channels(document)}
    return _counted(document, kinds, limits)


def _counted(document: Document, kinds: dict[str, Span], limits: Limits) -> Reading:
    if len(kinds) >= limits.channel_kinds:
        return Reading("met", tuple(kinds.values())[:5])
    if kinds:
        return Reading("partly", tuple(kinds.values()))
    for unit in document.units:
        match = first_match(unit, any_of(_LISTLESS))
        if match is not None:
            return Reading("partly", (document.span(unit, match.start(), match.end()),))
    return Reading()


_CHANNEL_CONCEPTS: Final = ("phone", "email", "web", "app", "chat", "social", "visit", "post", "sms")


def _seen_by_concept(document: Document) -> dict[str, Span]:
    kinds: dict[str, Span] = {}
    for unit in document.units:
        if (
            _refused(unit)
            or any(has(token, "notice") for token in unit.tokens)
            or (_asks_data(unit) and not _contacts(unit))
        ):
            continue
        for token in unit.tokens:
            if token.start < unit.body:
                continue
            for kind in _CHANNEL_CONCEPTS:
                if has(token, f"by_{kind}"):
                    kinds.setdefault(kind, document.span(unit, token.start, token.end))
        for contact in _contacts(unit):
            named = _BY_CONTACT.get(contact.kind)
            if named:
                kinds.setdefault(named, _contact_span(unit, contact))
    return kinds


def _contact_span(unit: Unit, contact: Contact) -> Span:
    return Span(unit.block, unit.start + contact.start, unit.start + contact.end, contact.quote)


def channels_by_concept(document: Document, limits: Limits) -> Reading:
    """Kinds by word and by the kind of contact details found anywhere in the document."""
    return _counted(document, _seen_by_concept(document), limits)


# --- CG-05 ------------------------------------------------------------------------------------------------


def details_by_phrase(document: Document) -> Reading:
    """Each remote channel that is listed has its own detail in its line, or the document has one of that kind."""
    return _detailed(document, {channel.kind for channel in find_channels(document)} & set(_REMOTE), 2)


def details_by_concept(document: Document) -> Reading:
    """As above, for the kinds seen by concept; a single detail is enough."""
    return _detailed(document, set(_seen_by_concept(document)) & set(_REMOTE), 1)


def _detailed(document: Document, listed: set[str], least: int) -> Reading:
    found: dict[str, Span] = {}
    values: set[str] = set()
    masked = False
    for unit in document.units:
        if (unit.kind == "row" and unit.body) or _refused(unit):
            continue
        for contact in _contacts(unit):
            masked = masked or contact.kind == "masked"
            if contact.kind != "masked":
                found.setdefault(contact.kind, _contact_span(unit, contact))
                values.add(contact.value)
    given = {kind for kind in listed if _REMOTE[kind] in found}
    if given and given == listed and not masked and len(values) >= least:
        return Reading("met", tuple(found.values()))
    return Reading("partly", tuple(found.values())) if found else Reading()


# --- CG-06 and CG-07 ----------------------------------------------------------------------------------------

_VARIED_HOURS = lines("""
    حسب/بحسب/وفق .. دوام/أوقات/ساعات/مواعيد; تختلف .. أوقات/ساعات/دوام/مواعيد; vary/varies/differ/depends/depending .. branch/office/location/centre/center
    hours .. vary/differ/depend; according to .. hours; hours of each/every
""")
_OFFICIAL_HOURS = lines("""
    أوقات/ساعات/وقت/أيام العمل/الدوام/الخدمة/عمل/دوام; أوقات/ساعات الدوام/العمل الرسمي/الرسمية
    working/business/office/opening/official hours; hours of work/operation/business
""")


def hours_by_phrase(document: Document) -> Reading:
    """A clock range with the weekdays in its row or in a line beside it."""
    for number, block in enumerate(document.blocks):
        ranges = find_hours(block.text)
        if not ranges:
            continue
        beside = "\n".join(b.text for b in document.blocks[max(0, number - 1) : number + 2])
        spans = tuple(Span(number, r.start, r.end, r.quote) for r in ranges[:2])
        varied = any(any_of(_VARIED_HOURS).search(unit.own) for unit in document.units)
        return Reading("met" if find_weekdays(beside) and not varied else "partly", spans)
    return _official(document)


def _official(document: Document) -> Reading:
    for unit in document.units:
        match = first_match(unit, any_of(_OFFICIAL_HOURS))
        if match is not None:
            return Reading("partly", (document.span(unit, match.start(), match.end()),))
    return Reading()


def hours_by_concept(document: Document) -> Reading:
    """A weekday, a number and a half-of-day word near each other."""
    for unit in document.units:
        weekday = [t for t in unit.tokens if has(t, "weekday")]
        half = [t for t in unit.tokens if has(t, "half_of_day")]
        digits = [t for t in unit.tokens if t.text[0].isdigit()]
        if half and len(digits) >= 2 and (weekday or find_weekdays(document.blocks[unit.block].text)):
            return Reading("met", (document.span(unit, unit.body, len(unit.text)),))
    ranges = [(n, r) for n, block in enumerate(document.blocks) for r in find_hours(block.text)]
    if ranges and any(find_weekdays(block.text) for block in document.blocks):
        number, hours = ranges[0]
        return Reading("met", (Span(number, hours.start, hours.end, hours.quote),))
    return _official(document)


_ALWAYS = lines("""
    day or/and night; never close/closes/closed/closing; الأربع والعشرين ساعة; أربع/أربعا عشرين ساعة .. كل/أيام/طوال/طيلة/الأسبوع; لا/ولا تغلق/يغلق/تتوقف/يتوقف أبدا/ليلا/يوما/عن; ليلا ونهارا; ليل نهار; any time of .. day; 24 7; على مدار الساعة; على مدار اليوم; 24 ساعة .. طيلة/طوال/أيام/يوميا/الأسبوع
    round/around the clock; 24 hours .. day/days/week/daily; 7 days a week; 24 x 7; 24 ساعة; 24 hour
    طوال/طيلة أيام الأسبوع .. 24 ساعة
""")
_NOT_ALWAYS = lines("""
    خلال/غضون 24; within/in 24; لا تتوفر; غير متاح/متاحة; not available; 24 ساعة عمل; أقصاها 24
    تتجاوز 24; within .. 24; كل 24; every/each 24; response .. 24 hours; رد .. 24 ساعة
""")


def always_by_phrase(document: Document) -> Reading:
    """Round-the-clock wording in a row or sentence about a channel; of anything else it is partly."""
    general: list[Span] = []
    for unit in document.units:
        match = first_match(unit, any_of(_ALWAYS))
        if match is None or any_of(_NOT_ALWAYS).search(unit.text) or _refused(unit):
            continue
        span = document.span(unit, match.start(), match.end())
        if unit.kind != "row" and not _names_channel(unit) and not _contacts(unit):
            general.append(span)
        else:
            return Reading("met", (span,))
    if not general:
        weak = lines("""
            all week; always available; متاحة/متاح دائما; في أي وقت; any time; anytime; at all hours
            طوال/طيلة أيام الأسبوع
        """)
        for unit in document.units:
            match = first_match(unit, any_of(weak))
            if match is not None:
                general.append(document.span(unit, match.start(), match.end()))
    return Reading("partly", tuple(general[:2])) if general else Reading()


_SOME_CHANNEL = (
    "قنوات",
    "قناة",
    "خط",
    "channel",
    "channels",
    "route",
    "routes",
    "line",
    "lines",
    "complaint",
    "شكوى",
    "شكاوى",
)
_ELECTRONIC = ("إلكترونية", "الإلكترونية", "electronic")
_SERVICES = ("خدمات", "خدمة", "service", "services")


def _names_channel(unit: Unit) -> bool:
    """Whether the sentence names a channel: a kind, the word, or electronic ones that are not services."""
    electronic = any_of(_ELECTRONIC).search(unit.text) and not any_of(_SERVICES).search(unit.text)
    named = any(first_match(unit, any_of(names)) for names in _KINDS.values())
    return named or bool(electronic or any_of(_SOME_CHANNEL).search(unit.text))


def always_by_concept(document: Document) -> Reading:
    """ "24" beside "7" or beside an hour word and an all-week word, or clock and round, in one sentence."""
    for unit in document.units:
        words = () if _refused(unit) else unit.tokens
        for at, word in enumerate(words):
            near = words[max(0, at - 6) : at + 7]
            pair = word.text == "24" and (
                any(t.text == "7" for t in words[at + 1 : at + 3])
                or (any(has(t, "hour") for t in near) and any(has(t, "all_week") for t in near))
            )
            clock = has(word, "clock") and any(has(t, "around") for t in words[max(0, at - 3) : at])
            night = has(word, "night") and any(has(t, "daytime") for t in words[max(0, at - 3) : at + 3])
            if (pair or clock or night) and not any(has(t, "not") for t in words[max(0, at - 3) : at]):
                span = document.span(unit, word.start, word.end)
                general = (
                    unit.kind != "row"
                    and any(has(t, "government_service") for t in unit.tokens)
                    and not _names_channel(unit)
                )
                return Reading("partly" if general else "met", (span,))
    return Reading()


def opening_hours(document: Document) -> tuple[tuple[int, int, frozenset[int]], ...]:
    """All clock ranges of the document with their weekdays, once each."""
    found = [(r.opens, r.closes, r.weekdays) for block in document.blocks for r in find_hours(block.text)]
    return tuple(dict.fromkeys(found))
