"""What is unsafe does not start: it ends with a status of its own accord, and says why."""

import os
import subprocess
import sys

import pytest

from konan.settings import safety
from konan.testing.installation import free_port
from konan.testing.server import ROOT

SHORT_KEY = "k:MDEyMzQ1Njc4OWFiY2RlZg=="
UNSAFE = {
    "debug": ({"DEBUG": "1", "PUBLIC_URL": "https://chat.example.com"}, "DEBUG is on"),
    "debug on an open host": ({"DEBUG": "1", "ALLOWED_HOSTS": "localhost,10.0.0.1"}, "DEBUG is on"),
    "any host": ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name"),
    "default key": ({"SECRET_KEY": "django-insecure-" + "x1y2z3" * 8}, "SECRET_KEY is a default"),
    "short key": ({"SECRET_KEY": "secret"}, "SECRET_KEY is too easy"),
    "no key": ({"SECRET_KEY": ""}, "SECRET_KEY is not set"),
    "no encryption key": ({"ENCRYPTION_KEYS": ""}, "ENCRYPTION_KEYS is not set"),
    "short encryption key": ({"ENCRYPTION_KEYS": SHORT_KEY}, "must be 32 bytes"),
    "weak signing key": ({"JWT_KEYS": "j1:secret"}, "JWT_KEYS is too easy"),
}


def run(*command: str, **environment: str) -> tuple[int, str]:
    ended = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return ended.returncode, ended.stdout + ended.stderr


@pytest.mark.parametrize("name", UNSAFE)
def test_the_web_process_does_not_start(name: str) -> None:
    environment, words = UNSAFE[name]
    port = str(free_port())
    status, output = run("-m", "uvicorn", "konan.asgi:application", "--port", port, **environment)
    assert status != 0
    assert words in output


def test_neither_does_the_worker_nor_a_command() -> None:
    for command in (("-m", "celery", "-A", "konan.celery", "report"), ("manage.py", "check")):
        status, output = run(*command, ALLOWED_HOSTS="*")
        assert status != 0
        assert "ALLOWED_HOSTS must name" in output


def test_what_is_safe_starts() -> None:
    assert run("manage.py", "check", DEBUG="1", PUBLIC_URL="http://localhost:8000")[0] == 0


@pytest.mark.parametrize(
    "spec", ["", "k", "k:", ":abc", "k:not base64", "a.b:" + "A" * 43 + "=", SHORT_KEY, "k:x,"]
)
def test_encryption_keys_are_looked_at_closely(spec: str) -> None:
    with pytest.raises(safety.ImproperlyConfigured):
        safety.refuse_bad_encryption_keys(spec)


def test_an_id_stands_for_one_key() -> None:
    key = "A" * 43 + "="
    safety.refuse_bad_encryption_keys(f"old:{key},new:{key}")
    with pytest.raises(safety.ImproperlyConfigured):
        safety.refuse_bad_encryption_keys(f"k:{key},k:{key}")
