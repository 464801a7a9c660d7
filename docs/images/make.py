"""The README's pictures, of an installation that is made for them:

    python docs/images/make.py

or of one that runs already: `python docs/images/make.py http://localhost:8000 PASSWORD`.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

from konan.testing.installation import Installation  # noqa: E402

CHROMIUM = "/usr/bin/chromium"
HERE = Path(__file__).parent
EMAIL = "owner@demo.example"
MOST_BYTES: Final = 150_000
COLOURS: Final = (256, 160, 96, 64, 40)  # as many as fit
Theme = Literal["light", "dark"]
THEMES: Final[tuple[Theme, ...]] = ("light", "dark")
VISITOR = "Olivia Brown"
QUESTION = "How do I return a lamp?"
QUIET: Final = "networkidle"


def inbox(page: Page, url: str) -> None:
    """Somebody who waits for a person."""
    page.goto(f"{url}/inbox?box=all")
    page.get_by_role("link", name=VISITOR).first.click()
    page.get_by_role("log").wait_for()


def analytics(page: Page, url: str) -> None:
    page.goto(f"{url}/bots")
    page.locator("main").get_by_role("link", name="Lamps").first.click()
    page.get_by_role("link", name="Analytics").click()
    page.get_by_role("link", name="7 days").click()
    page.locator("canvas").first.wait_for()


def widget(page: Page, url: str) -> None:
    page.goto(f"{url}/demo")
    page.get_by_role("button", name="Open chat").click()
    panel = page.frame_locator("konan-chat iframe")
    panel.get_by_role("textbox").fill(QUESTION)
    panel.get_by_role("textbox").press("Enter")
    panel.get_by_text("Sources").wait_for()
    panel.get_by_role("textbox").blur()


PICTURES: Final[dict[str, Callable[[Page, str], None]]] = {
    "inbox": inbox,
    "analytics": analytics,
    "widget": widget,
}


def signed_in(browser: Browser, url: str, password: str, theme: Theme) -> Page:
    context = browser.new_context(
        viewport={"width": 1280, "height": 800},
        device_scale_factor=2,
        color_scheme=theme,
        reduced_motion="reduce",
        locale="en",
    )
    page = context.new_page()
    page.goto(f"{url}/login")
    page.get_by_label("E-mail").fill(EMAIL)
    page.get_by_label("Password", exact=True).fill(password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/home")
    return page


def take(pages: dict[Theme, Page], url: str) -> None:
    """Each picture in both themes, before the next: what is done for one shows in later ones."""
    for name, show in PICTURES.items():
        for theme, page in pages.items():
            show(page, url)
            page.wait_for_load_state(QUIET)
            save(page.screenshot(), HERE / f"{name}-{theme}.png")


def save(picture: bytes, path: Path) -> None:
    """As sharp as it is, with as many colours as fit into what a picture may weigh."""
    drawn = Image.open(BytesIO(picture)).convert("RGB")
    for colours in COLOURS:
        packed = BytesIO()
        fewer = drawn.quantize(colours, dither=Image.Dither.NONE)
        fewer.save(packed, "PNG", optimize=True)
        if packed.tell() <= MOST_BYTES:
            break
    path.write_bytes(packed.getvalue())
    print(f"{path.name}: {packed.tell() // 1000} kB, {colours} colours")


@contextmanager
def installed() -> Iterator[tuple[str, str]]:
    """The address and password of an installation with the demo."""
    with TemporaryDirectory() as folder:
        made = Installation(Path(folder) / "data", KONAN_DEMO="1")
        try:
            password = made.start(seconds=240)[2].removeprefix("Password: ")
            yield made.url, password
        finally:
            made.end()


def main(url: str, password: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        take({theme: signed_in(browser, url, password, theme) for theme in THEMES}, url)
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) == 3:
        main(*sys.argv[1:])
    else:
        with installed() as (url, password):
            main(url, password)
