"""Untranslated blocks of a book, with its original as the truth: a block that is equal in both is not translated.

The book is Debian's administrator's handbook (``ar-MA`` beside ``en-US``), much of whose Arabic edition is still
in English. Blocks in another script are what the check can decide; a block counts where it has three words.
"""

import functools
import re
import threading
import time
from collections import Counter
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from auditor import evaluate, registry
from auditor.artifacts import PageCapture, raw_needs
from auditor.commons.language import count_scripts, words
from auditor.commons.textmodel import TextModel
from auditor.gather.artifacts import GATHERERS
from tests.lab import Lab, capture_of

_OWN = ("arabic_fonts", "narrow")
"""What is gathered for these packs alone."""
CHECKS = ("language/passage-language-missing", "language/control-untranslated")


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def measure(folder: Path, arabic: str = "ar-MA", english: str = "en-US") -> dict[str, Any]:
    """Blocks found, missed and falsely reported; cost of all language and direction checks per page."""
    names = sorted(p.name for p in (folder / arabic).glob("*.html") if (folder / english / p.name).is_file())
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    lab = Lab()
    total: Counter[str] = Counter(found=0, missed=0, false=0)
    missed: Counter[str] = Counter()
    false: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    pack = [c for c in registry.load().checks.values() if c.id.startswith(("language/", "rtl/"))]
    whole = frozenset(GATHERERS)
    pack = [c for c in pack if not c.is_portal_check and raw_needs(c.needs) <= whole]
    seconds = visits = judging = 0.0
    try:
        for name in names:
            base = f"http://127.0.0.1:{server.server_port}"
            needs = frozenset({"snapshot", "axtree", "source"})
            started = time.perf_counter()
            visit = lab.visit_url(f"{base}/{arabic}/{name}", needs=whole)
            visits += time.perf_counter() - started
            seconds += sum(visit.seconds[name] for name in _OWN)
            capture = capture_of(visit)
            twin = capture_of(lab.visit_url(f"{base}/{english}/{name}", needs=needs))
            _compare(capture, _texts(twin), total, missed, false)
            fresh = capture_of(visit)
            started = time.perf_counter()
            result = evaluate.judge_page(fresh, pack)
            judging += time.perf_counter() - started
            hits.update(f.check for f in result.findings)
    finally:
        lab.close()
        server.shutdown()
    pages = max(len(names), 1)
    seconds += judging
    return {
        "pages": len(names),
        **total,
        "missed_share": round(total["missed"] / max(total["untranslated"], 1), 4),
        "false_share": round(total["false"] / max(total["translated"], 1), 4),
        "ms_per_page": round(1000 * seconds / pages, 1),
        "visit_ms": round(1000 * visits / pages, 1),
        "share_of_visit": round(seconds / max(visits + judging, 0.001), 3),
        "missed_texts": [t for t, _ in missed.most_common(20)],
        "false_texts": [t for t, _ in false.most_common(20)],
        "findings": dict(hits.most_common()),
    }


def _texts(capture: PageCapture) -> set[str]:
    text: TextModel = capture.get("text")
    return {_plain(b.text) for b in text.blocks}


def _plain(text: str) -> str:
    return re.sub(r"[\W\d_]+", " ", text).strip()


def _compare(
    capture: PageCapture, original: set[str], total: Counter[str], missed: Counter[str], false: Counter[str]
) -> None:
    text: TextModel = capture.get("text")
    checks = registry.load().checks
    reported = set()
    for name in CHECKS:
        result = evaluate.judge_page(capture, [checks[name]])
        reported |= {str(f.evidence.get("text", "")) for f in result.findings}
    for block in text.blocks:
        plain = _plain(block.text)
        latin = [w for w, script in words(text.voting(block.text)) if script == "Latn" and len(w) > 1]
        if len(latin) < 3 and not count_scripts(block.text)["Arab"]:
            continue
        total["blocks"] += 1
        is_original = plain in original and not count_scripts(block.text)["Arab"]
        is_reported = block.text[:300] in reported or block.text[:200] in reported
        total["untranslated" if is_original else "translated"] += 1
        if is_original and is_reported:
            total["found"] += 1
        elif is_original:
            total["missed"] += 1
            missed[block.text[:100]] += 1
        elif is_reported:
            total["false"] += 1
            false[block.text[:100]] += 1
