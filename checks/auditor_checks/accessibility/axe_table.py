"""Every rule of axe-core 4.12 with its criteria, ACT rules and texts in both languages.

The criteria are axe's own, and some more: links and areas without a name fail 2.4.9 too (ACT rule c487ae),
areas also 1.1.1 (technique H24, failure F65), a delayed refresh also 2.2.4 and 3.2.5 (ACT rule bc659a), a
frame out of the tab order also 2.1.3 (ACT rule akn7bn). Deprecated roles are advice: ACT rule 674b10 lets
them pass, and no criterion demands their absence.

``axe_ar.json`` beside this module is the Arabic locale in axe's own format.
"""

from collections.abc import Mapping
from types import MappingProxyType

from auditor_checks.accessibility.axe_rules.aria_names import ARIA_NAMES
from auditor_checks.accessibility.axe_rules.aria_use import ARIA_USE
from auditor_checks.accessibility.axe_rules.forms import FORMS
from auditor_checks.accessibility.axe_rules.keyboard import KEYBOARD
from auditor_checks.accessibility.axe_rules.landmarks import LANDMARKS
from auditor_checks.accessibility.axe_rules.language import LANGUAGE
from auditor_checks.accessibility.axe_rules.names import NAMES
from auditor_checks.accessibility.axe_rules.rule import AxeRule, Impact
from auditor_checks.accessibility.axe_rules.senses import SENSES
from auditor_checks.accessibility.axe_rules.structure import STRUCTURE

__all__ = ["AXE_RULES", "AxeRule", "Impact"]

_THEMES = (
    ARIA_NAMES,
    ARIA_USE,
    NAMES,
    FORMS,
    STRUCTURE,
    LANDMARKS,
    KEYBOARD,
    SENSES,
    LANGUAGE,
)

AXE_RULES: Mapping[str, AxeRule] = MappingProxyType({rule.id: rule for theme in _THEMES for rule in theme})
