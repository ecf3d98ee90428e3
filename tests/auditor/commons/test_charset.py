"""Encoding declarations read from bytes and headers."""

import pytest

from auditor.commons.charset import Declared, header_charset, standard_name
from auditor.model import Source


def declared(body: bytes, content_type: str = "text/html") -> Declared:
    return Declared(Source("http://x/", {"content-type": content_type}, body))


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("text/html; charset=UTF-8", "utf-8"),
        ('text/html; charset="utf-8"', "utf-8"),
        ("text/html; level=1; charset=utf-8", "utf-8"),
        ("text/html;utf-8;charset=UTF-8", "utf-8"),
        ("text/html;;charset=UTF-8", ""),
        ("text/html", ""),
        ("", ""),
    ],
)
def test_header(header: str, expected: str) -> None:
    assert header_charset(header) == expected


def test_metas_in_order_charset_first() -> None:
    found = declared(
        b'<meta http-equiv=Content-Type content="text/html; charset=iso-8859-6"><meta charset="UTF-8">'
    )
    assert [(m.label, m.pragma, m.early) for m in found.metas] == [
        ("utf-8", False, True),
        ("iso-8859-6", True, True),
    ]
    assert found.labels == ("utf-8", "iso-8859-6")


def test_what_is_no_declaration() -> None:
    body = b'<!-- <meta charset="a"> --><script>"<meta charset=b>"</script><meta name="charset" content="c">'
    assert declared(body).labels == ()


def test_late_meta() -> None:
    found = declared(b"<head>" + b" " * 1020 + b"<meta charset=utf-8>")
    assert [m.early for m in found.metas] == [False]


def test_xml_declaration_only_at_the_start() -> None:
    assert declared(b'<?xml version="1.0" encoding="ISO-8859-1"?><html>').xml == "iso-8859-1"
    assert declared(b'<html><?xml version="1.0" encoding="ISO-8859-1"?>').xml == ""


def test_utf16_with_mark() -> None:
    found = declared("\ufeff<meta charset=utf-16>مرحبا".encode("utf-16-le"))
    assert found.bom == "utf-16le"
    assert found.metas[0].label == "utf-16"
    assert found.text.endswith("مرحبا")


def test_utf16_declared_in_ascii_is_read_as_utf8() -> None:
    assert "مرحبا" in declared("<meta charset=utf-16>مرحبا".encode()).text


def test_text_follows_the_header() -> None:
    assert "الوزارة" in declared("الوزارة".encode("cp1256"), "text/html; charset=windows-1256").text


@pytest.mark.parametrize(
    ("label", "name"),
    [("utf-8", "utf-8"), ("utf8", "utf-8"), ("latin1", "windows-1252"), ("utf-16", "utf-16"), ("myencoding", None)],
)
def test_standard_name(label: str, name: str | None) -> None:
    assert standard_name(label) == name
