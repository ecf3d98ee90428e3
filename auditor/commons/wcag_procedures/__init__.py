"""The human procedures for all success criteria, by number. One module holds one stretch of the standard."""

from collections.abc import Mapping

from auditor.commons.wcag_procedures import (
    added_in_21,
    added_in_22,
    distinguishable,
    forms_and_names,
    keyboard_and_time,
    language_and_behaviour,
    media,
    navigation,
    structure,
)
from auditor.commons.wcag_procedures.procedure import Procedure

PROCEDURES: Mapping[str, Procedure] = {
    **media.PROCEDURES,
    **structure.PROCEDURES,
    **distinguishable.PROCEDURES,
    **keyboard_and_time.PROCEDURES,
    **navigation.PROCEDURES,
    **language_and_behaviour.PROCEDURES,
    **forms_and_names.PROCEDURES,
    **added_in_21.PROCEDURES,
    **added_in_22.PROCEDURES,
}

__all__ = ["PROCEDURES", "Procedure"]
