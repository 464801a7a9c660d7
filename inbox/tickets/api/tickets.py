"""The doors to tickets."""

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from inbox.tickets import services
from inbox.tickets.access import get_ticket
from inbox.tickets.api.examples import SOLVED
from inbox.tickets.api.parents import sent_below
from inbox.tickets.api.serializers import TicketCreateSerializer, TicketSerializer
from inbox.tickets.filters import TicketFilterSerializer
from inbox.tickets.models import Ticket
from inbox.tickets.querysets import ORDERINGS, TicketQuerySet
from inbox.tickets.shapes import ticket_shape
from konan.core.api.examples import got, sent
from konan.core.api.schema import REFUSES
from konan.core.api.viewsets import ResourceViewSet


class TicketViewSet(ResourceViewSet):
    model = Ticket
    serializer_class = TicketSerializer

    def narrow(self, rows: QuerySet[Ticket]) -> QuerySet[Ticket]:
        asked = self.query(TicketFilterSerializer)
        self.ordering = ORDERINGS[asked.get("sort", "newest")]  # type: ignore[misc]
        assert isinstance(rows, TicketQuerySet)
        return rows.narrowed(asked, user_id=self.actor.user_id).to_show().to_sort()

    @extend_schema(
        operation_id="listTickets",
        tags=["Tickets"],
        summary="List tickets",
        description="Of every bot that one sees, newest first.",
        parameters=[TicketFilterSerializer],
        responses={200: TicketSerializer(many=True)},
    )
    def list(self, request: Request, **_: object) -> Response:
        page = self.paginate_queryset(self.get_queryset()) or []
        return self.get_paginated_response([ticket_shape(ticket) for ticket in page])

    @extend_schema(
        operation_id="createTicket",
        tags=["Tickets"],
        summary="Make a ticket",
        description="`bot_id` and `subject` are enough; the number is the owner's next. An "
        "assignee must have role agent on the bot. Needs role agent.",
        request=TicketCreateSerializer,
        responses={201: TicketSerializer},
        extensions={REFUSES: ["404"]},
    )
    def create(self, request: Request, **_: object) -> Response:
        bot, session, sent = sent_below(self, TicketCreateSerializer)
        ticket = services.ticket_create(actor=self.actor, bot=bot, session=session, fields=sent)
        return Response(ticket_shape(ticket), status=201)

    @extend_schema(
        operation_id="getTicket",
        tags=["Tickets"],
        summary="Get a ticket",
        responses={200: TicketSerializer},
    )
    def retrieve(self, request: Request, **_: object) -> Response:
        return Response(ticket_shape(get_ticket(self.actor, self.kwargs["id"])))

    @extend_schema(
        operation_id="updateTicket",
        tags=["Tickets"],
        summary="Change a ticket",
        description="Changes what is sent. Needs role agent.",
        request=TicketSerializer,
        responses={200: TicketSerializer},
        examples=[sent({"status": "resolved"}), got(SOLVED)],
    )
    def update(self, request: Request, **_: object) -> Response:
        ticket = get_ticket(self.actor, self.kwargs["id"], "reply")
        sent = self.body(TicketSerializer, partial=True)
        changed = services.ticket_update(actor=self.actor, ticket=ticket, changes=sent)
        return Response(ticket_shape(changed))

    @extend_schema(
        operation_id="deleteTicket",
        tags=["Tickets"],
        summary="Delete a ticket",
        description="Needs role admin.",
        responses={204: None},
    )
    def destroy(self, request: Request, **_: object) -> Response:
        ticket = get_ticket(self.actor, self.kwargs["id"], "manage")
        services.ticket_delete(actor=self.actor, ticket=ticket)
        return Response(status=204)
