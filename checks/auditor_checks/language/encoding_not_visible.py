"""The encoding is declared inside the document too.

What it checks: that a document whose encoding is known from the header or a byte-order mark also has a
declaration that people can see.
Why it matters: A page that is saved, mailed or moved to another server loses its header; translators and
testers
cannot see the encoding of the file they work on.
How to fix: Add `<meta charset="utf-8">` as the first element of the head.
References: W3C Internationalization Checker reports charset_no_in_doc and charset_no_visible_charset.
"""

from collections.abc import Iterator

from auditor.model import Source, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import declared, header, report

ARABIC = """الترميز معلن داخل الوثيقة أيضًا.

ما الذي يُفحص: أن تتضمن الوثيقة إعلانًا ظاهرًا للترميز وإن كان معروفًا من الترويسة أو من علامة ترتيب البايتات.
لماذا يهم: الصفحة المحفوظة أو المرسلة بالبريد أو المنقولة إلى خادم آخر تفقد ترويستها، ولا يرى المترجمون
والمختبرون
ترميز الملف الذي يعملون عليه.
كيفية الإصلاح: أضف `<meta charset="utf-8">` أول عنصر في head.
"""


@check(
    title=Text(en="The document shows its encoding", ar="الترميز ظاهر في الوثيقة"),
    impact="minor",
    messages={
        "header_only": Text(
            en="The encoding “{ $label }” is declared in the Content-Type header alone.",
            ar="الترميز «{ $label }» معلن في ترويسة Content-Type وحدها.",
        ),
        "bom_only": Text(
            en="Only an invisible byte-order mark tells the encoding of the document.",
            ar="لا يدل على ترميز الوثيقة سوى علامة ترتيب بايتات غير مرئية.",
        ),
    },
    arabic=ARABIC,
    advice=True,
)
def encoding_not_visible(source: Source) -> Iterator[Judgement]:
    found = declared(source)
    if not found.labels:
        return
    if found.xml or found.metas:
        yield passed(header(source))
    elif not found.bom:
        yield failed(header(source), "header_only", label=found.http, evidence=report("rep_charset_no_in_doc"))
    elif found.bom == "utf-8":
        yield failed(header(source), "bom_only", evidence=report("rep_charset_no_visible_charset"))
