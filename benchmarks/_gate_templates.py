"""Runs what pipelines copy, line by line as it stands in the templates, in a clean environment.

A copy of the checkout, an empty home, no variables but those that the system or the image sets, and those by which
this machine reaches its package index. The image's own steps
that need no image are run with its folder moved; GitHub's action installs with its own steps. Each pipeline then audits
the bundled demo portal twice: nothing accepted, which has to fail and leave its reports, and all accepted, which has
to pass.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from auditor.demo import DemoPortal

PROFILE = """\
name: mine
extends: demo
portals:
  - {{name: demo, start: "{start}", languages: [ar, en], own: true}}
budgets: {{pages: 5}}
"""
_INDEX = re.compile(r"PIP_|UV_|SSL_CERT|REQUESTS_CA|\w+_proxy$", re.IGNORECASE)
ACCEPT = "auditor baseline update --store {out}/history.db --owner team --reason adoption --expires 2199-01-01"


@dataclass(frozen=True)
class Ran:
    """A template's run: its exit code beside the right one, and files that should be there and aren't."""

    name: str
    right: int
    code: int
    missing: tuple[str, ...]
    log: str


@dataclass(frozen=True)
class _Pipeline:
    name: str
    script: str
    environment: Mapping[str, str]
    files: tuple[str, ...]
    out: str = "audit-results"
    mails: bool = False
    """It says by a mail what others say by their exit code."""


def measure(root: Path, folder: Path, only: str) -> Iterator[Ran]:
    """Every template in turn: ``github``'s action, those that use the ``image``, or both."""
    tool = _checkout(root, folder / "checkout")
    pipelines: list[_Pipeline] = []
    if only != "github":
        pipelines += _imaged(tool, _image(tool, folder), folder)
    if only != "image":
        pipelines += _github(tool, folder)
    with DemoPortal.faulty() as portal:
        for pipeline in pipelines:
            yield from _twice(pipeline, portal.url, folder)


def _checkout(root: Path, to: Path) -> Path:
    """The files of the working tree as a fresh clone of its next commit would have them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (root / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, to / name)
    return to


def _image(tool: Path, folder: Path) -> Mapping[str, str]:
    """The image's own steps that need no image, in folders of ours; returns what it sets."""
    text = (tool / "ci/Containerfile").read_text(encoding="utf-8").replace("/opt/auditor", f"{folder}/image")
    build = re.split(r"^FROM ", text.replace("\\\n", " "), flags=re.MULTILINE)[1]
    steps = re.findall(r"^RUN (.*)$", build, re.MULTILINE)
    for step in steps:
        _must(_shell(step.replace("python -m venv", "python3 -m venv"), tool, _clean(folder, {})))
    words = re.search(r"^ENV (.*)$", text, re.MULTILINE)
    values = dict(word.split("=", 1) for word in words[1].split()) if words else {}
    return {name: value.replace("$PATH", "/usr/bin:/bin") for name, value in values.items()}


def _github(tool: Path, folder: Path) -> Iterator[_Pipeline]:
    action = YAML(typ="safe").load((tool / "ci/github/action.yml").read_text(encoding="utf-8"))
    inputs = {name: str(given["default"]) for name, given in action["inputs"].items()}
    system = {
        "RUNNER_TEMP": str(folder / "runner"),
        "GITHUB_OUTPUT": str(folder / "github-output"),
        "GITHUB_STEP_SUMMARY": str(folder / "github-step-summary"),
    }
    (folder / "runner").mkdir()
    files = ("github-summary.md", "github-annotations.txt", "portal-audit.sarif", "junit.xml", "report.html")
    for step in (s for s in action["runs"]["steps"] if "run" in s):
        own = {name: _filled(value, inputs, tool / "ci/github") for name, value in step.get("env", {}).items()}
        environment = _clean(folder, {**system, **own})
        if step.get("id") == "audit":
            yield _Pipeline("GitHub action", step["run"], environment, files)
        else:
            _must(_shell(step["run"], folder, environment))


def _filled(value: str, inputs: Mapping[str, str], action: Path) -> str:
    filled = value.replace("${{ github.action_path }}", str(action))
    return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], filled)


