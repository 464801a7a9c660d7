"""Who may call the operations of tickets and tasks."""

from typing import Any, Final

from inbox.tickets.models import Task, Ticket
from konan.testing.principals.rows import Row, ids
from konan.testing.world import World


def _ticket(world: World) -> None:
    Ticket.objects.create(owner=world.owner.user, bot=world.bot, number=1, subject="A lamp is late")


def _task(world: World) -> None:
    Task.objects.create(owner=world.owner.user, bot=world.bot, title="Call the carrier")


def _of_ticket(**more: Any) -> Row:
    where = ids(id=lambda world: Ticket.objects.get(bot=world.bot).pk)
    return Row(reach="team", ids=where, prepare=_ticket, **more)


def _of_task(**more: Any) -> Row:
    where = ids(id=lambda world: Task.objects.get(bot=world.bot).pk)
    return Row(reach="team", ids=where, prepare=_task, **more)


TABLE: Final[dict[str, Row]] = {
    "GET /inbox/tickets": Row(reach="own"),
    "POST /inbox/tickets": Row(
        reach="team",
        need="reply",
        fine=201,
        body=lambda world: {"bot_id": str(world.bot.pk), "subject": "A lamp is late"},
    ),
    "GET /inbox/tickets/{id}": _of_ticket(),
    "PUT /inbox/tickets/{id}": _of_ticket(need="reply", body={"status": "closed"}),
    "PATCH /inbox/tickets/{id}": _of_ticket(need="reply", body={"status": "closed"}),
    "DELETE /inbox/tickets/{id}": _of_ticket(need="manage", fine=204),
    "GET /inbox/tasks": Row(reach="own"),
    "POST /inbox/tasks": Row(
        reach="team",
        need="reply",
        fine=201,
        body=lambda world: {"bot_id": str(world.bot.pk), "title": "Call the carrier"},
    ),
    "GET /inbox/tasks/{id}": _of_task(),
    "PUT /inbox/tasks/{id}": _of_task(need="reply", body={"done": True}),
    "PATCH /inbox/tasks/{id}": _of_task(need="reply", body={"done": True}),
    "DELETE /inbox/tasks/{id}": _of_task(need="manage", fine=204),
    "GET /chat/tickets": Row(
        reach="own",
        keys="chat",
        only_guests=True,
        guests={"visitor": 200, "other_visitor": 200},
    ),
    "POST /chat/tickets": Row(
        reach="own",
        keys="chat",
        only_guests=True,
        body={"subject": "Nobody was there"},
        guests={"visitor": 201, "other_visitor": 201},
    ),
}
