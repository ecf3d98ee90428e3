"""Reports of many findings are written side by side: the same files, and the same errors."""

from pathlib import Path

import pytest

from auditor.cli import write
from auditor.errors import StoreError
from auditor.store import StoredRun
from tests.auditor.gate.cases import CARDS, CLEAN, Runs

FORMATS = ("html", "json", "xlsx", "csv")
NAMES = ["report.html", "result.json", "findings.xlsx", "findings.csv"]


@pytest.fixture
def result(tmp_path: Path) -> StoredRun:
    return Runs(tmp_path).run({"/ar": CARDS, "/ar/about": CLEAN})


def test_formats_written_side_by_side_are_those_written_in_turn(
    result: StoredRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_turn = write.write_reports(result, tmp_path / "turn", FORMATS, "ar")
    monkeypatch.setattr(write, "MANY", 0)
    monkeypatch.setattr(write, "_write", None)  # Nothing is written in this process.
    beside = write.write_reports(result, tmp_path / "beside", FORMATS, "ar")
    assert [p.name for p in beside] == [p.name for p in in_turn] == NAMES
    assert [p.read_bytes() for p in beside] == [p.read_bytes() for p in in_turn]


def test_an_error_in_the_other_process_keeps_its_name_and_hint(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no run") as raised:
        write._side_by_side((str(tmp_path / "h.db"), "nothing"), tmp_path, ["json", "csv"], "ar")
    assert raised.value.hint
