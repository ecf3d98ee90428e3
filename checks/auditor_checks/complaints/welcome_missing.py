"""The complaint guide welcomes complaints.

What it checks: Whether the guide or policy says that complaints are welcome. Two ways of reading must agree: a
sentence that welcomes or encourages complaints, and words that see a complaint as a chance to improve.

Why it matters: People fear that complaining harms their case. One sentence that invites them takes the fear
away.

How to fix: Open the guide with a sentence such as: "We welcome your complaint; it helps us to improve".

Exceptions: Where only one of both readings finds something, a person decides. A portal without a guide is
judged by complaints/guide-missing alone.

References: ISO 10002:2018, annex on commitment and policy.
"""

from collections.abc import Iterator

from auditor.commons.folded_regex import folded_regex
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.complaints._guide import Guide, guides

ARABIC = """يرحب دليل الشكاوى بالشكاوى.

ما الذي يُفحص: هل ينص الدليل أو السياسة على الترحيب بالشكاوى. ويُقرأ النص بطريقتين يجب أن تتفقا:
جملة ترحب بالشكاوى أو تشجع عليها، وكلمات تعدّ الشكوى فرصة للتحسين.

لماذا يهم: يخشى بعض الناس أن تضر الشكوى بمعاملاتهم، وجملة ترحيب واحدة تزيل هذه الخشية.

كيفية الإصلاح: افتتح الدليل بجملة مثل: «نرحب بشكواك، فهي تعيننا على تحسين خدماتنا».

الاستثناءات: إذا وجدت إحدى القراءتين وحدها شيئًا فالقرار لإنسان. والبوابة التي لا دليل فيها يحكم
عليها فحص complaints/guide-missing وحده.
"""
_COMPLAINT = folded_regex(r"شكو|شكا|complain|grievance|ملاحظات|feedback")
_WELCOME = folded_regex(
    r"(?<!\w)[ون]?(?:نرحب|ترحب|يرحب|مرحب\w*|الترحيب|ترحيب\w*|نسعد|يسعدنا|تسعد|نشجع|تشجع|يشجع|تشجيع)"
    r"|\bwelcom\w*|\bencourag\w*|\b(?:glad|happy|pleased) to (?:hear|receive)|\bwe (?:value|appreciate)"
)
_CHANCE = folded_regex(
    r"فرص\w+ (?:\w+ )?(?:ل?(?:ال)?تحسين|ل?(?:ال)?تطوير)|فرصه ل|مصدر\w* .{0,30}(?:تحسين|تطوير)|(?:تعيننا|تساعدنا|تسهم|تساهم) .{0,30}(?:تحسين|تطوير)"
    r"|(?:chance|opportunit\w+) (?:to|for) \w*\s?(?:improv|develop|better)|help\w* us (?:to )?improve|gift"
)


@check(
    title=Text(en="The complaint guide welcomes complaints", ar="يرحب دليل الشكاوى بالشكاوى"),
    impact="minor",
    messages={
        "absent": Text(
            en="The complaint guide has no sentence that welcomes complaints",
            ar="ليس في دليل الشكاوى جملة ترحب بالشكاوى",
        ),
        "person": Text(
            en="Does the guide welcome complaints? The likeliest sentence: “{ $quote }”",
            ar="هل يرحب الدليل بالشكاوى؟ أقرب جملة إلى ذلك: «{ $quote }»",
        ),
    },
    arabic=ARABIC,
)
def welcome_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    for guide in guides(portal):
        welcoming, hoping = _sentences(guide)
        both = [quote for quote in welcoming if quote]
        evidence = {"guide": guide.url, "sentences": [*welcoming, *hoping][:3]}
        if both and (hoping or any("شكو" in q or "شكا" in q or "omplain" in q for q in both)):
            yield passed(guide.language, page=guide.url)
        elif welcoming or hoping:
            quote = [*welcoming, *hoping][0]
            yield cant_tell(guide.language, "person", evidence=evidence, page=guide.url, quote=quote)
        elif guide.sure:
            yield failed(guide.language, "absent", page=guide.url)
        else:
            yield cant_tell(guide.language, "person", page=guide.url, quote="—")


def _sentences(guide: Guide) -> tuple[list[str], list[str]]:
    """Sentences on complaints or remarks that welcome them, and such as see a chance in them."""
    welcoming, hoping = [], []
    for unit in guide.document.units:
        if not _COMPLAINT.search(unit.text):
            continue
        quote = guide.document.span(unit, unit.body, len(unit.text)).quote[:200]
        if _WELCOME.search(unit.own):
            welcoming.append(quote)
        if _CHANCE.search(unit.own):
            hoping.append(quote)
    return welcoming, hoping
