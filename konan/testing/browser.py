"""Where the browser is, and how it is started, for tests marked `browser`.

With `KONAN_PICTURES=folder` the tests that take pictures put them there, to be looked at.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

PICTURES = "KONAN_PICTURES"
Picture = Callable[[Page, str], None]
PATIENCE_MS = 20_000  # until what a person would see is missing: servers and pages share a machine

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def browser_path() -> str | None:
    """The Chromium of this machine: `KONAN_CHROMIUM`, or the first that is on PATH."""
    given = os.environ.get("KONAN_CHROMIUM")
    return given or next((path for name in NAMES if (path := shutil.which(name))), None)


def pytest_configure() -> None:
    expect.set_options(timeout=PATIENCE_MS)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Playwright keeps an event loop running in our thread: who runs one of their own goes first."""
    items.sort(key=_in_browser)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """With that loop Django would refuse the database to the test itself."""
    if _in_browser(item):
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


def _in_browser(item: pytest.Item) -> bool:
    return item.get_closest_marker("browser") is not None


def launch_arguments() -> dict[str, Any]:
    """How this machine's Chromium is started; root needs it without a sandbox."""
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    return {"executable_path": browser_path(), "args": arguments}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """pytest-playwright's, with the machine's Chromium."""
    if browser_path() is None:
        pytest.fail("There is no Chromium on this machine: run script/test, or -m 'not browser'.")
    return {**browser_type_launch_args, **launch_arguments()}


@pytest.fixture
def picture() -> Picture:
    """`picture(page, "invite-2-joined")`: what is seen now, if anybody asked for pictures.

    A name says the journey, the step and what it shows.
    """
    asked = os.environ.get(PICTURES)

    def take(page: Page, name: str) -> None:
        if asked:
            page.screenshot(path=Path(asked, f"{name}.png"))

    return take
