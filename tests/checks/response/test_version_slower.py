"""Language versions beside each other."""

from auditor.model import Outcome
from tests.checks.response.support import judge, measured, row

CHECK = "response/version-slower"


def pair(arabic: float, english: float) -> list[dict[str, object]]:
    return [
        row(largest_contentful_paint=arabic),
        row(largest_contentful_paint=english) | {"language": "en", "url": "https://portal.example.sa/en/"},
    ]


def test_much_slower_is_for_a_person() -> None:
    (outcome,), (finding,) = judge(CHECK, measured(*pair(2000, 900)))
    assert (outcome.outcome, finding.message, finding.page[-4:]) == (Outcome.CANT_TELL, "arabic", "/ar/")
    _, (finding,) = judge(CHECK, measured(*pair(900, 2000)))
    assert (finding.message, finding.page[-4:]) == ("english", "/en/")


def test_alike_and_alone() -> None:
    assert judge(CHECK, measured(*pair(700, 400)))[0][0].outcome is Outcome.PASSED  # little in milliseconds
    assert judge(CHECK, measured(*pair(2000, 1700)))[0][0].outcome is Outcome.PASSED
    assert judge(CHECK, measured(row()))[0][0].outcome is Outcome.INAPPLICABLE
