"""A new encryption key: everything moves to it, while everything runs."""

import base64
import re
import secrets
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from accounts.models import Totp
from bots import vault
from bots.models import Bot
from konan.core.crypto import CannotDecrypt, encrypt
from konan.core.mail import queue_mail
from konan.core.models import IdempotentAnswer, Mail
from konan.core.rotation import sealed_columns
from konan.testing.api import Api
from konan.testing.world import World
from notifications.webhooks.models import Endpoint


def new_ring(settings: Any, *, keep: bool) -> None:
    fresh = f"fresh:{base64.b64encode(secrets.token_bytes(32)).decode()}"
    settings.ENCRYPTION_KEYS = f"{fresh},{settings.ENCRYPTION_KEYS}" if keep else fresh


def rotate() -> str:
    said = StringIO()
    call_command("rotate_keys", stdout=said, stderr=said)
    return said.getvalue()


@pytest.fixture
def secretive(world: World) -> World:
    """Something sealed in every column."""
    bot = world.bot
    vault.seal_llm_key(bot, "sk-a-long-model-key")
    vault.seal_identity_secret(bot, "identity")
    bot.save()
    user = world.owner.user
    Totp.objects.create(
        user=user, sealed=encrypt("JBSWY3DP", aad=f"accounts_totp:{user.pk}:sealed")
    )
    seal_of = "webhooks_endpoint:{id}:{name}"
    endpoint = Endpoint(owner=user, bot=bot, url="https://example.com/", events=["*"])
    for name in ("secret", "old_secret"):
        sealed = encrypt("whsec_kept", aad=seal_of.format(id=endpoint.pk, name=name))
        setattr(endpoint, name, sealed)
    endpoint.save()
    queue_mail(to="a@example.com", subject="Code", text="123456")
    made = Api(world.owner).post("/bots", {"name": "Kept"}, **{"Idempotency-Key": "one"})
    assert made.status_code == 201
    return world


def test_everything_is_read_with_the_new_key_alone(secretive: World, settings: Any) -> None:
    new_ring(settings, keep=True)
    said = rotate()
    for column in sealed_columns():
        assert re.search(rf"{column}: [1-9]\d* sealed anew", said), column
    settings.ENCRYPTION_KEYS = settings.ENCRYPTION_KEYS.partition(",")[0]
    bot = Bot.objects.get(pk=secretive.bot.pk)
    assert vault.llm_key(bot) == "sk-a-long-model-key"
    assert vault.identity_secret(bot) == "identity"
    again = Api(secretive.owner).post("/bots", {"name": "Kept"}, **{"Idempotency-Key": "one"})
    assert again["Idempotent-Replayed"] == "true"


def test_a_second_run_has_nothing_to_do(secretive: World, settings: Any) -> None:
    new_ring(settings, keep=True)
    rotate()
    before = Mail.objects.get().sealed
    assert "1 sealed" not in rotate()
    assert Mail.objects.get().sealed == before


def test_a_missing_key_is_said_and_the_rest_is_done(secretive: World, settings: Any) -> None:
    new_ring(settings, keep=True)
    IdempotentAnswer.objects.update(sealed="lost.AAAA")
    with pytest.raises(CommandError, match="Keep every key"):
        rotate()
    assert Mail.objects.get().sealed.startswith("fresh.")


def test_without_the_old_key_nothing_is_read(secretive: World, settings: Any) -> None:
    new_ring(settings, keep=False)
    with pytest.raises(CannotDecrypt):
        vault.llm_key(Bot.objects.get(pk=secretive.bot.pk))


def test_every_encrypted_column_is_named(secretive: World) -> None:
    """Whatever looks sealed in the whole database stands in a column that is rotated."""
    named = {str(column) for column in sealed_columns()}
    with connection.cursor() as cursor:
        cursor.execute(
            "select table_name, column_name from information_schema.columns"
            " where table_schema = 'public' and data_type in ('text', 'character varying')"
        )
        for table, column in cursor.fetchall():
            cursor.execute(
                f'select 1 from "{table}" where "{column}" ~ %s', [r"^test\.[\w+/=]{40}"]
            )
            assert cursor.fetchone() is None or f"{table}.{column}" in named, (table, column)
