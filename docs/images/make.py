"""The README's pictures: `python docs/images/make.py http://localhost:8000` beside script/up."""

import sys
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, sync_playwright

CHROMIUM = "/usr/bin/chromium"
HERE = Path(__file__).parent
Theme = Literal["light", "dark"]
THEMES: Final[tuple[Theme, ...]] = ("light", "dark")
QUESTION = "How do I return a lamp?"


def take(browser: Browser, url: str, theme: Theme) -> None:
    page = browser.new_page(
        viewport={"width": 1280, "height": 800}, device_scale_factor=1, color_scheme=theme
    )
    page.goto(f"{url}/demo")
    page.get_by_role("button", name="Open chat").click()
    panel = page.frame_locator("iframe")
    panel.get_by_role("textbox").fill(QUESTION)
    panel.get_by_role("textbox").press("Enter")
    panel.get_by_text("Sources").click()
    panel.get_by_role("textbox").blur()
    page.wait_for_load_state("networkidle")
    page.screenshot(path=HERE / f"demo-{theme}.png")


def main(url: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for theme in THEMES:
            take(browser, url, theme)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
