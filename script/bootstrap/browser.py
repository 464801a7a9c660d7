"""The browser of the tests: the machine's Chromium, or Debian's where it can be installed."""

import os
import shutil
import subprocess

from .steps import StepFailed, run, say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def ensure_browser() -> str | None:
    """None when there is a browser now; else why there is not."""
    if os.environ.get("KONAN_CHROMIUM") or _found():
        return None
    if not shutil.which("apt-get"):
        return "there is no Chromium on PATH, and no apt-get to install it"
    say("Installing Chromium …")
    try:
        _apt("update", "--quiet")
        _apt("install", "--quiet", "--yes", "--no-install-recommends", "chromium")
    except StepFailed as error:
        return f"Chromium could not be installed: {error}"
    return None if _found() else "Chromium was installed, but it is not on PATH"


def _found() -> bool:
    return any(shutil.which(name) for name in NAMES)


def _apt(*arguments: str) -> None:
    """As root; else by sudo, if that asks for no password."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and (not shutil.which("sudo") or not _sudo_allowed()):
        raise StepFailed("only root can install packages")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run([*sudo, "apt-get", *arguments], environment=environment)


def _sudo_allowed() -> bool:
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
