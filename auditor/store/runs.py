"""Runs, their pages and what was found on them, written page by page, each page in one transaction."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from platformdirs import user_data_path
from sqlalchemy.dialects import postgresql, sqlite

from auditor.errors import StoreError
from auditor.model import (
    CheckInfo,
    CriterionRow,
    Finding,
    Group,
    Impact,
    Outcome,
    OutcomeRow,
    PageFacts,
    PageResult,
    PageSummary,
    Score,
)
from auditor.model.compliance import PolicyRow
from auditor.model.review import Decided
from auditor.review.apply import Ruled
from auditor.store import codec, codec_compliance
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
                runs.update()
                .where(runs.c.id == run)
                .values(state=state, finished=now(), result=codec.plain(result) if result else None)
            )

    @write_again
    def replace_result(self, run: str, result: Mapping[str, Any]) -> None:
        """Put another result in a finished run's place, its times kept."""
        with self._engine.begin() as connection:
            connection.execute(runs.update().where(runs.c.id == run).values(result=codec.plain(result)))

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
        payload = codec.pack(
            {"outcomes": codec.pack_outcomes(result.outcomes), "facts": codec.plain(facts) if facts else None}
        )
        row = {"done": True, "summary": codec.plain(summary), "payload": payload, "seconds": seconds}
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
                "body": codec.plain(f),
            }
            for f in found
        ]
        if rows:
            connection.execute(findings.insert(), rows)

    def page_payloads(self, run: str) -> Iterator[tuple[PageSummary, list[OutcomeRow], PageFacts | None]]:
        """Every finished page with its outcomes and facts, in order of address.

        Equal links are one object; of a run of many pages, the facts are packed.
        """
        mine = (pages.c.run == run, pages.c.done)
        query = sa.select(pages.c.url, pages.c.summary, pages.c.payload).where(*mine)
        shared: dict[Any, Any] = {}
        with self._engine.connect() as connection:
            count = connection.execute(sa.select(sa.func.count()).select_from(pages).where(*mine)).scalar_one()
            for row in connection.execution_options(yield_per=200).execute(query.order_by(pages.c.url)).mappings():
                payload = codec.unpack(row["payload"])
                facts = codec.page_facts(payload["facts"], shared) if payload["facts"] else None
                if facts is not None and count > MANY_PAGES:
                    facts = replace(facts, facts=PackedFacts(facts.facts))
                outcomes = codec.outcome_rows(row["url"], payload["outcomes"])
                yield codec.page_summary(row["summary"]), outcomes, facts

    def iterate_findings(self, run: str) -> Iterator[Finding]:
        """Every finding in order of page."""
        query = sa.select(findings.c.body).where(findings.c.run == run).order_by(findings.c.page, findings.c.id)
        with self._engine.connect() as connection:
            for body in connection.execution_options(yield_per=1000).execute(query).scalars():
                yield codec.finding(body)

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


class StoredRun:
    """A finished run as an :class:`auditor.model.AuditResult`; findings and outcomes stream from the store.

    What persons decided is in them: see :mod:`auditor.review.apply`.
    """

    def __init__(self, store: Store, run: str) -> None:
        """Raises StoreError where there is no such run or it isn't finished."""
        row = store.find(run)
        if row["result"] is None:
            raise StoreError(f"run {row['id']} is {row['state']}", hint="go on with `auditor audit --resume`")
        raw = row["result"]
        self._store, self._run = store, str(row["id"])
        self.tool: Mapping[str, Any] = raw["tool"]
        self.run: Mapping[str, Any] = raw["run"]
        self.portals: Sequence[Mapping[str, Any]] = raw["portals"]
        self.warnings: Sequence[Mapping[str, Any]] = raw["warnings"]
        self.checks: Mapping[str, CheckInfo] = {k: codec.check_info(v) for k, v in raw["checks"].items()}
        self.criteria: Sequence[CriterionRow] = [
            CriterionRow(**{**c, "outcome": Outcome(c["outcome"]), "checks": tuple(c["checks"])})
            for c in raw["criteria"]
        ]
        self.groups: Sequence[Group] = [
            Group(
                **{
                    **g,
                    "impact": Impact(g["impact"]),
                    "outcome": Outcome(g["outcome"]),
                    "example": codec.finding(g["example"]),
                    "page_urls": tuple(g["page_urls"]),
                }
            )
            for g in raw["groups"]
        ]
        self.scores: Sequence[Score] = [
            Score(
                **{
                    **s,
                    "capped_by": tuple(s["capped_by"]),
                    "interval": tuple(s["interval"]) if s["interval"] else None,
                }
            )
            for s in raw["scores"]
        ]
        self._portal_outcomes = [
            OutcomeRow(**{**o, "outcome": Outcome(o["outcome"])}) for o in raw["portal_outcomes"]
        ]
        # Runs of the first version have neither policies nor a person's part.
        self.policies: Sequence[PolicyRow] = [codec_compliance.policy(p) for p in raw.get("policies", ())]
        self.decisions: Sequence[Decided] = [codec_compliance.decided(d) for d in raw.get("decisions", ())]
        self._ruled = Ruled.of(raw.get("review", {}))
        self._templates: Mapping[str, str] = raw["templates"]
        self.pages: Sequence[PageSummary] = [self._placed(s) for s, _, _ in store.page_payloads(self._run)]

    def _placed(self, summary: PageSummary) -> PageSummary:
        template = self._templates.get(summary.url, summary.template)
        summary = self._ruled.page(summary)
        return PageSummary(**{**{f: getattr(summary, f) for f in summary.__slots__}, "template": template})

    def outcomes(self) -> Iterator[OutcomeRow]:
        for _, rows, _ in self._store.page_payloads(self._run):
            yield from map(self._ruled.row, rows)
        yield from map(self._ruled.row, self._portal_outcomes)

    def findings(self) -> Iterator[Finding]:
        ruled = map(self._ruled.finding, self._store.iterate_findings(self._run))
        return (finding for finding in ruled if finding is not None)

    def crop(self, group: str) -> bytes | None:
        return self._store.crop(self._run, group)
