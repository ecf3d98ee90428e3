"""The language switch names each language in its own words.

What it checks: The labels of language switches: a language is to be named as its readers name it.

Why it matters: Who reads no English does not recognise "Arabic".

How to fix: Write "العربية", "English", "中文", each with its own `lang`.

Exceptions: Labels that carry both names.

References: W3C Guidance on the use of flags and names for languages; technique H58.
"""

from collections.abc import Iterator

from auditor.commons.twins import AUTONYMS
from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._twins import switches

ARABIC = """يسمي مبدّل اللغة كل لغة بلفظها.

ما الذي يُفحص: تسميات مبدّلات اللغة: تُسمى اللغة كما يسميها قراؤها.

لماذا يهم: من لا يقرأ الإنجليزية لا يعرف أن «Arabic» هي لغته.

كيفية الإصلاح: اكتب «العربية» وEnglish و中文، ولكل منها سمة lang الخاصة به.

الاستثناءات: التسميات التي تجمع الاسمين.
"""


@check(
    title=Text(en="Languages are named in their own words", ar="تُسمى كل لغة بلفظها"),
    impact="moderate",
    messages={
        "foreign": Text(
            en='The language switch says "{ $label }" instead of "{ $name }"',
            ar="يقول مبدّل اللغة «{ $label }» بدل «{ $name }»",
        )
    },
    arabic=ARABIC,
)
def switcher_label_foreign(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement a label."""
    for node, switch in switches(snapshot):
        if node.tag == "select" or not switch["label"]:
            continue
        if switch["own"] or (switch["label"].isascii() and len(switch["label"]) <= 3):
            yield passed(node)
        else:
            name = AUTONYMS[switch["language"]][0]
            yield failed(node, "foreign", label=switch["label"], name=name.capitalize() if name.isascii() else name)
