"""Colours, blending and ratios against known values."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.commons import contrast
from auditor.commons.contrast import Color, parse_color

# Slow machines are no fault of the code.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
CHANNEL = st.integers(0, 255)
OPAQUE = st.builds(Color, CHANNEL, CHANNEL, CHANNEL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rgb(1, 2, 3)", Color(1, 2, 3)),
        ("rgba(1, 2, 3, 0.5)", Color(1, 2, 3, 0.5)),
        ("color(srgb 1 0 0 / 0.5)", Color(255, 0, 0, 0.5)),
        ("#fff", Color(255, 255, 255)),
        ("transparent", Color(0, 0, 0, 0)),
        ("oklch(0.7 0.1 200)", None),
        ("color(display-p3 1 0 0)", None),
    ],
)
def test_parse(text: str, expected: Color | None) -> None:
    assert parse_color(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#fff", 21.0), ("#777", "#fff", 4.48), ("#767676", "#fff", 4.54), ("#aaa", "#fff", 2.32)],
)
def test_known_ratios(one: str, other: str, ratio: float) -> None:
    first, second = parse_color(one), parse_color(other)
    assert first is not None
    assert second is not None
    assert contrast.ratio(first, second) == pytest.approx(ratio, abs=0.005)


@PATIENT
@given(OPAQUE, OPAQUE)
def test_ratio_is_symmetric_and_bounded(one: Color, other: Color) -> None:
    assert contrast.ratio(one, other) == contrast.ratio(other, one)
    assert 1.0 <= contrast.ratio(one, other) <= 21.0 + 1e-9


@PATIENT
@given(OPAQUE, OPAQUE)
def test_no_background_beats_the_best_possible(text: Color, ground: Color) -> None:
    assert contrast.ratio(text, ground) <= contrast.best_possible(text) + 1e-9


@PATIENT
@given(OPAQUE, OPAQUE, st.floats(0, 1))
def test_blending_stays_between(top: Color, below: Color, alpha: float) -> None:
    seen = contrast.over(top.faded(alpha), below)
    assert min(top.red, below.red) - 1e-6 <= seen.red <= max(top.red, below.red) + 1e-6
    assert seen.alpha == pytest.approx(1.0)


def test_gradient_stops_at_one_place_do_not_mix() -> None:
    hard = contrast.gradient_colors("linear-gradient(90deg, rgb(0, 0, 0) 10px, rgb(255, 255, 255) 10px)")
    soft = contrast.gradient_colors("linear-gradient(rgb(0, 0, 0), rgb(255, 255, 255))")
    assert hard == (Color(0, 0, 0), Color(255, 255, 255))
    assert soft is not None
    assert len(soft) > 5


@pytest.mark.parametrize(
    ("shadow", "around"),
    [
        ("rgb(255, 255, 255) 0px 0px 3px", True),
        ("rgb(0, 0, 0) 2px 2px 0px", False),
        (
            "#999 1px 1px 0px, #999 -1px 1px 0px, #999 1px -1px 0px, #999 -1px -1px 0px",
            True,
        ),
        ("none", False),
    ],
)
def test_halo(shadow: str, around: bool) -> None:
    assert (contrast.halo(contrast.parse_shadows(shadow)) is not None) is around


@pytest.mark.parametrize(
    ("pixels", "weight", "large"), [(24, 400, True), (18.67, 700, True), (18.6, 700, False), (23, 600, False)]
)
def test_large(pixels: float, weight: float, large: bool) -> None:
    assert contrast.is_large(pixels, weight) is large
