"""Fixtures for everybody: the world, a client, mails, fresh limits, cheap passwords."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings as django_settings
from redis import Redis
from whitenoise.middleware import WhiteNoiseMiddleware  # type: ignore[import-untyped]

from konan.testing.api import Api
from konan.testing.world import World, make_world


@pytest.fixture
def world(db: None) -> World:
    return make_world()


@pytest.fixture
def api() -> Api:
    """Nobody's client; `api.as_(world.owner)` is somebody's."""
    return Api()


@pytest.fixture(autouse=True)
def cheap_passwords(settings: Any) -> None:
    """Tests make many people: hashing is Argon2 with the least that it can cost."""
    settings.PASSWORD_HASHERS = ["konan.testing.hashers.CheapArgon2"]


@pytest.fixture(scope="session", autouse=True)
def static_files_found_once() -> Iterator[None]:
    """Every client of a test loads the middleware, and WhiteNoise would read all files' heads."""
    find = WhiteNoiseMiddleware.add_files_from_finders
    found: dict[str, Any] = {}

    def found_before(middleware: Any) -> None:
        if not found:
            find(middleware)
            found.update(middleware.files)
        middleware.files.update(found)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", found_before)
        yield


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    """Nobody is limited by what an earlier test did."""
    with Redis.from_url(django_settings.VALKEY_URL) as client:
        keys = list(client.scan_iter(f"{django_settings.VALKEY_PREFIX}:limit:*"))
        if keys:
            client.delete(*keys)


@pytest.fixture(autouse=True)
def database_before_pages(request: pytest.FixtureRequest) -> None:
    """What a test opens besides is closed before the database that it committed to is emptied."""
    if "transactional_db" in request.fixturenames or _commits(request):
        request.getfixturevalue("transactional_db")


def _commits(request: pytest.FixtureRequest) -> bool:
    marker = request.node.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction"))


@pytest.fixture
def mails(db: None) -> Callable[[str], list[str]]:
    """`mails(address)`: the texts that were queued for an address, oldest first."""
    import json

    from konan.core.crypto import decrypt
    from konan.core.models import Mail

    def texts(address: str) -> list[str]:
        queued = [
            json.loads(decrypt(mail.sealed, aad=f"core_mail:{mail.id}:sealed"))
            for mail in Mail.objects.order_by("id")
        ]
        return [mail["text"] for mail in queued if mail["to"] == address]

    return texts
