"""The playground: the owner talks to the bot, through the same turns as any visitor.

Its sessions have a channel of their own and are outside inbox, analytics, webhooks, usage.
"""

from typing import Any, ClassVar, cast
from uuid import UUID

from asgiref.sync import sync_to_async
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.views.decorators.http import require_POST

from bots.knowledge.services import questions_to_try
from bots.pages.base import BotPage
from conversations.access import get_message, get_session
from conversations.api import body as bodies
from conversations.api.chat import spoken, store_and_start
from conversations.models import Session
from conversations.runtime import runtime
from conversations.services import sessions, visitors
from conversations.services.intake import Said
from conversations.services.receipts import receipt_shown
from conversations.shapes import MESSAGE
from konan.core.api.problems import problem_response
from konan.core.errors import DomainError, NotFound, Unauthorized
from konan.core.ids import parse_uuid
from konan.core.pages import actor_of
from konan.core.ratelimits import enforce
from konan.core.tenancy import Actor
from teams.roles import Need


class PlaygroundPage(BotPage):
    template_name = "bots/playground.html"
    tab = "playground"
    need: ClassVar[Need] = "reply"

    def get(self, request: HttpRequest, bot_id: UUID) -> HttpResponse:
        session = _session(self.actor, request.GET.get("session"))
        said = session.messages.annotate(shape=MESSAGE).order_by("seq") if session else []
        history = [message.shape for message in said]
        return self.render(
            {
                "session_id": session.pk if session else None,
                "history": history,
                "questions": [] if history else questions_to_try(self.bot),
            }
        )


class PlaygroundReceipt(BotPage):
    template_name = "bots/receipt.html"
    need: ClassVar[Need] = "manage"

    def get(self, request: HttpRequest, bot_id: UUID, message_id: UUID) -> HttpResponse:
        message = get_message(self.actor, message_id, need="manage")
        return self.render(receipt_shown(message))


@require_POST
async def playground_stream(
    request: HttpRequest, bot_id: UUID
) -> StreamingHttpResponse | HttpResponse:
    try:
        actor = await sync_to_async(_person)(request)
        entered = await _ask(request, actor, bot_id)
    except DomainError as error:
        return problem_response(error, request)
    events = spoken(runtime(), entered)
    response = StreamingHttpResponse(events, content_type="text/event-stream")
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    return response


async def _ask(request: HttpRequest, actor: Actor, bot_id: UUID) -> Any:
    here = runtime()
    entrance = await here.principals.member(actor, cast(UUID, actor.sign_in_id), bot_id)
    body = bodies.check(bodies.parse(request.body, request.content_type or ""))
    said = Said(
        text=body.message,
        session_id=body.session_id,
        client_id=body.client_id,
        language=body.language,
        attachment_ids=body.attachments,
        channel=Session.Channel.PLAYGROUND,
    )

    async def again() -> Any:
        return await here.principals.member(actor, cast(UUID, actor.sign_in_id), bot_id)

    return await store_and_start(here, entrance, said, again)


@require_POST
def playground_stop(request: HttpRequest, bot_id: UUID) -> HttpResponse:
    try:
        actor = _person(request)
        data = bodies.parse(request.body, request.content_type or "")
        answer_id = parse_uuid(data.get("message_id"))
        if answer_id is None:
            raise NotFound
        session = visitors.session_of_answer(actor, answer_id)
        sessions.turn_stop(actor=actor, answer_id=answer_id, session=session)
    except DomainError as error:
        return problem_response(error, request)
    return JsonResponse({"stopping": True})


def _person(request: HttpRequest) -> Actor:
    actor = actor_of(request)
    if actor is None:
        raise Unauthorized
    enforce(request, "chat", actor.limit_key)
    return actor


def _session(actor: Actor, session_id: str | None) -> Session | None:
    return get_session(actor, session_id, need="reply") if session_id else None
