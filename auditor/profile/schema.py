"""The profile: what to audit and what is demanded. Descriptions here are the published schema and its docs."""

import functools
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PrivateAttr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from auditor.model import Area, Demands, Text
from auditor.profile.fields import (
    Flag,
    Hosts,
    Int,
    Languages,
    Line,
    Name,
    Number,
    Patterns,
    Section,
    Title,
    Urls,
    Versions,
    check_host,
    check_url,
    no_repeated,
    no_repeats,
)
from auditor.profile.limits import Limits
from auditor.profile.patterns import any_matches, host_matches
from auditor.profile.problems import Problem, Unknown, did_you_mean, glob, mistake, mistakes
from auditor.profile.visit import (
    DESKTOP,
    MOBILE,
    Authentication,
    Browser,
    Conditions,
    Evidence,
    Hints,
    Reach,
    SignIn,
    Step,
    Viewports,
    Wait,
)
from auditor.profile.watch import Calendar, Maintenance, Probes, Review
from auditor.profile.yamltree import Loc, Mark, Tree

SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"
AREAS = tuple(area.value for area in Area)


class Important(Section):
    """Pages that weigh more in the score: home, sign-in, complaints, payment."""

    urls: Patterns = Field(min_length=1, description="Patterns of their URLs.")
    weight: Number = Field(default=3, ge=0.1, le=10, description="Their weight; other pages have 1.")
    title: Title | None = Field(default=None, description="What reports call the task.")


def _not_the_web(hosts: tuple[str, ...]) -> tuple[str, ...]:
    wide = [i for i, host in enumerate(hosts) if host == "*" or (host.startswith("*.") and host.count(".") == 1)]
    if wide:
        raise mistakes([((i,), f"'{hosts[i]}' takes in half the web", "name the portal's hosts") for i in wide])
    return hosts


