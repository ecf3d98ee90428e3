"""Secrets by reference: a profile names an environment variable or a file, and only a run reads it."""

import base64
import html
import json
import os
import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

from pydantic import Field, model_validator

from auditor.errors import UsageError
from auditor.profile.fields import Section
from auditor.profile.problems import mistake

MASK = "•••••"
ALLOWED = "PORTAL_AUDITOR_SECRETS"
"""Environment variable by which a machine's operator says which variables and files profiles may name: globs with
commas between them. Without it, any; where it is empty, none."""
_MAX_BYTES = 1_000_000
_SHORT = 4
"""Secrets shorter than this are masked as whole words only, or every report would be full of holes."""
_SESSION = 8
"""Values of a saved browser state at least this long are taken for secrets."""


class SecretRef(Section):
    """Where a secret stands: `{env: NAME}` or `{file: path}`, never the secret itself."""

    env: str | None = Field(default=None, description="The environment variable that holds it.")
    file: str | None = Field(
        default=None,
        min_length=1,
        description="The file that holds it, relative to the profile; a line end after it does not count.",
    )

    @model_validator(mode="before")
    @classmethod
    def _is_no_secret(cls, data: Any) -> Any:
        if isinstance(data, (str, int, float)):
            raise mistake("a secret may not stand in a profile", "name where it is: {env: NAME} or {file: path}")
        return data

    @model_validator(mode="after")
    def _is_one_place(self) -> "SecretRef":
        if (self.env is None) == (self.file is None):
            raise mistake("a secret's place is either 'env' or 'file'")
        if self.env is not None and not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", self.env):
            said = "this is not the name of an environment variable"
            raise mistake(said, "letters, digits and _ only", at=("env",))
        return self

    def __str__(self) -> str:
        return f"environment variable {self.env}" if self.env else f"file {self.file}"


class Secret:
    """A secret's value. Printing, formatting or logging it shows a mask; ``reveal()`` gives it out."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> Any:
        raise TypeError("a secret is not stored")


class Secrets:
    """All secrets of a run: reads them, and masks them wherever they turn up."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        """``environment``: variables to read instead of the process's own."""
        self._environment = os.environ if environment is None else environment
        self._known: set[str] = set()
        self._pattern: re.Pattern[str] | None = None

    def resolve(self, reference: SecretRef) -> Secret:
        """The secret behind a reference.

        Raises:
            UsageError: the variable is not set, or the file cannot be read, or there is nothing in it.
        """
        return self.resolve_all([reference])[reference]

    def resolve_all(self, references: Iterable[SecretRef]) -> dict[SecretRef, Secret]:
        """The secrets behind references.

        Raises:
            UsageError: naming everything that is missing.
        """
        found: dict[SecretRef, Secret] = {}
        missing: list[str] = []
        for reference in dict.fromkeys(references):
            try:
                found[reference] = Secret(self._read(reference))
            except UsageError as error:
                missing.append(str(error))
        if missing:
            raise UsageError("\n".join(missing), hint="set the variable or write the file before the run")
        for secret in found.values():
            self.add(secret.reveal())
        return found

    def basic_header(self, username: Secret, password: Secret) -> Secret:
        """The value of an Authorization header, known as a secret from now on."""
        token = base64.b64encode(f"{username.reveal()}:{password.reveal()}".encode()).decode()
        self.add(token)
        return Secret(f"Basic {token}")

    def browser_state(self, file: str) -> dict[str, Any]:
        """A state saved by Playwright; its cookies and stored values are known as secrets from now on.

        Raises:
            UsageError: the file cannot be read, is no saved state, or is none that profiles may name here.
        """
        self._allow(SecretRef(file=file))
        try:
            state = json.loads(_text(Path(file)))
            self.add_state(state)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise UsageError(
                f"{file} is no browser state", hint="save one with Playwright: context.storage_state(path=…)"
            ) from None
        return dict(state)

    def add_state(self, state: Mapping[str, Any]) -> None:
        """Mask a browser state's cookies and stored values from now on.

        Raises:
            KeyError, TypeError, AttributeError: it is none.
        """
        cookies = [str(cookie["value"]) for cookie in state.get("cookies", ())]
        stored = [str(e["value"]) for origin in state.get("origins", ()) for e in origin["localStorage"]]
        for value in (*cookies, *stored):
            # A session's key is long; "dark" or "true" would be masked all over the report.
            if len(value) >= _SESSION:
                self.add(value)

    def add(self, value: str) -> None:
        """Mask this value from now on, also in the shapes it takes in URLs, HTML, JSON and headers."""
        # Of a secret on several lines (a key), each line is one.
        for part in {value, *value.splitlines()}:
            if part.strip():
                self._known |= {*_shapes(part)}
        self._pattern = None

    def mask(self, text: str) -> str:
        """The text with every known secret masked."""
        if not self._known:
            return text
        if self._pattern is None:
            # Longer ones first: one secret may begin with another.
            ordered = sorted(self._known, key=len, reverse=True)
            parts = [re.escape(s) if len(s) >= _SHORT else rf"(?<!\w){re.escape(s)}(?!\w)" for s in ordered]
            self._pattern = re.compile("|".join(parts))
        return self._pattern.sub(MASK, text)

    def _allow(self, reference: SecretRef) -> None:
        """Raises UsageError where the operator of this machine does not let profiles name it."""
        allowed = self._environment.get(ALLOWED)
        named = reference.env or str(Path(str(reference.file)).resolve())
        if allowed is not None and not any(fnmatchcase(named, each.strip()) for each in allowed.split(",")):
            raise UsageError(f"the {reference} is not among those that {ALLOWED} allows on this machine")

    def _read(self, reference: SecretRef) -> str:
        self._allow(reference)
        if reference.env is not None:
            if reference.env not in self._environment:
                raise UsageError(f"the {reference} is not set")
            value = self._environment[reference.env]
        else:
            value = _text(Path(str(reference.file))).rstrip("\r\n")
        if not value.strip():
            raise UsageError(f"the {reference} is empty")
        return value


def _shapes(value: str) -> Iterable[str]:
    yield value
    yield value.strip()
    yield quote(value, safe="")
    yield quote(value)
    yield quote_plus(value)
    yield re.sub(r"%[0-9A-F]{2}", lambda escape: escape[0].lower(), quote(value, safe=""))
    yield html.escape(value)
    yield html.escape(value, quote=False)
    yield html.escape(value).replace("&#x27;", "&#39;")
    yield json.dumps(value)[1:-1]
    yield json.dumps(value, ensure_ascii=False)[1:-1]
    yield base64.b64encode(value.encode()).decode().rstrip("=")
    yield base64.urlsafe_b64encode(value.encode()).decode().rstrip("=")
    if len(value.encode()) >= _SESSION:
        yield from _within_base64(value.encode())


def _within_base64(value: bytes) -> Iterable[str]:
    """The characters that stand for it whatever comes before and after it in the text that was encoded."""
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + value).decode().rstrip("=")
        begun, ended = (before * 8 + 5) // 6, (before + len(value)) * 8 // 6
        yield whole[begun:ended]
        yield whole[begun:ended].replace("+", "-").replace("/", "_")


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            raw = stream.read(_MAX_BYTES + 1)
        if len(raw) > _MAX_BYTES:
            raise UsageError(f"the file {path} is too large for a secret")
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"the file {path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"the file {path} is not UTF-8 text") from None
