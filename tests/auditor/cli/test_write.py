"""The long formats of many findings are written beside the others: the same files, and the same errors."""

from pathlib import Path

import pytest

from auditor.cli import write
from auditor.errors import StoreError
from auditor.model import AuditResult, Lang
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
    here: list[str] = []
    real = write._write

    def noted(result: AuditResult, folder: Path, name: str, lang: Lang) -> Path:
        here.append(name)
        return real(result, folder, name, lang)

    monkeypatch.setattr(write, "_write", noted)
    beside = write.write_reports(result, tmp_path / "beside", FORMATS, "ar")
    assert here == ["html", "json", "csv"]
    assert [p.name for p in beside] == [p.name for p in in_turn] == NAMES
    assert [p.read_bytes() for p in beside] == [p.read_bytes() for p in in_turn]


def test_an_error_in_the_other_process_keeps_its_name_and_hint(result: StoredRun, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no run") as raised:
        write._side_by_side(result, (str(tmp_path / "h.db"), "nothing"), tmp_path, ["csv", "xlsx"], "ar")
    assert raised.value.hint
