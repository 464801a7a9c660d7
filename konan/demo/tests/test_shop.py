"""What stands after a first run: people, a bot that knows the shop, nothing told to anybody."""

import json
from pathlib import Path

from django.core.management import call_command

from accounts.models import User
from bots.knowledge.models import Document
from bots.models import Bot
from conversations.models import Message, Session
from konan.core.models import Event
from konan.testing.api import Api
from teams.models import Membership


def login(folder: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((folder / "demo.json").read_text())
    return found


def test_the_owner_signs_in_and_sees_an_active_bot(shop: Bot, seeded: Path, api: Api) -> None:
    found = login(seeded)
    sent = {"email": found["email"], "password": found["password"]}
    answer = api.post("/auth/login", sent)
    assert answer.status_code == 200, answer.content
    headers = {"Authorization": f"Bearer {answer.json()['token']}"}  # type: ignore[attr-defined]
    [bot] = api.call("GET", "/bots", headers=headers).json()["results"]  # type: ignore[attr-defined]
    assert (bot["status"], bot["widget"]["allowed_origins"]) == ("active", [])
    assert bot["knowledge"]["documents"] == Document.objects.count() >= 40


def test_everything_is_read_when_it_ends(shop: Bot) -> None:
    documents = Document.objects.filter(bot=shop)
    assert set(documents.values_list("status", flat=True)) == {"ready"}
    assert set(documents.values_list("kind", flat=True)) == {"text", "faq"}
    assert set(documents.values_list("language", flat=True)) == {"en", "fr", "ar"}


def test_two_agents_share_the_bot_in_a_team(shop: Bot) -> None:
    roles = Membership.objects.filter(team__bot_shares__bot=shop).values_list("role", flat=True)
    assert sorted(roles) == ["agent", "agent", "owner"]


def test_a_second_run_changes_nothing(shop: Bot, seeded: Path) -> None:
    before = login(seeded), Session.objects.count(), User.objects.count()
    call_command("seed_demo")
    assert (login(seeded), Session.objects.count(), User.objects.count()) == before


def test_history_told_nobody(shop: Bot) -> None:
    assert set(Event.objects.values_list("name", flat=True)) <= {"kb_updated"}
    assert Message.objects.exists()
