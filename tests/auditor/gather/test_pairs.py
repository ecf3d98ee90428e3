"""Pictures of a block beside its counterpart: one a group, outlined, and none where a page is gone."""

import asyncio
import io
from typing import Any, cast

from PIL import Image

from auditor.gather.page import Visitor
from auditor.gather.pairs import compared, pictures_of
from auditor.gather.visits import Visit
from auditor.model import Finding, Impact, Outcome, PageState, Target

PROOF: dict[str, Any] = {"twin": "http://x/en", "box": [10, 300, 200, 40], "twin_box": [400, 300, 200, 40]}


class Window:
    """Stands in for a visitor: white pages, except for those that are gone."""

    def __init__(self, gone: str = "") -> None:
        self.gone, self.opened = gone, list[str]()

    async def visit(self, url: str) -> Visit:
        self.opened.append(url)
        return Visit(url, PageState.HTTP_ERROR if url == self.gone else PageState.AUDITED)

    async def strip(self, _top: float, height: float, scale: float) -> bytes:
        data = io.BytesIO()
        Image.new("RGB", (round(1000 * scale), round(height * scale)), "white").save(data, "webp", lossless=True)
        return data.getvalue()


def finding(group: str, advice: bool = False, **proof: Any) -> Finding:
    return Finding(
        "rtl/layout-not-mirrored", "http://x/ar", Outcome.FAILED, Target("div"), "side", {}, proof, "f", "c", group,
        Impact.MODERATE, advice,
    )  # fmt: skip


def taken(window: Window, *findings: Finding) -> dict[str, bytes]:
    visitor = cast(Visitor, window)
    return asyncio.run(pictures_of((visitor, visitor), compared(findings)))


def test_one_picture_a_group_with_both_blocks_outlined() -> None:
    window = Window()
    (image,) = taken(window, finding("g", **PROOF), finding("g", **PROOF), finding("a", True, **PROOF)).values()
    assert window.opened == ["http://x/en", "http://x/ar"]
    picture = Image.open(io.BytesIO(image)).convert("RGB")
    assert picture.width == 1016
    left, right = picture.getpixel((250, 30)), picture.getpixel((516 + 50, 30))
    for color in (left, right):
        assert isinstance(color, tuple)
        assert color[0] > 150 > color[1]


def test_nothing_where_a_page_is_gone_or_no_counterpart_is_named() -> None:
    assert taken(Window("http://x/en"), finding("g", **PROOF)) == {}
    assert taken(Window(), finding("g", box=[0, 0, 1, 1])) == {}
