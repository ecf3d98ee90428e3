"""The kinds of values that profiles are made of, each refusing with a sentence what it can't be."""

import ipaddress
import re
from collections.abc import Callable
from datetime import date, time
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from babel import localedata
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)

from auditor.model import Text
from auditor.profile.patterns import check_pattern
from auditor.profile.problems import mistake, mistakes, nearest

_T = TypeVar("_T")


class Section(BaseModel):
    """A mapping of a profile: no unknown keys; a key without a value counts as left out."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_alias=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        known = {info.alias or name for name, info in cls.model_fields.items()}
        return {key: value for key, value in data.items() if value is not None or key not in known}


class Title(Section):
    """A name in both languages of the reports."""

    en: str = Field(min_length=1, max_length=200, description="In English.")
    ar: str = Field(min_length=1, max_length=200, description="In Arabic.")

    @property
    def text(self) -> Text:
        return Text(en=self.en, ar=self.ar)


def one_or_more(value: Any) -> Any:
    """A single value is a list of one."""
    return [value] if isinstance(value, (str, int)) and not isinstance(value, bool) else value


def no_repeats(values: tuple[_T, ...]) -> tuple[_T, ...]:
    """Refuses a list that says a thing twice."""
    again = [i for i, value in enumerate(values) if value in values[:i]]
    if again:
        raise mistakes([((i,), f"'{values[i]}' stands here a second time", "") for i in again])
    return values


def no_repeated(name: str) -> Callable[[Any], Any]:
    """Refuses a list in which two mappings have the same value under ``name``.

    It looks at the data as written: a mistake elsewhere in one of the mappings does not hide this one.
    """

    def check(values: Any) -> Any:
        listed = values if isinstance(values, list) else []
        names = [value.get(name) if isinstance(value, dict) else None for value in listed]
        again = [i for i, each in enumerate(names) if each is not None and each in names[:i]]
        if again:
            raise mistakes([((i, name), f"a second one is called '{names[i]}'", "") for i in again])
        return values

    return check


# --- URLs and hosts ---------------------------------------------------------------------------------

_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)", re.IGNORECASE)


def check_host(host: str) -> str:
    """A host name or address in lower case and ASCII.

    Raises:
        PydanticCustomError: it is neither.
    """
    bare = host.strip("[]")
    try:
        return str(ipaddress.ip_address(bare))
    except ValueError:
        pass
    try:
        ascii_host = host.rstrip(".").encode("idna").decode().lower() if not host.isascii() else host.lower()
    except UnicodeError:
        raise mistake(f"'{host}' is not a host name") from None
    labels = ascii_host.removesuffix(".").split(".")
    if len(ascii_host) > 253 or not all(_LABEL.fullmatch(label) for label in labels) or labels[-1].isdigit():
        raise mistake(f"'{host}' is not a host name")
    return ascii_host


def check_url(url: str) -> str:
    """An absolute http or https URL without a user name.

    Raises:
        PydanticCustomError: it is none; a URL that holds a password is never quoted.
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise mistake("this URL's host or port cannot be read") from None
    if parts.username is not None:
        raise mistake("a URL may not hold a user name or password", "use authentication.basic")
    scheme = parts.scheme
    if "://" not in url or not scheme:
        raise mistake("a URL begins with https:// or http://", _with_scheme(url))
    if scheme not in ("http", "https"):
        near = nearest(scheme, ("http", "https"))
        raise mistake(f"the URL scheme '{scheme}' is not http or https", f"did you mean '{near}'?" if near else "")
    if not host:
        raise mistake("the URL has no host")
    if re.search(r"[\s\x00-\x1f\x7f<>\"{}|\\^`]", url):
        raise mistake("the URL has a blank or a character that must be escaped", "write a blank as %20")
    check_host(host)
    return url


def _with_scheme(url: str) -> str:
    guess = re.sub(r"^/+|^https?:?/*", "", url)
    return f"did you mean 'https://{guess}'?" if re.match(r"[\w-]+(\.[\w-]+)+(?=[/:?#]|$)", guess) else ""


def check_host_pattern(pattern: str) -> str:
    """``host``, ``host:port``, ``*.host`` or ``*``, in lower case."""
    if pattern == "*":
        return pattern
    if "/" in pattern:
        raise mistake(f"'{pattern}' is not a host", "a host has no scheme and no path")
    wild, rest = ("*.", pattern[2:]) if pattern.startswith("*.") else ("", pattern)
    if "*" in rest:
        raise mistake(f"'{pattern}': '*' stands only for whole names at the front", "write *.example.sa")
    host, port = split_port(rest)
    if port and not 0 < int(port) < 65536:
        raise mistake(f"'{pattern}': a port is 1 to 65535")
    checked = check_host(host)
    checked = f"[{checked}]" if ":" in checked else checked
    return wild + checked + (f":{port}" if port else "")


