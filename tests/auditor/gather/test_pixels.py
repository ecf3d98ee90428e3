"""What pixels say of the ground behind texts, and that the page gets its text back."""

import asyncio
import base64
import io
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image

from auditor.gather.artifacts.pixels import bands, gather, ground_of
from tests.lab import Lab


def text(*boxes: tuple[float, float, float, float]) -> dict[str, object]:
    return {"path": [1], "boxes": [list(b) for b in boxes]}


def test_extremes_of_a_box_without_stray_pixels() -> None:
    picture = Image.new("RGB", (200, 100), (200, 200, 200))
    picture.paste((20, 20, 20), (0, 0, 50, 100))
    picture.putpixel((150, 50), (0, 0, 0))
    assert ground_of(text((0, 0, 100, 50)), picture, 0, 0) == {"dark": [20, 20, 20], "light": [200, 200, 200]}
    right = ground_of(text((100, 0, 100, 100)), picture, 0, 0)
    assert right == {"dark": [200, 200, 200], "light": [200, 200, 200]}


def test_a_box_outside_the_picture_is_not_guessed() -> None:
    picture = Image.new("RGB", (50, 50))
    assert ground_of(text((40, 0, 40, 10)), picture, 0, 0) is None
    assert ground_of(text((0, 0, 10, 10)), picture, 20, 0) is None


def test_pictures_are_few_and_each_text_fits() -> None:
    texts = [text((0, y, 10, 10)) for y in range(0, 40_000, 500)]
    groups = bands(texts)
    assert 1 < len(groups) <= 12
    assert all(max(t["boxes"][0][1] for t in g) - min(t["boxes"][0][1] for t in g) <= 2000 for g in groups)


@pytest.mark.browser
def test_text_on_a_gradient_is_measured_and_given_back(lab: Lab) -> None:
    html = '<p id="p" style="color:#123456;background:linear-gradient(#fff,#eee);width:300px">نص على تدرج</p>'
    capture = lab.capture(html, needs=frozenset({"textpixels", "snapshot"}))
    (ground,) = capture.raw["textpixels"]
    assert min(ground["dark"]) >= 230
    again = lab.capture("<p>plain</p>", needs=frozenset({"textpixels", "snapshot"}))
    assert again.raw["textpixels"] == []


class Page:
    """Stands in for a page whose texts all lie on the same gradient."""

    def __init__(self, *shapes: str | None) -> None:
        self.texts = [
            {**text((0, 10 * i, 10, 10)), "shape": shape, "in_window": True, "plain": None}
            for i, shape in enumerate(shapes)
        ]
        self.pictures = 0
        self.cdp = self

    async def call_main(self, name: str, *_: object) -> object:
        return self.texts if name == "textpixels" else None

    async def send(self, _method: str, options: dict[str, Any]) -> dict[str, str]:
        self.pictures += 1
        size = (round(options["clip"]["width"]), round(options["clip"]["height"]))
        data = io.BytesIO()
        Image.new("RGB", size, (9, 9, 9)).save(data, "png")
        return {"data": base64.b64encode(data.getvalue()).decode()}


def test_a_part_that_recurs_is_measured_once_and_others_each_time() -> None:
    settings = SimpleNamespace(grounds={})
    for page, pictures in ((Page("nav"), 1), (Page("nav"), 0), (Page("nav", None), 1), (Page(None), 1)):
        grounds = asyncio.run(gather(page, None, settings))  # type: ignore[arg-type]
        assert [g["dark"] for g in grounds] == [[9, 9, 9]] * len(page.texts)
        assert page.pictures == pictures
    assert list(settings.grounds) == ["nav"]


@pytest.mark.browser
def test_a_part_with_other_colours_is_not_taken_for_the_same(lab: Lab) -> None:
    page = '<h1>{}</h1><p style="background:linear-gradient({},#eee);width:300px">نص على تدرج</p>'
    needs = frozenset({"textpixels", "snapshot"})
    first, again, other = (
        lab.capture(page.format(title, color), needs=needs).raw["textpixels"]
        for title, color in (("One", "#fff"), ("Two", "#fff"), ("Three", "#888"))
    )
    assert first == again != other


def data_url(color: tuple[int, int, int]) -> str:
    data = io.BytesIO()
    Image.new("RGB", (1, 1), color).save(data, "png")
    return "data:image/png;base64," + base64.b64encode(data.getvalue()).decode()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("padding", "ground"), [("30px", [0, 128, 0]), ("0", [0, 0, 0])], ids=["beside the text", "behind the text"]
)
def test_an_icon_counts_where_it_lies(lab: Lab, padding: str, ground: list[int]) -> None:
    icon = f"url({data_url((0, 0, 0))}) no-repeat 4px 50% / 20px 20px #008000"
    page = f"<p style='padding-left:{padding}; background:{icon}; display:inline-block; color:#fff'>Icon</p>"
    capture = lab.capture(page, needs=frozenset({"textpixels", "snapshot"}))
    (found,) = capture.raw["textpixels"]
    assert found["light"] == [0, 128, 0]
    assert found["dark"] == ground
