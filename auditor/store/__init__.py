"""History of runs: SQLite (WAL) by default, PostgreSQL by its address."""

from auditor.store.runs import Store, StoredRun, default_location

__all__ = ["Store", "StoredRun", "default_location"]
