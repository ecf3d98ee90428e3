"""What persons decided, kept over runs: nothing is overwritten, the last verdict on a subject counts."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from auditor.model import Impact
from auditor.model.review import Answer, Review, Subject
from auditor.review.evidence import fingerprint
from auditor.store import codec
from auditor.store.runs import Store, now
from auditor.store.schema import review_evidence, reviews


class Reviews:
    """The verdicts in a store."""

    def __init__(self, store: Store) -> None:
        self._engine = store.engine

    def add(self, given: Sequence[Review]) -> None:
        """Keep verdicts, all or none of them.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the store can't be written.
        """
        if not given:
            return
        dialect = sqlite if self._engine.dialect.name == "sqlite" else postgresql
        imported = now()
        with self._engine.begin() as connection:
            bodies = {fingerprint(r.seen): codec.pack(r.seen) for r in given}
            rows = [{"digest": digest, "body": body} for digest, body in bodies.items()]
            connection.execute(dialect.insert(review_evidence).on_conflict_do_nothing(), rows)
            connection.execute(reviews.insert(), [_row(r, imported) for r in given])

    def current(self, profile: str) -> list[Review]:
        """The last verdict on each subject of a profile."""
        last = (
            sa.select(sa.func.max(reviews.c.id))
            .where(reviews.c.profile == profile)
            .group_by(reviews.c.subject, reviews.c.name)
        )
        return self._read(reviews.c.id.in_(last))

    def history(self, profile: str = "") -> list[Review]:
        """Every verdict ever given, oldest first."""
        return self._read(reviews.c.profile == profile if profile else sa.true())

    def _read(self, where: sa.ColumnElement[bool]) -> list[Review]:
        joined = reviews.join(review_evidence, reviews.c.evidence == review_evidence.c.digest)
        query = sa.select(reviews, review_evidence.c.body).select_from(joined).where(where).order_by(reviews.c.id)
        with self._engine.connect() as connection:
            return [_review(dict(row)) for row in connection.execute(query).mappings()]


def _row(review: Review, imported: str) -> dict[str, Any]:
    return {
        "profile": review.profile,
        "subject": review.subject.value,
        "name": review.id,
        "answer": review.answer.value,
        "severity": review.severity.value if review.severity else "",
        "note": review.note,
        "who": review.who,
        "decided": review.when,
        "portals": list(review.portals),
        "run": review.run,
        "evidence": fingerprint(review.seen),
        "imported": imported,
    }


def _review(row: dict[str, Any]) -> Review:
    return Review(
        subject=Subject(row["subject"]),
        id=row["name"],
        answer=Answer(row["answer"]),
        who=row["who"],
        when=row["decided"],
        profile=row["profile"],
        portals=tuple(row["portals"]),
        run=row["run"],
        seen=codec.unpack(row["body"], dict[str, Any]),
        severity=Impact(row["severity"]) if row["severity"] else None,
        note=row["note"],
    )
