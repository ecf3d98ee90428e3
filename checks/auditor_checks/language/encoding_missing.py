"""The document declares its character encoding in a way that browsers heed.

What it checks: that the encoding is declared by the Content-Type header, a byte-order mark or a meta element.
An XML declaration alone is not heeded in HTML.
Why it matters: Without a declaration each browser guesses. Arabic text guessed wrong turns into rows of
accented Latin letters or boxes, and no assistive technology can read it.
How to fix: Write `<meta charset="utf-8">` as the first element of the head, save the file as UTF-8, and send
`Content-Type: text/html; charset=utf-8`.
References: HTML Standard, 4.2.5.4; W3C Internationalization Checker reports charset_none,
charset_no_encoding_xml
and charset_no_effective_charset.
"""

from collections.abc import Iterator

from auditor.model import Source, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import declared, header, report

ARABIC = """تعلن الوثيقة ترميز محارفها بطريقة تعتد بها المتصفحات.

ما الذي يُفحص: أن يكون الترميز معلنًا في ترويسة Content-Type أو بعلامة ترتيب البايتات أو بعنصر meta. أما
إعلان XML
وحده فلا يُعتد به في HTML.
لماذا يهم: بدون إعلان يخمّن كل متصفح من عنده، فإذا أخطأ تحوّل النص العربي إلى حروف لاتينية مشكولة أو مربعات لا
تستطيع أي تقنية مساعدة قراءتها.
كيفية الإصلاح: اكتب `<meta charset="utf-8">` أول عنصر في head، واحفظ الملف بترميز UTF-8، وأرسل الترويسة
`Content-Type: text/html; charset=utf-8`.
"""


@check(
    title=Text(en="The character encoding is declared", ar="ترميز المحارف معلن"),
    impact="serious",
    messages={
        "none": Text(
            en="Neither the Content-Type header nor the document declares a character encoding.",
            ar="لا تعلن ترويسة Content-Type ولا الوثيقة نفسها أي ترميز للمحارف.",
        ),
        "xml_only": Text(
            en="The encoding “{ $label }” is declared in an XML declaration alone, which HTML pages ignore.",
            ar="الترميز «{ $label }» معلن في إعلان XML وحده، وصفحات HTML تتجاهله.",
        ),
    },
    arabic=ARABIC,
)
def encoding_missing(source: Source) -> Iterator[Judgement]:
    found = declared(source)
    if not found.labels:
        kind = "rep_charset_no_encoding_xml" if found.is_xml else "rep_charset_none"
        yield failed(header(source), "none", evidence=report(kind))
    elif found.labels == (found.xml,) and not found.is_xml and not (found.http or found.bom or found.metas):
        evidence = report("rep_charset_no_effective_charset", label=found.xml)
        yield failed(header(source), "xml_only", label=found.xml, evidence=evidence)
    else:
        yield passed(header(source))
