"""What the table of axe's rules says of one rule."""

from dataclasses import dataclass
from typing import Literal

from auditor.model import Text

Impact = Literal["critical", "serious", "moderate", "minor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AxeRule:
    """One rule of axe-core, named and explained in our own words.

    ``wcag``: success criteria of WCAG 2.x that a failure falls under; for advice, those it touches, or none.
    ``act``: the ACT rules that axe names for it.
    ``advice``: best practice, experimental, withdrawn by axe, or not demanded by a criterion: a failure
    is never a failure of WCAG.
    ``enabled``: axe's own flag. Experimental and deprecated rules run only when asked for, whatever it says.
    ``review``: axe lists failures as incomplete (``reviewOnFail``), worded by the check's ``fail`` message.
    ``title`` is the demand, ``why`` who is hurt and how, ``fix`` what to change in the page. They mark code
    with backticks and hold no Fluent placeholders.
    """

    id: str
    wcag: tuple[str, ...]
    act: tuple[str, ...] = ()
    impact: Impact
    advice: bool = False
    enabled: bool = True
    review: bool = False
    title: Text
    why: Text
    fix: Text
