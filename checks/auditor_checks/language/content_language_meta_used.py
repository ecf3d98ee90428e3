"""The page's language is not declared in a meta element.

What it checks: `<meta http-equiv="Content-Language">`.
Why it matters: HTML forbids it and screen readers ignore it; it often contradicts the `lang` attribute and
misleads whoever maintains the page.
How to fix: Remove the element and declare the language with `lang` on the `html` element.
References: HTML Standard, 4.2.5.3; W3C Internationalization Checker report lang_content_lang_meta.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed
from auditor_checks.language._source import report

ARABIC = """لا تُعلن لغة الصفحة في عنصر meta.

ما الذي يُفحص: وجود `<meta http-equiv="Content-Language">`.
لماذا يهم: يمنعه HTML وتتجاهله قارئات الشاشة، وكثيرًا ما يناقض السمة `lang` فيضلل من يصون الصفحة.
كيفية الإصلاح: احذف العنصر وأعلن اللغة بالسمة `lang` على عنصر `html`.
"""


@check(
    title=Text(en="No language in a meta element", ar="لا إعلان للغة في عنصر meta"),
    impact="minor",
    messages={
        "used": Text(
            en="The meta element for Content-Language (“{ $value }”) is obsolete and has no effect on "
            "screen readers.",
            ar="عنصر meta الخاص بـContent-Language («{ $value }») مهجور ولا أثر له في قارئات الشاشة.",
        )
    },
    arabic=ARABIC,
)
def content_language_meta_used(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.main.elements("meta"):
        if node.attrs.get("http-equiv", "").strip().lower() == "content-language":
            evidence = report("rep_lang_content_lang_meta")
            yield failed(node, "used", value=node.attrs.get("content", ""), evidence=evidence)
