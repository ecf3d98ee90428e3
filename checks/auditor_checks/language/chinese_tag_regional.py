"""Chinese is tagged by its script, not by a region.

What it checks: `zh-CN` and `zh-TW` in `lang`, `xml:lang` and `hreflang`.
Why it matters: The region says where, not how: readers of simplified characters live in Singapore too.
Fonts and
voices are chosen by script.
How to fix: Write `zh-Hans` for simplified and `zh-Hant` for traditional characters.
References: BCP 47; W3C Internationalization Checker report lang_zhCNTW.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed
from auditor_checks.language._source import report

ARABIC = """تُعلن الصينية بكتابتها لا بمنطقتها.

ما الذي يُفحص: ورود `zh-CN` و`zh-TW` في `lang` و`xml:lang` و`hreflang`.
لماذا يهم: المنطقة تدل على المكان لا على الكتابة، فقرّاء الحروف المبسطة في سنغافورة أيضًا، والخطوط والأصوات
تُختار
بالكتابة.
كيفية الإصلاح: اكتب `zh-Hans` للحروف المبسطة و`zh-Hant` للتقليدية.
"""


@check(
    title=Text(en="Chinese is tagged by script", ar="الصينية معلنة بكتابتها"),
    impact="minor",
    messages={
        "region": Text(
            en="“{ $tag }” names a region; “{ $better }” names the script.",
            ar="«{ $tag }» يذكر المنطقة، و«{ $better }» يذكر الكتابة.",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def chinese_tag_regional(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements():
        for attribute in ("lang", "xml:lang", "hreflang"):
            tag = node.attrs.get(attribute, "").strip()
            if tag.lower() in ("zh-cn", "zh-tw"):
                better = "zh-Hans" if tag.lower() == "zh-cn" else "zh-Hant"
                yield failed(node, "region", tag=tag, better=better, evidence=report("rep_lang_zhCNTW"))
