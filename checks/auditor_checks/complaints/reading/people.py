"""Who may complain (CG-02), kinds of request told apart (CG-03), duties of both sides (CG-21): both readings."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from auditor.commons.arabic import Token, fold_text
from auditor.commons.durations import find_durations
from auditor_checks.complaints.reading.concepts import has, has_any
from auditor_checks.complaints.reading.document import Document, Unit
from auditor_checks.complaints.reading.model import Reading, Span
from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import any_of, first_match

# --- CG-02 ------------------------------------------------------------------------------------------------

_GROUPS: Final[tuple[tuple[str, ...], ...]] = (
    ("مواطن", "مواطنين", "مواطنون", "سعوديين", "سعوديون", "citizen", "citizens", "nationals"),
    ("مقيم", "مقيمين", "مقيمون", "وافدين", "أجانب", "resident", "residents", "expatriates", "foreigners"),
    ("زائر", "زوار", "زائرين", "سائح", "سياح", "حجاج", "معتمرين", "visitor", "visitors", "tourists", "pilgrims"),
    ("فرد", "أفراد", "individual", "individuals", "=person", "=persons"),
    lines("""
        منشأة; منشآت; شركة; شركات; مؤسسة; مؤسسات; أعمال; القطاع الخاص; company; companies; firms
        business; businesses; institution; institutions; organisation; organisations; organization
        organizations; establishments; private sector; employers
    """),
    lines("""
        القطاع الحكومي; جهات حكومية; الجهات الحكومية; الوحدات الحكومية; وحدات الجهاز الإداري
        government sector; government agencies; government entities; government bodies; public sector
    """),
    ("طالب", "طلاب", "طلبة", "متدرب", "متدربين", "متدربون", "student", "students", "trainees", "learners"),
    lines("""
        عامل; عمال; عاملين; عمالة; منسوبي; متقاعد; متقاعدين; باحثين_عن_عمل; employees; workers; staff members; pensioners
        retirees; job seekers; domestic workers
    """),
    lines("""
        مورد; موردين; مقاول; مقاولين; مزودي; supplier; suppliers; contractors
    """),
    ("شركاء", "partners"),
    lines(
        "لاعب; لاعبين; لاعبون; مدربون; أندية; جماهير; متطوع; متطوعين; متطوعون; متبرعين; متبرعون; volunteers; donors; athletes"
    ),
    ("مستثمر", "مستثمرين", "مساهم", "مساهمين", "investor", "investors", "shareholders"),
    ("مريض", "مرضى", "patients"),
    lines("""
        ولي/أولياء أمر/الأمر/أمور/الأمور; أسر; وكيل .. شرعي/الشرعي; ممثل .. قانوني/القانوني/نظامي/النظامي; ذويهم; ذوو
        من يمثله; من ينوب; parents; guardians; relatives; family member/members; legal representative/representatives; =carer
        carers; relative
    """),
    ("مستهلك", "مستهلكين", "consumers"),
    (
        "مشترك",
        "مشتركين",
        "مشتركون",
        "subscriber",
        "subscribers",
        "account holders",
        "policyholders",
        "مؤمن لهم/عليهم",
    ),
    lines("""
        مسافر; مسافرين; مسافرون; ركاب; راكب; سائق; سائقين; passengers; travellers; travelers; drivers; commuters
    """),
    (
        "مالك",
        "ملاك",
        "مستأجر",
        "مستأجرين",
        "مطورون",
        "وسطاء",
        "owners",
        "tenants",
        "landlords",
        "developers",
        "brokers",
    ),
    ("مزارع", "مزارعين", "مزارعون", "مربي", "farmers", "breeders", "fishermen"),
    ("مكلف", "مكلفين", "مكلفون", "taxpayer", "taxpayers", "importers", "exporters", "مستوردين", "مصدرين"),
    ("غير الربحي", "جمعيات", "non-profit", "ngos", "associations", "charities"),
)
_TARGET = lines("""
    فئات/فئة/الفئات/الفئة مستهدفة/المستهدفة/مستهدف; المستهدفون من الخدمة; يحق لكل/لأي/للجميع
    يمكن لأي/لكل; لكل من; كل شخص; أي شخص .. شكوى; لأي شخص; من يحق له/لهم; من يمكنه; من له حق
    target group/audience/groups/beneficiaries/segment/segments
    who can/may .. complain/apply/use/request/submit/file/make; any person; anyone .. complain/can/who
    any citizen/individual/customer/member/user .. can/may; members of the public; member of the public
    service beneficiaries : ; open to all; on behalf of; مقدم/صاحب الشكوى هو; المستفيدون من الخدمة :
    متلقي الخدمة :; المستفيدون :; beneficiaries : ; لكل/لأي/لجميع ..14 أن/الحق/حق/تقديم; أصحاب/صاحب الحق/الصفة .. في/تقديم
    من/لمن يقدم/يتقدم/يشتكي/نخدم/يستطيع/تقدم/نستقبل/يحق; مقدمو/مقدم الشكاوى; فئة/فئات/الفئة/الفئات المستفيدة/المشمولة
    شريحة/شرائح/الشريحة/الشرائح المستهدفة/المستفيدة; المستفيد/المستفيدون من; لمن هذه/هذا; المستفيدون من الدليل; من هم
    الجمهور المستهدف; المخاطبون; who can/may raise/come/write/bring/lodge/contact/ask/take; who .. serve/for/eligible
    who should use; who we serve; who is .. for; open to; for whom; eligible; available to; everyone; anybody
