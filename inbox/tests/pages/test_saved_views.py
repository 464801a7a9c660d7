"""Saved views through the page: kept, named anew, done away with."""

from django.test import Client
from django.urls import reverse

from conversations.models import Session
from inbox.models import SavedView
from konan.testing.world import Person, World


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def test_filters_are_kept_as_a_view(world: World, session: Session) -> None:
    client = signed_in(world.agent)
    client.post(reverse("inbox_view_add"), {"view_name": "Hot", "box": "all", "priority": "urgent"})
    view = SavedView.objects.get()
    assert (view.name, view.filters, view.shared) == ("Hot", {"priority": "urgent"}, False)
    assert str(session.pk) not in client.get("/inbox", {"view": view.pk}).content.decode()
    Session.objects.filter(pk=session.pk).update(priority="urgent")
    assert str(session.pk) in client.get("/inbox", {"view": view.pk}).content.decode()
    other = signed_in(world.admin).post(reverse("inbox_view_delete", args=[view.pk]))
    assert other.status_code == 404
    client.post(reverse("inbox_view_delete", args=[view.pk]))
    assert not SavedView.objects.exists()


def test_a_view_gets_another_name_by_its_maker_alone(world: World, session: Session) -> None:
    client = signed_in(world.agent)
    view = SavedView.objects.create(bot=world.bot, user=world.agent.user, name="Hot", shared=True)
    page = client.get("/inbox").content.decode()
    assert f'data-renames="{reverse("inbox_view_rename", args=[view.pk])}"' in page
    assert "data-renames" not in signed_in(world.admin).get("/inbox").content.decode()
    rename, open_now = reverse("inbox_view_rename", args=[view.pk]), f"?view={view.pk}&session=x"
    sent = {"headers": {"Referer": f"http://testserver/inbox{open_now}"}}
    there = client.post(rename, {"name": " Urgent "}, **sent)
    assert there["Location"] == f"/inbox{open_now}", "with what was open"
    client.post(rename, {"name": "  "})
    assert signed_in(world.admin).post(rename, {"name": "Mine"}).status_code == 403
    assert SavedView.objects.get().name == "Urgent"
    gone = client.post(reverse("inbox_view_delete", args=[view.pk]), **sent)
    assert gone["Location"] == "/inbox?session=x"
