"""Fixtures for everybody: the world, a client, mails, fresh limits, cheap passwords."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings as django_settings
from redis import Redis

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


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    """Nobody is limited by what an earlier test did."""
    with Redis.from_url(django_settings.VALKEY_URL) as client:
        keys = list(client.scan_iter(f"{django_settings.VALKEY_PREFIX}:limit:*"))
        if keys:
            client.delete(*keys)


@pytest.fixture(autouse=True)
def plan_after_flush(request: pytest.FixtureRequest) -> None:
    """Tests with real commits empty all tables, and with them what migrations put there."""
    if "transactional_db" in request.fixturenames or _commits(request):
        request.getfixturevalue("transactional_db")
        from accounts.models import Plan

        Plan.objects.get_or_create(code="unlimited", defaults={"name": "Unlimited"})


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
