"""Samples of probes as they come: written by a thread of its own in batches of at most half a second.

What is common to many answers (addresses, versions, certificate, headers) is kept once; a sample is a row of small
numbers. Attempts are kept whole where anything went wrong.
"""

import hashlib
import json
import threading
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from auditor import jsons
from auditor.errors import StoreError
from auditor.model import Attempt, Endpoint, Hop, Point, Sample, State
from auditor.store import codec
from auditor.store.runs import Store
from auditor.store.schema import answers, endpoints, samples

FLUSH_SECONDS = 0.5
_MAX_WAITING = 200_000


class Samples:
    """The history of probes in a store."""

    def __init__(self, store: Store) -> None:
        self._engine = store.engine
        self._endpoints: dict[tuple[Any, ...], int] = {}
        self._answers: dict[str, int] = {}

    def append(self, batch: Sequence[Sample]) -> None:
        """Keep samples, all or none of them.

        Raises:
            StoreError, sqlalchemy.exc.SQLAlchemyError: the store can't be written; nothing of the batch is kept.
        """
        try:
            with self._engine.begin() as connection:
                rows = [self._row(connection, sample) for sample in batch]
                if rows:
                    connection.execute(self._insert(samples).on_conflict_do_nothing(), rows)
        except (StoreError, sa.exc.SQLAlchemyError):
            # Ids learnt in a transaction that was undone are void.
            self._endpoints.clear()
            self._answers.clear()
            raise

    def _row(self, connection: sa.Connection, sample: Sample) -> dict[str, Any]:
        last = sample.deciding
        warm = sample.warm
        clean = last is not None and last.ok and len(sample.attempts) == 1 + (warm is not None)
        phases = last.phases if last else None
        hop = last.hops[-1] if last and last.hops else Hop("")
        return {
            "endpoint": self._endpoint(connection, sample),
            "at": round(sample.scheduled, 3),
            "lag": _micro(sample.lag_ms),
            "every": sample.every,
            "state": sample.state.value,
            "starved": sample.starved,
            "blip": sample.state is State.UP and sum(not a.warm for a in sample.attempts) > 1,
            "cause": last.cause.value if last and last.cause else "",
            "phase": last.phase.value if last and last.phase else "",
            "detail": last.detail[:300].replace("\0", "") if last else "",
            "status": last.status if last else None,
            **{name: _micro(getattr(phases, name, None)) for name in ("dns", "connect", "tls", "wait", "transfer")},
            "total": _micro(phases.total if phases else None),
            "warm": _micro(warm.phases.wait if warm else None),
            "wire": hop.wire_bytes,
            "body": hop.body_bytes,
            "decoded": hop.decoded_bytes,
            "answer": self._answer(connection, last) if last and last.hops else None,
            "attempts": None if clean else codec.pack(sample.attempts),
        }

    def _endpoint(self, connection: sa.Connection, sample: Sample) -> int:
        one = sample.endpoint
        key = (*one.key, sample.vantage)
        if key not in self._endpoints:
            names = ("portal", "method", "url", "family", "vantage")
            values = dict(zip(names, key, strict=True))
            match = sa.and_(*(endpoints.c[n] == v for n, v in values.items()))
            found = connection.execute(sa.select(endpoints.c.id).where(match)).scalar()
            if found is None:
                statement = endpoints.insert().values(**values, name=one.name, language=one.language)
                found = _made(connection.execute(statement))
            self._endpoints[key] = found
        return self._endpoints[key]

    def _answer(self, connection: sa.Connection, attempt: Attempt) -> int:
        body = _common(attempt)
        digest = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:32]
        if digest not in self._answers:
            found = connection.execute(sa.select(answers.c.id).where(answers.c.digest == digest)).scalar()
            if found is None:
                statement = answers.insert().values(digest=digest, body=body)
                found = _made(connection.execute(statement))
            if len(self._answers) > 50_000:
                self._answers.clear()
            self._answers[digest] = found
        return self._answers[digest]

    def _insert(self, table: sa.Table) -> Any:
        return (sqlite if self._engine.dialect.name == "sqlite" else postgresql).insert(table)

    # -- reading -------------------------------------------------------------------------------------------

    def series(
        self, portal: str = "", since: float = 0.0, until: float = float("inf"), vantage: str = ""
    ) -> dict[Endpoint, list[Point]]:
        """Every endpoint's samples in order of time; of one portal where it is named."""
        query = sa.select(endpoints)
        if portal:
            query = query.where(endpoints.c.portal == portal)
        if vantage:
            query = query.where(endpoints.c.vantage == vantage)
        with self._engine.connect() as connection:
            found = connection.execute(query.order_by(endpoints.c.id)).mappings().all()
            made: dict[Endpoint, list[Point]] = {}
            for row in found:
                points = self._points(connection, row["id"], since, until)
                if points:
                    one = Endpoint(
                        row["url"], row["portal"], row["name"], row["method"], row["language"], family=row["family"]
                    )
                    known = made.get(one, [])
                    made[one] = sorted([*known, *points], key=lambda p: p.at) if known else points
        return made

    def _points(self, connection: sa.Connection, endpoint: int, since: float, until: float) -> list[Point]:
        c = samples.c
        columns = (
            c.at, c.state, c.cause, c.phase, c.detail, c.dns, c.connect, c.tls, c.wait, c.total, c.status, c.every,
            c.starved, c.blip,
        )  # fmt: skip
        query = sa.select(*columns).where(c.endpoint == endpoint, c.at >= since).order_by(c.at)
        if until != float("inf"):
            query = query.where(c.at <= until)
        return [_point(*tuple(row)) for row in connection.execute(query)]

    def newest(self, portal: str = "") -> list[dict[str, Any]]:
        """The last sample of every endpoint with what its answer was like."""
        latest = sa.select(samples.c.endpoint, sa.func.max(samples.c.at).label("at")).group_by(samples.c.endpoint)
        last = latest.subquery()
        query = (
            sa.select(samples, endpoints, answers.c.body.label("answer_body"))
            .join(last, sa.and_(samples.c.endpoint == last.c.endpoint, samples.c.at == last.c.at))
            .join(endpoints, endpoints.c.id == samples.c.endpoint)
            .outerjoin(answers, answers.c.id == samples.c.answer)
        )
        if portal:
            query = query.where(endpoints.c.portal == portal)
        with self._engine.connect() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    def count(self) -> int:
        with self._engine.connect() as connection:
            return connection.execute(sa.select(sa.func.count()).select_from(samples)).scalar() or 0


