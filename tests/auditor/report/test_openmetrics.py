"""The OpenMetrics text file."""

from auditor.model import Attempt, Certificate, Endpoint, Hop, Phases, Sample, State
from auditor.report.openmetrics import Gauges


def test_every_metric_has_its_type_and_labels_are_escaped() -> None:
    certificate = Certificate("2026-01-01T00:00:00+00:00", "2027-01-01T00:00:00+00:00", "2027-01-01T00:00:00+00:00",
                              "CN=ca", "CN=a", ("a.test",), "00")  # fmt: skip
    hop = Hop("https://a.test/", status=200, certificate=certificate)
    attempt = Attempt(5.0, (hop,), Phases(1, 2, 3, 40, 5, 51))
    gauges = Gauges()
    gauges.add(Sample(Endpoint('https://a.test/?q="x"', "a"), 5.0, 0, State.UP, (attempt,)))
    gauges.add(Sample(Endpoint("http://b.test/", "b"), 5.0, 0, State.UNMEASURED, ()))
    text = gauges.text()
    labels = r'{portal="a",url="https://a.test/?q=\"x\"",method="GET"}'
    assert f"portal_probe_up{labels} 1\n" in text
    assert "# TYPE portal_probe_samples counter\n" in text
    assert 'phase="wait"} 0.04\n' in text
    assert "portal_probe_certificate_end_timestamp_seconds" in text
    assert 'portal_probe_samples_total{portal="b",url="http://b.test/",method="GET",state="unmeasured"} 1' in text
    assert 'portal_probe_up{portal="b"' not in text
    assert text.endswith("# EOF\n")
