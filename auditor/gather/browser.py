"""A browser that is simply there: find one, install one where there is none, start it quietly and safely."""

import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Playwright
from playwright.async_api import Error as PlaywrightError

from auditor.errors import BrowserError
from auditor.gather.doors import BYPASS, NOWHERE

ENVIRONMENT = "PORTAL_AUDITOR_BROWSER"
_SYSTEM = ("chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome")
HEAP_MEGABYTES = 1024
"""Of scripts, for one page: what needs more crashes the page and nothing else."""
_APT_PACKAGES = ("chromium-headless-shell", "fonts-noto-core")

# No traffic of the browser's own, no throttling of pages in the background, nothing that asks a question.
_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-component-extensions-with-background-pages",
    "--disable-client-side-phishing-detection",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-field-trial-config",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-hang-monitor",
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-print-preview",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--no-service-autorun",
    "--metrics-recording-only",
    "--mute-audio",
    "--font-render-hinting=none",
    # Nothing gets out but through a context's own relay: no proxy of the browser's own, no name resolved by it, no
    # datagram sent.
    f"--proxy-server={NOWHERE}",
    f"--proxy-bypass-list={BYPASS}",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--disable-quic",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    f"--js-flags=--max-old-space-size={HEAP_MEGABYTES}",
    "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,"
    "CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,PaintHolding",
)


@dataclass(frozen=True, slots=True)
class BrowserChoice:
    """Which browser to start and how it was found. ``path`` None: Playwright's own."""

    path: str | None
    source: str
    """``option``, ``environment``, ``playwright`` or ``system``."""


@dataclass(frozen=True, slots=True)
class Launched:
    """A running browser and what a run records of it."""

    browser: Browser
    choice: BrowserChoice
    version: str
    sandbox: bool
    warnings: tuple[str, ...]
    """Warning keys: ``sandbox-off-root``, ``sandbox-off-system``."""


def candidates(explicit: str | None = None) -> Iterator[BrowserChoice]:
    """Browsers to try, in order; an explicit one is the only one.

    Raises:
        BrowserError: the one named by option or environment isn't there.
    """
    for path, source in ((explicit, "option"), (os.environ.get(ENVIRONMENT), "environment")):
        if path:
            found = shutil.which(path)
            if not found:
                raise BrowserError(
                    f"no browser at {path} (from {source})", hint=f"correct the {source}, or leave it out"
                )
            yield BrowserChoice(found, source)
            return
    yield BrowserChoice(None, "playwright")
    for name in _SYSTEM:
        if found := shutil.which(name):
            yield BrowserChoice(found, "system")


async def launch(playwright: Playwright, explicit: str | None = None) -> Launched:
    """Start the first browser that starts, with its sandbox on wherever that is possible.

    Raises:
        BrowserError: none could be started; the hint says how to get one.
    """
    reasons: list[str] = []
    for choice in candidates(explicit):
        try:
            return await _start(playwright, choice)
        except PlaywrightError as error:
            reasons.append(f"{choice.path or 'playwright chromium'}: {error.message.splitlines()[0]}")
    raise BrowserError(
        "no browser could be started: " + "; ".join(reasons), hint="run `auditor doctor --fix` to install one"
    )


async def _start(playwright: Playwright, choice: BrowserChoice) -> Launched:
    # Chromium refuses to run with its sandbox as root.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    attempts = [(False, ("sandbox-off-root",))] if root else [(True, ()), (False, ("sandbox-off-system",))]
    for sandbox, warnings in attempts:
        try:
            browser = await playwright.chromium.launch(
                executable_path=choice.path, chromium_sandbox=sandbox, args=list(_FLAGS)
            )
        except PlaywrightError as error:
            if sandbox and "sandbox" in error.message.lower():
                continue
            raise
        return Launched(browser, choice, browser.version, sandbox, warnings)
    raise BrowserError("the browser could not be started")  # pragma: no cover - the loop returns or raises


async def install(report: "asyncio.Queue[str] | None" = None) -> str:
    """Install a browser: Playwright's download, else the operating system's package. Returns what was done.

    Raises:
        BrowserError: neither worked.
    """
    attempts = [[sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]]
    if shutil.which("apt-get"):
        prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
        attempts.append(
            [
                *prefix,
                "sh",
                "-c",
                "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "
                + " ".join(_APT_PACKAGES),
            ]
        )
    failures = []
    for command in attempts:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        output, _ = await process.communicate()
        if process.returncode == 0:
            return " ".join(command)
        failures.append(output.decode(errors="replace").strip().splitlines()[-1:] or ["no output"])
    raise BrowserError(
        "no browser could be installed: " + "; ".join(f[0] for f in failures),
        hint="install Chromium with your operating system's packages, or set " + ENVIRONMENT,
    )


def arabic_fonts() -> tuple[str, ...]:
    """Families of installed fonts that carry Arabic; empty where fontconfig knows none or is missing."""
    listing = shutil.which("fc-list")
    if listing is None:
        return ()
    answer = subprocess.run([listing, ":lang=ar", "family"], capture_output=True, text=True, check=False)
    return tuple(sorted({line.split(",")[0].strip() for line in answer.stdout.splitlines() if line.strip()}))


def proper_arabic_fonts() -> tuple[str, ...]:
    """The same without DejaVu, whose Arabic is a stopgap that no portal is designed for."""
    return tuple(f for f in arabic_fonts() if "DejaVu" not in f)


def cache_folder() -> Path:
    """Where Playwright keeps the browsers it downloads."""
    given = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    return Path(given) if given else Path.home() / ".cache" / "ms-playwright"
