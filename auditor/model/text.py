"""A sentence in every language a report is written in."""

from dataclasses import dataclass
from typing import Literal

Lang = Literal["ar", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """One text in English and Arabic.

    Messages with values are Fluent patterns (``{ $count }``, plural selectors and all);
    ``auditor.i18n`` formats them, so that no sentence is built by gluing words.
    """

    en: str
    ar: str

    def __getitem__(self, lang: Lang) -> str:
        return self.ar if lang == "ar" else self.en
