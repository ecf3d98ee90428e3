"""What may be kept of a page: secrets and personal data masked, with their place.

Personal data are national and residence ids, mobile numbers, IBANs and e-mail addresses of persons. What a portal
publishes as its contact stays readable, or nobody could mend it: unified, toll-free and short numbers everywhere;
on public pages also landlines, role mailboxes and whatever a ``tel:``, ``mailto:`` or WhatsApp link of the page
offers. On pages seen signed in every number that could be a person's is masked.

Pure. Identities (fingerprints, groups, the page's address) are reckoned before and never change here.
"""

import base64
import binascii
import json
import re
import zlib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from auditor.commons.personal import HIDDEN, core, hide_personal
from auditor.model import Finding, OutcomeRow, PageFacts, PageInfo, PageResult, Snapshot
from auditor.profile import Portal, Profile, Secrets

_KEYS = frozenset({"set-cookie", "cookie", "authorization", "proxy-authorization"})
"""Headers that hold keys of a session, whoever made them."""
_COOKIE = re.compile(r"(?m)^([^=;\n]*=)[^;\n]*")
_PACKED = ("eJ", "eN", "eA", "eF")
"""How zlib data begin in base64: facts that packs keep small."""
_TEL = re.compile(r"^(?:tel|sms|callto|whatsapp):", re.IGNORECASE)


def published(snapshot: Snapshot) -> frozenset[str]:
    """Numbers and addresses that the page's links offer for contact, in the form of :func:`personal.core`."""
    found: set[str] = set()
    for node in snapshot.elements("a", "area"):
        found.update(_offered(node.attrs.get("href", "").strip()))
    return frozenset(found - {""})


@lru_cache(maxsize=4096)
def _offered(href: str) -> tuple[str, ...]:
    if href[:7].lower() == "mailto:":
        return tuple(core(unquote(each)) for each in href[7:].partition("?")[0].split(","))
    if _TEL.match(href):
        return (core(unquote(href)),)
    if "wa.me/" in href or "whatsapp.com" in href:
        try:
            parts = urlsplit(href)
        except ValueError:
            return ()
        return (core(parts.path), *map(core, parse_qs(parts.query).get("phone", ())))
    return ()


def is_signed_in(profile: Profile, portal: Portal) -> bool:
    """Whether this portal's pages are seen signed in: what they show may be one person's."""
    steps = profile.steps_before(portal)
    return profile.authentication_of(portal).is_given or any(step.value is not None for step in steps)


class Keeper:
    """Says for one portal what of its pages may be kept, and how."""

    def __init__(self, profile: Profile, portal: Portal, secrets: Secrets) -> None:
        self._secrets, self._personal = secrets, profile.evidence.mask_personal_data
        evidence = profile.evidence
        self.signed_in = is_signed_in(profile, portal)
        self.pictures = evidence.pictures and (not self.signed_in or evidence.pictures_signed_in)
        """Whether pictures of its pages may be taken."""
        self.captures = not self.signed_in or evidence.archive_signed_in
        """Whether captures of its pages may be archived."""

    def page(self, snapshot: Snapshot | None = None) -> "Masker":
        """For what is kept of one page."""
        offered = frozenset() if snapshot is None or self.signed_in else published(snapshot)
        return self._masker(offered)

    def portal(self, pages: Iterable[PageFacts] = ()) -> "Masker":
        """For what is kept of the portal as a whole; ``pages``: its own, as they were kept."""
        return self._masker(frozenset(each for page in pages for each in page.facts.get("published", ())))

    def _masker(self, offered: frozenset[str]) -> "Masker":
        return Masker(self._secrets.mask, personal=self._personal, signed_in=self.signed_in, published=offered)


