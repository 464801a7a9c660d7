"""The page of canned responses."""

from typing import Any

from django.urls import reverse

from inbox.models import CannedResponse
from inbox.tests.pages.test_inbox import signed_in
from konan.testing.world import World

PAGE = "/inbox/canned"


def kept(world: World) -> CannedResponse:
    return CannedResponse.objects.create(
        owner=world.owner.user, bot=world.bot, shortcut="hi", content="Hello"
    )


def test_an_agent_adds_changes_and_deletes(world: World) -> None:
    client = signed_in(world.agent)
    sent: dict[str, Any] = {"bot_id": world.bot.pk, "shortcut": "hi", "content": "Hello"}
    assert client.post(PAGE, sent).status_code == 302
    canned = CannedResponse.objects.get()
    changed = {"shortcut": "hello", "content": "Hello {{contact.name}}"}
    client.post(reverse("inbox_canned_change", args=[canned.pk]), changed)
    canned.refresh_from_db()
    assert (canned.shortcut, canned.content) == ("hello", "Hello {{contact.name}}")
    assert "/hello" in client.get(PAGE).content.decode()
    client.post(reverse("inbox_canned_delete", args=[canned.pk]))
    assert not CannedResponse.objects.exists()


def test_a_shortcut_that_is_taken_is_said_at_the_form(world: World) -> None:
    kept(world)
    sent = {"bot_id": world.bot.pk, "shortcut": "HI", "content": "Again"}
    page = signed_in(world.agent).post(PAGE, sent)
    assert page.status_code == 400
    assert "has a canned response with this shortcut" in page.content.decode()


def test_a_viewer_reads_them_and_a_stranger_does_not(world: World) -> None:
    canned = kept(world)
    viewer, stranger = signed_in(world.viewer), signed_in(world.stranger)
    shown = viewer.get(PAGE, {"bot_id": world.bot.pk}).content.decode()
    assert "/hi" in shown and "<textarea" not in shown
    for name in ("inbox_canned_change", "inbox_canned_delete"):
        url = reverse(name, args=[canned.pk])
        assert viewer.post(url, {"shortcut": "x", "content": "x"}).status_code == 403
        assert stranger.post(url, {"shortcut": "x", "content": "x"}).status_code == 404
    assert stranger.get(PAGE, {"bot_id": world.bot.pk}).status_code == 404
    assert "/hi" not in stranger.get(PAGE).content.decode()
