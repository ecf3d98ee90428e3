"""The network under a probe: httpcore's connections over sockets of our own, with a clock at every step.

httpcore asks a backend for connections; ours resolves the name apart from connecting, tries one address only, and
notes when what began and ended. Errors pass as the operating system named them.
"""

import asyncio
import contextlib
import socket
import ssl
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import httpcore

from auditor.gather.egress import PUBLIC, Egress, RefusedError
from auditor.model import Phase

_RESOLVER_THREADS = 128
_CLOSE_SECONDS = 1.0
_FAMILIES = {0: socket.AF_UNSPEC, 4: socket.AF_INET, 6: socket.AF_INET6}


@dataclass(slots=True)
class Meter:
    """What one request's steps took. Moments are ``time.perf_counter`` seconds, spans milliseconds."""

    phase: Phase = Phase.DNS
    """The step that is under way."""
    address: str = ""
    family: int = 0
    dns: float | None = None
    connect: float | None = None
    tls: float | None = None
    sent: float | None = None
    first_byte: float | None = None
    done: float | None = None
    received: int = 0

    def answered(self) -> None:
        """The first byte of the answer is here."""
        if self.first_byte is None:
            self.first_byte = time.perf_counter()
            self.phase = Phase.TRANSFER


class Resolver:
    """Asks the system for addresses, timed in the asking thread: waiting for a thread is not the server's doing."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_RESOLVER_THREADS, thread_name_prefix="probe-dns")

    async def resolve(self, host: str, port: int, family: int) -> tuple[list[tuple[int, Any]], float]:
        """(family, socket address) pairs in the system's order, and milliseconds.

        Raises:
            socket.gaierror: the name has no address, or no resolver answered.
        """
        kind = _FAMILIES[family]
        numeric = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
        with contextlib.suppress(socket.gaierror):
            return _pairs(socket.getaddrinfo(host, port, kind, socket.SOCK_STREAM, flags=numeric)), 0.0
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._ask, host, port, kind)

    @staticmethod
    def _ask(host: str, port: int, kind: socket.AddressFamily) -> tuple[list[tuple[int, Any]], float]:
        started = time.perf_counter()
        found = socket.getaddrinfo(host, port, kind, socket.SOCK_STREAM)
        return _pairs(found), (time.perf_counter() - started) * 1000

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)


def _pairs(found: list[Any]) -> list[tuple[int, Any]]:
    return list(dict.fromkeys((int(family), address) for family, _, _, _, address in found))


@dataclass(slots=True)
class Wire(httpcore.AsyncNetworkBackend):
    """Connections of one attempt. ``meter`` is the request's that is under way."""

    resolver: Resolver
    family: int = 0
    turn: int = 0
    """Which of the name's addresses is tried: another one at every attempt."""
    egress: Egress = PUBLIC
    """Where connections may lead."""
    meter: Meter = field(default_factory=Meter)
    addresses: dict[str, tuple[str, ...]] = field(default_factory=dict)

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Resolve, then connect to one address.

        Raises:
            OSError: as the system named it; ``meter.phase`` says which step.
            RefusedError: the policy does not allow it; nothing was sent.
        """
        meter = self.meter
        meter.phase = Phase.DNS
        self.egress.check_host(host, port)
        found, meter.dns = await self.resolver.resolve(host, port, self.family)
        self.addresses[host] = tuple(address[0] for _, address in found)
        found = self._allowed(host, port, found)
        family, address = found[self.turn % len(found)]
        meter.phase = Phase.CONNECT
        meter.address, meter.family = address[0], 6 if family == socket.AF_INET6 else 4
        link = socket.socket(family, socket.SOCK_STREAM)
        try:
            link.setblocking(False)
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            started = time.perf_counter()
            await asyncio.get_running_loop().sock_connect(link, address)
            meter.connect = (time.perf_counter() - started) * 1000
            meter.phase = Phase.WAIT
            reader, writer = await asyncio.open_connection(sock=link)
        except BaseException:
            link.close()
            raise
        return _Stream(self, reader, writer)

    def _allowed(self, host: str, port: int, found: list[tuple[int, Any]]) -> list[tuple[int, Any]]:
        objections = [self.egress.objection(host, port, address[0]) for _, address in found]
        allowed = [each for each, objection in zip(found, objections, strict=True) if not objection]
        if not allowed:
            raise RefusedError(host, port, objections[0], found[0][1][0])
        return allowed

    async def connect_unix_socket(self, *_args: Any, **_options: Any) -> httpcore.AsyncNetworkStream:
        raise NotImplementedError

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class _Stream(httpcore.AsyncNetworkStream):
    def __init__(self, wire: Wire, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._wire, self._reader, self._writer = wire, reader, writer

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = await self._reader.read(max_bytes)
        meter = self._wire.meter
        meter.received += len(data)
        # Over HTTP/2 the first bytes are the connection's own settings: there httpcore's trace tells.
        if data and meter.sent is not None and not self._is_http2:
            meter.answered()
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        try:
            self._writer.write(buffer)
            await self._writer.drain()
        except OSError as error:
            # httpcore still reads an answer that came before the server hung up.
            raise httpcore.WriteError(str(error)) from error

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        meter = self._wire.meter
        meter.phase = Phase.TLS
        started = time.perf_counter()
        await self._writer.start_tls(ssl_context, server_hostname=server_hostname, ssl_handshake_timeout=600)
        meter.tls = (time.perf_counter() - started) * 1000
        meter.phase = Phase.WAIT
        return self

    async def aclose(self) -> None:
        transport = self._writer.transport
        self._writer.close()
        # A server that never says goodbye must not keep the connection.
        asyncio.get_running_loop().call_later(_CLOSE_SECONDS, transport.abort)

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":
            return self._reader.at_eof()
        return self._writer.get_extra_info(info)

    @property
    def _is_http2(self) -> bool:
        secured = self._writer.get_extra_info("ssl_object")
        return secured is not None and secured.selected_alpn_protocol() == "h2"
