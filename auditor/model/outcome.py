"""Outcomes, impacts and areas: the closed vocabularies."""

from enum import StrEnum


class Outcome(StrEnum):
    """The five outcome values of EARL 1.0."""

    PASSED = "passed"
    FAILED = "failed"
    CANT_TELL = "cantTell"
    INAPPLICABLE = "inapplicable"
    UNTESTED = "untested"


class Impact(StrEnum):
    """How badly a failure hurts the people it meets, worst first."""

    CRITICAL = "critical"
    SERIOUS = "serious"
    MODERATE = "moderate"
    MINOR = "minor"

    @property
    def rank(self) -> int:
        """0 for critical to 3 for minor, to sort by."""
        return list(Impact).index(self)


class Area(StrEnum):
    """The seven areas of an audit; each is one pack of checks."""

    ACCESSIBILITY = "accessibility"
    LANGUAGE = "language"
    RTL = "rtl"
    RESPONSE = "response"
    AVAILABILITY = "availability"
    COMPLAINTS = "complaints"
    SERVICE = "service"
