"""Whose access ends keeps nothing in hand: it goes back to the queue, in the same breath."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from accounts.services import delete_account
from bots.models import BotShare
from bots.services import bot_unshare
from inbox.services.assigning import session_assign
from inbox.tests.desk import make_taken, make_waiting, noted, now, said
from konan.core.errors import Invalid
from konan.testing.installation import wait_for
from konan.testing.world import World, make_world
from teams.models import Membership
from teams.services import member_change_role, member_remove, team_delete


def _removed(world: World) -> None:
    member_remove(actor=world.owner.actor, team=world.team, member=_member(world))


def _made_a_viewer(world: World) -> None:
    member_change_role(
        actor=world.owner.actor, team=world.team, member=_member(world), role="viewer"
    )


def _unshared(world: World) -> None:
    share = BotShare.objects.select_related("bot", "team").get(bot=world.bot)
    bot_unshare(actor=world.owner.actor, share=share)


def _team_gone(world: World) -> None:
    team_delete(actor=world.owner.actor, team=world.team)


def _erased(world: World) -> None:
    user = world.agent.user
    user.set_password("a-long-password-1")
    user.save()
    delete_account(actor=world.agent.actor, user=user, password="a-long-password-1")


def _member(world: World) -> Membership:
    return Membership.objects.get(team=world.team, user=world.agent.user)


@pytest.mark.parametrize("end", [_removed, _made_a_viewer, _unshared, _team_gone, _erased])
@pytest.mark.parametrize("status", ["open", "snoozed"])
def test_what_they_had_waits_for_anybody(
    world: World, end: Callable[[World], None], status: str
) -> None:
    session = make_taken(world, world.agent, status=status, waiting_since=None)
    others = make_taken(world, world.owner)
    end(world)
    current = now(session)
    assert (current.status, current.handler, current.assignee) == ("pending", "human", None)
    assert current.waiting_since is not None
    assert (noted(session), said(session)) == (["unassigned"], [])
    assert now(others).assignee == world.owner.user


def test_a_new_role_that_still_answers_takes_nothing(world: World) -> None:
    session = make_taken(world, world.admin)
    member = Membership.objects.get(team=world.team, user=world.admin.user)
    member_change_role(actor=world.owner.actor, team=world.team, member=member, role="agent")
    assert now(session).assignee == world.admin.user


@pytest.mark.django_db(transaction=True)
def test_nobody_is_given_a_session_while_their_access_ends() -> None:
    world = make_world()
    session = make_waiting(world.bot)

    def assign() -> bool:
        try:
            session_assign(actor=world.owner.actor, session=session, agent_id=world.agent.user.pk)
        except Invalid:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        _removed(world)
        given = pool.submit(assign)
        wait_for(_somebody_waits, seconds=10, what="the assignment waits for the removal")
    assert given.result(timeout=10) is False
    assert now(session).assignee is None


def _somebody_waits() -> bool:
    """For what this connection has locked."""
    waits_for_us = "pg_backend_pid() = ANY(pg_blocking_pids(pid))"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted AND {waits_for_us})"
        )
        waits: bool = cursor.fetchone()[0]
    return waits
