"""Chinese text is in the characters it is declared to be in.

What it checks: characters that only one of the two Chinese scripts has, in text declared `zh-Hans` or `zh-Hant`
(by script, or by regions that use one of them).
Why it matters: Fonts and voices are chosen by the tag; readers of one script read the other with effort.
How to fix: Correct the tag, or convert the text with the care of a translator: words differ too.
Exceptions: Names and quotations; fewer than ten telling characters.
References: WCAG 3.1.1, 3.1.2; BCP 47.
"""

from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """النص الصيني مكتوب بالحروف المعلنة له.

ما الذي يُفحص: الحروف التي تختص بها إحدى الكتابتين الصينيتين في نص معلن `zh-Hans` أو `zh-Hant` (بالكتابة أو
بمنطقة تستخدم
إحداهما).
لماذا يهم: تُختار الخطوط والأصوات بالرمز، وقراء إحدى الكتابتين يقرؤون الأخرى بمشقة.
كيفية الإصلاح: صحح الرمز أو حوّل النص تحويل مترجم، فالكلمات تختلف أيضًا.
الاستثناءات: الأسماء والاقتباسات، وما قلّ عن عشرة حروف دالة.
"""
# Common characters whose other form is another character: the same places in both rows.
_SIMPLIFIED = (
    "这们来国时会说为过对发经学动种现当与长问实业从开头间车门"
    "见书东话员电气让给线认马语样进机关还产应务网请后无观众华汉"
)
_TRADITIONAL = (
    "這們來國時會說為過對發經學動種現當與長問實業從開頭間車門"
    "見書東話員電氣讓給線認馬語樣進機關還產應務網請後無觀眾華漢"
)
_BOTH = frozenset(_SIMPLIFIED) & frozenset(_TRADITIONAL)
_HANS = frozenset(_SIMPLIFIED) - _BOTH
_HANT = frozenset(_TRADITIONAL) - _BOTH


@check(
    title=Text(en="Chinese characters are those declared", ar="الحروف الصينية هي المعلنة"),
    impact="moderate",
    messages={
        "other": Text(
            en="The text is declared “{ $tag }”, but { $share } % of its telling characters are of the "
            "other script.",
            ar="النص معلن «{ $tag }» لكن { $share }٪ من حروفه الدالة من الكتابة الأخرى.",
        )
    },
    arabic=ARABIC,
)
def chinese_script_wrong(text: TextModel) -> Iterator[Judgement]:
    for group in text.groups:
        wanted = _script(group.lang)
        if not wanted:
            continue
        words = "".join(group.texts)
        simplified = sum(c in _HANS for c in words)
        traditional = sum(c in _HANT for c in words)
        total = simplified + traditional
        if total < 10:
            continue
        other = (traditional if wanted == "hans" else simplified) / total
        if other > 0.8:
            evidence = {"simplified": simplified, "traditional": traditional}
            yield cant_tell(group.element, "other", tag=group.lang, share=round(100 * other), evidence=evidence)
        else:
            yield passed(group.element)


def _script(tag: str) -> str:
    parts = tag.lower().split("-")
    if parts[0] != "zh":
        return ""
    for part in parts[1:]:
        if part in ("hans", "hant"):
            return part
        if part in ("cn", "sg", "my"):
            return "hans"
        if part in ("tw", "hk", "mo"):
            return "hant"
    return ""