def _imaged(tool: Path, image: Mapping[str, str], folder: Path) -> Iterator[_Pipeline]:
    def load(name: str) -> Any:
        return YAML(typ="safe").load((tool / "ci" / name).read_text(encoding="utf-8"))

    gitlab = load("gitlab.yml")
    own = {name: str(value) for name, value in gitlab["variables"].items()}
    reports = gitlab["portal-audit"]["artifacts"]["reports"].values()
    files = ("comment.md", *(str(path).removeprefix("audit-results/") for path in reports))
    script = "\n".join(gitlab["portal-audit"]["script"])
    yield _Pipeline("GitLab job", script, _clean(folder, {**image, **own}), files)

    azure = load("azure-pipelines.yml")["jobs"][0]["steps"]
    bash = next(step["bash"] for step in azure if "bash" in step)
    own = {"AUDIT_URL": " "}
    files = ("azure-summary.md", "azure-issues.txt", "junit.xml")
    yield _Pipeline("Azure step", bash, _clean(folder, {**image, **own}), files)

    jenkins = (tool / "ci/Jenkinsfile").read_text(encoding="utf-8")
    shell = re.search(r"sh '''(.*?)'''", jenkins, re.DOTALL)
    # What Groovy makes of it: an escaped end of line is none.
    text = shell[1].replace("\\\n", "") if shell else "exit 9"
    environment = _clean(folder, {**image, "AUDIT_URL": ""})
    yield _Pipeline("Jenkins step", text, environment, ("jenkins-issues.json", "junit.xml"))

    yield _cron((tool / "ci/cron.example").read_text(encoding="utf-8"), folder)


def _cron(table: str, folder: Path) -> _Pipeline:
    """Both turns, one after the other, with the machine's folders moved."""
    for name in ("lib", "log"):
        (folder / "var" / name).mkdir(parents=True)
    table = table.replace("/opt/auditor", f"{folder}/image").replace("/etc/portal-auditor", f"{folder}/work/cron")
    table = re.sub(r"/var/(lib|log)/portal-auditor", rf"{folder}/var/\1", table)
    own = dict(re.findall(r"^([A-Z_]+)=(.*)$", table, re.MULTILINE))
    turns = re.findall(r"^[*/\d]+ (?:\S+ ){4}(.*)$", table, re.MULTILINE)
    environment = _clean(folder, own)
    return _Pipeline(
        "cron", "\n".join(turns), environment, ("report.html",), f"{folder}/var/lib/latest", mails=True
    )


def _twice(pipeline: _Pipeline, url: str, folder: Path) -> Iterator[Ran]:
    work = folder / "work" / re.sub(r"\W+", "-", pipeline.name)
    (work / "audit").mkdir(parents=True)
    for path in ("audit/profile.yaml", "profile.yaml"):
        (work / path).write_text(PROFILE.format(start=url), encoding="utf-8")
    yield _ran(f"{pipeline.name}, nothing accepted", 1, pipeline, work)
    accept = ACCEPT.format(out=pipeline.out)
    if "PORTAL_AUDITOR_STORE" in pipeline.environment:
        accept = accept.replace(f"--store {pipeline.out}/history.db ", "")
    path = f"{folder}/runner/portal-auditor/bin:{pipeline.environment['PATH']}"
    _must(_shell(accept, work, {**pipeline.environment, "PATH": path}))
    yield _ran(f"{pipeline.name}, all accepted", 0, pipeline, work)


def _ran(name: str, right: int, pipeline: _Pipeline, work: Path) -> Ran:
    ended = _shell(pipeline.script, work, pipeline.environment)
    out = work / pipeline.out
    # A gate that passes may have nothing to annotate.
    missing = tuple(
        f for f in pipeline.files if not (out / f).is_file() or (right and not (out / f).stat().st_size)
    )
    code = int(bool(ended.stdout)) if pipeline.mails and not ended.returncode else ended.returncode
    return Ran(name, right, code, missing, (ended.stdout + ended.stderr)[-3000:])


def _clean(folder: Path, more: Mapping[str, str]) -> dict[str, str]:
    """Nothing of this process's environment; ``sudo`` is there where the machine has none."""
    home, shims = folder / "home", folder / "shims"
    home.mkdir(exist_ok=True)
    shims.mkdir(exist_ok=True)
    if shutil.which("sudo") is None and os.geteuid() == 0:
        (shims / "sudo").write_text('#!/bin/sh\nexec "$@"\n', encoding="utf-8")
        (shims / "sudo").chmod(0o755)
    index = {name: value for name, value in os.environ.items() if _INDEX.match(name)}
    base = {"HOME": str(home), "PATH": "/usr/bin:/bin", **index}
    made = {**base, **more}
    return {**made, "PATH": f"{made['PATH']}:/usr/local/sbin:/usr/sbin:/sbin:{shims}"}


def _shell(script: str, where: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=where, env=environment, capture_output=True, text=True, check=False)


def _must(ended: subprocess.CompletedProcess[str]) -> None:
    if ended.returncode:
        sys.exit(
            f"a step ended with {ended.returncode}:\n{ended.args[-1]}\n{(ended.stdout + ended.stderr)[-3000:]}"
        )
