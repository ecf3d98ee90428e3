"""Contrast on Arabic text and its English twin: what we decide, and what axe alone says of the same pages.

    python benchmarks/contrast.py [--json FILE]

A page a font and language (fonts that are not installed fall back, which is said), with one text per case: sizes,
weights, opacity, gradients, pictures, overlaps. Truth is reckoned from the colours that the cases are made of.
Prints per case what was right, wrong and left to a person, and whether every visible text is accounted for.
"""

import argparse
import asyncio
import base64
import io
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.async_api import async_playwright
from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from auditor.artifacts import PageCapture
from auditor.commons.text_contrast import account
from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.egress import LOOPBACK
from auditor.gather.page import Visitor
from auditor.gather.visits import VisitSettings, axe_source
from auditor.model import PageInfo

FONTS = ("Noto Naskh Arabic", "Noto Sans Arabic", "Noto Kufi Arabic", "Noto Nastaliq Urdu", "DejaVu Sans")
TEXTS = {
    "ar": "تتيح الوزارة خدماتها للمستفيدين عبر البوابة الموحدة",
    "en": "The ministry offers its services on the unified portal",
}


def _picture(color: tuple[int, int, int]) -> str:
    data = io.BytesIO()
    Image.new("RGB", (8, 8), color).save(data, "png")
    return f"url(data:image/png;base64,{base64.b64encode(data.getvalue()).decode()})"


CASES: dict[str, tuple[str, str]] = {
    "grey on white": ("color:#999", "failed"),
    "dark on white": ("color:#333", "passed"),
    "small grey, 3.5:1": ("color:#888;font-size:14px", "failed"),
    "large bold grey, 3.5:1": ("color:#888;font-size:24px;font-weight:700", "passed"),
    "large light grey": ("color:#bbb;font-size:28px", "failed"),
    "half opacity": ("color:#333;opacity:.5", "failed"),
    "opacity that does no harm": ("color:#111;opacity:.9", "passed"),
    "transparent colour": ("color:rgba(0,0,0,.35)", "failed"),
    "white on green": ("color:#fff;background:#0a5", "failed"),
    "white on dark green": ("color:#fff;background:#063", "passed"),
    "pale on a gradient": ("color:#bbb;background:linear-gradient(#fff,#eee)", "failed"),
    "black on a gradient": ("color:#111;background:linear-gradient(#fff,#ddd)", "passed"),
    "across a gradient": ("color:#777;background:linear-gradient(90deg,#000,#fff)", "failed"),
    "white on a dark picture": (f"color:#fff;background:{_picture((10, 30, 60))}", "passed"),
    "grey on a dark picture": (f"color:#445;background:{_picture((10, 30, 60))}", "failed"),
    "white over a dark box": ("color:#fff;position:relative;--box:#013", "passed"),
    "grey over a grey box": ("color:#777;position:relative;--box:#888", "failed"),
}


def page(lang: str, font: str) -> str:
    """One text a case; ``--box`` puts a box of that colour behind the text, as a sibling of it."""
    rows = []
    for style, _ in CASES.values():
        box = style.split("--box:")[1] if "--box:" in style else ""
        behind = f'<div style="position:absolute;inset:0;background:{box}"></div>' if box else ""
        rows.append(f'<section style="position:relative">{behind}<p style="{style}">{TEXTS[lang]}</p></section>')
    direction = "rtl" if lang == "ar" else "ltr"
    return (
        f'<!doctype html><html lang="{lang}" dir="{direction}"><meta charset="utf-8"><title>x</title>'
        f"<style>body{{background:#fff;font:16px '{font}'}}p{{margin:0;padding:8px}}</style>{''.join(rows)}"
    )


async def measure() -> dict[str, Any]:
    """Per language and case: what we said, what axe said; and the account of all texts."""
    said: dict[str, dict[str, dict[str, Counter[str]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(Counter))
    )
    whole = Counter[str]()
    needs = frozenset({"snapshot", "axtree", "textpixels", "axe"})
    settings = VisitSettings(needs=needs, axe_source=axe_source(), axe_rules=("color-contrast",), quiet_ms=100)
    async with async_playwright() as playwright:
        browsers = Browsers(playwright)
        visitor = Visitor(await browsers.context(ContextSettings(egress=LOOPBACK)), settings, lambda _url: True)
        for lang in TEXTS:
            for font in FONTS:
                url = "data:text/html;base64," + base64.b64encode(page(lang, font).encode()).decode()
                visit = await visitor.visit(url)
                capture = PageCapture(PageInfo(url, url, "x", 200, {}), visit.raw)
                _ours(capture, said[lang])
                _axe(visit.raw["axe"]["rules"].get("color-contrast", {}), said[lang])
                counts = account(capture.get("text_contrast"))
                whole.update(
                    visible=counts.visible, judged=counts.passed + counts.failed, cantTell=counts.cant_tell
                )
                whole.update(exempt=sum(counts.exempt.values()))
        await browsers.close()
    return {"cases": said, "account": whole}


def _ours(capture: PageCapture, said: Any) -> None:
    names = list(CASES)
    sections = list(capture.get("snapshot").elements("section"))
    for reading in capture.get("text_contrast"):
        around = reading.node.closest("section")
        if around is not None:
            said[names[sections.index(around)]]["ours"][reading.verdict()] += 1


def _axe(rule: Any, said: Any) -> None:
    """axe names what failed and what it left open; what it names neither way it passed or passed over."""
    for position, name in enumerate(CASES):
        hits = {
            kind: any(node["path"][:2] == [1, position] for node in rule.get(kind, ()))
            for kind in ("violations", "incomplete")
        }
        said[name]["axe"]["failed" if hits["violations"] else "cantTell" if hits["incomplete"] else "silent"] += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    figures = asyncio.run(measure())
    table = Table(title=f"Contrast of {len(FONTS)} fonts: failed / passed or silent / left to a person")
    for column in ("case", "truth", "ours, ar", "ours, en", "axe, ar", "axe, en"):
        table.add_column(column)
    totals = Counter[str]()
    for name, (_, truth) in CASES.items():
        cells = []
        for who in ("ours", "axe"):
            for lang in TEXTS:
                counts = figures["cases"][lang][name][who]
                fine = counts["passed"] + counts["silent"]
                cells.append(f"{counts['failed']} / {fine} / {counts['cantTell']}")
                totals[f"{who} {lang} found"] += counts["failed"] if truth == "failed" else 0
                totals[f"{who} {lang} false"] += counts["failed"] if truth == "passed" else 0
                totals[f"{who} {lang} missed"] += fine if truth == "failed" else 0
        table.add_row(name, truth, *cells)
    Console(width=140).print(table)
    faults = len(FONTS) * sum(truth == "failed" for _, truth in CASES.values())
    for who in ("ours", "axe"):
        for lang in TEXTS:
            found, missed, false = (totals[f"{who} {lang} {key}"] for key in ("found", "missed", "false"))
            print(f"{who}, {lang}: {found} of {faults} faults found, {missed} passed over, {false} false alarms")
    counts = figures["account"]
    print(
        f"{counts['visible']} visible texts = {counts['judged']} judged + {counts['cantTell']} left to a person"
        f" + {counts['exempt']} out of scope"
    )
    if given.json:
        given.json.write_text(json.dumps({"totals": totals, "account": counts, "faults": faults}, indent=2))


if __name__ == "__main__":
    main()
