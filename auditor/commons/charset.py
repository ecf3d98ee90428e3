"""How a document says what characters its bytes stand for, and what is wrong with that.

Read from the bytes as sent and the response headers. Names of encodings follow the Encoding Standard (WHATWG),
whose labels ``webencodings`` carries.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape

import webencodings

from auditor.model import Source

_HEAD = 1024
"""Bytes in which a browser looks for a meta declaration (HTML, 13.2.3.2)."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SCRIPT = re.compile(
    r"<(script|style|textarea|title|template|noscript)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_META = re.compile(r"<meta\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_XML_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*?encoding\s*=\s*([\"'])(.*?)\1[^>]*>", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s\"';]+)", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16be"), (b"\xff\xfe", "utf-16le"))


@dataclass(frozen=True, slots=True)
class Meta:
    """One ``meta`` element that declares an encoding."""

    label: str
    """In lower case; '' where it names none."""
    pragma: bool
    """It is ``http-equiv=Content-Type``, not ``charset``."""
    html: str
    early: bool
    """It stands within the first 1,024 bytes."""


class Declared:
    """Every declaration of the encoding of one document."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.is_xml = source.headers.get("content-type", "").lower().startswith("application/xhtml+xml")

    @cached_property
    def http(self) -> str:
        """The header's label, or ''."""
        return header_charset(self._source.headers.get("content-type", ""))

    @cached_property
    def bom(self) -> str:
        """``utf-8``, ``utf-16le``, ``utf-16be`` or '' for no byte-order mark."""
        return next((name for mark, name in _BOMS if self._source.body.startswith(mark)), "")

    @cached_property
    def text(self) -> str:
        """The document's characters, undecodable bytes replaced; the byte-order mark left out."""
        # A meta element that says UTF-16 is read as UTF-8 (HTML, 13.2.3.2): it could not be found in UTF-16.
        meta = next((m.label for m in self._scan if not m.label.startswith("utf-16")), "")
        encoding = webencodings.lookup(self.bom or self.http or meta)
        text: str = webencodings.decode(self._source.body, encoding or webencodings.UTF8, errors="replace")[0]
        return text

    @cached_property
    def xml(self) -> str:
        """The label in an XML declaration, or ''."""
        match = _XML_DECLARATION.match(self._ascii)
        return match[2].strip().lower() if match else ""

    @cached_property
    def metas(self) -> tuple[Meta, ...]:
        """Declarations by ``meta`` that name a label, ``charset`` ones first."""
        return tuple(sorted((m for m in self._scan if m.label), key=lambda m: m.pragma))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Every different label, header first."""
        found = (self.http, self.bom, self.xml, *(m.label for m in self.metas))
        return tuple(dict.fromkeys(label for label in found if label))

    @cached_property
    def _ascii(self) -> str:
        """The markup with a character for every byte, or for every two in UTF-16."""
        body = self._source.body
        if self.bom.startswith("utf-16"):
            return body[2:].decode(self.bom, "replace")
        return body.removeprefix(b"\xef\xbb\xbf").decode("latin-1")

    @cached_property
    def _scan(self) -> tuple[Meta, ...]:
        return tuple(self._find_metas())

    def _find_metas(self) -> Iterator[Meta]:
        markup = _blank(_COMMENT, _blank(_SCRIPT, self._ascii))
        for match in _META.finditer(markup):
            attrs = attributes(match[1])
            if "charset" in attrs:
                label, pragma = attrs["charset"], False
            elif attrs.get("http-equiv", "").strip().lower() == "content-type":
                found = _CHARSET.search(attrs.get("content", ""))
                label, pragma = found[1] if found else "", True
            else:
                continue
            yield Meta(label.strip().lower(), pragma, match[0][:300], match.end() <= _HEAD)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """What the pattern matches overwritten with spaces, so that offsets hold."""
    return pattern.sub(lambda m: " " * len(m[0]), text)


def attributes(inside: str) -> dict[str, str]:
    """Attributes of a start tag by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(inside):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


def header_charset(content_type: str) -> str:
    """The charset of a ``Content-Type`` header in lower case, or ''.

    An empty parameter ("text/html;;charset=utf-8") ends the reading: the grammar of RFC 7231 has none and
    some recipients stop there, so what follows it can't be relied on.
    """
    for parameter in content_type.split(";")[1:]:
        if not parameter.strip():
            return ""
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'").lower()
    return ""


def standard_name(label: str) -> str | None:
    """The encoding's name in the Encoding Standard, in lower case; None where browsers don't know the label."""
    if label == "utf-16":  # a label of its own here: the byte-order mark says which of the two it is
        return label
    name = webencodings.LABELS.get(label)
    return None if name in (None, "replacement") else str(name)


def visible_markup(text: str) -> str:
    """Markup without comments, scripts and styles, with offsets kept."""
    return _blank(_COMMENT, _blank(_SCRIPT, text))
