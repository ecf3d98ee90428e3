"""Signing in: a portal's authentication made into what a browser context is opened with.

Secrets come in resolved, go to the portal's own hosts only, and are masked wherever text leaves.
"""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from auditor.errors import NotMeasuredError
from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.egress import Egress
from auditor.profile import Authentication, Portal, Profile, Secrets, Step

_STEP_MS = 15_000


async def open_session(browsers: Browsers, profile: Profile, portal: Portal, secrets: Secrets) -> ContextSettings:
    """What this portal's pages are opened with, signed in where the profile says how.

    Raises:
        UsageError: a secret is missing.
        NotMeasuredError: signing in failed.
    """
    wished = profile.browser.accept_languages or portal.languages
    first = profile.viewports[0]
    settings = ContextSettings(
        viewport=(first.width, first.height),
        locale=wished[0] if wished else "ar",
        accept_languages=",".join(f"{lang};q={1 - i / 10:.1f}" if i else lang for i, lang in enumerate(wished)),
        agent_suffix=profile.browser.user_agent_suffix,
        egress=Egress.of(profile, (portal,)),
        sandbox_required=profile.browser.sandbox == "required",
    )
    auth = profile.authentication_of(portal)
    if not auth.is_given:
        return settings
    settings = _with_secrets(settings, auth, portal, secrets)
    if auth.steps:
        settings = await _signed_in(browsers, settings, auth, portal, secrets)
    return settings


def _with_secrets(
    settings: ContextSettings, auth: Authentication, portal: Portal, secrets: Secrets
) -> ContextSettings:
    values = secrets.resolve_all(auth.references)
    headers = {name: values[reference].reveal() for name, reference in auth.headers.items()}
    if auth.basic:
        token = secrets.basic_header(values[auth.basic.username], values[auth.basic.password])
        headers["Authorization"] = token.reveal()
    home = portal.start[0]
    cookies = [
        {"name": c.name, "value": values[c.value].reveal()}
        | ({"domain": c.domain, "path": c.path} if c.domain else {"url": home})
        for c in auth.cookies
    ]
    state = secrets.browser_state(auth.state.file) if auth.state else None
    return replace(settings, headers=headers, cookies=tuple(cookies), storage_state=state)


async def _signed_in(
    browsers: Browsers, settings: ContextSettings, auth: Authentication, portal: Portal, secrets: Secrets
) -> ContextSettings:
    """Run the sign-in steps once; every later context starts from the state they leave."""
    context = await browsers.context(settings)
    try:
        page = await context.new_page()
        if settings.headers:
            await _put_headers(page, settings.headers, portal)
        await page.goto(portal.start[0], wait_until="load")
        await run_steps(page, auth.steps, secrets)
        if auth.signed_in:
            await page.wait_for_selector(auth.signed_in, timeout=_STEP_MS)
        state = dict(await context.storage_state())
        # The keys that the server made of the sign-in are secrets like those that went in.
        secrets.add_state(state)
        return replace(settings, storage_state=state)
    except PlaywrightError as error:
        reason = secrets.mask(error.message.splitlines()[0])
        raise NotMeasuredError(
            f"signing in to {portal.name} failed: {reason}", hint="try the profile's authentication steps by hand"
        ) from None
    finally:
        await context.close()


async def _put_headers(page: Page, headers: Mapping[str, str], portal: Portal) -> None:
    """Send headers with every request to the portal's own hosts, redirects one by one, and to nobody else."""
    cdp = await page.context.new_cdp_session(page)
    going: set[asyncio.Task[None]] = set()

    async def go_on(event: Mapping[str, Any]) -> None:
        answer: dict[str, Any] = {"requestId": event["requestId"]}
        if portal.has_host(event["request"]["url"]):
            sent = {**event["request"]["headers"], **headers}
            answer["headers"] = [{"name": name, "value": value} for name, value in sent.items()]
        with suppress(PlaywrightError):  # the page is gone, or has moved on
            await cdp.send("Fetch.continueRequest", answer)

    def paused(event: Mapping[str, Any]) -> None:
        task = asyncio.ensure_future(go_on(event))
        going.add(task)
        task.add_done_callback(going.discard)

    cdp.on("Fetch.requestPaused", paused)
    await cdp.send("Fetch.enable", {"patterns": [{}]})


async def run_steps(page: Page, steps: Sequence[Step], secrets: Secrets) -> None:
    """Do a profile's steps in order.

    Raises:
        PlaywrightError: a step that isn't ``if_present`` found nothing.
    """
    for step in steps:
        selector = step.fill or step.click or step.select or step.wait_for
        if step.if_present and selector and await page.locator(selector).count() == 0:
            continue
        if step.open:
            await page.goto(step.open, wait_until="load", timeout=_STEP_MS)
        elif step.fill and step.value:
            await page.fill(step.fill, secrets.resolve(step.value).reveal(), timeout=_STEP_MS)
        elif step.click:
            await page.click(step.click, timeout=_STEP_MS)
        elif step.press:
            await page.keyboard.press(step.press)
        elif step.select:
            await page.select_option(step.select, step.option, timeout=_STEP_MS)
        elif step.wait_for:
            await page.wait_for_selector(step.wait_for, timeout=_STEP_MS)
