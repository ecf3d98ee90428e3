"""Kinds of pages that policies want published, and the names they go under in Arabic and English."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from auditor.commons.arabic import fold_text, has_arabic, tokens
from auditor.model import Text

_MOST_WORDS = 14
"""A longer heading is a sentence, not the name of a page."""
_SITE_NAME = re.compile(r"\s(?:[-|–—»·])\s")


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page: its id, what reports call it, and its names."""

    id: str
    title: Text
    names: tuple[str, ...]
    own: bool = False
    """Whether a policy declares it: its names are then a choice of the body's, others are as good."""

    def is_name(self, heading: str) -> bool:
        """Whether a heading, title or link text is such a page's name, and not a sentence that mentions it."""
        return any(names_page(self.names, part) for part in (heading, *_SITE_NAME.split(heading)))

    def is_near(self, text: str) -> bool:
        """Whether a text mentions such a page at all."""
        return mentions_page(self.names, text) or (self.own and resembles_name(self.names, text))


_folded = lru_cache(maxsize=100_000)(fold_text)


@lru_cache(maxsize=200_000)
def mentions_page(names: tuple[str, ...], text: str) -> bool:
    """Whether one of the names stands anywhere in a text."""
    return _pattern(names).search(_folded(text)) is not None


@lru_cache(maxsize=50_000)
def resembles_name(names: tuple[str, ...], text: str) -> bool:
    """Whether a short text shares two words with one of the names, by their stems."""
    stems = {token.stem for token in tokens(_folded(text))}
    if not 2 <= len(stems) <= _MOST_WORDS:
        return False
    return any(len(stems & {token.stem for token in tokens(_folded(name))}) >= 2 for name in names)


@lru_cache(maxsize=200_000)
def names_page(names: tuple[str, ...], heading: str) -> bool:
    """Whether the names fill a large part of a short heading."""
    folded = _folded(heading).strip(" :.-،")
    words = len(re.findall(r"\w+", folded))
    if not 0 < words <= _MOST_WORDS:
        return False
    found = _pattern(names).search(folded)
    if found is None:
        return False
    share = len(re.findall(r"\w+", found[0])) / words
    # "Privacy policy of the Ministry of Industry" begins with its name; "A word on privacy" is half of it.
    begins = found.start() == 0 and (share >= 0.25 or words <= 8)
    return share >= 0.5 or (begins and not _is_news(folded[found.end() :]))


_NEWS: Final = re.compile(
    r"\b(?:launch\w*|announc\w*|sign\w*|approve\w*|attend\w*|discuss\w*|visit\w*|win\w*|won|opens?|inaugurat\w*)\b"
    r"|\b(?:تطلق|يطلق|تعلن|يعلن|توقع|يوقع|تعتمد|يناقش|تناقش|تفوز|يدشن|تدشن|تشارك|يشارك|تستعرض)\b"
)


