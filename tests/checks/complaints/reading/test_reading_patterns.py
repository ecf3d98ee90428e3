"""The phrase language: folding, particles, gaps, alternatives."""

import pytest

from auditor.commons.arabic import fold_text
from auditor_checks.complaints.reading.patterns import lines, phrase


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("رقم مرجعي", "وبرقمٍ مرجعيٍّ"),
        ("معالجة الشكوى", "لمعالجتها الشكوى"),
        ("شكوى", "شكواكم"),
        ("تصعيد .. الإدارة_العليا", "تصعيد الشكوى آليا إلى الإدارة العليا"),
        ("escalat*", "escalation"),
        ("complaint", "complaints"),
        ("stage #", "stage 2"),
        ("^ complaint : any", "Complaint: any expression"),
        ("not be/get disclosed", "will not be disclosed"),
        ("^ =a complaint is any", '2.1 A "complaint" is any statement'),
    ],
)
def test_matches(pattern: str, text: str) -> None:
    assert phrase(pattern).search(fold_text(text))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("رقم مرجعي", "رقم الهاتف"),
        ("=free", "freedom"),
        ("fair", "affair"),
        ("a .. b", "a one two three four five b"),
        ("^ complaint : any", "an urgent complaint: any matter"),
    ],
)
def test_does_not_match(pattern: str, text: str) -> None:
    assert not phrase(pattern).search(fold_text(text))


def test_lines_are_parted_and_long_choices_joined() -> None:
    assert lines("one; two\n  three/\n  four") == ("one", "two", "three/four")
    assert lines("one ..\n  two\n  three\n  .. four") == ("one .. two", "three .. four")
