"""The encoding is named by a name that browsers know and that fits the bytes.

What it checks: that every declared label is in the Encoding Standard and is its encoding's own name, and that
UTF-16 is not declared where the bytes are not UTF-16 or where only the byte-order mark may say so.
Why it matters: An unknown name is ignored and the browser guesses; unsupported encodings also open
security holes.
How to fix: Declare `utf-8`, and save the document as UTF-8.
References: Encoding Standard, 4.2 Names and labels; W3C Internationalization Checker reports charset_unknown,
charset_legacy, charset_bogus_utf16, charset_utf16_meta and charset_utf16lebe.
"""

from collections.abc import Iterator

from auditor.commons.charset import Declared, standard_name
from auditor.model import Source, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import declared, header, report

ARABIC = """اسم الترميز المعلن معروف لدى المتصفحات وموافق لبايتات الوثيقة.

ما الذي يُفحص: أن يرد كل اسم معلن في معيار الترميز وأن يكون الاسم الأصلي لترميزه، وألا يُعلن UTF-16 لوثيقة
ليست به أو
حيث لا يحق الإعلان إلا لعلامة ترتيب البايتات.
لماذا يهم: الاسم المجهول يُهمل فيخمّن المتصفح، والترميزات غير المدعومة تفتح ثغرات أمنية كذلك.
كيفية الإصلاح: أعلن `utf-8` واحفظ الوثيقة بهذا الترميز.
"""


@check(
    title=Text(en="The encoding is named rightly", ar="اسم الترميز صحيح"),
    impact="moderate",
    messages={
        "unknown": Text(
            en="“{ $label }” is not an encoding that browsers know.",
            ar="«{ $label }» ليس ترميزًا تعرفه المتصفحات.",
        ),
        "alias": Text(
            en="“{ $label }” is an old name; the encoding is called “{ $name }”.",
            ar="«{ $label }» اسم قديم، واسم الترميز «{ $name }».",
        ),
        "not_utf16": Text(
            en="A meta element declares UTF-16, but the bytes of the document are not UTF-16.",
            ar="يعلن عنصر meta الترميز UTF-16 وبايتات الوثيقة ليست به.",
        ),
        "utf16_meta": Text(
            en="A document in UTF-16 must not declare it in a meta element; the byte-order mark says it.",
            ar="لا يجوز للوثيقة المرمزة بـUTF-16 إعلان ذلك في عنصر meta، فعلامة ترتيب البايتات تكفي.",
        ),
        "byte_order": Text(
            en="“{ $label }” names a byte order; where UTF-16 is declared at all the name is “utf-16”.",
            ar="يحدد الاسم «{ $label }» ترتيب البايتات، وإن كان لا بد من إعلان UTF-16 فاسمه «utf-16».",
        ),
    },
    arabic=ARABIC,
)
def encoding_label_wrong(source: Source) -> Iterator[Judgement]:
    found = declared(source)
    problems = list(_problems(found, source))
    yield from problems
    if found.labels and not problems:
        yield passed(header(source))


def _problems(found: Declared, source: Source) -> Iterator[Judgement]:
    place = header(source)
    for label in found.labels:
        name = standard_name(label)
        if name is None:
            yield failed(place, "unknown", label=label, evidence=report("rep_charset_unknown"))
        elif name != label:
            yield failed(place, "alias", label=label, name=name, evidence=report("rep_charset_legacy"))
    if found.metas and found.metas[0].label == "utf-16":
        if found.bom.startswith("utf-16"):
            if not found.is_xml:
                yield failed(place, "utf16_meta", evidence=report("rep_charset_utf16_meta"))
        else:
            yield failed(place, "not_utf16", evidence=report("rep_charset_bogus_utf16"))
    for label in dict.fromkeys((found.http, found.xml, *(m.label for m in found.metas))):
        if label in ("utf-16le", "utf-16be"):
            yield failed(place, "byte_order", label=label, evidence=report("rep_charset_utf16lebe"))
