"""The management report over real audits of a portal that drifts by script, held against the script's own truth.

    python benchmarks/drift.py [--months 13] [--store FILE] [--out FOLDER] [--json FILE]

Every month some pages of the demo portal are served with the faults of that month and audited in the browser; the
run is dated to the tenth of its month, the first to December. A fault begins and ends when the table says so. Held
against it: what each month's run finds, the issues that the year's report calls new and fixed in each month, those
it calls new and fixed over the year, and the direction of the score from month to month.
With ``--out`` the reports of the year are written, in both languages, as HTML and PDF.
"""

import argparse
import json
import socket
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from auditor import plan as planning  # noqa: E402
from auditor import registry, run  # noqa: E402
from auditor.cli.report import gather  # noqa: E402
from auditor.cli.write import print_pdf, write_file  # noqa: E402
from auditor.compare import Change  # noqa: E402
from auditor.demo import DemoPortal, planted_faults  # noqa: E402
from auditor.i18n import LANGS  # noqa: E402
from auditor.model import Outcome  # noqa: E402
from auditor.profile import load_profile, started_at  # noqa: E402
from auditor.profile.loader import overridden  # noqa: E402
from auditor.report import pdf  # noqa: E402
from auditor.report import period as report  # noqa: E402
from auditor.report.period_facts import Chain  # noqa: E402
from auditor.store import Store  # noqa: E402
from auditor.store.schema import runs  # noqa: E402

YEAR = 2026
DRIFT: Mapping[str, tuple[int, int]] = {
    "link-empty": (0, 4),
    "img-alt-missing": (0, 6),
    "button-empty": (0, 9),
    "phone-reversed": (0, 2),
    "dir-missing": (0, 99),
    "placeholder-untranslated": (1, 5),
    "label-missing": (3, 8),
    "email-input-rtl": (5, 99),
    "hreflang-invalid": (7, 11),
    "button-untranslated": (10, 99),
    "alt-other-language": (11, 99),
}
"""Faults of the demo portal with the months they begin and end in; month 0 is December before the year."""
BESIDE = ("axe/*",)
"""Checks that run beside those of the faults and find nothing of their own."""


