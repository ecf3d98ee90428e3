"""Snapshots without a browser: the tree of an HTML text, nothing rendered, for pure tests."""

from typing import Any

import lxml.html

from auditor.model import Node, Snapshot


def snapshot(html: str) -> Snapshot:
    """The snapshot of a document as DevTools would list its nodes, without any layout."""
    strings: list[str] = []
    numbers: dict[str, int] = {}

    def number(text: str | None) -> int:
        if text is None:
            return -1
        if text not in numbers:
            numbers[text] = len(strings)
            strings.append(text)
        return numbers[text]

    columns: dict[str, list[Any]] = {
        "parentIndex": [],
        "nodeType": [],
        "nodeName": [],
        "nodeValue": [],
        "backendNodeId": [],
        "attributes": [],
    }

    def add(parent: int, kind: int, name: str, value: str | None, attributes: list[int]) -> int:
        index = len(columns["parentIndex"])
        row = (parent, kind, number(name), number(value), index + 1, attributes)
        for column, cell in zip(columns.values(), row, strict=True):
            column.append(cell)
        return index

    def walk(element: Any, parent: int) -> None:
        if not isinstance(element.tag, str):
            return
        flat = [number(x) for pair in element.attrib.items() for x in pair]
        index = add(parent, 1, element.tag.upper(), None, flat)
        if element.text:
            add(index, 3, "#text", element.text, [])
        for child in element:
            walk(child, index)
            if child.tail:
                add(index, 3, "#text", child.tail, [])

    root = lxml.html.document_fromstring(html)
    top = add(-1, 9, "#document", None, [])
    walk(root, top)
    title = root.findtext(".//title") or ""
    document = {
        "nodes": columns,
        "layout": {"nodeIndex": [], "bounds": [], "styles": [], "text": []},
        "title": number(title),
        "documentURL": number("http://portal.example/"),
    }
    return Snapshot({"strings": strings, "documents": [document]})


def one(found: Snapshot, tag: str, **attributes: str) -> Node:
    """The first element of a tag with these attributes."""
    return next(
        n for n in found.elements(tag) if all(n.attrs.get(k.rstrip("_")) == v for k, v in attributes.items())
    )
