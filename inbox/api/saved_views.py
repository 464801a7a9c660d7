"""The doors to saved views."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from bots.access import get_bot
from conversations.filters import as_json
from inbox.access import get_view
from inbox.api import examples
from inbox.api.parents import bot_in_body
from inbox.filters import SavedFiltersSerializer
from inbox.models import SavedView
from inbox.services.saved_views import counts_of, view_create, view_delete, view_update
from konan.core.api.examples import BOT, shown
from konan.core.api.serializers import QuerySerializer, ResourceSerializer
from konan.core.api.viewsets import ResourceViewSet
from teams.roles import Need


@shown(examples.VIEW, asked=examples.VIEW_SENT)
class SavedViewSerializer(ResourceSerializer):
    """Filters of the list of conversations under a name."""

    id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(max_length=120)
    bot_id = serializers.UUIDField(read_only=True)
    filters = SavedFiltersSerializer(required=False)
    shared = serializers.BooleanField(
        required=False, help_text="With everybody who sees the bot; needs role agent."
    )
    count = serializers.IntegerField(
        read_only=True, help_text="How many sessions it shows to you, up to 1,000."
    )
    created_at = serializers.DateTimeField(read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)

    def validate_filters(self, value: Any) -> Any:
        return as_json(value)

    def to_representation(self, instance: SavedView) -> Any:
        """The filters are kept in the shape in which they are shown."""
        shown = {name: getattr(instance, name) for name in _COLUMNS}
        return {
            **shown,
            "count": self.context["counts"][instance.pk],
            "created_at": self.fields["created_at"].to_representation(instance.created_at),
            "updated_at": self.fields["updated_at"].to_representation(instance.updated_at),
        }


_COLUMNS = ("id", "name", "bot_id", "filters", "shared")


@shown(asked={"bot_id": BOT, **examples.VIEW_SENT})
class ViewCreateSerializer(SavedViewSerializer):
    bot_id = serializers.UUIDField()


class ViewFilterSerializer(QuerySerializer):
    bot_id = serializers.UUIDField(required=False)


class SavedViewViewSet(ResourceViewSet):
    model = SavedView
    serializer_class = SavedViewSerializer
    counts: Mapping[Any, int] = MappingProxyType({})

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "counts": self.counts}

    def narrow(self, rows: QuerySet[SavedView]) -> QuerySet[SavedView]:
        asked = self.query(ViewFilterSerializer)
        return rows.filter(**asked)

    def paginate_queryset(self, queryset: Any) -> Any:
        """With the counts of the page, in one round trip."""
        views = super().paginate_queryset(queryset)
        self._count(views or [])
        return views

    def shown(self, view: SavedView, *, status: int = 200) -> Response:
        self._count([view])
        return self.answer(view, status=status)

    def _count(self, views: list[SavedView]) -> None:
        counts = counts_of(actor=self.actor, views=views)
        self.counts = {view.pk: count for view, count in zip(views, counts, strict=True)}

    @extend_schema(
        operation_id="listViews",
        tags=["Inbox"],
        summary="List saved views",
        description="One's own and those that others share, of the bots that one sees.",
        parameters=[ViewFilterSerializer],
        responses={200: SavedViewSerializer(many=True)},
    )
    def list(self, request: Request, **_: object) -> Response:
        return super().list(request)

    @extend_schema(
        operation_id="createView",
        tags=["Inbox"],
        summary="Save a view",
        description="A view of one's own; a shared one needs role agent.",
        request=ViewCreateSerializer,
        responses={201: SavedViewSerializer},
        extensions={"x-refuses": ["404"]},
    )
    def create(self, request: Request, **_: object) -> Response:
        bot = bot_in_body(self, ViewCreateSerializer, self._need())
        sent = dict(self.body(ViewCreateSerializer))
        del sent["bot_id"]
        return self.shown(view_create(actor=self.actor, bot=bot, **sent), status=201)

    @extend_schema(
        operation_id="getView",
        tags=["Inbox"],
        summary="Get a saved view",
        responses={200: SavedViewSerializer},
    )
    def retrieve(self, request: Request, **_: object) -> Response:
        return self.shown(get_view(self.actor, self.kwargs["id"]))

    @extend_schema(
        operation_id="updateView",
        tags=["Inbox"],
        summary="Change a saved view",
        description="By its maker alone. `filters` are replaced as a whole.",
        request=SavedViewSerializer,
        responses={200: SavedViewSerializer},
    )
    def update(self, request: Request, **_: object) -> Response:
        view = get_view(self.actor, self.kwargs["id"], change=True)
        get_bot(self.actor, view.bot_id, self._need())
        sent = self.body(SavedViewSerializer, partial=True)
        return self.shown(view_update(actor=self.actor, view=view, changes=sent))

    @extend_schema(
        operation_id="deleteView",
        tags=["Inbox"],
        summary="Delete a saved view",
        description="By its maker alone.",
        responses={204: None},
    )
    def destroy(self, request: Request, **_: object) -> Response:
        view_delete(actor=self.actor, view=get_view(self.actor, self.kwargs["id"], change=True))
        return Response(status=204)

    def _need(self) -> Need:
        """Whoever shares a view with others must be an agent of the bot."""
        data = self.request.data
        shares = isinstance(data, dict) and data.get("shared") is True
        return "reply" if shares else "view"
