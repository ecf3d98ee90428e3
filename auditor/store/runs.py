"""Runs, their pages and what was found on them, written page by page, each page in one transaction."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from platformdirs import user_data_path
from sqlalchemy.dialects import postgresql, sqlite

from auditor import jsons
from auditor.errors import StoreError
from auditor.model import (
    CheckInfo,
    CriterionRow,
    Finding,
    Group,
    OutcomeRow,
    PageFacts,
    PageResult,
    PageSummary,
    Score,
)
from auditor.model.compliance import PolicyRow
from auditor.model.review import Decided
from auditor.review.apply import Ruled
from auditor.store import codec
from auditor.store.engine import address_of, make_folder, open_engine, write_again
from auditor.store.packed import PackedFacts
from auditor.store.schema import crops, findings, pages, runs

ENVIRONMENT = "PORTAL_AUDITOR_STORE"
MANY_PAGES = 1000
"""Pages of a run from which on memory counts for more than the time to unpack what is asked for."""


def default_location() -> str:
    """Where the history lives: the environment's choice, else a file in the user's data folder."""
    return os.environ.get(ENVIRONMENT) or str(user_data_path("portal-auditor") / "history.db")


def now() -> str:
    """This moment as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class QueuedPage:
    """A page of a run's frontier as the store keeps it."""

    url: str
    portal: str
    depth: int
    source: str
    sample: str
    referrer: str
    done: bool


