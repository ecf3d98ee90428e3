"""A real PostgreSQL server for tests and benchmarks: on loopback, with its data in a folder that goes away."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

PASSWORD = "a:b/c@d-secret"


def binaries() -> Path | None:
    """The folder of the server's programs; None where there is none, or nobody who may run them."""
    found = shutil.which("initdb")
    folders = (
        [Path(found).resolve().parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    )
    if os.geteuid() == 0 and not (_ordinary() and shutil.which("runuser")):
        return None
    return next((f for f in folders if (f / "initdb").exists()), None)


def _ordinary() -> pwd.struct_passwd | None:
    """The server refuses to run as root."""
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return None


class PostgresServer:
    """The server; its one role ``auditor`` has a password that needs escaping in a URL."""

    def __init__(self, programs: Path, folder: Path, *, durable: bool) -> None:
        """``durable``: data reach the disk with every commit, as they should; tests are quicker without."""
        self._programs, self._folder, self._durable = programs, folder, durable
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        secret = folder / "password"
        secret.write_text(PASSWORD)
        ordinary = _ordinary() if os.geteuid() == 0 else None
        self._as = ["runuser", "-u", "postgres", "--"] if ordinary else []
        if ordinary:
            for path in (folder, secret):
                os.chown(path, ordinary.pw_uid, ordinary.pw_gid)
        self._run(
            "initdb",
            "--no-sync",
            "--auth=scram-sha-256",
            f"--pwfile={secret}",
            "--username=auditor",
            "--encoding=UTF8",
        )
        self.start()

    @property
    def url(self) -> str:
        return f"postgresql://auditor:a%3Ab%2Fc%40d-secret@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        options = f"-c listen_addresses=127.0.0.1 -p {self.port} -k {self._folder}"
        if not self._durable:
            options += " -c fsync=off -c full_page_writes=off"
        self._run("pg_ctl", "start", "--wait", f"--options={options}", f"--log={self._folder}/server.log")

    def stop(self, *, mode: str = "immediate") -> None:
        self._run("pg_ctl", "stop", "--wait", f"--mode={mode}")

    def sql(self, statement: str) -> list[Any]:
        """Run a statement as the owner and return the first column of what it answers."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            answer = connection.execute(statement.encode())
            return [row[0] for row in answer] if answer.description else []

    def cut_connections(self) -> int:
        """End every connection of the tool as an operator would; returns how many there were."""
        named = "application_name = 'portal-auditor'"
        return len(self.sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {named}"))

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as, str(self._programs / program), f"--pgdata={self._folder}/data", *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/")


@contextmanager
def postgres(*, durable: bool = False) -> Iterator[PostgresServer]:
    """A running server, gone at the end.

    Raises:
        FileNotFoundError: there is none on this machine.
    """
    programs = binaries()
    if programs is None:
        raise FileNotFoundError("no PostgreSQL server on this machine")
    folder = Path(tempfile.mkdtemp(prefix="auditor-postgres-"))
    try:
        server = PostgresServer(programs, folder, durable=durable)
        try:
            yield server
        finally:
            if (folder / "data" / "postmaster.pid").exists():
                server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
