"""Channels (CG-04), contact details (CG-05), hours (CG-06), round-the-clock service (CG-07): both readings."""

from typing import Final

from auditor.commons.contacts import Contact, find_contacts
from auditor.commons.dates import find_hours, find_weekdays
from auditor_checks.complaints.reading.concepts import has
from auditor_checks.complaints.reading.document import Document, Unit
from auditor_checks.complaints.reading.model import Channel, Limits, Reading, Span
from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import any_of, first_match

_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "phone": lines("""
        هاتف; الهاتف*; هاتفي*; هاتفيا; اتصال الهاتفي; مركز الاتصال; مركز اتصال; الخط الساخن; رقم الموحد
        رقم المجاني; الاتصال على/بالرقم/بنا; اتصل على/بالرقم; مكالمة; تلفون; phone; telephone; phones
        by phone; call centre/center; contact centre/center; unified number; toll free; hotline
        helpline; call us; call the; by calling; unified call; landline; telephone number
    """),
    "email": lines("""
        بريد الإلكتروني/إلكتروني/الالكتروني; بريد الوزارة الإلكتروني; إيميل; البريد الالكتروني
        بريدنا الإلكتروني; email; e-mail; =e mail; emailing
    """),
    "web": lines("""
        موقع الإلكتروني/إلكتروني/الوزارة/الهيئة; بوابة الإلكترونية/الإلكتروني/الوطنية/الوزارة/الموحدة
        =البوابة; الموقع; نموذج إلكتروني/الإلكتروني/خاص/الشكوى/الشكاوى/شكوى/التواصل; منصة; استمارة
        الاستمارة; اتصل بنا; تواصل معنا; online form; web form; website; web site; portal; online
        complaint form; platform; contact us; e-form; electronic form; form below; via the site
        web page; through the site
    """),
    "app": lines("""
        تطبيق الجوال/الهاتف/الهواتف/الذكي/الوزارة/الهيئة; تطبيق; mobile app/application/apps
        smart app/application; =app; application for mobile; smartphone app/application
    """),
    "chat": lines("""
        دردشة; محادثة; مساعد ذكي/الذكي/افتراضي/الافتراضي; chat; chatbot; live chat
        smart/virtual assistant
    """),
    "social": lines("""
        تواصل الاجتماعي/اجتماعي; حساب .. إكس/تويتر/منصة; تويتر; منصة إكس; social media
        social network/networks/networking; twitter; facebook; instagram; account on x
    """),
    "visit": lines("""
        زيارة; حضور/الحضور; حضوريا; شخصيا; مقر/المقر; فرع; فروع; مكاتب/المكاتب; صالة
        مركز/مراكز الخدمة/خدمة/خدمات/الخدمات; مكتب; قاعة استقبال; صندوق الشكاوى/الاقتراحات/شكاوى
        in person; reception; visit*; branch; branches; service centre/center/centres/centers
        headquarters; office of; offices; front desk; counter; complaint box; suggestion box
        suggestions box; boxes
    """),
    "post": lines("""
        فاكس; بريد العادي/المسجل/السعودي; صندوق بريد; خطاب; رسالة خطية; كتابيا; مناولة; fax; by post
        post box; p.o. box; po box; postal; mail to; by letter; in writing; letters; mailing address
    """),
    "sms": ("واتساب", "واتس", "رسائل نصية", "رسالة نصية", "whatsapp", "sms", "text message", "text us"),
}
_REMOTE: Final = {"phone": "phone", "email": "email", "social": "handle", "sms": "phone"}
_CONTEXT = lines("""
    قناة; قنوات; قنوات التواصل/التقديم/استقبال; وسيلة; وسائل; تواصل; تقديم; تقدم; يقدم; رفع; ترفع
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
    arrives by; receive .. sms/text/email; sent .. sms/text/email; sms with; answers through; ring you
    we ring; we call
""")
_LISTLESS = lines("""
    قنوات/القنوات معتمدة/المعتمدة/رسمية/الرسمية/متاحة/المتاحة/التواصل
    approved/official/available channel/channels; several/various/many .. channels; قنوات
""")


def find_channels(document: Document) -> tuple[Channel, ...]:
    """Every channel as the document lists it: kind, its details, and the line it was read from."""
    seen: dict[str, Channel] = {}
    for unit in document.units:
        if unit.kind == "heading" or (unit.kind == "row" and unit.body):
            continue
        details = _contacts(unit)
        if _asks_data(unit) and not details:
            continue
        for kind, names in _KINDS.items():
            match = first_match(unit, any_of(names))
            if match is None or not _in_context(unit):
                continue
            wanted = _REMOTE.get(kind, "url" if kind in {"web", "chat", "visit"} else "")
            mine = tuple(c.value for c in details if c.kind == wanted)
            if kind not in seen or len(mine) > len(seen[kind].details):
                seen[kind] = Channel(kind, mine, document.span(unit, unit.body, len(unit.text)))
    return tuple(seen.values())


