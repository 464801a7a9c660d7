"""Invitations: mailed, seen, answered once, by the one who was asked."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import User
from konan.core.errors import NotFound
from konan.core.tenancy import Actor
from konan.testing.api import Api, assert_problem
from konan.testing.world import Person, World, make_person
from teams.models import Invitation, Membership, Team
from teams.services import invitation_accept

Mails = Callable[[str], list[str]]


def invite(world: World, by: str = "owner", **body: Any) -> Any:
    sent = {"email": "new@example.com", "role": "agent", **body}
    return Api(getattr(world, by)).post(f"/teams/{world.team.pk}/invite", sent)


def invited(world: World, **body: Any) -> dict[str, Any]:
    answer = invite(world, **body)
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def offers(person: Person) -> list[dict[str, Any]]:
    return Api(person).get("/teams/invitations").json()["results"]  # type: ignore[attr-defined, no-any-return]


def accept(person: Person, invitation: dict[str, Any]) -> Any:
    return Api(person).post(f"/teams/invitations/{invitation['id']}/accept")


def role_of(world: World, person: Person) -> str | None:
    mine = Membership.objects.filter(team=world.team, user=person.user)
    return mine.values_list("role", flat=True).first()


def link_in(mail: str) -> str:
    found = re.search(r"/invitations/\S+", mail)
    assert found
    return found[0]


class TestInviting:
    def test_it_is_mailed_and_shown(self, world: World, mails: Mails) -> None:
        made = invited(world, email=" New@Example.com ")
        assert made.keys() == {"id", "team", "email", "role", "status", "expires_at"}
        assert made["team"] == {"id": str(world.team.pk), "name": "Team"}
        assert (made["email"], made["role"], made["status"]) == (
            "new@example.com", "agent", "pending",
        )  # fmt: skip
        (mail,) = mails("new@example.com")
        assert "Owner (owner@example.com)" in mail
        assert Client().get(link_in(mail)).status_code == 200
        assert link_in(mail).rpartition("/")[2].encode() not in bytes(
            Invitation.objects.get().digest
        )

    def test_the_mail_speaks_the_language_of_the_invited(self, world: World, mails: Mails) -> None:
        User.objects.filter(pk=world.owner.user.pk).update(locale="ar")
        User.objects.filter(pk=world.stranger.user.pk).update(locale="en")
        invited(world, email="stranger@example.com")
        assert mails("stranger@example.com")[0].startswith("Hello")

    @pytest.mark.parametrize(
        ("by", "role", "status"),
        [
            ("owner", "admin", 201),
            ("admin", "admin", 201),
            ("admin", "viewer", 201),
            ("owner", "owner", 400),
            ("admin", "owner", 400),
            ("owner", "boss", 400),
            ("agent", "viewer", 403),
            ("viewer", "viewer", 403),
            ("stranger", "viewer", 404),
        ],
    )
    def test_who_invites_to_which_role(self, world: World, by: str, role: str, status: int) -> None:
        assert invite(world, by, role=role).status_code == status
        assert Invitation.objects.count() == (status == 201)

    @pytest.mark.parametrize("email", ["", "nobody", "a@b", None])
    def test_an_address_that_is_none_is_refused(self, world: World, email: Any) -> None:
        assert_problem(invite(world, email=email), 400, "invalid", field="email")

    def test_an_unverified_person_invites_nobody(self, world: World) -> None:
        User.objects.filter(pk=world.owner.user.pk).update(email_verified_at=None)
        assert_problem(invite(world, email="no address"), 403, "email_not_verified")

    def test_a_member_is_not_invited_again(self, world: World) -> None:
        assert_problem(invite(world, email="Agent@example.com"), 409, "already_member")

    def test_inviting_again_renews_it_and_ends_the_older_link(
        self, world: World, mails: Mails
    ) -> None:
        first = invited(world)
        Invitation.objects.update(expires_at=timezone.now() - timedelta(days=1))
        again = invited(world, role="viewer")
        assert (again["id"], again["role"]) == (first["id"], "viewer")
        older, newer = mails("new@example.com")
        assert Client().get(link_in(older)).status_code == 404
        assert Client().get(link_in(newer)).status_code == 200

    def test_it_can_be_revoked(self, world: World, mails: Mails) -> None:
        made = invited(world)
        path = f"/teams/{world.team.pk}/invitations"
        assert Api(world.admin).get(path).json()["results"] == [made]  # type: ignore[attr-defined]
        assert Api(world.admin).delete(f"{path}/{made['id']}").status_code == 204
        assert Client().get(link_in(mails("new@example.com")[0])).status_code == 404
        assert_problem(Api(world.admin).delete(f"{path}/{made['id']}"), 404, "not_found")


class TestAnswering:
    def test_who_registers_later_sees_and_accepts_it(self, world: World) -> None:
        made = invited(world)
        new = make_person("new")
        assert offers(new) == [made]
        answer = accept(new, made)
        assert (answer.status_code, answer.json()) == (200, {**made, "status": "accepted"})
        assert role_of(world, new) == "agent"
        assert Api(new).get(f"/bots/{world.bot.pk}").status_code == 200
        assert offers(new) == []

    def test_it_is_good_once(self, world: World) -> None:
        made, new = invited(world), make_person("new")
        accept(new, made)
        assert_problem(accept(new, made), 404, "not_found")

    def test_declining_makes_no_member(self, world: World) -> None:
        made, new = invited(world), make_person("new")
        answer = Api(new).post(f"/teams/invitations/{made['id']}/decline")
        assert answer.json()["status"] == "declined"  # type: ignore[attr-defined]
        assert_problem(accept(new, made), 404, "not_found")
        assert role_of(world, new) is None
        assert invited(world)["status"] == "pending"

    def test_only_a_verified_address_accepts(self, world: World) -> None:
        made, new = invited(world), make_person("new", verified=False)
        assert_problem(accept(new, made), 403, "email_not_verified")
        assert role_of(world, new) is None

    def test_only_the_one_who_was_asked(self, world: World) -> None:
        made = invited(world)
        for name in ("stranger", "owner"):
            assert_problem(accept(getattr(world, name), made), 404, "not_found")
        assert offers(world.stranger) == []

    def test_after_seven_days_it_is_over(self, world: World) -> None:
        made, new = invited(world), make_person("new")
        lasts = Invitation.objects.get().expires_at - timezone.now()
        assert timedelta(days=6, hours=23) < lasts <= timedelta(days=7)
        Invitation.objects.update(expires_at=timezone.now())
        assert offers(new) == []
        assert_problem(accept(new, made), 404, "not_found")

    def test_sockets_hear_of_the_new_team(self, world: World, heard: Any) -> None:
        made, new = invited(world), make_person("new")
        told = heard(lambda: accept(new, made))
        assert ("access", {"user_ids": [str(new.user.pk)]}) in told


@pytest.mark.django_db(transaction=True)
def test_accepted_five_times_at_once_it_makes_one_member() -> None:
    owner = User.objects.create_user("o@example.com")
    user = User.objects.create_user("new@example.com", email_verified_at=timezone.now())
    team = Team.objects.create(owner=owner, name="Team")
    asked = Invitation.objects.create(team=team, email=user.email, role="agent", digest=b"x")
    begin, actor = Barrier(5), Actor(kind="user", user_id=user.pk)

    def answer(_: int) -> bool:
        begin.wait(timeout=10)
        try:
            invitation_accept(actor=actor, user=user, invitation=asked)
        except NotFound:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(5) as pool:
        assert sum(pool.map(answer, range(5))) == 1
    assert team.memberships.count() == 1
