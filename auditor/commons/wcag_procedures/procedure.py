"""What a person needs to decide one success criterion."""

from dataclasses import dataclass

from auditor.model import Text


@dataclass(frozen=True, slots=True)
class Procedure:
    """How a person decides one criterion, in our own words.

    ``minutes``: estimated time for one page template. ``asks``: what the criterion demands, for a reader
    who does not know the standard. ``steps``: what to do, in order; the last one says when the verdict is
    "not met" and, where that can happen, "not present". Anything else is "met".
    """

    minutes: int
    asks: Text
    steps: tuple[Text, ...]
