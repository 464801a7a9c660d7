from collections.abc import Callable, Iterator
from typing import Any

import orjson
import pytest
from django.conf import settings
from redis import Redis

from konan.core import hooks

Told = list[tuple[str, dict[str, Any]]]


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[list[Any]]:
    """Whose reach ended, call by call: what a floor above is told in the transaction."""
    told: list[list[Any]] = []
    monkeypatch.setitem(hooks._hooks, "access_changed", [lambda user_ids: told.append(user_ids)])
    return told


@pytest.fixture
def heard(
    db: None, django_capture_on_commit_callbacks: Any
) -> Iterator[Callable[[Callable[[], Any]], Told]]:
    """`heard(act)`: what sockets are told once `act` has committed, as (topic, frame)."""
    prefix = f"{settings.VALKEY_PREFIX}:"
    with Redis.from_url(settings.VALKEY_URL) as client, client.pubsub() as pubsub:
        pubsub.psubscribe(f"{prefix}*")
        assert pubsub.get_message(timeout=5)

        def hear(act: Callable[[], Any]) -> Told:
            with django_capture_on_commit_callbacks(execute=True):
                act()
            client.publish(f"{prefix}end", b"{}")
            found: Told = []
            while (message := pubsub.get_message(timeout=5)) is not None:
                topic = message["channel"].decode().removeprefix(prefix)
                if topic == "end":
                    return found
                found.append((topic, orjson.loads(message["data"])))
            raise AssertionError("Valkey fell silent.")

        yield hear
