"""Compression, caching, blocking scripts, oversized pictures, on pages in the real browser."""

import io

import pytest
from PIL import Image

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
LONG = "<p>" + "كلمات كثيرة في هذه الصفحة " * 300 + "</p>"
PAGE = "<!doctype html><html lang=ar><title>صفحة</title>{0}" + LONG


def test_compression(lab: Lab) -> None:
    import gzip

    check = "response/compression-missing"
    assert lab.judge(check, PAGE.format("")).outcome is Outcome.FAILED
    packed = gzip.compress(PAGE.format("").encode())
    # Compressed so well that it is under the size that is judged.
    assert lab.judge(check, packed, headers={"Content-Encoding": "gzip"}).outcome is Outcome.INAPPLICABLE
    assert lab.judge(check, "<!doctype html><title>a</title>a").outcome is Outcome.INAPPLICABLE


def test_caching(lab: Lab) -> None:
    check = "response/caching-missing"
    style = {"Content-Type": "text/css"}
    lab.serve("/no-store.css", "p{}", {**style, "Cache-Control": "no-store"})
    lab.serve("/aged.css", "p{}", {**style, "Cache-Control": "public, max-age=600"})
    lab.serve("/tagged.css", "p{}", {**style, "ETag": '"1"'})
    lab.serve("/silent.css", "p{}", style)
    links = {n: f"<link rel=stylesheet href=/{n}.css>" for n in ("no-store", "aged", "tagged", "silent")}
    assert lab.judge(check, PAGE.format(links["no-store"])).messages == ["forbidden"]
    assert lab.judge(check, PAGE.format(links["silent"])).messages == ["silent"]
    assert lab.judge(check, PAGE.format(links["aged"] + links["tagged"])).outcome is Outcome.PASSED
    assert lab.judge(check, PAGE.format("")).outcome is Outcome.INAPPLICABLE


def test_scripts_that_hold_back_the_page(lab: Lab) -> None:
    check = "response/rendering-blocked"
    lab.serve("/x.js", "1;", {"Content-Type": "text/javascript"})
    assert lab.judge(check, PAGE.format("<script src=/x.js></script>")).outcome is Outcome.FAILED
    for free in ("defer", "async", "type=module"):
        assert lab.judge(check, PAGE.format(f"<script {free} src=/x.js></script>")).outcome is Outcome.INAPPLICABLE


def test_pictures_larger_than_shown(lab: Lab) -> None:
    check = "response/image-oversized"
    noise = Image.effect_noise((1200, 900), 90).convert("RGB")
    data = io.BytesIO()
    noise.save(data, "JPEG", quality=90)
    assert len(data.getvalue()) > 200_000
    lab.serve("/noise.jpg", data.getvalue(), {"Content-Type": "image/jpeg"})
    shown = "<img src=/noise.jpg alt=x width={0} height={1}>"
    assert lab.judge(check, PAGE.format(shown.format(200, 150))).messages == ["oversized"]
    assert lab.judge(check, PAGE.format(shown.format(1200, 900))).outcome is Outcome.PASSED
    assert lab.judge(check, PAGE.format("")).outcome is Outcome.INAPPLICABLE