class Store:
    """The history. Safe to use from one process at a time for writing, from many for reading."""

    def __init__(self, location: str | None = None) -> None:
        """``location``: a file, ``:memory:``, or an address such as ``postgresql://user@host/database``.

        Raises:
            StoreError: it can't be opened, or a newer version of the tool wrote it.
        """
        where = location or default_location()
        self.location = "" if where == ":memory:" else where
        """Where another process finds it, perhaps with a password; '' where none can."""
        if "://" not in where and where != ":memory:":
            make_folder(Path(where).parent)
        self._engine = open_engine(address_of(where))

    def close(self) -> None:
        self._engine.dispose()

    @property
    def engine(self) -> sa.Engine:
        """For the other tables of the store."""
        return self._engine

    # -- runs ----------------------------------------------------------------------------------------------

    def begin(self, run: str, profile: str, plan: Mapping[str, Any]) -> None:
        """Open a run."""
        with self._engine.begin() as connection:
            connection.execute(
                runs.insert().values(id=run, started=now(), state="running", profile=profile, plan=dict(plan))
            )

    @write_again
    def finish(self, run: str, state: str, result: Mapping[str, Any] | None) -> None:
        """Close a run as ``finished``, ``interrupted`` or ``failed``."""
        with self._engine.begin() as connection:
            connection.execute(
                runs.update().where(runs.c.id == run).values(state=state, finished=now(), result=result)
            )

    @write_again
    def replace_result(self, run: str, result: Mapping[str, Any]) -> None:
        """Put another result in a finished run's place, its times kept."""
        with self._engine.begin() as connection:
            connection.execute(runs.update().where(runs.c.id == run).values(result=result))

    @write_again
    def reopen(self, run: str) -> None:
        """Take an interrupted run up again."""
        with self._engine.begin() as connection:
            connection.execute(runs.update().where(runs.c.id == run).values(state="running", finished=None))

    def list_runs(self) -> list[dict[str, Any]]:
        """All runs, newest first: id, started, finished, state, profile, pages done."""
        counted = (
            sa.select(pages.c.run, sa.func.count().label("pages"))
            .where(pages.c.done)
            .group_by(pages.c.run)
            .subquery()
        )
        query = (
            sa.select(
                runs.c.id,
                runs.c.started,
                runs.c.finished,
                runs.c.state,
                runs.c.profile,
                runs.c.result,
                counted.c.pages,
            )
            .outerjoin(counted, counted.c.run == runs.c.id)
            .order_by(runs.c.started.desc(), runs.c.id.desc())
        )
        with self._engine.connect() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    def find(self, run: str = "") -> dict[str, Any]:
        """A run by id or its unambiguous beginning; the newest where none is named.

        Raises:
            StoreError: there is none, or more than one begins so.
        """
        query = sa.select(runs).order_by(runs.c.started.desc(), runs.c.id.desc())
        if run:
            query = query.where(runs.c.id.startswith(run, autoescape=True))
        with self._engine.connect() as connection:
            found = [dict(row) for row in connection.execute(query.limit(2)).mappings()]
        if not found:
            raise StoreError(f"no run {run}" if run else "no runs yet", hint="`auditor runs` lists them")
        if run and len(found) > 1 and found[0]["id"] != run:
            raise StoreError(f"more than one run begins with {run}", hint="`auditor runs` lists them")
        return found[0]

    # -- pages ---------------------------------------------------------------------------------------------

    @write_again
    def queue(self, run: str, portal: str, queued: Sequence[QueuedPage]) -> None:
        """Keep addresses that are to be visited; known ones stay as they are."""
        rows = _page_rows(run, portal, queued)
        if rows:
            with self._engine.begin() as connection:
                self._insert_new(connection, rows)

    def _insert_new(self, connection: sa.Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
        connection.execute(dialect.insert(pages).on_conflict_do_nothing(), list(rows))

    def queued(self, run: str) -> list[QueuedPage]:
        """The whole frontier of a run in the order it was found."""
        columns = [
            pages.c.url,
            pages.c.portal,
            pages.c.depth,
            pages.c.source,
            pages.c.sample,
            pages.c.referrer,
            pages.c.done,
        ]
        order: sa.ColumnClause[int] = sa.literal_column(
            "rowid" if self._engine.dialect.name == "sqlite" else "number"
        )
        query = sa.select(*columns).where(pages.c.run == run).order_by(order)
        with self._engine.connect() as connection:
            return [QueuedPage(**row) for row in connection.execute(query).mappings()]

    @write_again
    def save_page(
        self,
        run: str,
        summary: PageSummary,
        result: PageResult,
        facts: PageFacts | None,
        seconds: float,
        found: Sequence[QueuedPage] = (),
        pictures: Mapping[str, bytes] | None = None,
    ) -> None:
        """Keep all of a finished page at once: it is done, or nothing of it is kept."""
        payload = codec.pack({"outcomes": codec.pack_outcomes(result.outcomes), "facts": facts})
        row = {"done": True, "summary": summary, "payload": payload, "seconds": seconds}
        row["sample"] = summary.sample
        with self._engine.begin() as connection:
            connection.execute(pages.update().where(pages.c.run == run, pages.c.url == summary.url).values(**row))
            connection.execute(findings.delete().where(findings.c.run == run, findings.c.page == summary.url))
            self._insert_findings(connection, run, result.findings)
            if found:
                self._insert_new(connection, _page_rows(run, summary.portal, found))
            self._insert_crops(connection, run, pictures or {})

    @write_again
    def save_findings(self, run: str, found: Sequence[Finding], checks: Sequence[str]) -> None:
        """Keep the findings of portal checks in place of what those checks found before in this run."""
        with self._engine.begin() as connection:
            connection.execute(findings.delete().where(findings.c.run == run, findings.c.check.in_(checks)))
            self._insert_findings(connection, run, found)

    @write_again
    def save_pictures(self, run: str, pictures: Mapping[str, bytes]) -> None:
        """Keep pictures by group; a group that has one keeps it."""
        with self._engine.begin() as connection:
            self._insert_crops(connection, run, pictures)

    def _insert_crops(self, connection: sa.Connection, run: str, pictures: Mapping[str, bytes]) -> None:
        dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
        for group, image in pictures.items():
            connection.execute(
                dialect.insert(crops).values(run=run, group=group, image=image).on_conflict_do_nothing()
            )

    def _insert_findings(self, connection: sa.Connection, run: str, found: Iterable[Finding]) -> None:
        rows = [
            {
                "run": run,
                "page": f.page,
                "check": f.check,
                "outcome": f.outcome.value,
                "advice": f.advice,
                "group": f.group,
                "fingerprint": f.fingerprint,
                "body": f,
            }
            for f in found
        ]
        if rows:
            connection.execute(findings.insert(), rows)

    def page_summaries(self, run: str) -> Iterator[PageSummary]:
        """Every finished page in order of address."""
        for row in self._finished(run, sa.cast(pages.c.summary, sa.Text).label("summary")):
            yield jsons.decode(row.summary, PageSummary)

    def iterate_outcomes(self, run: str) -> Iterator[OutcomeRow]:
        """Every outcome of every finished page, in order of address."""
        for row in self._finished(run, pages.c.payload):
            yield from codec.outcome_rows(row.url, codec.unpack(row.payload, _Outcomes).outcomes)

    def page_facts(self, run: str) -> Iterator[PageFacts]:
        """What is known of every finished page that was opened, in order of address.

        Equal links are one object; of a run of many pages, the facts are packed.
        """
        mine = (pages.c.run == run, pages.c.done)
        with self._engine.connect() as connection:
            count = connection.execute(sa.select(sa.func.count()).select_from(pages).where(*mine)).scalar_one()
        shared: dict[Any, Any] = {}
        for row in self._finished(run, pages.c.payload):
            facts = codec.unpack(row.payload, _Facts).facts
            if facts is None:
                continue
            facts = codec.sharing(facts, shared)
            yield replace(facts, facts=PackedFacts(facts.facts)) if count > MANY_PAGES else facts

    def _finished(self, run: str, column: sa.ColumnElement[Any]) -> Iterator[Any]:
        query = sa.select(pages.c.url, column).where(pages.c.run == run, pages.c.done).order_by(pages.c.url)
        with self._engine.connect() as connection:
            yield from connection.execution_options(yield_per=200).execute(query)

    def iterate_findings(self, run: str) -> Iterator[Finding]:
        """Every finding in order of page."""
        body = sa.cast(findings.c.body, sa.Text)
        query = sa.select(body).where(findings.c.run == run).order_by(findings.c.page, findings.c.id)
        with self._engine.connect() as connection:
            for text in connection.execution_options(yield_per=1000).execute(query).scalars():
                yield jsons.decode(text, Finding)

    def crop(self, run: str, group: str) -> bytes | None:
        """The picture of a group's example (WebP)."""
        query = sa.select(crops.c.image).where(crops.c.run == run, crops.c.group == group)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar()


def _page_rows(run: str, portal: str, queued: Iterable[QueuedPage]) -> list[dict[str, Any]]:
    """Rows of pages that are still to be visited."""
    return [
        {
            "run": run,
            "url": q.url,
            "portal": portal,
            "done": False,
            "depth": q.depth,
            "source": q.source,
            "sample": q.sample,
            "referrer": q.referrer,
        }
        for q in queued
    ]


@dataclass(frozen=True, slots=True)
class _Outcomes:
    """A page's payload as far as its outcomes."""

    outcomes: list[codec.Packed]


@dataclass(frozen=True, slots=True)
class _Facts:
    """A page's payload as far as its facts."""

    facts: PageFacts | None


@dataclass(frozen=True, slots=True)
class _Result:
    """What a run keeps beside its pages and findings."""

    tool: Mapping[str, Any]
    run: Mapping[str, Any]
    portals: Sequence[Mapping[str, Any]]
    warnings: Sequence[Mapping[str, Any]]
    checks: Mapping[str, CheckInfo]
    criteria: Sequence[CriterionRow]
    groups: Sequence[Group]
    scores: Sequence[Score]
    portal_outcomes: Sequence[OutcomeRow]
    templates: Mapping[str, str]
    # Runs of the first version have neither policies nor a person's part.
    policies: Sequence[PolicyRow] = ()
    decisions: Sequence[Decided] = ()
    review: Mapping[str, Any] = field(default_factory=dict)


class StoredRun:
    """A finished run as an :class:`auditor.model.AuditResult`; findings and outcomes stream from the store.

    What persons decided is in them: see :mod:`auditor.review.apply`.
    """

    def __init__(self, store: Store, run: str) -> None:
        """Raises StoreError where there is no such run or it isn't finished."""
        row = store.find(run)
        if row["result"] is None:
            raise StoreError(f"run {row['id']} is {row['state']}", hint="go on with `auditor audit --resume`")
        kept = jsons.convert(row["result"], _Result)
        self._store, self._run = store, str(row["id"])
        self.address = (store.location, self._run) if store.location else None
        """By which another process finds it."""
        self.tool, self.run, self.portals, self.warnings = kept.tool, kept.run, kept.portals, kept.warnings
        self.checks, self.criteria, self.groups, self.scores = kept.checks, kept.criteria, kept.groups, kept.scores
        self.policies, self.decisions = kept.policies, kept.decisions
        self._portal_outcomes, self._templates = kept.portal_outcomes, kept.templates
        self._ruled = Ruled.of(kept.review)
        self.pages: Sequence[PageSummary] = [self._placed(s) for s in store.page_summaries(self._run)]

    def _placed(self, summary: PageSummary) -> PageSummary:
        template = self._templates.get(summary.url, summary.template)
        return replace(self._ruled.page(summary), template=template)

    def outcomes(self) -> Iterator[OutcomeRow]:
        yield from map(self._ruled.row, self._store.iterate_outcomes(self._run))
        yield from map(self._ruled.row, self._portal_outcomes)

    def findings(self) -> Iterator[Finding]:
        ruled = map(self._ruled.finding, self._store.iterate_findings(self._run))
        return (finding for finding in ruled if finding is not None)

    def crop(self, group: str) -> bytes | None:
        return self._store.crop(self._run, group)
