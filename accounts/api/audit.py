"""What happened in one's account, who did it and from where: for its owner, never for a key."""

from typing import Any, ClassVar

from django.http import StreamingHttpResponse
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.examples import ENTRY
from accounts.api.views import TAGS
from accounts.audit_log import ORDER, Wanted, audit_export, entries_of, shapes
from accounts.audit_words import ACTS
from accounts.models import AuditEntry
from konan.core.api.examples import shown
from konan.core.api.permissions import KeyUse
from konan.core.api.serializers import ResourceSerializer
from konan.core.api.viewsets import ResourceViewSet
from konan.core.csvfile import csv_download

KINDS = ("person", "operator")
ABOUT = (
    "Kept for a year, and changed by nobody: the application's own role in the database cannot. "
)


class AuditActorSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(
        choices=KINDS, help_text="`operator`: somebody who runs this installation."
    )
    name = serializers.CharField()


class AuditSubjectSerializer(serializers.Serializer[Any]):
    type = serializers.CharField(help_text="What kind of thing, `bot` for example.")
    id = serializers.CharField()
    name = serializers.CharField(allow_null=True, help_text="As it is called now.")


@shown(ENTRY)
class AuditEntrySerializer(ResourceSerializer):
    id = serializers.UUIDField(read_only=True)
    action = serializers.CharField(read_only=True, help_text="Stable, `bot.deleted` for example.")
    text = serializers.CharField(read_only=True, help_text="In the language of the request.")
    actor = AuditActorSerializer(
        read_only=True, allow_null=True, help_text="Null: the product itself, or nobody known."
    )
    on_behalf_of = serializers.UUIDField(
        read_only=True, allow_null=True, help_text="As whom an operator acted."
    )
    subject = AuditSubjectSerializer(read_only=True, allow_null=True)
    ip = serializers.CharField(read_only=True, allow_null=True)
    data = serializers.SerializerMethodField(  # type: ignore[assignment]
        help_text="What else is known of the act."
    )
    created_at = serializers.DateTimeField(read_only=True)

    @extend_schema_field({"type": "object", "additionalProperties": True})
    def get_data(self, shape: dict[str, Any]) -> Any:
        return shape["data"]


class AuditFilterSerializer(serializers.Serializer[Any]):
    action = serializers.ChoiceField(choices=sorted(ACTS), required=False)
    actor_id = serializers.UUIDField(required=False, help_text="Who did it.")
    since = serializers.DateTimeField(required=False, help_text="From this time on.")
    until = serializers.DateTimeField(required=False, help_text="Before this time.")


class AuditViewSet(ResourceViewSet):
    model = AuditEntry
    key_use: ClassVar[KeyUse] = "never"
    ordering = ORDER
    serializer_class = AuditEntrySerializer

    def wanted(self) -> Wanted:
        return Wanted(**self.query(AuditFilterSerializer))

    @extend_schema(
        operation_id="listAuditEntries",
        tags=TAGS,
        summary="List what happened in one's account",
        description=ABOUT + "Newest first: sign-ins and failed ones, keys, roles, shares, exports, "
        "erasures, changes of bots and webhooks, and whatever an operator did as you.",
        parameters=[AuditFilterSerializer],
    )
    def list(self, request: Request, **_: object) -> Response:
        rows = entries_of(self.actor, self.wanted())
        page = self.paginate_queryset(rows) or []
        shown = self.get_serializer_class()(shapes(page), many=True)
        return self.get_paginated_response(shown.data)

    @extend_schema(
        operation_id="exportAuditEntries",
        tags=TAGS,
        summary="Export what happened in one's account",
        description=ABOUT + "CSV, UTF-8 with a byte order mark; a cell that a spreadsheet would "
        "take for a formula begins with `'`. The export stands in the log, too.",
        parameters=[AuditFilterSerializer],
        responses={(200, "text/csv"): {"type": "string"}},
    )
    def export(self, request: Request, **_: object) -> StreamingHttpResponse:
        pieces = audit_export(actor=self.actor, wanted=self.wanted())
        return csv_download(pieces, filename="audit.csv")
