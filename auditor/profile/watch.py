"""What is watched over time: probes, maintenance windows, the calendar, reviews."""

from datetime import date, datetime, time, timedelta
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from auditor.profile.fields import (
    Day,
    Flag,
    Header,
    Int,
    Language,
    Line,
    Name,
    Number,
    Section,
    TimeOfDay,
    Title,
    Url,
    no_repeats,
    one_or_more,
)
from auditor.profile.problems import did_you_mean, mistake, mistakes

Weekday = Literal["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
_MONDAY_FIRST: tuple[Weekday, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
Weekdays = Annotated[tuple[Weekday, ...], BeforeValidator(one_or_more), AfterValidator(no_repeats)]
Status = Annotated[int, Field(strict=True, ge=100, le=599)]


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        near = did_you_mean(name, ("Asia/Riyadh", "Asia/Dubai", "Africa/Cairo", "UTC"))
        raise mistake(f"there is no time zone '{name[:60]}'", near or "write Asia/Riyadh") from None
    return name


class Calendar(Section):
    """The portal's week and holidays, for figures by working hours and for maintenance windows."""

    time_zone: Annotated[str, AfterValidator(_time_zone)] = Field(
        default="Asia/Riyadh", description="Time zone of every time in this profile."
    )
    weekend: Weekdays = Field(default=("friday", "saturday"), description="Days off of every week.")
    work_from: TimeOfDay = Field(default=time(8), description="Working hours begin.")
    work_to: TimeOfDay = Field(default=time(16), description="Working hours end.")
    holidays: Annotated[tuple[Day, ...], AfterValidator(no_repeats)] = Field(
        default=(), description="Public holidays, as Gregorian dates."
    )

    def is_working_day(self, day: date) -> bool:
        """Neither weekend nor holiday."""
        return _MONDAY_FIRST[day.weekday()] not in self.weekend and day not in self.holidays


class Maintenance(Section):
    """A window announced beforehand, in which the portal may be down. Every condition given must hold."""

    title: Title | None = Field(default=None, description="What reports call it.")
    weekdays: Weekdays = Field(default=(), description="On these days of the week.")
    first_day: Day | None = Field(default=None, description="From this day on.")
    last_day: Day | None = Field(default=None, description="Up to this day, included.")
    from_: TimeOfDay = Field(default=time(0), alias="from", description="Begins at this time.")
    to: TimeOfDay = Field(
        default=time(0), description="Ends at this time; on the next day where it is not after `from`."
    )

    @model_validator(mode="after")
    def _has_days(self) -> "Maintenance":
        if not self.weekdays and not (self.first_day and self.last_day):
            raise mistake("a maintenance window needs 'weekdays', or 'first_day' and 'last_day'")
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise mistake("'last_day' is before 'first_day'", at=("last_day",))
        return self

    def covers(self, local: datetime) -> bool:
        """Whether a moment, in the calendar's time zone, lies in the window."""
        clock = local.time()
        if self.from_ < self.to:
            return self._on(local.date()) and self.from_ <= clock < self.to
        begun_today = clock >= self.from_ and self._on(local.date())
        return begun_today or (clock < self.to and self._on(local.date() - timedelta(days=1)))

    def _on(self, day: date) -> bool:
        return (
            (not self.weekdays or _MONDAY_FIRST[day.weekday()] in self.weekdays)
            and (self.first_day is None or day >= self.first_day)
            and (self.last_day is None or day <= self.last_day)
        )


class Expect(Section):
    """What a probe's answer must be like."""

    status: Annotated[tuple[Status, ...], BeforeValidator(one_or_more), AfterValidator(no_repeats)] = Field(
        default=(200,), min_length=1, description="HTTP status, or a list of those allowed."
    )
    headers: dict[Header, Line] = Field(
        default={}, description="Headers that must be there, each with a text its value must contain."
    )
    contains: Line | None = Field(default=None, description="A text the body must contain (GET only).")
    language: Language | None = Field(
        default=None, description="Language the answer must declare, in Content-Language or <html lang> (GET only)."
    )


class Endpoint(Section):
    """A URL that is probed."""

    url: Url = Field(description="The URL.")
    name: Line | None = Field(default=None, description="What reports call it; without it, the URL.")
    portal: Name | None = Field(
        default=None, description="The portal it belongs to; without it, the one with the URL's host."
    )
    method: Literal["GET", "HEAD"] = Field(default="GET", description="HTTP method.")
    expect: Expect = Field(default=Expect(), description="What the answer must be like.")

    @field_validator("expect")
    @classmethod
    def _body_needs_get(cls, expect: Expect, info: ValidationInfo) -> Expect:
        asked = [name for name in ("contains", "language") if getattr(expect, name) is not None]
        if info.data.get("method") == "HEAD" and asked:
            said = "a HEAD request brings no body to look into"
            raise mistakes([((name,), said, "use method: GET") for name in asked])
        return expect


class Probes(Section):
    """Availability probes, without a browser."""

    every_seconds: Number = Field(default=60, ge=5, le=86_400, description="Time between two probes of a URL.")
    timeout_seconds: Number = Field(default=10, ge=1, le=120, description="A probe that takes longer has failed.")
    confirm_seconds: tuple[Annotated[float, Field(strict=True, ge=0, le=60)], ...] = Field(
        default=(2.0, 10.0),
        max_length=5,
        description="A failure counts once it repeats from fresh connections after these times.",
    )
    start_urls: Flag = Field(default=True, description="Probe the portals' start URLs too.")
    endpoints: tuple[Endpoint, ...] = Field(default=(), description="URLs to probe and what they must answer.")

    @model_validator(mode="after")
    def _in_time(self) -> "Probes":
        if self.timeout_seconds > self.every_seconds:
            name = next((n for n in ("timeout_seconds", "every_seconds") if n in self.model_fields_set), "")
            raise mistake("timeout_seconds may not be longer than every_seconds", at=(name,) if name else ())
        return self


class Review(Section):
    """How long a person's answers hold."""

    period_months: Int = Field(
        default=12, ge=1, le=120, description="Months after which attestations are asked for again."
    )
