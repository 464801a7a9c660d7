"""/chat/tickets: what visitors open, and see of it."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response

from conversations.access import bot_of_visitor, get_session
from conversations.api.authentication import AnyVisitor, KnownVisitor, VisitorAuthentication
from conversations.models import Session
from inbox.tickets.access import tickets_seen
from inbox.tickets.api.serializers import (
    OpenedTicketSerializer,
    TicketOpenSerializer,
    VisitorTicketSerializer,
)
from inbox.tickets.services import ticket_open
from inbox.tickets.shapes import visitors_shape
from konan.core.api.schema import REFUSES
from konan.core.api.viewsets import ApiView
from konan.core.ids import parse_uuid


class VisitorTicketsView(ApiView):
    authentication_classes = (VisitorAuthentication,)
    key_use = "chat"
    serializer_class = VisitorTicketSerializer

    def get_permissions(self) -> list[BasePermission]:
        """Who opens a first ticket has no token yet."""
        return [AnyVisitor() if self.request.method == "POST" else KnownVisitor()]

    @property
    def rate_limit(self) -> str:  # type: ignore[override]
        return "chat" if self.request.method == "POST" else "standard"

    @extend_schema(
        operation_id="listOwnTickets",
        summary="The visitor's own tickets",
        description="With number and state, newest first.",
        responses={200: VisitorTicketSerializer(many=True)},
        tags=["Chat"],
    )
    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(tickets_seen(self.actor)) or []
        return self.get_paginated_response([visitors_shape(ticket) for ticket in page])

    @extend_schema(
        operation_id="openTicket",
        summary="A visitor opens a ticket",
        description="Where nobody is there to answer, say. `subject` is enough.",
        request=TicketOpenSerializer,
        responses={201: OpenedTicketSerializer},
        extensions={REFUSES: ["404"]},
        tags=["Chat"],
    )
    def post(self, request: Request) -> Response:
        bot, session = bot_of_visitor(self.actor), self._session()
        sent: dict[str, Any] = dict(self.body(TicketOpenSerializer))
        sent.pop("session_id", None)
        opened = ticket_open(actor=self.actor, bot=bot, session=session, fields=sent)
        shape = {**visitors_shape(opened.ticket), "visitor_token": opened.visitor_token}
        return Response(shape, status=201)

    def _session(self) -> Session | None:
        """The parent in the body: there and the caller's, before anything else is looked at."""
        data = self.request.data
        key = parse_uuid(data.get("session_id")) if isinstance(data, dict) else None
        return get_session(self.actor, key, need="reply") if key else None
