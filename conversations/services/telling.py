"""Telling who looks on that a session has changed: hints, never the truth.

Agents of the bot hear frames of `/ws/inbox`, ready to be passed on; who looks at the session
itself (its visitor, an agent) hears a bell, and fetches what they may see.
"""

from typing import Any

from konan.core.realtime import Hub, inbox_topic, publish, session_topic

Hint = tuple[str, dict[str, Any]]


def tell_session(
    session: dict[str, Any], *, message: dict[str, Any] | None = None, created: bool = False
) -> None:
    """Once the transaction that runs has committed; `session` and `message` as told."""
    for topic, data in hints(session, message=message, created=created):
        publish(topic, data)


def ring_session(
    hub: Hub,
    session: dict[str, Any],
    *,
    message: dict[str, Any] | None = None,
    created: bool = False,
) -> None:
    """The same, of the chat's own connections, now."""
    for topic, data in hints(session, message=message, created=created):
        hub.ring(topic, data)


def hints(session: dict[str, Any], *, message: dict[str, Any] | None, created: bool) -> list[Hint]:
    bell = (session_topic(session["id"]), {"seq": session["seq"]})
    if session["channel"] == "playground":
        return [bell]
    inbox = inbox_topic(session["bot_id"])
    told: list[Hint] = [bell, (inbox, _session_frame(session, created=created))]
    if message and message["role"] != "system":
        told.append((inbox, _message_frame(session, message)))
    return told


def _session_frame(session: dict[str, Any], *, created: bool) -> dict[str, Any]:
    assignee = session["assignee"]
    return {
        "type": "session.created" if created else "session.updated",
        "bot_id": session["bot_id"],
        "session_id": session["id"],
        "seq": session["seq"],
        "status": session["status"],
        "handler": session["handler"],
        "assignee_id": assignee["id"] if assignee else None,
        "unread": session["unread"],
    }


def _message_frame(session: dict[str, Any], message: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "message.created",
        "bot_id": session["bot_id"],
        "session_id": session["id"],
        "seq": message["seq"],
        "role": message["role"],
        "preview": message["content"][:200],
    }
