"""What may be kept of a page: nothing secret, nobody's numbers, and everything else as it was."""

import base64
import json
import zlib
from typing import Any

import pytest

from auditor.masking import Masker, published
from auditor.model import (
    Finding,
    Impact,
    Link,
    Outcome,
    OutcomeRow,
    PageFacts,
    PageInfo,
    PageResult,
    PageState,
    Target,
)
from auditor.profile import Secrets
from tests.unrendered import snapshot

TOKEN = "tok-9f8e7d6c5b4a"
MOBILE, LANDLINE, OFFICE = "0501234568", "0112125555", "920000000"


def masker(*, signed_in: bool = False, personal: bool = True, offered: frozenset[str] = frozenset()) -> Masker:
    secrets = Secrets({})
    secrets.add(TOKEN)
    return Masker(secrets.mask, personal=personal, signed_in=signed_in, published=offered)


def finding(**changed: Any) -> Finding:
    given: dict[str, Any] = {
        "check": "rtl/painted-order-wrong",
        "page": "https://portal.example.sa/ar/1012345672",
        "outcome": Outcome.FAILED,
        "target": Target(f'a[title="{MOBILE}"]', f"<a title={MOBILE}>{TOKEN}</a>"),
        "message": "wrong",
        "data": {"shown": MOBILE, "times": 3, "list": [OFFICE, TOKEN]},
        "evidence": {"deep": {"header": {"Set-Cookie": "id=abc; Path=/; Secure"}}},
        "fingerprint": "v1:0123456789abcdef",
        "component": "fedcba9876543210",
        "group": "0011223344556677",
        "impact": Impact.SERIOUS,
        "advice": False,
        "essence": "8899aabbccddeeff",
    }
    return Finding(**{**given, **changed})


def info(url: str = "https://portal.example.sa/") -> PageInfo:
    headers = {"set-cookie": "sid=s3cr3tvalue; Path=/; HttpOnly\nlang=ar; Path=/", "x-user": TOKEN}
    return PageInfo(url=url, final_url=f"{url}?t={TOKEN}", portal="portal", status=200, headers=headers)


def test_a_finding_is_masked_and_keeps_its_identity() -> None:
    made = masker().finding(finding())
    assert made.target.selector == 'a[title="05•••••••8"]'
    assert TOKEN not in made.target.html
    assert made.data == {"shown": "05•••••••8", "times": 3, "list": [OFFICE, "•••••"]}
    assert made.evidence["deep"]["header"]["Set-Cookie"] == "id=•••••; Path=/; Secure"
    for name in ("check", "page", "outcome", "message", "fingerprint", "component", "group", "essence"):
        assert getattr(made, name) == getattr(finding(), name)


def test_personal_data_stay_where_the_profile_says_so_but_secrets_never() -> None:
    made = masker(personal=False).finding(finding())
    assert made.data["shown"] == MOBILE
    assert made.data["list"] == [OFFICE, "•••••"]


def test_what_a_public_page_offers_as_contact_stays() -> None:
    page = snapshot(
        f'<a href="tel:+966501234568">{MOBILE}</a><a href="mailto:M.Ali@example.sa?subject=x">write</a>'
        '<a href="https://wa.me/966559876543">chat</a><a href="https://api.whatsapp.com/send?phone=966551112222">x</a>'
        '<a href="http://[broken">x</a><a>none</a>'
    )
    offered = published(page)
    public, signed_in = masker(offered=offered), masker(signed_in=True, offered=offered)
    text = f"{MOBILE} m.ali@example.sa 0559876543 055-111-2222 0561234567 {LANDLINE} {OFFICE}"
    assert public.text(text) == text.replace("0561234567", "05•••••••7")
    assert signed_in.text(text) == (
        f"05•••••••8 m••••@example.sa 05•••••••3 05•-•••-•••2 05•••••••7 011••••••5 {OFFICE}"
    )


def test_facts_are_masked_deeply_and_keep_their_address() -> None:
    packed = base64.b64encode(zlib.compress(json.dumps([["سطر", f"جوال {MOBILE}"]]).encode())).decode()
    facts = PageFacts(
        info(),
        PageState.AUDITED,
        f"{TOKEN} title",
        (Link(f"https://portal.example.sa/go?t={TOKEN}", f"call {MOBILE}"),),
        (1, 2),
        "hash",
        facts={"lines": packed, "ways": {"tel": [MOBILE, OFFICE]}, "count": 3},
    )
    made = masker().facts(facts)
    kept = json.loads(zlib.decompress(base64.b64decode(made.facts["lines"])))
    assert kept == [["سطر", "جوال 05•••••••8"]]
    assert made.facts["ways"] == {"tel": ["05•••••••8", OFFICE]}
    assert made.info.url == facts.info.url
    assert TOKEN not in repr(made)
    assert made.info.headers["set-cookie"] == "sid=•••••; Path=/; HttpOnly\nlang=•••••; Path=/"
    assert made.skeleton == facts.skeleton


def test_nothing_to_mask_is_the_very_same() -> None:
    facts = {
        "a": [1, None, ("x", frozenset({"y"}))],
        "packed": base64.b64encode(zlib.compress(b"[1,2,3,4]")).decode(),
    }
    assert masker().tree(facts) == facts


def test_a_crash_quotes_no_secret() -> None:
    row = OutcomeRow("a/b", "https://x.sa/", Outcome.CANT_TELL, reason=f"ValueError: '{TOKEN}'")
    made = masker().result(PageResult((row,), (), (f"a/b crashed: {TOKEN}",)))
    assert TOKEN not in repr(made)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256"])
def test_a_capture_is_masked_down_to_the_bytes_of_its_document(encoding: str) -> None:
    body = f"<p>مرحبا {MOBILE} {TOKEN}</p>".encode(encoding)
    raw = {
        "source": {
            "url": "https://x.sa/",
            "headers": {"set-cookie": "a=b"},
            "body": base64.b64encode(body).decode(),
        },
        "snapshot": {"strings": ["مرحبا", MOBILE, TOKEN]},
    }
    made = masker().capture(raw)
    assert base64.b64decode(made["source"]["body"]).startswith("<p>مرحبا 05".encode(encoding))
    assert TOKEN.encode() not in base64.b64decode(made["source"]["body"])
    assert MOBILE.encode() not in base64.b64decode(made["source"]["body"])
    assert made["source"]["headers"] == {"set-cookie": "a=•••••"}
    assert made["snapshot"] == {"strings": ["مرحبا", "05•••••••8", "•••••"]}


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("Set-Cookie", "sid=1; Path=/", "sid=•••••; Path=/"),
        ("Authorization", "Basic dXNlcjpwYXNz==", "•••••"),
        ("cookie", "a=1; b=2", "•••••"),
        ("content-type", "text/html", "text/html"),
    ],
)
def test_headers_that_hold_keys(name: str, value: str, kept: str) -> None:
    assert masker().tree({name: value}) == {name: kept}
