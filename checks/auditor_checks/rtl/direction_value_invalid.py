"""The dir attribute says ltr, rtl or auto.

What it checks: values of `dir`, in capitals or not.
Why it matters: Any other value is ignored: the part keeps the direction of what is around it, and its text
comes
out in the wrong order.
How to fix: Write `rtl`, `ltr` or `auto`.
References: HTML Standard, the dir attribute; W3C Internationalization Checker report markup_dir_incorrect.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.rtl._report import report

ARABIC = """السمة dir قيمتها ltr أو rtl أو auto.

ما الذي يُفحص: قيم السمة `dir` بحروف كبيرة أو صغيرة.
لماذا يهم: أي قيمة أخرى تُهمل، فيبقى الجزء على اتجاه ما حوله ويظهر نصه بترتيب خاطئ.
كيفية الإصلاح: اكتب `rtl` أو `ltr` أو `auto`.
"""


@check(
    title=Text(en="The dir attribute has a valid value", ar="قيمة السمة dir صحيحة"),
    impact="serious",
    messages={
        "invalid": Text(
            en="The value “{ $value }” of `dir` means nothing; it is ltr, rtl or auto.",
            ar="القيمة «{ $value }» للسمة `dir` لا معنى لها، وهي ltr أو rtl أو auto.",
        )
    },
    arabic=ARABIC,
)
def direction_value_invalid(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements():
        value = node.attrs.get("dir")
        if value is None:
            continue
        if value.lower() in ("ltr", "rtl", "auto"):
            yield passed(node)
        else:
            yield failed(node, "invalid", value=value, evidence=report("rep_markup_dir_incorrect"))
