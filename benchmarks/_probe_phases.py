"""Phase times of our probes beside ``curl -w``, on a local TLS server with a delay injected in each phase.

Runs in network and mount namespaces of its own (Linux, root): a name server on loopback delays DNS, a TUN device
that reflects packets delays connecting, the server delays handshake, first byte and transfer. No packet leaves.
"""

import asyncio
import contextlib
import fcntl
import ipaddress
import os
import socket
import ssl
import statistics
import struct
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from multiprocessing import Process
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from rich.console import Console
from rich.table import Table

from auditor.gather.egress import Egress
from auditor.gather.probe import Prober, ProbeSettings
from auditor.model import Endpoint

PHASES = ("dns", "connect", "tls", "wait", "transfer")
_FORMAT = " ".join(
    f"%{{time_{name}}}" for name in ("namelookup", "connect", "appconnect", "pretransfer", "starttransfer", "total")
)
_PORT = 20000
_EGRESS = Egress(private=(ipaddress.ip_network("10.9.0.0/24"),))
# curl's first transfer of a process also loads OpenSSL and its authorities; it is not counted.
_WARM_UP = f"https://d0-c0-warm.probe.test:{_PORT}/w0-x0"


def run(repeats: int, delays: list[int]) -> None:
    """Print the table; started again inside the namespaces where it is not there yet."""
    if os.environ.get("PROBES_INSIDE") != "1":
        again = [sys.executable, *sys.argv]
        subprocess.run(
            ["unshare", "--net", "--mount", *again], env={**os.environ, "PROBES_INSIDE": "1"}, check=True
        )
        return
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        make_certificate(base, "*.probe.test")
        _network(base)
        workers = [Process(target=work, args=(base, delays), daemon=True) for work in (_reflect, _names, _serve)]
        for worker in workers:
            worker.start()
        time.sleep(1.5)
        trust = ssl.create_default_context(cafile=str(base / "ca.pem"))
        asyncio.run(_compare(base, trust, repeats, delays))
        for worker in workers:
            worker.kill()


def make_certificate(
    folder: Path, *names: str, days: int = 90, start: int = -1, name: str = "server", sign: bool = True
) -> None:
    """Write ``ca.pem`` and a server's ``<name>.pem`` (key and certificate), signed by it or by itself."""
    now = datetime.now(UTC)

    def build(subject: str, issuer: str, key: Any, by: Any, ends: int, *more: Any) -> x509.Certificate:
        def named(text: str) -> x509.Name:
            return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

        builder = x509.CertificateBuilder().subject_name(named(subject)).issuer_name(named(issuer))
        builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(now + timedelta(days=min(start, ends - 1)))
        builder = builder.not_valid_after(now + timedelta(days=ends))
        for extension in more:
            builder = builder.add_extension(extension, critical=False)
        return builder.sign(by, hashes.SHA256())

    keys = folder / "ca.key"
    if keys.exists():
        authority: Any = serialization.load_pem_private_key(keys.read_bytes(), None)
    else:
        authority = ec.generate_private_key(ec.SECP256R1())
        keys.write_bytes(_pem(authority))
        root = build(
            "Probe CA", "Probe CA", authority, authority, 3650, x509.BasicConstraints(ca=True, path_length=None)
        )
        (folder / "ca.pem").write_bytes(root.public_bytes(serialization.Encoding.PEM))
    key = ec.generate_private_key(ec.SECP256R1())
    alternatives = x509.SubjectAlternativeName([_general(n) for n in names])
    signer, issuer = (authority, "Probe CA") if sign else (key, names[0])
    leaf = build(names[0], issuer, key, signer, days, alternatives)
    (folder / f"{name}.pem").write_bytes(_pem(key) + leaf.public_bytes(serialization.Encoding.PEM))


