"""Who may complain (CG-02) and the duties of both sides (CG-21): both readings."""

import re
from collections.abc import Iterator
from typing import Final

from auditor.commons.arabic import Token, fold_text
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
        منشأة; منشآت; =شركة; =لشركة; شركات; =مؤسسة; مؤسسات; رواد/قطاع/أصحاب الأعمال/أعمال; القطاع الخاص; =a/any/every/each company/business/firm; companies; firms
        businesses; business owners; institution; institutions; organisation; organisations; organization
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


# --- CG-21 ------------------------------------------------------------------------------------------------

_THEIRS = lines("""
    التزامات/واجبات/مسؤوليات/التزام المستفيد/المستفيدين/العميل/العملاء/المتعامل/المتعاملين/مقدم/صاحب/
    المشتكي/الشاكي/المراجع
    على المستفيد/العميل/المتعامل/مقدم/المشتكي الالتزام/أن/التعاون/تقديم/تزويد
    ما نتوقعه/نتوقع/نأمله/نأمل/نرجوه/نرجو/نطلبه/نطلب/ننتظره/ننتظر/نريده/نريد/نحتاجه/نحتاج منك/منكم
    نتوقع/نأمل/نرجو/نطلب/ننتظر/نهيب/نريد/المأمول/المتوقع/المطلوب/المرجو منك/منكم/بكم
    نتوقع/نأمل/نرجو/نطلب/ننتظر/نريد/المأمول/المتوقع/المطلوب من المستفيد/العميل/المتعامل/مقدم/صاحب/الشاكي/المشتكي/المراجع
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
