"""The encoding is declared in the shortest way.

What it checks: declarations by `http-equiv`, byte-order marks of UTF-8, and meta declarations in pages
served as
XML. All work or do no harm; they are worth knowing.
Why it matters: The long form is easily mistyped, a byte-order mark silently wins over every other declaration,
and a declaration that has no effect misleads those who maintain the page.
How to fix: Write `<meta charset="utf-8">` and save the file as UTF-8 without a byte-order mark.
References: W3C Internationalization Checker reports charset_pragma, charset_bom_found and
charset_meta_ineffective.
"""

from collections.abc import Iterator

from auditor.model import Source, Target, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import declared, header, report

ARABIC = """الترميز معلن بأقصر صيغة.

ما الذي يُفحص: الإعلان بالسمة `http-equiv`، وعلامة ترتيب البايتات في UTF-8، وإعلان meta في صفحة مرسلة بصيغة
XML. كلها
تعمل أو لا تضر، ويحسن العلم بها.
لماذا يهم: الصيغة الطويلة عرضة للخطأ، وعلامة ترتيب البايتات تغلب كل إعلان آخر دون أن تُرى، والإعلان الذي لا
أثر له
يضلل من يصون الصفحة.
كيفية الإصلاح: اكتب `<meta charset="utf-8">` واحفظ الملف بترميز UTF-8 دون علامة ترتيب البايتات.
"""


@check(
    title=Text(en="The encoding is declared in the short form", ar="الترميز معلن بالصيغة القصيرة"),
    impact="minor",
    messages={
        "pragma": Text(
            en="The encoding is declared with http-equiv; `<meta charset>` is shorter and safer.",
            ar="الترميز معلن بالسمة http-equiv، والصيغة `<meta charset>` أقصر وآمن.",
        ),
        "bom": Text(
            en="The document begins with a byte-order mark, which overrides every other declaration.",
            ar="تبدأ الوثيقة بعلامة ترتيب بايتات تغلب كل إعلان آخر.",
        ),
        "meta_in_xml": Text(
            en="The page is served as XML, where a meta declaration of the encoding has no effect.",
            ar="الصفحة مرسلة بصيغة XML، ولا أثر فيها لإعلان الترميز في عنصر meta.",
        ),
    },
    arabic=ARABIC,
    advice=True,
)
def encoding_declaration_style(source: Source) -> Iterator[Judgement]:
    found = declared(source)
    problems = []
    if found.metas and found.is_xml:
        evidence = report("rep_charset_meta_ineffective")
        problems.append(failed(Target("meta", found.metas[0].html), "meta_in_xml", evidence=evidence))
    elif found.metas and found.metas[0].pragma:
        evidence = report("rep_charset_pragma")
        problems.append(failed(Target("meta", found.metas[0].html), "pragma", evidence=evidence))
    if found.bom == "utf-8":
        problems.append(failed(header(source), "bom", evidence=report("rep_charset_bom_found")))
    yield from problems
    if found.labels and not problems:
        yield passed(header(source))
