"""Dataclasses of the model to JSON data and back."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from auditor.model import (
    Area,
    Box,
    CheckInfo,
    Finding,
    Impact,
    Link,
    Outcome,
    OutcomeRow,
    PageFacts,
    PageInfo,
    PageState,
    PageSummary,
    Target,
    Text,
)

_ATOMS = frozenset({str, int, float, bool, type(None)})


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """A dataclass's fields; empty for anything else."""
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()


def plain(value: Any) -> Any:
    """Anything of the model as JSON data."""
    kind: Any = type(value)
    if kind in _ATOMS:
        return value
    if names := _names(kind):
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(plain(v) for v in value)
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    return value


def finding(raw: Mapping[str, Any]) -> Finding:
    target = dict(raw["target"])
    if target.get("box"):
        target["box"] = Box(**target["box"])
    return Finding(
        **{
            **raw,
            "outcome": Outcome(raw["outcome"]),
            "impact": Impact(raw["impact"]),
            "target": Target(**target),
        }
    )


def check_info(raw: Mapping[str, Any]) -> CheckInfo:
    return CheckInfo(
        **{
            **raw,
            "area": Area(raw["area"]),
            "impact": Impact(raw["impact"]),
            "wcag": tuple(raw["wcag"]),
            "act": tuple(raw["act"]),
            "title": Text(**raw["title"]),
            "why": Text(**raw["why"]),
            "fix": Text(**raw["fix"]),
            "messages": {k: Text(**v) for k, v in raw["messages"].items()},
        }
    )


def page_summary(raw: Mapping[str, Any]) -> PageSummary:
    return PageSummary(**raw)


def page_facts(raw: Mapping[str, Any], shared: dict[Any, Any] | None = None) -> PageFacts:
    """``shared``: parts of other pages; equal ones are one object then, as a menu's links are on every page."""
    known = {} if shared is None else shared
    headers = {known.setdefault(n, n): known.setdefault(v, v) for n, v in raw["info"]["headers"].items()}
    info = {**raw["info"], "headers": headers}
    links = (Link(**{**link, "rel": frozenset(link["rel"])}) for link in raw["links"])
    return PageFacts(
        **{
            **raw,
            "info": PageInfo(**{**info, "redirects": tuple(info["redirects"])}),
            "state": PageState(raw["state"]),
            "links": tuple(known.setdefault(link, link) for link in links),
            "skeleton": tuple(known.setdefault(part, part) for part in raw["skeleton"]),
            "fields": tuple(raw.get("fields", ())),
        }
    )


def outcome_rows(page: str, raw: list[list[Any]]) -> list[OutcomeRow]:
    return [OutcomeRow(check, page, Outcome(outcome), *counts) for check, outcome, *counts in raw]


def pack_outcomes(rows: tuple[OutcomeRow, ...]) -> list[list[Any]]:
    return [[r.check, r.outcome.value, r.passed, r.failed, r.cant_tell, r.reason] for r in rows]


def pack(value: Any) -> bytes:
    """JSON data, compressed. Lone surrogates pass, as escapes."""
    return zlib.compress(json.dumps(value, separators=(",", ":")).encode(), 3)


def unpack(data: bytes) -> Any:
    return json.loads(zlib.decompress(data))
