"""The encoding is declared where browsers look for it.

What it checks: that a meta declaration stands within the first 1,024 bytes, that an HTML page has no XML
declaration, and that a page served as XML does not rely on a meta element.
Why it matters: Browsers search only the first 1,024 bytes for a declaration; what stands later comes too late,
and the page is decoded by a guess.
How to fix: Make `<meta charset="utf-8">` the first element of the head and remove the XML declaration.
References: HTML Standard, 4.2.5.4; W3C Internationalization Checker reports charset_1024_limit,
charset_xml_decl_used and charset_incorrect_use_meta.
"""

from collections.abc import Iterator

from auditor.model import Source, Target, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import declared, header, report

ARABIC = """الترميز معلن حيث تبحث عنه المتصفحات.

ما الذي يُفحص: أن يقع إعلان meta في أول 1024 بايت، وأن تخلو صفحة HTML من إعلان XML، وألا تعتمد الصفحة
المرسلة بصيغة
XML على عنصر meta.
لماذا يهم: لا تبحث المتصفحات عن الإعلان إلا في أول 1024 بايت، وما تأخر عنها لا أثر له، فتُقرأ الصفحة بالتخمين.
كيفية الإصلاح: اجعل `<meta charset="utf-8">` أول عنصر في head واحذف إعلان XML.
"""


@check(
    title=Text(en="The encoding is declared in the right place", ar="إعلان الترميز في موضعه"),
    impact="moderate",
    messages={
        "late": Text(
            en="The meta declaration of the encoding comes after the first 1,024 bytes of the document.",
            ar="يأتي إعلان الترميز في عنصر meta بعد أول 1024 بايت من الوثيقة.",
        ),
        "xml_declaration": Text(
            en="An XML declaration stands in an HTML document, where it has no effect.",
            ar="في وثيقة HTML إعلان XML لا أثر له فيها.",
        ),
        "meta_in_xml": Text(
            en="Only a meta element declares “{ $label }”, and XML ignores it.",
            ar="لا يعلن «{ $label }» إلا عنصر meta، وXML يتجاهله.",
        ),
    },
    arabic=ARABIC,
)
def encoding_misplaced(source: Source) -> Iterator[Judgement]:
    found = declared(source)
    place = header(source)
    problems = []
    if found.metas and not found.is_xml and not any(m.early for m in found.metas):
        target = Target(selector="meta", html=found.metas[0].html)
        problems.append(failed(target, "late", evidence=report("rep_charset_1024_limit")))
    if found.xml and not found.is_xml:
        problems.append(failed(place, "xml_declaration", evidence=report("rep_charset_xml_decl_used")))
    if found.is_xml and found.metas and not (found.http or found.bom or found.xml):
        label = found.metas[0].label
        if label not in ("utf-8", "utf-16"):
            evidence = report("rep_charset_incorrect_use_meta")
            problems.append(failed(place, "meta_in_xml", label=label, evidence=evidence))
    yield from problems
    if found.labels and not problems:
        yield passed(place)
