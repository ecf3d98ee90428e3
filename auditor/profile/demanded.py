"""What policies ask of checks: which parts, with which limits, and which pages of their own."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from auditor.model.policy import Policy


def demanded(policies: Sequence[Policy], given: Collection[str] = ()) -> Mapping[str, Any]:
    """What portal checks need to know of the selected policies, as JSON data.

    ``parts``: check id to part to the limits that clauses set for it ('' stands for the whole check);
    ``pages``: pages that policies want published, by id, with their titles and names. ``given``: limits that the
    profile itself writes, which come before those of clauses.
    """
    parts: dict[str, dict[str, dict[str, float]]] = {}
    pages: dict[str, dict[str, Any]] = {}
    for policy in policies:
        for page in policy.pages:
            known = pages.setdefault(page.id, {"en": page.title.en, "ar": page.title.ar, "names": []})
            known["names"] = list(dict.fromkeys([*known["names"], *page.names_en, *page.names_ar]))
        for clause in policy.clauses:
            for ref in clause.checks:
                limits = parts.setdefault(ref.id, {}).setdefault(ref.part, {})
                for name, value in clause.limits.items():
                    if name not in given:
                        limits[name] = min(value, limits.get(name, value))
    return {"parts": parts, "pages": pages}
