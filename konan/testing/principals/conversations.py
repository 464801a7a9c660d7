"""Who may call the operations of conversations."""

from typing import Any, Final

from conversations.models import Attachment, Message
from konan.core.ids import uuid7
from konan.testing.principals.rows import Row, bot_id, ids, of_session, session_id
from konan.testing.world import World


def _an_address(world: World) -> None:
    world.ours.session.claim = {"email": "guest@example.com"}
    world.ours.session.save(update_fields=["claim"])


def _rating(world: World) -> dict[str, Any]:
    return {"session_id": str(world.ours.session.pk), "csat": 5}


def _a_file(world: World) -> bytes:
    parts = (
        ('file"; filename="order.txt', "Order 7"),
        ("bot_id", str(world.ours.bot.pk)),
    )
    shown = (
        f'--part\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in parts
    )
    return "".join((*shown, "--part--\r\n")).encode()


def _sent_along(world: World) -> None:
    """A file that is in the visitor's talk."""
    session = world.ours.session
    message = Message.objects.create(session=session, seq=1, role="visitor", content="Here it is.")
    Attachment.objects.create(
        owner_id=session.owner_id,
        bot_id=session.bot_id,
        visitor_id=session.visitor_id,
        session=session,
        message=message,
        name="order.txt",
        content_type="text/plain",
        size=7,
        data=b"Order 7",
    )


TABLE: Final[dict[str, Row]] = {
    "GET /chat/history/{session_id}": of_session("view"),
    "POST /chat/sessions/{session_id}/handoff": of_session("reply"),
    "POST /chat/sessions/{session_id}/contact": Row(
        reach="own",
        keys="chat",
        only_guests=True,
        ids=ids(session_id=session_id),
        body={"email": "guest@example.com"},
        guests={"visitor": 200, "other_visitor": 404},
    ),
    "POST /chat/sessions/{session_id}/close": of_session("reply"),
    "POST /chat/sessions/{session_id}/transcript": of_session("reply", prepare=_an_address),
    "POST /chat/feedback": Row(
        reach="team",
        need="reply",
        keys="chat",
        fine=201,
        body=_rating,
        guests={"visitor": 201, "other_visitor": 404},
    ),
    "POST /chat/messages/{message_id}/stop": Row(
        reach="own",
        keys="chat",
        fine=404,
        ids=ids(message_id=lambda _: uuid7()),
        guests={"visitor": 404, "other_visitor": 404},
    ),
    "GET /chat/sessions": Row(
        reach="own",
        keys="chat",
        only_guests=True,
        guests={"visitor": 200, "other_visitor": 200},
    ),
    "GET /chat/sessions/{id}": Row(reach="team", keys="chat", ids=ids(id=bot_id)),
    "DELETE /chat/sessions/{id}": Row(
        reach="team", need="manage", keys="chat", fine=204, ids=ids(id=session_id)
    ),
    "POST /chat/attachments": Row(
        reach="team",
        need="reply",
        keys="chat",
        fine=201,
        body=_a_file,
        kind="multipart/form-data; boundary=part",
        guests={"visitor": 201, "other_visitor": 404},
    ),
    "GET /chat/attachments/{attachment_id}": Row(
        reach="team",
        keys="chat",
        prepare=_sent_along,
        ids=ids(attachment_id=lambda _: Attachment.objects.get().pk),
        guests={"visitor": 200, "other_visitor": 404},
    ),
    "GET /widget/config": Row(
        reach="own", only_guests=True, guests={"visitor": 200, "other_visitor": 200}
    ),
}

IN_FRONT: Final[dict[str, Row]] = {
    # answered in front of Django: asked over a socket
    "POST /chat": Row(
        reach="team",
        need="reply",
        keys="chat",
        body=lambda world: {"bot_id": str(world.ours.bot.pk), "message": "Hello!"},
        guests={"visitor": 200, "other_visitor": 200},
    ),
    "POST /chat/stream": Row(
        reach="team",
        need="reply",
        keys="chat",
        body=lambda world: {"bot_id": str(world.ours.bot.pk), "message": "Hello!"},
        guests={"visitor": 200, "other_visitor": 200},
    ),
    "GET /chat/stream/{message_id}": Row(
        reach="own",
        keys="chat",
        fine=404,
        ids=ids(message_id=lambda _: uuid7()),
        guests={"visitor": 404, "other_visitor": 404},
    ),
}
