"""Form fields of a page and their visible labels."""

from collections.abc import Iterator

from auditor.model import AxTree, Node, Snapshot

ROLES = frozenset(
    {
        "checkbox", "combobox", "listbox", "menuitemcheckbox", "menuitemradio", "radio", "searchbox", "slider",
        "spinbutton", "switch", "textbox",
    }
)  # fmt: skip
_TYPES = frozenset({"color", "date", "datetime-local", "file", "month", "password", "time", "week"})


def fields(snapshot: Snapshot, axtree: AxTree) -> Iterator[Node]:
    """Visible fields by role, and the inputs that have no role."""
    for node in snapshot.elements():
        if node.tag not in ("input", "select", "textarea") and "role" not in node.attrs:
            continue
        role = axtree[node].role.lower()
        typed = node.tag == "input" and node.attrs.get("type", "").lower() in _TYPES
        if (role in ROLES or typed) and node.visible:
            yield node


def labels_of(field: Node) -> list[Node]:
    """Visible elements that label the field: those of ``aria-labelledby``, else its ``label`` elements."""
    snapshot = field.document.snapshot
    given = [snapshot.by_id(i, field) for i in field.attrs.get("aria-labelledby", "").split()]
    found = [n for n in given if n is not None]
    if not found:
        identifier = field.attrs.get("id")
        everyone = field.document.elements("label")
        found = [n for n in everyone if identifier and n.attrs.get("for") == identifier]
        around = field.closest("label")
        if not found and around is not None and "for" not in around.attrs:
            found = [around]
    return [n for n in found if n.visible and n.visible_text]
