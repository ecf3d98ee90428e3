"""Findings known again between two versions of the same real pages, held against a truth made without fingerprints.

Both versions are audited by the real command line, the first one's failures are accepted, and the second is matched.
The truth comes from a text diff of each page's rendered elements in document order, an element being its start tag and
its own text, or all its text where that is short:

* same: the diff leads from the element of the finding to one of the old page at which the same check said the same, either
  unchanged, or cut out there and put in here with every letter of its markup, or changed in place to at most a fifth;
* new: the diff leads to no element, or to one at which the check, which looked at the old page, said nothing;
* left out: changed in place by a fifth to a half; or the check did not judge the old page or kept only a part of it.

Places of one page with the same markup are interchangeable: it matters how many of them are known, not which. Findings that
point at no element (a header, an address) are the same where check, message and name are.
"""

import difflib
import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from auditor.baseline import load
from auditor.evaluate import MAX_FINDINGS
from auditor.fingerprint import normal_page
from auditor.gate import Matches
from auditor.gate.matching import answered
from auditor.model import Finding, Node, Outcome
from auditor.store import Store, StoredRun
from auditor.store.captures import load_captures
from benchmarks._serve import served

PROFILE = """\
name: history
portals:
  - {{name: site, own: true, start: {start}}}
checks: {{packs: [accessibility, language, rtl]}}
evidence: {{pictures: false}}
"""
SAME, DOUBTFUL = 0.8, 0.5
SHORT = 80
_NO_TEXT = frozenset({"script", "style", "noscript", "template"})

Spot = tuple[str, str]
"""Check and message."""


@dataclass
class Figures:
    """What came of one pair of versions."""

    pages: int = 0
    changed: int = 0
    before: int = 0
    after: int = 0
    same: int = 0
    known: int = 0
    new: int = 0
    seen: int = 0
    undecided: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    """What is wrong: how many places, check, page, element."""


