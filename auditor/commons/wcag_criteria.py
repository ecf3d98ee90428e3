"""Which success criteria WCAG has: number, level, first version, anchor and name. ``wcag`` makes them whole.

Arabic names follow the authorised Arabic translation of WCAG 2.1 (Mada Center, 2021). There is none of
WCAG 2.2, so the names of its additions are ours in the same terms. Where 2.2 renamed a criterion of 2.1
(2.5.5), the later name is used because it tells the pair apart.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from auditor.model import Text

Level = Literal["A", "AA", "AAA"]
Version = Literal["2.0", "2.1", "2.2"]


class Row(NamedTuple):
    """One line of the standard. ``anchor`` is the fragment in the WCAG 2.0 document, or from 2.1 on the
    name of the Understanding page."""

    number: str
    level: Level
    version: Version
    anchor: str
    name: Text


PRINCIPLES: Mapping[str, Text] = {
    "1": Text(en="Perceivable", ar="قابلية الإدراك الحسية"),
    "2": Text(en="Operable", ar="عملي"),
    "3": Text(en="Understandable", ar="سهل الفهم"),
    "4": Text(en="Robust", ar="المتانة"),
}

GUIDELINES: Mapping[str, Text] = {
    "1.1": Text(en="Text Alternatives", ar="البدائل النصية"),
    "1.2": Text(en="Time-based Media", ar="الوسائط المعتمدة على الوقت"),
    "1.3": Text(en="Adaptable", ar="قابلية التكيّف"),
    "1.4": Text(en="Distinguishable", ar="قابلية التمييز"),
    "2.1": Text(en="Keyboard Accessible", ar="إمكانية الوصول إلى لوحة المفاتيح"),
    "2.2": Text(en="Enough Time", ar="الوقت الكافي"),
    "2.3": Text(en="Seizures", ar="النوبات"),
    "2.4": Text(en="Navigable", ar="القدرة على التصفح"),
    "2.5": Text(en="Input Modalities", ar="بدائل الإدخال"),
    "3.1": Text(en="Readable", ar="قابل للقراءة"),
    "3.2": Text(en="Predictable", ar="قابل للتنبؤ"),
    "3.3": Text(en="Input Assistance", ar="مساعدة في الإدخال"),
    "4.1": Text(en="Compatible", ar="متوافق"),
}

RENAMED_SINCE_21: Mapping[str, Text] = {
    "2.3": Text(en="Seizures and Physical Reactions", ar="النوبات وردود الفعل الجسدية"),
}

ROWS: tuple[Row, ...] = (
    Row("1.1.1", "A", "2.0", "text-equiv-all", Text(en="Non-text Content", ar="محتوى غير نصي")),
    Row(
        "1.2.1",
        "A",
        "2.0",
        "media-equiv-av-only-alt",
        Text(
            en="Audio-only and Video-only (Prerecorded)",
            ar="المحتوى الصوتي فقط ومحتوى الفيديو فقط (مسجل مسبقًا)",
        ),
    ),
    Row(
        "1.2.2",
        "A",
        "2.0",
        "media-equiv-captions",
        Text(en="Captions (Prerecorded)", ar="نصوص الشرح المتزامنة (مسجل مسبقًا)"),
    ),
    Row(
        "1.2.3",
        "A",
        "2.0",
        "media-equiv-audio-desc",
        Text(
            en="Audio Description or Media Alternative (Prerecorded)",
            ar="الوصف الصوتي أو بديل الوسائط (مسجل مسبقًا)",
        ),
    ),
    Row(
        "1.2.4",
        "AA",
        "2.0",
        "media-equiv-real-time-captions",
        Text(en="Captions (Live)", ar="نصوص الشرح المتزامنة (بث مباشر)"),
    ),
    Row(
        "1.2.5",
        "AA",
        "2.0",
        "media-equiv-audio-desc-only",
        Text(en="Audio Description (Prerecorded)", ar="الوصف الصوتي (مسجل مسبقًا)"),
    ),
    Row(
        "1.2.6",
        "AAA",
        "2.0",
        "media-equiv-sign",
        Text(en="Sign Language (Prerecorded)", ar="لغة الإشارة (مسجل مسبقًا)"),
    ),
    Row(
        "1.2.7",
        "AAA",
        "2.0",
        "media-equiv-extended-ad",
        Text(en="Extended Audio Description (Prerecorded)", ar="الوصف الصوتي الموسّع (مسجل مسبقًا)"),
    ),
    Row(
        "1.2.8",
        "AAA",
        "2.0",
        "media-equiv-text-doc",
        Text(en="Media Alternative (Prerecorded)", ar="بديل الوسائط (مسجل مسبقًا)"),
    ),
    Row(
        "1.2.9",
        "AAA",
        "2.0",
        "media-equiv-live-audio-only",
        Text(en="Audio-only (Live)", ar="المحتوى الصوتي فقط (بث مباشر)"),
    ),
    Row(
        "1.3.1",
        "A",
        "2.0",
        "content-structure-separation-programmatic",
        Text(en="Info and Relationships", ar="المعلومات والعلاقات"),
    ),
    Row(
        "1.3.2",
        "A",
        "2.0",
        "content-structure-separation-sequence",
        Text(en="Meaningful Sequence", ar="التسلسل ذو المعنى"),
    ),
    Row(
        "1.3.3",
        "A",
        "2.0",
        "content-structure-separation-understanding",
        Text(en="Sensory Characteristics", ar="الخصائص الحسية"),
    ),
    Row("1.3.4", "AA", "2.1", "orientation", Text(en="Orientation", ar="اتجاه العرض")),
    Row(
        "1.3.5",
        "AA",
        "2.1",
        "identify-input-purpose",
        Text(en="Identify Input Purpose", ar="تحديد الغرض من الإدخال"),
    ),
    Row("1.3.6", "AAA", "2.1", "identify-purpose", Text(en="Identify Purpose", ar="تحديد الغرض")),
    Row(
        "1.4.1",
        "A",
        "2.0",
        "visual-audio-contrast-without-color",
        Text(en="Use of Color", ar="استخدام اللون"),
    ),
    Row("1.4.2", "A", "2.0", "visual-audio-contrast-dis-audio", Text(en="Audio Control", ar="التحكم بالصوت")),
    Row(
        "1.4.3",
        "AA",
        "2.0",
        "visual-audio-contrast-contrast",
        Text(en="Contrast (Minimum)", ar="التباين (الحد الأدنى)"),
    ),
    Row("1.4.4", "AA", "2.0", "visual-audio-contrast-scale", Text(en="Resize text", ar="تغيير حجم النص")),
    Row(
        "1.4.5",
        "AA",
        "2.0",
        "visual-audio-contrast-text-presentation",
        Text(en="Images of Text", ar="صور النص"),
    ),
    Row("1.4.6", "AAA", "2.0", "visual-audio-contrast7", Text(en="Contrast (Enhanced)", ar="التباين (محسن)")),
    Row(
        "1.4.7",
        "AAA",
        "2.0",
        "visual-audio-contrast-noaudio",
        Text(en="Low or No Background Audio", ar="صوت خلفية منخفض أو منعدم"),
    ),
    Row(
        "1.4.8",
        "AAA",
        "2.0",
        "visual-audio-contrast-visual-presentation",
        Text(en="Visual Presentation", ar="التمثيل المرئي"),
    ),
    Row(
        "1.4.9",
        "AAA",
        "2.0",
        "visual-audio-contrast-text-images",
        Text(en="Images of Text (No Exception)", ar="صور النص (بدون استثناء)"),
    ),
    Row("1.4.10", "AA", "2.1", "reflow", Text(en="Reflow", ar="إعادة التدفق")),
    Row("1.4.11", "AA", "2.1", "non-text-contrast", Text(en="Non-text Contrast", ar="التباين غير النصي")),
    Row("1.4.12", "AA", "2.1", "text-spacing", Text(en="Text Spacing", ar="تباعد النص")),
    Row(
        "1.4.13",
        "AA",
        "2.1",
        "content-on-hover-or-focus",
        Text(en="Content on Hover or Focus", ar="المحتوى عند تمرير المؤشر أو التركيز"),
    ),
    Row("2.1.1", "A", "2.0", "keyboard-operation-keyboard-operable", Text(en="Keyboard", ar="لوحة المفاتيح")),
    Row(
        "2.1.2",
        "A",
        "2.0",
        "keyboard-operation-trapping",
        Text(en="No Keyboard Trap", ar="التنقل من خلال لوحة المفاتيح دون عوائق"),
    ),
    Row(
        "2.1.3",
        "AAA",
        "2.0",
        "keyboard-operation-all-funcs",
        Text(en="Keyboard (No Exception)", ar="لوحة المفاتيح (بدون استثناء)"),
    ),
    Row(
        "2.1.4",
        "A",
        "2.1",
        "character-key-shortcuts",
        Text(en="Character Key Shortcuts", ar="اختصارات مفتاح الأحرف"),
    ),
    Row(
        "2.2.1",
        "A",
        "2.0",
        "time-limits-required-behaviors",
        Text(en="Timing Adjustable", ar="التوقيت القابل للتعديل"),
    ),
    Row(
        "2.2.2",
        "A",
        "2.0",
        "time-limits-pause",
        Text(en="Pause, Stop, Hide", ar="إيقاف مؤقت، التوقف، إخفاء"),
    ),
    Row("2.2.3", "AAA", "2.0", "time-limits-no-exceptions", Text(en="No Timing", ar="بدون توقيت")),
    Row("2.2.4", "AAA", "2.0", "time-limits-postponed", Text(en="Interruptions", ar="العوائق")),
    Row(
        "2.2.5",
        "AAA",
        "2.0",
        "time-limits-server-timeout",
        Text(en="Re-authenticating", ar="إعادة تسجيل الدخول"),
    ),
    Row("2.2.6", "AAA", "2.1", "timeouts", Text(en="Timeouts", ar="انقضاء المهلة المحددة")),
    Row(
        "2.3.1",
        "A",
        "2.0",
        "seizure-does-not-violate",
        Text(en="Three Flashes or Below Threshold", ar="ثلاث ومضات أو أقل من القيمة المعيارية"),
    ),
    Row("2.3.2", "AAA", "2.0", "seizure-three-times", Text(en="Three Flashes", ar="ثلاث ومضات")),
    Row(
        "2.3.3",
        "AAA",
        "2.1",
        "animation-from-interactions",
        Text(en="Animation from Interactions", ar="الحركات عند التفاعلات"),
    ),
    Row(
        "2.4.1",
        "A",
        "2.0",
        "navigation-mechanisms-skip",
        Text(en="Bypass Blocks", ar="تجاوز مقاطع من المحتوى"),
    ),
    Row("2.4.2", "A", "2.0", "navigation-mechanisms-title", Text(en="Page Titled", ar="الصفحة المعنونة")),
    Row("2.4.3", "A", "2.0", "navigation-mechanisms-focus-order", Text(en="Focus Order", ar="مسار المؤشر")),
    Row(
        "2.4.4",
        "A",
        "2.0",
        "navigation-mechanisms-refs",
        Text(en="Link Purpose (In Context)", ar="الغرض من الرابط (في السياق)"),
    ),
    Row("2.4.5", "AA", "2.0", "navigation-mechanisms-mult-loc", Text(en="Multiple Ways", ar="تعدد الطرق")),
    Row(
        "2.4.6",
        "AA",
        "2.0",
        "navigation-mechanisms-descriptive",
        Text(en="Headings and Labels", ar="العناوين والتسميات"),
    ),
    Row(
        "2.4.7",
        "AA",
        "2.0",
        "navigation-mechanisms-focus-visible",
        Text(en="Focus Visible", ar="ظهور المؤشر"),
    ),
    Row("2.4.8", "AAA", "2.0", "navigation-mechanisms-location", Text(en="Location", ar="تحديد الموضع")),
    Row(
        "2.4.9",
        "AAA",
        "2.0",
        "navigation-mechanisms-link",
        Text(en="Link Purpose (Link Only)", ar="الغرض من الرابط (الرابط فقط)"),
    ),
    Row(
        "2.4.10",
        "AAA",
        "2.0",
        "navigation-mechanisms-headings",
        Text(en="Section Headings", ar="عناوين الأقسام"),
    ),
    Row(
        "2.4.11",
        "AA",
        "2.2",
        "focus-not-obscured-minimum",
        Text(en="Focus Not Obscured (Minimum)", ar="عدم حجب التركيز (الحد الأدنى)"),
    ),
    Row(
        "2.4.12",
        "AAA",
        "2.2",
        "focus-not-obscured-enhanced",
        Text(en="Focus Not Obscured (Enhanced)", ar="عدم حجب التركيز (محسن)"),
    ),
    Row("2.4.13", "AAA", "2.2", "focus-appearance", Text(en="Focus Appearance", ar="مظهر التركيز")),
    Row("2.5.1", "A", "2.1", "pointer-gestures", Text(en="Pointer Gestures", ar="إيماءات المؤشر")),
    Row("2.5.2", "A", "2.1", "pointer-cancellation", Text(en="Pointer Cancellation", ar="إلغاء النقر")),
    Row("2.5.3", "A", "2.1", "label-in-name", Text(en="Label in Name", ar="التسمية في الاسم")),
    Row("2.5.4", "A", "2.1", "motion-actuation", Text(en="Motion Actuation", ar="التشغيل الحركي")),
    Row("2.5.5", "AAA", "2.1", "target-size", Text(en="Target Size (Enhanced)", ar="حجم هدف اللمس (محسن)")),
    Row(
        "2.5.6",
        "AAA",
        "2.1",
        "concurrent-input-mechanisms",
        Text(en="Concurrent Input Mechanisms", ar="آليات الإدخال المتزامنة"),
    ),
    Row("2.5.7", "AA", "2.2", "dragging-movements", Text(en="Dragging Movements", ar="حركات السحب")),
    Row(
        "2.5.8",
        "AA",
        "2.2",
        "target-size-minimum",
        Text(en="Target Size (Minimum)", ar="حجم هدف اللمس (الحد الأدنى)"),
    ),
    Row("3.1.1", "A", "2.0", "meaning-doc-lang-id", Text(en="Language of Page", ar="لغة الصفحة")),
    Row("3.1.2", "AA", "2.0", "meaning-other-lang-id", Text(en="Language of Parts", ar="لغة الأجزاء")),
    Row("3.1.3", "AAA", "2.0", "meaning-idioms", Text(en="Unusual Words", ar="الكلمات النادرة")),
    Row("3.1.4", "AAA", "2.0", "meaning-located", Text(en="Abbreviations", ar="الاختصارات")),
    Row("3.1.5", "AAA", "2.0", "meaning-supplements", Text(en="Reading Level", ar="مستوى القراءة")),
    Row("3.1.6", "AAA", "2.0", "meaning-pronunciation", Text(en="Pronunciation", ar="النطق")),
    Row("3.2.1", "A", "2.0", "consistent-behavior-receive-focus", Text(en="On Focus", ar="عند التركيز")),
    Row(
        "3.2.2",
        "A",
        "2.0",
        "consistent-behavior-unpredictable-change",
        Text(en="On Input", ar="عند الإدخال"),
    ),
    Row(
        "3.2.3",
        "AA",
        "2.0",
        "consistent-behavior-consistent-locations",
        Text(en="Consistent Navigation", ar="التصفح الثابت"),
    ),
    Row(
        "3.2.4",
        "AA",
        "2.0",
        "consistent-behavior-consistent-functionality",
        Text(en="Consistent Identification", ar="التعريف الثابت"),
    ),
    Row(
        "3.2.5",
        "AAA",
        "2.0",
        "consistent-behavior-no-extreme-changes-context",
        Text(en="Change on Request", ar="التغيير عند الطلب"),
    ),
    Row("3.2.6", "A", "2.2", "consistent-help", Text(en="Consistent Help", ar="المساعدة الثابتة")),
    Row("3.3.1", "A", "2.0", "minimize-error-identified", Text(en="Error Identification", ar="اكتشاف الخطأ")),
    Row(
        "3.3.2",
        "A",
        "2.0",
        "minimize-error-cues",
        Text(en="Labels or Instructions", ar="التسميات والتعليمات"),
    ),
    Row(
        "3.3.3",
        "AA",
        "2.0",
        "minimize-error-suggestions",
        Text(en="Error Suggestion", ar="مقترحات إصلاح الخطأ"),
    ),
    Row(
        "3.3.4",
        "AA",
        "2.0",
        "minimize-error-reversible",
        Text(
            en="Error Prevention (Legal, Financial, Data)",
            ar="تفادي الأخطاء (القانونية، المالية، البيانية)",
        ),
    ),
    Row("3.3.5", "AAA", "2.0", "minimize-error-context-help", Text(en="Help", ar="المساعدة")),
    Row(
        "3.3.6",
        "AAA",
        "2.0",
        "minimize-error-reversible-all",
        Text(en="Error Prevention (All)", ar="تفادي الأخطاء (الكل)"),
    ),
    Row("3.3.7", "A", "2.2", "redundant-entry", Text(en="Redundant Entry", ar="الإدخال المتكرر")),
    Row(
        "3.3.8",
        "AA",
        "2.2",
        "accessible-authentication-minimum",
        Text(en="Accessible Authentication (Minimum)", ar="المصادقة القابلة للنفاذ (الحد الأدنى)"),
    ),
    Row(
        "3.3.9",
        "AAA",
        "2.2",
        "accessible-authentication-enhanced",
        Text(en="Accessible Authentication (Enhanced)", ar="المصادقة القابلة للنفاذ (محسنة)"),
    ),
    Row("4.1.1", "A", "2.0", "ensure-compat-parses", Text(en="Parsing", ar="التحليل البنائي")),
    Row("4.1.2", "A", "2.0", "ensure-compat-rsv", Text(en="Name, Role, Value", ar="الاسم والدور والقيمة")),
    Row("4.1.3", "AA", "2.1", "status-messages", Text(en="Status Messages", ar="رسائل الحالة")),
)
