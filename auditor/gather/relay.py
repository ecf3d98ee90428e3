"""The browser's only way out: a SOCKS5 relay on loopback, in a process of its own, that asks before it connects.

Run as a script it is the relay: it listens, reads what the browser asks for, and asks its parent where to connect; it
knows no policy and resolves no name. Imported it needs the standard library only, so that it starts at once.
:mod:`auditor.gather.doors` is the parent's side.

Lines of JSON on standard input: ``{"open": door}``, ``{"close": door}``, and the answers to what was asked:
``{"id": n, "to": [address, …]}``, empty for a refusal. On standard output: ``{"door": door, "port": port}``,
``{"id": n, "door": door, "host": host, "port": port}`` and ``{"id": n, "failed": reason}``, which waits for an answer,
too: the parent knows of a failure before the browser does.
"""

import asyncio
import contextlib
import errno
import itertools
import json
import os
import socket
import struct
import sys
import threading
from collections.abc import Awaitable, Callable
from typing import Any

CONNECT_SECONDS = 20.0
HANDSHAKE_SECONDS = 10.0
STAGGER_SECONDS = 0.25
"""A next address is tried beside one that has not answered by then (RFC 8305)."""
MAX_CONNECTIONS = 1024
_REFUSED, _FAILED, _DONE = b"\x05\x02", b"\x05\x04", b"\x05\x00"
_AT_ONCE = struct.pack("ii", 1, 0)
_NO_ADDRESS = b"\x00\x01" + bytes(6)
_NAMES = {errno.ECONNREFUSED: "refused", errno.ENETUNREACH: "unreachable", errno.EHOSTUNREACH: "unreachable"}

Ask = Callable[[dict[str, Any]], Awaitable[list[str]]]


class _Pipe(asyncio.Protocol):
    """One end of a relayed connection: what it reads, the other end writes."""

    other: "_Pipe | None" = None
    transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        if (link := transport.get_extra_info("socket")) is not None:
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def data_received(self, data: bytes) -> None:
        if self.other is not None and self.other.transport is not None:
            self.other.transport.write(data)

    def connection_lost(self, error: Exception | None) -> None:
        other, self.other = self.other, None
        if other is None or other.transport is None:
            return
        other.other = None
        if isinstance(error, ConnectionResetError):
            # What one end met, the other end meets: a reset is no orderly end.
            other.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
            other.transport.abort()
        else:
            other.transport.close()

    def pause_writing(self) -> None:
        if self.other is not None and self.other.transport is not None:
            self.other.transport.pause_reading()

    def resume_writing(self) -> None:
        if self.other is not None and self.other.transport is not None:
            self.other.transport.resume_reading()


class _Asker(_Pipe):
    """The browser's end: says by SOCKS5 (RFC 1928) where it wants to go, then is a pipe like the other."""

    def __init__(self, door: int, ask: Ask, busy: set["_Asker"]) -> None:
        self._door, self._ask, self._busy = door, ask, busy
        self._said = bytearray()
        self._greeted = False
        self._going: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._busy.add(self)
        if len(self._busy) > MAX_CONNECTIONS:
            transport.close()
        self._timer = asyncio.get_running_loop().call_later(HANDSHAKE_SECONDS, transport.close)

    def connection_lost(self, error: Exception | None) -> None:
        self._busy.discard(self)
        if self._timer is not None:
            self._timer.cancel()
        if self._going is not None:
            self._going.cancel()
        super().connection_lost(error)

    def data_received(self, data: bytes) -> None:
        if self.other is not None:
            super().data_received(data)
            return
        self._said += data
        if len(self._said) > 70_000:
            self._end(b"")
        elif self._going is None:
            self._listen()

    def _listen(self) -> None:
        said = self._said
        if not self._greeted:
            if said[0] == 5 and (len(said) < 2 or len(said) < 2 + said[1]):
                return
            if said[0] != 5 or 0 not in said[2 : 2 + said[1]]:
                self._end(b"\x05\xff")
                return
            del said[: 2 + said[1]]
            self._greeted = True
            self._write(b"\x05\x00")
        wish = _wish(said)
        if wish is None:
            return
        host, port, used = wish
        if not host:
            self._end(b"\x05\x07" + _NO_ADDRESS)
            return
        del said[:used]
        if self._timer is not None:
            self._timer.cancel()
        self._going = asyncio.ensure_future(self._go(host, port))

    async def _go(self, host: str, port: int) -> None:
        question = {"door": self._door, "host": host, "port": port}
        addresses = await self._ask(question)
        if not addresses:
            self._end(_REFUSED + _NO_ADDRESS)
            return
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                other = await _connect(addresses, port)
        except (OSError, TimeoutError) as error:
            why = "timed-out" if isinstance(error, TimeoutError) else _NAMES.get(error.errno or 0, "failed")
            await self._ask({**question, "failed": why})
            self._end(_FAILED + _NO_ADDRESS)
            return
        self.other, other.other = other, self
        self._write(_DONE + _NO_ADDRESS)
        if self._said and other.transport is not None:
            other.transport.write(bytes(self._said))
        self._said.clear()
        if other.transport is not None:
            other.transport.resume_reading()

    def _write(self, data: bytes) -> None:
        if self.transport is not None:
            self.transport.write(data)

    def _end(self, last: bytes) -> None:
        if self.transport is not None:
            self.transport.write(last)
            self.transport.close()