class Masker:
    """Masks what is kept of one page, or of what belongs to no page."""

    def __init__(
        self,
        secrets: Callable[[str], str],
        *,
        personal: bool = True,
        signed_in: bool = False,
        published: Collection[str] = (),
    ) -> None:
        """``secrets``: masks known secrets in a text; ``published``: see :func:`published`."""
        self._secrets = secrets
        self._personal = personal
        self._signed_in = signed_in
        self._published = frozenset() if signed_in else frozenset(published)

    def text(self, text: str) -> str:
        """A text as it may be kept."""
        text = self._secrets(text)
        if self._personal:
            text = hide_personal(text, strict=self._signed_in, published=self._published)
        return text

    def tells(self, text: str) -> bool:
        """Whether there is something in the text that may not be kept."""
        return self.text(text) != text

    def tree(self, value: Any) -> Any:
        """JSON data, or data of the model, with every text masked; the very same where nothing had to be."""
        kind = type(value)
        if kind in _PLAIN or isinstance(value, Enum):
            return value
        if isinstance(value, str):
            return (
                self._packed(value) if value.startswith(_PACKED) and len(value) >= _SMALLEST else self.text(value)
            )
        if kind in _LISTS and _PLAIN.issuperset(map(type, value)):
            return value
        if isinstance(value, Mapping):
            return self._mapping(value)
        if isinstance(value, list | tuple):
            made = [self.tree(v) for v in value]
            return value if all(a is b for a, b in zip(made, value, strict=True)) else type(value)(made)
        if isinstance(value, set | frozenset):
            return type(value)(self.tree(v) for v in value)
        if is_dataclass(value) and not isinstance(value, type):
            made_fields = {f.name: self.tree(getattr(value, f.name)) for f in fields(value)}
            changed = {k: v for k, v in made_fields.items() if v is not getattr(value, k)}
            return replace(value, **changed) if changed else value
        return value

    def _mapping(self, value: Mapping[Any, Any]) -> Mapping[Any, Any]:
        made = {self.tree(k): self._entry(k, v) for k, v in value.items()}
        same = made.keys() == value.keys() and all(made[k] is v for k, v in value.items())
        return value if same else made

    def _entry(self, key: Any, value: Any) -> Any:
        if isinstance(key, str) and isinstance(value, str) and key.lower() in _KEYS:
            return _without_keys(key.lower(), value)
        return self.tree(value)

    def finding(self, finding: Finding) -> Finding:
        """A finding as it may be kept; its identity and its page stay."""
        target = finding.target
        changed = {
            "target": replace(
                target,
                selector=self.text(target.selector),
                html=self.text(target.html),
                frame=self.text(target.frame),
            ),
            "data": self.tree(finding.data),
            "evidence": self.tree(finding.evidence),
        }
        return replace(finding, **changed)

    def outcome(self, row: OutcomeRow) -> OutcomeRow:
        """An outcome with its reason masked: a crash quotes what it tripped over."""
        return replace(row, reason=self.text(row.reason)) if row.reason else row

    def result(self, result: PageResult) -> PageResult:
        """A judged page as it may be kept."""
        return PageResult(
            tuple(map(self.outcome, result.outcomes)),
            tuple(map(self.finding, result.findings)),
            tuple(map(self.text, result.warnings)),
        )

    def facts(self, facts: PageFacts) -> PageFacts:
        """A page's facts as they may be kept; the address it was asked under stays.

        Links whose own address tells something are left out, so that nobody follows them: the fact ``withheld``
        counts them. The fact ``published`` holds what the page offers for contact.
        """
        links = tuple(link for link in facts.links if not self.tells(link.url))
        made: PageFacts = self.tree(replace(facts, links=links))  # its info, too
        own: dict[str, Any] = {}
        if len(links) < len(facts.links):
            own["withheld"] = len(facts.links) - len(links)
        if self._published:
            own["published"] = sorted(self._published)
        return replace(made, info=replace(made.info, url=facts.info.url), facts={**made.facts, **own})

    def info(self, info: PageInfo) -> PageInfo:
        """What is known of a page; the address it was asked under stays."""
        made: PageInfo = self.tree(info)
        return replace(made, url=info.url)

    def capture(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Raw artifacts as they may be archived."""
        made = {name: self.tree(value) for name, value in raw.items() if name != "source"}
        if isinstance(source := raw.get("source"), Mapping):
            others = {key: value for key, value in source.items() if key != "body"}
            made["source"] = {**self.tree(others), "body": self._encoded(source["body"])}
        elif source is not None:
            made["source"] = self.tree(source)
        return made

    def _encoded(self, body: str) -> str:
        """A document's bytes in base64. Latin-1 gives every byte back; what is masked stands in ASCII or UTF-8."""
        try:
            data = base64.b64decode(body, validate=True)
        except (binascii.Error, ValueError):
            return self.text(body)
        for encoding in ("utf-8", "latin-1"):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            masked = self.text(text)
            if masked == text:
                return body
            return base64.b64encode(masked.encode(encoding, "replace")).decode()
        return body

    def _packed(self, value: str) -> str:
        """A text, or one that a pack compressed into base64."""
        try:
            data = zlib.decompressobj().decompress(base64.b64decode(value, validate=True), _LARGEST)
            text = data.decode("utf-8")
        except (binascii.Error, ValueError, zlib.error):
            return self.text(value)
        try:
            kept = json.loads(text)
        except (ValueError, RecursionError):
            kept = text
        masked = self.tree(kept)
        if masked == kept:
            return value
        made = masked if isinstance(masked, str) else json.dumps(masked, ensure_ascii=False, separators=(",", ":"))
        return base64.b64encode(zlib.compress(made.encode("utf-8", "replace"), 6)).decode()


_PLAIN = frozenset({int, float, bool, type(None)})
_LISTS = frozenset({list, tuple})
_SMALLEST = 16
_LARGEST = 50_000_000


def _without_keys(header: str, value: str) -> str:
    """A header that carries a session's keys; of cookies that are set, names and attributes stay."""
    return _COOKIE.sub(rf"\1{HIDDEN * 5}", value) if header == "set-cookie" else HIDDEN * 5
