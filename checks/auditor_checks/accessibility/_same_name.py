"""What the checks of equal names share: links grouped, and whether a group's links lead to different places."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations

from auditor.commons.likeness import Likeness, likeness
from auditor.model import AxTree, Destination, Node
from auditor_checks.accessibility._tree import destination, name_key

_MOST = 12
"""Different addresses of one name that are compared with each other."""


def grouped(links: Iterable[tuple[Hashable, Node]], axtree: AxTree) -> list[list[Node]]:
    """Links of one key and name that have an address, two or more."""
    groups: dict[tuple[Hashable, str], list[Node]] = defaultdict(list)
    for key, node in links:
        # Signs such as "¶" and "#" name nothing that could be compared.
        if destination(node) and any(c.isalpha() for c in axtree[node].name):
            groups[(key, name_key(axtree[node].name))].append(node)
    return [g for g in groups.values() if len(g) > 1]


def judged(group: list[Node], pages: Mapping[str, Destination]) -> tuple[Likeness, Node, Node]:
    """The worst likeness of two links of the group, and the two."""
    by_url: dict[str, Node] = {}
    for node in group:
        by_url.setdefault(destination(node), node)
    distinct = list(by_url.values())[:_MOST]
    worst: tuple[Likeness, Node, Node] = ("same", group[0], group[1])
    for one, other in combinations(distinct, 2):
        said = likeness(destination(one), destination(other), pages)
        if said == "different":
            return said, one, other
        if said == "unknown":
            worst = (said, one, other)
    return worst
