"""Mirroring on pages of a style framework: good right-to-left pages, and twins that load the left-to-right styles.

``NAME-rtl.html`` is good and must have no finding; ``NAME-rtl-BAD.html`` must have one. Each is judged alone, and
beside its left-to-right twin ``NAME.html`` where there is one.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from auditor import evaluate, registry
from auditor.artifacts import PageCapture, raw_needs
from auditor.model import Demands, Finding, Outcome, PageFacts, PageState, PortalCapture
from tests.lab import Lab, capture_of

ALONE = (
    "rtl/text-align-left",
    "rtl/table-order-wrong",
    "rtl/sequence-order-wrong",
    "rtl/previous-next-swapped",
    "rtl/spacing-not-mirrored",
    "rtl/box-beside-label-swapped",
    "rtl/offscreen-adds-width",
    "rtl/arabic-text-clipped",
)
PAIRED = ("rtl/layout-not-mirrored", "rtl/icon-not-mirrored", "rtl/overflow-one-direction")
FACTS = ("outline", "sideways")


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass


def bootstrap(folder: Path) -> dict[str, Any]:
    """``good_with_findings`` and ``bad_without_findings`` over both ways of judging, and what was found."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    lab = Lab()
    try:
        return _judge_all(lab, base, folder)
    finally:
        lab.close()
        server.shutdown()


def _judge_all(lab: Lab, base: str, folder: Path) -> dict[str, Any]:
    figures: dict[str, Any] = {"pages": 0, "good_with_findings": 0, "bad_without_findings": 0, "found": {}}
    for file in sorted(folder.glob("*-rtl*.html")):
        bad = file.stem.endswith("-BAD")
        twin = folder / f"{file.stem.removesuffix('-BAD').removesuffix('-rtl')}.html"
        capture = _capture(lab, base + file.name)
        alone = _alone(capture)
        paired = _paired(capture, _capture(lab, base + twin.name)) if twin.exists() else []
        figures["pages"] += 1
        for way, found in (("alone", alone), ("paired", paired)):
            if way == "paired" and not twin.exists():
                continue
            figures["bad_without_findings"] += bad and not found
            figures["good_with_findings"] += not bad and bool(found)
            figures["found"][f"{file.stem} {way}"] = [f"{f.check} {f.message} {f.target.html[:80]}" for f in found]
    return figures


def _capture(lab: Lab, url: str) -> PageCapture:
    checks = registry.load().checks
    needs = raw_needs({n for c in ALONE for n in checks[c].needs} | {"snapshot", "network", "narrow"})
    return capture_of(lab.visit_url(url, needs=needs))


def _alone(capture: PageCapture) -> list[Finding]:
    checks = registry.load().checks
    return list(evaluate.judge_page(capture, [checks[c] for c in ALONE]).findings)


def _paired(capture: PageCapture, twin: PageCapture) -> list[Finding]:
    loaded = registry.load()
    facts = [loaded.facts[name] for name in FACTS]
    pages = []
    for side, language in ((capture, "ar"), (twin, "en")):
        # The pairing itself is tried elsewhere: here the two are declared to be twins by their addresses.
        url = f"http://portal.test/{language}/page"
        info = replace(side.info, url=url, final_url=url, language=language)
        kept = evaluate.page_facts(side, facts)
        pages.append(PageFacts(info, PageState.AUDITED, "", (), (), "", facts=kept))
    portal = PortalCapture("portal", tuple(pages), {})
    result = evaluate.judge_portal(portal, [loaded.checks[c] for c in PAIRED], {"demands": Demands()})
    return [f for f in result.findings if f.outcome in (Outcome.FAILED, Outcome.CANT_TELL)]
