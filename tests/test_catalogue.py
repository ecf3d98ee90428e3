"""Every check, as a catalogue: texts that can be formatted, facts that agree with the standards."""

import pytest

from auditor import i18n, registry
from auditor.commons import wcag
from auditor.commons.act_rules import ACT_RULES
from auditor.model import Area
from auditor.rules import Check

CHECKS = list(registry.load().checks.values())


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.id)
def test_texts(check: Check) -> None:
    info = check.info
    for key, text in info.messages.items():
        assert not i18n.pattern_errors(text.en), key
        assert not i18n.pattern_errors(text.ar), key
        # A value that is a text of its own comes in both languages: $what_en and $what_ar.
        names = [{n.removesuffix(f"_{lang}") for n in i18n.pattern_names(text[lang])} for lang in i18n.LANGS]
        assert names[0] == names[1], key
    for text in (info.title, info.why, info.fix, *info.messages.values()):
        assert text.en.strip()
        assert any("\u0600" <= letter <= "\u06ff" for letter in text.ar) or text.ar.startswith("{ $")


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.id)
def test_ties(check: Check) -> None:
    for number in check.info.wcag:
        wcag.criterion(number)
    for rule in check.info.act:
        assert rule in ACT_RULES or len(rule) == 6


def test_every_area_has_checks_of_ours() -> None:
    ours = [c for c in CHECKS if not c.id.startswith("axe/")]
    assert {c.info.area for c in ours} == set(Area)
    assert any(c.is_portal_check for c in ours)