def measure(old: Path, new: Path, folder: Path, pages: int) -> Figures:
    """Audit both versions and hold the matching against the truth."""
    common = sorted(_pages(old) & _pages(new))
    step = max(1, len(common) // pages)
    chosen = common[::step][:pages]
    before = _audited(old, chosen, folder / "old")
    accept = ("--owner", "x", "--reason", "x", "--expires", "2199-01-01", "--file", "baseline.yaml")
    _auditor(folder / "old", "baseline", "update", *accept)
    after = _audited(new, chosen, folder / "new")
    matches = Matches(after, load(folder / "old" / "baseline.yaml"))
    figures = Figures(pages=len(chosen))
    old_trees, new_trees = _trees(folder / "old"), _trees(folder / "new")
    old_found, new_found = _failures(before), _failures(after)
    looked = {(normal_page(r.page), r.check) for r in before.outcomes() if answered(r)}
    for page in sorted(new_trees.keys() & old_trees.keys()):
        truth = Truth(old_trees[page], new_trees[page])
        figures.changed += truth.changed
        figures.before += len(old_found[page])
        figures.after += len(new_found[page])
        judged = truth.judge(old_found[page], new_found[page], lambda check, at=page: (at, check) in looked)
        _count(figures, judged, matches)
    return figures


def _count(figures: Figures, judged: Iterable[tuple[Finding, str]], matches: Matches) -> None:
    """Add up a page. Of findings with the same markup it matters how many are known, not which."""
    alike: dict[tuple[str, ...], list[tuple[Finding, str, bool]]] = defaultdict(list)
    for finding, said in judged:
        if said not in ("same", "new"):
            figures.undecided[said] += 1
            continue
        of = (finding.check, finding.message, finding.target.html or finding.target.selector)
        alike[of].append((finding, said, matches.entry(finding) is not None))
    for rows in alike.values():
        same = sum(said == "same" for _, said, _ in rows)
        known = sum(is_known for _, _, is_known in rows)
        figures.same, figures.known = figures.same + same, figures.known + min(same, known)
        figures.new, figures.seen = figures.new + len(rows) - same, figures.seen + len(rows) - max(same, known)
        if same != known:
            finding = rows[0][0]
            where = f"{normal_page(finding.page)} {finding.target.selector} {finding.target.html[:160]}"
            wrong = f"{len(rows)} places, {same} the same, {known} known"
            figures.misses.append(f"{wrong}: {finding.check} {finding.message} {where}")


def _pages(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*.html")}


def _failures(run: StoredRun) -> Mapping[str, list[Finding]]:
    """Failures of page checks by page."""
    pages = {p.url for p in run.pages}
    found: dict[str, list[Finding]] = defaultdict(list)
    for f in run.findings():
        if f.outcome is Outcome.FAILED and not f.advice and f.page in pages:
            found[normal_page(f.page)].append(f)
    return found


def _audited(site: Path, pages: Sequence[str], work: Path) -> StoredRun:
    work.mkdir(parents=True, exist_ok=True)
    (work / "baseline.yaml").unlink(missing_ok=True)
    with served(site) as origin:
        urls = [f"{origin}/{page}" for page in pages]
        (work / "profile.yaml").write_text(PROFILE.format(start=json.dumps(urls)), encoding="utf-8")
        size = ("--no-crawl", "--pages", str(len(urls)))
        captures = ("--captures", "out/captures") if (work / "out/captures").is_dir() else ("--archive",)
        _auditor(work, "audit", "--profile", "profile.yaml", *size, *captures, "--out", "out", "--format", "json")
    store = Store(str(work / "history.db"))
    return StoredRun(store, str(store.find("")["id"]))


def _auditor(work: Path, *arguments: str) -> None:
    environment = {**os.environ, "PORTAL_AUDITOR_STORE": str(work / "history.db")}
    command = [sys.executable, "-m", "auditor", *arguments]
    ended = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
    if ended.returncode:
        sys.exit(f"{' '.join(arguments[:2])} ended with {ended.returncode}:\n{ended.stderr[-2000:]}")


# ---------------------------------------------------------------- the truth


@dataclass(frozen=True, slots=True)
class Element:
    """An element as the diff sees it."""

    selector: str
    own: str
    """Its start tag and own text, or all its text where that is short."""
    whole: str
    """The same with all text below."""
    tag: str


def _trees(work: Path) -> dict[str, list[Element]]:
    """By page: its elements in document order."""
    return {
        normal_page(capture.info.url): [_element(n) for n in capture.get("snapshot").elements()]
        for capture in load_captures(work / "out" / "captures", {})
    }


def _element(node: Node) -> Element:
    # Ports differ between the two servers.
    attrs = re.sub(r"http://127\.0\.0\.1:\d+", "", " ".join(f'{k}="{v}"' for k, v in node.attrs.items()))
    start = f"<{node.tag} {attrs}>"
    text = node.text
    if node.tag in _NO_TEXT:
        text = ""
    elif len(text) > SHORT:
        text = " ".join(filter(None, (" ".join(c.value.split()) for c in node.children if c.is_text)))
    return Element(node.selector, f"{start}{text}", f"{start}{node.text}"[:4000], node.tag)


class Truth:
    """Which element of the old page each element of the new one was."""

    def __init__(self, old: Sequence[Element], new: Sequence[Element]) -> None:
        self.partner: dict[str, str] = {}
        self.doubtful: set[str] = set()
        edits = difflib.SequenceMatcher(None, [e.own for e in old], [e.own for e in new], autojunk=False)
        blocks: list[tuple[Sequence[Element], Sequence[Element]]] = []
        for kind, a, b, c, d in edits.get_opcodes():
            if kind == "equal":
                self.partner.update((n.selector, o.selector) for o, n in zip(old[a:b], new[c:d], strict=True))
            else:
                blocks.append((old[a:b], new[c:d]))
        self.changed = bool(blocks)
        moved = self._moved([o for block, _ in blocks for o in block], [n for _, block in blocks for n in block])
        for left, right in blocks:
            self._changed_in_place(
                [o for o in left if o.selector not in moved], [n for n in right if n.selector not in self.partner]
            )

    def _moved(self, gone: Iterable[Element], came: Iterable[Element]) -> set[str]:
        """Pair what was cut out with what was put in; returns the old ones."""
        free: dict[str, list[str]] = defaultdict(list)
        for element in gone:
            free[element.whole].append(element.selector)
        moved = set()
        for element in came:
            if free.get(element.whole):
                self.partner[element.selector] = old = free[element.whole].pop(0)
                moved.add(old)
        return moved

    def _changed_in_place(self, old: Sequence[Element], new: Sequence[Element]) -> None:
        """Pair what the diff says was replaced, most alike first."""
        if len(old) * len(new) > 40_000:
            self.doubtful |= {e.selector for e in new}
            return
        likes = sorted(
            ((_alike(o, n), i, j) for i, o in enumerate(old) for j, n in enumerate(new) if o.tag == n.tag),
            key=lambda like: -like[0],
        )
        left, right = dict(enumerate(old)), dict(enumerate(new))
        for ratio, i, j in likes:
            if ratio >= DOUBTFUL and i in left and j in right:
                o, n = left.pop(i), right.pop(j)
                if ratio >= SAME:
                    self.partner[n.selector] = o.selector
                else:
                    self.doubtful.add(n.selector)

    def judge(
        self, before: Sequence[Finding], after: Sequence[Finding], looked: Any
    ) -> Iterator[tuple[Finding, str]]:
        """Each finding of the new page: ``same``, ``new``, or why that can't be said."""
        there: Counter[tuple[Spot, str]] = Counter(((f.check, f.message), _name(f)) for f in before)
        full = {check for check, n in Counter(f.check for f in before).items() if n >= MAX_FINDINGS}
        for f in after:
            name = _name(f)
            was = self.partner.get(name) if _is_element(f) else name
            key = ((f.check, f.message), was or "")
            if was is not None and there[key]:
                there[key] -= 1
                yield f, "same"
            elif name in self.doubtful:
                yield f, "changed by a fifth to a half"
            elif not looked(f.check) or f.check in full:
                yield f, "not measured before"
            else:
                yield f, "new"


def _alike(old: Element, new: Element) -> float:
    matcher = difflib.SequenceMatcher(None, old.whole, new.whole, autojunk=False)
    if matcher.real_quick_ratio() < DOUBTFUL or matcher.quick_ratio() < DOUBTFUL:
        return 0.0
    return matcher.ratio()


def _is_element(finding: Finding) -> bool:
    """Whether it points at an element, and not at a header or an address."""
    return bool(finding.target.html) and finding.target.selector.startswith("html")


def _name(finding: Finding) -> str:
    name = finding.target.selector
    return name if _is_element(finding) else re.sub(r"http://127\.0\.0\.1:\d+", "", name)
