"""The fonts that the page brings have Arabic letters."""

import pytest

from auditor import registry
from auditor.model import Outcome
from tests.lab import Lab, capture_of, judge

pytestmark = pytest.mark.browser
CHECK = "rtl/arabic-font-missing"


def outcome(lab: Lab, fonts: list[tuple[str, bool, int]], text: str = "نص عربي") -> Outcome:
    visit = lab.visit(
        f'<html lang="ar" dir="rtl"><p>{text}', needs=frozenset({"snapshot", "network", "arabic_fonts"})
    )
    node = next(n for n in capture_of(visit).get("snapshot").elements("p"))
    visit.raw["arabic_fonts"] = (
        [{"backend_id": node.backend_id, "fonts": [list(f) for f in fonts]}] if fonts else []
    )
    return judge(registry.load().checks[CHECK], capture_of(visit)).outcome


def test_outcomes(lab: Lab) -> None:
    assert outcome(lab, [("Brand", True, 7)]) is Outcome.PASSED
    assert outcome(lab, [("Brand", True, 1), ("DejaVu Sans", False, 6)]) is Outcome.FAILED
    assert outcome(lab, [("DejaVu Sans", False, 7)]) is Outcome.INAPPLICABLE
    assert outcome(lab, []) is Outcome.INAPPLICABLE
