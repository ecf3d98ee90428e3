"""The command line as a user meets it: exit codes, messages, files."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from auditor import cli
from auditor.errors import EXIT_INTERNAL, EXIT_NOT_MEASURED, EXIT_USAGE


def auditor(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``auditor`` as a process of its own."""
    command = [sys.executable, "-m", "auditor", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, cwd=cwd, check=False)


def test_help_names_every_command_and_exit_code() -> None:
    shown = auditor("--help")
    assert shown.returncode == 0
    for word in ("audit", "checks", "profile", "report", "runs", "doctor", "130 interrupted"):
        assert word in shown.stdout


def test_an_error_of_the_tool_is_4_not_a_failed_gate(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(**_: object) -> None:
        raise TypeError("two versions at once")

    monkeypatch.setattr(cli.cli, "main", broken)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == EXIT_INTERNAL
    assert "two versions at once" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["audit"], "nothing to audit"),
        (["audit", "--profile", "defualt"], "default"),
        (["audit", "--pages", "0", "--demo"], "0"),
        (["audit", "not a url"], "a URL begins with"),
        (["checks", "explain", "axe/image-at"], "axe/image-alt"),
        (["demo", "--fault", "img-alt-mising"], "img-alt-missing"),
        (["nonsense"], "nonsense"),
    ],
)
def test_wrong_usage_is_2_and_says_what_is_wrong(arguments: list[str], said: str) -> None:
    ended = auditor(*arguments)
    assert ended.returncode == EXIT_USAGE
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_wrong_profile_names_file_line_and_column(tmp_path: Path) -> None:
    profile = tmp_path / "mine.yaml"
    profile.write_text("portals:\n  - name: x\n    strat: [https://www.example.sa/]\n", encoding="utf-8")
    ended = auditor("profile", "check", str(profile))
    assert ended.returncode == EXIT_USAGE
    assert "mine.yaml:3:5" in ended.stderr
    assert "start" in ended.stderr


def test_checks_as_json_have_their_metadata() -> None:
    listed = json.loads(auditor("checks", "list", "--json").stdout)
    by_id = {check["id"]: check for check in listed}
    image = by_id["axe/image-alt"]
    assert image["wcag"] == ["1.1.1"]
    assert image["area"] == "accessibility"
    assert set(image["title"]) == {"en", "ar"}
    explained = json.loads(auditor("checks", "explain", "axe/image-alt", "--json").stdout)
    assert explained == image


@pytest.mark.browser
def test_a_portal_that_is_down_is_3_with_a_report(tmp_path: Path) -> None:
    ended = auditor(
        "audit", "http://127.0.0.1:9/", "--store", str(tmp_path / "h.db"), "--out", str(tmp_path / "out")
    )
    assert ended.returncode == EXIT_NOT_MEASURED
    assert "could not measure" in ended.stderr
    result = json.loads((tmp_path / "out" / "result.json").read_text(encoding="utf-8"))
    assert [p["state"] for p in result["pages"]] == ["unreachable"]


@pytest.mark.browser
def test_a_browser_that_is_not_there_is_3(tmp_path: Path) -> None:
    ended = auditor("audit", "--demo", "--browser", "/no/such/browser", "--store", str(tmp_path / "h.db"))
    assert ended.returncode == EXIT_NOT_MEASURED
    assert "/no/such/browser" in ended.stderr


@pytest.mark.browser
def test_one_page_audited_reported_and_rendered_again(tmp_path: Path) -> None:
    store, out = str(tmp_path / "h.db"), tmp_path / "out"
    ended = auditor(*("audit", "--demo", "--pages", "1", "--check", "axe/*", "--store", store, "--out", str(out)))
    assert ended.returncode == 0, ended.stderr
    (run,) = json.loads(auditor("runs", "--json", "--store", store).stdout)
    assert run["state"] == "finished"
    again = tmp_path / "again"
    ended = auditor("report", run["id"], "--store", store, "--out", str(again), "--format", "json")
    assert ended.returncode == 0
    first, second = (json.loads((d / "result.json").read_text(encoding="utf-8")) for d in (out, again))
    assert first == second
    assert sum(p["state"] == "audited" for p in first["pages"]) == 1
