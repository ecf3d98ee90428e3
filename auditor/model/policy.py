"""A customer's own policies: clauses an audit can judge, and attestations only a person can give."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from auditor.model.text import Text


class ClauseKind(StrEnum):
    """Who has the last word on a clause."""

    AUTOMATIC = "automatic"
    """The bound checks decide."""
    ASSISTED = "assisted"
    """The bound checks bring the evidence, a person answers the clause's question."""


CATEGORIES: Mapping[str, Text] = MappingProxyType(
    {
        "accessibility": Text("Accessibility", "إمكانية الوصول"),
        "availability": Text("Availability", "إتاحة الخدمات"),
        "complaints": Text("Complaints", "الشكاوى"),
        "contact-channels": Text("Contact channels", "قنوات التواصل"),
        "content-freshness": Text("Content freshness", "حداثة المحتوى"),
        "e-participation": Text("E-participation", "المشاركة الإلكترونية"),
        "feedback": Text("Feedback", "الملاحظات والتقييم"),
        "identity-login": Text("Identity and login", "الهوية وتسجيل الدخول"),
        "language": Text("Language", "اللغة"),
        "multi-device": Text("Devices and screens", "الأجهزة والشاشات"),
        "privacy-data-protection": Text("Privacy and data protection", "الخصوصية وحماية البيانات"),
        "response-time": Text("Response time", "زمن الاستجابة"),
        "security": Text("Security", "الأمن السيبراني"),
        "service-catalogue": Text("Service catalogue", "دليل الخدمات"),
        "statistics-transparency": Text("Statistics and transparency", "الإحصاءات والشفافية"),
        "user-guide": Text("User guides", "أدلة الاستخدام"),
        "working-hours": Text("Working hours", "أوقات العمل"),
    }
)
"""What a clause may be about, with the name a report prints."""


@dataclass(frozen=True, slots=True)
class CheckRef:
    """A check a clause stands on, or one part of it: ``service/page-missing#privacy``."""

    id: str
    part: str = ""
    """The finding's ``data["part"]`` that counts; '' for every finding of the check."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """``id`` or ``id#part``."""
        check, _, part = text.partition("#")
        return cls(check, part)

    def __str__(self) -> str:
        return f"{self.id}#{self.part}" if self.part else self.id


@dataclass(frozen=True, slots=True)
class WcagScope:
    """The success criteria a clause stands on: all of some levels, or those named."""

    version: str
    levels: tuple[str, ...] = ()
    """``A``, ``AA``, ``AAA``; empty where criteria are named."""
    criteria: tuple[str, ...] = ()
    """Numbers such as ``1.4.3``; empty where levels are named."""


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """A page the policy itself asks to be published, found by the titles it goes under."""

    id: str
    """Used as the part of a check reference: ``service/page-missing#quality-policy``."""
    title: Text
    names_en: tuple[str, ...]
    names_ar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One demand of a policy that an audit can judge from outside."""

    id: str
    category: str
    """A key of ``CATEGORIES``."""
    text: Text
    """The demand in the project's own words."""
    kind: ClauseKind
    evidence: Text
    """What the audit looks for."""
    checks: tuple[CheckRef, ...] = ()
    wcag: WcagScope | None = None
    question: Text | None = None
    """Assisted clauses: the yes-or-no question a person answers with the evidence in front of them."""
    key_ar: str = ""
    """At most five words by which the clause is found again in the published policy."""
    limits: Mapping[str, float] = field(default_factory=dict)
    """Named limits that hold for the checks and parts this clause names; what a profile writes comes first."""


@dataclass(frozen=True, slots=True)
class AttestationQuestion:
    """One question to the policy's owner, with the lines of the published policy that it covers."""

    id: str
    text: Text
    covers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Attestation:
    """A questionnaire on demands that no audit of a portal can see."""

    id: str
    group: Text
    lines: int
    """How many lines of the published policy its questions cover."""
    period_months: int
    """After how many months the answers are asked for again."""
    questions: tuple[AttestationQuestion, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy of one body: what it demands, and how each demand is shown to be kept."""

    id: str
    title: Text
    organisation: Text
    source: Text
    """The published document: its title and its owner."""
    clauses: tuple[Clause, ...]
    attestations: tuple[Attestation, ...] = ()
    pages: tuple[PublishedPage, ...] = ()
