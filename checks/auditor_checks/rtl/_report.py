"""Evidence that names reports of the W3C Internationalization Checker."""

from collections.abc import Mapping


def report(*ids: str, **more: object) -> Mapping[str, object]:
    """Evidence with the ids of the reports behind a finding."""
    return {"w3c": ids[0] if len(ids) == 1 else list(ids), **more}
