"""Pages opened and judged on many machines: the extra ``portal-auditor[cluster]``.

Dask distributed carries jobs out and results back, and nothing else: frontier, politeness, de-duplication, sampling
and the store stay with the one process that runs the audit (the coordinator). Nothing outside this package imports
Dask, and this package is imported only where a cluster was asked for.
"""
