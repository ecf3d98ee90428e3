"""History of runs: SQLite (WAL) by default, PostgreSQL by its address."""

from auditor.store.runs import Store, StoredRun, default_location
from auditor.store.samples import Samples, SampleWriter

__all__ = ["SampleWriter", "Samples", "Store", "StoredRun", "default_location"]
