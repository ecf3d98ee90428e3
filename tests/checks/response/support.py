"""Portals as the speed lane leaves them."""

from typing import Any

from auditor import registry
from auditor.evaluate import judge_portal
from auditor.model import Demands, Finding, OutcomeRow, PortalCapture
from auditor.profile import Limits

DEMANDS = Demands(limits=Limits().values)
QUICK: dict[str, float] = {
    "ttfb": 100.0,
    "first_contentful_paint": 300.0,
    "largest_contentful_paint": 500.0,
    "cumulative_layout_shift": 0.0,
    "total_blocking_time": 0.0,
}


def row(
    *, good: int = 3, starved: int = 0, typical: dict[str, Any] | None = None, **median: float
) -> dict[str, Any]:
    weight, requests = median.pop("weight", 50_000.0), median.pop("requests", 5.0)
    return {
        "url": "https://portal.example.sa/ar/", "template": "T1", "language": "ar", "pages": 1,
        "conditions": {"name": "profile"}, "machine_index": 1000.0, "loads": 3, "good": good, "starved": starved,
        "each": [], "median": {**QUICK, **median} if good else {}, "weight": weight, "requests": requests,
        "by_type": {}, "by_party": {"own": {"requests": 3, "bytes": 1}, "cdn.test": {"requests": 2, "bytes": 1}},
        "typical": typical or {},
        "waterfall": [{"url": "https://portal.example.sa/big.png", "transferred": 40_000}],
    }  # fmt: skip


def judge(check: str, portal: PortalCapture, demands: Demands = DEMANDS) -> tuple[list[OutcomeRow], list[Finding]]:
    result = judge_portal(portal, [registry.load().checks[check]], {"demands": demands})
    assert not result.warnings, result.warnings
    return list(result.outcomes), list(result.findings)


def measured(*rows: dict[str, Any]) -> PortalCapture:
    return PortalCapture("p", (), {}, speed=rows)
