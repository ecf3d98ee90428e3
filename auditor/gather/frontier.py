"""Which page next: de-duplication, scope, traps, budgets, and the WCAG-EM sample where the budget is short.

Pure: no network, no clock. The store keeps what the frontier decides, so that a killed run goes on.
"""

import heapq
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from auditor.commons import urls

MAX_PER_SHAPE = 500
"""Addresses of one shape taken from a portal: beyond that it is a calendar or a catalogue without end."""
RANDOM_SHARE = 0.10


@dataclass(frozen=True, slots=True)
class Candidate:
    """An address that is to be visited."""

    url: str
    depth: int
    source: str
    """``start``, ``sitemap`` or ``link``."""
    referrer: str = ""
    sample: str = "structured"


@dataclass(frozen=True, slots=True)
class Scope:
    """What belongs to a portal."""

    has_host: Callable[[str], bool]
    """Whether an address is on the portal's hosts."""
    allowed: Callable[[str], bool] = lambda _url: True
    """The profile's include and exclude patterns."""
    robots: Callable[[str], bool] = lambda _url: True


class Frontier:
    """The queue of one portal."""

    def __init__(
        self, scope: Scope, *, pages: int, depth: int, seed: int, random_share: float = RANDOM_SHARE
    ) -> None:
        """``pages``: how many visits the budget allows; ``depth``: links from a start URL."""
        self.scope = scope
        self.pages = pages
        self.depth = depth
        self.seed = seed
        # A random tenth on top of the structured sample, inside the budget.
        self._structured_budget = pages - int(pages * random_share / (1 + random_share))
        self._known: dict[str, Candidate] = {}
        self._shapes: Counter[str] = Counter()
        self._visited_shapes: Counter[str] = Counter()
        self._waiting: dict[str, list[tuple[int, int, str]]] = {}
        self._order = 0
        self._found = self._queued = self._sent = self._given = 0
        self._random: list[Candidate] = []
        self.skipped: Counter[str] = Counter()
        self.documents: dict[str, str] = {}
        """Documents found, by address, with the page that links to them."""

    def __len__(self) -> int:
        """Pages found so far, start URLs and visited ones included."""
        return self._found

    @property
    def waiting(self) -> int:
        """Pages found and not given out."""
        return self._found - self._sent

    @property
    def given(self) -> int:
        return self._given

    def offer(self, url: str, *, depth: int, source: str, referrer: str = "", text: str = "") -> Candidate | None:
        """Take an address into the queue; None where it is known or not wanted (``skipped`` counts why)."""
        candidate = self.find(url, depth=depth, source=source, referrer=referrer, text=text)
        if candidate is not None:
            self.queue(candidate)
        return candidate

    def find(self, url: str, *, depth: int, source: str, referrer: str = "", text: str = "") -> Candidate | None:
        """The same for an address that is to be queued later: it is known from now on."""
        address = urls.canonical(url)
        if address is None or address in self._known:
            return None
        reason = self._refuse(address, depth, text)
        if reason == "document":
            self.documents.setdefault(address, referrer)
        if reason:
            self.skipped[reason] += 1
            return None
        candidate = Candidate(address, depth, source, referrer)
        self._know(candidate)
        return candidate

    def _refuse(self, url: str, depth: int, text: str) -> str:
        if not self.scope.has_host(url):
            return "other-host"
        if urls.is_document(url):
            return "document"
        if urls.is_other_file(url):
            return "file"
        if urls.is_dangerous(url, text):
            return "dangerous"
        if not self.scope.allowed(url):
            return "excluded"
        if not self.scope.robots(url):
            return "robots"
        if depth > self.depth:
            return "too-deep"
        if urls.is_trap(url) or self._shapes[urls.shape(url)] >= MAX_PER_SHAPE:
            return "trap"
        return ""

    def _know(self, candidate: Candidate) -> None:
        self._known[candidate.url] = candidate
        self._shapes[urls.shape(candidate.url)] += 1
        self._found += 1

    def queue(self, candidate: Candidate) -> None:
        """Let a page that was found wait for its visit."""
        self._order += 1
        self._queued += 1
        waiting = self._waiting.setdefault(urls.shape(candidate.url), [])
        heapq.heappush(waiting, (candidate.depth, self._order, candidate.url))

    def restore(self, candidate: Candidate, *, done: bool) -> None:
        """Put back what an interrupted run knew."""
        self._know(candidate)
        if done:
            self._visited_shapes[urls.shape(candidate.url)] += 1
            self._given += 1
            self._sent += 1
        else:
            self.queue(candidate)

    def knows(self, url: str, *, beside: str = "") -> bool:
        """Whether the address was found before, for another page than the one ``beside``."""
        known = self._known.get(url)
        return known is not None and known.url != beside

    def alias(self, url: str, candidate: Candidate) -> None:
        """The candidate turned out to be this address: it need not be visited again."""
        self._known.setdefault(url, candidate)

    def next(self) -> Candidate | None:
        """The next page to visit: of the shape least visited so far, nearest the start; None for now or for good.

        Once the structured part of the budget is spent, the rest is drawn by the seed from all that waits.
        """
        if self._given >= self.pages or not self._queued:
            return None
        if self._given < self._structured_budget or self._queued <= self.pages - self._given:
            return self._give(self._structured())
        if not self._random:
            rest = sorted(url for heap in self._waiting.values() for _, _, url in heap)
            drawn = random.Random(self.seed).sample(rest, min(self.pages - self._given, len(rest)))
            self._random = [self._known[url] for url in reversed(drawn)]
        candidate = self._random.pop()
        shape = urls.shape(candidate.url)
        self._waiting[shape] = [item for item in self._waiting[shape] if item[2] != candidate.url]
        heapq.heapify(self._waiting[shape])
        return self._give(replace(candidate, sample="random"))

    def give_back(self) -> None:
        """A visit was no page of its own: its place in the budget is free again."""
        self._given -= 1

    def _structured(self) -> Candidate:
        shape = min(
            (s for s, heap in self._waiting.items() if heap),
            key=lambda s: (self._visited_shapes[s], self._waiting[s][0]),
        )
        _, _, url = heapq.heappop(self._waiting[shape])
        return self._known[url]

    def _give(self, candidate: Candidate) -> Candidate:
        self._given += 1
        self._sent += 1
        self._queued -= 1
        self._visited_shapes[urls.shape(candidate.url)] += 1
        self._known[candidate.url] = candidate
        return candidate

    def sample(self) -> dict[str, object]:
        """How the pages were chosen, for the report."""
        random_pages = sum(url == c.url and c.sample == "random" for url, c in self._known.items())
        return {
            "found": len(self),
            "visited": self._given,
            "method": "all" if self.waiting == 0 else "sample",
            "structured": self._given - random_pages,
            "random": random_pages,
            "shapes": len(self._shapes),
            "shapes_visited": len(self._visited_shapes),
            "seed": self.seed,
            "skipped": dict(self.skipped),
        }
