"""Bundled data is found in a checkout and in a wheel."""

from pathlib import Path

import pytest

from auditor import bundled
from auditor.errors import AuditorError


@pytest.mark.parametrize(
    ("find", "name"),
    [
        (bundled.profiles_dir, "profiles"),
        (bundled.templates_dir, "templates"),
        (bundled.demo_dir, "demo"),
        (bundled.policies_dir, "policies"),
    ],
)
def test_found_in_this_checkout(find: object, name: str) -> None:
    assert callable(find)
    folder = find()
    assert folder.is_dir()
    assert folder.name == name


def test_a_wheel_carries_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "auditor"
    (package / "_bundled" / "profiles").mkdir(parents=True)
    (tmp_path / "profiles").mkdir()
    monkeypatch.setattr(bundled, "_PACKAGE", package)
    assert bundled.profiles_dir() == package / "_bundled" / "profiles"


def test_missing_data_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundled, "_PACKAGE", tmp_path / "auditor")
    with pytest.raises(AuditorError, match="the bundled demo are missing"):
        bundled.demo_dir()
