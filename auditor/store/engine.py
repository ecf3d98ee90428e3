"""How the store is reached: SQLite by its file, PostgreSQL by its address; what goes wrong there in the tool's words."""

import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import sqlalchemy as sa

from auditor import jsons
from auditor.errors import EXIT_NOT_MEASURED, StoreError
from auditor.store.schema import VERSION, metadata

PATIENCE_SECONDS = 20.0
"""How long to wait for a database server that went away under a run."""
_MASK = "***"
_LOCK = 7_302_011
"""PostgreSQL's advisory lock under which tables are made."""
_JSON: dict[str, Any] = {
    "json_serializer": lambda value: jsons.encode(value).decode(),
    "json_deserializer": lambda text: jsons.decode(text, object),
}
P = ParamSpec("P")
S = TypeVar("S")
T = TypeVar("T")


class StoreLostError(StoreError):
    """The store went away in mid-run; what was committed is safe."""

    exit_code = EXIT_NOT_MEASURED
    waited = False
    """Whether it was waited for in vain already."""


def address_of(location: str) -> sa.URL:
    """A file, ``:memory:`` or a database URL as an address.

    Raises:
        StoreError: it is neither SQLite nor PostgreSQL.
    """
    if "://" not in location:
        return sa.URL.create("sqlite", database=location)
    try:
        url = sa.make_url(location)
    except (sa.exc.ArgumentError, ValueError):
        raise StoreError("the store's address is no URL", hint="postgresql://user@host/database") from None
    if url.drivername in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if url.drivername.startswith("sqlite") or url.drivername == "postgresql+psycopg":
        return url
    raise StoreError(f"{url.drivername} can't be the store", hint="SQLite and PostgreSQL can")


def shown(url: sa.URL) -> str:
    """An address as people may see it: without its passwords."""
    secret = {name: _MASK for name in url.query if "password" in name.lower()}
    bare = url.update_query_dict(secret).set(drivername=url.get_backend_name())
    return str(url.database) if url.get_backend_name() == "sqlite" else bare.render_as_string(hide_password=True)


def open_engine(url: sa.URL) -> sa.Engine:
    """The engine for an address, its tables made and its version checked.

    Raises:
        StoreError: it can't be opened, or a newer version of the tool wrote it.
    """
    try:
        if url.get_backend_name() == "sqlite":
            engine = sa.create_engine(url, hide_parameters=True, **_JSON)
            sa.event.listen(engine, "connect", _pragmas)
        else:
            engine = _server(url)
    except ModuleNotFoundError as error:
        raise StoreError(
            f"PostgreSQL needs {error.name}, which is not installed", hint="pip install 'portal-auditor[cluster]'"
        ) from error
    opened: list[bool] = []
    _speak_plainly(engine, url, opened)
    if url.get_backend_name() != "sqlite":
        _be_patient(engine, opened)
    try:
        _create(engine)
    except sa.exc.SQLAlchemyError as error:
        raise StoreError(f"the store at {shown(url)} can't be opened: {_cause(error, url)}") from None
    opened.append(True)
    return engine


def write_again(write: Callable[Concatenate[S, P], T]) -> Callable[Concatenate[S, P], T]:
    """For a method that leaves the same when it is done twice: done once more where the store was lost under it."""

    @wraps(write)
    def written(self: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return write(self, *args, **kwargs)
        except StoreLostError as lost:
            if lost.waited:
                raise
            return write(self, *args, **kwargs)

    return written


def _server(url: sa.URL) -> sa.Engine:
    # A server that says nothing is given up, rather than waited for without end.
    wished = {"connect_timeout": 10, "tcp_user_timeout": 30_000, "application_name": "portal-auditor"}
    arguments = {name: value for name, value in wished.items() if name not in url.query}
    return sa.create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=arguments, **_JSON)


def _create(engine: sa.Engine) -> None:
    """Make the tables that are missing; processes that open a new store at once make them once."""
    if engine.dialect.name == "sqlite":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            metadata.create_all(connection)
            connection.exec_driver_sql("COMMIT")
        with engine.begin() as connection:
            _check_version(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
            connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
        return
    with engine.begin() as connection:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS store_version (version integer NOT NULL)")
        version = connection.exec_driver_sql("SELECT max(version) FROM store_version").scalar()
        _check_version(version or 0)
        metadata.create_all(connection)
        if version is None:
            connection.exec_driver_sql(f"INSERT INTO store_version VALUES ({VERSION})")


def _check_version(version: int) -> None:
    if version > VERSION:
        raise StoreError("a newer Portal Auditor wrote this store", hint="update, or choose another store")


def _speak_plainly(engine: sa.Engine, url: sa.URL, opened: list[bool]) -> None:
    """Errors of the store as such, without statements, values or passwords."""

    def translate(context: sa.engine.ExceptionContext) -> None:
        error = context.original_exception
        if context.is_pre_ping or not opened or not isinstance(context.sqlalchemy_exception, _TROUBLE):
            return
        said = f"the store at {shown(url)} {{}}: {_cause(error, url)}"
        if engine.dialect.name == "sqlite":
            full = "full" in _cause(error, url)
            hint = "make room, then `auditor audit --resume` goes on: every finished page is stored" if full else ""
            raise StoreError(said.format("can't be read or written"), hint=hint) from None
        lost = StoreLostError(
            said.format("is lost"), hint="every finished page is stored: `auditor audit --resume` goes on"
        )
        lost.waited = context.connection is None
        raise lost from None

    sa.event.listen(engine, "handle_error", translate)


_TROUBLE = (sa.exc.OperationalError, sa.exc.InterfaceError)


def _be_patient(engine: sa.Engine, opened: list[bool]) -> None:
    """Wait for a server that is being started again: pages in flight elsewhere are not lost to a short outage."""

    def connect(dialect: Any, _record: Any, arguments: Any, parameters: Any) -> Any:
        until = time.monotonic() + (PATIENCE_SECONDS if opened else 0.0)
        while True:
            try:
                return dialect.connect(*arguments, **parameters)
            except dialect.loaded_dbapi.OperationalError:
                if time.monotonic() >= until:
                    raise
                time.sleep(0.25)

    sa.event.listen(engine, "do_connect", connect)


def _cause(error: BaseException, url: sa.URL) -> str:
    """What the driver said, in one line."""
    text = str(getattr(error, "orig", None) or error)
    for secret in (url.password, *(v for n, v in url.query.items() if "password" in n.lower())):
        if isinstance(secret, str) and secret:
            text = text.replace(secret, _MASK)
    return " ".join(text.split())


def _pragmas(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=10000", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def make_folder(folder: Path) -> None:
    """The folder of a store's file.

    Raises:
        StoreError: it can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"no folder for the store: {error}") from error