def _asks_data(unit: Unit) -> bool:
    """Whether the sentence asks for the complainant's own number or address."""
    return bool(any_of(_YOURS).search(unit.own))


def _contacts(unit: Unit) -> tuple[Contact, ...]:
    return find_contacts(unit.folded.original)


def _in_context(unit: Unit) -> bool:
    """Whether the sentence lists ways in: a channel or submission word, a table row, or a contact detail."""
    if any_of(_NOTICE).search(unit.own) and not _contacts(unit):
        return False
    if unit.kind == "row" or _contacts(unit):
        return True
    return bool(any_of(_CONTEXT).search(unit.text))


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
_BY_CONTACT: Final = {"phone": "phone", "email": "email", "url": "web", "handle": "social"}


def _seen_by_concept(document: Document) -> dict[str, Span]:
    kinds: dict[str, Span] = {}
    for unit in document.units:
        if any(has(token, "notice") for token in unit.tokens) or (_asks_data(unit) and not _contacts(unit)):
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
    listed = {channel.kind for channel in find_channels(document)} & set(_REMOTE)
    return _detailed(document, listed)


def details_by_concept(document: Document) -> Reading:
    """As above, for the kinds seen by concept."""
    return _detailed(document, set(_seen_by_concept(document)) & set(_REMOTE))


def _detailed(document: Document, listed: set[str]) -> Reading:
    found: dict[str, Span] = {}
    values: set[str] = set()
    for unit in document.units:
        if unit.kind == "row" and unit.body:
            continue
        for contact in _contacts(unit):
            if contact.kind != "masked":
                found.setdefault(contact.kind, _contact_span(unit, contact))
                values.add(contact.value)
    given = {kind for kind in listed if _REMOTE[kind] in found}
    if given and given == listed and len(values) >= 2:
        return Reading("met", tuple(found.values()))
    return Reading("partly", tuple(found.values())) if found else Reading()


# --- CG-06 and CG-07 ----------------------------------------------------------------------------------------

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
        return Reading("met" if find_weekdays(beside) else "partly", spans)
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
    24 7; على مدار الساعة; على مدار اليوم; 24 ساعة .. طيلة/طوال/أيام/يوميا/الأسبوع
    round/around the clock; 24 hours .. day/days/week/daily; 7 days a week; 24 x 7; 24 ساعة; 24 hour
    طوال/طيلة أيام الأسبوع .. 24 ساعة
""")
_GENERAL = lines("""
    خدمات إلكترونية/الإلكترونية; الخدمات متاحة; electronic services; e-services; services .. available
    availability of .. services; الخدمة متاحة
""")
_NOT_ALWAYS = lines("""
    خلال/غضون 24; within/in 24; لا تتوفر; غير متاح/متاحة; not available; 24 ساعة عمل; أقصاها 24
    تتجاوز 24; within .. 24; response .. 24 hours; رد .. 24 ساعة
""")


def always_by_phrase(document: Document) -> Reading:
    """Round-the-clock wording in a row or sentence about a channel; of services in general it is partly."""
    general: list[Span] = []
    for unit in document.units:
        match = first_match(unit, any_of(_ALWAYS))
        if match is None or any_of(_NOT_ALWAYS).search(unit.text):
            continue
        span = document.span(unit, match.start(), match.end())
        if unit.kind != "row" and any_of(_GENERAL).search(unit.text) and not _names_channel(unit):
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


def _names_channel(unit: Unit) -> bool:
    return any(first_match(unit, any_of(names)) for names in _KINDS.values()) or bool(
        any_of(("قنوات", "قناة", "channel", "complaint", "شكوى", "شكاوى")).search(unit.text)
    )


def always_by_concept(document: Document) -> Reading:
    """ "24" beside "7" or beside an hour word and an all-week word, or clock and round, in one sentence."""
    for unit in document.units:
        words = unit.tokens
        for at, word in enumerate(words):
            near = words[max(0, at - 6) : at + 7]
            pair = word.text == "24" and (
                any(t.text == "7" for t in words[at + 1 : at + 3])
                or (any(has(t, "hour") for t in near) and any(has(t, "all_week") for t in near))
            )
            clock = has(word, "clock") and any(has(t, "around") for t in words[max(0, at - 3) : at])
            if (pair or clock) and not any(has(t, "not") for t in words[max(0, at - 3) : at]):
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
