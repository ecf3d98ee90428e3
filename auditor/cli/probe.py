"""``auditor probe``: is the service there, and how long does a beneficiary wait."""

import asyncio
import json
import os
import re
import signal
import socket
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from auditor.cli.options import store_option
from auditor.errors import EXIT_GATE, EXIT_OK, UsageError

if TYPE_CHECKING:
    from auditor.model import Endpoint, Sample
    from auditor.report.openmetrics import Gauges

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_METRICS_SECONDS = 10.0


def _span(_ctx: click.Context, _param: click.Parameter, value: str | None) -> float | None:
    """``60s``, ``5m``, ``24h``, ``30d`` in seconds; a number alone is seconds."""
    if value is None:
        return None
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([smhd]?)", value.strip())
    if not match:
        raise click.BadParameter(f"'{value}' is no span of time: write 60s, 5m, 24h or 30d")
    return float(match[1]) * _UNITS[match[2] or "s"]


@click.command("probe")
@click.argument("urls", nargs=-1)
@click.option("--profile", "profile_name", metavar="NAME|FILE", help="Whose probes, limits and portals.")
@click.option("--once", is_flag=True, help="Probe each endpoint once, for cron. [default without --every]")
@click.option("--every", callback=_span, metavar="SPAN", help="Probe at this rate, such as 60s.")
@click.option("--for", "for_", callback=_span, metavar="SPAN", help="Stop after this time, such as 24h.")
@click.option("--warm", is_flag=True, help="Ask once more on the connection just used, for a second figure.")
@click.option("--each-family", is_flag=True, help="Probe over IPv4 and IPv6 apart.")
@click.option("--per-host", type=click.IntRange(1, 1000), default=16, show_default=True, help="At once per host.")
@click.option("--vantage", metavar="NAME", help="Where the probes come from. [default: this machine's name]")
@click.option(
    "--metrics", type=click.Path(dir_okay=False, path_type=Path), help="OpenMetrics file to keep up to date."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a sample on stdout.")
@store_option
def command(
    urls: tuple[str, ...],
    profile_name: str | None,
    once: bool,
    every: float | None,
    for_: float | None,
    warm: bool,
    each_family: bool,
    per_host: int,
    vantage: str | None,
    metrics: Path | None,
    as_json: bool,
    store: str | None,
) -> int:
    """Probe portals without a browser and keep every sample.

    URLs, or the start URLs and endpoints of a profile. With --every it runs as a service until it is stopped;
    samples are stored within half a second. Ends with 1 where --once found an endpoint down.
    """
    from auditor.gather.egress import Egress
    from auditor.gather.probe import ProbeSettings

    if once and every is not None:
        raise UsageError("--once and --every exclude each other")
    profile = _profile(urls, profile_name)
    rate = every if every is not None else (None if once or not for_ else profile.probes.every_seconds)
    if rate is not None and rate < 1:
        raise UsageError("--every must be at least a second", hint="write 60s")
    settings = ProbeSettings(
        timeout=profile.probes.timeout_seconds,
        confirm=profile.probes.confirm_seconds,
        redirects=profile.budgets.redirects,
        warm=warm,
        vantage=vantage or socket.gethostname(),
        egress=Egress.of(profile, also=urls),
    )
    session = _Session(settings, per_host, metrics, as_json)
    return session.run(_endpoints(urls, profile, each_family), store, rate, for_)


def _profile(urls: tuple[str, ...], name: str | None) -> Any:
    from auditor.profile import for_urls, load_profile

    if name is None:
        if not urls:
            raise UsageError("nothing to probe", hint="name a URL or --profile")
        return for_urls(list(urls))
    profile = load_profile(name)
    if not profile.portals and not urls:
        raise UsageError(f"the profile {profile.name} has no portals", hint="name a URL")
    return profile


def _endpoints(urls: tuple[str, ...], profile: Any, each_family: bool) -> tuple["Endpoint", ...]:
    from auditor.gather.schedule import endpoints_of

    found = endpoints_of(profile, each_family=each_family)
    if urls:
        # Named on the command line: those alone, known to the profile or not.
        named = endpoints_of(_profile(urls, None), each_family=each_family)
        known = {(e.url, e.family): e for e in found}
        found = tuple(known.get((e.url, e.family), e) for e in named)
    if not found:
        raise UsageError("the profile names no endpoints", hint="set probes.start_urls or probes.endpoints")
    return found


class _Session:
    """One run of the prober: stores, prints, counts."""

    def __init__(self, settings: Any, per_host: int, metrics: Path | None, as_json: bool) -> None:
        self._settings, self._per_host, self._metrics, self._as_json = settings, per_host, metrics, as_json
        self._last: dict[Endpoint, str] = {}
        self._down: set[Endpoint] = set()
        self._taken = 0
        self._written = 0.0

    def run(
        self, endpoints: tuple["Endpoint", ...], store: str | None, every: float | None, seconds: float | None
    ) -> int:
        from auditor.report.openmetrics import Gauges
        from auditor.store import Samples, SampleWriter, Store

        _raise_file_limit()
        history = Store(store)
        writer = SampleWriter(Samples(history))
        gauges = Gauges()

        def keep(sample: "Sample") -> None:
            writer.add(sample)
            gauges.add(sample)
            self._say(sample, once=every is None)
            self._export(gauges)

        try:
            asyncio.run(self._probe(endpoints, keep, every, seconds))
        finally:
            writer.close()
            self._export(gauges, now=True)
            history.close()
        if every is not None:
            click.echo(f"{self._taken} samples stored in {history.engine.url}", err=True)
        return EXIT_GATE if every is None and self._down else EXIT_OK

    async def _probe(
        self, endpoints: tuple["Endpoint", ...], keep: Any, every: float | None, seconds: float | None
    ) -> None:
        from auditor.gather.probe import Prober
        from auditor.gather.schedule import Schedule, Watch

        prober = Prober(self._settings)
        watch = Watch(prober, keep, per_host=self._per_host)
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        try:
            if every is None:
                await watch.once(endpoints)
                return
            click.echo(f"{len(endpoints)} endpoints every {every:g} s; ctrl-c ends it", err=True)
            await watch.run(Schedule(endpoints, every), stop, seconds or float("inf"))
        finally:
            prober.close()
        if watch.missed:
            click.echo(f"{watch.missed} moments were missed while this machine slept: not measured", err=True)

    def _say(self, sample: "Sample", *, once: bool) -> None:
        from auditor.jsons import plain
        from auditor.model import State

        self._taken += 1
        state = "starved" if sample.starved else sample.state.value
        if sample.state is State.DOWN:
            self._down.add(sample.endpoint)
        if self._as_json:
            click.echo(json.dumps(plain(sample), ensure_ascii=False))
        elif (
            once
            or (state in ("up", "down") and self._last.get(sample.endpoint) not in (None, state))
            or (state == "down" and sample.endpoint not in self._last)
        ):
            click.echo(_line(sample, state))
        if state in ("up", "down"):
            self._last[sample.endpoint] = state

    def _export(self, gauges: "Gauges", *, now: bool = False) -> None:
        if self._metrics is None or not (now or time.monotonic() - self._written > _METRICS_SECONDS):
            return
        self._written = time.monotonic()
        part = self._metrics.with_suffix(self._metrics.suffix + f".{os.getpid()}.part")
        part.write_text(gauges.text(), encoding="utf-8")
        part.replace(self._metrics)


def _line(sample: "Sample", state: str) -> str:
    from auditor.i18n import visible

    when = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(sample.scheduled))
    last = sample.deciding
    family = f" IPv{sample.endpoint.family}" if sample.endpoint.family else ""
    head = f"{when}  {state:10} {visible(sample.endpoint.url, 200)}{family}"
    if last is None:
        return f"{head}  too many probes of this host under way"
    if not last.ok:
        tries = len(sample.attempts)
        return f"{head}  {last.cause} while {last.phase} ({visible(last.detail, 200)}), {tries} attempts"
    spans = [(name, getattr(last.phases, name)) for name in ("dns", "connect", "tls", "wait", "transfer")]
    if sample.warm:
        spans.append(("warm", sample.warm.phases.wait))
    shown = ", ".join(f"{name} {value:.1f}" for name, value in spans if value is not None)
    hop = last.hops[-1]
    return f"{head}  {hop.status} {hop.http_version} {shown} ms"


def _raise_file_limit() -> None:
    """Thousands of probes under way need as many sockets."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wished = 65536 if hard == resource.RLIM_INFINITY else min(hard, 65536)
    if soft < wished:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wished, hard))
