"""Secrets are read when a run needs them, and masked wherever they turn up."""

import base64
import copy
import json
import logging
import pickle
from pathlib import Path
from urllib.parse import quote

import pytest

from auditor.errors import UsageError
from auditor.profile.secrets import ALLOWED, MASK, Secret, SecretRef, Secrets

PASSWORD = 'p<ä&"s s/w+1'


def env(name: str) -> SecretRef:
    return SecretRef(env=name)


def test_from_the_environment() -> None:
    assert Secrets({"A": "hunter2"}).resolve(env("A")).reveal() == "hunter2"


def test_from_the_process_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_TEST_SECRET", "hunter2")
    assert Secrets().resolve(env("PORTAL_TEST_SECRET")).reveal() == "hunter2"


def test_from_a_file_without_its_line_end(tmp_path: Path) -> None:
    (tmp_path / "s").write_text(" hunter2 \r\n", encoding="utf-8")
    assert Secrets({}).resolve(SecretRef(file=str(tmp_path / "s"))).reveal() == " hunter2 "


def test_everything_missing_is_named_at_once(tmp_path: Path) -> None:
    references = [env("A"), env("B"), env("C"), SecretRef(file=str(tmp_path / "gone"))]
    with pytest.raises(UsageError) as caught:
        Secrets({"B": "x" * 9, "C": " "}).resolve_all(references)
    assert str(caught.value).splitlines() == [
        "the environment variable A is not set",
        "the environment variable C is empty",
        f"the file {tmp_path / 'gone'} cannot be read: No such file or directory",
    ]
    assert caught.value.exit_code == 2
    assert caught.value.hint


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "s").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="is not UTF-8 text"):
        Secrets({}).resolve(SecretRef(file=str(tmp_path / "s")))


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "s").write_bytes(b"x" * 1_000_001)
    with pytest.raises(UsageError, match="too large"):
        Secrets({}).resolve(SecretRef(file=str(tmp_path / "s")))


def test_printing_a_secret_shows_a_mask(caplog: pytest.LogCaptureFixture) -> None:
    secret = Secret("hunter2")
    with caplog.at_level(logging.INFO):
        logging.getLogger("t").info("%s %r", secret, [secret])
    shown = [str(secret), repr(secret), f"{secret}", f"{secret:>20}", f"{secret!r}", "{}".format({"a": secret})]
    assert all("hunter2" not in text and MASK in text for text in [*shown, caplog.text])


def test_a_secret_is_neither_stored_nor_serialised() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret("hunter2"))
    with pytest.raises(TypeError):
        copy.deepcopy(Secret("hunter2"))
    with pytest.raises(TypeError):
        json.dumps(Secret("hunter2"))


def test_equal_secrets() -> None:
    assert Secret("a") == Secret("a") != Secret("b")
    assert len({Secret("a"), Secret("a")}) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"login with {PASSWORD} failed",
        f"https://example.sa/?p={quote(PASSWORD, safe='')}&x=1",
        "p=p%3C%C3%A4%26%22s+s%2Fw%2B1",
        '<input value="p&lt;ä&amp;&quot;s s/w+1">',
        json.dumps({"password": PASSWORD}),
        json.dumps({"password": PASSWORD}, ensure_ascii=False),
        base64.b64encode(PASSWORD.encode()).decode(),
    ],
)
def test_a_secret_is_masked_in_every_shape(text: str) -> None:
    secrets = Secrets({"P": PASSWORD})
    assert secrets.mask(text) == text
    secrets.resolve(env("P"))
    masked = secrets.mask(text)
    assert MASK in masked
    assert "w+1" not in masked
    assert "w%2B1" not in masked
    assert base64.b64encode(PASSWORD.encode()).decode()[:8] not in masked


def test_the_longer_of_two_secrets_is_masked_whole() -> None:
    secrets = Secrets({"A": "hunter", "B": "hunter2-long"})
    secrets.resolve_all([env("A"), env("B")])
    assert secrets.mask("x hunter2-long y hunter z") == f"x {MASK} y {MASK} z"


