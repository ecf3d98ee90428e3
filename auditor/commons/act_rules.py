"""The test rules of the W3C ACT community, with the WCAG criteria they speak about.

Source: https://www.w3.org/WAI/standards-guidelines/act/rules/ (names, status, accessibility requirements)
and the mapping that W3C keeps beside WCAG. A criterion that either of them, or the rule page, lists for
conformance counts as one. Arabic names are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from auditor.model import Text

Status = Literal["approved", "proposed", "deprecated"]


@dataclass(frozen=True, slots=True)
class ActRule:
    """One ACT rule.

    ``conformance``: criteria that are not satisfied where the rule fails. ``secondary``: criteria that are
    related, stricter or laxer, so that neither outcome decides them. ``parts``: ids of the rules of which a
    composite rule needs one to pass; empty for an atomic rule. A part with no criteria of its own decides
    nothing alone, and neither does a deprecated rule.
    """

    id: str
    name: Text
    status: Status
    conformance: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        """The rule's page at W3C."""
        tail = "" if self.status == "approved" else "proposed/"
        return f"https://www.w3.org/WAI/standards-guidelines/act/rules/{self.id}/{tail}"


_RULES: tuple[ActRule, ...] = (
    ActRule(
        "047fe0",
        Text(en="Document has heading for non-repeated content", ar="للصفحة عنوان يسبق محتواها غير المتكرر"),
        "proposed",
    ),
    ActRule(
        "09o5cg",
        Text(en="Text has enhanced contrast", ar="تباين النص محسّن"),
        "approved",
        conformance=("1.4.6",),
        secondary=("1.4.3",),
    ),
    ActRule(
        "0ssw9k",
        Text(
            en="Scrollable content can be reached with sequential focus navigation",
            ar="المحتوى القابل للتمرير يُبلغ بالتنقل المتتابع بلوحة المفاتيح",
        ),
        "approved",
        conformance=("2.1.1", "2.1.3"),
    ),
    ActRule(
        "0va7u6",
        Text(en="HTML images contain no text", ar="صور HTML لا تحتوي على نص"),
        "approved",
        conformance=("1.4.5", "1.4.9"),
    ),
    ActRule(
        "1a02b0",
        Text(en="Audio and visuals of video element have transcript", ar="لصوت الفيديو وصورته نص مكتوب كامل"),
        "proposed",
        conformance=("1.2.8",),
        secondary=("1.2.1", "1.3.1"),
    ),
    ActRule(
        "1ea59c",
        Text(
            en="Video element visual content has audio description",
            ar="للمحتوى المرئي في الفيديو وصف صوتي",
        ),
        "proposed",
    ),
    ActRule(
        "1ec09b",
        Text(
            en="Video element visual content has strict accessible alternative",
            ar="للمحتوى المرئي في الفيديو بديل قابل للنفاذ بالمعنى الدقيق",
        ),
        "proposed",
        conformance=("1.2.5",),
        parts=("1ea59c", "ab4d13"),
    ),
    ActRule(
        "23a2a8",
        Text(en="Image has non-empty accessible name", ar="للصورة اسم برمجي غير فارغ"),
        "approved",
        conformance=("1.1.1",),
    ),
    ActRule(
        "24afc2",
        Text(
            en="Important letter spacing in style attributes is wide enough",
            ar="تباعد الحروف المفروض في سمات النمط كافٍ",
        ),
        "approved",
        conformance=("1.4.12",),
    ),
    ActRule(
        "2779a5",
        Text(en="HTML page has non-empty title", ar="لصفحة HTML عنوان غير فارغ"),
        "approved",
        conformance=("2.4.2",),
    ),
    ActRule(
        "2eb176",
        Text(en="Audio element content has transcript", ar="للمحتوى الصوتي نص مكتوب كامل"),
        "proposed",
    ),
    ActRule(
        "2ee8b8",
        Text(en="Visible label is part of accessible name", ar="التسمية المرئية جزء من الاسم البرمجي"),
        "proposed",
        conformance=("2.5.3",),
    ),
    ActRule(
        "2t702h",
        Text(
            en="Summary element has non-empty accessible name",
            ar="لعنصر الملخص القابل للطي اسم برمجي غير فارغ",
        ),
        "approved",
        conformance=("4.1.2",),
    ),
    ActRule(
        "307n5z",
        Text(
            en="Element with presentational children has no focusable content",
            ar="العنصر الذي تُعدّ عناصره الفرعية شكلية لا يضم ما يقبل التركيز",
        ),
        "approved",
        conformance=("4.1.2",),
    ),
    ActRule(
        "36b590",
        Text(
            en="Error message describes invalid form field value",
            ar="رسالة الخطأ تصف القيمة غير الصالحة في الحقل",
        ),
        "proposed",
        conformance=("3.3.1",),
    ),
    ActRule(
        "3e12e1",
        Text(en="Block of repeated content is collapsible", ar="المقطع المتكرر قابل للطي"),
        "proposed",
    ),
    ActRule(
        "3ea0c8",
        Text(en="Id attribute value is unique", ar="قيمة المعرّف id فريدة"),
        "deprecated",
        conformance=("4.1.1",),
    ),
    ActRule(
        "46ca7f",
        Text(
            en="Element marked as decorative is not exposed",
            ar="العنصر المعلّم زخرفيًّا لا يظهر للتقنيات المساعدة",
        ),
        "approved",
        secondary=("1.1.1",),
    ),
    ActRule(
        "4b1c6c",
        Text(
            en="Iframe elements with identical accessible names have equivalent purpose",
            ar="الإطارات المضمّنة المتماثلة الاسم متكافئة الغرض",
        ),
        "proposed",
        conformance=("4.1.2",),
    ),
    ActRule(
        "4c31df",
        Text(
            en="Audio or video element that plays automatically has a control mechanism",
            ar="لعنصر الصوت أو الفيديو الذي يعمل تلقائيًّا آلية تحكم",
        ),
        "proposed",
    ),
    ActRule(
        "4e8ab6",
        Text(
            en="Element with role attribute has required states and properties",
            ar="للعنصر ذي الدور حالاته وخصائصه الإلزامية",
        ),
        "approved",
        secondary=("1.3.1", "4.1.2"),
    ),
    ActRule(
        "59796f",
        Text(en="Image button has non-empty accessible name", ar="لزر الصورة اسم برمجي غير فارغ"),
        "approved",
        conformance=("1.1.1", "4.1.2"),
    ),
    ActRule(
        "59br37",
        Text(
            en="Zoomed text node is not clipped with CSS overflow",
            ar="النص المكبّر لا يُقتطع بسبب تجاوز حدود حاويته",
        ),
        "proposed",
        conformance=("1.4.4",),
    ),
    ActRule(
        "5b7ae0",
        Text(
            en="HTML page lang and xml:lang attributes have matching values",
            ar="قيمتا lang وxml:lang متطابقتان في صفحة HTML",
        ),
        "deprecated",
        conformance=("3.1.1",),
    ),
    ActRule(
        "5c01ea",
        Text(en="ARIA state or property is permitted", ar="حالة ARIA أو خاصيتها مسموح بها للعنصر"),
        "proposed",
        secondary=("1.3.1", "4.1.2"),
    ),
    ActRule(
        "5effbb",
        Text(en="Link in context is descriptive", ar="الرابط في سياقه واضح الغرض"),
        "proposed",
        conformance=("2.4.4",),
        secondary=("2.4.9",),
    ),
    ActRule(
        "5f99a7",
        Text(en="ARIA attribute is defined in WAI-ARIA", ar="سمة ARIA معرّفة في مواصفة WAI-ARIA"),
        "approved",
        secondary=("1.3.1", "4.1.2"),
    ),
    ActRule(
        "674b10",
        Text(en="Role attribute has valid value", ar="قيمة الدور صالحة"),
        "approved",
        secondary=("1.3.1", "4.1.2"),
    ),
    ActRule(
        "6a7281",
        Text(en="ARIA state or property has valid value", ar="قيمة حالة ARIA أو خاصيتها صالحة"),
        "approved",
        secondary=("1.3.1", "4.1.2"),
    ),
    ActRule(
        "6cfa84",
        Text(
            en="Element with aria-hidden has no content in sequential focus navigation",
            ar="العنصر المخفي عن التقنيات المساعدة لا يضم ما يُبلغ بالتنقل المتتابع",
        ),
        "approved",
        conformance=("4.1.2",),
    ),
    ActRule(
        "73f2c2",
        Text(en="Autocomplete attribute has valid value", ar="قيمة الإكمال التلقائي autocomplete صالحة"),
        "approved",
        conformance=("1.3.5",),
    ),
    ActRule(
        "7677a9",
        Text(
            en="Device motion based changes to the content can also be created from the user interface",
            ar="ما يتغير بحركة الجهاز يمكن تغييره من واجهة المستخدم",
        ),
        "proposed",
        conformance=("2.5.4",),
    ),
    ActRule(
        "78fd32",
        Text(
            en="Important line height in style attributes is wide enough",
            ar="ارتفاع السطر المفروض في سمات النمط كافٍ",
        ),
        "approved",
        conformance=("1.4.12",),
    ),
    ActRule(
        "7d6734",
        Text(
            en="SVG element with explicit role has non-empty accessible name",
            ar="لعنصر SVG ذي الدور الصريح اسم برمجي غير فارغ",
        ),
        "approved",
        conformance=("1.1.1",),
    ),
    ActRule(
        "80af7b",
        Text(en="Focusable element has no keyboard trap", ar="العنصر القابل للتركيز لا يحبس لوحة المفاتيح"),
        "proposed",
        conformance=("2.1.2",),
        parts=("a1b64e", "ebe86a"),
    ),
    ActRule(
        "80f0bf",
        Text(
            en="Audio or video element avoids automatically playing audio",
            ar="عنصر الصوت أو الفيديو يتجنب تشغيل الصوت تلقائيًّا",
        ),
        "proposed",
        conformance=("1.4.2",),
        parts=("4c31df", "aaa1bf"),
    ),
    ActRule(
        "8fc3b6",
        Text(
            en="Object element rendering non-text content has non-empty accessible name",
            ar="لعنصر object الذي يعرض محتوى غير نصي اسم برمجي غير فارغ",
        ),
        "approved",
        conformance=("1.1.1",),
    ),
    ActRule(
        "97a4e1",
        Text(en="Button has non-empty accessible name", ar="للزر اسم برمجي غير فارغ"),
        "approved",
        conformance=("4.1.2",),
    ),
    ActRule(
        "9bd38c",
        Text(en="Content has alternative for visual reference", ar="للمحتوى بديل عن الإشارة البصرية"),
        "proposed",
        conformance=("1.3.3",),
    ),
    ActRule(
        "9e45ec",
        Text(
            en="Important word spacing in style attributes is wide enough",
            ar="تباعد الكلمات المفروض في سمات النمط كافٍ",
        ),
        "approved",
        conformance=("1.4.12",),
    ),
    ActRule(
        "9eb3f6",
        Text(en="Image filename is accessible name for image", ar="اسم ملف الصورة هو اسمها البرمجي"),
        "deprecated",
        conformance=("1.1.1",),
    ),
    ActRule(
        "a1b64e",
        Text(
            en="Focusable element has no keyboard trap via standard navigation",
            ar="العنصر القابل للتركيز لا يحبس لوحة المفاتيح عند التنقل المعتاد",
        ),
        "proposed",
    ),
    ActRule(
        "a25f45",
        Text(
            en="Headers attribute specified on a cell refers to cells in the same table element",
            ar="سمة headers في الخلية تشير إلى خلايا من الجدول نفسه",
        ),
        "approved",
        conformance=("1.3.1",),
    ),
    ActRule(
        "aaa1bf",
        Text(
            en="Audio or video element that plays automatically has no audio that lasts more than 3 seconds",
            ar="عنصر الصوت أو الفيديو الذي يعمل تلقائيًّا لا يزيد صوته على 3 ثوان",
        ),
        "proposed",
    ),
    ActRule(
        "ab4d13",
        Text(en="Video element content is media alternative for text", ar="محتوى الفيديو بديل لنص موجود"),
        "proposed",
    ),
    ActRule(
        "ac7dc6",
        Text(en="Video element visual-only content has description track", ar="للفيديو الصامت مسار وصف"),
        "deprecated",
    ),
    ActRule(
        "afb423",
        Text(en="Audio element content is media alternative for text", ar="المحتوى الصوتي بديل لنص موجود"),
        "proposed",
    ),
    ActRule(
        "afw4f7",
        Text(en="Text has minimum contrast", ar="تباين النص لا يقل عن الحد الأدنى"),
        "approved",
        conformance=("1.4.3",),
        secondary=("1.4.6",),
    ),
    ActRule(
        "aizyf1",
        Text(en="Link is descriptive", ar="الرابط واضح الغرض من نصه"),
        "proposed",
        conformance=("2.4.9",),
    ),
    ActRule(
        "akn7bn",
        Text(
            en="Iframe with interactive elements is not excluded from tab-order",
            ar="الإطار المضمّن ذو العناصر التفاعلية غير مستبعد من ترتيب التنقل",
        ),
        "approved",
        conformance=("2.1.1", "2.1.3"),
    ),
    ActRule(
        "b20e66",
        Text(
            en="Links with identical accessible names have equivalent purpose",
            ar="الروابط المتماثلة الاسم متكافئة الغرض",
        ),
        "proposed",
        conformance=("2.4.9",),
    ),
    ActRule(
        "b33eff",
        Text(
            en="Orientation of the page is not restricted using CSS transforms",
            ar="اتجاه عرض الصفحة غير مقيّد بتحويلات CSS",
        ),
        "approved",
        conformance=("1.3.4",),
    ),
    ActRule(
        "b40fd1",
        Text(
            en="Document has a landmark with non-repeated content",
            ar="للصفحة منطقة معلّمة تضم محتوى غير متكرر",
        ),
        "proposed",
    ),
    ActRule(
        "b49b2e",
        Text(en="Heading is descriptive", ar="العنوان يصف ما يليه"),
        "proposed",
        conformance=("2.4.6",),
    ),
    ActRule(
        "b4f0c3",
        Text(en="Meta viewport allows for zoom", ar="إعداد إطار العرض يسمح بالتكبير"),
        "approved",
        conformance=("1.4.4",),
        secondary=("1.4.10",),
    ),
    ActRule(
        "b5c3f8",
        Text(en="HTML page has lang attribute", ar="لصفحة HTML سمة lang"),
        "approved",
        conformance=("3.1.1",),
    ),
    ActRule(
        "bc4a75",
        Text(en="ARIA required owned elements", ar="العناصر التابعة التي توجبها أدوار ARIA موجودة"),
        "proposed",
        conformance=("1.3.1",),
    ),
    ActRule(
        "bc659a",
        Text(en="Meta element has no refresh delay", ar="الصفحة لا تُحدَّث ولا تنتقل تلقائيًّا بعد مهلة"),
        "approved",
        conformance=("2.2.1", "2.2.4", "3.2.5"),
    ),
    ActRule(
        "bf051a",
        Text(en="HTML page lang attribute has valid language tag", ar="سمة lang في صفحة HTML رمز لغة صالح"),
        "approved",
        conformance=("3.1.1",),
    ),
    ActRule(
        "bisz58",
        Text(
            en="Meta element has no refresh delay (no exception)",
            ar="الصفحة لا تُحدَّث ولا تنتقل تلقائيًّا بعد مهلة (بدون استثناء)",
        ),
        "approved",
        conformance=("2.2.4", "3.2.5"),
        secondary=("2.2.1",),
    ),
    ActRule(
        "c249d5",
        Text(
            en="Device motion based changes to the content can be disabled",
            ar="يمكن تعطيل ما يتغير بحركة الجهاز",
        ),
        "proposed",
        conformance=("2.5.4",),
    ),
    ActRule(
        "c3232f",
        Text(
            en="Video element visual-only content has accessible alternative",
            ar="للفيديو الصامت بديل قابل للنفاذ",
        ),
        "proposed",
        conformance=("1.2.1",),
        parts=("fd26cf", "ee13b5", "d7ba54"),
    ),
    ActRule(
        "c487ae",
        Text(en="Link has non-empty accessible name", ar="للرابط اسم برمجي غير فارغ"),
        "approved",
        conformance=("2.4.4", "2.4.9", "4.1.2"),
        secondary=("1.1.1",),
    ),
    ActRule(
        "c4a8a4",
        Text(en="HTML page title is descriptive", ar="عنوان صفحة HTML يصف موضوعها"),
        "approved",
        conformance=("2.4.2",),
    ),
    ActRule(
        "c5a4ea",
        Text(
            en="Video element visual content has accessible alternative",
            ar="للمحتوى المرئي في الفيديو بديل قابل للنفاذ",
        ),
        "proposed",
        conformance=("1.2.3",),
        secondary=("1.2.5", "1.2.8"),
        parts=("1ea59c", "1a02b0", "ab4d13"),
    ),
    ActRule(
        "cae760",
        Text(en="Iframe element has non-empty accessible name", ar="للإطار المضمّن اسم برمجي غير فارغ"),
        "proposed",
        conformance=("4.1.2",),
    ),
    ActRule(
        "cc0f0a",
        Text(en="Form field label is descriptive", ar="تسمية الحقل تصف المطلوب فيه"),
        "proposed",
        conformance=("2.4.6",),
    ),
    ActRule(
        "cf77f2",
        Text(en="Bypass Blocks of Repeated Content", ar="تجاوز المقاطع المتكررة من المحتوى"),
        "proposed",
        conformance=("2.4.1",),
        parts=("3e12e1", "047fe0", "b40fd1", "ye5d6e"),
    ),
    ActRule(
        "d0f69e",
        Text(en="Table header cell has assigned cells", ar="لخلية الرأس في الجدول خلايا تتبعها"),
        "proposed",
        conformance=("1.3.1",),
    ),
    ActRule(
        "d7ba54",
        Text(
            en="Video element visual-only content has audio track alternative",
            ar="للفيديو الصامت مسار صوتي بديل",
        ),
        "proposed",
    ),
    ActRule(
        "de46e4",
        Text(en="Element with lang attribute has valid language tag", ar="سمة lang في العنصر رمز لغة صالح"),
        "approved",
        conformance=("3.1.2",),
    ),
    ActRule(
        "e086e5",
        Text(en="Form field has non-empty accessible name", ar="لحقل النموذج اسم برمجي غير فارغ"),
        "approved",
        conformance=("4.1.2",),
        secondary=("1.3.1", "2.5.3"),
    ),
    ActRule(
        "e6952f",
        Text(en="Attribute is not duplicated", ar="السمة غير مكررة في العنصر"),
        "deprecated",
        conformance=("4.1.1",),
    ),
    ActRule(
        "e7aa44",
        Text(en="Audio element content has text alternative", ar="للمحتوى الصوتي بديل نصي"),
        "proposed",
        conformance=("1.2.1",),
        parts=("2eb176", "afb423"),
    ),
    ActRule(
        "e88epe",
        Text(
            en="Image not in the accessibility tree is decorative",
            ar="الصورة المستبعدة من شجرة إمكانية الوصول زخرفية",
        ),
        "proposed",
        conformance=("1.1.1",),
    ),
    ActRule(
        "eac66b",
        Text(
            en="Video element auditory content has accessible alternative",
            ar="للمحتوى المسموع في الفيديو بديل قابل للنفاذ",
        ),
        "proposed",
        conformance=("1.2.2",),
        parts=("ab4d13", "f51b46"),
    ),
    ActRule(
        "ebe86a",
        Text(
            en="Focusable element has no keyboard trap via non-standard navigation",
            ar="العنصر القابل للتركيز لا يحبس لوحة المفاتيح عند التنقل غير المعتاد",
        ),
        "proposed",
    ),
    ActRule(
        "ee13b5",
        Text(en="Video element visual-only content has transcript", ar="للفيديو الصامت نص مكتوب كامل"),
        "proposed",
        secondary=("1.2.1", "1.3.1"),
    ),
    ActRule(
        "efbfc7",
        Text(
            en="Text content that changes automatically can be paused, stopped or hidden",
            ar="النص الذي يتغير تلقائيًّا يمكن إيقافه مؤقتًا أو كليًّا أو إخفاؤه",
        ),
        "proposed",
        conformance=("2.2.2",),
    ),
    ActRule(
        "f196ce",
        Text(
            en="Video element visual content has description track",
            ar="للمحتوى المرئي في الفيديو مسار وصف",
        ),
        "deprecated",
    ),
    ActRule(
        "f51b46",
        Text(en="Video element auditory content has captions", ar="للمحتوى المسموع في الفيديو نصوص شرح"),
        "proposed",
        secondary=("1.2.1",),
    ),
    ActRule(
        "fd26cf",
        Text(
            en="Video element visual-only content is media alternative for text",
            ar="الفيديو الصامت بديل لنص موجود",
        ),
        "proposed",
    ),
    ActRule(
        "fd3a94",
        Text(
            en="Links with identical accessible names and same context serve equivalent purpose",
            ar="الروابط المتماثلة الاسم والسياق متكافئة الغرض",
        ),
        "proposed",
        conformance=("2.4.4",),
        secondary=("2.4.9",),
    ),
    ActRule(
        "ff89c9",
        Text(en="ARIA required context role", ar="العنصر داخل السياق الذي يوجبه دوره في ARIA"),
        "proposed",
        conformance=("1.3.1",),
    ),
    ActRule(
        "ffbc54",
        Text(
            en="No keyboard shortcut uses only printable characters",
            ar="لا اختصار بلوحة المفاتيح من محارف مطبوعة فقط",
        ),
        "proposed",
        conformance=("2.1.4",),
    ),
    ActRule(
        "ffd0e9",
        Text(en="Heading has non-empty accessible name", ar="للعنوان اسم برمجي غير فارغ"),
        "proposed",
    ),
    ActRule(
        "in6db8",
        Text(
            en="ARIA required ID references exist",
            ar="المعرّفات التي تشير إليها سمات ARIA الإلزامية موجودة",
        ),
        "deprecated",
        secondary=("1.3.1", "4.1.2"),
    ),
    ActRule(
        "kb1m8s",
        Text(
            en="ARIA global properties not used where prohibited",
            ar="خصائص ARIA العامة غير مستخدمة حيث تُحظر",
        ),
        "proposed",
        secondary=("1.3.1",),
    ),
    ActRule(
        "m6b1q3",
        Text(en="Menuitem has non-empty accessible name", ar="لبند القائمة اسم برمجي غير فارغ"),
        "approved",
        conformance=("4.1.2",),
    ),
    ActRule(
        "off6ek",
        Text(en="HTML element language subtag matches language", ar="رمز اللغة في عنصر HTML يطابق لغة نصه"),
        "proposed",
        conformance=("3.1.2",),
    ),
    ActRule(
        "oj04fd",
        Text(
            en="Element in sequential focus order has visible focus",
            ar="العنصر في تسلسل التنقل يظهر عليه التركيز",
        ),
        "approved",
        conformance=("2.4.7",),
    ),
    ActRule(
        "qt1vmo",
        Text(en="Image accessible name is descriptive", ar="الاسم البرمجي للصورة يصفها"),
        "approved",
        conformance=("1.1.1",),
    ),
    ActRule(
        "ucwvc8",
        Text(
            en="HTML page language subtag matches default language",
            ar="رمز لغة صفحة HTML يطابق لغتها الأساسية",
        ),
        "proposed",
        conformance=("3.1.1",),
    ),
    ActRule(
        "ye5d6e",
        Text(
            en="Document has an instrument to move focus to non-repeated content",
            ar="للصفحة وسيلة تنقل التركيز إلى المحتوى غير المتكرر",
        ),
        "proposed",
    ),
)

ACT_RULES: Mapping[str, ActRule] = {rule.id: rule for rule in _RULES}
