"""One browser, several pages at a time; a load that shows two looks is loaded once."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from konan.testing.browser import launch_arguments

AT_ONCE: Final = 4
PATIENCE_MS: Final = 180_000
HIGHEST: Final = 6_000
LANGUAGE_COOKIE: Final = "django_language"
LOOKS: Final = ("light", "dark", "arabic", "phone")


@dataclass(frozen=True, slots=True)
class View:
    """A window; `themes` are photographed of one load, each as the look that it is."""

    themes: Mapping[str, str]
    language: str = "en"
    size: tuple[int, int] = (1280, 800)


VIEWS: Final = (
    View({"light": "light", "dark": "dark"}),
    View({"arabic": "light"}, language="ar"),
    View({"phone": "light"}, size=(360, 740)),
)


@dataclass(frozen=True, slots=True)
class Shot:
    """A page to photograph: whose it is, where it is, and what its pictures are called."""

    name: str
    who: str
    path: str


class Camera:
    def __init__(
        self, browser: Browser, url: str, folder: Path, cookies: Mapping[str, Mapping[str, str]]
    ) -> None:
        self.url, self.folder = url, folder
        self._browser, self._cookies = browser, cookies
        self._contexts: dict[tuple[str, str, tuple[int, int]], BrowserContext] = {}
        self.failed: list[str] = []

    async def take_all(self, shots: Iterable[Shot]) -> None:
        """Those of one person after the other, so that few sign-ins are at work at a time."""
        waiting = [(shot, view) for shot in shots for view in VIEWS]
        waiting.reverse()

        async def work() -> None:
            while waiting:
                await self._take(*waiting.pop())

        await asyncio.gather(*(work() for _ in range(AT_ONCE)))

    async def _take(self, shot: Shot, view: View) -> None:
        context = await self.context(view, shot.who)
        page = await context.new_page()
        answer = await page.goto(self.url + shot.path)
        await expect(page.locator(".htmx-request")).to_have_count(0)
        if answer is None or answer.status >= 500:
            self.failed.append(f"{shot.name}: {shot.path} is broken")
        await _show_whole(page, view)
        for look, theme in view.themes.items():
            await page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            await self.keep(page, shot.name, look)
        await page.close()

    async def keep(self, page: Page, name: str, look: str) -> None:
        await page.screenshot(path=self.folder / f"{name}.{look}.png")

    async def context(self, view: View, who: str = "") -> BrowserContext:
        """Somebody's browser in that window; the same one every time."""
        key = (who, view.language, view.size)
        if key not in self._contexts:
            self._contexts[key] = await self._new_context(view, who)
        return self._contexts[key]

    async def _new_context(self, view: View, who: str) -> BrowserContext:
        width, height = view.size
        context = await self._browser.new_context(
            viewport={"width": width, "height": height},
            locale=view.language,
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE_MS)
        cookies = {LANGUAGE_COOKIE: view.language, **self._cookies.get(who, {})}
        given: list[Any] = [
            {"name": name, "value": value, "url": self.url} for name, value in cookies.items()
        ]
        await context.add_cookies(given)
        return context


async def _show_whole(page: Page, view: View) -> None:
    """In a window as high as the page, so that what sticks to an edge is at the edge."""
    width, height = view.size
    whole = await page.evaluate("document.documentElement.scrollHeight")
    if whole > height:
        await page.set_viewport_size({"width": width, "height": min(whole, HIGHEST)})


@asynccontextmanager
async def camera(
    url: str, folder: Path, cookies: Mapping[str, Mapping[str, str]]
) -> AsyncIterator[Camera]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(**launch_arguments())
        try:
            yield Camera(browser, url, folder, cookies)
        finally:
            await browser.close()
