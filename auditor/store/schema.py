"""The tables of the store: one schema for SQLite and PostgreSQL."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

VERSION = 1
metadata = MetaData()

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
    Column("url", String(4000), primary_key=True),
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

findings = Table(
    "findings",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("run", ForeignKey("runs.id", ondelete="CASCADE"), nullable=False),
    Column("page", String(4000), nullable=False),
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
