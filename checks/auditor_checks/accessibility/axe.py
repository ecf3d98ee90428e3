"""axe-core's rules as checks of ours: one check a rule, from the table in :mod:`axe_table`.

axe's contrast rule is left out: it drops Arabic text (see ``text_contrast_insufficient``).
"""

from collections.abc import Iterator
from functools import cache, partial
from importlib.resources import files
from typing import Literal

from auditor.commons.axe_messages import AxeMessages
from auditor.model import Area, AxeNode, AxeResults, CheckInfo, Impact, Node, Snapshot, Target, Text
from auditor.rules import Check, Judgement, cant_tell, failed, passed
from auditor_checks.accessibility.axe_table import AXE_RULES, AxeRule

# What our own checks judge by the ACT rules' own texts, and truer on W3C's test cases (``benchmarks/act.py``).
OURS_INSTEAD = frozenset(
    {
        "color-contrast",
        "color-contrast-enhanced",
        "aria-prohibited-attr",
        "audio-caption",
        "avoid-inline-spacing",
        "bypass",
        "document-title",
        "frame-focusable-content",
        "frame-title-unique",
        "html-has-lang",
        "html-lang-valid",
        "html-xml-lang-mismatch",
        "identical-links-same-purpose",
        "label-content-name-mismatch",
        "list",
        "meta-refresh",
        "meta-refresh-no-exceptions",
        "meta-viewport",
        "no-autoplay-audio",
        "summary-name",
        "th-has-data-cells",
        "valid-lang",
        "video-caption",
    }
)
# axe's experiments, and what has no meaning where every frame is read by ourselves.
NOT_RUN = frozenset(
    {
        "css-orientation-lock",
        "focus-order-semantics",
        "frame-tested",
        "hidden-content",
        "label-content-name-mismatch",
        "p-as-heading",
        "table-fake-caption",
        "td-has-header",
    }
)

_MESSAGES = {
    "failed": Text(en="{ $details_en }", ar="{ $details_ar }"),
    "review": Text(
        en="axe could not decide: { $details_en }",
        ar="لم تستطع الأداة axe الحسم: { $details_ar }",
    ),
    "broken": Text(
        en="The rule broke off on this page: { $details_en }",
        ar="توقفت القاعدة في هذه الصفحة قبل إتمامها: { $details_ar }",
    ),
}


@cache
def _arabic() -> AxeMessages:
    return AxeMessages.from_json((files(__package__) / "axe_ar.json").read_bytes())


def judge(rule: str, axe: AxeResults, snapshot: Snapshot) -> Iterator[Judgement]:
    """What axe said of one rule; nothing where the rule was inapplicable."""
    result = axe.rules.get(rule)
    if result is None:
        return
    if result.passed:
        yield passed(count=result.passed)
    if result.error:
        yield cant_tell(None, "broken", details_en=result.error, details_ar=result.error)
    for node in result.violations:
        en, ar = _details(node, "fail")
        yield failed(_place(node, snapshot), "failed", evidence=_evidence(node), details_en=en, details_ar=ar)
    for node in result.incomplete:
        en, ar = _details(node, "fail" if AXE_RULES[rule].review else "incomplete")
        yield cant_tell(_place(node, snapshot), "review", evidence=_evidence(node), details_en=en, details_ar=ar)


def _place(node: AxeNode, snapshot: Snapshot) -> Node | Target:
    """The snapshot's element, found by its path; axe's own snippet where the page changed in between."""
    document = next((d for d in snapshot.documents if d.frame_id == node.frame_id), None)
    found = snapshot.at_path(document, node.path) if document is not None else None
    if found is not None and node.html.lower().startswith(f"<{found.tag}"):
        return found
    steps = "".join(f" > :nth-child({step + 1})" for step in node.path if step >= 0)
    return Target(selector=f":root{steps}", html=node.html)


def _evidence(node: AxeNode) -> dict[str, object]:
    return {"axe": [check for check, *_ in node.checks], "axe_impact": node.impact}


def _details(node: AxeNode, outcome: Literal["fail", "incomplete"]) -> tuple[str, str]:
    """What axe says of the element, in English and Arabic."""
    told = [(check, message, data) for check, _, message, data in node.checks if message]
    english = dict.fromkeys(message for _, message, _ in told)
    known = _arabic().checks
    arabic = dict.fromkeys(
        _arabic().message(check, outcome, data, isolate=True) for check, _, data in told if check in known
    )
    return "; ".join(english), "؛ ".join(arabic or english)


def _check(rule: AxeRule) -> Check:
    info = CheckInfo(
        id=f"axe/{rule.id}",
        area=Area.ACCESSIBILITY,
        wcag=rule.wcag,
        act=rule.act,
        impact=Impact(rule.impact),
        advice=rule.advice,
        title=rule.title,
        why=rule.why,
        fix=rule.fix,
        messages=_MESSAGES,
        scope="page",
    )
    docs = {
        lang: {"summary": rule.title[lang], "what": rule.title[lang], "why": rule.why[lang], "fix": rule.fix[lang]}
        for lang in ("en", "ar")
    }
    return Check(info, partial(judge, rule.id), ("axe", "snapshot"), docs)


CHECKS = tuple(
    _check(rule) for rule in AXE_RULES.values() if rule.enabled and rule.id not in OURS_INSTEAD | NOT_RUN
)
