"""Results and load times of pages that a later run may take over, and what they rest on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from auditor.model import Finding, Load, PageFacts, PageResult
from auditor.store import codec
from auditor.store.engine import write_again
from auditor.store.runs import Store
from auditor.store.schema import crops, kept


@dataclass(frozen=True, slots=True)
class KeptPage:
    """One page's result as it was measured."""

    run: str
    """The run that measured it."""
    loads: tuple[Load, ...]
    result: PageResult
    facts: PageFacts


@dataclass(frozen=True, slots=True)
class _Body:
    """The same as it is packed."""

    outcomes: list[codec.Packed]
    findings: tuple[Finding, ...]
    facts: PageFacts
    loads: tuple[Load, ...]


class Kept:
    """The part of a store that holds them."""

    def __init__(self, store: Store) -> None:
        self._engine = store.engine

    def get(self, key: str, url: str, since: str, until: str) -> KeptPage | None:
        """What is kept of a page under a key, measured from one day to another (ISO)."""
        row = self._row(key, url, since, until)
        if row is None:
            return None
        body = codec.unpack(row.body, _Body)
        result = PageResult(tuple(codec.outcome_rows(url, body.outcomes)), body.findings)
        return KeptPage(row.run, body.loads, result, body.facts)

    def put(self, key: str, url: str, page: KeptPage, day: str) -> None:
        """Keep a page's result in place of an older one."""
        outcomes = codec.pack_outcomes(page.result.outcomes)
        body = _Body(outcomes, page.result.findings, page.facts, page.loads)
        self._put(key, url, page.run, codec.pack(body), day)

    def speed(self, key: str, url: str, since: str, until: str) -> dict[str, Any] | None:
        """What the speed lane measured of a page, ``taken_from`` naming the run; otherwise as :meth:`get`."""
        row = self._row(key, url, since, until)
        return None if row is None else {**codec.unpack(row.body, dict), "taken_from": row.run}

    def put_speed(self, key: str, url: str, run: str, row: Mapping[str, Any], day: str) -> None:
        """Keep it in place of an older one."""
        self._put(key, url, run, codec.pack(row), day)

    def is_empty(self) -> bool:
        """Whether nothing is kept of any page."""
        with self._engine.connect() as connection:
            return connection.execute(sa.select(kept.c.run).limit(1)).first() is None

    def _row(self, key: str, url: str, since: str, until: str) -> Any:
        where = (kept.c.key == key, kept.c.url == url, kept.c.measured.between(since, until))
        with self._engine.connect() as connection:
            return connection.execute(sa.select(kept.c.run, kept.c.body).where(*where)).first()

    @write_again
    def _put(self, key: str, url: str, run: str, body: bytes, day: str) -> None:
        values = {"run": run, "measured": day, "body": body}
        with self._engine.begin() as connection:
            dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
            statement = dialect.insert(kept).values(key=key, url=url, **values)
            connection.execute(statement.on_conflict_do_update(index_elements=["key", "url"], set_=values))

    @write_again
    def drop(self, key: str, url: str) -> None:
        """Forget a page."""
        with self._engine.begin() as connection:
            connection.execute(kept.delete().where(kept.c.key == key, kept.c.url == url))

    def drop_before(self, day: str) -> None:
        """Forget what was measured before a day."""
        with self._engine.begin() as connection:
            connection.execute(kept.delete().where(kept.c.measured < day))

    def pictures(self, run: str, groups: Iterable[str]) -> dict[str, bytes]:
        """A run's pictures of these groups."""
        query = sa.select(crops.c.group, crops.c.image).where(crops.c.run == run, crops.c.group.in_(list(groups)))
        with self._engine.connect() as connection:
            return {row.group: row.image for row in connection.execute(query)}
