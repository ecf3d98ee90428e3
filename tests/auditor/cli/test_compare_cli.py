"""``auditor compare`` and ``auditor report --period`` as a user meets them."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from auditor.cli.compare import command as compare_command
from auditor.cli.report import command as report_command
from auditor.errors import StoreError, UsageError
from auditor.store import Store
from tests.support_drift import Drift


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("cli") / "history.db")
    store = Store(path)
    Drift(store, date(2026, 10, 1), months=4)
    store.close()
    return path


def run(command: object, *arguments: str) -> str:
    done = CliRunner().invoke(command, arguments, catch_exceptions=False)  # type: ignore[arg-type]
    assert done.exit_code == 0
    return done.output


def test_compare_tells_counts_and_writes_files(history: str, tmp_path: Path) -> None:
    told = run(compare_command, "run-00", "run-03", "--store", history)
    assert "run-00 -> run-03" in told
    assert "fixed" in told
    files = run(
        compare_command, "run-00", "run-03", "--store", history, "--out", str(tmp_path), "--format", "html",
        "--format", "json",
    ).splitlines()  # fmt: skip
    assert [Path(f).name for f in files] == ["compare-run-00-run-03.html", "compare-run-00-run-03.json"]
    assert json.loads(Path(files[1]).read_text(encoding="utf-8"))["before"] == "run-00"


def test_compare_trees(history: str) -> None:
    told = run(compare_command, "run-03", "--trees", "--store", history)
    assert "services: 8 pages ar, 4 pages en" in told


def test_wrong_runs_are_refused(history: str) -> None:
    for arguments, error in (
        (["run-00"], UsageError),
        (["run-00", "run-01", "--trees"], UsageError),
        (["run-00", "nope"], StoreError),
    ):
        with pytest.raises(error):
            run(compare_command, *arguments, "--store", history)


def test_the_management_report_is_written_in_both_languages(history: str, tmp_path: Path) -> None:
    files = run(report_command, "--period", "2026-Q4", "--store", history, "--out", str(tmp_path)).splitlines()
    assert [Path(f).name for f in files] == ["management-2026-Q4.ar.html", "management-2026-Q4.en.html"]
    assert 'dir="rtl"' in Path(files[0]).read_text(encoding="utf-8")[:200]
    one = run(
        report_command, "--period", "2026-Q4", "--portal", "main", "--store", history, "--out", str(tmp_path)
    ).splitlines()
    assert "Licensing platform" not in Path(one[1]).read_text(encoding="utf-8")


def test_wrong_periods_are_refused(history: str, tmp_path: Path) -> None:
    for arguments in (
        ["--period", "2031"],
        ["--period", "soon"],
        ["--period", "2026-Q4", "--portal", "nope"],
        ["--period", "2026-Q4", "--format", "xlsx"],
        ["--portal", "main"],
        ["run-01", "--period", "2026-Q4"],
    ):
        with pytest.raises(UsageError):
            run(report_command, *arguments, "--store", history, "--out", str(tmp_path))


def test_exchange_formats_of_a_stored_run(history: str, tmp_path: Path) -> None:
    formats = [part for name in ("earl", "wcag-em", "openacr") for part in ("--format", name)]
    files = run(report_command, "run-02", "--store", history, "--out", str(tmp_path), *formats).splitlines()
    assert [Path(f).name for f in files] == ["earl.json", "wcag-em.json", "openacr-draft.yaml"]
    assert json.loads(Path(files[0]).read_text(encoding="utf-8"))["@graph"]
