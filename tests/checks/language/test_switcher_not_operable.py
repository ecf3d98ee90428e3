"""The language switch works with the keyboard."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
PAGE = '<!doctype html><html lang="en"><title>x</title>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ('<a href="/ar/x">العربية</a>', Outcome.PASSED),
        ("<button>العربية</button>", Outcome.PASSED),
        ("<span id=s>العربية</span><script>s.onclick=()=>1</script>", Outcome.FAILED),
        ("<span id=s tabindex=0 role=button>العربية</span><script>s.onclick=()=>1</script>", Outcome.PASSED),
        ("<span>العربية</span>", Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge("language/switcher-not-operable", PAGE + body).outcome is outcome
