"""The schedule: fixed moments that wait for nobody, and gaps that stay gaps."""

import asyncio
from collections import Counter
from itertools import pairwise

from auditor.gather.egress import LOOPBACK
from auditor.gather.probe import Prober, ProbeSettings
from auditor.gather.schedule import LoadWatch, Schedule, Watch, endpoints_of
from auditor.model import Endpoint, Sample, State
from auditor.profile import Profile
from tests.auditor.gather.probe_server import ProbeServer

ENDPOINTS = tuple(Endpoint(f"http://127.0.0.1:9/{i}") for i in range(50))


def test_moments_keep_their_rate_and_are_spread() -> None:
    schedule = Schedule(ENDPOINTS, 60)
    for i in range(len(ENDPOINTS)):
        moments = [schedule.moment(i, n) for n in range(100)]
        steps = [b - a for a, b in pairwise(moments)]
        assert all(54 - 1e-9 <= step <= 66 + 1e-9 for step in steps)
        assert abs(moments[-1] - moments[0] - 99 * 60) <= 6  # noise does not add up
    first = sorted(schedule.moment(i, 0) for i in range(len(ENDPOINTS)))
    assert first[0] < 15
    assert first[-1] > 45


def _run(server: ProbeServer, paths: list[str], seconds: float, **limits: int) -> list[Sample]:
    async def run() -> list[Sample]:
        taken: list[Sample] = []
        prober = Prober(ProbeSettings(egress=LOOPBACK, timeout=1.5, confirm=()))
        watch = Watch(prober, taken.append, **limits)
        endpoints = tuple(Endpoint(f"{server.origin}/{p}") for p in paths)
        await watch.run(Schedule(endpoints, 0.25), asyncio.Event(), seconds)
        prober.close()
        return taken

    return asyncio.run(run())


def test_a_hanging_answer_holds_up_no_later_moment() -> None:
    with ProbeServer() as server:
        samples = _run(server, ["hang"], 1.0)
    # Each takes longer than the whole schedule; a prober that waits would have taken one. A starved machine skips some.
    assert 2 <= len(samples) <= 4
    assert {s.state for s in samples} == {State.DOWN}


def test_a_host_with_too_many_probes_under_way_is_not_measured() -> None:
    with ProbeServer() as server:
        samples = _run(server, ["hang"], 1.0, per_host=1)
    states = Counter(s.state for s in samples)
    assert states[State.DOWN] == 1
    assert 1 <= states[State.UNMEASURED] <= 3
    assert states.total() == states[State.DOWN] + states[State.UNMEASURED]


def test_lost_time_marks_what_was_measured_meanwhile() -> None:
    watch = LoadWatch()
    watch._late.append((100.0, 400.0))  # 400 ms late at 100 s
    assert watch.starved(99.0, 101.0)
    assert not watch.starved(90.0, 99.5)
    assert not watch.starved(100.1, 101.0)
    assert not watch.starved(92.0, 102.0)  # little of ten seconds


def test_endpoints_of_a_profile() -> None:
    profile = Profile.model_validate(
        {
            "portals": [{"name": "p", "start": "http://127.0.0.1/ar/"}],
            "probes": {
                "endpoints": [{"url": "http://127.0.0.1/api", "method": "HEAD", "expect": {"status": [204]}}]
            },
        }
    )
    api, home = endpoints_of(profile)
    assert (api.portal, api.method, api.status) == ("p", "HEAD", (204,))
    assert (home.url, home.language) == ("http://127.0.0.1/ar/", "ar")
    assert [e.family for e in endpoints_of(profile, each_family=True)] == [4, 6, 4, 6]
