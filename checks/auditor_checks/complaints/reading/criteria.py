"""The thirty criteria of a complaint guide: what each is called and asks, in our own words.

Drawn from ISO 10002 and the ministries' policies on complaints and beneficiary centricity. CG-24, CG-29 and
CG-30 are measured (link, clicks, language versions), the others read from the text.
"""

from dataclasses import dataclass
from typing import Final

from auditor.model import Text


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: its id, its name and the question it puts to the guide."""

    id: str
    title: Text
    asks: Text
    measured: bool = False


def _c(number: int, en: str, ar: str, asks_en: str, asks_ar: str, *, measured: bool = False) -> Criterion:
    return Criterion(f"CG-{number:02}", Text(en=en, ar=ar), Text(en=asks_en, ar=asks_ar), measured)


CRITERIA: Final[tuple[Criterion, ...]] = (
    _c(1, "What a complaint is", "تعريف الشكوى",
       "Does it define a complaint, as an expression of dissatisfaction with a service, a decision or conduct?",
       "هل يعرّف الدليل الشكوى بوصفها تعبيرًا عن عدم الرضا عن خدمة أو قرار أو سلوك؟"),
    _c(2, "Who may complain", "من يحق له تقديم الشكوى",
       "Does it name the groups who may complain: citizens, residents, individuals, companies, government bodies?",
       "هل يسمّي الفئات التي يحق لها تقديم الشكوى من مواطنين ومقيمين وأفراد ومنشآت وجهات حكومية؟"),
    _c(3, "Complaints, inquiries and suggestions told apart", "التمييز بين الشكوى والاستفسار والمقترح",
       "Does it explain how a complaint differs from an inquiry, a suggestion or a report?",
       "هل يوضح الفرق بين الشكوى والاستفسار والمقترح والبلاغ؟"),
    _c(4, "Enough channels", "تعدد قنوات تقديم الشكوى",
       "Are there at least three kinds of channel: telephone, e-mail, website, app, chat, social media, visit?",
       "هل تتاح ثلاثة أنواع على الأقل من القنوات: الهاتف والبريد الإلكتروني والموقع والتطبيق والمحادثة والحضور؟"),
    _c(5, "Contact details", "بيانات الاتصال لكل قناة",
       "Does every remote channel carry its number, address or account?",
       "هل يظهر مع كل قناة عن بُعد رقمها أو عنوانها أو حسابها؟"),
    _c(6, "Working hours", "أوقات العمل",
       "Are the days and hours of staffed channels printed?",
       "هل تُذكر أيام عمل القنوات وساعاتها؟"),
    _c(7, "Available around the clock", "الإتاحة على مدار الساعة",
       "Does at least one complaint channel take complaints at any hour, every day?",
       "هل تستقبل قناة واحدة على الأقل الشكاوى على مدار الساعة طوال أيام الأسبوع؟"),
    _c(8, "Time to the first response", "مدة الاستجابة الأولى",
       "Is there a number for how soon a complaint is acknowledged or first answered?",
       "هل حُددت مدة الإشعار باستلام الشكوى أو الرد الأولي عليها؟"),
    _c(9, "Time to resolution", "مدة معالجة الشكوى",
       "Is there a number for how soon a complaint is resolved, closed or finally answered?",
       "هل حُددت مدة معالجة الشكوى أو إغلاقها أو الرد النهائي عليها؟"),
    _c(10, "Steps", "خطوات تقديم الشكوى ومعالجتها",
       "Are there at least three steps, from filing and registering to study, reply and closing?",
       "هل تُعرض ثلاث خطوات على الأقل من التقديم والتسجيل إلى الدراسة والرد والإغلاق؟"),
    _c(11, "Information and documents needed", "المعلومات والمستندات المطلوبة",
       "Does it list the data and documents to supply with a complaint?",
       "هل يسرد البيانات والمستندات المطلوب إرفاقها مع الشكوى؟"),
    _c(12, "Reference number", "الرقم المرجعي",
       "Does the complainant receive a reference, ticket or receipt number?",
       "هل يحصل مقدم الشكوى على رقم مرجعي أو رقم تذكرة أو إيصال استلام؟"),
    _c(13, "Following the complaint", "متابعة حالة الشكوى",
       "Can the status be followed, or is news of progress and delay promised?",
       "هل يمكن متابعة حالة الشكوى أو يُلتزم بإشعار مقدمها بالمستجدات والتأخير؟"),
    _c(14, "Escalation", "التصعيد",
       "Does it name the level or office to which an unresolved complaint goes up?",
       "هل يحدد المستوى أو الإدارة التي تُصعَّد إليها الشكوى إذا لم تُحل؟"),
    _c(15, "Confidentiality", "السرية",
       "Are the complaint and the complainant's data kept confidential and not disclosed?",
       "هل يُلتزم بسرية الشكوى وبيانات مقدمها وعدم الإفصاح عنها؟"),
    _c(16, "Fair and objective handling", "العدالة والموضوعية",
       "Is fair, impartial and objective handling promised?",
       "هل يُلتزم بمعالجة عادلة محايدة موضوعية؟"),
    _c(17, "Free of charge", "مجانية تقديم الشكوى",
       "Does it say that complaining costs nothing: no fees?",
       "هل ينص على أن تقديم الشكوى مجاني وبلا رسوم؟"),
    _c(18, "Help for persons with disabilities", "مساعدة الأشخاص ذوي الإعاقة",
       "Is there a concrete aid for persons with disabilities: sign language, relay, priority, adjustment?",
       "هل تتوافر وسيلة مساعدة محددة للأشخاص ذوي الإعاقة كلغة الإشارة أو أولوية الخدمة أو الترتيبات التيسيرية؟"),
    _c(19, "Languages", "لغات تقديم الشكوى",
       "Does it state the languages of the service, or an interpreter?",
       "هل تُذكر اللغات التي تُقدَّم بها الخدمة أو توافر مترجم؟"),
    _c(20, "When a complaint is not taken", "حالات عدم قبول الشكوى",
       "Does it say when a complaint is rejected, not considered or closed without action?",
       "هل يبيّن متى تُرفض الشكوى أو لا يُنظر فيها أو تُغلق دون إجراء؟"),
    _c(21, "Duties of both sides", "التزامات الطرفين",
       "Are the duties of the body and those of the beneficiary both listed?",
       "هل تُذكر التزامات الجهة والتزامات المستفيد معًا؟"),
    _c(22, "Improvement from complaints", "التحسين المستمر من الشكاوى",
       "Are complaints analysed and used to improve services and prevent repetition?",
       "هل تُحلَّل الشكاوى ويُستفاد منها في تحسين الخدمات ومنع التكرار؟"),
    _c(23, "Satisfaction after handling", "قياس الرضا بعد المعالجة",
       "Is the complainant asked how satisfied they are with the handling and the result?",
       "هل يُقاس رضا مقدم الشكوى عن المعالجة ونتيجتها؟"),
    _c(24, "The guide opens", "إمكان فتح الدليل",
       "Does the link to the guide open a readable document?",
       "هل يفتح رابط الدليل مستندًا مقروءًا؟", measured=True),
    _c(25, "Date of last update", "تاريخ آخر تحديث",
       "Does the guide carry a full date of its last update?",
       "هل يحمل الدليل تاريخًا كاملًا لآخر تحديث؟"),
    _c(26, "ISO 10002", "التوافق مع الأيزو 10002",
       "Does it name ISO 10002, the standard for complaint handling?",
       "هل يشير إلى مواصفة الأيزو 10002 لمعالجة الشكاوى؟"),
    _c(27, "Responsible unit", "الإدارة المسؤولة",
       "Does it name the unit or committee responsible for complaints?",
       "هل يسمّي الإدارة أو اللجنة المسؤولة عن الشكاوى؟"),
    _c(28, "Appeal after the decision", "التظلم بعد القرار",
       "Does it say to whom the complainant may appeal after the final answer?",
       "هل يبيّن الجهة التي يحق لمقدم الشكوى التظلم أمامها بعد الرد النهائي؟"),
    _c(29, "Form within three clicks", "الوصول إلى النموذج بثلاث نقرات",
       "Can the complaint form be reached in three clicks from the home page?",
       "هل يمكن الوصول إلى نموذج الشكوى بثلاث نقرات من الصفحة الرئيسية؟", measured=True),
    _c(30, "Arabic and English agree", "تطابق النسختين العربية والإنجليزية",
       "Do both language versions give the same channels, numbers, hours and times?",
       "هل تتطابق النسختان في القنوات والأرقام والأوقات والمدد؟", measured=True),
)  # fmt: skip

BY_ID: Final = {criterion.id: criterion for criterion in CRITERIA}
READ_FROM_TEXT: Final = tuple(criterion.id for criterion in CRITERIA if not criterion.measured)
