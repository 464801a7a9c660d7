"""The list of conversations that agents work through."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from bots.access import get_bot
from conversations.api.examples import WAITING
from conversations.api.serializers import Listed, SessionSerializer
from conversations.shapes import session_rows
from inbox.filters import ORDERINGS, InboxFilterSerializer
from inbox.services.listing import asked_of, sessions_listed
from konan.core.api.examples import got
from konan.core.api.viewsets import ApiView


class ConversationsView(ApiView):
    serializer_class = Listed
    ordering: tuple[str, ...] = ORDERINGS["newest"]

    @extend_schema(
        operation_id="listConversations",
        tags=["Inbox"],
        summary="List the conversations of a bot",
        description="The sessions that agents look at, by their last message. Those of the "
        "playground are not among them.",
        parameters=[InboxFilterSerializer],
        responses={200: SessionSerializer(many=True)},
        examples=[got(WAITING)],
    )
    def get(self, request: Request, bot_id: UUID) -> Response:
        bot = get_bot(self.actor, bot_id)
        asked = asked_of(actor=self.actor, bot=bot, query=self.query(InboxFilterSerializer))
        self.ordering = asked.ordering
        rows = sessions_listed(actor=self.actor, bot=bot, asked=asked)
        return self.page(session_rows(rows))
