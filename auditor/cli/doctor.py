"""``auditor doctor``: is this machine ready to audit, and how to mend what is missing."""

import asyncio
import json
import locale
import shutil
from dataclasses import asdict, dataclass

import click

from auditor.errors import BrowserError, NotMeasuredError

MIN_FREE_GB = 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    what: str
    ok: bool
    found: str
    mend: str = ""
    needed: bool = True


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--fix", is_flag=True, help="Install what is missing: a browser and Arabic fonts.")
@click.option("--browser", metavar="PATH", help="The browser to look at.")
def command(as_json: bool, fix: bool, browser: str | None) -> None:
    """Report browser, sandbox, fonts, locale and disk, and how to mend what is missing."""
    findings = asyncio.run(_look(browser))
    if fix and any(f.needed and not f.ok for f in findings):
        from auditor.gather.browser import install

        click.echo("installing a browser and Arabic fonts …", err=True)
        click.echo(asyncio.run(install()), err=True)
        findings = asyncio.run(_look(browser))
    if as_json:
        click.echo(json.dumps([asdict(f) for f in findings], ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            mark = "ok  " if finding.ok else ("FAIL" if finding.needed else "note")
            click.echo(f"{mark}  {finding.what:8}  {finding.found}")
            if not finding.ok and finding.mend:
                click.echo(f"                {finding.mend}")
    missing = [f.what for f in findings if f.needed and not f.ok]
    if missing:
        raise NotMeasuredError(f"not ready: {', '.join(missing)}", hint="run `auditor doctor --fix`")


async def _look(browser: str | None) -> list[Finding]:
    return [*await _browser(browser), _fonts(), _locale(), _disk()]


async def _browser(explicit: str | None) -> list[Finding]:
    from playwright.async_api import async_playwright

    from auditor.gather.browser import launch

    mend = "`auditor doctor --fix` installs one"
    async with async_playwright() as playwright:
        try:
            launched = await launch(playwright, explicit)
        except BrowserError as error:
            return [Finding("browser", False, str(error), mend)]
        await launched.browser.close()
    where = launched.choice.path or "Playwright's own"
    sandbox = "on" if launched.sandbox else "off: " + ", ".join(launched.warnings)
    return [
        Finding("browser", True, f"Chromium {launched.version} ({where}, from {launched.choice.source})"),
        Finding("sandbox", launched.sandbox, sandbox, "run as an ordinary user, not as root", needed=False),
    ]


def _fonts() -> Finding:
    from auditor.gather.browser import proper_arabic_fonts

    fonts = proper_arabic_fonts()
    found = f"{len(fonts)} Arabic families: {', '.join(fonts[:4])}" if fonts else "no proper Arabic font"
    return Finding("fonts", bool(fonts), found, "install Arabic fonts, such as Debian's fonts-noto-core")


def _locale() -> Finding:
    encoding = locale.getpreferredencoding(False)
    return Finding(
        "locale",
        encoding.lower().replace("-", "") == "utf8",
        encoding,
        "set a UTF-8 locale, or PYTHONUTF8=1",
        False,
    )


def _disk() -> Finding:
    from pathlib import Path

    from auditor.store import default_location

    where = default_location()
    folder = Path.home() if "://" in where else Path(where).parent
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free / 1e9
    return Finding("disk", free >= MIN_FREE_GB, f"{free:.1f} GB free for the history", f"free {MIN_FREE_GB:g} GB")
