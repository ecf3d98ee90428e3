"""The page uses one family of digits.

What it checks: digits 0-9, ٠-٩ and ۰-۹ in the texts of one table column or list, and over an Arabic page;
phones, addresses and codes apart.
Why it matters: Figures of two families can't be compared at a glance, and readers take the change for a
difference in meaning.
How to fix: Choose one family for the portal and format numbers in one place.
Exceptions: Phone numbers, identifiers and addresses, which keep Western digits.
References: W3C Arabic Layout Requirements.
"""

import re
from collections import Counter
from collections.abc import Iterator

from auditor.commons.bcp47 import primary
from auditor.commons.contacts import find_contacts
from auditor.commons.textmodel import TextModel
from auditor.model import Node, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """الصفحة تستخدم نوعًا واحدًا من الأرقام.

ما الذي يُفحص: الأرقام 0-9 و٠-٩ و۰-۹ في نصوص عمود جدول أو قائمة، وفي الصفحة العربية عمومًا، دون الهواتف
والعناوين والرموز.
لماذا يهم: لا تُقارن الأرقام بنوعين في لمحة، ويحسب القراء اختلاف الشكل اختلافًا في المعنى.
كيفية الإصلاح: اختر نوعًا واحدًا للبوابة ونسّق الأعداد في موضع واحد.
الاستثناءات: أرقام الهواتف والمعرّفات والعناوين الإلكترونية تبقى بالأرقام الغربية.
"""

_FAMILIES = {"western": re.compile("[0-9]"), "arabic": re.compile("[٠-٩]"), "eastern": re.compile("[۰-۹]")}
_NUMBER = re.compile(r"(?<![A-Za-z\d./:@-])[\d٫٬.,]+(?![A-Za-z\d/:@])")
_SHORTEST_PHONE = 7
_MINORITY = 0.05


@check(
    title=Text(en="One family of digits", ar="نوع واحد من الأرقام"),
    impact="minor",
    messages={
        "series": Text(
            en="Figures of one { $kind ->\n    [column] column\n   *[list] list\n} change between families of digits: "
            "{ $sample }.",
            ar="تتناوب أنواع الأرقام في { $kind ->\n    [column] عمود واحد\n   *[list] قائمة واحدة\n}: { $sample }.",
        ),
        "page": Text(
            en="The page writes { $western } digits as 0-9 and { $arabic } as ٠-٩; is that meant?",
            ar="في الصفحة من الأرقام الغربية { $western } ومن المشرقية { $arabic }، فهل ذلك مقصود؟",
        ),
        "eastern": Text(
            en="“{ $sample }” is written with Persian digits (۴ ۵ ۶) on an Arabic page.",
            ar="كُتب «{ $sample }» بأرقام فارسية (۴ ۵ ۶) في صفحة عربية.",
        ),
    },
    arabic=ARABIC,
)
def digits_mixed_on_page(text: TextModel) -> Iterator[Judgement]:
    if primary(text.language) != "ar" or text.root is None:
        return
    if not any(_FAMILIES[f].search(b.text) for b in text.blocks for f in ("arabic", "eastern")):
        if any(c.isdigit() for b in text.blocks for c in b.text):
            yield passed(text.root)
        return
    total: Counter[str] = Counter()
    series: dict[tuple[int, str, int], tuple[Node, Counter[str], list[str]]] = {}
    for block in text.blocks:
        numbers = _numbers(block.text)
        if not numbers:
            continue
        families = _count(" ".join(numbers))
        total += families
        if families["eastern"] and primary(block.lang or text.language) == "ar":
            sample = next(n for n in numbers if _FAMILIES["eastern"].search(n))
            yield failed(block.element, "eastern", sample=sample)
        if place := _series(block.element):
            node, kind, position = place
            entry = series.setdefault((id(node), kind, position), (node, Counter(), []))
            entry[1].update({name: 1 for name, count in families.items() if count})
            entry[2].extend(numbers[:1])
    told = False
    for (_, kind, _), (node, families, samples) in series.items():
        if families["western"] >= 2 and families["arabic"] >= 2:
            told = True
            yield failed(node, "series", kind=kind, sample=" ، ".join(samples[:4]))
    yield from _page(text.root, total, told)


def _page(root: Node, total: Counter[str], told: bool) -> Iterator[Judgement]:
    both = total["western"] + total["arabic"]
    if not both or told:
        return
    minority = min(total["western"], total["arabic"])
    if minority >= 5 and minority >= _MINORITY * both:
        yield cant_tell(root, "page", western=total["western"], arabic=total["arabic"])
    else:
        yield passed(root)


def _numbers(words: str) -> list[str]:
    if not any(c.isdigit() for c in words):
        return []
    for contact in reversed(find_contacts(words)):
        if len(contact.quote) < _SHORTEST_PHONE:  # three figures in a cell are a count more often than a phone
            continue
        words = words[: contact.start] + " " * (contact.end - contact.start) + words[contact.end :]
    return [n for n in _NUMBER.findall(words) if any(c.isdigit() for c in n)]


def _count(numbers: str) -> Counter[str]:
    return Counter({name: len(pattern.findall(numbers)) for name, pattern in _FAMILIES.items()})


def _series(element: Node) -> tuple[Node, str, int] | None:
    """The table column or list an element stands in: (table or list, kind, position)."""
    cell = element.closest("td", "th")
    if cell is not None and (table := cell.closest("table")) is not None and cell.parent is not None:
        siblings = [n for n in cell.parent.elements if n.tag in ("td", "th")]
        return table, "column", siblings.index(cell)
    item = element.closest("li")
    return (item.parent, "list", 0) if item is not None and item.parent is not None else None
