"""Pages that say the same in different languages: who is whose counterpart, and how that is known.

In order of trust: what the page itself declares (``link rel=alternate hreflang``), what the sitemap declares, where
the page's language switch leads, and what the pattern of the portal's addresses suggests.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from auditor.commons.urls import canonical, language_tree
from auditor.model import Link, PageFacts, PageState, PortalCapture

AUTONYMS: Mapping[str, tuple[str, ...]] = {
    "ar": ("العربية", "عربي", "اللغة العربية", "ع", "عربى", "النسخة العربية", "الموقع العربي"),
    "en": ("english", "en", "eng", "english version", "english site", "in english"),
    "zh": ("中文", "简体中文", "繁體中文", "汉语", "中文版", "中国", "中"),
    "fr": ("français", "fr", "version française"),
    "ur": ("اردو",),
    "es": ("español",),
    "tr": ("türkçe",),
    "id": ("bahasa indonesia",),
    "fa": ("فارسی",),
    "hi": ("हिन्दी",),
    "bn": ("বাংলা",),
    "ru": ("русский",),
}
"""What languages call themselves, in lower case."""
EXONYMS: Mapping[str, tuple[str, ...]] = {
    "ar": ("arabic", "ar", "arabic version", "阿拉伯语"),
    "en": ("الإنجليزية", "انجليزي", "إنجليزي", "الانجليزية", "اللغة الإنجليزية", "英语", "英文"),
    "zh": ("chinese", "zh", "cn", "الصينية", "صيني"),
    "fr": ("french", "الفرنسية"),
    "ur": ("urdu", "الأردية"),
}
"""What other languages call them."""
_NAMES = {name: (code, True) for code, names in AUTONYMS.items() for name in names}
_NAMES |= {name: (code, False) for code, names in EXONYMS.items() for name in names}
_TRIM = re.compile(r"^[\s()\[\]|/·•:–-]+|[\s()\[\]|/·•:–-]+$")


def named_language(text: str) -> tuple[str, bool] | None:
    """(language, whether in its own words) where a label is the name of a language and nothing else."""
    return _NAMES.get(_TRIM.sub("", text).casefold())


@dataclass(frozen=True, slots=True)
class Claim:
    """A page is said to have a counterpart at an address. ``source``: hreflang, sitemap, switch or address."""

    language: str
    url: str
    source: str


def switches(page: PageFacts) -> Iterator[tuple[str, bool, Link]]:
    """(language, named in its own words, link) of each link that leads to another language by its name."""
    for link in page.links:
        if link.place == "head":
            continue
        named = named_language(link.text)
        if named is not None and named[0] != page.info.language:
            yield (*named, link)
        elif (
            named is None
            and link.hreflang
            and primary(link.hreflang) != page.info.language
            and len(link.text) <= 30
        ):
            yield primary(link.hreflang), True, link


def primary(tag: str) -> str:
    """The primary subtag of a language tag, in lower case."""
    return re.split("[-_]", tag.strip().lower())[0]


def is_home(url: str) -> bool:
    """Whether an address is a portal's home page, in any language."""
    parts = urlsplit(url)
    path = re.sub(r"(?i)/(index|default|home)(\.\w+)?$", "/", parts.path)
    rest = [s for s in path.split("/") if s]
    return not rest or (len(rest) == 1 and re.fullmatch(r"(?i)[a-z]{2}([-_][a-z]{2,4})?", rest[0]) is not None)


def in_language(url: str, language: str) -> list[str]:
    """The addresses that the page may have in another language, by the pattern of its own."""
    here = language_tree(url)
    if here is None or here == language:
        return []
    parts = urlsplit(url)
    found = []
    segments = parts.path.split("/")
    for index, segment in enumerate(segments[:4]):
        if re.fullmatch(rf"(?i){here}([-_][a-z]{{2,4}})?", segment):
            for region in _REGIONS.get(language, ("",)) if len(segment) > 2 else ("",):
                path = "/".join([*segments[:index], language + region, *segments[index + 1 :]])
                found.append(urlunsplit(parts._replace(path=path)))
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    turned = [(k, language if primary(v) == here and k.lower() in _KEYS else v) for k, v in pairs]
    if turned != pairs:
        found.append(urlunsplit(parts._replace(query=urlencode(turned))))
    if (path := re.sub(rf"([-_.]){here}(\.\w+)$", rf"\g<1>{language}\g<2>", parts.path)) != parts.path:
        found.append(urlunsplit(parts._replace(path=path)))
    return found


