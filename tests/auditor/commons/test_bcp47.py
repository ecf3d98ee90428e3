"""Language tags: grammar, registry, scripts and direction."""

import pytest

from auditor.commons import bcp47


@pytest.mark.parametrize("tag", ["ar", "ar-SA", "FR", "en-GB", "zh-Hans-CN", "zzj", "qaa"])
def test_known(tag: str) -> None:
    assert bcp47.known(tag)


@pytest.mark.parametrize("tag", ["", "arabic", "eng", "ara", "em-US", "i-lux", "ar_SA", "x-default", "q-Qqqq"])
def test_not_known(tag: str) -> None:
    assert not bcp47.known(tag)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar-Arab", True),
        ("hy-Armn-AM-arevela", True),
        ("x-default", True),
        ("en-a-bbb-x-c", True),
        ("ar_SA", False),
        ("hy my", False),
        ("en-", False),
        ("english", False),
        ("i-ami", False),
    ],
)
def test_well_formed(tag: str, expected: bool) -> None:
    assert bcp47.well_formed(tag) is expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar-SA", None),
        ("zzj-x-Qqqq-QQ-qqqqqq", None),
        ("zzj-t-Qqqq", None),
        ("ar-XA", None),
        ("en-UK", "uk"),
        ("zzj-Qqqq-QQ", "qqqq"),
        ("zzz-Latn", "zzz"),
        ("hy-Armn-AM-zzzzz", "zzzzz"),
    ],
)
def test_unregistered(tag: str, expected: str | None) -> None:
    assert bcp47.unregistered(tag) == expected


def test_grandfathered() -> None:
    assert bcp47.preferred("i-lux") == "lb"
    assert bcp47.preferred("en-gb-oed") == "en-GB-oxendict"
    assert bcp47.preferred("zh-min") == ""
    assert bcp47.preferred("zh-Hans") is None


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar", {"Arab"}),
        ("en", {"Latn"}),
        ("zh-TW", {"Hani"}),
        ("ja", {"Hani", "Hira", "Kana"}),
        ("sr", {"Cyrl", "Latn"}),
        ("sr-Latn", {"Latn"}),
        ("en-x-Arab", {"Latn"}),
        ("qaa", set()),
    ],
)
def test_scripts(tag: str, expected: set[str]) -> None:
    assert bcp47.scripts(tag) == expected


@pytest.mark.parametrize("tag", ["ar", "ar-SA", "fa", "ur", "he", "ckb", "ku-Arab-IR", "dv"])
def test_right_to_left(tag: str) -> None:
    assert bcp47.is_rtl(tag)


@pytest.mark.parametrize("tag", ["en", "zh", "ku", "tr", "", "az", "ar-Latn"])
def test_not_right_to_left(tag: str) -> None:
    assert not bcp47.is_rtl(tag)
