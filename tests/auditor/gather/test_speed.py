"""Which pages are loaded alone, and when the loads of an earlier run count with a new one."""

import asyncio
from typing import Any

import pytest
from playwright.async_api import async_playwright

from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.egress import LOOPBACK
from auditor.gather.speed import METRICS, Row, SpeedPage, SpeedSettings, chosen, is_like, measure
from auditor.gather.visits import VisitSettings
from tests.small_site import SmallSite

USUAL = dict.fromkeys(METRICS, 400.0) | {"cumulative_layout_shift": 0.01}


def _load(**timings: float | None) -> dict[str, Any]:
    return {"good": True, "timings": USUAL | timings}


def _row(*loads: dict[str, Any]) -> Row:
    each = [{**(USUAL | load), "good": True} for load in loads or ({}, {"load": 480.0}, {})]
    return {"each": [*each, {**dict.fromkeys(METRICS, 9000.0), "good": False}]}


@pytest.mark.parametrize(
    ("timings", "like"),
    [
        ({}, True),
        ({"load": 590.0}, True),
        ({"load": 700.0}, False),
        ({"load": 200.0}, False),
        ({"largest_contentful_paint": 900.0}, False),
        ({"cumulative_layout_shift": 0.02}, True),
        ({"cumulative_layout_shift": 0.2}, False),
        ({"largest_contentful_paint": None}, False),
    ],
)
def test_a_load_is_like_earlier_ones_within_their_span_and_a_little_around(
    timings: dict[str, float | None], like: bool
) -> None:
    assert is_like([_load(**timings)], _row()) is like


def test_only_a_usable_load_by_itself_is_like_any() -> None:
    assert not is_like([{**_load(), "good": False}], _row())
    assert not is_like([_load(), _load()], _row())
    assert not is_like([], _row())


def test_what_was_never_measured_need_not_be_now() -> None:
    assert is_like([_load(largest_contentful_paint=None)], _row({"largest_contentful_paint": None}))
    assert not is_like([_load()], _row({"largest_contentful_paint": None}, {}))


def test_start_pages_and_large_templates_come_first_and_half_the_places_are_for_the_slow() -> None:
    pages = [(f"/{t}/{i}", t, "ar") for t, count in (("A", 1), ("B", 3), ("C", 2)) for i in range(count)]
    assert [p.url for p in chosen(pages, ["/C/0"], most=3)] == ["/C/0", "/B/0", "/A/0"]
    assert [p.url for p in chosen(pages, ["/C/0"], ["/B/2", "/C/1", "/A/0"], most=4)] == [
        *("/C/0", "/B/0"),
        *("/B/2", "/C/1"),
    ]


@pytest.mark.browser
def test_an_unchanged_page_is_loaded_once_where_that_load_is_like_the_earlier_ones() -> None:
    async def run(url: str) -> tuple[Row, Row, Row]:
        async with async_playwright() as playwright:
            browsers = Browsers(playwright)
            context = ContextSettings(egress=LOOPBACK)

            async def row(known: Row | None) -> Row:
                page = SpeedPage(url, "T1", "en", 1)
                settings = SpeedSettings(loads=2)
                visits = VisitSettings(needs=frozenset(), quiet_ms=50)
                return (
                    await measure(
                        browsers, context, visits, lambda _: True, [page], settings, earlier={url: known}.get
                    )
                )[0]

            first = await row(None)
            # Wide spans, so that a busy machine decides nothing here.
            usual = {"good": True} | dict.fromkeys(METRICS, 5.0)
            wide = {
                **first,
                "taken_from": "one",
                "each": [usual, {"good": True} | dict.fromkeys(METRICS, 99_999.0)],
            }
            narrow = {**wide, "each": [{"good": True} | dict.fromkeys(METRICS, 99_999.0)] * 2}
            rows = first, await row({**wide, "loads": 2, "good": 2, "starved": 0}), await row(narrow)
            await browsers.close()
        return rows

    with SmallSite() as site:
        site.put("/", "<!doctype html><html lang=en><title>x</title><h1>A page</h1>")
        first, again, changed = asyncio.run(run(f"{site.origin}/"))
    assert first["good"] >= 1
    assert first["taken_from"] == ""
    assert (again["taken_from"], again["loads"], again["good"]) == ("one", 3, 3)
    assert len(again["each"]) == 3
    assert changed["taken_from"] == ""
    assert changed["good"] >= 1
