"""The axe script: the one that is bundled is a known release, and a changed one is told from it."""

from auditor.commons import axe_scripts
from auditor.gather.visits import axe_source


def test_the_bundled_script_is_a_known_release() -> None:
    assert axe_scripts.origin(axe_source(), custom=False) == "known"
    assert axe_scripts.version(axe_source()) in axe_scripts.KNOWN.values()


def test_a_changed_script_is_not_known() -> None:
    changed = axe_source() + "fetch('https://elsewhere.example/');"
    assert axe_scripts.origin(changed, custom=False) == "unknown"
    assert axe_scripts.origin(changed, custom=True) == "custom"


def test_a_script_that_claims_another_version_is_not_known() -> None:
    claimed = axe_source().replace("axe v", "axe v9", 1)
    assert axe_scripts.origin(claimed, custom=False) == "unknown"
    assert axe_scripts.version("(function () {})") == "unknown"
