"""Medians of the speed lane against a limit, and what a slow page spends its time on."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, failed, passed

Row = Mapping[str, Any]
Reason = Callable[[Row], tuple[str, Mapping[str, Any]]]
"""A row to the message key that says why, and its values."""

UNDECIDED = {
    "starved": Text(
        en="The auditing machine was too busy to measure this page: { $loads } loads, none of them usable",
        ar="كان جهاز التدقيق مشغولا فتعذّر قياس هذه الصفحة: عدد مرات التحميل { $loads } ولم يصلح منها شيء",
    ),
    "few": Text(
        en="{ $value } against a limit of { $limit }, but from a single usable load: measure again",
        ar="القيمة { $value } والحد { $limit }، لكنها من تحميل واحد صالح فقط: أعد القياس",
    ),
}
SLOW_NETWORK = "slow-network"


def rows(portal: PortalCapture, conditions: str = "profile") -> list[Row]:
    """What was measured under these conditions."""
    return [row for row in portal.speed if row["conditions"]["name"] == conditions]


def judge(
    portal: PortalCapture,
    demands: Demands,
    *,
    value: Callable[[Row], float | None],
    limit: str,
    reason: Reason,
    shown: Callable[[float], float] = lambda v: v,
    conditions: str = "profile",
    part: str = "",
) -> Iterator[Judgement]:
    """One judgement a measured page.

    ``value`` is in the limit's unit; ``shown`` turns both into what messages print.
    """
    most = demands.limit(limit)
    named: dict[str, Any] = {"part": part} if part else {}
    for row in rows(portal, conditions):
        url = str(row["url"])
        if not row["good"]:
            if row["starved"]:
                yield cant_tell(part or None, "starved", page=url, loads=int(row["loads"]), **named)
            continue
        found = value(row)
        if found is None:
            continue
        if found <= most:
            yield passed(part or None, page=url)
            continue
        figures: dict[str, Any] = {"value": shown(found), "limit": shown(most), **named}
        if row["good"] < 2 <= row["loads"]:
            yield cant_tell(part or None, "few", page=url, **figures)
            continue
        key, why = reason(row)
        evidence = {k: row[k] for k in ("template", "conditions", "machine_index", "each", "median", "typical")}
        yield failed(
            part or None, key, page=url, cause=f"{row['template']}/{key}", evidence=evidence, **figures, **why
        )


def median(metric: str) -> Callable[[Row], float | None]:
    """Of one metric's loads."""
    return lambda row: row["median"].get(metric)


def seconds(milliseconds: float) -> float:
    """As messages print it."""
    return round(milliseconds / 1000, 2)


def name_of(url: str) -> str:
    """The end of an address, short enough for a sentence."""
    path = url.partition("?")[0].rstrip("/")
    return (path.rsplit("/", 1)[-1] or path)[:80]
