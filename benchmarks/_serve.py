"""Serves a folder on loopback from a process of its own, so that its work is not counted with the measured one."""

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass


def _serve(folder: str, pipe: Any) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
    pipe.send(server.server_port)
    server.serve_forever()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder's origin, such as ``http://127.0.0.1:40001``."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(str(folder), theirs), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{ours.recv()}"
    finally:
        process.kill()
        process.join()


@contextmanager
def site(folder: Path | None, pages: int) -> Iterator[list[str]]:
    """Addresses of a folder's pages on loopback, evenly drawn; without a folder, of the demo portal's."""
    if folder is None:
        # Here, because the serving process imports this module, too, and needs none of it.
        from auditor.demo import DemoPortal, demo_paths

        with DemoPortal() as portal:
            yield [portal.url.rstrip("/") + path for path in demo_paths()[:pages]]
        return
    with served(folder) as origin:
        found = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.html"))
        step = max(1, len(found) // pages)
        yield [f"{origin}/{path}" for path in found[::step][:pages]]