def _wish(said: bytearray) -> tuple[str, int, int] | None:
    """Host, port and length of a SOCKS5 request; no host where it is none; None while it is not whole."""
    if len(said) < 5:
        return None
    length = {1: 4, 3: 1 + said[4], 4: 16}.get(said[3], 0)
    if said[0] != 5 or said[1] != 1 or not length:
        return "", 0, 0
    if len(said) < 6 + length:
        return None
    raw = bytes(said[4 : 4 + length])
    if said[3] == 3:
        host = raw[1:].decode("ascii", "replace")
    else:
        host = socket.inet_ntop(socket.AF_INET if said[3] == 1 else socket.AF_INET6, raw)
    return host, int.from_bytes(said[4 + length : 6 + length], "big"), 6 + length


async def _connect(addresses: list[str], port: int) -> _Pipe:
    """A connection to the first address that takes it, its reading paused.

    Raises:
        OSError: none does; the last one's error.
    """
    trials: set[asyncio.Task[_Pipe]] = set()
    waiting, last = list(addresses), OSError("no address")
    try:
        while waiting or trials:
            if waiting:
                trials.add(asyncio.ensure_future(_one(waiting.pop(0), port)))
            done, trials = await asyncio.wait(
                trials, timeout=STAGGER_SECONDS if waiting else None, return_when=asyncio.FIRST_COMPLETED
            )
            for trial in done:
                error = trial.exception()
                if error is None:
                    return trial.result()
                last = error if isinstance(error, OSError) else OSError(str(error))
        raise last
    finally:
        for trial in trials:
            trial.cancel()
            trial.add_done_callback(_hang_up)


def _hang_up(trial: "asyncio.Task[_Pipe]") -> None:
    if not trial.cancelled() and trial.exception() is None and (transport := trial.result().transport) is not None:
        transport.close()


async def _one(address: str, port: int) -> _Pipe:
    transport, pipe = await asyncio.get_running_loop().create_connection(_Pipe, address, port)
    transport.pause_reading()
    return pipe


class _Relay:
    """The child's side of the talk with its parent."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write
        self._numbers = itertools.count(1)
        self._open: dict[int, asyncio.Future[list[str]]] = {}
        self._doors: dict[int, asyncio.Server] = {}
        self._busy: dict[int, set[_Asker]] = {}

    async def ask(self, question: dict[str, Any]) -> list[str]:
        number = next(self._numbers)
        answer: asyncio.Future[list[str]] = asyncio.get_running_loop().create_future()
        self._open[number] = answer
        try:
            self._tell({"id": number, **question})
            return await answer
        finally:
            self._open.pop(number, None)

    async def take(self, line: bytes) -> None:
        order = json.loads(line)
        if "open" in order:
            door = order["open"]
            busy = self._busy[door] = set()
            loop = asyncio.get_running_loop()
            made = await loop.create_server(lambda: _Asker(door, self.ask, busy), "127.0.0.1", 0, backlog=512)
            self._doors[door] = made
            self._tell({"door": door, "port": made.sockets[0].getsockname()[1]})
        elif "close" in order:
            if (closed := self._doors.pop(order["close"], None)) is not None:
                closed.close()
            for asker in [*self._busy.pop(order["close"], ())]:
                if asker.transport is not None:
                    asker.transport.abort()
        elif (answer := self._open.get(order["id"])) is not None and not answer.done():
            answer.set_result(order["to"])

    def _tell(self, said: dict[str, Any]) -> None:
        self._write(json.dumps(said).encode() + b"\n")


async def _serve() -> None:
    """Relay until standard input ends, which it does however the parent dies."""
    loop, lines = asyncio.get_running_loop(), asyncio.Queue[bytes]()

    def listen() -> None:
        with contextlib.suppress(RuntimeError):
            for line in sys.stdin.buffer:
                loop.call_soon_threadsafe(lines.put_nowait, line)
            loop.call_soon_threadsafe(lines.put_nowait, b"")

    threading.Thread(target=listen, daemon=True).start()
    relay = _Relay(lambda data: os.write(1, data))
    while line := await lines.get():
        await relay.take(line)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        asyncio.run(_serve())
