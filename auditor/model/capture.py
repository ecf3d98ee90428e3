"""All that one visit to a page gathered, and all that a portal's visits gathered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from auditor.model.geometry import Box

T = TypeVar("T")


class PageState(StrEnum):
    """How a visit ended. Only ``AUDITED`` pages were judged."""

    AUDITED = "audited"
    HTTP_ERROR = "http-error"
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed-out"
    TOO_LARGE = "too-large"
    REDIRECT_LOOP = "redirect-loop"
    LEFT_SCOPE = "left-scope"
    LOGIN_WALL = "login-wall"
    DOCUMENT = "document"
    DOWNLOAD = "download"
    DUPLICATE = "duplicate"
    CRASHED = "crashed"
    HOSTILE = "hostile"
    REFUSED = "refused"
    """Where it leads, the run may not connect to: no fault of the portal's."""
    DISALLOWED = "disallowed"
    NOT_SAMPLED = "not-sampled"

    @property
    def is_failure(self) -> bool:
        """Whether a page that should have been judged could not be."""
        return self in _FAILURES


_FAILURES = frozenset(
    {
        PageState.HTTP_ERROR,
        PageState.UNREACHABLE,
        PageState.TIMED_OUT,
        PageState.TOO_LARGE,
        PageState.REDIRECT_LOOP,
        PageState.LOGIN_WALL,
        PageState.CRASHED,
        PageState.HOSTILE,
        PageState.REFUSED,
    }
)


@dataclass(frozen=True, slots=True)
class PageInfo:
    """What every check may know of the page it judges."""

    url: str
    """As requested."""
    final_url: str
    """After redirects."""
    portal: str
    status: int | None
    headers: Mapping[str, str]
    """Response headers of the document, names in lower case."""
    content_type: str = "text/html"
    depth: int = 0
    """Links from a start URL."""
    language: str | None = None
    """Primary language subtag of ``<html lang>``, else of the URL's language tree."""
    redirects: tuple[str, ...] = ()
    settled_by: str = ""
    """What ended the wait: ``quiet``, ``load``, ``cap``."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Stands in an artifact's place when its gatherer failed. Checks that need it answer cantTell."""

    reason: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """Stands in an artifact's place where it was left out on purpose. Checks that need it answer untested."""

    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the rendered page."""

    url: str
    """Absolute, without fragment."""
    text: str
    rel: frozenset[str] = frozenset()
    lang: str | None = None
    hreflang: str | None = None
    fragment: str = ""
    place: str = "body"
    """Landmark it stands in: banner, navigation, main, contentinfo, body; ``head`` for ``<link>``."""


@dataclass(frozen=True, slots=True)
class Request:
    """One network request of the page's visit. Times are milliseconds from navigation start."""

    url: str
    type: str
    """DevTools' resource type in lower case: document, stylesheet, image, script, font, xhr, fetch …"""
    status: int | None
    mime_type: str
    start: float
    end: float | None
    transferred: int
    """Bytes on the wire, headers included; of a file from the browser's cache, those of its first load."""
    protocol: str
    from_cache: bool
    headers: Mapping[str, str]
    error: str = ""
    """Chromium's error text where it failed, e.g. ``net::ERR_CONNECTION_REFUSED``."""
    initiator: str = ""
    frame_id: str = ""


@dataclass(frozen=True, slots=True)
class AxeNode:
    """One element that axe failed or could not decide."""

    path: tuple[int, ...]
    """Child positions among elements from the root; -1 enters a shadow root."""
    frame_id: str
    html: str
    impact: str | None
    checks: tuple[tuple[str, str, str, Any], ...]
    """(check id, group any/all/none, English message, data) of what failed."""


@dataclass(frozen=True, slots=True)
class AxeRuleResult:
    """What one axe rule said of the page."""

    rule: str
    passed: int
    violations: tuple[AxeNode, ...]
    incomplete: tuple[AxeNode, ...]
    error: str = ""


@dataclass(frozen=True, slots=True)
class AxeResults:
    """axe's answer on a page, all frames together. A rule that is missing was inapplicable."""

    version: str
    rules: Mapping[str, AxeRuleResult]


@dataclass(frozen=True, slots=True)
class Timings:
    """Browser timings of the visit in milliseconds from navigation start; None where there was none."""

    ttfb: float | None
    dom_content_loaded: float | None
    load: float | None
    first_paint: float | None
    first_contentful_paint: float | None
    largest_contentful_paint: float | None
    largest_contentful_element: str
    cumulative_layout_shift: float
    total_blocking_time: float
    long_tasks: int
    settled: float
    largest_contentful_url: str = ""
    """Of the picture that the largest paint was; '' for text."""
    largest_contentful_parts: Mapping[str, float] = field(default_factory=dict)
    """``ttfb``, ``load_delay``, ``load_time``, ``render_delay``: what the largest paint is the sum of."""
    shifted_element: str = ""
    """The element that moved most in the worst session of layout shifts."""
    longest_task: float = 0.0
    slow_scripts: Sequence[Mapping[str, Any]] = ()
    """``{url, ms}`` of scripts in long frames, slowest first."""
    render_blocking: Sequence[Mapping[str, Any]] = ()
    """``{url, type, start, end}`` of what held back the first paint, latest first."""
    large_images: Sequence[Mapping[str, Any]] = ()
    """``{url, natural, shown}`` of pictures that are heavy or have far more pixels than are shown."""
    phases: Mapping[str, float] = field(default_factory=dict)
    """Of the document's request: ``redirect``, ``dns``, ``connect``, ``tls``, ``wait``, ``transfer``."""


