"""Direction is set by markup where markup is possible.

What it checks: Unicode's invisible direction characters in the document, typed or as numeric references.
Why it matters: They can't be seen in an editor, get lost or doubled when text is moved, and break searching and
copying; addresses and numbers copied with them don't work.
How to fix: Use `dir`, `bdi` and `bdo`; keep the characters for titles, attributes and plain text.
References: W3C, Bidi controls versus markup; W3C Internationalization Checker reports
markup_dir_control_codes and
markup_dir_escapes.
"""

from collections.abc import Iterator

from auditor.model import Source, Target, Text
from auditor.rules import Judgement, check, failed
from auditor_checks.rtl._controls import controls, listed
from auditor_checks.rtl._report import report

ARABIC = """يُعيَّن الاتجاه بالعلامات حيث أمكن.

ما الذي يُفحص: محارف الاتجاه غير المرئية في يونيكود، مكتوبة أو في صورة مراجع رقمية.
لماذا يهم: لا تُرى في المحرر، وتضيع أو تتكرر عند نقل النص، وتفسد البحث والنسخ، والعناوين والأرقام المنسوخة
معها لا تعمل.
كيفية الإصلاح: استخدم `dir` و`bdi` و`bdo`، واترك هذه المحارف للعناوين والسمات والنص المجرد.
"""


@check(
    title=Text(en="Direction is set by markup, not by characters", ar="الاتجاه بالعلامات لا بالمحارف"),
    impact="minor",
    messages={
        "raw": Text(
            en="The document holds invisible direction characters: { $list }.",
            ar="في الوثيقة محارف اتجاه غير مرئية: { $list }.",
        ),
        "escaped": Text(
            en="The document holds direction characters as numeric references: { $list }.",
            ar="في الوثيقة محارف اتجاه في صورة مراجع رقمية: { $list }.",
        ),
    },
    arabic=ARABIC,
    advice=True,
)
def bidi_controls_used(source: Source) -> Iterator[Judgement]:
    found = controls(source)
    for key, counts, kind in (
        ("raw", found.raw, "rep_markup_dir_control_codes"),
        ("escaped", found.escaped, "rep_markup_dir_escapes"),
    ):
        if counts:
            names = listed(counts)
            yield failed(Target("", names), key, list=names, evidence=report(kind, counts=dict(counts)))
