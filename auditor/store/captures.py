"""Captures on disk: one compressed file a page, so that a run can be judged again without a browser."""

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from auditor.artifacts import PageCapture
from auditor.errors import UsageError
from auditor.jsons import plain
from auditor.model import Demands, Failure, PageInfo, Skipped

_CRAWLS = "crawls.json"
# A broken file is not always an OSError: a gzip stream that is cut off is none.
_BROKEN = (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError)
_MARKS = {"failure": Failure, "skipped": Skipped}


def save_capture(folder: Path, info: PageInfo, raw: Mapping[str, Any]) -> Path:
    """Write a page's capture; the same page replaces its file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(info.url.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}.json.gz"
    marked = {name: _mark(value) for name, value in raw.items()}
    part = path.with_suffix(".part")
    with gzip.open(part, "wt", encoding="utf-8", compresslevel=3) as stream:
        json.dump({"info": plain(info), "raw": marked}, stream)
    part.replace(path)
    return path


def load_captures(folder: Path, demands: Mapping[str, Demands]) -> Iterator[PageCapture]:
    """The captures of a folder in order of file; ``demands`` by portal.

    Raises:
        UsageError: there are none, or a file is no capture.
    """
    files = sorted(folder.glob("*.json.gz"))
    if not files:
        raise UsageError(f"no captures in {folder}", hint="`auditor audit --archive` keeps them")
    for path in files:
        try:
            with gzip.open(path, "rt", encoding="utf-8") as stream:
                kept = json.load(stream)
            info = PageInfo(**{**kept["info"], "redirects": tuple(kept["info"]["redirects"])})
            raw = {name: _unmark(value) for name, value in kept["raw"].items()}
        except _BROKEN as error:
            raise UsageError(f"{path} is no capture: {error}") from error
        yield PageCapture(info, raw, demands.get(info.portal))


def save_crawls(
    folder: Path, crawls: Mapping[str, Any], tool: Mapping[str, Any], profile: Mapping[str, Any]
) -> None:
    """Write what the crawls learnt, the tool that captured and its profile beside the captures."""
    folder.mkdir(parents=True, exist_ok=True)
    data = json.dumps({"crawls": plain(crawls), "tool": plain(tool), "profile": profile})
    (folder / _CRAWLS).write_text(data, encoding="utf-8")


def load_crawls(folder: Path) -> dict[str, Any]:
    """``crawls`` by portal, ``tool`` and ``profile`` of an archive.

    Raises:
        UsageError: the folder holds no whole archive.
    """
    try:
        kept = json.loads((folder / _CRAWLS).read_text(encoding="utf-8"))
        return {key: kept[key] for key in ("crawls", "tool", "profile")}
    except _BROKEN as error:
        raise UsageError(
            f"{folder} is no archive of captures", hint="`auditor audit --archive` makes one"
        ) from error


def _mark(value: Any) -> Any:
    if isinstance(value, Failure | Skipped):
        return {f"__{type(value).__name__.lower()}__": value.reason}
    return value


def _unmark(value: Any) -> Any:
    if isinstance(value, dict) and len(value) == 1:
        for name, kind in _MARKS.items():
            if f"__{name}__" in value:
                return kind(value[f"__{name}__"])
    return value