_KEYS = frozenset({"lang", "language", "locale", "lng", "hl", "l"})
_REGIONS: Mapping[str, tuple[str, ...]] = {
    "en": ("-US", "-us", "-GB", "-SA", "-sa", "_US"),
    "ar": ("-SA", "-sa", "-MA", "-AE", "_SA"),
    "zh": ("-CN", "-cn", "_CN"),
}


class Twins:
    """The counterparts of a portal's pages."""

    def __init__(self, portal: PortalCapture) -> None:
        self.portal = portal
        self._counterparts: dict[tuple[str, str], tuple[PageFacts, Claim] | None] = {}
        self._alternates: Mapping[str, Mapping[str, str]] = portal.crawl.get("alternates") or {}

    @classmethod
    def of(cls, portal: PortalCapture) -> "Twins":
        """The same, made once for all checks of the portal."""
        return portal.once(cls)

    @cached_property
    def _by_url(self) -> dict[str, PageFacts]:
        found: dict[str, PageFacts] = {}
        for page in self.portal.pages:
            for url in (page.info.final_url, page.info.url):
                found.setdefault(_key(url), page)
        return found

    @cached_property
    def languages(self) -> dict[str, list[PageFacts]]:
        """The judged pages by primary language."""
        found: dict[str, list[PageFacts]] = {}
        for page in self.portal.audited:
            found.setdefault(self.language(page), []).append(page)
        return found

    def language(self, page: PageFacts) -> str:
        """The language a page belongs to: that of its address where it says one, else its declared one."""
        return language_tree(page.info.final_url or page.info.url) or page.info.language or ""

    def page(self, url: str) -> PageFacts | None:
        """The visited page at an address."""
        return self._by_url.get(_key(url))

    def claims(self, page: PageFacts, language: str) -> list[Claim]:
        """Addresses at which the page is said to have a counterpart in the language, surest first."""
        own = _key(page.info.final_url or page.info.url)
        head = (ln for ln in page.links if ln.place == "head" and "alternate" in ln.rel and ln.hreflang)
        found = [Claim(language, ln.url, "hreflang") for ln in head if primary(ln.hreflang or "") == language]
        listed = (self._alternates.get(page.info.url) or {}).items()
        found += [Claim(language, url, "sitemap") for code, url in listed if primary(code) == language]
        found += [Claim(language, ln.url, "switch") for code, _, ln in switches(page) if code == language]
        found += [Claim(language, url, "address") for url in in_language(page.info.final_url, language)]
        return [c for c in found if _key(c.url) != own]

    def counterpart(self, page: PageFacts, language: str) -> tuple[PageFacts, Claim] | None:
        """The judged page that says the same in the language. A switch to the home page is no counterpart."""
        key = page.info.url, language
        if key not in self._counterparts:
            self._counterparts[key] = self._counterpart(page, language)
        return self._counterparts[key]

    def _counterpart(self, page: PageFacts, language: str) -> tuple[PageFacts, Claim] | None:
        for claim in self.claims(page, language):
            other = self.page(claim.url)
            if other is None or other is page or other.state is not PageState.AUDITED:
                continue
            if claim.source == "switch" and is_home(claim.url) and not is_home(page.info.final_url):
                continue
            if self.language(other) == language:
                return other, claim
        return None

    def pairs(self, one: str, other: str) -> Iterator[tuple[PageFacts, PageFacts]]:
        """Pages of the first language with their counterparts in the second."""
        taken: set[str] = set()
        for page in self.languages.get(one, ()):
            found = self.counterpart(page, other) or self._reverse(page, one, other)
            if found is not None and found[0].info.url not in taken:
                taken.add(found[0].info.url)
                yield page, found[0]

    def _reverse(self, page: PageFacts, one: str, other: str) -> tuple[PageFacts, Claim] | None:
        found = self._claimed.get((_key(page.info.final_url), one, other))
        return found

    @cached_property
    def _claimed(self) -> dict[tuple[str, str, str], tuple[PageFacts, Claim]]:
        """Pages by the counterparts that they themselves name."""
        found: dict[tuple[str, str, str], tuple[PageFacts, Claim]] = {}
        for other, pages in self.languages.items():
            for one in self.languages:
                if one == other:
                    continue
                for page in pages:
                    for claim in self.claims(page, one):
                        if claim.source in ("hreflang", "sitemap"):
                            found.setdefault((_key(claim.url), one, other), (page, claim))
        return found


def _key(url: str) -> str:
    return (canonical(url) or url).rstrip("/")


def facts_of(page: PageFacts, name: str) -> Any:
    """What a pack remembered of a page; None where it could not be had."""
    return page.facts.get(name)
