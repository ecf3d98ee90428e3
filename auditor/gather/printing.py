"""Prints a page to PDF with the browser: tagged, with an outline. The page loads nothing and runs no script."""

import asyncio

from playwright.async_api import async_playwright

from auditor.gather.browser import launch


def to_pdf(html: bytes, browser: str | None = None) -> bytes:
    """The PDF of a self-contained page in UTF-8; its own print style sets paper and margins.

    Raises:
        BrowserError: no browser can be started.
    """
    return asyncio.run(_print(html, browser))


async def _print(html: bytes, explicit: str | None) -> bytes:
    async with async_playwright() as playwright:
        launched = await launch(playwright, explicit)
        try:
            context = await launched.browser.new_context(java_script_enabled=False, offline=True)
            page = await context.new_page()
            await page.set_content(html.decode(), wait_until="load")
            await page.emulate_media(media="print", color_scheme="light")
            return await page.pdf(tagged=True, outline=True, prefer_css_page_size=True, print_background=True)
        finally:
            await launched.browser.close()