def _general(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _pem(key: Any) -> bytes:
    private: bytes = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return private


def _network(base: Path) -> None:
    def sh(command: str) -> None:
        subprocess.run(command, shell=True, check=True)

    (base / "resolv.conf").write_text("nameserver 127.0.0.1\noptions attempts:1 timeout:5\n")
    sh("mount --make-rprivate /")
    sh(f"mount --bind {base}/resolv.conf /etc/resolv.conf")
    sh("ip link set lo up && ip tuntap add dev probe0 mode tun && ip addr add 10.9.0.1/24 dev probe0")
    sh("ip link set probe0 up")


def _reflect(_base: Path, _delays: list[int]) -> None:
    """Send every packet back with its addresses swapped: connecting to 10.9.0.x reaches our own server.

    A SYN waits for twice x - 2 milliseconds. Checksums hold, since they are sums over both addresses.
    """
    device = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(device, 0x400454CA, struct.pack("16sH", b"probe0", 0x0001 | 0x1000))
    while True:
        packet = os.read(device, 65535)
        if packet[0] >> 4 != 4:
            continue
        swapped = packet[:12] + packet[16:20] + packet[12:16] + packet[20:]
        header = (packet[0] & 15) * 4
        is_syn = packet[9] == 6 and packet[header + 13] & 0x12 == 0x02
        delay = 2 * (packet[19] - 2) / 1000 if is_syn else 0.0
        if delay > 0:
            threading.Timer(delay, os.write, (device, swapped)).start()
        else:
            os.write(device, swapped)


def _names(_base: Path, _delays: list[int]) -> None:
    """A name server: ``d100-c50.probe.test`` is answered after 100 ms with the address whose SYN waits 50 ms."""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 53))
    while True:
        query, client = server.recvfrom(512)
        label = query[13 : 13 + query[12]].decode()
        end = query.index(b"\0", 12) + 5
        kind = struct.unpack("!H", query[end - 4 : end - 2])[0]
        d, c = (int(part[1:]) for part in label.split("-")[:2])
        answer = b"\xc0\x0c\0\x01\0\x01\0\0\0\0\0\x04" + bytes([10, 9, 0, 2 + c // 2]) if kind == 1 else b""
        head = query[:2] + b"\x81\x80\0\x01" + struct.pack("!H", 1 if answer else 0) + b"\0\0\0\0"
        send = threading.Timer(d / 1000 if kind == 1 else 0, server.sendto, (head + query[12:end] + answer, client))
        send.start()


def _serve(base: Path, delays: list[int]) -> None:
    """Ports say how long the handshake waits, paths how long the first byte (w) and the second half (x)."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(base / "server.pem")

    def answer(link: socket.socket, delay: int) -> None:
        time.sleep(delay / 1000)
        with contextlib.suppress(OSError), context.wrap_socket(link, server_side=True) as secured:
            secured.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            request = secured.recv(4096)
            wait, transfer = (int(part[1:]) for part in request.split()[1].decode().strip("/").split("-"))
            time.sleep(wait / 1000)
            secured.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2000\r\nConnection: close\r\n\r\n" + b"a" * 1000)
            time.sleep(transfer / 1000)
            secured.sendall(b"b" * 1000)

    def listen(delay: int) -> None:
        server = socket.create_server(("10.9.0.1", _PORT + delay), backlog=64)
        while True:
            threading.Thread(target=answer, args=(server.accept()[0], delay), daemon=True).start()

    for delay in {0, *delays}:
        threading.Thread(target=listen, args=(delay,)).start()


async def _compare(base: Path, trust: ssl.SSLContext, repeats: int, delays: list[int]) -> None:
    table = Table(title=f"Phase times beside curl -w, milliseconds, medians of {repeats} (ours − curl's)")
    for column in ("delay in", "ms", *PHASES):
        table.add_column(column, justify="right" if column != "delay in" else "left")
    worst = dict.fromkeys(PHASES, 0.0)
    prober = Prober(ProbeSettings(egress=_EGRESS, timeout=20, confirm=()), trust=trust)
    for phase, delay in [("none", 0), *((p, d) for p in PHASES for d in delays if d)]:
        given = {p: delay if p == phase else 0 for p in PHASES}
        url = (
            f"https://d{given['dns']}-c{given['connect']}.probe.test:{_PORT + given['tls']}"
            f"/w{given['wait']}-x{given['transfer']}"
        )
        ours: dict[str, list[float]] = {p: [] for p in PHASES}
        theirs: dict[str, list[float]] = {p: [] for p in PHASES}
        for _ in range(repeats):
            for name, value in zip(PHASES, await _curl(base, url), strict=True):
                theirs[name].append(value)
            attempt = (await prober.attempts(Endpoint(url)))[0]
            assert attempt.ok, attempt
            for name in PHASES:
                ours[name].append(getattr(attempt.phases, name))
        cells = []
        for name in PHASES:
            mine, other = statistics.median(ours[name]), statistics.median(theirs[name])
            worst[name] = max(worst[name], mine - other, key=abs)
            cells.append(f"{mine:.1f} ({mine - other:+.2f})")
        table.add_row(phase, str(delay), *cells)
    table.add_section()
    table.add_row("worst difference", "", *(f"{worst[p]:+.2f}" for p in PHASES))
    prober.close()
    Console(width=120).print(table)


async def _curl(base: Path, url: str) -> list[float]:
    process = await asyncio.create_subprocess_exec(
        "curl", "-s", "--cacert", str(base / "ca.pem"), "-w", _FORMAT + "\n",
        "-o", "/dev/null", _WARM_UP, "-o", "/dev/null", url,
        stdout=subprocess.PIPE,
    )  # fmt: skip
    output, _ = await process.communicate()
    times = output.splitlines()[-1].split()
    looked, connected, secured, ready, first, total = (float(v) * 1000 for v in times)
    return [looked, connected - looked, secured - connected, first - ready, total - first]
