"""What a profile demands of a portal: the limits that checks judge against."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Demands:
    """Standards and limits of an audit, as its profile sets them."""

    wcag_version: str = "2.0"
    wcag_levels: tuple[str, ...] = ("A", "AA")
    languages: tuple[str, ...] = ("ar", "en")
    """Primary language subtags the portal must offer, the first one its main language."""
    brand_words: tuple[str, ...] = ()
    """Names that stay in their own script in every language."""
    limits: Mapping[str, float] = field(default_factory=dict)
    """Named limits; see ``auditor.profile.schema.Limits`` for names, units and defaults."""

    def limit(self, name: str) -> float:
        """The limit's value.

        Raises:
            KeyError: no such limit.
        """
        return self.limits[name]
