"""``auditor gate`` and ``auditor baseline`` as a pipeline meets them: exit codes, what is said, files."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from auditor import cli
from auditor.baseline import load
from auditor.errors import BrowserError
from auditor.store import Store
from tests.auditor.gate.cases import CARDS, CLEAN, NEW_IMAGE, Runs

ACCEPT = ("--owner", "فريق البوابة", "--reason", "known at adoption", "--expires", "2199-01-01")


class Shell:
    """The command line in this process, in a folder with a history of its own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys, self._monkeypatch = folder, capsys, monkeypatch
        self.runs = Runs(folder)
        monkeypatch.chdir(folder)
        monkeypatch.setenv("PORTAL_AUDITOR_STORE", str(folder / "history.db"))
        self.out = self.err = ""

    def __call__(self, *arguments: str) -> int:
        self._monkeypatch.setattr(sys, "argv", ["auditor", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        self.out, self.err = self._capsys.readouterr()
        assert "Traceback" not in self.err
        return int(ended.value.code or 0)

    def gate(self, *arguments: str) -> int:
        return self("gate", "--no-remeasure", *arguments)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, monkeypatch, capsys)


def test_from_the_first_day_to_a_new_fault(shell: Shell) -> None:
    """A portal full of faults adopts the gate, keeps passing, and fails on what is new."""
    shell.runs.run({"/ar": CARDS})
    assert shell.gate() == 1
    assert "To take the portal as it is today, run `auditor baseline update`" in shell.err
    assert shell("baseline", "update", *ACCEPT) == 0
    assert (
        "accepted: serious · accessibility/picture-doubtful · http://portal.example/ar (+1 places) · v1:"
        in shell.out
    )
    assert shell.gate() == 0
    assert "gate: audit/baseline.yaml" in shell.err

    shell.runs.run({"/ar": CARDS + NEW_IMAGE})
    assert shell.gate() == 1
    assert "as it is today" not in shell.err
    new = next(f for f in shell.runs.run({"/ar": CARDS + NEW_IMAGE}).findings() if "hero" in f.target.html)
    failing = next(line for line in shell.err.splitlines() if line.startswith("  new"))
    for part in (new.check, new.page, new.fingerprint):
        assert part in failing
    assert f"to accept: auditor baseline update --only {new.fingerprint} --owner" in shell.err

    before = load(Path("audit/baseline.yaml"))
    assert shell("baseline", "update", "--only", new.fingerprint, *ACCEPT) == 0
    assert shell.out.count("accepted:") == 1
    assert load(Path("audit/baseline.yaml")).places == before.places + 1
    assert shell.gate() == 0


def test_pages_that_were_lost_on_the_first_day_are_named(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.runs.run({"/a": CARDS, "/b": CARDS})
    monkeypatch.setattr("auditor.gate.demands.is_lost", lambda page: page.url.endswith("/b"))
    assert shell("baseline", "update", *ACCEPT) == 0
    assert "1 pages could not be judged in this run: nothing on them is accepted" in shell.err


def test_exit_zero_hides_a_failure_and_nothing_unmeasured(shell: Shell) -> None:
    run = shell.runs.run({"/ar": CARDS})
    assert shell.gate("--exit-zero") == 0
    assert "The gate failed" in shell.err
    shell.runs.edited(run, portals=lambda portals: [{**portals[0], "down": True}])
    assert shell.gate("--exit-zero") == 3


def test_wrong_files_are_2_and_name_the_place(shell: Shell) -> None:
    shell.runs.run({"/ar": CLEAN})
    Path("g.yaml").write_text("new: {serius: 0}\ncoverage: {pages_percent: 101}\n", encoding="utf-8")
    assert shell.gate("--gate-file", "g.yaml") == 2
    assert "g.yaml:1:7: unknown key 'serius'; did you mean 'serious'?" in shell.err
    assert "g.yaml:2:27:" in shell.err
    Path("g.yaml").write_text("baseline: none.yaml\n", encoding="utf-8")
    assert shell.gate("--gate-file", "g.yaml") == 2
    assert "none.yaml" in shell.err
    Path("g.yaml").write_text(
        "clauses: {kept: ['policy:T-1']}\nassertions: [{urls: /ar, checks: [axe/image-at]}]\n", encoding="utf-8"
    )
    assert shell.gate("--gate-file", "g.yaml") == 2
    assert "g.yaml:1:18: there is no clause of this run's policies 'policy:T-1'" in shell.err
    assert "g.yaml:2:35: there is no check 'axe/image-at'" in shell.err
    assert "axe/image-alt" in shell.err
    Path("b.yaml").write_text("version: 1\naccepted: [{}]\n", encoding="utf-8")
    assert shell.gate("--baseline", "b.yaml") == 2
    assert "b.yaml:2:" in shell.err
    assert shell.gate("--gate-file", "nowhere.yaml") == 2


def test_an_interrupted_run_is_3_and_no_run_an_error(shell: Shell) -> None:
    assert shell.gate() == 4
    store = Store(str(shell.folder / "history.db"))
    store.begin("zzz", "default", {})
    store.finish("zzz", "interrupted", None)
    assert shell.gate("zzz") == 3
    assert "--resume" in shell.err


def test_interrupting_the_second_look_is_130(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.runs.run({"/ar": CARDS})

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("auditor.confirm.look_again", interrupted)
    monkeypatch.setattr("auditor.cli.gate._plan_of", lambda _row: shell.runs.plan)
    assert shell("gate") == 130


def test_a_browser_that_is_missing_at_the_second_look_is_3(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.runs.run({"/ar": CARDS})

    def missing(*_: object) -> None:
        raise BrowserError("no browser")

    monkeypatch.setattr("auditor.confirm.look_again", missing)
    monkeypatch.setattr("auditor.cli.gate._plan_of", lambda _row: shell.runs.plan)
    assert shell("gate") == 3


def test_kept_captures_are_not_looked_at_again(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.runs.plan = replace(shell.runs.plan, options={**shell.runs.plan.options, "captures": "folder"})
    shell.runs.run({"/ar": CARDS})

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("auditor.confirm.look_again", never)
    assert shell("gate") == 1


def test_files_of_every_system(shell: Shell) -> None:
    shell.runs.run({"/ar": CARDS})
    Path("audit").mkdir()
    name = shell.runs.plan.portals[0].name
    Path("audit/portals.yaml").write_text(f"name: mine\nportals:\n  - start: http://x/\n    name: {name}\n")
    systems = ("azure", "badge", "github", "gitlab", "jenkins", "junit", "markdown", "sarif")
    arguments = [part for system in systems for part in ("--ci", system)]
    assert shell.gate(*arguments, "--profile", "audit/portals.yaml", "--out", "ci", "--lang", "en") == 1
    written = [Path(line) for line in shell.out.splitlines()]
    assert {path.name for path in written} == set(os.listdir("ci"))
    assert len(written) == 11
    sarif = json.loads(Path("ci/portal-audit.sarif").read_text(encoding="utf-8"))
    place = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "audit/portals.yaml"
    assert place["region"]["startLine"] == 4


def test_prune_drops_what_is_fixed_and_keeps_what_was_not_measured(shell: Shell) -> None:
    shell.runs.run({"/a": CARDS, "/b": CARDS.replace("/i/", "/j/")})
    assert shell("baseline", "prune") == 2
    assert shell("baseline", "update", *ACCEPT) == 0
    run = shell.runs.run({"/a": CLEAN})
    run = shell.runs.edited(run, portals=lambda p: [{**p[0], "crawl": {"method": "sample"}}])
    assert shell("baseline", "prune", "--dry-run") == 0
    assert shell.out.count("fixed:") == 2
    assert load(Path("audit/baseline.yaml")).places == 4
    assert shell("baseline", "prune") == 0
    kept = load(Path("audit/baseline.yaml"))
    assert {p.page for a in kept.acceptances for p in a.places} == {"/b"}
    assert shell.gate() == 0


def test_accepting_one_issue_does_not_make_new_ones_of_what_has_spread(shell: Shell) -> None:
    shell.runs.run({"/a": CARDS})
    assert shell("baseline", "update", *ACCEPT) == 0
    shell.runs.run({"/a": CARDS + NEW_IMAGE, "/b": CARDS})
    assert shell.gate() == 1
    hero = next(
        f for f in shell.runs.run({"/a": CARDS + NEW_IMAGE, "/b": CARDS}).findings() if "hero" in f.target.html
    )
    assert shell("baseline", "update", "--only", hero.group, *ACCEPT) == 0
    assert shell.gate() == 0


def test_an_expired_acceptance_is_renewed_by_name_only(shell: Shell) -> None:
    run = shell.runs.run({"/a": CARDS})
    expired = (*ACCEPT[:-1], "2020-01-01")
    assert shell("baseline", "update", *expired) == 0
    assert shell.gate() == 1
    assert "acceptance expired" in shell.err
    assert "accepted until 2020-01-01" in shell.err
    assert shell("baseline", "update", *ACCEPT) == 0
    assert "0 issues accepted" in shell.out
    assert shell.gate() == 1
    group = next(iter(run.findings())).group
    assert shell("baseline", "update", "--only", group, *ACCEPT) == 0
    assert shell.gate() == 0
    assert load(Path("audit/baseline.yaml")).places == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--owner", "x"), "--reason, --expires"),
        (("--owner", " ", "--reason", "y", "--expires", "2199-01-01"), "--owner"),
        (("--owner", "x", "--reason", "y", "--expires", "soon"), "2027-03-31"),
        ((*ACCEPT, "--only", "nothing/*"), "nothing/*"),
    ],
)
def test_an_acceptance_needs_owner_reason_and_day(shell: Shell, arguments: tuple[str, ...], said: str) -> None:
    shell.runs.run({"/a": CARDS})
    assert shell("baseline", "update", *arguments) == 2
    assert said in shell.err
    assert not Path("audit/baseline.yaml").exists()
