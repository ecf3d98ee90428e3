"""The tables of the store: one schema for SQLite and PostgreSQL."""

from sqlalchemy import (
    DDL,
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
)

VERSION = 1
metadata = MetaData()
_URL = String(4000).with_variant(String(4000, collation="C"), "postgresql")
"""An address; sorted by its bytes everywhere, so that a result does not hang on the database's language."""

runs = Table(
    "runs",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("started", String(32), nullable=False),
    Column("finished", String(32)),
    Column("state", String(16), nullable=False),  # running, finished, interrupted, failed
    Column("profile", String(200), nullable=False),
    Column("plan", JSON, nullable=False),  # all that a resumed run needs
    Column("result", JSON),  # the parts of the AuditResult that are no rows
)

pages = Table(
    "pages",
    metadata,
    Column("run", ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
    Column("url", _URL, primary_key=True),
    Column("portal", String(200), nullable=False),
    Column("done", Boolean, nullable=False, default=False),
    Column("depth", Integer, nullable=False),
    Column("source", String(16), nullable=False),
    Column("sample", String(16), nullable=False),
    Column("referrer", Text, nullable=False),
    Column("seconds", Float),
    Column("summary", JSON),  # PageSummary
    Column("payload", LargeBinary),  # outcomes and facts, compressed
)
Index("pages_open", pages.c.run, pages.c.done)
# The order in which pages were found: SQLite's rowid, and this in PostgreSQL.
event.listen(
    pages,
    "after_create",
    DDL("ALTER TABLE pages ADD COLUMN number bigserial").execute_if(dialect="postgresql"),
)

findings = Table(
    "findings",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("run", ForeignKey("runs.id", ondelete="CASCADE"), nullable=False),
    Column("page", _URL, nullable=False),
    Column("check", String(120), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("advice", Boolean, nullable=False),
    Column("group", String(16), nullable=False),
    Column("fingerprint", String(40), nullable=False),
    Column("body", JSON, nullable=False),
)
Index("findings_page", findings.c.run, findings.c.page)
Index("findings_group", findings.c.run, findings.c.group)

crops = Table(
    "crops",
    metadata,
    Column("run", ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
    Column("group", String(16), primary_key=True),
    Column("image", LargeBinary, nullable=False),
)

endpoints = Table(
    "endpoints",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("portal", String(200), nullable=False),
    Column("method", String(8), nullable=False),
    Column("url", String(4000), nullable=False),
    Column("family", SmallInteger, nullable=False),  # 4 or 6; 0 where the system chooses
    Column("vantage", String(100), nullable=False),
    Column("name", String(400), nullable=False),
    Column("language", String(16), nullable=False),
    UniqueConstraint("portal", "method", "url", "family", "vantage"),
)

answers = Table(  # what many samples share: addresses, versions, headers, certificate
    "answers",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("digest", String(32), nullable=False, unique=True),
    Column("body", JSON, nullable=False),
)

samples = Table(  # times are microseconds
    "samples",
    metadata,
    Column("endpoint", ForeignKey("endpoints.id"), primary_key=True),
    Column("at", Float(53), primary_key=True),  # scheduled, seconds since 1970
    Column("lag", Integer),
    Column("every", Float, nullable=False),
    Column("state", String(12), nullable=False),  # up, down, unmeasured
    Column("starved", Boolean, nullable=False),
    Column("blip", Boolean, nullable=False),  # the first attempt failed, a later one did not
    Column("cause", String(40), nullable=False),
    Column("phase", String(12), nullable=False),
    Column("detail", String(300), nullable=False),
    Column("status", Integer),
    Column("dns", Integer),
    Column("connect", Integer),
    Column("tls", Integer),
    Column("wait", Integer),
    Column("transfer", Integer),
    Column("total", Integer),
    Column("warm", Integer),  # first byte on the connection just used
    Column("wire", Integer),
    Column("body", Integer),
    Column("decoded", Integer),
    Column("answer", ForeignKey("answers.id")),
    Column("attempts", LargeBinary),  # every attempt, where not all went well
    sqlite_with_rowid=False,
)

review_evidence = Table(  # what verdicts rest on; many share one
    "review_evidence",
    metadata,
    Column("digest", String(16), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

reviews = Table(  # every verdict ever given; the last one of a subject counts
    "reviews",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("profile", String(200), nullable=False),
    Column("subject", String(16), nullable=False),  # criterion, group, clause, question
    Column("name", String(300), nullable=False),
    Column("answer", String(16), nullable=False),
    Column("severity", String(16), nullable=False),
    Column("note", Text, nullable=False),
    Column("who", String(300), nullable=False),
    Column("decided", String(10), nullable=False),
    Column("portals", JSON, nullable=False),
    Column("run", String(40), nullable=False),  # what the person saw; the run itself may be gone by now
    Column("evidence", ForeignKey("review_evidence.digest"), nullable=False),
    Column("imported", String(32), nullable=False),
)
Index("reviews_subject", reviews.c.profile, reviews.c.subject, reviews.c.name)

kept = Table(  # results that a later run may take over: the last one of each page under the same conditions
    "kept",
    metadata,
    Column("key", String(32), primary_key=True),  # tool, browser, demands: see auditor.reuse
    Column("url", _URL, primary_key=True),
    Column("run", ForeignKey("runs.id", ondelete="CASCADE"), nullable=False),  # that measured it
    Column("measured", String(10), nullable=False),  # the day
    Column("body", LargeBinary, nullable=False),  # outcomes, findings, facts and what the page had loaded
)
Index("kept_measured", kept.c.measured)
