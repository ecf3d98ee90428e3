"""Direction controls that open a stretch of text are closed again, and none forces an order on it.

What it checks: Unicode's embeddings, isolates and overrides against their closing characters, and
overrides (LRO,
RLO) in the document.
Why it matters: An open control turns everything after it in its paragraph; an override shows text in another
order than it is stored, which is also how addresses and file names are forged.
How to fix: Replace the characters with `dir` and `bdi`; remove overrides.
References: Unicode UAX #9; W3C Internationalization Checker report markup_dir_unbalanced.
"""

from collections.abc import Iterator

from auditor.model import Source, Target, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.rtl._controls import controls, listed
from auditor_checks.rtl._report import report

ARABIC = """محارف الاتجاه التي تفتح مقطعًا تُغلق، ولا يفرض أي منها ترتيبًا على النص.

ما الذي يُفحص: محارف التضمين والعزل والفرض في يونيكود مقابل محارف إغلاقها، وورود محرفي الفرض (LRO وRLO) في
الوثيقة.
لماذا يهم: المحرف المفتوح يقلب ما بعده في فقرته، ومحرف الفرض يُظهر النص بغير ترتيبه المخزن، وبه تُزوّر
العناوين وأسماء
الملفات.
كيفية الإصلاح: استبدل بهذه المحارف `dir` و`bdi`، واحذف محارف الفرض.
"""


@check(
    title=Text(en="Direction controls are balanced", ar="محارف الاتجاه متوازنة"),
    impact="moderate",
    messages={
        "unbalanced": Text(
            en="{ $opened } direction controls are opened and { $closed } closed: { $list }.",
            ar="فُتح { $opened } من محارف الاتجاه وأُغلق { $closed }: { $list }.",
        ),
        "override": Text(
            en="Override characters force an order on text ({ $list }); nothing legitimate needs them.",
            ar="تفرض محارف الاتجاه ترتيبًا على النص ({ $list })، ولا يحتاج إليها نص سليم.",
        ),
    },
    arabic=ARABIC,
)
def bidi_controls_unbalanced(source: Source) -> Iterator[Judgement]:
    found = controls(source)
    if not found.opened and not found.closed:
        return
    both = found.raw + found.escaped
    names = listed(both)
    if found.opened != found.closed:
        evidence = report("rep_markup_dir_unbalanced", counts=dict(both))
        yield failed(
            Target("", names), "unbalanced", opened=found.opened, closed=found.closed, list=names, evidence=evidence
        )
    else:
        yield passed()
    if both["LRO"] or both["RLO"]:
        yield cant_tell(Target("", names), "override", list=names, evidence={"counts": dict(both)})
