"""A whole audit of a portal behind a sign-in: nothing secret and nobody's number in any byte that is written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.cli.options import FORMATS
from auditor.store import Store, StoredRun
from tests.support_planted import (
    ENVIRONMENT,
    OFFICE,
    PERSONAL,
    SECRETS,
    WITNESS,
    forms,
    found,
    planted_portal,
    profile_text,
)

pytestmark = pytest.mark.browser


class Audited:
    """The folder with everything that an audit and what follows it wrote."""

    def __init__(self, folder: Path, evidence: str, formats: tuple[str, ...]) -> None:
        self.folder = folder
        with planted_portal() as (origin, asked):
            profile = folder.parent / f"{folder.name}.yaml"
            profile.write_text(profile_text(origin, evidence), encoding="utf-8")
            options = [part for name in formats for part in ("--format", name)]
            self._run("audit", "--profile", str(profile), "--out", str(folder / "out"), "--archive", *options)
            self.asked = list(asked)
        self._run("review", "export", "--out", str(folder / "review.xlsx"))

    def _run(self, *command: str) -> None:
        environment = {**os.environ, **ENVIRONMENT}
        told = [sys.executable, "-m", "auditor", *command, "--store", str(self.folder / "history.db")]
        done = subprocess.run(told, env=environment, capture_output=True, check=False, timeout=400)
        with (self.folder / "log.txt").open("ab") as log:
            log.write(done.stdout + done.stderr)
        assert done.returncode == 0, (done.stdout + done.stderr).decode()

    @property
    def result(self) -> StoredRun:
        return StoredRun(Store(str(self.folder / "history.db")), "")


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Audited:
    return Audited(tmp_path_factory.mktemp("planted"), "{}", FORMATS)


def test_the_search_sees_into_everything(audited: Audited) -> None:
    """What stands beside everything planted is found in the store and in each report."""
    places = found(audited.folder, {"witness": forms(WITNESS), "office": forms(OFFICE)})
    for where in (
        "findings",
        "pages",
        "report.html",
        "result.json",
        "findings.xlsx",
        "findings.csv",
        "report.pdf",
        "review.xlsx",
    ):
        assert any(where in place for place in places["witness"]), where
    assert places["office"]


def test_nothing_planted_is_found(audited: Audited) -> None:
    wanted = {value: forms(value) for value in (*SECRETS, *PERSONAL)}
    assert found(audited.folder, wanted) == {}


def test_signed_in_pages_are_marked_and_neither_archived_nor_pictured(audited: Audited) -> None:
    pages = audited.result.pages
    assert sum(page.state == "audited" for page in pages) >= 2
    assert all(page.signed_in for page in pages)
    assert not list((audited.folder / "out" / "captures").glob("*.json.gz"))
    assert all(audited.result.crop(group.id) is None for group in audited.result.groups)


def test_addresses_that_tell_something_are_not_followed(audited: Audited) -> None:
    """The portal's links lead to them; the tool never asked."""
    assert not [path for path in audited.asked if path.startswith(("/ar/citizen/", "/ar/account"))]
    assert any(path.startswith("/ar/services") for path in audited.asked)
    assert any(warning["key"] == "links-withheld" for warning in audited.result.warnings)


def test_captures_that_are_asked_for_are_masked_too(tmp_path: Path) -> None:
    """They are kept where the profile says so; still nothing planted is in them."""
    kept = Audited(tmp_path, "{archive_signed_in: true, pictures: false}", ("json",))
    assert list((kept.folder / "out" / "captures").glob("*.json.gz"))
    wanted = {value: forms(value) for value in (*SECRETS, *PERSONAL)}
    places = found(kept.folder, {**wanted, "witness": forms(WITNESS)})
    assert any("captures" in place for place in places.pop("witness"))
    assert places == {}
