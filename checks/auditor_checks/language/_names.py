"""Names of languages for messages."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from auditor.commons.bcp47 import primary


@lru_cache(maxsize=256)
def language_names(tag: str) -> tuple[str, str]:
    """The language's name in English and in Arabic; the tag itself where nobody knows one."""
    code = primary(tag)
    return _name("en", code) or tag, _name("ar", code) or tag


def _name(inside: str, code: str) -> str | None:
    try:
        name = Locale.parse(inside).languages.get(code)
    except (UnknownLocaleError, ValueError):
        return None
    return str(name) if name else None
