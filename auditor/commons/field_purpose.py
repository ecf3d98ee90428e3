"""What a form field wants, where its own attributes say it without doubt."""

import re
from collections.abc import Mapping

_BY_AUTOCOMPLETE = {
    "name", "given-name", "family-name", "additional-name", "email", "tel", "street-address", "address-line1",
    "postal-code", "country", "country-name", "bday", "username", "new-password", "current-password",
    "organization",
    "cc-number", "url",
}  # fmt: skip
_BY_NAME = {
    "given-name": r"f(?:irst)?[_-]?name|given[_-]?name",
    "family-name": r"l(?:ast)?[_-]?name|family[_-]?name|sur[_-]?name",
    "name": r"full[_-]?name|your[_-]?name",
    "email": r"e[_-]?mail(?:[_-]?address)?",
    "tel": r"phone(?:[_-]?(?:no|number))?|mobile(?:[_-]?(?:no|number))?|tel",
    "bday": r"birth[_-]?(?:day|date)|dob|date[_-]?of[_-]?birth",
    "postal-code": r"zip(?:[_-]?code)?|postal[_-]?code",
    "username": r"user[_-]?name",
    "password": r"pass(?:word|wd)?",
    "street-address": r"street(?:[_-]?address)?",
}


def known_purpose(attrs: Mapping[str, str]) -> str:
    """The purpose as an ``autocomplete`` token (or ``password``), from autocomplete, type, name, id; '' if open."""
    tokens = attrs.get("autocomplete", "").lower().split()
    if tokens and tokens[-1] in _BY_AUTOCOMPLETE:
        return tokens[-1]
    kind = attrs.get("type", "").lower()
    if kind in ("email", "tel", "password"):
        return kind
    for name in (attrs.get("name", ""), attrs.get("id", "")):
        for purpose, pattern in _BY_NAME.items():
            if re.fullmatch(pattern, name.strip(), re.I):
                return purpose
    return ""
