"""The page says what language it is in.

What it checks: that the `html` element has a `lang` attribute that isn't empty. `xml:lang`, the
Content-Language
header and a `lang` on `body` do not do instead.
Why it matters: A screen reader chooses its voice by it: Arabic text read with English rules, or the other way
round, cannot be understood. Browsers choose fonts, quotation marks and hyphenation by it too.
How to fix: Write `<html lang="ar" dir="rtl">` on Arabic pages and `<html lang="en" dir="ltr">` on English ones.
Exceptions: Documents inside frames; see the check on frames.
References: WCAG 3.1.1; ACT b5c3f8; technique H57; W3C Internationalization Checker reports
lang_no_lang_attr and
lang_html_no_effective_lang.
"""

from collections.abc import Iterator

from auditor.model import Node, PageInfo, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import report

ARABIC = """تعلن الصفحة لغتها.

ما الذي يُفحص: أن يحمل عنصر `html` السمة `lang` غير فارغة. ولا تغني عنها `xml:lang` ولا ترويسة
Content-Language ولا
السمة `lang` على `body`.
لماذا يهم: بها يختار قارئ الشاشة صوته، فالنص العربي المقروء بقواعد الإنجليزية أو العكس لا يُفهم، وبها تختار
المتصفحات
الخطوط وعلامات التنصيص وتقطيع الكلمات.
كيفية الإصلاح: اكتب `<html lang="ar" dir="rtl">` في الصفحات العربية و`<html lang="en" dir="ltr">` في الإنجليزية.
الاستثناءات: الوثائق داخل الإطارات، ولها فحص مستقل.
"""


@check(
    title=Text(en="The language of the page is declared", ar="لغة الصفحة معلنة"),
    impact="serious",
    wcag=("3.1.1",),
    act=("b5c3f8",),
    messages={
        "absent": Text(en="The html element has no lang attribute.", ar="ليس لعنصر html السمة lang."),
        "empty": Text(en="The lang attribute of the html element is empty.", ar="السمة lang لعنصر html فارغة."),
        "xml_only": Text(
            en="The html element has only `xml:lang` (“{ $tag }”), which HTML ignores.",
            ar="ليس لعنصر html سوى `xml:lang` («{ $tag }»)، وHTML يتجاهلها.",
        ),
        "below": Text(
            en="The language (“{ $tag }”) is declared on { $where } instead of the html element.",
            ar="اللغة («{ $tag }») معلنة على { $where } بدل عنصر html.",
        ),
    },
    arabic=ARABIC,
)
def page_language_missing(snapshot: Snapshot, page: PageInfo) -> Iterator[Judgement]:
    root = snapshot.root
    if root is None or root.tag != "html":
        return
    served_as_xml = page.content_type == "application/xhtml+xml"
    lang, xml = (root.attrs.get(name, "").strip() for name in ("lang", "xml:lang"))
    if lang or (served_as_xml and xml):
        yield passed(root)
    elif xml:
        yield failed(root, "xml_only", tag=xml, evidence=report("rep_lang_html_no_effective_lang"))
    elif (below := _below(snapshot)) is not None:
        tag = below.attrs["lang"].strip()
        yield failed(root, "below", tag=tag, where=f"<{below.tag}>", evidence=report("rep_lang_no_lang_attr"))
    else:
        key = "empty" if "lang" in root.attrs else "absent"
        yield failed(root, key, evidence=report("rep_lang_no_lang_attr"))


def _below(snapshot: Snapshot) -> Node | None:
    """The body, or the one element around the whole page, that has the language instead."""
    body = next(iter(snapshot.main.elements("body")), None)
    if body is None:
        return None
    inner = [n for n in body.elements if n.rendered]
    candidates = [body, *(inner if len(inner) == 1 else ())]
    return next((n for n in candidates if n.attrs.get("lang", "").strip()), None)
