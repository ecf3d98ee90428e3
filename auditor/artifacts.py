"""The catalogue of artifacts: what a visit can gather, and what is reckoned from it.

A raw artifact is what a gatherer left, kept as plain JSON data until a check asks for it, so that a capture
can be saved and judged again without a browser. A derived artifact is reckoned from others, once per capture.
"""

import base64
import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from auditor.commons.layout import page_layout
from auditor.commons.links import page_links
from auditor.commons.page_blocks import page_blocks
from auditor.commons.text_contrast import page_text_contrast
from auditor.commons.textmodel import page_text
from auditor.model import (
    LIVING_ARTIFACTS,
    AxeNode,
    AxeResults,
    AxeRuleResult,
    AxTree,
    Demands,
    Destination,
    Failure,
    Media,
    PageInfo,
    Request,
    Skipped,
    Snapshot,
    Source,
    SwitchTrial,
    TextGround,
    Timings,
    Turned,
)
from auditor.model.rtl import arabic_fonts, sideways


def _axe(raw: dict[str, Any]) -> AxeResults:
    def node(item: dict[str, Any]) -> AxeNode:
        return AxeNode(
            path=tuple(item["path"]),
            frame_id=item["frame_id"],
            html=item["html"],
            impact=item["impact"],
            checks=tuple((c[0], c[1], c[2], c[3]) for c in item["checks"]),
        )

    rules = {
        rule: AxeRuleResult(
            rule=rule,
            passed=item["passed"],
            violations=tuple(node(n) for n in item["violations"]),
            incomplete=tuple(node(n) for n in item["incomplete"]),
            error=item.get("error", ""),
        )
        for rule, item in raw["rules"].items()
    }
    return AxeResults(raw["version"], rules)


RAW: Mapping[str, Callable[[Any], Any]] = {
    "snapshot": Snapshot,
    "axtree": AxTree.from_cdp,
    "axe": _axe,
    "network": lambda raw: tuple(Request(**item) for item in raw),
    "timings": lambda raw: Timings(**raw),
    "errors": tuple,
    "source": lambda raw: Source(raw["url"], raw["headers"], base64.b64decode(raw["body"])),
    "media": lambda raw: tuple(Media(**item) for item in raw),
    "textpixels": lambda raw: tuple(TextGround(tuple(i["path"]), tuple(i["dark"]), tuple(i["light"])) for i in raw),
    "orientation": lambda raw: tuple(Turned(tuple(i["path"]), i["portrait"], i["landscape"]) for i in raw),
    "destinations": lambda raw: {url: Destination(**item) for url, item in raw.items()},
    "narrow": sideways,
    "arabic_fonts": arabic_fonts,
    "switch": lambda raw: tuple(SwitchTrial.of(item) for item in raw),
    **LIVING_ARTIFACTS,
}
"""Raw artifact -> what makes its object from JSON data."""

DERIVED: Mapping[str, Callable[..., Any]] = {
    "links": page_links,
    "layout": page_layout,
    "text_contrast": page_text_contrast,
    "text": page_text,
    "blocks": page_blocks,
}
"""Derived artifact -> function whose parameter names are the artifacts it needs."""

_DERIVED_NEEDS = {name: tuple(inspect.signature(make).parameters) for name, make in DERIVED.items()}

MISSING = (Failure, Skipped)
"""What stands in the place of an artifact that isn't there."""

ALWAYS = frozenset({"page", "demands"})
"""What every page check may ask for without anything being gathered."""


def raw_needs(names: Iterable[str]) -> frozenset[str]:
    """The raw artifacts behind these names.

    Raises:
        KeyError: a name is no artifact.
    """
    raw: set[str] = set()
    for name in names:
        if name in DERIVED:
            raw |= raw_needs(_DERIVED_NEEDS[name])
        elif name not in ALWAYS:
            RAW[name]
            raw.add(name)
    return frozenset(raw)


class PageCapture:
    """All that one visit gathered; objects are made when first asked for and shared by all checks."""

    def __init__(
        self,
        info: PageInfo,
        raw: Mapping[str, Any],
        demands: Demands | None = None,
        made: Mapping[str, Any] | None = None,
    ) -> None:
        """``raw``: artifact name to JSON data, or what stands in its place; ``made``: ready objects."""
        self.info = info
        self.raw = raw
        self._made: dict[str, Any] = {"page": info, "demands": demands or Demands(), **(made or {})}

    def get(self, name: str) -> Any:
        """The artifact, or the :class:`Failure` or :class:`Skipped` that stands in its place."""
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def _make(self, name: str) -> Any:
        if name in DERIVED:
            values = {need: self.get(need) for need in _DERIVED_NEEDS[name]}
            missing = next((v for v in values.values() if isinstance(v, MISSING)), None)
            return missing or DERIVED[name](**values)
        raw = self.raw.get(name, Failure("not gathered"))
        return raw if isinstance(raw, MISSING) else RAW[name](raw)