class Portal(Section):
    """A site under audit."""

    name: Name = Field(description="Short name, the same over the years: histories are kept under it.")
    title: Title | None = Field(default=None, description="What reports call it; without it, the name.")
    start: Urls = Field(min_length=1, description="URLs the crawl begins at; the first one is the home page.")
    languages: Languages = Field(
        default=("ar", "en"), description="Languages the portal must offer, its main one first, as in [ar, en, zh]."
    )
    hosts: Annotated[Hosts, AfterValidator(_not_the_web)] = Field(
        default=(),
        description="Hosts in scope: host, host:port or *.host. Without them, the hosts of the start URLs.",
    )
    include: Patterns = Field(
        default=(),
        description="Only URLs that match one of these are audited. /path/** is matched against the path, "
        "other patterns against the whole URL; * stays within a path segment, ** does not, regex: begins "
        "a regular expression. Start URLs are always in.",
    )
    exclude: Patterns = Field(default=(), description="URLs that match one of these are never opened.")
    own: Flag = Field(default=False, description="The portal is your own, and you may put load on it.")
    robots: Literal["obey", "ignore"] = Field(
        default="obey", description="What to do about robots.txt; ignore needs own: true."
    )
    important: tuple[Important, ...] = Field(default=(), description="Pages that weigh more in the score.")
    expects_login: Patterns = Field(
        default=(), description="Pages that are a sign-in form by right; any other sign-in form is an error."
    )
    hints: Hints = Field(default=Hints(), description="Where things are that a crawl may not find.")
    authentication: SignIn | None = Field(
        default=None, description="How to be signed in here, instead of the profile's way."
    )
    before_page: tuple[Step, ...] | None = Field(
        default=None, description="Steps before each page here, instead of the profile's."
    )

    @field_validator("robots")
    @classmethod
    def _robots_of_others(cls, robots: str, info: ValidationInfo) -> str:
        if robots == "ignore" and info.data.get("own") is False:
            said = "robots.txt may be ignored on a portal of one's own only"
            raise mistake(said, "add own: true if it is yours")
        return robots

    @property
    def text(self) -> Text:
        """Its title in both languages."""
        return self.title.text if self.title else Text(en=self.name, ar=self.name)

    @functools.cached_property
    def scope(self) -> tuple[str, ...]:
        """Host patterns in scope."""
        return self.hosts or tuple(dict.fromkeys(_host_and_port(url) for url in self.start))

    def has_host(self, url: str) -> bool:
        """Whether the URL's host is in scope."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port or {"http": 80, "https": 443}.get(parts.scheme)
        except ValueError:
            return False
        return any(host_matches(pattern, _ascii(host), port) for pattern in self.scope)

    def in_scope(self, url: str) -> bool:
        """Whether the URL may be audited: its host is in scope, and no pattern leaves it out."""
        if not self.has_host(url) or any_matches(self.exclude, url):
            return False
        return not self.include or url in self.start or any_matches(self.include, url)

    def weight(self, url: str) -> float:
        """How much a page weighs in the score: 1, or the most that ``important`` gives it."""
        return max((i.weight for i in self.important if any_matches(i.urls, url)), default=1.0)

    def login_is_expected(self, url: str) -> bool:
        """Whether a sign-in form is what this page should be."""
        return any_matches(self.expects_login, url)


class Budgets(Section):
    """How far an audit goes."""

    pages: Int = Field(
        default=100, ge=1, le=1_000_000, description="Pages audited per portal; of a larger one, a sample."
    )
    depth: Int = Field(default=10, ge=0, le=100, description="Links followed from a start URL.")
    page_seconds: Number = Field(default=60, ge=5, le=600, description="Time for a whole visit, in seconds.")
    portal_minutes: Number = Field(default=120, gt=0, le=10_080, description="Time for a portal, in minutes.")
    page_megabytes: Number = Field(default=25, gt=0, le=1000, description="What a page may load, in megabytes.")
    page_requests: Int = Field(default=1000, ge=1, le=100_000, description="Requests a page may make.")
    document_megabytes: Number = Field(
        default=25, gt=0, le=1000, description="Size up to which documents are read, in megabytes."
    )
    redirects: Int = Field(default=10, ge=0, le=50, description="Redirects followed on the way to a page.")


class Politeness(Section):
    """How gently a host is treated."""

    delay_ms: Int = Field(
        default=200, ge=0, le=60_000, description="Time between two page visits to a host, in milliseconds."
    )
    concurrency: Int = Field(default=2, ge=1, le=64, description="Pages of a host that are open at once.")
    retries: Int = Field(default=2, ge=0, le=10, description="Further tries after a passing failure.")
    crawl_delay: Flag = Field(default=True, description="Obey a Crawl-delay of robots.txt, up to 30 seconds.")


class Sample(Section):
    """How pages are chosen where a portal has more than its budget (WCAG-EM)."""

    random_percent: Number = Field(
        default=10, ge=0, le=100, description="Share of random pages beside the structured sample."
    )
    seed: Int = Field(default=1, ge=0, description="Seed of the draw: the same seed draws the same pages.")


class Checks(Section):
    """Which checks run: those of the packs and of include, without those of exclude."""

    packs: Annotated[tuple[Area, ...], AfterValidator(no_repeats)] = Field(
        default=tuple(Area), description="Areas whose checks run."
    )
    include: Annotated[tuple[Line, ...], AfterValidator(no_repeats)] = Field(
        default=(), description="Further checks by id; * stands for anything."
    )
    exclude: Annotated[tuple[Line, ...], AfterValidator(no_repeats)] = Field(
        default=(), description="Checks that do not run, by id; * stands for anything."
    )
    living_pages: Literal["per-template", "every-page", "never"] = Field(
        default="per-template",
        description="Where the slow trials run that need a living page: keyboard, zoom, motion, forms.",
    )
    speed_loads: Int = Field(
        default=3, ge=1, le=20, description="Loads per template that response times are the median of."
    )

    def selects(self, check: str) -> bool:
        """Whether a check of this id runs."""
        pack = check.partition("/")[0]
        wanted = pack in self.packs or any(glob(p).fullmatch(check) for p in self.include)
        return wanted and not any(glob(p).fullmatch(check) for p in self.exclude)


def _levels(levels: tuple[str, ...]) -> tuple[str, ...]:
    order = ("A", "AA", "AAA")
    if tuple(levels) != order[: len(levels)]:
        wanted = order[: order.index(levels[-1]) + 1]
        raise mistake("a level includes those below it", f"write [{', '.join(wanted)}]")
    return levels


class Standard(Section):
    """What the portal is held to."""

    wcag: Annotated[Literal["2.0", "2.1", "2.2"], Versions] = Field(
        default="2.0",
        description="WCAG version whose failures are findings.",
        json_schema_extra={"enum": ["2.0", "2.1", "2.2", 2.0, 2.1, 2.2], "type": ["string", "number"]},
    )
    levels: Annotated[tuple[Literal["A", "AA", "AAA"], ...], AfterValidator(_levels)] = Field(
        default=("A", "AA"), min_length=1, description="WCAG levels whose failures are findings; others are advice."
    )
    policies: Annotated[tuple[Line, ...], AfterValidator(no_repeats)] = Field(
        default=(), description="Policies by id, or by file relative to the profile."
    )
    brand_words: Annotated[tuple[Line, ...], AfterValidator(no_repeats)] = Field(
        default=(),
        description="Names that may stand in another language's text; added to those of the profile extended.",
    )
    limits: Limits = Field(default=Limits(), description="Named numbers the portal is held to.")


class Profile(Section):
    """What to audit and what is demanded. Every key may be left out."""

    name: Name = Field(default="", validate_default=False, description="Its name; without it, the file's.")
    title: Title | None = Field(default=None, description="What reports call it; without it, the name.")
    extends: Line | None = Field(
        default=None,
        description="The profile this one builds on: a bundled one's name, or a file relative to this one. "
        "Without it, default. Mappings are merged, lists are replaced.",
    )
    portals: Annotated[tuple[Portal, ...], BeforeValidator(no_repeated("name"))] = Field(
        default=(), description="The sites under audit."
    )
    budgets: Budgets = Field(default=Budgets(), description="How far an audit goes.")
    politeness: Politeness = Field(default=Politeness(), description="How gently a host is treated.")
    sample: Sample = Field(default=Sample(), description="How pages are chosen on a large portal.")
    checks: Checks = Field(default=Checks(), description="Which checks run.")
    standard: Standard = Field(default=Standard(), description="What the portals are held to.")
    authentication: SignIn = Field(
        default=Authentication(), description="How to be signed in; none where nobody is."
    )
    before_page: tuple[Step, ...] = Field(
        default=(), description="Steps before each page is judged, such as dismissing a banner."
    )
    wait: Wait = Field(default=Wait(), description="When a page is done.")
    viewports: Viewports = Field(
        default=(DESKTOP, MOBILE), description="Window sizes; everything is judged at the first one."
    )
    browser: Browser = Field(default=Browser(), description="Which browser, and how it presents itself.")
    conditions: Conditions = Field(
        default=Conditions(), description="Network and processor conditions that pages are opened under."
    )
    network: Reach = Field(default=Reach(), description="Where pages may connect to.")
    evidence: Evidence = Field(default=Evidence(), description="What is kept of a visit.")
    calendar: Calendar = Field(default=Calendar(), description="The portal's week and holidays.")
    maintenance: tuple[Maintenance, ...] = Field(
        default=(), description="Announced windows that do not count against availability."
    )
    probes: Probes = Field(default=Probes(), description="Availability probes.")
    review: Review = Field(default=Review(), description="How long a person's answers hold.")

    _tree: Tree = PrivateAttr(default_factory=lambda: Tree({}, Mark("profile")))

    @model_validator(mode="before")
    @classmethod
    def _probes_have_portals(cls, data: Any) -> Any:
        # Looks at the data as written: a mistake elsewhere in a portal does not hide this one.
        portals, endpoints = _mappings(data, "portals"), _mappings(_get(data, "probes"), "endpoints")
        known = [str(portal.get("name")) for _, portal in portals]
        found: list[tuple[Loc, str, str]] = []
        for index, endpoint in endpoints:
            at: Loc = ("probes", "endpoints", index)
            url, named = endpoint.get("url"), endpoint.get("portal")
            if isinstance(named, str) and named not in known:
                said = f"there is no portal '{named}'"
                found.append(((*at, "portal"), said, did_you_mean(named, known)))
            elif named is None and isinstance(url, str) and not any(_covers(p, url) for _, p in portals):
                found.append(((*at, "url"), "no portal has this URL's host", "name one with portal:"))
        if found:
            raise mistakes(found)
        return data

    @property
    def text(self) -> Text:
        """Its title in both languages."""
        return self.title.text if self.title else Text(en=self.name, ar=self.name)

    def portal(self, name: str) -> Portal:
        """The portal of that name.

        Raises:
            KeyError: there is none.
        """
        found = next((portal for portal in self.portals if portal.name == name), None)
        if found is None:
            raise KeyError(name)
        return found

    def demands(self, portal: Portal) -> Demands:
        """What checks on this portal judge against."""
        return Demands(
            wcag_version=self.standard.wcag,
            wcag_levels=self.standard.levels,
            languages=portal.languages,
            brand_words=self.standard.brand_words,
            limits=self.standard.limits.values,
        )

    def authentication_of(self, portal: Portal) -> Authentication:
        """How to be signed in to this portal."""
        return self.authentication if portal.authentication is None else portal.authentication

    def steps_before(self, portal: Portal) -> tuple[Step, ...]:
        """Steps before each page of this portal."""
        return self.before_page if portal.before_page is None else portal.before_page

    def problem(self, at: Loc, message: str, hint: str = "") -> Problem:
        """A mistake at a path of this profile, for what only others can know (check ids, policies)."""
        return Problem.at(self._tree.find(at).mark, message, hint)

    def unknown(self, at: Loc, what: str, names: tuple[Unknown, ...]) -> list[Problem]:
        """Mistakes for names in the list at a path that ``unknown_names`` does not know."""
        return [
            self.problem(
                (*at, each.position),
                f"there is no {what} '{each.name}'",
                f"did you mean '{each.nearest}'?" if each.nearest else "",
            )
            for each in names
        ]


def schema() -> dict[str, Any]:
    """The profile as a JSON Schema, draft 2020-12, for editors."""
    made = Profile.model_json_schema(by_alias=True)
    return {"$schema": SCHEMA_ID, **made, "title": "Portal Auditor profile"}


def _get(data: Any, key: str) -> Any:
    return data.get(key) if isinstance(data, dict) else None


def _mappings(data: Any, key: str) -> list[tuple[int, dict[str, Any]]]:
    """The mappings in a list as written, with their positions."""
    listed = _get(data, key)
    if not isinstance(listed, list):
        return []
    return [(i, item) for i, item in enumerate(listed) if isinstance(item, dict)]


def _covers(portal: dict[str, Any], url: str) -> bool:
    """Whether a portal as written has the URL's host; true where a URL is wrong in itself."""
    try:
        hosts = {key: portal[key] for key in ("start", "hosts") if portal.get(key)}
        return Portal.model_validate({"name": "any", **hosts}).has_host(check_url(url))
    except (ValidationError, PydanticCustomError):
        return True


def _host_and_port(url: str) -> str:
    """The host, with its port where that is not the scheme's own."""
    parts = urlsplit(url)
    host = _ascii(parts.hostname or "")
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{parts.port}" if parts.port else host


def _ascii(host: str) -> str:
    return host if host.isascii() else check_host(host)
