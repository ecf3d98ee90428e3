"""Language tags are well formed, and all their subtags are registered.

What it checks: `lang`, `xml:lang` and `hreflang` of every element against the grammar of BCP 47 and the IANA
registry. Tags whose language itself is unknown are left to the checks on the page's and the parts' language.
Why it matters: `hreflang` and regional tags steer search engines, fonts and translation; with a wrong tag they
do nothing.
How to fix: Write registered subtags with hyphens: `ar-SA`, `zh-Hans`, `en-GB` (not `en-UK`, `ar_SA`).
References: BCP 47; W3C Internationalization Checker reports lang_malformed_attr, lang_subtag_invalid and
lang_grandfathered.
"""

from collections.abc import Iterator

from auditor.commons import bcp47
from auditor.commons.textmodel import TextModel
from auditor.model import Node, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._tags import reports_of, tag_reports

ARABIC = """رموز اللغات سليمة الصياغة وأجزاؤها كلها مسجلة.

ما الذي يُفحص: السمات `lang` و`xml:lang` و`hreflang` في كل عنصر مقابل قواعد BCP 47 وسجل IANA. أما الرموز
المجهولة اللغة
نفسها فلها فحصا لغة الصفحة ولغات الأجزاء.
لماذا يهم: توجّه `hreflang` والرموز الإقليمية محركات البحث والخطوط والترجمة، والرمز الخاطئ لا يفعل شيئًا.
كيفية الإصلاح: اكتب أجزاء مسجلة بينها واصلات: `ar-SA` و`zh-Hans` و`en-GB` (لا `en-UK` ولا `ar_SA`).
"""
_ATTRIBUTES = ("lang", "xml:lang", "hreflang")


@check(
    title=Text(en="Language tags are valid", ar="رموز اللغات صحيحة"),
    impact="minor",
    messages={
        "malformed": Text(
            en="“{ $tag }” in { $attribute } is not formed as language tags are.",
            ar="«{ $tag }» في { $attribute } ليست صياغة رمز لغة.",
        ),
        "unregistered": Text(
            en="“{ $subtag }” in { $attribute } “{ $tag }” is not registered.",
            ar="الجزء «{ $subtag }» في { $attribute } «{ $tag }» غير مسجل.",
        ),
        "grandfathered": Text(
            en="“{ $tag }” in { $attribute } is a tag of old that tools no longer know.",
            ar="«{ $tag }» في { $attribute } رمز قديم لم تعد الأدوات تعرفه.",
        ),
    },
    arabic=ARABIC,
)
def language_tag_invalid(snapshot: Snapshot, text: TextModel) -> Iterator[Judgement]:
    judged_elsewhere = {id(g.element) for g in text.groups if g.texts and not bcp47.known(g.lang)}
    for node in snapshot.elements():
        for attribute in _ATTRIBUTES:
            tag = node.attrs.get(attribute, "").strip()
            if not tag:
                continue
            if attribute == "lang" and (id(node) in judged_elsewhere or _is_root(node)) and not bcp47.known(tag):
                continue
            if attribute == "hreflang" and tag.lower() == "x-default":
                continue
            yield _judge(node, attribute, tag)


def _is_root(node: Node) -> bool:
    return node is node.document.snapshot.root


def _judge(node: Node, attribute: str, tag: str) -> Judgement:
    reports = reports_of(tag)
    if not reports:
        return passed(node)
    evidence = tag_reports(tag)
    if "rep_lang_grandfathered" in reports:
        return failed(node, "grandfathered", tag=tag, attribute=attribute, evidence=evidence)
    if "rep_lang_malformed_attr" in reports:
        return failed(node, "malformed", tag=tag, attribute=attribute, evidence=evidence)
    subtag = bcp47.unregistered(tag) or ""
    return failed(node, "unregistered", tag=tag, subtag=subtag, attribute=attribute, evidence=evidence)
