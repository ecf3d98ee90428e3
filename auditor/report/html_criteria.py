"""A success criterion as the HTML report shows it in one language: what checks say, what a person does."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from auditor.commons.wcag import CRITERIA
from auditor.i18n import Texts
from auditor.model import CheckInfo, CriterionRow, Lang
from auditor.report.html_view import Tally, anchor


@dataclass(frozen=True, slots=True)
class Line:
    """A check and what it said in this run."""

    title: str
    icon: str
    says: str


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One criterion."""

    row: CriterionRow
    anchor: str
    name: str
    level: str
    principle: str
    asks: str
    automatic: tuple[Line, ...]
    assisted: tuple[Line, ...]
    steps: tuple[str, ...]
    minutes: int
    url: str


@dataclass(frozen=True, slots=True)
class Criteria:
    """Makes the views of criteria from a run's checks and what they said."""

    checks: Mapping[str, CheckInfo]
    tallies: Mapping[str, Tally]
    texts: Texts
    lang: Lang

    def views(self, rows: Iterable[CriterionRow]) -> Iterator[CriterionView]:
        """Criteria of numbers that WCAG does not have are left out."""
        for row in rows:
            if row.number not in CRITERIA:
                continue
            criterion = CRITERIA[row.number]
            bound = [self.checks[name] for name in row.checks if name in self.checks]
            bound.sort(key=lambda check: (not self._tally(check).failed, not self._tally(check).asked, check.id))
            yield CriterionView(
                row=row,
                anchor=anchor(row.number),
                name=criterion.name[self.lang],
                level=criterion.level,
                principle=criterion.principle[self.lang],
                asks=criterion.asks[self.lang],
                automatic=tuple(self._decided(check) for check in bound if check.decides),
                assisted=tuple(self._asked(check) for check in bound if check.asks),
                steps=tuple(step[self.lang] for step in criterion.procedure),
                minutes=criterion.minutes,
                url=criterion.url,
            )

    def _tally(self, check: CheckInfo) -> Tally:
        return self.tallies.get(check.id) or Tally()

    def _decided(self, check: CheckInfo) -> Line:
        tally = self._tally(check)
        if tally.failed:
            says = self.texts.get(self.lang, "tally-failed", n=tally.failed)
            return Line(check.title[self.lang], "advice" if check.advice else "failed", says)
        return self._quiet(check, tally, "tally-nothing")

    def _asked(self, check: CheckInfo) -> Line:
        tally = self._tally(check)
        if tally.asked:
            return Line(check.title[self.lang], "cantTell", self.texts.get(self.lang, "tally-asked", n=tally.asked))
        return self._quiet(check, tally, "tally-no-question")

    def _quiet(self, check: CheckInfo, tally: Tally, nothing: str) -> Line:
        key, icon = "tally-absent", "inapplicable"
        if tally.passed or tally.failed or tally.asked:
            key, icon = nothing, "passed"
        elif tally.unable:
            key, icon = "tally-unable", "untested"
        return Line(check.title[self.lang], icon, self.texts.get(self.lang, key))