def split_port(host: str) -> tuple[str, str]:
    """Host and port of ``host:port``; a bare IPv6 address has none."""
    found = re.fullmatch(r"(\[[^\]]*\]|[^:\[\]]*):(\d+)", host)
    return (found[1], found[2]) if found else (host, "")


def _network(text: str) -> str:
    try:
        return str(ipaddress.ip_network(text, strict=False))
    except ValueError:
        raise mistake(f"'{text}' is not an address range", "write 10.0.0.0/8 or one address") from None


# --- names and words --------------------------------------------------------------------------------


def _name(text: str) -> str:
    if not re.fullmatch(r"[\w.:\[\]-]{1,80}", text):
        raise mistake(f"'{text[:80]}' is not a name", "letters, digits and . _ : - only, at most 80, no blanks")
    return text


_LANGUAGE_NAMES = {
    "arabic": "ar", "english": "en", "chinese": "zh", "urdu": "ur", "french": "fr", "hindi": "hi",
    "spanish": "es", "german": "de", "turkish": "tr", "indonesian": "id", "cn": "zh", "arb": "ar",
    "العربية": "ar", "عربي": "ar", "الإنجليزية": "en", "الصينية": "zh",
}  # fmt: skip


def _language(text: str) -> str:
    """A primary language subtag that the Unicode locale data knows."""
    if re.fullmatch(r"[a-z]{2,3}", text) and localedata.exists(text):
        return text
    plain = text.lower().replace("_", "-").partition("-")[0]
    guess = _LANGUAGE_NAMES.get(plain) or (plain if localedata.exists(plain) else "")
    hint = f"did you mean '{guess}'?" if guess else "write ar, en, zh …"
    raise mistake(f"'{text[:40]}' is not a language code", hint)


def _version(value: Any) -> Any:
    # An unquoted 2.0 is a number to YAML; it is meant as the version's name.
    return f"{value:.1f}" if isinstance(value, float) else value


def _selector(text: str) -> str:
    if not text.strip():
        raise mistake("a selector may not be empty")
    return text


def _header(text: str) -> str:
    if not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", text):
        raise mistake("this is not a header's name", "letters, digits and hyphens only")
    if text.lower() in ("host", "content-length", "connection", "transfer-encoding"):
        raise mistake(f"the header {text} is the browser's own", "leave it out")
    return text


# --- dates and times --------------------------------------------------------------------------------


def _date(value: Any) -> Any:
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return date.fromisoformat(value)
    except ValueError:
        raise mistake(f"there is no day {value}") from None
    raise mistake("expected a date", "write it as 2026-03-31")


def _time(value: Any) -> Any:
    if isinstance(value, time):
        return value
    if isinstance(value, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        return time.fromisoformat(value)
    raise mistake("expected a time of day", "write it as 22:00")


Int = Annotated[int, Field(strict=True)]
Number = Annotated[float, Field(strict=True)]
Flag = Annotated[bool, Field(strict=True)]
Line = Annotated[str, Field(min_length=1, max_length=500)]
"""A short text that may not be empty."""
Name = Annotated[str, AfterValidator(_name)]
Url = Annotated[str, AfterValidator(check_url), Field(json_schema_extra={"format": "iri"})]
HostPattern = Annotated[str, AfterValidator(check_host_pattern)]
Network = Annotated[str, AfterValidator(_network)]
Pattern = Annotated[str, Field(min_length=1), AfterValidator(check_pattern)]
Language = Annotated[str, AfterValidator(_language)]
Selector = Annotated[str, AfterValidator(_selector)]
Header = Annotated[str, AfterValidator(_header)]
Day = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
TimeOfDay = Annotated[
    time,
    BeforeValidator(_time),
    PlainSerializer(lambda value: f"{value:%H:%M}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}),
]
Versions = BeforeValidator(_version)
_LIST = {"type": "array", "items": {"type": "string"}}
OneOrMore = WithJsonSchema({"anyOf": [{"type": "string"}, _LIST]})
Urls = Annotated[tuple[Url, ...], BeforeValidator(one_or_more), AfterValidator(no_repeats), OneOrMore]
Patterns = Annotated[tuple[Pattern, ...], BeforeValidator(one_or_more), AfterValidator(no_repeats), OneOrMore]
Hosts = Annotated[tuple[HostPattern, ...], BeforeValidator(one_or_more), AfterValidator(no_repeats), OneOrMore]
Languages = Annotated[
    tuple[Language, ...],
    BeforeValidator(one_or_more),
    AfterValidator(no_repeats),
    Field(min_length=1),
    OneOrMore,
]
