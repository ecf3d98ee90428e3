"""The two language attributes of an element agree.

What it checks: elements with `xml:lang`: in HTML they need `lang` too, in XHTML those with `lang` need
`xml:lang`,
and the two must say the same.
Why it matters: HTML knows only `lang`, XML only `xml:lang`: the part is read in one voice here and in
another there.
How to fix: In HTML remove `xml:lang` and keep `lang`; in XHTML write both with one value.
References: HTML Standard, the lang and xml:lang attributes; ACT 5b7ae0 (withdrawn); W3C Internationalization
Checker reports lang_conflict, lang_missing_html_attr and lang_missing_xml_attr.
"""

from collections.abc import Iterator

from auditor.model import PageInfo, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import report

ARABIC = """سمتا اللغة في العنصر الواحد متفقتان.

ما الذي يُفحص: العناصر ذات السمة `xml:lang`: تلزمها في HTML السمة `lang`، ويلزم ذوات `lang` في XHTML السمة
`xml:lang`،
ويجب أن تتفق القيمتان.
لماذا يهم: لا يعرف HTML إلا `lang` ولا يعرف XML إلا `xml:lang`، فيُقرأ الجزء بصوت هنا وبصوت آخر هناك.
كيفية الإصلاح: احذف `xml:lang` في HTML وأبقِ `lang`، واكتبهما معًا بقيمة واحدة في XHTML.
"""


@check(
    title=Text(en="lang and xml:lang agree", ar="السمتان lang وxml:lang متفقتان"),
    impact="minor",
    messages={
        "conflict": Text(
            en="`lang` says “{ $lang }”, `xml:lang` says “{ $xml }”.",
            ar="تذكر `lang` القيمة «{ $lang }» وتذكر `xml:lang` القيمة «{ $xml }».",
        ),
        "lang_missing": Text(
            en="The part has `xml:lang` (“{ $xml }”), which HTML ignores, and no `lang`.",
            ar="للجزء السمة `xml:lang` («{ $xml }») وHTML يتجاهلها، وليس له `lang`.",
        ),
        "xml_missing": Text(
            en="The part has `lang` (“{ $lang }”) without the `xml:lang` that XML heeds.",
            ar="للجزء السمة `lang` («{ $lang }») دون `xml:lang` التي يعتد بها XML.",
        ),
    },
    arabic=ARABIC,
    advice=True,
)
def xml_language_conflicting(snapshot: Snapshot, page: PageInfo) -> Iterator[Judgement]:
    served_as_xml = page.content_type == "application/xhtml+xml"
    for node in snapshot.main.elements():
        lang, xml = node.attrs.get("lang"), node.attrs.get("xml:lang")
        if lang is not None and xml is not None:
            if lang.strip().lower() == xml.strip().lower():
                yield passed(node)
            else:
                yield failed(node, "conflict", lang=lang, xml=xml, evidence=report("rep_lang_conflict"))
        elif xml is not None and not served_as_xml:
            yield failed(node, "lang_missing", xml=xml, evidence=report("rep_lang_missing_html_attr"))
        elif lang is not None and served_as_xml:
            yield failed(node, "xml_missing", lang=lang, evidence=report("rep_lang_missing_xml_attr"))
