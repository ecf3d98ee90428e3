"""What pipelines copy: it parses, is pinned, asks for little, and calls the tool as it is."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from auditor.cli import cli

CI = Path(__file__).parents[3] / "ci"
FILES = ("github/action.yml", "github/portal-audit.yml", "gitlab.yml", "azure-pipelines.yml")


def parsed(name: str) -> Any:
    return YAML(typ="safe").load((CI / name).read_text(encoding="utf-8"))


def scripts(node: Any) -> Iterator[str]:
    """Every shell step in a pipeline."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("run", "bash", "script"):
                yield "\n".join(value) if isinstance(value, list) else str(value)
            else:
                yield from scripts(value)
    elif isinstance(node, list):
        for item in node:
            yield from scripts(item)


@pytest.mark.parametrize("name", FILES)
def test_shell_steps_are_shell(name: str) -> None:
    found = list(scripts(parsed(name)))
    assert found or name == "github/portal-audit.yml"
    for script in found:
        checked = subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True, check=False)
        assert checked.returncode == 0, checked.stderr
        # What comes from outside goes through the environment, never into the text of a script.
        assert "${{" not in script
        if shutil.which("shellcheck"):
            linted = subprocess.run(
                ["shellcheck", "--shell=bash", "-"],
                input=f"set -eo pipefail\n{script}",
                text=True,
                capture_output=True,
                check=False,
            )
            assert linted.returncode == 0, linted.stdout


def test_actions_are_pinned_by_commit() -> None:
    for name in FILES[:2]:
        text = (CI / name).read_text(encoding="utf-8")
        used = re.findall(r"^\s*-? ?uses: (\S+)(.*)$", text, re.MULTILINE)
        assert used
        for action, comment in used:
            assert re.fullmatch(r"[\w.-]+(/[\w.-]+)+@[0-9a-f]{40}", action), action
            assert re.search(r"# v\d", comment), action


def test_rights_are_few() -> None:
    workflow = parsed("github/portal-audit.yml")
    assert workflow["permissions"] == {}
    job = workflow["jobs"]["audit"]
    assert job["permissions"] == {"contents": "read", "security-events": "write"}
    assert job["steps"][0]["with"] == {"persist-credentials": False}
    assert job["timeout-minutes"]
    assert re.search(r"^USER [1-9]\d+$", (CI / "Containerfile").read_text(encoding="utf-8"), re.MULTILINE)
    assert "--cap-drop=ALL" in (CI / "Jenkinsfile").read_text(encoding="utf-8")


def test_reports_are_kept_when_it_fails() -> None:
    steps = parsed("github/action.yml")["runs"]["steps"]
    kept = next(s for s in steps if s.get("uses", "").startswith("actions/upload-artifact"))
    assert kept["if"] == "${{ !cancelled() }}"
    assert parsed("gitlab.yml")["portal-audit"]["artifacts"]["when"] == "always"
    azure = parsed("azure-pipelines.yml")["jobs"][0]["steps"]
    assert [s["condition"] for s in azure if "task" in s] == ["succeededOrFailed()"] * 2
    assert re.search(r"always \{\s+archiveArtifacts", (CI / "Jenkinsfile").read_text(encoding="utf-8"))


def test_every_option_is_one_of_the_tools() -> None:
    names = (*FILES, "Jenkinsfile", "cron.example")
    seen = set()
    for name in names:
        text = (CI / name).read_text(encoding="utf-8").replace("\\\n", " ")
        text = re.sub(r"\n\s+--", " --", text)
        for line in re.findall(r"auditor\"? ((?:audit|probe|gate) [^\n]*)", text):
            command, *words = shlex.split(re.split(r"[|>;&]", line)[0].replace('"${options[@]}"', ""), posix=False)
            known = cli.get_command(None, command)  # type: ignore[arg-type]
            assert known is not None
            options = {option for parameter in known.params for option in parameter.opts}
            for word in words:
                if word.startswith("--"):
                    assert word in options, f"{name}: {command} has no {word}"
                    seen.add(word)
    assert {"--gate", "--ci", "--out", "--once"} <= seen