def test_a_short_secret_is_masked_as_a_word() -> None:
    secrets = Secrets({"U": "qa"})
    secrets.resolve(env("U"))
    assert secrets.mask("qa made an aqarium, qa.") == f"{MASK} made an aqarium, {MASK}."


def test_each_line_of_a_key_is_masked() -> None:
    secrets = Secrets({"K": "-----BEGIN-----\nMIIEabcdef\n-----END-----"})
    secrets.resolve(env("K"))
    assert "MIIEabcdef" not in secrets.mask("found MIIEabcdef in a page")


def test_basic_authentication_is_masked_in_the_header() -> None:
    secrets = Secrets({"U": "someone", "P": "hunter2"})
    found = secrets.resolve_all([env("U"), env("P")])
    header = secrets.basic_header(found[env("U")], found[env("P")]).reveal()
    assert header == "Basic " + base64.b64encode(b"someone:hunter2").decode()
    assert secrets.mask(f"authorization: {header}") == f"authorization: Basic {MASK}"


def test_a_browser_state_and_its_values(tmp_path: Path) -> None:
    state = {
        "cookies": [{"name": "sid", "value": "abcdef123456"}, {"name": "theme", "value": "dark"}],
        "origins": [{"origin": "https://a.sa", "localStorage": [{"name": "t", "value": "token-987654"}]}],
    }
    path = tmp_path / "state.json"
    path.write_text(json.dumps(state))
    secrets = Secrets({})
    assert secrets.browser_state(str(path)) == state
    assert secrets.mask("abcdef123456 token-987654 dark") == f"{MASK} {MASK} dark"


@pytest.mark.parametrize("text", ["{}x", "[]", '{"cookies": [{}]}', '{"origins": [1]}', "3"])
def test_what_is_no_browser_state(text: str, tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_text(text)
    with pytest.raises(UsageError, match="is no browser state"):
        Secrets({}).browser_state(str(path))


def test_nothing_known_masks_nothing() -> None:
    assert Secrets({}).mask("hunter2") == "hunter2"


@pytest.mark.parametrize(
    ("allowed", "works"), [("PORTAL_*", True), ("OTHER, PORTAL_TOKEN", True), ("OTHER", False), ("", False)]
)
def test_an_operator_may_say_which_secrets_profiles_name(allowed: str, works: bool) -> None:
    """A profile that came with a pull request must not send this machine's other secrets to a host of its own."""
    secrets = Secrets({"PORTAL_TOKEN": "t0ken-value", ALLOWED: allowed})
    if works:
        assert secrets.resolve(SecretRef(env="PORTAL_TOKEN")).reveal() == "t0ken-value"
        return
    with pytest.raises(UsageError, match="is not among those") as caught:
        secrets.resolve(SecretRef(env="PORTAL_TOKEN"))
    assert "t0ken" not in str(caught.value)


def test_an_operator_may_say_which_files_profiles_name(tmp_path: Path) -> None:
    (tmp_path / "inside").write_text("value", encoding="utf-8")
    secrets = Secrets({ALLOWED: f"{tmp_path.resolve()}/in*"})
    assert secrets.resolve(SecretRef(file=str(tmp_path / "inside"))).reveal() == "value"
    with pytest.raises(UsageError, match="is not among those"):
        secrets.resolve(SecretRef(file=str(tmp_path / "inside" / ".." / ".." / "elsewhere")))
    with pytest.raises(UsageError, match="is not among those"):
        secrets.browser_state(str(tmp_path / "state.json"))


@pytest.mark.parametrize("before", range(4))
def test_a_secret_inside_something_encoded_in_base64_is_masked(before: int) -> None:
    secrets = Secrets({})
    secrets.add("s3cr3t/päss&wörd")
    encoded = base64.b64encode(b"x" * before + "s3cr3t/päss&wörd".encode() + b"tail").decode()
    masked = secrets.mask(encoded)
    assert MASK in masked
    assert len(masked) < len(encoded) - 15
