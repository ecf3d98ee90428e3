"""Twins that agree: ``python benchmarks/twins.py --handbook DIR [--pairs N] [--json FILE]``.

Opens pages of a translated handbook in the browser (``DIR/ar-MA`` beside ``DIR/en-US``). Then changes are
planted in copies of the English pages, one a copy: a number is changed, a paragraph dropped, a telephone number
altered. Prints how many were found, how many pairs without a change gave a finding, and what the judging costs.
"""

import argparse
import json
import random
import re
import sys
import time
import warnings
from dataclasses import replace
from pathlib import Path

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

sys.path.insert(0, str(Path(__file__).parent.parent))

from auditor import evaluate, registry
from auditor.model import Demands, Finding, PageFacts, PageState, PortalCapture
from tests.lab import Lab, capture_of

warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)

CHECKS = (
    "language/twin-numbers-differ",
    "language/twin-contacts-differ",
    "language/twin-text-missing",
    "language/twin-structure-differs",
    "language/twin-documents-differ",
)
KINDS = ("number", "paragraph", "phone")
FINDERS = {
    "number": ("language/twin-numbers-differ",),
    "paragraph": ("language/twin-text-missing",),
    "phone": ("language/twin-contacts-differ",),
}
_CONTACT = "<p>{words} +966 11 {digits} 4567</p>"
_NUMBER = re.compile(r"(?<![\w.,/:-])\d{2,}(?![\w.,/:-])")


def with_phone(page: str, words: str, digits: str) -> str:
    """The page with a paragraph that gives a telephone number, at the end of its main part."""
    soup = BeautifulSoup(page, "lxml")
    body = soup.body
    assert body is not None
    body.append(BeautifulSoup(_CONTACT.format(words=words, digits=digits), "html.parser"))
    return str(soup)


def planted(page: str, kind: str, chance: random.Random) -> str | None:
    """A copy with one change; None where the page has nothing to change."""
    soup = BeautifulSoup(page, "lxml")
    if kind == "paragraph":
        found = [p for p in soup.select("p, div.para") if not p.find(["p", "ul", "ol", "div", "pre"])]
        paragraphs = [p for p in found if len(p.get_text(" ", strip=True)) >= 60]
        if not paragraphs:
            return None
        chance.choice(paragraphs).decompose()
        return str(soup)
    texts = [
        t for t in soup.find_all(string=_NUMBER) if not t.find_parent(["pre", "code", "title", "script", "style"])
    ]
    texts = [t for t in texts if t.find_parent(["p", "li", "td", "dd", "div"]) and "+966" not in t]
    if not texts:
        return None
    text = chance.choice(texts)
    text.replace_with(_NUMBER.sub(lambda m: str(int(m[0]) + 7), str(text), count=1))
    return str(soup)


class Bench:
    """Captures of pages and what the checks say of pairs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lab = Lab()
        self.seconds = 0.0

    def facts(self, html: str, language: str, name: str) -> PageFacts:
        visit = self.lab.visit(html, needs=frozenset({"snapshot"}), path=f"/{language}/{name}")
        capture = capture_of(visit)
        capture.get("snapshot")
        started = time.perf_counter()
        kept = evaluate.page_facts(capture, [registry.load().facts["twin_content"]])
        self.seconds += time.perf_counter() - started
        url = f"http://portal.test/{language}/{name}"
        info = replace(capture.info, url=url, final_url=url, language=language)
        return PageFacts(info, PageState.AUDITED, "", (), (), "", facts=kept)

    def findings(self, one: PageFacts, other: PageFacts) -> list[Finding]:
        checks = [registry.load().checks[c] for c in CHECKS]
        portal = PortalCapture("portal", (one, other), {})
        started = time.perf_counter()
        result = evaluate.judge_portal(portal, checks, {"demands": Demands()})
        self.seconds += time.perf_counter() - started
        return list(result.findings)


def run(folder: Path, limit: int) -> dict[str, object]:
    """The figures, by kind of change."""
    chance = random.Random(4)
    bench = Bench(folder)
    names = sorted(p.name for p in (folder / "ar-MA").glob("*.html") if (folder / "en-US" / p.name).exists())
    figures = {kind: {"planted": 0, "found": 0} for kind in KINDS}
    false: list[str] = []
    visits = 0
    try:
        for number, name in enumerate(names[:limit]):
            arabic, english = (
                (folder / lang / name).read_text(encoding="utf-8", errors="replace") for lang in ("ar-MA", "en-US")
            )
            arabic = with_phone(arabic, "هاتف", "234")
            english = with_phone(english, "Telephone", "234")
            first = bench.facts(arabic, "ar", name)
            untouched = bench.findings(first, bench.facts(english, "en", name))
            false += [f"{name}: {f.check} {f.message} {dict(f.data)}" for f in untouched]
            visits += 2
            kind = KINDS[number % 3]
            changed = english.replace("11 234", "11 243") if kind == "phone" else planted(english, kind, chance)
            if changed is None:
                continue
            found = bench.findings(first, bench.facts(changed, "en", name))
            visits += 1
            figures[kind]["planted"] += 1
            hit = any(f.check in FINDERS[kind] for f in found)
            figures[kind]["found"] += hit
            if not hit:
                print(f"missed: {kind} on {name}")
    finally:
        bench.lab.close()
    return {
        **figures,
        "pairs": len(names[:limit]),
        "false_alarms": len(false),
        "false": false,
        "ms_per_page": round(1000 * bench.seconds / max(1, visits), 1),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--handbook", metavar="DIR", type=Path, required=True)
    parser.add_argument("--pairs", metavar="N", type=int, default=1000)
    parser.add_argument("--json", metavar="FILE", type=Path)
    options = parser.parse_args()
    figures = run(options.handbook, options.pairs)
    for name, value in figures.items():
        print(name, value)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