@dataclass(frozen=True, slots=True)
class Month:
    """What the script did before a month's run, what the run found and what the report says of it."""

    day: str
    there: Sequence[str]
    found: bool
    """Whether the run finds each fault's checks failing on its pages exactly while it is there."""
    new: tuple[int, int]
    """By the script and by the report."""
    fixed: tuple[int, int]
    score: float | None
    moved: bool
    """Whether the score rises only where a fault ended, and falls only where one began."""
    seconds: float

    @property
    def right(self) -> bool:
        return self.found and self.moved and self.new[0] == self.new[1] and self.fixed[0] == self.fixed[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--months", type=int, default=13)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = Store(str(given.store or Path(folder, "history.db")))
        audited = [_audit(store, month) for month in _served(given.months)]
        facts = gather(store, str(YEAR))
        (chain,) = facts.chains
        months = list(_judged(chain, audited))
        year = _whole(chain, given.months)
        if given.out:
            _write(store, given.out)
        store.close()
    _print(months, year)
    if given.json:
        given.json.write_text(json.dumps({"months": [asdict(m) for m in months], "year": year}, indent=2))
    return 0 if all(m.right for m in months) and year["right"] else 1


def there(month: int) -> list[str]:
    """The faults of a month."""
    return [name for name, (begin, end) in DRIFT.items() if begin <= month < end]


def day_of(month: int) -> date:
    return date(YEAR, month, 10) if month else date(YEAR - 1, 12, 10)


@dataclass(frozen=True, slots=True)
class Audited:
    month: int
    found: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class Served:
    month: int
    url: str


def _served(months: int) -> Iterator[Served]:
    """The portal of each month in turn, always at the same address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for month in range(months):
        with DemoPortal(there(month), port=port, today=day_of(month)) as portal:
            yield Served(month, portal.url)


def _audit(store: Store, served: Served) -> Audited:
    planted = [fault for fault in planted_faults() if fault.id in DRIFT]
    pages = sorted({f"{served.url}{page.lstrip('/')}" for fault in planted for page in fault.pages})
    profile = started_at(load_profile("demo"), pages)
    profile = overridden(profile, {"standard": {"policies": []}, "evidence": {"pictures": False}})
    chosen = sorted({*BESIDE, *(check for fault in planted for check in fault.checks)})
    plan = planning.make(profile, registry.load(), crawl=False, checks=chosen)
    started = time.perf_counter()
    result = run.audit(plan, store, fresh=True)
    seconds = time.perf_counter() - started
    failing = {(f.check, f.page.removeprefix(served.url)) for f in result.findings() if f.outcome is Outcome.FAILED}
    found = all(
        bool({(check, page.lstrip("/")) for check in fault.checks for page in fault.pages} & failing)
        is (fault.id in there(served.month))
        for fault in planted
    )
    _date(store, result.run["id"], day_of(served.month))
    return Audited(served.month, found, seconds)


def _date(store: Store, name: str, day: date) -> None:
    """Let a run have been on that day."""
    moment = f"{day.isoformat()}T05:00:00+00:00"
    kept = store.find(name)["result"]
    store.replace_result(name, {**kept, "run": {**kept["run"], "started": moment, "finished": moment}})
    with store.engine.begin() as connection:
        connection.execute(runs.update().where(runs.c.id == name).values(started=moment))


def _judged(chain: Chain, audited: Sequence[Audited]) -> Iterator[Month]:
    """Every month beside the report's chain of points and steps."""
    scores = chain.scores()
    of_wcag = {check.id for check in registry.load().checks.values() if check.info.wcag and not check.info.advice}
    weighed = {fault.id for fault in planted_faults() if of_wcag & set(fault.checks)}
    for at, one in enumerate(audited):
        before, now = set(there(one.month - 1)) if at else set(there(0)), set(there(one.month))
        step = chain.steps[at - 1] if at else None
        score, last = scores[at], scores[at - 1] if at else scores[0]
        better, worse = (before - now) & weighed, (now - before) & weighed
        moved = 0.0 if score is None or last is None else round(score - last, 6)
        yield Month(
            day_of(one.month).isoformat(),
            sorted(now),
            one.found,
            (len(now - before), step.new if step else 0),
            (len(before - now), step.fixed if step else 0),
            score,
            score is not None and (moved <= 0 or bool(better)) and (moved >= 0 or bool(worse)),
            round(one.seconds, 1),
        )


def _whole(chain: Chain, months: int) -> dict[str, Any]:
    first, last = set(there(0)), set(there(months - 1))
    new, fixed = len(chain.groups(Change.NEW)), len(chain.groups(Change.FIXED))
    truth = {"new": len(last - first), "fixed": len(first - last)}
    said = {"new": new, "fixed": fixed}
    return {"script": truth, "report": said, "direction": chain.direction, "right": truth == said}


def _write(store: Store, folder: Path) -> None:
    facts = gather(store, str(YEAR))
    for lang in LANGS:
        page = report.render(facts, lang)
        title = pdf.one_line(report.title(facts, lang))
        write_file(folder / f"management-{YEAR}.{lang}.html", (page,))
        printed = print_pdf(page, lang, title, facts.tool["name"])
        write_file(folder / f"management-{YEAR}.{lang}.pdf", (printed,))


def _print(months: Sequence[Month], year: Mapping[str, Any]) -> None:
    print(f"{'run':12}{'faults':>7}{'found':>7}{'new':>9}{'fixed':>9}{'score':>8}{'moved':>7}{'seconds':>9}")
    for m in months:
        new, fixed = (f"{said} of {true}" for true, said in (m.new, m.fixed))
        score = "—" if m.score is None else f"{m.score:.1f}"
        words = ["yes" if ok else "NO" for ok in (m.found, m.moved)]
        print(f"{m.day:12}{len(m.there):7}{words[0]:>7}{new:>9}{fixed:>9}{score:>8}{words[1]:>7}{m.seconds:9.1f}")
    right = sum(m.right for m in months)
    print(f"\n{right} of {len(months)} months right; the year: script {year['script']}, report {year['report']}")


if __name__ == "__main__":
    sys.exit(main())
