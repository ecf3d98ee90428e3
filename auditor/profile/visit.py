"""How a visit to a page is made: signing in, steps before it, the wait, the window, the browser, the network."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from auditor.profile.fields import (
    Flag,
    Header,
    HostPattern,
    Hosts,
    Int,
    Languages,
    Line,
    Name,
    Network,
    Number,
    Section,
    Selector,
    Url,
    Urls,
    no_repeated,
    no_repeats,
)
from auditor.profile.problems import Loc, mistake, mistakes
from auditor.profile.secrets import SecretRef

ACTIONS = ("open", "fill", "click", "press", "wait_for", "select")


class Step(Section):
    """One step in the browser. Exactly one of open, fill, click, press, wait_for and select."""

    open: Url | None = Field(default=None, description="Go to this URL.")
    fill: Selector | None = Field(default=None, description="Type `value` into the field this selector finds.")
    click: Selector | None = Field(default=None, description="Click what this selector finds.")
    press: Line | None = Field(default=None, description="Press a key, such as Enter or Escape.")
    wait_for: Selector | None = Field(default=None, description="Wait until this selector finds something visible.")
    select: Selector | None = Field(default=None, description="Choose `option` in the list this selector finds.")
    value: SecretRef | None = Field(default=None, description="What to type, by reference only.")
    option: Line | None = Field(default=None, description="The value or label to choose.")
    if_present: Flag = Field(default=False, description="Skip the step where its selector finds nothing.")

    @model_validator(mode="after")
    def _is_one_step(self) -> "Step":
        given = [name for name in ACTIONS if getattr(self, name) is not None]
        if len(given) != 1:
            said = f"a step is one of {', '.join(ACTIONS)}"
            raise mistake(said if not given else f"{said}, not {' and '.join(given)}", "begin a new step with '-'")
        found: list[tuple[Loc, str, str]] = []
        for action, needs in (("fill", "value"), ("select", "option")):
            has = getattr(self, needs) is not None
            if given == [action] and not has:
                found.append(((), f"'{action}' needs '{needs}'", ""))
            elif given != [action] and has:
                found.append(((needs,), f"'{needs}' goes with '{action}' only", ""))
        if self.if_present and given[0] in ("open", "press"):
            found.append((("if_present",), f"'{given[0]}' has no selector that could be missing", ""))
        if found:
            raise mistakes(found)
        return self

    @property
    def action(self) -> str:
        """Which of the six it is."""
        return next(name for name in ACTIONS if getattr(self, name) is not None)


class Basic(Section):
    """HTTP basic authentication."""

    username: SecretRef = Field(description="The user's name, by reference.")
    password: SecretRef = Field(description="The password, by reference.")


class Cookie(Section):
    """A cookie that is set before the first page."""

    name: Header = Field(description="The cookie's name.")
    value: SecretRef = Field(description="The cookie's value, by reference.")
    domain: HostPattern | None = Field(default=None, description="Host it is sent to; without it, the portal's.")
    path: Annotated[str, Field(pattern="^/")] = Field(default="/", description="Path it is sent to.")


class StateFile(Section):
    """A browser state that Playwright saved: cookies and local storage."""

    file: Line = Field(description="The file, relative to the profile that names it.")


class Authentication(Section):
    """How to be signed in. Several ways may be combined; secrets stand in the environment or in files."""

    headers: dict[Header, SecretRef] = Field(
        default={}, description="Request headers, sent to the portal's own hosts only."
    )
    basic: Basic | None = Field(default=None, description="HTTP basic authentication.")
    cookies: tuple[Cookie, ...] = Field(default=(), description="Cookies set before the first page.")
    state: StateFile | None = Field(default=None, description="Browser state saved by Playwright.")
    steps: tuple[Step, ...] = Field(default=(), description="Steps that sign in, once before the first page.")
    signed_in: Selector | None = Field(
        default=None,
        description="Finds something on every page only while signed in; a page without it is a login wall.",
    )

    @property
    def is_given(self) -> bool:
        """Whether there is any way to sign in."""
        return bool(self.headers or self.basic or self.cookies or self.state or self.steps)

    @property
    def references(self) -> tuple[SecretRef, ...]:
        """Every secret it needs."""
        basic = (self.basic.username, self.basic.password) if self.basic else ()
        steps = tuple(step.value for step in self.steps if step.value)
        return (*self.headers.values(), *basic, *(cookie.value for cookie in self.cookies), *steps)


def _none(value: object) -> object:
    return {} if value == "none" else value


SignIn = Annotated[Authentication, BeforeValidator(_none, json_schema_input_type=Authentication | Literal["none"])]
"""``none`` is no authentication, where the profile extended has one."""


class Wait(Section):
    """When a page is done: loaded, and then quiet in network and document."""

    cap_seconds: Number = Field(default=15, ge=1, le=300, description="Wait no longer than this.")
    quiet_ms: Int = Field(
        default=500,
        ge=0,
        le=30_000,
        description="How long network and document must be quiet, in milliseconds; less will do for a page without scripts.",
    )
    for_: Selector | None = Field(
        default=None, alias="for", description="Wait until this selector finds something visible, too."
    )


class Viewport(Section):
    """A window size."""

    name: Name = Field(description="What reports call it.")
    width: Int = Field(ge=240, le=7680, description="Width in CSS pixels.")
    height: Int = Field(ge=240, le=7680, description="Height in CSS pixels.")


Viewports = Annotated[tuple[Viewport, ...], BeforeValidator(no_repeated("name")), Field(min_length=1)]
DESKTOP = Viewport(name="desktop", width=1366, height=768)
MOBILE = Viewport(name="mobile", width=390, height=844)


class Conditions(Section):
    """Network and processor conditions that pages are opened under."""

    latency_ms: Number = Field(default=0, ge=0, le=10_000, description="Added to every request, in milliseconds.")
    kbps_down: Number | None = Field(default=None, gt=0, description="Download rate in kilobits per second.")
    kbps_up: Number | None = Field(default=None, gt=0, description="Upload rate in kilobits per second.")
    cpu_slowdown: Number = Field(default=1, ge=1, le=20, description="How many times slower the processor is.")


class Browser(Section):
    """Which browser, and how it presents itself."""

    engine: Literal["auto", "headless-shell", "chromium", "chrome"] = Field(
        default="auto", description="The kind of browser to look for."
    )
    sandbox: Literal["auto", "required"] = Field(
        default="auto",
        description="auto: off, with a warning, where the system allows none. required: refuse to run without.",
    )
    user_agent_suffix: Annotated[str, Field(max_length=200, pattern=r"^[\x20-\x7e]*$")] = Field(
        default="", description="Added to the user agent, which always names this tool."
    )
    accept_languages: Languages | None = Field(
        default=None, description="Accept-Language of the browser; without it, the portal's languages."
    )
    axe: Line | None = Field(
        default=None, description="Another axe script than the bundled one, relative to the profile."
    )


def _no_wildcard(hosts: tuple[str, ...]) -> tuple[str, ...]:
    if "*" in hosts:
        said = "'*' would open every private network to every page"
        raise mistakes([((hosts.index("*"),), said, "name the hosts, as in *.intranet.example.sa")])
    return hosts


class Reach(Section):
    """Where the browser and every other request of an audit may connect to."""

    allow_hosts: Hosts = Field(
        default=("*",),
        description="Hosts that pages may load from: host, host:port, *.host or *. The portal's own always.",
    )
    private_hosts: Annotated[Hosts, AfterValidator(_no_wildcard)] = Field(
        default=(),
        description="Hosts that may lie in private networks, such as an intranet portal: host, host:port or *.host. "
        "A start URL that is itself an address, or localhost, needs no mention.",
    )
    private_addresses: Annotated[tuple[Network, ...], AfterValidator(no_repeats)] = Field(
        default=(),
        description="Private address ranges that may be connected to, whatever the host. A cloud's metadata service "
        "is open only where it is named by its own address.",
    )


class Evidence(Section):
    """What is kept of a visit."""

    archive_captures: Flag = Field(default=False, description="Keep captures, to judge them again later.")
    archive_signed_in: Flag = Field(default=False, description="Keep captures of signed-in pages too.")
    mask_personal_data: Flag = Field(
        default=True,
        description="Mask national ids, mobile numbers, e-mail addresses of persons and IBANs in all that is kept; "
        "on signed-in pages every number that could be a person's. Secrets are always masked.",
    )
    pictures: Flag = Field(default=True, description="Take pictures of failing elements.")
    pictures_signed_in: Flag = Field(default=False, description="Take pictures of signed-in pages too.")


class Hints(Section):
    """Where things are that a crawl may not find or not recognise."""

    complaint_guide: Urls = Field(default=(), description="The complaint guide or policy, page or PDF.")
    complaint_form: Urls = Field(default=(), description="The form that takes complaints.")
    contact: Urls = Field(default=(), description="The contact page.")
    services: Urls = Field(default=(), description="The list of services.")
    user_guides: Urls = Field(default=(), description="User guides.")
    privacy: Urls = Field(default=(), description="The privacy notice.")
    accessibility_statement: Urls = Field(default=(), description="The accessibility statement.")
    statistics: Urls = Field(default=(), description="Published statistics.")
    search: Urls = Field(default=(), description="The site search.")
    sitemaps: Urls = Field(default=(), description="XML sitemaps that robots.txt does not name.")
    not_found: Urls = Field(default=(), description="A URL that must answer 404.")
