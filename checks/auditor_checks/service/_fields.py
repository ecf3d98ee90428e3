"""The fields of a service card: how their labels read in Arabic and English."""

import re
from typing import Final

from auditor.commons.arabic import fold_text
from auditor.commons.folded_regex import folded_regex
from auditor.commons.page_blocks import CELL_GAP, PageBlock
from auditor.model import Text

FIELDS: Final[dict[str, Text]] = {
    "description": Text(en="description", ar="وصف الخدمة"),
    "audience": Text(en="audience", ar="الفئة المستهدفة"),
    "benefits": Text(en="benefits", ar="فوائد الخدمة"),
    "requirements": Text(en="requirements and documents", ar="المتطلبات والمستندات"),
    "steps": Text(en="steps", ar="خطوات الخدمة"),
    "duration": Text(en="duration", ar="مدة تنفيذ الخدمة"),
    "fees": Text(en="fees", ar="المقابل المالي"),
    "payment": Text(en="means of payment", ar="طرق السداد"),
    "channels": Text(en="delivery channels", ar="قنوات تقديم الخدمة"),
    "user-guide": Text(en="user guide", ar="دليل استخدام الخدمة"),
}
"""Parts of ``service/card-field-missing``."""

_LABELS: Final[dict[str, re.Pattern[str]]] = {
    "description": folded_regex(r"وصف|نبذه|عن الخدمه|تعريف|description|overview|about (?:the|this) service"),
    "audience": folded_regex(
        r"الفئ\w+ المس\w+|فئ\w+ المستفيدين|المستفيد(?:ون|ين)|الجمهور|لمن |المستهدف|audiences?|target(?:ed)? (?:group|category)"
        r"|beneficiar(?:y|ies)|who (?:can|is|may)|eligib"
    ),
    "benefits": folded_regex(r"فوائد|مزايا|منافع|المزايا|benefits?|advantages?|features"),
    "requirements": folded_regex(
        r"متطلبات|المتطلبات|شروط|الشروط|مستندات|المستندات|وثائق|الوثائق|requirements?|conditions|required|documents|prerequisites"
    ),
    "steps": folded_regex(
        r"خطوات|الخطوات|اجراءات|الاجراءات|مراحل|steps|procedures?|how to (?:apply|get|use|request)|process\b"
    ),
    "duration": folded_regex(
        r"مده|المده|زمن|الزمن|وقت (?:ال)?(?:تنفيذ|انجاز|خدمه)|duration|(?:processing|service|completion|execution|delivery) time|time (?:to|needed|required|frame)"
    ),
    "fees": folded_regex(
        r"رسوم|الرسوم|رسم|مقابل (?:ال)?مال|تكلفه|التكلفه|السعر|سعر|fees?\b|costs?\b|price|charges?\b"
    ),
    "payment": folded_regex(r"السداد|سداد|الدفع|payment|pay by|how to pay"),
    "channels": folded_regex(
        r"قنوات|القنوات|منافذ|channels?|where (?:to|it is)|how to access|available (?:on|through|at)"
    ),
    "user-guide": folded_regex(
        r"دليل (?:ال)?(?:مستخدم|استخدام|مستفيد|خدمه|اجرائي)|كيفيه (?:ال)?استخدام|شرح الخدمه|user(?:'?s)? (?:guide|manual)|service guide|how to use|guide to"
    ),
}
_TRACES: Final[dict[str, re.Pattern[str]]] = {
    "fees": folded_regex(
        r"رسوم|رسم |المقابل المالي|تكلف|مجان|ريال|fees?\b|\bcosts?\b|price|free of charge|\bfree\b|\bsar\b|riyals?"
    ),
    "payment": folded_regex(r"سداد|الدفع|مدي|بطاق\w+ ائتمان|payment|mada\b|sadad|credit card|\bpaid\b"),
    "duration": folded_regex(
        r"خلال .{0,20}(?:يوم|ايام|ساع|دقيق|اسبوع)|فوري|within .{0,20}(?:day|hour|minute|week)|immediate|instant"
    ),
    "steps": folded_regex(r"الخطوه|خطوات|اولا|step \d|steps|first,|then\b.*then\b"),
    "audience": folded_regex(
        r"الافراد|المنشات|المواطن|المقيم|قطاع الاعمال|individuals?|compan(?:y|ies)|citizens?|residents?|enterprises?"
    ),
    "benefits": folded_regex(r"يمكنك من|تتيح|تسهل|يستفيد|تمكن|enables?|allows?|saves?|benefit"),
    "requirements": folded_regex(r"يشترط|يجب|يلزم|ارفاق|must|needs? to|attach|required"),
    "channels": folded_regex(
        r"عبر (?:ال)?(?:بوابه|منصه|تطبيق|موقع|فرع)|(?:through|via|on) the (?:portal|app|platform|branch)"
    ),
    "user-guide": folded_regex(r"دليل|شرح|فيديو|guide|manual|video|tutorial"),
    "description": folded_regex(r"\w+"),
}
"""Words that show a field may be told elsewhere on the page without a label of its own."""
_COUNTED: Final = frozenset(
    {"audience", "requirements", "steps", "duration", "fees", "channels", "benefits", "payment"}
)
_LONGEST_LABEL = 6


def labels_of(blocks: tuple[PageBlock, ...]) -> dict[str, bool]:
    """Fields whose label the page has, each with whether a value stands with it."""
    found: dict[str, bool] = {}
    for number, block in enumerate(blocks):
        label, value = _parted(block)
        if not label or len(label.split()) > _LONGEST_LABEL:
            continue
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        has_value = bool(value) or (
            following is not None and not (following.kind == "heading" and block.kind == "heading")
        )
        folded = fold_text(label)
        for name, pattern in _LABELS.items():
            if pattern.search(folded):
                found[name] = found.get(name, False) or has_value
    if "description" not in found and _has_lead(blocks):
        found["description"] = True
    return found


def is_service(labels: dict[str, bool]) -> bool:
    """Whether a page is a service card: at least three of the fields that hardly any other page has."""
    return len(_COUNTED & labels.keys()) >= 3 and ("steps" in labels or "duration" in labels or "fees" in labels)


def has_trace(field: str, text: str) -> bool:
    """Whether the words of a page may tell the field without a label."""
    return bool(_TRACES[field].search(fold_text(text)))


def _parted(block: PageBlock) -> tuple[str, str]:
    """Label and value of a block that may be a labelled line."""
    if block.kind == "row":
        first, _, rest = block.text.partition(CELL_GAP)
        return first, rest
    if block.kind == "heading":
        return (block.text, "") if block.level > 1 else ("", "")
    label, colon, value = block.text.partition(":")
    if colon:
        return label, value.strip()
    is_label = block.kind == "paragraph" and len(block.text.split()) <= 4 and not block.text.endswith(".")
    return (block.text, "") if is_label else ("", "")


def _has_lead(blocks: tuple[PageBlock, ...]) -> bool:
    first = [b for b in blocks[:8] if b.kind == "paragraph"]
    return any(len(b.text.split()) >= 6 for b in first)
