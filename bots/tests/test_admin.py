"""The operators' list of bots: to find and to stop one, without its secrets."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, Totp, User
from bots.models import Bot
from bots.services import bot_rotate_identity_secret, bot_update
from konan.testing.world import World, make_bot

LLM: Any = {"base_url": "https://93.184.216.34/v1", "model": "small", "key": "sk-abcdefgh1234"}


@pytest.fixture
def operator_user(db: None) -> User:
    user = User.objects.create_superuser("operator@example.com", "a long operator's password")
    Totp.objects.create(user=user, confirmed_at=timezone.now())
    return user


@pytest.fixture
def operator(operator_user: User, client: Client) -> Client:
    client.force_login(operator_user)
    return client


def page(client: Client, name: str, *args: Any, **query: str) -> str:
    answer = client.get(reverse(f"admin:bots_bot_{name}", args=args), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_bots_are_found_by_name_and_owner(world: World, operator: Client) -> None:
    assert "Bot of stranger" in page(operator, "changelist")
    found = page(operator, "changelist", q="owner@example.com", status__exact="active")
    assert "Bot of owner" in found
    assert "Bot of stranger" not in found
    assert "Bot of owner" in page(operator, "changelist", q=world.bot.public_token)


def test_no_secret_is_shown(world: World, operator: Client) -> None:
    secret = bot_rotate_identity_secret(actor=world.owner.actor, bot=world.bot)
    bot = bot_update(actor=world.owner.actor, bot=world.bot, changes={"llm": LLM})
    shown = page(operator, "change", bot.pk)
    assert "Bot of owner" in shown
    for hidden in (secret, bot.identity_secret, bot.llm_key, LLM["key"]):
        assert hidden not in shown


def test_an_operator_pauses_and_deletes_through_the_services(
    world: World, operator: Client, operator_user: User
) -> None:
    other = make_bot(world.owner.user)
    for action, bot in (("pause", world.bot), ("delete_selected", other)):
        sent = {"action": action, "_selected_action": str(bot.pk), "post": "yes"}
        answer = operator.post(reverse("admin:bots_bot_changelist"), sent)
        assert answer.status_code == 302
    assert Bot.objects.get(pk=world.bot.pk).status == "paused"
    assert not Bot.objects.filter(pk=other.pk).exists()
    done = AuditEntry.objects.filter(actor_id=operator_user.pk).values_list("action", flat=True)
    assert sorted(done) == ["bot.deleted", "bot.paused"]


def test_nobody_makes_or_edits_a_bot_there(world: World, operator: Client) -> None:
    assert operator.get(reverse("admin:bots_bot_add")).status_code == 403
    path = reverse("admin:bots_bot_change", args=[world.bot.pk])
    operator.post(path, {"name": "Taken over", "status": "paused"})
    world.bot.refresh_from_db()
    assert (world.bot.name, world.bot.status) == ("Bot of owner", "active")
