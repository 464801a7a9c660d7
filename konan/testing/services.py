"""The services of one run of the tests, in a folder that no other run uses.

Runs side by side take `var/test/0`, `var/test/1` and so on, whichever is free; a folder
keeps its cluster, and in it the migrated template, for the next run. xdist's workers share
the run's PostgreSQL (each has a database of its own in it) and have a Valkey each.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import IO

import redis

from konan.embedded.folders import DataFolder, InUse
from konan.embedded.services import Missing, running_services

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = "KONAN_TEST_FOLDER"
DATABASE_IS_OURS = "KONAN_TEST_OWN_DATABASE"
VALKEY_IS_OURS = "KONAN_TEST_OWN_VALKEY"
WORKER = "PYTEST_XDIST_WORKER"
FIRST_FREE_NUMBER, LAST_NUMBER = 2, 15

# What an operator may have set, in the environment or in .env, is hidden from the tests.
OPERATOR_VARIABLES = (
    "PORT", "HOST", "KONAN_DEMO", "DEBUG", "ALLOWED_HOSTS", "PUBLIC_URL", "TRUSTED_PROXIES",
    "OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "OPENAI_EMBEDDING_MODEL", "EMAIL_URL",
    "DEFAULT_FROM_EMAIL", "MIGRATION_DATABASE_URL", "METRICS_TOKEN", "ENUMERATION_SAFE",
    "AUTH_DELAY_AFTER", "RATE_LIMIT_STANDARD", "RATE_LIMIT_CHAT", "RATE_LIMIT_AUTH",
    "OUTBOUND_ALLOWED_CIDRS", "ADMIN_PATH", "ADMIN_ALLOWED_CIDRS", "KONAN_DEFAULT_PLAN",
    "SUPPORT_EMAIL", "PLAN_CONTACT_URL",
    "OPENAI_API_KEY_FILE", "EMAIL_URL_FILE", "SECRET_KEY_FILE", "ENCRYPTION_KEYS_FILE",
    "JWT_KEYS_FILE",
)  # fmt: skip
SECRETS = {
    "SECRET_KEY": "a-secret-that-only-the-tests-use-and-everybody-may-read",
    "ENCRYPTION_KEYS": "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "JWT_KEYS": "test:a-signing-key-that-only-the-tests-use-and-all-may-read",
}


def take_folder(parent: Path) -> tuple[DataFolder, IO[str]]:
    """The first numbered folder below `parent` that no other run holds, and its lock."""
    for number in count():
        folder = DataFolder.at(parent / str(number))
        try:
            return folder, folder.lock()
        except InUse:
            continue
    raise AssertionError("count() never ends")


def hide_operator_settings() -> None:
    os.environ.update(dict.fromkeys(OPERATOR_VARIABLES, ""))
    os.environ.update(SECRETS, KONAN_EMBEDDED="1", DJANGO_SETTINGS_MODULE="konan.settings")


@contextmanager
def services_of_run() -> Iterator[None]:
    """PostgreSQL and Valkey for this process and its workers, named in the environment."""
    worker = os.environ.get(WORKER)
    with _services_of_worker(worker) if worker else _services_of_session():
        yield


@contextmanager
def _services_of_session() -> Iterator[None]:
    hide_operator_settings()
    missing = Missing.in_environment()
    folder, lock = take_folder(ROOT / "var" / "test")
    os.environ[FOLDER] = str(folder.path)
    _use_empty_data_folder(folder.path / "data")
    with lock, running_services(folder, missing=missing, durable=False) as urls:
        os.environ.update(urls)
        os.environ[DATABASE_IS_OURS] = "1" if missing.database else ""
        os.environ[VALKEY_IS_OURS] = "1" if missing.redis else ""
        if not missing.redis:
            _take_numbered_database(LAST_NUMBER)
        yield


@contextmanager
def _services_of_worker(worker: str) -> Iterator[None]:
    parent = Path(os.environ[FOLDER])
    _use_empty_data_folder(parent / f"data-{worker}")
    if not os.environ[VALKEY_IS_OURS]:
        _take_numbered_database(int(worker.removeprefix("gw")) + FIRST_FREE_NUMBER)
        yield
        return
    missing = Missing(database=False, redis=True)
    folder = DataFolder.at(parent / f"valkey-{worker}")
    with folder.lock(), running_services(folder, missing=missing, durable=False) as urls:
        os.environ.update(urls)
        yield


def _use_empty_data_folder(path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    (path / "static").mkdir(parents=True)  # whitenoise asks for it
    os.environ["KONAN_DATA_DIR"] = str(path)


def _take_numbered_database(number: int) -> None:
    """Empty a numbered database of the Valkey that was given, and use it with a prefix."""
    os.environ.update(KONAN_VALKEY_DB=str(number), KONAN_VALKEY_PREFIX=f"konan-test-{number}")
    with redis.Redis.from_url(os.environ["REDIS_URL"], db=number) as client:
        client.flushdb()
