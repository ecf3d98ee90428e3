"""Garbled text and what it was."""

import pytest

from auditor.commons.mojibake import garbled

WORDS = "وزارة التجارة والاستثمار"


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_utf8_read_as_western(wrong: str) -> None:
    seen = "".join(bytes([b]).decode(wrong, "ignore") or chr(b) for b in WORDS.encode())
    found = garbled(f"Title: {seen}")
    assert found is not None
    assert found.kind == "utf8"
    assert "التجارة" in found.meant


def test_windows_1256_read_as_latin() -> None:
    found = garbled(WORDS.encode("cp1256").decode("latin-1"))
    assert found is not None
    assert (found.kind, found.meant) == ("cp1256", WORDS)


@pytest.mark.parametrize(
    "fine",
    [
        WORDS,
        "Café à la carte, déjà vu",
        "Žluťoučký kůň",
        "«Société générale» – œuvre",
        "naïve façade",
        "20 °C ± 1 %",
        "",
    ],
)
def test_healthy_text(fine: str) -> None:
    assert garbled(fine) is None