class SampleWriter:
    """Takes samples from any thread and commits them at most half a second later."""

    def __init__(self, kept: Samples) -> None:
        self._kept = kept
        self._waiting: list[Sample] = []
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._error = ""
        self._thread = threading.Thread(target=self._run, name="sample-writer", daemon=True)
        self._thread.start()

    def add(self, sample: Sample) -> None:
        """Hand a sample over.

        Raises:
            StoreError: the store has refused for so long that memory would run out.
        """
        with self._lock:
            self._waiting.append(sample)
            if len(self._waiting) > _MAX_WAITING:
                raise StoreError(f"samples can't be stored: {self._error}")

    def close(self) -> None:
        """Commit what waits.

        Raises:
            StoreError: it can't be stored.
        """
        self._stop.set()
        self._thread.join()
        if not self._flush():
            raise StoreError(f"{len(self._waiting)} samples can't be stored: {self._error}")

    def _run(self) -> None:
        while not self._stop.wait(FLUSH_SECONDS):
            self._flush()

    def _flush(self) -> bool:
        with self._lock:
            batch, self._waiting = self._waiting, []
        if not batch:
            return True
        try:
            self._kept.append(batch)
        except (StoreError, sa.exc.SQLAlchemyError) as error:
            self._error = str(error)
            with self._lock:
                self._waiting = [*batch, *self._waiting]
            return False
        return True


def _made(result: sa.CursorResult[Any]) -> int:
    key = result.inserted_primary_key
    return int(key[0]) if key is not None else 0


def _micro(milliseconds: float | None) -> int | None:
    return None if milliseconds is None else round(milliseconds * 1000)


def _common(attempt: Attempt) -> dict[str, Any]:
    """What many answers share: everything but numbers."""
    hops = [
        {
            "url": hop.url,
            "address": hop.address,
            "status": hop.status,
            "http": hop.http_version,
            "tls": hop.tls_version,
            "cipher": hop.cipher,
            "headers": {n: v for n, v in hop.headers.items() if n not in _CHANGING},
            "certificate": jsons.plain(hop.certificate),
        }
        for hop in attempt.hops
    ]
    return {"addresses": sorted(attempt.addresses), "hops": hops}


_CHANGING = frozenset({"age", "expires", "last-modified", "content-length", "retry-after"})


def _point(
    at: float,
    state: str,
    cause: str,
    phase: str,
    detail: str,
    dns: int | None,
    connect: int | None,
    tls: int | None,
    wait: int | None,
    total: int | None,
    status: int | None,
    every: float,
    starved: bool,
    blip: bool,
) -> Point:
    first = None if wait is None else sum(v or 0 for v in (dns, connect, tls, wait)) / 1000
    whole = None if total is None else total / 1000
    return Point(at, State(state), cause, phase, detail, first, whole, status, every, bool(starved), bool(blip))
