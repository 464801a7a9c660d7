"""Who may call the inbox's lists, views, notes, canned responses, drafts and summaries."""

from typing import Any, Final

from inbox.models import CannedResponse, SavedView
from konan.testing.principals.rows import Row, bot_id, ids, session_id
from konan.testing.world import World


def _of_session(name: str, **more: Any) -> Row:
    return Row(reach="team", ids=ids(**{name: session_id}), **more)


def _canned(world: World) -> None:
    CannedResponse.objects.create(
        owner=world.owner.user, bot=world.bot, shortcut="hi", content="Hello!"
    )


def _shared_view(world: World) -> None:
    SavedView.objects.create(bot=world.bot, user=world.owner.user, name="All", shared=True)


def _canned_id(world: World) -> Any:
    return CannedResponse.objects.get(bot=world.bot).pk


def _view_id(world: World) -> Any:
    return SavedView.objects.get(bot=world.bot).pk


def _of_canned(**more: Any) -> Row:
    where = ids(id=_canned_id)
    return Row(reach="team", need="reply", ids=where, prepare=_canned, **more)


def _of_view(**more: Any) -> Row:
    """One that the owner made and shares: the others see it, and change nothing."""
    return Row(reach="team", ids=ids(id=_view_id), prepare=_shared_view, **more)


TABLE: Final[dict[str, Row]] = {
    "GET /inbox/conversations/{bot_id}": Row(reach="team", ids=ids(bot_id=bot_id)),
    "GET /inbox/notes/{session_id}": _of_session("session_id"),
    "POST /inbox/notes/{session_id}": _of_session(
        "session_id", need="reply", fine=201, body={"content": "Look at this."}
    ),
    "GET /inbox/summary/{session_id}": _of_session("session_id", fine=202),
    "POST /inbox/canned-responses": Row(
        reach="team",
        need="reply",
        fine=201,
        body=lambda world: {"bot_id": str(world.bot.pk), "shortcut": "hi", "content": "Hello!"},
    ),
    "GET /inbox/canned-responses/{id}": Row(reach="team", ids=ids(id=bot_id)),
    "PUT /inbox/canned-responses/{id}": _of_canned(body={"content": "New"}),
    "PATCH /inbox/canned-responses/{id}": _of_canned(body={"content": "New"}),
    "DELETE /inbox/canned-responses/{id}": _of_canned(fine=204),
    "GET /inbox/views": Row(reach="own"),
    "POST /inbox/views": Row(
        reach="team",
        fine=201,
        body=lambda world: {"bot_id": str(world.bot.pk), "name": "Open"},
    ),
    "GET /inbox/views/{id}": _of_view(),
    "PUT /inbox/views/{id}": _of_view(need="own", body={"name": "New"}),
    "PATCH /inbox/views/{id}": _of_view(need="own", body={"name": "New"}),
    "DELETE /inbox/views/{id}": _of_view(need="own", fine=204),
    "GET /inbox/sessions/{id}/draft": _of_session("id", need="reply"),
    "PUT /inbox/sessions/{id}/draft": _of_session("id", need="reply", body={"content": "Dear"}),
    "PATCH /inbox/sessions/{id}/draft": _of_session("id", need="reply", body={"content": "Dear"}),
    "DELETE /inbox/sessions/{id}/draft": _of_session("id", need="reply", fine=204),
}
