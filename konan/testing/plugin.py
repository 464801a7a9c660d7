"""pytest's plugin: plain `pytest` finds its services, its database and its browser."""

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from konan.testing.services import DATABASE_IS_OURS, FOLDER, VALKEY_IS_OURS, services_of_run

LEGIBLE = 20


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Iterator[None]:
    """Before pytest-django reads the settings: the services, and their URLs."""
    stack = ExitStack()
    early_config.add_cleanup(stack.close)
    stack.enter_context(services_of_run())
    yield


def pytest_configure(config: pytest.Config) -> None:
    """Register our database fixtures after pytest-django's, so that ours are taken."""
    from konan.testing import browser, budgets, database, fixtures, processes, server

    for module in (database, browser, budgets, fixtures, server, processes):
        if not config.pluginmanager.is_registered(module):
            config.pluginmanager.register(module, module.__name__)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes go by their name: what a file holds (a zip: the time) differs between workers,
    which must find the same tests. Short plain ones may be read."""
    if isinstance(val, bytes) and not (len(val) <= LEGIBLE and val.isascii() and val.isalnum()):
        return argname
    return None


def pytest_report_header() -> str:
    database = "embedded" if os.environ[DATABASE_IS_OURS] else "given"
    redis = "embedded" if os.environ[VALKEY_IS_OURS] else "given"
    return f"services: PostgreSQL {database}, Valkey {redis}; folder {os.environ[FOLDER]}"
