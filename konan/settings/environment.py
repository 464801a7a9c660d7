"""The environment, read once: typed, an empty variable counts as not set, `*_FILE` for secrets."""

import os
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent.parent

environ.Env.read_env(BASE_DIR / ".env")
for _name in [name for name, value in os.environ.items() if not value.strip()]:
    del os.environ[_name]

env = environ.Env()


def secret(name: str, default: str | None = None) -> str | None:
    """The secret `name`, or the content of the file that `name`_FILE names."""
    if file := os.environ.get(f"{name}_FILE"):
        return Path(file).read_text().strip()
    return os.environ.get(name, default)


def required(name: str) -> str:
    value = secret(name)
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. script/up makes it; elsewhere, set it.")
    return value


def rate(name: str, default: str) -> tuple[int, int]:
    """A rate such as `100/m` as (number, seconds)."""
    number, _, unit = env.str(name, default).partition("/")
    try:
        return int(number), {"s": 1, "m": 60, "h": 3600, "d": 86400}[unit]
    except (ValueError, KeyError) as error:
        raise ImproperlyConfigured(f"{name} must look like 100/m.") from error
