"""Teams in a browser: the same services as the API, and what a page says."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from konan.testing.world import World, make_person
from teams.models import Invitation, Membership, Team
from teams.presence.models import AgentPresence

pytestmark = pytest.mark.django_db
Mails = Callable[[str], list[str]]


def client_of(person: Any) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def url(name: str, world: World, **more: Any) -> str:
    return reverse(name, kwargs={"team_id": world.team.pk, **more})


def said(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer
    return answer.content.decode()


def invite(world: World, email: str = "new@example.com") -> Any:
    sent = {"email": email, "role": "agent"}
    return client_of(world.owner).post(url("team", world), sent, follow=True)


def link_in(mail: str) -> str:
    found = re.search(r"/invitations/\S+", mail)
    assert found
    return found[0]


def test_a_team_is_made_and_leads_to_its_members(world: World) -> None:
    client = client_of(world.stranger)
    assert "No team yet" in said(client, "/teams")
    answer = client.post("/teams", {"name": "  Desk "}, follow=True)
    team = Team.objects.get(name="Desk")
    assert answer.redirect_chain[-1][0] == reverse("team", args=[team.pk])
    assert "Desk" in said(client, "/teams")
    assert client.post("/teams", {"name": " "}).status_code == 422


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        ("owner", {"invite": True, "remove": True, "delete": True}),
        ("admin", {"invite": True, "remove": True, "delete": False}),
        ("agent", {"invite": False, "remove": False, "delete": False}),
        ("viewer", {"invite": False, "remove": False, "delete": False}),
    ],
)
def test_each_is_offered_what_they_may_do(world: World, role: str, sees: dict[str, bool]) -> None:
    client = client_of(getattr(world, role))
    members = said(client, url("team", world))
    assert ("Send the invitation" in members) is sees["invite"]
    assert (f'data-dialog="remove-{world.viewer.user.pk}"' in members) is sees["remove"]
    assert f'data-dialog="remove-{world.owner.user.pk}"' not in members
    settings = said(client, url("team_settings", world))
    assert ("Delete the team" in settings) is sees["delete"]
    assert ("Leave the team" in settings) is (role != "owner")


@pytest.mark.parametrize("name", ["team", "team_bots", "team_settings"])
def test_nobody_else_finds_the_pages(world: World, name: str) -> None:
    assert client_of(world.stranger).get(url(name, world)).status_code == 404
    assert Client().get(url(name, world))["Location"].startswith("/login")


def test_a_role_is_changed_and_a_member_removed(world: World) -> None:
    client, agent = client_of(world.owner), world.agent.user
    client.post(url("member_role", world, user_id=agent.pk), {"role": "viewer"})
    assert Membership.objects.get(user=agent).role == "viewer"
    client.post(url("member_remove", world, user_id=agent.pk))
    assert not Membership.objects.filter(user=agent).exists()
    refused = client_of(world.viewer).post(url("member_remove", world, user_id=agent.pk))
    assert refused.status_code == 403


def test_one_leaves_and_the_owner_deletes(world: World) -> None:
    client_of(world.agent).post(url("team_leave", world))
    assert not Membership.objects.filter(user=world.agent.user).exists()
    assert client_of(world.admin).post(url("team_delete", world)).status_code == 403
    answer = client_of(world.owner).post(url("team_delete", world), follow=True)
    assert "“Team” is deleted." in answer.content.decode()
    assert not Team.objects.exists()


def test_an_invitation_is_sent_listed_and_revoked(world: World) -> None:
    page = invite(world).content.decode()
    assert "We mailed an invitation to new@example.com." in page
    asked = Invitation.objects.get()
    revoke = url("invitation_revoke", world, invitation_id=asked.pk)
    assert revoke in page
    client_of(world.admin).post(revoke)
    assert not Invitation.objects.exists()


def test_a_refusal_stands_on_the_form(world: World) -> None:
    answer = invite(world, "agent@example.com")
    assert answer.status_code == 422
    assert "This person is in the team already." in answer.content.decode()


def test_the_mailed_link_leads_a_newcomer_in(world: World, mails: Mails) -> None:
    invite(world)
    link = link_in(mails("new@example.com")[0])
    page = said(Client(), link)
    assert "Make an account" in page
    assert f"next={link.replace('/', '%2F')}" in page
    assert Client().post(link, {"answer": "accept"})["Location"].startswith("/login")
    new = make_person("new")
    client = client_of(new)
    assert "Accept" in said(client, link)
    answer = client.post(link, {"answer": "accept"}, follow=True)
    assert answer.redirect_chain[-1][0] == url("team", world)
    assert Membership.objects.get(user=new.user).role == "agent"
    assert client.get(link).status_code == 404


def test_only_the_invited_may_answer_by_the_link(world: World, mails: Mails) -> None:
    invite(world)
    link = link_in(mails("new@example.com")[0])
    other = client_of(world.stranger)
    assert "You are signed in as" in said(other, link)
    assert other.post(link, {"answer": "accept"}).status_code == 404
    new = make_person("new", verified=False)
    assert "Confirm your e-mail first" in said(client_of(new), link)
    assert client_of(new).post(link, {"answer": "accept"}).status_code == 403
    assert Membership.objects.filter(team=world.team).count() == 4


@pytest.mark.parametrize("token", ["inv_nothing", "%20", "x" * 500])
def test_an_unknown_link_leads_nowhere(world: World, token: str) -> None:
    assert Client().get(f"/invitations/{token}").status_code == 404


def test_an_offer_is_answered_on_the_list_of_teams(world: World) -> None:
    invite(world, "stranger@example.com")
    client = client_of(world.stranger)
    assert "You are invited" in said(client, "/teams")
    offer = reverse("team_offer", args=[Invitation.objects.get().pk])
    client.post(offer, {"answer": "decline"})
    assert Invitation.objects.get().status == "declined"
    assert "You are invited" not in said(client, "/teams")


def test_bots_are_shared_and_taken_back_by_their_owner(world: World) -> None:
    client, path = client_of(world.owner), url("team_bots", world)
    unshare = url("team_bot_unshare", world, bot_id=world.bot.pk)
    assert unshare in said(client, path)
    assert unshare not in said(client_of(world.agent), path)
    assert client_of(world.admin).post(unshare).status_code == 403
    client.post(unshare)
    assert "No bot is shared yet" in said(client, path)
    assert client_of(world.agent).get(reverse("bot", args=[world.bot.pk])).status_code == 404
    client.post(path, {"bot": str(world.bot.pk)})
    assert unshare in said(client, path)


class TestPresence:
    def test_one_chooses_in_the_menu(self, world: World) -> None:
        client = client_of(world.agent)
        assert 'id="presence-menu"' in said(client, "/home")
        answer = client.post("/presence", {"status": "busy"}, headers={"HX-Request": "true"})
        assert "dot--busy" in answer.content.decode().partition("</button>")[0]
        client.post("/presence", {"capacity": "4"}, headers={"Referer": "http://testserver/bots"})
        row = AgentPresence.objects.get(user=world.agent.user)
        assert (row.status, row.capacity) == ("busy", 4)

    @pytest.mark.parametrize("sent", [{"status": "asleep"}, {"capacity": "-1"}, {"capacity": "x"}])
    def test_nonsense_changes_nothing(self, world: World, sent: dict[str, str]) -> None:
        client_of(world.agent).post("/presence", sent)
        assert not AgentPresence.objects.filter(user=world.agent.user).exists()

    def test_the_list_of_members_can_be_fetched_alone(self, world: World) -> None:
        client_of(world.agent).post("/presence", {"status": "online"})
        part = client_of(world.owner).get(url("team", world), headers={"HX-Request": "true"})
        page = part.content.decode()
        assert page.strip().startswith("<ul")
        assert "Agent" in page


def test_an_unverified_person_is_told_why_nobody_is_invited(world: World) -> None:
    User.objects.filter(pk=world.owner.user.pk).update(email_verified_at=None)
    answer = invite(world)
    assert "Verify your e-mail address first." in answer.content.decode()