def _is_news(text: str) -> bool:
    return bool(_NEWS.search(text))


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = sorted((_one(fold_text(name)) for name in names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


def _one(name: str) -> str:
    return r"[\s\-–/]+".join(_word(word) for word in re.split(r"[\s\-–/]+", name))


def _word(word: str) -> str:
    """Arabic words with or without article and particle, English ones in singular and plural."""
    if has_arabic(word):
        bare = re.escape(word.removeprefix("ال") if len(word) > 4 else word)
        return rf"(?:[وفبل])?(?:ال|لل|ل)?{bare}"
    if len(word) > 3 and word.isascii() and not word.endswith("s"):
        return re.escape(word) + "s?"
    return re.escape(word)


def _kind(identifier: str, en: str, ar: str, names: str) -> PageKind:
    listed = (" ".join(name.split()) for name in re.split(r"[;\n]", names))
    return PageKind(identifier, Text(en=en, ar=ar), tuple(name for name in listed if name))


_ALL: Final = (
    _kind("user-guide", "user guide to the services", "دليل استخدام الخدمات", """
        دليل المستخدم; دليل الاستخدام; دليل استخدام; أدلة المستخدم; أدلة المستخدمين; أدلة الاستخدام
        أدلة استخدام; دليل المستفيد; أدلة الخدمات; كيفية استخدام; طريقة الاستخدام; user guide; user manual
        guide to the services; guide to services; service guide; how to use; users guide
        beneficiary guide; usage guide"""),
    _kind("training", "training and help", "التدريب والمساعدة", """
        تدريب; دورة تدريبية; دورات; مواد تدريبية; مواد تعليمية; ورش تدريبية; تعليم إلكتروني; مركز المساعدة
        دعم ومساعدة; المساعدة والدعم; training; training material; course; tutorial; learning; help centre
        help center; help and support; webinars"""),
    _kind("awareness", "awareness of safe digital use", "التوعية بالاستخدام الرقمي الآمن", """
        توعية; توعية رقمية; التوعية الأمنية; الاستخدام الآمن; استخدام آمن; الأمن السيبراني; أمن المعلومات
        الثقافة الرقمية; awareness; digital awareness; safe use; cybersecurity; cyber security
        online safety; stay safe online"""),
    _kind("faq", "frequently asked questions", "الأسئلة الشائعة", """
        أسئلة شائعة; أسئلة متكررة; الأسئلة الأكثر شيوعا; الأسئلة المتداولة; frequently asked questions
        faq; faqs; common questions; questions and answers"""),
    _kind("feedback", "remarks and suggestions", "الملاحظات والمقترحات", """
        ملاحظات; ملاحظات ومقترحات; مقترحات; مقترحات وشكاوى; اقتراحات; شاركنا رأيك; شاركونا آراءكم
        رأيك يهمنا; صوت المستفيد; صوت العميل; إبداء الرأي; قدم مقترحا; تقديم مقترح; تقديم ملاحظة; feedback
        suggestion; remark; comments and suggestions; your opinion; give us your feedback
        share your opinion; voice of the customer"""),
    _kind("improvements", "improvements made after feedback", "تحسينات نُفذت بناءً على الملاحظات", """
        اقترحتم فنفذنا; اقترحتم ونفذنا; اقترحت فنفذنا; استجبنا لملاحظاتكم; أثر مشاركتكم; أثر المشاركة
        تحسينات; ماذا حسنا; ما تم تحسينه; مبادرات التحسين; you said we did; improvement; what we improved
        what has changed; what we changed"""),
    _kind("survey", "surveys and polls", "الاستطلاعات والاستبيانات", """
        استطلاع; استطلاعات; استطلاع رأي; استطلاع الرأي; استطلاع الشهر; استبيان; استبيانات; استبانة
        استبانات; survey; poll; questionnaire; opinion poll"""),
    _kind("participation", "consultations and e-participation", "الاستشارات والمشاركة الإلكترونية", """
        مشاركة إلكترونية; مشاركة مجتمعية; المشاركة الرقمية; المشاركة العامة; استشارات عامة; استشارات
        استطلاع العموم; المشاركة والاستشارات; e participation; eparticipation; electronic participation
        public consultation; consultation; community participation; digital participation
        public participation"""),
    _kind("events", "events and meetings", "الفعاليات واللقاءات", """
        فعاليات; الفعالية; لقاءات; ورش; ورش عمل; المؤتمرات; تقويم الفعاليات; event; events calendar
        workshop; meeting; conference; co design; upcoming events"""),
    _kind("participation-report", "results of participation and satisfaction", "نتائج المشاركة وقياس الرضا", """
        نتائج المشاركة; تقرير المشاركة; تقارير المشاركة; نتائج الاستطلاع; نتائج الاستطلاعات
        نتائج الاستبيان; نتائج الاستشارات; مخرجات الاستشارات; نتائج قياس الرضا; رضا المستفيدين
        اقترحتم فنفذنا; participation report; participation results; results of participation
        survey results; poll results; consultation results; satisfaction results
        satisfaction of beneficiaries; beneficiary satisfaction"""),
    _kind("services", "service directory", "دليل الخدمات", """
        خدمات; دليل الخدمات; الخدمات الإلكترونية; خدمات إلكترونية; خدماتنا; جميع الخدمات; قائمة الخدمات
        كتالوج الخدمات; services; e services; eservices; electronic services; services directory
        service directory; service catalogue; service catalog; our services; all services
        list of services; digital services"""),
    _kind("tracking", "tracking of requests", "متابعة الطلبات", """
        متابعة طلب; متابعة الطلبات; متابعة طلبك; متابعة شكوى; تتبع طلب; تتبع الطلبات; حالة الطلب
        استعلام عن طلب; الاستعلام عن الطلبات; الاستعلام عن حالة; متابعة المعاملات; الاستعلام عن معاملة
        track; track a request; track your request; tracking; request status; follow up
        application status; check status; track request"""),
    _kind("contact", "contact page", "صفحة التواصل", """
        تواصل معنا; اتصل بنا; اتصلوا بنا; للتواصل; قنوات التواصل; معلومات التواصل; تواصل; contact us
        contact; get in touch; contact information; contact details; contact channels"""),
    _kind("news", "news", "الأخبار", """
        أخبار; الأخبار; المركز الإعلامي; آخر الأخبار; news; latest news; media centre; media center
        press releases; newsroom"""),
    _kind("fraud-report", "reporting of fraud and violations", "الإبلاغ عن الاحتيال والمخالفات", """
        الإبلاغ عن الاحتيال; الإبلاغ عن احتيال; الإبلاغ عن مخالفة; الإبلاغ عن المخالفات; الإبلاغ عن فساد
        الإبلاغ عن الفساد; بلاغات; البلاغات; بلاغ عن احتيال; مكافحة الفساد; الإبلاغ عن جريمة; report fraud
        reporting fraud; fraud reporting; report a fraud; report a violation; report violations
        whistleblowing; whistleblower; report corruption; reporting of fraud; if you suspect fraud
        suspected fraud"""),
    _kind("privacy", "privacy notice", "إشعار الخصوصية", """
        خصوصية; سياسة الخصوصية; إشعار الخصوصية; بيان الخصوصية; الخصوصية وحماية البيانات; سياسة خصوصية
        حماية البيانات الشخصية; خصوصية البيانات; privacy; privacy policy; privacy notice
        privacy statement; data protection policy; personal data protection; data privacy"""),
    _kind("terms", "terms of use", "شروط الاستخدام", """
        شروط الاستخدام; شروط وأحكام; الشروط والأحكام; أحكام الاستخدام; اتفاقية الاستخدام; شروط استخدام
        terms of use; terms and conditions; terms; terms of service; conditions of use; usage policy"""),
    _kind("regulations", "laws and regulations", "الأنظمة واللوائح", """
        أنظمة ولوائح; الأنظمة واللوائح; اللوائح والأنظمة; الأنظمة والتشريعات; اللوائح; التشريعات; الأنظمة
        لوائح وأنظمة; laws and regulations; regulations; rules and regulations; legislation; laws
        regulations and laws"""),
    _kind("accessibility-statement", "accessibility statement", "بيان إمكانية الوصول", """
        إمكانية الوصول; بيان إمكانية الوصول; سياسة إمكانية الوصول; سهولة الوصول; سياسة سهولة الوصول
        الوصول الشامل; إتاحة الوصول; النفاذ الرقمي; سهولة النفاذ; accessibility; accessibility statement
        accessibility policy; web accessibility; digital accessibility"""),
    _kind("accessibility-report", "accessibility report", "تقرير إمكانية الوصول", """
        تقرير إمكانية الوصول; تقارير إمكانية الوصول; نتائج إمكانية الوصول; مستوى المطابقة
        نتائج اختبار إمكانية الوصول; تقرير سهولة الوصول; accessibility report
        accessibility conformance report; accessibility audit; accessibility evaluation
        accessibility test; level of conformance; conformance status; accessibility results"""),
    _kind("information-request", "request for information", "طلب المعلومات", """
        طلب معلومات; طلب المعلومات; طلب معلومة; حق الاطلاع; حق الحصول على المعلومات; الحصول على المعلومات
        حرية المعلومات; حرية تداول المعلومات; طلب بيانات; information request; request information
        request for information; freedom of information; access to information; right to information
        requesting information; request data"""),
    _kind("open-data", "open data", "البيانات المفتوحة", "بيانات مفتوحة; open data; open datasets"),
    _kind("plans", "strategy, projects and budget", "الاستراتيجية والمشاريع والميزانية", """
        استراتيجية; خطة استراتيجية; الخطط; المبادرات; المشاريع; الميزانية; الاستراتيجية والمبادرات
        الأهداف الاستراتيجية; strategy; strategic plan; plans; initiatives; projects; budget
        strategic goals; strategic objectives"""),
    _kind("service-report", "report on service levels and performance", "تقرير مستويات الخدمة والأداء", """
        تقرير الأداء; تقارير الأداء; مؤشرات الأداء; الأداء; مستويات الخدمة; تقرير مستوى الخدمة
        التقرير السنوي; التقارير السنوية; أداء الخدمات; performance; performance report
        performance indicators; service levels; service level report; annual report
        key performance indicators; service performance"""),
    _kind("service-level", "service levels and target times", "مستويات الخدمة والأزمنة المستهدفة", """
        اتفاقية مستوى الخدمة; اتفاقيات مستوى الخدمة; مستوى الخدمة; مستويات الخدمة; الأزمنة المستهدفة
        ميثاق الخدمة; معايير الخدمة; service level agreement; service level; sla; target times
        service standards; service charter"""),
    _kind("contact-statistics", "figures on contacts and requests", "إحصاءات التواصل والطلبات", """
        إحصاءات; إحصائيات; الإحصاءات; إحصائيات التواصل; إحصاءات الطلبات; إحصائيات الطلبات
        التواصل بحسب القناة; أعداد الطلبات; statistics; contacts by channel; statistics of requests
        requests in figures; numbers of requests; contact statistics; service statistics"""),
    _kind("satisfaction", "satisfaction figures", "مؤشرات الرضا", """
        رضا المستفيدين; رضا المستفيد; رضا العملاء; قياس الرضا; مؤشر الرضا; نسبة الرضا; مستوى الرضا
        نسبة رضا المستفيدين; satisfaction; beneficiary satisfaction; satisfaction of beneficiaries
        customer satisfaction; satisfaction rate; satisfaction index"""),
    _kind("site-map", "site map", "خريطة الموقع", "خريطة الموقع; خارطة الموقع; خريطة البوابة; site map; sitemap"),
    # Kinds that policies do not name as pages of their own, but whose content they ask for.
    _kind("working-hours", "working hours", "أوقات العمل", """
        أوقات العمل; ساعات العمل; أوقات الدوام; مواعيد العمل; أوقات العمل والإجازات; ساعات الدوام
        working hours; opening hours; office hours; business hours; hours of operation
        working hours and holidays"""),
    _kind("support", "technical support and help", "الدعم الفني والمساعدة", """
        دعم فني; الدعم الفني; الدعم والمساعدة; المساعدة; مركز المساعدة; مركز الدعم; الدعم; الدعم والتواصل
        technical support; support; help; help desk; support centre; support center; help centre
        help center; support and contact"""),
    _kind("branches", "branches", "الفروع", "فروع; مواقع الفروع; branches; our offices"),
    _kind("login", "log-in page", "صفحة تسجيل الدخول", """
        تسجيل الدخول; الدخول; دخول; تسجيل دخول; دخول المستفيدين; log in; login; sign in; signin"""),
    _kind("complaint-guide", "complaint guide", "دليل الشكاوى", """
        دليل الشكاوى; دليل الشكوى; سياسة الشكاوى; سياسة معالجة الشكاوى; دليل تقديم الشكاوى
        آلية تقديم الشكاوى; معالجة الشكاوى; إدارة الشكاوى; دليل معالجة الشكاوى; ميثاق الشكاوى; شكاوى
        الشكاوى والمقترحات; complaint guide; complaints guide; complaint policy; complaints policy
        complaint handling; complaints; complaints handling; how to complain; complaint procedure
        complaints procedure; complaint management"""),
    _kind("complaint-form", "complaint form", "نموذج الشكوى", """
        تقديم شكوى; قدم شكوى; رفع شكوى; نموذج الشكوى; تقديم الشكوى; نموذج شكوى; تسجيل شكوى; شكوى جديدة
        submit a complaint; file a complaint; complaint form; make a complaint; lodge a complaint
        new complaint; submit complaint; register a complaint"""),
)  # fmt: skip

KINDS: Final[Mapping[str, PageKind]] = MappingProxyType({kind.id: kind for kind in _ALL})


def own_kind(identifier: str, title: Text, names: Iterable[str]) -> PageKind:
    """A kind that a policy declares by its own names."""
    return PageKind(identifier, title, tuple(names), own=True)
