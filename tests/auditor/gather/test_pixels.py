"""What pixels say of the ground behind texts, and that the page gets its text back."""

import pytest
from PIL import Image

from auditor.gather.artifacts.pixels import bands, ground_of
from tests.lab import Lab


def text(*boxes: tuple[float, float, float, float]) -> dict[str, object]:
    return {"path": [1], "boxes": [list(b) for b in boxes]}


def test_extremes_of_a_box_without_stray_pixels() -> None:
    picture = Image.new("RGB", (200, 100), (200, 200, 200))
    picture.paste((20, 20, 20), (0, 0, 50, 100))
    picture.putpixel((150, 50), (0, 0, 0))
    assert ground_of(text((0, 0, 100, 50)), picture, 0, 0) == {
        "path": [1],
        "dark": [20, 20, 20],
        "light": [200, 200, 200],
    }
    right = ground_of(text((100, 0, 100, 100)), picture, 0, 0)
    assert right == {"path": [1], "dark": [200, 200, 200], "light": [200, 200, 200]}


def test_a_box_outside_the_picture_is_not_guessed() -> None:
    picture = Image.new("RGB", (50, 50))
    assert ground_of(text((40, 0, 40, 10)), picture, 0, 0) is None
    assert ground_of(text((0, 0, 10, 10)), picture, 20, 0) is None


def test_pictures_are_few_and_each_text_fits() -> None:
    texts = [text((0, y, 10, 10)) for y in range(0, 40_000, 500)]
    groups = bands(texts)
    assert 1 < len(groups) <= 4
    assert all(max(t["boxes"][0][1] for t in g) - min(t["boxes"][0][1] for t in g) <= 2000 for g in groups)


@pytest.mark.browser
def test_text_on_a_gradient_is_measured_and_given_back(lab: Lab) -> None:
    html = '<p id="p" style="color:#123456;background:linear-gradient(#fff,#eee);width:300px">نص على تدرج</p>'
    capture = lab.capture(html, needs=frozenset({"textpixels", "snapshot"}))
    (ground,) = capture.raw["textpixels"]
    assert min(ground["dark"]) >= 230
    again = lab.capture("<p>plain</p>", needs=frozenset({"textpixels", "snapshot"}))
    assert again.raw["textpixels"] == []
