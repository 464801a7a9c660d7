"""The widget on the demo's shop, in the states that a visitor meets."""

from typing import Final

from playwright.async_api import FrameLocator, Page, expect

from konan.testing.screens.camera import VIEWS, Camera, View

STATES: Final = ("launcher", "open", "answer", "person", "form")
WIDGET_SHOTS: Final = tuple(f"widget-{state}" for state in STATES)


async def take_widget(eye: Camera) -> None:
    for view in (*VIEWS, View({"french": "light"}, language="fr")):
        context = await eye.context(view)
        page = await context.new_page()
        await page.goto(f"{eye.url}/demo?lang={view.language}")
        await _walk(eye, view, page)
        await page.close()


async def _walk(eye: Camera, view: View, page: Page) -> None:
    launcher = page.locator("konan-chat button")
    panel = page.frame_locator("konan-chat iframe")
    await launcher.wait_for()
    await _keep(eye, view, page, "launcher")
    await launcher.click()
    await panel.get_by_role("textbox").wait_for()
    await _keep(eye, view, page, "open")
    await panel.locator(".greeting li button").first.click()
    await expect(panel.locator("[role=log] .sources")).to_have_count(1)
    await _keep(eye, view, page, "answer")
    await _ask_for_person(panel)
    await _keep(eye, view, page, "person")
    await panel.locator(".offline button").first.click()
    await panel.locator(".offline form, form.form").first.wait_for()
    await _keep(eye, view, page, "form")


async def _ask_for_person(panel: FrameLocator) -> None:
    await panel.locator(".under button").first.click()
    await panel.locator(".waiting, .offline").first.wait_for()


async def _keep(eye: Camera, view: View, page: Page, state: str) -> None:
    for look, theme in view.themes.items():
        await page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        await eye.keep(page, f"widget-{state}", look)
