"""What the tests want of Debian: a browser, an authenticator and two proxies, installed where it can be."""

import os
import shutil
import subprocess

from .steps import StepFailed, run, say

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def ensure_browser() -> str | None:
    """None when there is a browser now; else why there is not."""
    if os.environ.get("KONAN_CHROMIUM"):
        return None
    return _ensure("chromium", commands=BROWSERS)


def ensure_authenticator() -> None:
    """The test that signs in with `oathtool` says by itself where it is missing."""
    if missing := _ensure("oathtool", commands=("oathtool",)):
        say(missing)


def ensure_proxy() -> str | None:
    """nginx, in front of several web processes: None where it is there, else why it is not."""
    return _ensure("nginx-light", commands=("nginx", "/usr/sbin/nginx"))


def ensure_caddy() -> None:
    """The test that reads the Caddyfile says by itself where it is missing."""
    if missing := _ensure("caddy", commands=("caddy",)):
        say(missing)


def _ensure(package: str, *, commands: tuple[str, ...]) -> str | None:
    """None when one of the commands is on PATH now; else why none is."""
    if _on_path(commands):
        return None
    if not shutil.which("apt-get"):
        return f"there is no {package} on PATH, and no apt-get to install it"
    say(f"Installing {package} …")
    try:
        _apt("update", "--quiet")
        _apt("install", "--quiet", "--yes", "--no-install-recommends", package)
    except StepFailed as error:
        return f"{package} could not be installed: {error}"
    return None if _on_path(commands) else f"{package} was installed, but it is not on PATH"


def _on_path(commands: tuple[str, ...]) -> bool:
    return any(shutil.which(command) for command in commands)


def _apt(*arguments: str) -> None:
    """As root; else by sudo, if that asks for no password."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and (not shutil.which("sudo") or not _sudo_allowed()):
        raise StepFailed("only root can install packages")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run([*sudo, "apt-get", *arguments], environment=environment)


def _sudo_allowed() -> bool:
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
