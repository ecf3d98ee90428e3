"""A portal that does what it can: every page ends in its own way, nothing leaves, and the pages beside don't notice."""

from pathlib import Path

import pytest

from tests.portals.hostile import table
from tests.portals.hostile.drive import PATIENT_SECONDS, audit, faults, judged, pairs
from tests.portals.hostile.server import DANGEROUS, HostilePortal, behaviours


@pytest.mark.browser
def test_a_hostile_portal(tmp_path: Path) -> None:
    assert len(behaviours()) >= 60
    # A third of them, so that all tests take minutes: the table's command tries every one.
    listed = behaviours()[::3]
    with HostilePortal() as portal:
        clean = judged(audit(portal, ["/clean/alone"], tmp_path), f"{portal.origin}/clean/alone")
        found = faults(audit(portal, pairs(listed), tmp_path, concurrency=2), portal, listed, clean)
        for _ in range(2):
            # On a starved machine any page may run out of time: those few are asked again, with more of it.
            again = [b for b in listed if b.name in found]
            if not again:
                break
            found = faults(audit(portal, pairs(again), tmp_path, seconds=PATIENT_SECONDS), portal, again, clean)
    assert len(clean) > 20
    assert portal.leaked == []
    assert found == {}
    # Nobody followed a link that ends a session or changes data.
    assert [asked for asked in portal.asked if asked.partition(" ")[2] in DANGEROUS] == []


def test_the_table_is_of_these_behaviours() -> None:
    assert table.named() == [b.name for b in behaviours()]
