"""Doors to the network for browser contexts: each lets out what its policy allows, and remembers what it didn't.

The parent's side of :mod:`auditor.gather.relay`: it decides, resolves and notes; the relay carries bytes.
"""

import asyncio
import contextlib
import itertools
import json
import socket
import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from playwright.async_api import BrowserContext

from auditor.errors import BrowserError
from auditor.gather import relay
from auditor.gather.egress import Egress, RefusedError

NOWHERE = "socks5://127.0.0.1:1"
"""The browser's own proxy: what no context asks for gets nowhere. The port is one that no ordinary user can open."""
BYPASS = "<-loopback>"
"""Loopback goes through the proxy, too."""
START_SECONDS = 20.0
_ERRORS = {
    "no-name": "net::ERR_NAME_NOT_RESOLVED",
    "refused": "net::ERR_CONNECTION_REFUSED",
    "timed-out": "net::ERR_CONNECTION_TIMED_OUT",
    "unreachable": "net::ERR_ADDRESS_UNREACHABLE",
    "failed": "net::ERR_CONNECTION_FAILED",
}
OURS = ("net::ERR_SOCKS_CONNECTION_FAILED", "net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE")
GONE = "net::ERR_PROXY_CONNECTION_FAILED"
"""What the browser says where the relay itself is gone."""
MOST_NOTED = 1000


@dataclass(slots=True, eq=False)
class Door:
    """One policy's way out, and what became of the connections through it."""

    egress: Egress
    port: int
    refused: dict[tuple[str, int], RefusedError] = field(default_factory=dict)
    """The last refusal by host and port."""
    refusals: Counter[str] = field(default_factory=Counter)
    """How often each host was refused."""
    failed: dict[tuple[str, int], str] = field(default_factory=dict)
    connections: int = 0

    @property
    def server(self) -> str:
        """The proxy that a context is given."""
        return f"socks5://127.0.0.1:{self.port}"

    def told(self) -> list[tuple[RefusedError, int]]:
        """The hosts that were refused, each with its last refusal and how often, the most frequent first."""
        last = {error.host: error for error in self.refused.values()}
        return [(last[host], times) for host, times in self.refusals.most_common() if host in last]

    def refusal(self, host: str, port: int) -> RefusedError | None:
        """Why a host was refused; None where it wasn't."""
        return self.refused.get((host.strip("[]").lower(), port))

    def explained(self, error: str, host: str, port: int) -> str:
        """The browser's error as it would be without a relay; a refusal is called by its own name.

        ``net::ERR_BLOCKED_BY_CLIENT`` is the browser's name for what the visitor's side does not load.
        """
        if error not in OURS:
            return error
        if self.refusal(host, port) is not None:
            return "net::ERR_BLOCKED_BY_CLIENT"
        return _ERRORS.get(self.failed.get((host.strip("[]").lower(), port), ""), error)

    async def decide(self, host: str, port: int) -> list[str]:
        """The addresses to connect to; none where it is refused or has none."""
        key = host, port
        self.connections += 1
        if len(self.refused) + len(self.failed) > MOST_NOTED:
            self.refused.clear()
            self.failed.clear()
        try:
            addresses = await self.egress.addresses(host, port)
        except RefusedError as error:
            self.refused[key] = error
            if len(self.refusals) < MOST_NOTED:
                self.refusals[host] += 1
            return []
        except socket.gaierror:
            self.failed[key] = "no-name"
            return []
        self.refused.pop(key, None)
        return addresses


class Doors:
    """The relay's process and the doors in it."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._deciding: set[asyncio.Task[None]] = set()
        self._numbers = itertools.count(1)
        self._doors: dict[int, Door] = {}
        self._opening: dict[int, asyncio.Future[int]] = {}
        self._by_policy: dict[Egress, Door] = {}
        self._lock = asyncio.Lock()

    async def door(self, egress: Egress) -> Door:
        """The way out for a policy; the same one every time.

        Raises:
            BrowserError: the relay can't be started.
        """
        async with self._lock:
            if self._process is None or self._process.returncode is not None:
                await self._start()
            if egress not in self._by_policy:
                self._by_policy[egress] = await self._open(egress)
            return self._by_policy[egress]

    async def close(self) -> None:
        """End the relay and every connection through it."""
        process, self._process = self._process, None
        if process is not None and process.stdin is not None:
            process.stdin.close()
            with contextlib.suppress(TimeoutError, ProcessLookupError):
                async with asyncio.timeout(5):
                    await process.wait()
            if process.returncode is None:
                process.kill()
                await process.wait()
        if self._reading is not None:
            await self._reading

    async def _start(self) -> None:
        self._by_policy.clear()
        self._doors.clear()
        # Isolated and without site packages: what the relay needs is in the standard library.
        command = [sys.executable, "-I", "-S", relay.__file__]
        try:
            self._process = await asyncio.create_subprocess_exec(
                *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
            )
        except OSError as error:
            raise BrowserError(f"the browser's relay could not be started: {error}") from error
        assert self._process.stdout is not None
        self._reading = asyncio.ensure_future(self._read(self._process.stdout))

    async def _open(self, egress: Egress) -> Door:
        number = next(self._numbers)
        self._opening[number] = port = asyncio.get_running_loop().create_future()
        self._tell({"open": number})
        try:
            async with asyncio.timeout(START_SECONDS):
                door = Door(egress, await port)
        except TimeoutError:
            raise BrowserError("the browser's relay does not answer") from None
        self._doors[number] = door
        return door

    async def _read(self, said: asyncio.StreamReader) -> None:
        while line := await said.readline():
            told = json.loads(line)
            if "port" in told and "id" not in told:
                self._opening.pop(told["door"]).set_result(told["port"])
            elif "failed" in told:
                door = self._doors.get(told["door"])
                if door is not None:
                    door.failed[told["host"], told["port"]] = told["failed"]
                self._tell({"id": told["id"], "to": []})
            else:
                task = asyncio.ensure_future(self._decide(told))
                self._deciding.add(task)
                task.add_done_callback(self._deciding.discard)
        for port in self._opening.values():
            if not port.done():
                port.set_exception(BrowserError("the browser's relay ended"))

    async def _decide(self, told: dict[str, Any]) -> None:
        door = self._doors.get(told["door"])
        own = {d.port for d in self._doors.values()}
        to: list[str] = []
        # A door that leads to a door would go in circles.
        if door is not None:
            to = await door.decide(told["host"], told["port"])
            if told["port"] in own and any(a.startswith("127.") or a == "::1" for a in to):
                to = []
        self._tell({"id": told["id"], "to": to})

    def _tell(self, order: dict[str, Any]) -> None:
        if self._process is not None and self._process.stdin is not None:
            with contextlib.suppress(ConnectionError, RuntimeError):
                self._process.stdin.write(json.dumps(order).encode() + b"\n")


_OF_CONTEXT: "WeakKeyDictionary[BrowserContext, Door]" = WeakKeyDictionary()


def remember(context: BrowserContext, door: Door) -> None:
    """Note which door a context was given."""
    _OF_CONTEXT[context] = door


def door_of(context: BrowserContext) -> Door | None:
    """The door that a context was given, None for one that was made without."""
    return _OF_CONTEXT.get(context)
