"""The doors to one's own notifications."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.translation import override
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.views import person
from konan.core.api.viewsets import ApiView, ResourceViewSet
from notifications.access import get_notification, unread_of, wishes_of_person
from notifications.api import docs
from notifications.api.serializers import (
    NotificationFilterSerializer,
    NotificationSerializer,
    PreferencesSerializer,
    ReadAllSerializer,
    UnreadCountSerializer,
    UpdatedSerializer,
)
from notifications.models import Notification
from notifications.querysets import NotificationQuerySet
from notifications.services.preferences import preferences_update
from notifications.services.reading import notification_read, notifications_read_all


class NotificationViewSet(ResourceViewSet):
    """Told in the language of the person, whatever the request prefers."""

    model = Notification
    serializer_class = NotificationSerializer
    ordering: ClassVar[tuple[str, ...]] = ("-updated_at", "-id")

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        asked = self.query(NotificationFilterSerializer)
        assert isinstance(rows, NotificationQuerySet)
        rows = rows.shown().told()
        rows = rows.filter(type=asked["type"]) if "type" in asked else rows
        return rows.unread() if asked.get("unread") == "true" else rows

    @docs.notification_list
    def list(self, request: Request, **_: object) -> Response:
        with override(person(request).locale):
            return super().list(request)

    @docs.notification_read
    def read(self, request: Request, **_: object) -> Response:
        notification = get_notification(self.actor, self.kwargs["id"])
        read = notification_read(actor=self.actor, notification=notification)
        with override(person(request).locale):
            return self.answer(read)


class UnreadCountView(ApiView):
    serializer_class = UnreadCountSerializer

    @docs.unread_count
    def get(self, request: Request) -> Response:
        return self.answer({"count": unread_of(self.actor)})


class ReadAllView(ApiView):
    serializer_class = UpdatedSerializer

    @docs.read_all
    def put(self, request: Request) -> Response:
        before = self.body(ReadAllSerializer).get("before")
        return self.answer({"updated": notifications_read_all(actor=self.actor, before=before)})

    patch = put


class PreferencesView(ApiView):
    serializer_class = PreferencesSerializer

    @docs.preferences_retrieve
    def get(self, request: Request) -> Response:
        return self.answer(wishes_of_person(self.actor))

    @docs.preferences_update
    def put(self, request: Request) -> Response:
        changes = self.body(PreferencesSerializer, partial=True)
        assert self.actor.user_id is not None
        return self.answer(preferences_update(user_id=self.actor.user_id, changes=changes))

    patch = put
