"""What a profile means: scope, weights, demands, windows, and the published JSON Schema."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from auditor import bundled
from auditor.profile import Limits, Profile, load_model, load_profile, profile_names, schema, unknown_names
from auditor.profile.patterns import host_matches, matches
from auditor.profile.schema import Portal
from auditor.profile.watch import Maintenance


def portal(**data: Any) -> Portal:
    return Portal.model_validate({"name": "p", "start": "https://example.sa/", **data})


def checks(**data: Any) -> Profile:
    return Profile.model_validate({"checks": data})


# --- patterns and scope -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "url", "is_match"),
    [
        ("/news/**", "https://a.sa/news/2026/1", True),
        ("/news/**", "https://a.sa/news", True),
        ("/news/**", "https://a.sa/newspaper", False),
        ("/news/**", "https://a.sa/ar/news/1", False),
        ("/**/news/**", "https://a.sa/ar/news/1", True),
        ("/**/news/**", "https://a.sa/news/1", True),
        ("/news/*", "https://a.sa/news/1", True),
        ("/news/*", "https://a.sa/news/1/2", False),
        ("/news", "https://a.sa/news/", True),
        ("/news", "https://a.sa/news?page=2#top", True),
        ("/news?page=*", "https://a.sa/news?page=2", True),
        ("/news?page=*", "https://a.sa/news", False),
        ("/", "https://a.sa", True),
        ("/", "https://a.sa/ar", False),
        ("**.pdf", "https://a.sa/x/y.pdf", True),
        ("https://a.sa/**", "https://a.sa/x", True),
        ("https://a.sa/**", "https://b.sa/x", False),
        ("/a.b", "https://a.sa/axb", False),
        ("/ar/خدمات/**", "https://a.sa/ar/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA/1", True),
        ("/ar/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA", "https://a.sa/ar/خدمات", True),
        ("regex:[?&]print=", "https://a.sa/x?print=1", True),
        ("regex:^https://a", "https://b.sa/", False),
        ("regex:خدمات$", "https://a.sa/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA#x", True),
    ],
)
def test_url_patterns(pattern: str, url: str, is_match: bool) -> None:
    assert matches(pattern, url) is is_match


@pytest.mark.parametrize(
    ("pattern", "host", "port", "is_match"),
    [
        ("a.sa", "a.sa", 443, True),
        ("a.sa", "www.a.sa", 443, False),
        ("*.a.sa", "www.a.sa", 443, True),
        ("*.a.sa", "x.www.a.sa", 443, True),
        ("*.a.sa", "a.sa", 443, False),
        ("*.a.sa", "evil-a.sa", 443, False),
        ("a.sa:8080", "a.sa", 8080, True),
        ("a.sa:8080", "a.sa", 443, False),
        ("*", "anything", None, True),
        ("[::1]", "::1", 80, True),
        ("[::1]:8000", "::1", 8000, True),
        ("[::1]:8000", "::1", 8001, False),
    ],
)
def test_host_patterns(pattern: str, host: str, port: int | None, is_match: bool) -> None:
    assert host_matches(pattern, host, port) is is_match


def test_scope_is_the_hosts_of_the_start_urls() -> None:
    p = portal(start=["https://Example.sa/", "http://127.0.0.1:8000/ar"])
    assert p.scope == ("example.sa", "127.0.0.1:8000")
    assert p.in_scope("https://example.sa/x")
    assert p.in_scope("http://127.0.0.1:8000/x")
    assert not p.in_scope("http://127.0.0.1:8001/x")
    assert not p.in_scope("https://www.example.sa/x")
    assert not p.in_scope("https://example.sa.evil.com/")
    assert not p.in_scope("https://user@evil.com/?example.sa")
    assert not p.in_scope("https://[broken/")


def test_scope_of_an_arabic_host_and_an_ipv6_address() -> None:
    assert portal(start="https://موقع.السعودية/").in_scope("https://xn--4gbrim.xn--mgberp4a5d4ar/x")
    assert portal(start="https://xn--4gbrim.xn--mgberp4a5d4ar/").in_scope("https://موقع.السعودية/x")
    assert portal(start="http://[::1]:8000/").in_scope("http://[::1]:8000/x")


def test_include_and_exclude() -> None:
    p = portal(include=["/ar/**"], exclude="/**/logout")
    assert p.in_scope("https://example.sa/")  # a start URL
    assert p.in_scope("https://example.sa/ar/x")
    assert not p.in_scope("https://example.sa/en/x")
    assert not p.in_scope("https://example.sa/ar/logout")


def test_weights_of_essential_tasks() -> None:
    p = portal(
        important=[{"urls": ["/", "/pay/**"], "weight": 2}, {"urls": "/pay/now", "weight": 5}, {"urls": "/x"}]
    )
    urls = ("/", "/pay/a", "/pay/now", "/x", "/other")
    assert [p.weight(f"https://example.sa{path}") for path in urls] == [2, 2, 5, 3, 1]


def test_login_expected() -> None:
    p = portal(expects_login="/login")
    assert p.login_is_expected("https://example.sa/login")
    assert not p.login_is_expected("https://example.sa/services")


# --- demands and checks -----------------------------------------------------------------------------


def test_demands_are_those_of_the_portal() -> None:
    profile = load_profile("mim")
    demands = profile.demands(profile.portals[0])
    assert demands.wcag_version == "2.0"
    assert demands.wcag_levels == ("A", "AA")
    assert demands.languages == ("ar", "en", "zh")
    assert "Nafath" in demands.brand_words
    assert demands.limit("first_response_working_days") == 2
    assert demands.limit("availability_percent") == 99.5
    with pytest.raises(KeyError):
        demands.limit("no_such_limit")


def test_the_fund_is_not_held_to_its_internal_three_days() -> None:
    profile = load_profile("hrdf")
    assert profile.demands(profile.portals[0]).limit("first_response_working_days") == 2
    assert "first_response_working_days" not in profile.standard.limits.given


def test_limits_given_are_told_from_defaults() -> None:
    limits = Limits.model_validate({"review_months": 12})
    assert limits.given == {"review_months"}
    assert set(limits.values) == set(Limits.model_fields)


@pytest.mark.parametrize("text", ["2.1", "'2.1'"])
def test_the_wcag_version_may_look_like_a_number(text: str) -> None:
    assert load_model(f"standard: {{wcag: {text}}}", Profile).standard.wcag == "2.1"


def test_checks_selected() -> None:
    chosen = checks(packs=["rtl"], include=["language/page-*"], exclude=["rtl/icon-*", "language/page-x"]).checks
    ids = ("rtl/order", "rtl/icon-a", "language/page-a", "language/page-x", "language/other", "service/a")
    assert [chosen.selects(each) for each in ids] == [True, False, True, False, False, False]


def test_unknown_names_and_patterns() -> None:
    found = unknown_names(["rtl/order", "rtl/*", "rtl/ordr", "speed/*"], ["rtl/order", "language/x"])
    assert [(u.position, u.name, u.nearest) for u in found] == [(2, "rtl/ordr", "rtl/order"), (3, "speed/*", None)]


def test_a_portal_may_sign_in_its_own_way() -> None:
    text = """
