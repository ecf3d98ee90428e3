"""One tree of exceptions. Each class knows its exit code and may carry a hint on how to go on."""


class AuditorError(Exception):
    """Something the tool can name. ``hint`` says how to mend it."""

    exit_code = 4

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(AuditorError):
    """The command line, profile, gate or baseline asks for what can't be."""

    exit_code = 2


class NotMeasuredError(AuditorError):
    """Too little could be measured to say anything: a portal is down, a browser is missing."""

    exit_code = 3


class BrowserError(NotMeasuredError):
    """No browser can be started."""


class CheckDefinitionError(AuditorError):
    """A check module breaks the contract of ``auditor.rules``."""


class StoreError(AuditorError):
    """The store cannot be opened, read or written."""


EXIT_OK, EXIT_GATE, EXIT_USAGE, EXIT_NOT_MEASURED, EXIT_INTERNAL, EXIT_INTERRUPTED = 0, 1, 2, 3, 4, 130
