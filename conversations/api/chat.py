"""/chat and /chat/stream: small asynchronous code of its own in front of DRF.

The same credentials, limits, errors and writer of messages as everywhere; what is saved is
the way there. Order of checks: 401, 404, 403, 429, 400.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import structlog
from django.utils.translation import gettext_lazy as _

from conversations.api import body as bodies
from conversations.api.exchange import Exchange, event
from conversations.api.origins import require_origin
from conversations.runtime import Runtime, runtime
from conversations.services import repeats
from conversations.services.attachments import attachments_of_message
from conversations.services.claims import claimed
from conversations.services.following import Piece
from conversations.services.intake import Entered, Said, Stale, enter, turn_of_answer
from conversations.services.principals import Credentials, Entrance
from conversations.services.telling import ring_session
from conversations.services.turns import Outcome
from conversations.shapes import for_visitor
from konan.core.api.problems import problem_of_status
from konan.core.errors import DomainError, Invalid, NotFound, RateLimited, Unavailable
from konan.core.idempotency import HEADER, REPLAYED, Asked
from konan.core.ids import parse_uuid
from konan.core.ratelimits import hit_async, over_limit

log = structlog.get_logger(__name__)


async def chat(exchange: Exchange) -> None:
    """POST /chat: the whole answer, or null where people have the session."""
    here = runtime()
    entered = await _come_in(here, exchange)
    outcome = await here.following.outcome(entered.answer_id) if entered.answer_id else None
    await exchange.json(200, answer_body(entered, outcome))


async def chat_stream(exchange: Exchange) -> None:
    """POST /chat/stream: the same, as it is written."""
    here = runtime()
    entered = await _come_in(here, exchange)
    await exchange.stream(spoken(here, entered))


async def resume_stream(exchange: Exchange, message_id: UUID) -> None:
    """GET /chat/stream/{message_id}: on from `Last-Event-ID`, on any node."""
    here = runtime()
    credentials = Credentials.of_headers(exchange.headers)
    entered = await _turn(here, exchange, credentials, message_id)
    await _count(exchange, "standard")
    offset = _offset(exchange.headers.get("last-event-id", ""), message_id)
    await exchange.stream(_events(here, entered, offset))


async def _turn(
    here: Runtime, exchange: Exchange, credentials: Credentials, answer_id: UUID
) -> Entered:
    """The turn of an answer that the caller may read; raises NotFound."""
    entrance = None
    if credentials.bot_token:
        entrance = await _visitors_entrance(here, exchange, credentials)
    else:
        await here.principals.person(credentials)
    turn = await turn_of_answer(here.database, answer_id)
    if turn is None:
        raise NotFound
    if entrance is None:
        entrance = await here.principals.entrance(credentials, turn.bot_id)
        exchange.principal = entrance.actor.limit_key
    elif turn.visitor_id is None or turn.visitor_id != entrance.actor.visitor_id:
        raise NotFound
    return turn.entered


async def spoken(here: Runtime, entered: Entered) -> AsyncIterator[bytes]:
    """The events of an answer from its start."""
    start: dict[str, Any] = {
        "session_id": entered.session_id,
        "message_id": entered.answer_id,
        "visitor_message_id": entered.message_id,
    }
    if entered.visitor_token:
        start["visitor_token"] = entered.visitor_token
    yield event("message.start", start, at=f"{entered.answer_id}:0" if entered.answer_id else None)
    async for each in _events(here, entered, 0):
        yield each


async def _events(here: Runtime, entered: Entered, offset: int) -> AsyncIterator[bytes]:
    if entered.answer_id is None:
        yield event("message.end", answer_body(entered, None))
        return
    sent = offset
    try:
        async for step in here.following.stream(entered.answer_id, offset=offset):
            if isinstance(step, Piece):
                sent = step.sent
                yield event("message.delta", {"text": step.text}, at=f"{entered.answer_id}:{sent}")
            else:
                end = {**answer_body(entered, step), "revised": step.revised}
                yield event("message.end", end, at=f"{entered.answer_id}:{sent}")
    except DomainError as error:
        yield event("error", error_data(error))
    except Exception:
        log.exception("stream_broken", answer_id=str(entered.answer_id))
        yield event("error", error_data(problem_of_status(500)))


def error_data(error: DomainError) -> dict[str, Any]:
    return {"status": error.status, "code": error.code, "detail": str(error.message)}


def answer_body(entered: Entered, outcome: Outcome | None) -> dict[str, Any]:
    """What /chat answers, and `message.end` too."""
    message = outcome.message if outcome else None
    session = outcome.session if outcome else entered.session
    return {
        "session_id": entered.session_id,
        "message_id": message["id"] if message else None,
        "visitor_message_id": entered.message_id,
        "response": message["content"] if message else None,
        "sources": message["sources"] if message else [],
        "confidence": message["confidence"] if message else None,
        "handoff": outcome.handoff if outcome else False,
        "session": for_visitor(session) if session["channel"] == "widget" else session,
        "visitor_token": entered.visitor_token,
    }


async def _come_in(here: Runtime, exchange: Exchange) -> Entered:
    """Everything up to the stored message, and the start of its turn."""
    credentials = Credentials.of_headers(exchange.headers)
    raw = await exchange.body()
    data: dict[str, Any] = {}
    wrong: DomainError | None = None
    try:
        data = bodies.parse(raw, exchange.headers.get("content-type", ""))
    except DomainError as error:
        wrong = error
    entrance = await _entrance(here, exchange, credentials, data, wrong)
    await _count(exchange, "chat")
    if wrong:
        raise wrong
    body = bodies.check(data)
    said = await heard(here, entrance, body)

    async def again() -> Entrance:
        return await here.principals.entrance(credentials, entrance.bot.id, fresh=True)

    if HEADER.lower() in exchange.headers:
        return await _once(here, exchange, entrance, said, again, raw)
    return await store_and_start(here, entrance, said, again)


async def heard(here: Runtime, entrance: Entrance, body: bodies.ChatBody) -> Said:
    """What a checked body says; raises RateLimited where a model call would be refused."""
    if not here.turns.has_room(entrance.bot):
        raise RateLimited(5, message=_("The bot has too much to do."), code="overloaded")
    contact = await claimed(entrance, body.contact)
    return Said(
        text=body.message,
        session_id=body.session_id,
        client_id=body.client_id,
        language=body.language,
        contact_id=contact.contact_id,
        claim=contact.claim,
        metadata=body.metadata,
        attachment_ids=body.attachments,
        channel="widget" if entrance.actor.kind == "visitor" else "api",
    )


async def _once(
    here: Runtime,
    exchange: Exchange,
    entrance: Entrance,
    said: Said,
    again: Callable[[], Awaitable[Entrance]],
    raw: bytes,
) -> Entered:
    """What is said under an Idempotency-Key: stored now, or what was stored at the first time."""
    asked = Asked.of(
        caller=entrance.actor.limit_key or f"bot:{entrance.bot.id}:{exchange.network}",
        path=exchange.path,
        key=exchange.headers[HEADER.lower()],
        kind="application/json",
        body=raw,
    )
    claim = await repeats.claim(here.database, asked)
    if isinstance(claim, Entered):
        exchange.more_headers[REPLAYED] = "true"
        return claim
    said = replace(said, message_id=claim.effect_id, visitor_secret=claim.visitor_secret)
    try:
        entered = await store_and_start(here, entrance, said, again)
    except DomainError:
        await repeats.release(here.database, claim)
        raise
    await repeats.note(here.database, claim, entered)
    return entered


async def store_and_start(
    here: Runtime, entrance: Entrance, said: Said, again: Callable[[], Awaitable[Entrance]]
) -> Entered:
    """Stores what is said and starts the turn; where the entrance is stale, reads it `again`."""
    if said.attachment_ids:
        said = replace(
            said, attachments=await attachments_of_message(here.database, entrance, said)
        )
    try:
        return await _store_and_start(here, entrance, said, again)
    except Unavailable:
        here.turns.leave(said.turn_id)  # for it may be stored, and nobody would run it
        raise


async def _store_and_start(
    here: Runtime, entrance: Entrance, said: Said, again: Callable[[], Awaitable[Entrance]]
) -> Entered:
    try:
        entered = await enter(here.database, entrance, said)
    except Stale:
        entrance = await again()
        try:
            entered = await enter(here.database, entrance, said)
        except Stale as error:
            raise Unavailable(_("The bot is changing. Try again."), retry_after=1) from error
    if entrance.caller != "blocked" and not entered.repeat:
        message = {"seq": entered.session["seq"], "role": "visitor", "content": said.text}
        opened = said.session_id is None or entered.session_id != said.session_id
        ring_session(here.hub, entered.session, message=message, created=opened)
    if entered.running:
        hint = said.language or entered.session["language"] or ""
        await here.turns.start(entered, entrance.bot, said.text, hint)
    return entered


async def _entrance(
    here: Runtime,
    exchange: Exchange,
    credentials: Credentials,
    data: dict[str, Any],
    wrong: DomainError | None,
) -> Entrance:
    bot_id = parse_uuid(data.get("bot_id"))
    if credentials.bot_token:
        entrance = await _visitors_entrance(here, exchange, credentials)
        if bot_id not in (None, entrance.bot.id):
            raise NotFound
        return entrance
    if bot_id is None:
        actor, _id = await here.principals.person(credentials)
        exchange.principal = actor.limit_key
        await _count(exchange, "chat")
        raise wrong or Invalid("bot_id", _("Name the bot by its id."), code="required")
    entrance = await here.principals.entrance(credentials, bot_id)
    exchange.principal = entrance.actor.limit_key
    return entrance


async def _visitors_entrance(
    here: Runtime, exchange: Exchange, credentials: Credentials
) -> Entrance:
    entrance = await here.principals.entrance(credentials, None)
    exchange.principal = entrance.actor.limit_key or exchange.network
    require_origin(exchange.headers.get("origin"), entrance.bot.widget["allowed_origins"])
    return entrance


async def _count(exchange: Exchange, limit: str) -> None:
    exchange.usage = await hit_async(limit, exchange.principal or exchange.network)
    if not exchange.usage.allowed:
        raise over_limit(exchange.usage)


def _offset(last_event_id: str, message_id: UUID) -> int:
    """How many characters the client has, of an id `{message_id}:{characters sent}`."""
    named, _colon, count = last_event_id.partition(":")
    if not last_event_id:
        return 0
    counted = count.isascii() and count.isdigit() and len(count) <= 9
    if named != str(message_id) or not counted:
        raise Invalid("Last-Event-ID", _("Not an id of this stream."))
    return int(count)
