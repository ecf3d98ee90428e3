"""Where packages come from: everything locked by hash, from no private index, and looked up without false comfort."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("ci/requirements.lock", "ci/supply.lock")


@pytest.fixture(scope="module")
def auditing() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit_dependencies", ROOT / "ci" / "audit_dependencies.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes_and_no_index_is_named(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    packages = re.split(r"(?m)^(?=\S)", text)[1:]
    assert len(packages) > 40
    assert all("--hash=sha256:" in package for package in packages)
    assert all("==" in package.splitlines()[0] for package in packages)
    assert "://" not in text
    assert "index" not in text


@pytest.mark.parametrize("name", ["setup.sh", "wheel.sh", "supply.sh", "Containerfile"])
def test_nothing_is_installed_past_the_lock(name: str) -> None:
    lines = (ROOT / "ci" / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    installs = [line for line in lines if re.search(r"\bpip\W+install\b|uv\W+build\b", line)]
    assert installs
    for line in installs:
        locked = "--require-hashes" in line or "--constraint ci/requirements.lock" in line
        assert locked or "--no-build-isolation" in line, line


def test_actions_are_pinned_to_commits() -> None:
    uses = [
        line
        for path in (ROOT / "ci" / "github").glob("*.yml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "uses:" in line and not line.lstrip().startswith("#")
    ]
    assert uses
    assert all(re.search(r"@[0-9a-f]{40}\b", line) for line in uses)


def _answer(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "version": "1", "vulns": [], **more}


@pytest.mark.parametrize(
    ("answers", "code", "said"),
    [
        ([_answer("a"), _answer("b")], 0, "none has a known vulnerability"),
        ([_answer("a"), {"name": "b", "skip_reason": "not found"}], 3, "NOT AUDITED"),
        ([], 3, "NOT AUDITED"),
        ([_answer("a", vulns=[{"id": "CVE-1"}]), {"name": "b", "skip_reason": "x"}], 1, "CVE-1"),
    ],
)
def test_what_was_not_looked_up_does_not_pass(
    auditing: ModuleType, answers: list[dict[str, Any]], code: int, said: str
) -> None:
    found, sentence = auditing.verdict(Path("some.lock"), 2, answers)
    assert found == code
    assert said in sentence


def test_without_an_answer_the_audit_does_not_pass(auditing: ModuleType, tmp_path: Path) -> None:
    tool = tmp_path / "pip-audit"
    tool.write_text(f"#!{sys.executable}\nimport sys\nsys.exit('no route to host')\n", encoding="utf-8")
    tool.chmod(0o755)
    command = [sys.executable, str(ROOT / "ci" / "audit_dependencies.py"), str(tool)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "0 of" in done.stdout
    assert "NOT AUDITED" in done.stdout
    assert "no route to host" in done.stderr
