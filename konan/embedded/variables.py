"""The environment and `.env`, read before Django is there."""

import os
from pathlib import Path

import environ

ROOT = Path(__file__).resolve().parent.parent.parent


def read_variables() -> None:
    """Add what only `.env` sets; an empty variable counts as not set, and hides `.env`'s."""
    environ.Env.read_env(ROOT / ".env")
    for name in [name for name, value in os.environ.items() if not value.strip()]:
        del os.environ[name]


def is_given(name: str) -> bool:
    """Whether `name`, or `name`_FILE with a path to its content, is set."""
    return bool(os.environ.get(name) or os.environ.get(f"{name}_FILE"))


def data_path() -> Path:
    return ROOT / os.environ.get("KONAN_DATA_DIR", "var")
