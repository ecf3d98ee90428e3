"""The first valid refresh of a document, as HTML parses it."""

import re

from auditor.model import Node, Snapshot

_CONTENT = re.compile(r"[ \t\n\f\r]*(?:(\d+)[\d.]*|(?=\.)[\d.]+)(?:$|[;,\s])", re.A)


def first_refresh(snapshot: Snapshot) -> tuple[Node, int] | None:
    """The element and its seconds (HTML, "shared declarative refresh steps"); None where nothing refreshes."""
    for node in snapshot.main.elements("meta"):
        if node.attrs.get("http-equiv", "").strip().lower() != "refresh":
            continue
        match = _CONTENT.match(node.attrs.get("content", ""))
        if match is not None:
            return node, int(match[1] or 0)
    return None
