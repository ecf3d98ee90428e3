"""A page in a right-to-left language says that it runs from right to left.

What it checks: pages whose language (declared, or that of most of the text) is written from right to left
and that
have no `dir` attribute at all.
Why it matters: Without `dir` the browser lays text out from left to right: sentences with numbers, full
stops or
Latin names come out in the wrong order. Style sheets alone don't carry over to readers, mails and copies.
How to fix: Write `<html lang="ar" dir="rtl">`.
References: WCAG 1.3.2; W3C, Structural markup and right-to-left text; W3C Internationalization Checker report
markup_no_dir.
"""

from collections.abc import Iterator

from auditor.commons.bcp47 import is_rtl
from auditor.commons.language import count_scripts, main_script
from auditor.commons.textmodel import TextModel
from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.rtl._report import report

ARABIC = """الصفحة المكتوبة بلغة تُكتب من اليمين تعلن اتجاهها.

ما الذي يُفحص: الصفحات التي لغتها (المعلنة أو لغة أكثر نصها) تُكتب من اليمين إلى اليسار وليس فيها أي سمة `dir`.
لماذا يهم: بدون `dir` يرتب المتصفح النص من اليسار إلى اليمين، فتظهر الجمل ذات الأرقام والنقاط والأسماء
اللاتينية بترتيب
خاطئ. وأوراق الأنماط وحدها لا تنتقل إلى القارئات والرسائل والنسخ.
كيفية الإصلاح: اكتب `<html lang="ar" dir="rtl">`.
"""


@check(
    title=Text(en="The page declares its direction", ar="الصفحة تعلن اتجاهها"),
    impact="serious",
    messages={
        "absent": Text(
            en="The page is in a right-to-left language (“{ $tag }”) and has no `dir` attribute anywhere.",
            ar="لغة الصفحة («{ $tag }») تُكتب من اليمين إلى اليسار وليس فيها أي سمة `dir`.",
        ),
        "css_only": Text(
            en="The page is turned to right-to-left by style sheets alone; it has no `dir` attribute.",
            ar="حُوّلت الصفحة إلى اليمين بأوراق الأنماط وحدها وليس فيها أي سمة `dir`.",
        ),
    },
    arabic=ARABIC,
)
def direction_undeclared(snapshot: Snapshot, text: TextModel) -> Iterator[Judgement]:
    root = text.root
    if root is None:
        return
    declared = root.attrs.get("lang", "").strip() or root.attrs.get("xml:lang", "").strip()
    if not (is_rtl(declared) if declared else _mostly_arabic(text)):
        return
    if any("dir" in n.attrs for n in snapshot.main.elements()):
        yield passed(root)
        return
    body = next(iter(snapshot.main.elements("body")), None)
    by_css = "rtl" in (root.style("direction"), body.style("direction") if body is not None else "")
    evidence = report("rep_markup_no_dir")
    yield failed(root, "css_only" if by_css else "absent", tag=declared or "ar", evidence=evidence)


def _mostly_arabic(text: TextModel) -> bool:
    counts = count_scripts(" ".join(b.text for b in text.blocks))
    return sum(counts.values()) >= 50 and main_script(counts) in ("Arab", "Hebr")