""")
_WHO = lines("""
    فئة/فئات/الفئة/الفئات/شريحة/شرائح/الشريحة/الشرائح/الجمهور/المستهدفون مستهدفة/المستهدفة/المستفيدة/المستهدف/المشمولة/من
    من/لمن يحق/يمكنه/يمكنهم/يستطيع/يتقدم/يقدم/يشتكي له/لهم/التقدم/تقديم/بشكوى/الشكوى/بالشكوى; أصحاب الحق; من له حق; لمن الخدمة/هذه/هذا
    target audience/group/groups/beneficiaries; who can/may .. complain/apply/use/submit/file/raise/lodge; who it is for; who is .. for
    who we serve; eligible applicants/complainants
""")
_IMPLIED = lines("""
    مستفيد*; عميل; عملاء; متعامل; متعاملين; مشتكي; شاكي; مراجع; مراجعين; صاحب/أصحاب شكوى/الشكوى/الشكاوى
    مقدم الشكوى; beneficiary; beneficiaries; customer; client; complainant; user; applicant
""")
_GROUP_WORDS = tuple(word for group in _GROUPS for word in group)


_LABELLED = re.compile(r"^\W*(?P<label>[^:]{3,60}):\s*(?P<list>.*(?:,| and | و).*)")


def _labelled(document: Document) -> tuple[Span, ...]:
    """Whoever is named after a label that asks who may complain: two or more, or a list of two items."""
    items: dict[str, list[Span]] = {}
    for unit in document.units:
        inline = _LABELLED.match(unit.own)
        if unit.kind == "heading" or len(unit.own.split()) > 40:
            continue
        if inline and any_of(_WHO).search(inline["label"]):
            return (document.span(unit, unit.body, len(unit.text)),)
        if unit.kind == "item" and len(unit.own.split()) <= 10 and any_of(_WHO).search(unit.text[: unit.body]):
            items.setdefault(unit.heading, []).append(document.span(unit, unit.body, len(unit.text)))
    return next((tuple(spans[:4]) for spans in items.values() if len(spans) >= 2), ())


def who_by_phrase(document: Document) -> Reading:
    """A target-group label with a group, or two groups named in one sentence or list."""
    evidence: list[Span] = []
    for unit in document.units:
        target = any_of(_TARGET).search(unit.text)
        groups = _groups(unit)
        if (target and groups) or len(groups) >= 2:
            first = min(groups, key=lambda m: m.start())
            evidence.append(document.span(unit, first.start(), max(m.end() for m in groups)))
    if evidence:
        return Reading("met", tuple(evidence[:4]))
    listed = _listed_groups(document) or _labelled(document)
    if listed:
        return Reading("met", listed)
    return _implied(document)


def _groups(unit: Unit) -> list[re.Match[str]]:
    """First mention of each different group in the sentence itself."""
    found = []
    for group in _GROUPS:
        match = first_match(unit, any_of(group))
        if match is not None:
            found.append(match)
    return found


def _listed_groups(document: Document) -> tuple[Span, ...]:
    """Groups named one to an item under one heading, or anyhow under a heading that asks who may complain."""
    by_heading: dict[str, dict[int, Span]] = {}
    for unit in document.units:
        listed = unit.kind == "item" and len(unit.own.split()) <= 8
        if unit.kind == "heading" or not (listed or any_of(_TARGET).search(unit.heading + " :")):
            continue
        for number, group in enumerate(_GROUPS):
            match = first_match(unit, any_of(group))
            if match is not None:
                by_heading.setdefault(unit.heading, {}).setdefault(
                    number, document.span(unit, match.start(), match.end())
                )
    lists = [tuple(groups.values()) for groups in by_heading.values() if len(groups) >= 2]
    return lists[0][:4] if lists else ()


def _implied(document: Document) -> Reading:
    for unit in document.units:
        match = first_match(unit, any_of(_IMPLIED))
        if match is not None:
            return Reading("partly", (document.span(unit, match.start(), match.end()),))
    return Reading()


def who_by_concept(document: Document) -> Reading:
    """Different groups counted over near sentences: three in the document, or one that complains."""
    seen: dict[int, Span] = {}
    acting: list[Span] = []
    for unit in document.units:
        for number, group in enumerate(_GROUPS):
            match = first_match(unit, any_of(group))
            if match is None:
                continue
            span = document.span(unit, match.start(), match.end())
            seen.setdefault(number, span)
            complains = any(has(token, "complaint") for token in unit.tokens)
            able = any(has(token, "audience") or has(token, "may_word") for token in unit.tokens)
            if complains + able + bool(_groups(unit)[1:]) >= 2:
                acting.append(span)
    acting += _labelled(document)
    if len(seen) >= 3 or acting:
        return Reading("met", tuple([*acting, *seen.values()][:4]))
    return _implied(document)


# --- CG-03 ------------------------------------------------------------------------------------------------

_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "complaint": ("شكوى", "شكاوى", "complaint"),
    "report": ("بلاغ", "بلاغات", "=report", "=reports"),
    "suggestion": ("اقتراح", "اقتراحات", "مقترح", "مقترحات", "suggestion"),
    "inquiry": ("استفسار", "استفسارات", "inquiry", "inquiries", "enquiry", "enquiries"),
    "objection": ("اعتراض", "تظلم", "objection", "appeal"),
    "praise": ("شكر", "ثناء", "إشادة", "compliment"),
    "feedback": ("ملاحظة", "ملاحظات", "feedback", "comment", "concern", "رأي"),
    "request": ("طلب", "طلبات", "request"),
}
_LIKE = (
    r"(?:كل|اي|فكره|راي|طلب|سوال|شكر|توصيه|تعبير|اخطار|ابلاغ|معلومه|معلومات|ثناء|تقدير|مبادره|افاده|ما|عرض|رغبه|an?|any"
    r"|thanks|ideas?|questions?|praise|information|opinion|something|when|where)"
)
_SAYS = r"(?:[:=-]|is\b|are\b|means|(?:ف?(?:هو|هي))\b|عباره|يقصد|تعني|يعني)"
_NOTE = r"[\W_]{0,3}"
_STARTS = r"(?:^|[.;,:] ?|\bاما |\bبينما |\bو(?=ال)|\bwhile |\band )" + _NOTE + r"(?:an? |the |ال)?" + _NOTE
_ANSWERED = ("complaint", "suggestion", "inquiry")
_NAMED_APART = ("complaint", "inquiry", "suggestion", "praise")
_TOLD_APART = ("complaint", "inquiry", "suggestion", "praise", "report_kind", "feedback", "concern")
_DIFFERENCE = lines("""
    الفرق بين; difference between; تصنيف/تصنف .. إلى شكوى/شكاوى .. استفسار/اقتراح/مقترح/بلاغ
    نوع الطلب/الرسالة .. شكوى; type of request/feedback .. complaint; is not a complaint
    لا تعد/يعد/تعتبر/يعتبر شكوى; لا تعتبر .. شكاوى
