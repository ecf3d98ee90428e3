"""Runs a reader of foreign files in a process of its own, with an end to its time and memory.

A file from the web can make a parser loop, fill the memory or crash in native code. None of that may reach
the audit: the child is stopped, and the caller gets ``DocumentProblem``.
"""

import importlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from auditor.errors import AuditorError

_MEMORY = 2 * 1024**3  # bytes of address space for the child
_GRACE = 5.0  # seconds for its start and its own orderly stop
_START = "from auditor.commons.isolated import child; child()"

Result = TypeVar("Result")


class Reason(StrEnum):
    """Why a document cannot be read."""

    EMPTY = "empty"
    WRONG_FORMAT = "wrong_format"
    PASSWORD = "password"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"


class DocumentProblem(AuditorError):
    """A document that cannot be read; ``reason`` says why in one word for code to act on."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


def run_isolated(reader: Callable[..., Result], data: bytes, *args: object, seconds: float) -> Result:
    """``reader(data, *args)`` in a child process; the reader is a function at the top of its module.

    Raises ``DocumentProblem``: the reader's own, ``TOO_SLOW`` after ``seconds`` and a short grace,
    ``TOO_LARGE`` where the memory did not do, ``DAMAGED`` where the child died.
    """
    command = [sys.executable, "-c", _START, reader.__module__, reader.__qualname__]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(part for part in sys.path if part)}
    try:
        done = subprocess.run(
            command,
            input=pickle.dumps((data, args)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds + _GRACE,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise DocumentProblem(Reason.TOO_SLOW, f"not read within {seconds:g} seconds") from late
    if done.returncode:
        raise DocumentProblem(Reason.DAMAGED, f"the reader broke off (exit {done.returncode})")
    reason, value = pickle.loads(done.stdout)  # written by our own child
    if reason is not None:
        raise DocumentProblem(reason, value)
    result: Result = value
    return result


def child() -> None:
    """Reads (data, arguments) from the standard input, writes (reason, result or message) to the output."""
    _limit_memory()
    reader = getattr(importlib.import_module(sys.argv[1]), sys.argv[2])
    data, args = pickle.load(sys.stdin.buffer)  # by our own parent
    try:
        answer: tuple[Reason | None, object] = (None, reader(data, *args))
    except DocumentProblem as problem:
        answer = (problem.reason, str(problem))
    except MemoryError:
        answer = (Reason.TOO_LARGE, "the memory for one document did not do")
    pickle.dump(answer, sys.stdout.buffer)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
