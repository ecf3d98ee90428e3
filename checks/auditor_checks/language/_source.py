"""What checks on the document's bytes share: the declarations, parsed once per source, and places in the "
"markup."""

from collections.abc import Mapping
from functools import lru_cache

from auditor.commons.charset import Declared
from auditor.model import Source, Target


@lru_cache(maxsize=4)
def _parsed(body: bytes, content_type: str) -> Declared:
    return Declared(Source("", {"content-type": content_type}, body))


def declared(source: Source) -> Declared:
    """The encoding declarations of a source; several checks share one reading."""
    return _parsed(source.body, source.headers.get("content-type", ""))


def header(source: Source) -> Target:
    """The Content-Type header as the target of a finding."""
    return Target(selector="Content-Type", html=f"Content-Type: {source.headers.get('content-type', '')}"[:300])


def report(*ids: str, **more: object) -> Mapping[str, object]:
    """Evidence that names the reports of the W3C Internationalization Checker behind a finding."""
    return {"w3c": ids[0] if len(ids) == 1 else list(ids), **more}
