"""``auditor review`` and ``auditor policy`` on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from auditor.cli import cli
from auditor.errors import AuditorError
from auditor.store import Store
from tests.support_review import audit, make_plan

PAGE = '<html><body><main><p class="x"><img src="/a.png" alt="photo a"></p></main></body></html>'


@pytest.fixture
def history(tmp_path: Path) -> str:
    path = str(tmp_path / "h.db")
    audit(Store(path), "r1", make_plan(tmp_path), {"/": PAGE})
    return path


def auditor(*arguments: str) -> str:
    done = CliRunner().invoke(cli, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_out_and_back(history: str, tmp_path: Path) -> None:
    out = tmp_path / "folder" / "review.xlsx"
    assert auditor("review", "export", "--lang", "en", "--out", str(out), "--store", history) == f"{out}\n"
    assert "no verdicts" not in auditor("review", "list", "--store", history)
    book = load_workbook(out)
    sheet = book["Criteria"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(3, heads["Verdict"]).value = "Met"
    book.save(out)
    done = CliRunner().invoke(cli, ["review", "import", str(out), "--store", history])
    assert isinstance(done.exception, AuditorError)
    assert done.exception.exit_code == 2
    assert "Criteria, row 3, column “Who”: nobody is named" in str(done.exception)
    said = auditor("review", "import", str(out), "--who", "Sara", "--store", history)
    assert said.startswith("1 verdicts taken in, 0 known already")
    (kept,) = json.loads(auditor("review", "list", "--json", "--store", history))
    assert (kept["subject"], kept["id"], kept["answer"], kept["who"]) == ("criterion", "1.2.1", "met", "Sara")
    assert "criterion  1.2.1  met  Sara" in auditor("review", "list", "--store", history)


def test_policies_are_listed_and_shown() -> None:
    assert len(json.loads(auditor("policy", "list", "--json"))) == 5
    shown = auditor("policy", "show", "mim-know-your-customer", "--lang", "ar")
    assert "سياسة اعرف عميلك" in shown
    assert "service/page-missing#privacy" in shown
    rows = json.loads(auditor("policy", "coverage", "mim-know-your-customer", "--json"))
    assert len(rows) == 13
    assert all(row["checks"] or row["criteria"] for row in rows)


def test_an_unknown_policy_is_told_the_nearest() -> None:
    done = CliRunner().invoke(cli, ["policy", "show", "mim-know-your-custommer"])
    assert isinstance(done.exception, AuditorError)
    assert "mim-know-your-customer" in done.exception.hint