""")
_TOGETHER = lines("""
    شكوى/شكاوى اقتراحات/مقترحات/استفسارات/بلاغات/ملاحظات/طلبات/اقتراح/مقترح/استفسار
    اقتراحات/مقترحات/استفسارات/بلاغات/ملاحظات شكوى/شكاوى; اقتراحات .. شكاوى; استفسارات طلبات
    يدرس .. مقترح
    complaint/complaints and/or/& suggestion/suggestions/inquiry/inquiries/enquiries/enquiry/feedback/
    comment/comments/request/requests/report/reports/compliments
    suggestion/suggestions/inquiry/inquiries/enquiries/feedback/comments/compliments/requests and/or/
    & complaint/complaints
    complaints suggestions; suggestions complaints; complaint .. suggestion
""")


@lru_cache(maxsize=16)
def _definition(names: tuple[str, ...]) -> re.Pattern[str]:
    """A kind at the start of a clause with what it is: "A suggestion is an idea", "أما الملاحظة فهي رأي"."""
    named = any_of(names).pattern
    opened = rf"^\W*(?:\d+[.\d-]*\W+)?(?:an? )?{_NOTE}(?:{named}){_NOTE}\s*{_SAYS}\s*\S+\W+\S+\W+\S+"
    return re.compile(
        rf"{opened}|{_STARTS}(?:{named}){_NOTE}\s*(?:{_SAYS}\s*)?{_LIKE}\W+\w+|"
        rf"{_STARTS}(?:{named}){_NOTE}\s*(?:is|means)\s+\w+"
    )


def _timed_apart(document: Document) -> tuple[Span, ...]:
    """Kinds that are answered each in its own time: "inquiries in one day, suggestions in thirty"."""
    found: dict[str, Span] = {}
    for unit in document.units:
        durations = find_durations(unit.own)
        if unit.kind == "heading" or not durations:
            continue
        kinds = [kind for kind in _ANSWERED if first_match(unit, any_of(_KINDS[kind]))]
        if len(kinds) == 1 or len(durations) >= len(kinds):
            span = document.span(unit, unit.body, len(unit.text))
            found |= {kind: span for kind in kinds if kind not in found}
    return tuple(dict.fromkeys(found.values())) if len(found) >= 2 else ()


def kinds_by_phrase(document: Document) -> Reading:
    """Two kinds each with a definition ("Suggestion: an idea ..."), or the difference said."""
    defined: dict[str, Span] = {}
    for unit in document.units:
        different = first_match(unit, any_of(_DIFFERENCE), negative=True)
        if different is not None:
            return Reading("met", (document.span(unit, different.start(), different.end()),))
        for kind, names in _KINDS.items():
            if _definition(names).search(unit.own):
                defined.setdefault(kind, document.span(unit, unit.body, len(unit.text)))
    if len(defined) >= 2:
        return Reading("met", tuple(defined.values()))
    timed = _timed_apart(document)
    if timed:
        return Reading("met", timed)
    for unit in document.units:
        match = first_match(unit, any_of(_TOGETHER))
        if match is not None:
            return Reading("partly", (document.span(unit, match.start(), match.end()),))
    return Reading()


def kinds_by_concept(document: Document) -> Reading:
    """Two kinds each followed at once by what it is, or answered each in its own time."""
    opened: list[Span] = []
    kinds_seen: set[str] = set()
    named: list[Span] = []
    for unit in document.units:
        words = [token for token in unit.tokens if token.start >= unit.body]
        if sum(any(has(word, kind) for word in words) for kind in _NAMED_APART) >= 2:
            named.append(document.span(unit, unit.body, len(unit.text)))
        for at, word in enumerate(words):
            kinds = [kind for kind in _TOLD_APART if has(word, kind)]
            if kinds and kinds[-1] not in kinds_seen and _explains(words[at:], first=at <= 2):
                kinds_seen.add(kinds[-1])
                opened.append(document.span(unit, word.start, len(unit.text)))
    timed = _timed_apart(document)
    if len(opened) >= 2 or timed:
        return Reading("met", tuple(opened[:4]) if len(opened) >= 2 else timed)
    return Reading("partly", tuple(named[:2])) if named else Reading()


def _explains(words: list[Token], *, first: bool) -> bool:
    """Whether a kind, named by the first word, is followed at once by what it is, four words or more in all."""
    says = has_any(words[1:2], "is_word", "define")
    return len(words) >= 4 and (has_any(words[1:3], "kind_of") or (first and says))


# --- CG-21 ------------------------------------------------------------------------------------------------

_THEIRS = lines("""
    التزامات/واجبات/مسؤوليات/التزام المستفيد/المستفيدين/العميل/العملاء/المتعامل/المتعاملين/مقدم/صاحب/
    المشتكي/الشاكي/المراجع
    على المستفيد/العميل/المتعامل/مقدم/المشتكي الالتزام/أن/التعاون/تقديم/تزويد
    ما نتوقعه/نتوقع/نأمله/نأمل/نرجوه/نرجو/نطلبه/نطلب/ننتظره/ننتظر/نريده/نريد/نحتاجه/نحتاج منك/منكم
    نتوقع/نأمل/نرجو/نطلب/ننتظر/نهيب/نريد/المأمول/المتوقع/المطلوب/المرجو منك/منكم/بكم
    واجبك; واجباتك*; دورك; دوركم; ما عليك/عليكم; عليك/عليكم أن/الالتزام; مسؤوليتك*; التزامك*; ساعدنا*; ساعدونا; تعاونك*; تعاونكم
    ينبغي/يجب على المستفيد/العميل/المتعامل/مقدم/المشتكي/الشاكي/المراجع; يتعهد المستفيد/العميل/مقدم/المشتكي
    يلتزم المستفيد/العميل/مقدم/المتعامل/المشتكي/الشاكي; حقوق وواجبات; الحقوق والواجبات; واجباتك
    مسؤولياتك
    beneficiary/beneficiaries/customer/customers/your/complainant/complainants/user/
    client responsibilities/responsibility/duties/obligations/commitments/role
    duties/responsibilities/obligations of .. beneficiary/beneficiaries/customer/customers/complainant/
    user
    what we ask/want/expect/need; we expect/ask you; we ask that you; we ask/hope/request .. of/from you; in return
    what you can do; your part/side/role/share; your responsibility/obligation/duty; we need you to; please help us
    what you should do; you agree to; you undertake; asked of you; you are expected; we look to you
    rights and duties/responsibilities/obligations; help us .. by; expect* from you
    beneficiaries must/should/shall; customers must/should/shall; complainants must/should/shall
    complainant must/should/shall