@dataclass(frozen=True, slots=True)
class Media:
    """One audio or video element as it was after loading."""

    tag: str
    src: str
    duration: float | None
    """Seconds; None where unknown or endless."""
    live: bool
    autoplay: bool
    muted: bool
    paused: bool
    played: bool
    ended: bool
    loop: bool
    controls: bool
    ready: int
    """HTML's ``readyState``: 0 where nothing was loaded."""
    audio: bool | None
    """Whether it has sound that is not silence; None where that could not be learnt."""
    tracks: tuple[str, ...]
    """Kinds of its text tracks."""
    frame_id: str


@dataclass(frozen=True, slots=True)
class TextGround:
    """The darkest and lightest colour (red, green, blue) that pixels show behind an element's own text."""

    path: tuple[int, ...]
    """Child positions among elements from the root of the page."""
    dark: tuple[int, ...]
    light: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Turned:
    """An element that style sheets turn depending on the orientation of the screen; angles in degrees."""

    path: tuple[int, ...]
    """Child positions among elements from the root."""
    portrait: float
    landscape: float


@dataclass(frozen=True, slots=True)
class Destination:
    """What a link of the page's own site leads to, read without scripts."""

    status: int
    final: str
    """The address after redirects, instant refreshes included."""
    kind: str
    text: str
    """Of the main part, white space folded."""
    dynamic: bool
    """Whether a script of it reads its own address, so that one source may show different contents."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The compact memory of a page that portal checks read once its capture is gone."""

    info: PageInfo
    state: PageState
    title: str = ""
    links: tuple[Link, ...] = ()
    skeleton: tuple[int, ...] = ()
    """Hashes that stand for the page's structure: equal templates share most of them."""
    content_hash: str = ""
    """Of the visible text of the main part: equal on exact duplicates."""
    template: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    """What packs' ``@fact`` functions kept, by name; JSON data."""
    fields: tuple[str, ...] = ()
    """The kinds and names of the fields that a person fills in."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What was learnt of a document that the portal publishes."""

    url: str
    referrer: str
    """The page that links to it; '' for one that the profile names."""
    status: int | None
    kind: str
    """``pdf``, ``docx``, ``xlsx``, ``pptx``; '' for what is none of these."""
    size: int
    problem: str = ""
    """Why it could not be read: a reason of ``commons.documents``, ``http``, ``unreachable``, ``budget``, ``robots``."""
    title: str = ""
    language: str = ""
    pages: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict)
    """Its structure in figures, as ``commons.documents`` names them."""
    lines: tuple[str, ...] = ()
    """Its text where it may be one that checks read, else its beginning."""


@dataclass(frozen=True, slots=True)
class PortalCapture:
    """A whole portal as its checks see it."""

    name: str
    pages: tuple[PageFacts, ...]
    crawl: Mapping[str, Any]
    """robots, sitemaps, what was skipped and why; see ``gather.crawl``."""
    probes: tuple[Mapping[str, Any], ...] = ()
    """Of ``kind`` ``sample`` (:class:`Sample`), ``link`` (:class:`LinkAnswer`), ``availability`` (its figures)."""
    speed: tuple[Mapping[str, Any], ...] = ()
    """Loads of one page per template and language, one at a time; see ``gather.speed``."""
    options: Mapping[str, Any] = field(default_factory=dict)
    documents: tuple[DocumentFacts, ...] = ()
    asked: Mapping[str, Any] = field(default_factory=dict)
    """Answers to the few requests made beside the crawl; see ``gather.questions``."""
    _reckoned: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def audited(self) -> tuple[PageFacts, ...]:
        """The pages that were judged."""
        return self.once(_audited)

    def once(self, reckon: Callable[..., T], *more: Any) -> T:
        """``reckon(portal, *more)``, reckoned once for all checks that ask; nobody may change it."""
        key = (reckon, *more)
        if key not in self._reckoned:
            self._reckoned[key] = reckon(self, *more)
        found: T = self._reckoned[key]
        return found


def _audited(portal: PortalCapture) -> tuple[PageFacts, ...]:
    return tuple(p for p in portal.pages if p.state is PageState.AUDITED)


@dataclass(frozen=True, slots=True)
class Crop:
    """A picture of a failing element: WebP bytes and the box it shows."""

    image: bytes
    box: Box
