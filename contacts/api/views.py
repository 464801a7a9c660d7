"""The doors to contacts."""

from typing import Any

from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from bots.access import get_bot
from contacts import services
from contacts.access import contacts_of, get_contact
from contacts.api import docs
from contacts.api.serializers import (
    BlockSerializer,
    ContactFilterSerializer,
    ContactListSerializer,
    ContactSerializer,
    ImportedSerializer,
    ImportSerializer,
    MergeSerializer,
)
from contacts.download import csv_download
from contacts.filtering import filtered, ordering
from contacts.models import Contact
from contacts.querysets import ContactQuerySet
from contacts.shapes import contact_shape, contact_shapes
from konan.core.api.viewsets import ApiView, ResourceViewSet
from konan.core.errors import Invalid, NotFound
from teams.roles import Need


class ContactViewSet(ResourceViewSet):
    model = Contact
    serializer_class = ContactSerializer

    def narrow(self, rows: QuerySet[Contact]) -> QuerySet[Contact]:
        asked = self.query(ContactListSerializer)
        assert isinstance(rows, ContactQuerySet)
        if sort := asked.get("sort"):
            self.ordering = ordering(sort)  # type: ignore[misc]
        return filtered(self.actor, rows, asked).to_sort()

    def contact(self, need: Need = "view") -> Contact:
        return get_contact(self.actor, self.kwargs["id"], need)

    def told(self, contact: Contact, *, status: int = 200) -> Response:
        return Response(contact_shape(contact, actor=self.actor), status=status)

    @docs.contact_list
    def list(self, request: Request, **_: object) -> Response:
        page = self.paginate_queryset(self.get_queryset()) or []
        return self.get_paginated_response(contact_shapes(page, actor=self.actor))

    @docs.contact_create
    def create(self, request: Request) -> Response:
        sent = self.body(ContactSerializer, partial=True)
        return self.told(services.contact_create(actor=self.actor, fields=_plain(sent)), status=201)

    @docs.contact_retrieve
    def retrieve(self, request: Request, **_: object) -> Response:
        return self.told(self.contact())

    @docs.contact_update
    def update(self, request: Request, **_: object) -> Response:
        contact = self.contact("reply")
        sent = self.body(ContactSerializer, partial=True)
        return self.told(
            services.contact_update(actor=self.actor, contact=contact, changes=_plain(sent))
        )

    @docs.contact_destroy
    def destroy(self, request: Request, **_: object) -> Response:
        services.contact_delete(actor=self.actor, contact=self.contact("manage"))
        return Response(status=204)

    @docs.contact_merge
    def merge(self, request: Request, **_: object) -> Response:
        contact = self.contact("reply")
        other_id = self.body(MergeSerializer)["contact_id"]
        try:
            other = get_contact(self.actor, other_id, "reply")
        except NotFound as error:
            raise Invalid("contact_id", docs.NO_SUCH_CONTACT) from error
        return self.told(services.contact_merge(actor=self.actor, contact=contact, other=other))


class ContactBlock(ApiView):
    serializer_class = ContactSerializer

    @docs.contact_block
    def put(self, request: Request, **_: object) -> Response:
        contact = get_contact(self.actor, self.kwargs["id"], "reply")
        sent = self.body(BlockSerializer)
        blocked = services.contact_block(actor=self.actor, contact=contact, **sent)
        return Response(contact_shape(blocked, actor=self.actor))

    patch = put


class ContactExport(ApiView):
    @docs.contact_export
    def get(self, request: Request, **_: object) -> Response:
        contact = get_contact(self.actor, self.kwargs["id"], "manage")
        return Response(services.contact_export(actor=self.actor, contact=contact))


class ContactsImport(ApiView):
    parser_classes = (MultiPartParser,)
    serializer_class = ImportedSerializer

    @docs.contacts_import
    def post(self, request: Request) -> Response:
        sent = self.body(ImportSerializer)
        bot = get_bot(self.actor, sent["bot_id"], "reply") if "bot_id" in sent else None
        data = sent["file"].read()
        return self.answer(services.contacts_import(actor=self.actor, data=data, bot=bot))


class ContactsExport(ApiView):
    @docs.contacts_export
    def get(self, request: Request) -> StreamingHttpResponse:
        asked = self.query(ContactFilterSerializer)
        rows = filtered(self.actor, contacts_of(self.actor, "manage"), asked, "manage")
        return csv_download(services.contacts_export(actor=self.actor, rows=rows))


def _plain(sent: dict[str, Any]) -> Any:
    """As the services take it: ids as they were written."""
    if "bot_ids" not in sent:
        return sent
    return {**sent, "bot_ids": [str(bot_id) for bot_id in sent["bot_ids"]]}
