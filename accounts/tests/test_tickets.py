"""Socket tickets: once, for half a minute, and only as long as the sign-in lives."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from accounts.models import SignIn, SocketTicket
from accounts.services.tickets import ticket_use
from konan.core.errors import Unauthorized
from konan.testing.api import Api
from konan.testing.world import World

pytestmark = pytest.mark.django_db(transaction=True)


def _ticket(world: World) -> str:
    response = Api().post("/auth/socket-ticket", {}, **world.owner.headers)
    assert response.status_code == 201, response.content
    assert response.json()["expires_in"] == 30
    ticket: str = response.json()["ticket"]
    return ticket


def test_a_ticket_stands_for_its_person_once(world: World) -> None:
    ticket = _ticket(world)
    assert ticket_use(ticket=ticket).user_id == world.owner.user.pk
    with pytest.raises(Unauthorized):
        ticket_use(ticket=ticket)


def test_of_twenty_at_once_one_gets_in(world: World) -> None:
    ticket = _ticket(world)

    def use(_: int) -> bool:
        try:
            ticket_use(ticket=ticket)
        except Unauthorized:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(20) as threads:
        assert sum(threads.map(use, range(20))) == 1


def test_an_old_one_and_one_of_an_ended_sign_in_are_refused(world: World) -> None:
    old, ended = _ticket(world), _ticket(world)
    long_ago = timezone.now() - timedelta(seconds=1)
    SocketTicket.objects.exclude(pk=SocketTicket.objects.latest("expires_at").pk).update(
        expires_at=long_ago
    )
    with pytest.raises(Unauthorized):
        ticket_use(ticket=old)
    SignIn.objects.update(ended_at=timezone.now())
    with pytest.raises(Unauthorized):
        ticket_use(ticket=ended)