authentication: {headers: {X-Key: {env: KEY}}}
before_page: [{click: "#banner", if_present: true}]
portals:
  - {name: a, start: "https://a.sa/"}
  - {name: b, start: "https://b.sa/", authentication: none, before_page: []}
"""
    profile = load_model(text, Profile)
    a, b = profile.portals
    assert profile.authentication_of(a).is_given
    assert not profile.authentication_of(b).is_given
    assert len(profile.steps_before(a)) == 1
    assert profile.steps_before(b) == ()


def test_every_secret_of_an_authentication_is_known() -> None:
    text = """
authentication:
  headers: {X-Key: {env: A}}
  basic: {username: {env: B}, password: {file: c}}
  cookies: [{name: s, value: {env: D}}]
  steps: [{open: "https://a.sa/"}, {fill: "#x", value: {env: E}}]
"""
    references = load_model(text, Profile).authentication.references
    assert [r.env or r.file for r in references] == ["A", "B", "c", "D", "E"]


# --- dates ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("window", "moment", "covered"),
    [
        ({"weekdays": "friday", "from": "22:00", "to": "23:00"}, "2026-03-06T22:30", True),
        ({"weekdays": "friday", "from": "22:00", "to": "23:00"}, "2026-03-06T23:00", False),
        ({"weekdays": "friday", "from": "22:00", "to": "23:00"}, "2026-03-07T22:30", False),
        ({"weekdays": "friday", "from": "22:00", "to": "02:00"}, "2026-03-07T01:59", True),
        ({"weekdays": "friday", "from": "22:00", "to": "02:00"}, "2026-03-06T01:00", False),
        ({"weekdays": "friday"}, "2026-03-06T00:00", True),
        ({"weekdays": "friday"}, "2026-03-06T23:59", True),
        ({"weekdays": "friday"}, "2026-03-07T00:00", False),
        ({"first_day": "2026-03-01", "last_day": "2026-03-02"}, "2026-03-02T12:00", True),
        ({"first_day": "2026-03-01", "last_day": "2026-03-02"}, "2026-03-03T12:00", False),
        ({"weekdays": "friday", "first_day": "2026-03-10"}, "2026-03-06T12:00", False),
        ({"weekdays": "friday", "first_day": "2026-03-10"}, "2026-03-13T12:00", True),
    ],
)
def test_maintenance_windows(window: dict[str, str], moment: str, covered: bool) -> None:
    assert Maintenance.model_validate(window).covers(datetime.fromisoformat(moment)) is covered


def test_the_saudi_week() -> None:
    calendar = Profile.model_validate({"calendar": {"holidays": ["2026-09-23"]}}).calendar
    days = {20: True, 23: False, 24: True, 25: False, 26: False, 27: True}
    assert {day: calendar.is_working_day(date(2026, 9, day)) for day in days} == days


# --- the published schema ---------------------------------------------------------------------------


def properties(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        for name, value in node.get("properties", {}).items():
            yield name, value
        for value in node.values():
            yield from properties(value)
    elif isinstance(node, list):
        for value in node:
            yield from properties(value)


def test_the_schema_is_one() -> None:
    published = schema()
    assert published["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(published)


def test_every_key_is_described() -> None:
    published = schema()
    found = list(properties(published))
    assert len(found) > 120
    for name, value in found:
        # Where a key says the same as the section it holds, it is said there.
        section = published["$defs"].get(value.get("$ref", "").rpartition("/")[2], {})
        assert value.get("description", section.get("description", "")).endswith("."), name


@pytest.mark.parametrize("name", profile_names())
def test_bundled_profiles_satisfy_the_schema(name: str) -> None:
    text = (bundled.profiles_dir() / f"{name}.yaml").read_text(encoding="utf-8")
    data = YAML(typ="safe", pure=True).load(text)
    assert list(jsonschema.Draft202012Validator(schema()).iter_errors(data)) == []


@pytest.mark.parametrize(
    ("data", "valid"),
    [
        ({"standard": {"wcag": 2.1}}, True),
        ({"standard": {"wcag": "2.3"}}, False),
        ({"portals": [{"name": "a", "start": "https://a.sa/"}]}, True),
        ({"portals": [{"name": "a"}]}, False),
        ({"budgts": {}}, False),
        ({"budgets": {"pages": 0}}, False),
        ({"wait": {"for": "#main"}}, True),
        ({"maintenance": [{"weekdays": "friday", "from": "22:00", "to": "2:00"}]}, False),
        ({"authentication": "none"}, True),
        ({"authentication": {"basic": {"username": "x", "password": "y"}}}, False),
    ],
)
def test_an_editor_sees_what_the_loader_sees(data: dict[str, Any], valid: bool) -> None:
    assert jsonschema.Draft202012Validator(schema()).is_valid(data) is valid
