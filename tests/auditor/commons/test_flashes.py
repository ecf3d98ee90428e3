"""Flashes are counted as WCAG defines them."""

from auditor.commons import flashes

COLUMNS, ROWS = 80, 48


def recording(hertz: float, share: float, low: float = 0.0, high: float = 1.0) -> flashes.Flashes:
    """A window of which a part flashes for 1.2 seconds, seen at 60 frames a second."""
    flashing = round(COLUMNS * share)
    times = [i / 60 for i in range(72)]
    frames = []
    for when in times:
        value = high if int(when * hertz * 2) % 2 else low
        frames.append([value if i % COLUMNS < flashing else 0.5 for i in range(COLUMNS * ROWS)])
    return flashes.count(times, frames, COLUMNS)


def test_fast_large_flashing_is_harmful() -> None:
    found = recording(5, 1.0)
    assert found.most == 5
    assert found.harmful


def test_three_a_second_is_allowed() -> None:
    assert recording(3, 1.0).most == 3
    assert not recording(3, 1.0).harmful


def test_a_small_area_is_allowed() -> None:
    found = recording(6, 0.05)
    assert found.most > 3
    assert found.share < 0.25
    assert not found.harmful


def test_faint_and_bright_changes_do_not_count() -> None:
    assert recording(6, 1.0, low=0.50, high=0.58).most == 0
    assert recording(6, 1.0, low=0.85, high=1.0).most == 0


def test_a_single_fade_is_no_flash() -> None:
    frames = [[i / 20] * 4 for i in range(20)]
    assert flashes.count([i / 20 for i in range(20)], frames, 2).most == 0


def test_one_frame_tells_nothing() -> None:
    assert flashes.count([0.0], [[1.0]], 1) == flashes.Flashes(0, 0.0)
