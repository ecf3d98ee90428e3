"""The page was judged as its authors wrote it.

What it checks: marks that Google Translate leaves when it has translated the page in the browser.
Why it matters: What was judged is the machine's text; findings on language say nothing about the portal's own.
How to fix: Turn off what translates the page by itself (a cookie or a setting of the widget) and audit again.
References: Class names `translated-ltr` and `translated-rtl` on the html element.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, cant_tell, check

ARABIC = """حُكم على الصفحة كما كتبها أصحابها.

ما الذي يُفحص: ما يتركه Google Translate من علامات حين يترجم الصفحة في المتصفح.
لماذا يهم: المحكوم عليه عندئذ نص الآلة، ونتائج اللغة لا تدل على نص البوابة.
كيفية الإصلاح: أوقف ما يترجم الصفحة تلقائيًا (ملف ارتباط أو إعداد في الأداة) ثم أعد الفحص.
"""


@check(
    title=Text(en="The page was not machine translated", ar="الصفحة غير مترجمة آليًا"),
    impact="minor",
    messages={
        "translated": Text(
            en="A widget translated the page while it was opened; its own text was not judged.",
            ar="ترجمت أداةٌ الصفحة عند فتحها فلم يُحكم على نصها الأصلي.",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def page_machine_translated(snapshot: Snapshot) -> Iterator[Judgement]:
    root = snapshot.root
    names = root.attrs.get("class", "").split() if root is not None else []
    if {"translated-ltr", "translated-rtl"} & set(names):
        yield cant_tell(root, "translated")
