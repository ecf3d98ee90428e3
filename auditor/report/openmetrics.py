"""The newest samples as an OpenMetrics text file, for a Prometheus node exporter's textfile collector."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from auditor.model import Endpoint, Sample, State

_PHASES = ("dns", "connect", "tls", "wait", "transfer")


@dataclass(slots=True)
class Gauges:
    """Counts what a prober saw since it began; :meth:`text` is the file."""

    newest: dict[Endpoint, Sample] = field(default_factory=dict)
    counts: dict[tuple[Endpoint, str], int] = field(default_factory=dict)

    def add(self, sample: Sample) -> None:
        """Take in a sample."""
        state = "starved" if sample.starved else sample.state.value
        key = (sample.endpoint, state)
        self.counts[key] = self.counts.get(key, 0) + 1
        if state in (State.UP, State.DOWN):
            self.newest[sample.endpoint] = sample

    def text(self) -> str:
        """Every metric with its type and help, ended by ``# EOF``."""
        families = [
            _family("portal_probe_up", "gauge", "Whether the last counted sample was good.", self._up()),
            _family(
                "portal_probe_phase_seconds",
                "gauge",
                "Phases of the last counted sample.",
                self._phases(),
            ),
            _family("portal_probe_http_status", "gauge", "HTTP status of that sample.", self._status()),
            _family(
                "portal_probe_certificate_end_timestamp_seconds",
                "gauge",
                "When the first certificate of the chain ends.",
                self._certificates(),
            ),
            _family(
                "portal_probe_samples",
                "counter",
                "Samples since the prober began, by state.",
                [({**_labels(e), "state": s}, float(n)) for (e, s), n in sorted(self.counts.items(), key=repr)],
                suffix="_total",
            ),
        ]
        return "".join(families) + "# EOF\n"

    def _up(self) -> list[tuple[Mapping[str, str], float]]:
        return [(_labels(e), float(s.state is State.UP)) for e, s in self.newest.items()]

    def _phases(self) -> list[tuple[Mapping[str, str], float]]:
        rows: list[tuple[Mapping[str, str], float]] = []
        for endpoint, sample in self.newest.items():
            last = sample.deciding
            for phase in _PHASES if last else ():
                value = getattr(last.phases, phase) if last else None
                if value is not None:
                    rows.append(({**_labels(endpoint), "phase": phase}, value / 1000))
        return rows

    def _status(self) -> list[tuple[Mapping[str, str], float]]:
        found = ((e, s.deciding) for e, s in self.newest.items())
        return [(_labels(e), float(a.status)) for e, a in found if a is not None and a.status is not None]

    def _certificates(self) -> list[tuple[Mapping[str, str], float]]:
        rows: list[tuple[Mapping[str, str], float]] = []
        for endpoint, sample in self.newest.items():
            last = sample.deciding
            certificate = last.hops[-1].certificate if last and last.hops else None
            if certificate is not None:
                end = datetime.fromisoformat(certificate.chain_not_after).timestamp()
                rows.append((_labels(endpoint), end))
        return rows


def _labels(endpoint: Endpoint) -> dict[str, str]:
    labels = {"portal": endpoint.portal, "url": endpoint.url, "method": endpoint.method}
    return {**labels, "family": str(endpoint.family)} if endpoint.family else labels


def _family(
    name: str, kind: str, about: str, rows: Sequence[tuple[Mapping[str, str], float]], suffix: str = ""
) -> str:
    lines = [f"# HELP {name} {about}", f"# TYPE {name} {kind}"]
    lines += [f"{name}{suffix}{{{_joined(labels.items())}}} {value:.10g}" for labels, value in rows]
    return "\n".join(lines) + "\n" if rows else ""


def _joined(labels: Iterable[tuple[str, str]]) -> str:
    return ",".join(f'{name}="{_escaped(value)}"' for name, value in labels)


def _escaped(value: str) -> str:
    return value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