""")
_OURS = lines("""
    وعدنا; نعدك; نعدكم; نعد بأن; ما لك; تعهدنا; واجباتنا; مسؤوليتنا; مسؤولياتنا; لك علينا; لكم علينا; حقك علينا; نلتزم; تلتزم; يلتزم; نتعهد; تتعهد; يتعهد; التزامنا; التزاماتنا; التزام الوزارة/الهيئة/المركز/الجهة
    التزامات الوزارة/الهيئة/المركز/الجهة/مقدم; we pledge; we commit; we undertake; undertakes; commits
    committed to; is committed; our commitment/commitments; our responsibilities; we promise
    you can expect; our promise; our part; our side; what we do; we aim to; our duties; our duty; count on us; we shall undertake to; obligations of .. provider; we will
""")
_EACH = lines("""
    what .. each commit; both sides; الطرفين; each commit; التزامات .. الطرفين
    obligations of .. and beneficiar*; rights and duties; الحقوق والواجبات; حقوق وواجبات
""")


def duties_by_phrase(document: Document) -> Reading:
    """Duties of the beneficiary and of the body; both announced in one line is only an announcement."""
    theirs, ours = _spans(document, _THEIRS, own_list=True), _spans(document, _OURS)
    if theirs and ours:
        return Reading("met", (*ours[:2], *theirs[:2]))
    either = _spans(document, _EACH) or theirs or ours
    return Reading("partly", either[:3]) if either else Reading()


def _spans(document: Document, wanted: tuple[str, ...], *, own_list: bool = False) -> tuple[Span, ...]:
    out = []
    for unit in document.units:
        match = first_match(unit, any_of(wanted))
        if match is None or (own_list and any_of(_EACH).search(unit.text)):
            continue
        out.append(document.span(unit, match.start(), match.end()))
    return tuple(out)


def duties_by_concept(document: Document) -> Reading:
    """Sentences with a duty word, by whose duty it is."""
    theirs: list[Span] = []
    ours: list[Span] = []
    for unit in document.units:
        if not _is_upon(unit) and not has_any(unit.tokens, "duty", "undertake", "expect"):
            continue
        span = document.span(unit, unit.body, len(unit.text))
        heading = unit.kind == "heading"
        if any(_is_theirs(token, other) for token, other in _pairs(unit)) or _is_upon(unit):
            theirs.append(span)
        elif not heading or any(has(token, "we") for token in unit.tokens):
            ours.append(span)
    if theirs and ours:
        return Reading("met", (ours[0], theirs[0]))
    either = tuple([*theirs, *ours][:2])
    return Reading("partly", either) if either else Reading()


_YOUR_DUTY = frozenset(map(fold_text, ("واجبك", "واجباتك", "واجباتكم", "دورك", "دوركم", "مسؤولياتك", "التزاماتك")))


def _is_theirs(word: Token, other: Token) -> bool:
    asked = has(word, "duty") or has(word, "expect")
    return asked and (has(other, "beneficiary") or has(other, "you") or word.text in _YOUR_DUTY)


def _is_upon(unit: Unit) -> bool:
    """ "على المستفيد أن ...": what is upon the beneficiary."""
    words = unit.tokens
    return any(
        first.text in {"علي", "وعلي"} and has(second, "beneficiary") and third.text in {"ان", "الالتزام"}
        for first, second, third in zip(words, words[1:], words[2:], strict=False)
    )


def _pairs(unit: Unit) -> Iterator[tuple[Token, Token]]:
    """Every two words at most three apart."""
    words = unit.tokens
    return (
        (words[a], words[b])
        for a in range(len(words))
        for b in range(max(0, a - 3), min(len(words), a + 4))
        if a != b
    )
