"""The accessibility tree as the browser computed it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.model.snapshot import Node


@dataclass(frozen=True, slots=True)
class AxNode:
    """One node of the accessibility tree."""

    role: str
    name: str
    description: str
    ignored: bool
    name_from: str
    """Its source: ``attribute``, ``contents``, ``relatedElement``, ``title`` …, '' for none."""
    properties: Mapping[str, Any] = field(default_factory=dict)


_ABSENT = AxNode(role="", name="", description="", ignored=True, name_from="")


class AxTree:
    """Accessibility nodes by DevTools' backend node id. Missing nodes read as ignored."""

    def __init__(self, nodes: Mapping[int, AxNode]) -> None:
        self._nodes = nodes

    def __getitem__(self, node: Node) -> AxNode:
        return self._nodes.get(node.backend_id, _ABSENT)

    def __iter__(self) -> Iterator[tuple[int, AxNode]]:
        return iter(self._nodes.items())

    @classmethod
    def from_cdp(cls, answers: list[dict[str, Any]]) -> "AxTree":
        """From the answers of ``Accessibility.getFullAXTree``, one per frame."""
        nodes: dict[int, AxNode] = {}
        for answer in answers:
            for raw in answer["nodes"]:
                backend = raw.get("backendDOMNodeId")
                if backend is not None:
                    nodes[backend] = _node(raw)
        return cls(nodes)


def _node(raw: dict[str, Any]) -> AxNode:
    name = raw.get("name") or {}
    sources = name.get("sources", ())
    used: dict[str, Any] = next((s for s in sources if "value" in s or "attributeValue" in s), {})
    return AxNode(
        role=str((raw.get("role") or {}).get("value", "")),
        name=str(name.get("value", "")),
        description=str((raw.get("description") or {}).get("value", "")),
        ignored=bool(raw.get("ignored")),
        name_from=str(used.get("type", "")),
        properties={p["name"]: p["value"].get("value") for p in raw.get("properties", ())},
    )
