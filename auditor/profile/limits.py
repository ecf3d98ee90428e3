"""The named numbers a portal is held to, with their units, bounds and defaults."""

from pydantic import Field, model_validator

from auditor.profile.fields import Number, Section
from auditor.profile.problems import mistakes


def _limit(default: float, low: float, high: float, description: str) -> float:
    limit: float = Field(default=default, ge=low, le=high, description=description)
    return limit


class Limits(Section):
    """What a portal is held to. A policy may set a limit of its own; what a profile writes here comes first."""

    first_response_working_days: Number = _limit(
        2, 0, 60, "Working days until a complaint gets its first response."
    )
    inquiry_reply_working_days: Number = _limit(2, 0, 60, "Working days until an inquiry is answered.")
    resolution_working_days: Number = _limit(10, 0, 365, "Working days until an ordinary complaint is resolved.")
    complex_resolution_working_days: Number = _limit(
        30, 0, 365, "Working days until a complaint that needs study is resolved."
    )
    complaint_clicks: Number = _limit(
        3, 1, 10, "Links from the home page to the complaint guide and its form, at most."
    )
    clicks_from_home: Number = _limit(
        3, 1, 10, "Links from the home page to any other page that a policy wants near, at most."
    )
    channel_kinds: Number = _limit(
        3, 1, 12, "Kinds of contact channel (phone, e-mail, chat, social media …), at least."
    )
    rating_levels: Number = _limit(5, 2, 11, "Steps of a satisfaction rating.")

    availability_percent: Number = _limit(99.5, 50, 100, "Share of time the portal must be available.")
    ttfb_good_ms: Number = _limit(800, 1, 60_000, "Time to first byte that is good, in milliseconds (web.dev).")
    ttfb_poor_ms: Number = _limit(1800, 1, 60_000, "Time to first byte beyond which it is poor.")
    fcp_good_ms: Number = _limit(1800, 1, 60_000, "First contentful paint that is good, in milliseconds.")
    fcp_poor_ms: Number = _limit(3000, 1, 60_000, "First contentful paint beyond which it is poor.")
    lcp_good_ms: Number = _limit(2500, 1, 60_000, "Largest contentful paint that is good, in milliseconds.")
    lcp_poor_ms: Number = _limit(4000, 1, 60_000, "Largest contentful paint beyond which it is poor.")
    cls_good: Number = _limit(0.1, 0, 10, "Cumulative layout shift that is good (no unit).")
    cls_poor: Number = _limit(0.25, 0, 10, "Cumulative layout shift beyond which it is poor.")
    tbt_good_ms: Number = _limit(200, 0, 60_000, "Total blocking time that is good, in milliseconds.")
    tbt_poor_ms: Number = _limit(600, 0, 60_000, "Total blocking time beyond which it is poor.")
    page_weight_kb: Number = _limit(3000, 1, 1_000_000, "Bytes on the wire for a page, in kilobytes, at most.")
    page_requests: Number = _limit(100, 1, 10_000, "Requests a page makes, at most.")
    redirects: Number = _limit(2, 0, 20, "Redirects on the way to a page, at most.")

    certificate_days: Number = _limit(30, 0, 365, "Days a certificate must still be valid.")
    content_age_days: Number = _limit(365, 1, 3650, "Days since a page's content was last updated, at most.")
    review_months: Number = _limit(
        12, 1, 120, "Months since a published policy or privacy notice was last reviewed, at most."
    )
    statistics_age_days: Number = _limit(
        180, 1, 3650, "Days since the latest period of published statistics, at most."
    )

    @model_validator(mode="after")
    def _good_below_poor(self) -> "Limits":
        found = []
        for good in (name for name in type(self).model_fields if "_good" in name):
            poor = good.replace("_good", "_poor")
            if getattr(self, good) >= getattr(self, poor):
                named = next((n for n in (good, poor) if n in self.model_fields_set), good)
                found.append(((named,), f"{good} must be less than {poor}", ""))
        if found:
            raise mistakes(found)
        return self

    @property
    def values(self) -> dict[str, float]:
        """Every limit by name."""
        return {name: float(getattr(self, name)) for name in type(self).model_fields}

    @property
    def given(self) -> frozenset[str]:
        """The limits that a profile wrote down, which come before those of policies."""
        return frozenset(self.model_fields_set)
