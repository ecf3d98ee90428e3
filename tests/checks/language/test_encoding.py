"""Checks on the document's encoding, byte-order marks and character references."""

import pytest

from tests.checks.language.pages import page, said
from tests.lab import Lab

UTF8 = "text/html; charset=utf-8"
BARE = "text/html"
META = b"<!doctype html><html lang=en><head><meta charset=utf-8><title>t</title></head><body>x</body></html>"
NONE = META.replace(b"<meta charset=utf-8>", b"")
PRAGMA = b'<meta http-equiv="Content-Type" content="text/html; charset=%s">'


def with_meta(meta: bytes) -> bytes:
    return META.replace(b"<meta charset=utf-8>", meta)


CASES = [
    ("encoding-missing", META, BARE, "passed", []),
    ("encoding-missing", NONE, BARE, "failed", ["none"]),
    ("encoding-missing", NONE, UTF8, "passed", []),
    ("encoding-missing", b'<?xml version="1.0" encoding="utf-8"?>' + NONE, BARE, "failed", ["xml_only"]),
    ("encoding-missing", b"\xef\xbb\xbf" + NONE, BARE, "passed", []),
    ("encoding-not-visible", META, UTF8, "passed", []),
    ("encoding-not-visible", NONE, UTF8, "failed", ["header_only"]),
    ("encoding-not-visible", b"\xef\xbb\xbf" + NONE, BARE, "failed", ["bom_only"]),
    ("encoding-not-visible", NONE, BARE, "inapplicable", []),
    ("encoding-not-utf8", META, UTF8, "passed", []),
    ("encoding-not-utf8", with_meta(b"<meta charset=windows-1256>"), BARE, "failed", ["other"]),
    ("encoding-not-utf8", NONE, BARE, "inapplicable", []),
    ("encoding-label-wrong", META, UTF8, "passed", []),
    ("encoding-label-wrong", with_meta(b"<meta charset=arabic>"), BARE, "failed", ["alias"]),
    ("encoding-label-wrong", NONE, "text/html; charset=utf-9", "failed", ["unknown"]),
    ("encoding-label-wrong", with_meta(b"<meta charset=utf-16>"), BARE, "failed", ["not_utf16"]),
    ("encoding-label-wrong", with_meta(b"<meta charset=utf-16le>"), BARE, "failed", ["byte_order"]),
    ("encoding-label-wrong", NONE, BARE, "inapplicable", []),
    ("encoding-conflicting", META, UTF8, "passed", []),
    ("encoding-conflicting", META, "text/html; charset=windows-1256", "failed", ["conflict"]),
    (
        "encoding-conflicting",
        b"\xef\xbb\xbf" + NONE,
        "text/html; charset=windows-1256",
        "failed",
        ["conflict", "bom"],
    ),
    ("encoding-conflicting", with_meta(b"<meta charset=utf-8><meta charset=utf-8>"), UTF8, "failed", ["several"]),
    ("encoding-conflicting", NONE, BARE, "inapplicable", []),
    ("encoding-misplaced", META, UTF8, "passed", []),
    ("encoding-misplaced", with_meta(b"<!--" + b"x" * 1100 + b"--><meta charset=utf-8>"), UTF8, "failed", ["late"]),
    ("encoding-misplaced", b'<?xml version="1.0" encoding="utf-8"?>' + META, UTF8, "failed", ["xml_declaration"]),
    ("encoding-misplaced", NONE, BARE, "inapplicable", []),
    ("encoding-declaration-style", META, UTF8, "passed", []),
    ("encoding-declaration-style", with_meta(PRAGMA % b"utf-8"), UTF8, "failed", ["pragma"]),
    ("encoding-declaration-style", b"\xef\xbb\xbf" + META, UTF8, "failed", ["bom"]),
    ("encoding-declaration-style", NONE, BARE, "inapplicable", []),
    ("bom-misplaced", META.replace(b">x<", b">a\xef\xbb\xbfb<"), UTF8, "failed", ["inside"]),
    ("bom-misplaced", META.replace(b">x<", b"><script>'\xef\xbb\xbf'</script><"), UTF8, "inapplicable", []),
    ("bom-misplaced", b"\xef\xbb\xbf" + META, UTF8, "inapplicable", []),
    ("character-reference-invalid", META.replace(b">x<", b">&#x80; &#150;<"), UTF8, "failed", ["control"]),
    ("character-reference-invalid", META.replace(b">x<", b">&#xD83C;&#xDF75;<"), UTF8, "failed", ["surrogate"]),
    ("character-reference-invalid", META.replace(b">x<", b">&#x1F375; &#9; &#160;<"), UTF8, "inapplicable", []),
    ("character-reference-invalid", META.replace(b">x<", b"><script>'&#x80;'</script><"), UTF8, "inapplicable", []),
]


@pytest.mark.browser
@pytest.mark.parametrize(("check", "body", "content_type", "outcome", "messages"), CASES)
def test_encoding(lab: Lab, check: str, body: bytes, content_type: str, outcome: str, messages: list[str]) -> None:
    headers = {"Content-Type": content_type}
    assert said(lab, f"language/{check}", body, headers=headers) == (outcome, messages)


@pytest.mark.browser
def test_utf16_says_so_by_its_mark_alone(lab: Lab) -> None:
    body = "\ufeff<!doctype html><html lang=en><meta charset=utf-16><title>t</title><p>x".encode("utf-16-le")
    got = said(lab, "language/encoding-label-wrong", body, headers={"Content-Type": BARE})
    assert got == ("failed", ["utf16_meta"])


MARKUP = [
    ("charset-attribute-used", '<a charset="utf-8" href="/x">x</a>', "failed", ["used"]),
    ("charset-attribute-used", '<a href="/x">x</a>', "inapplicable", []),
    ("names-not-normalised", '<p class="cafe\u0301">x</p>', "failed", ["not_nfc"]),
    ("names-not-normalised", '<p class="café">x</p>', "passed", []),
    ("names-not-normalised", '<p class="cafe">x</p>', "inapplicable", []),
    ("presentation-markup-unclassed", "<p><b>x</b> <b class=y>z</b> <i>k</i></p>", "failed", ["unclassed"] * 2),
    ("presentation-markup-unclassed", "<p><b class=y>z</b></p>", "passed", []),
    ("presentation-markup-unclassed", "<p><strong>z</strong></p>", "inapplicable", []),
    ("translate-value-invalid", "<p translate=none>x</p>", "failed", ["invalid"]),
    ("translate-value-invalid", "<p translate=NO>x</p><p translate>y</p>", "passed", []),
    ("translate-value-invalid", "<p>x</p>", "inapplicable", []),
]


@pytest.mark.browser
@pytest.mark.parametrize(("check", "body", "outcome", "messages"), MARKUP)
def test_markup(lab: Lab, check: str, body: str, outcome: str, messages: list[str]) -> None:
    assert said(lab, f"language/{check}", page(body)) == (outcome, messages)
