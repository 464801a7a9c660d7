"""What the OpenAPI document says about the operations on contacts."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema

from contacts.api.examples import BLOCKED, CHANGES, FRESH, OTHER, SENT, UNTIL
from contacts.api.serializers import (
    BlockSerializer,
    ContactExportSerializer,
    ContactFilterSerializer,
    ContactListSerializer,
    ContactSerializer,
    ImportedSerializer,
    ImportSerializer,
    MergeSerializer,
)
from konan.core.api.examples import got, sent
from konan.core.api.schema import REFUSES

TAGS: Final = ["Contacts"]
NO_SUCH_CONTACT: Final = _("There is no such contact.")

contact_list = extend_schema(
    operation_id="listContacts",
    tags=TAGS,
    summary="List contacts",
    description="One's own, and those of the bots that are shared with one's teams; newest "
    "first unless `sort` says otherwise. `q` searches name, e-mail, company, phone and external "
    "id by beginnings of words. Who was never seen is sorted by when they were made.",
    parameters=[ContactListSerializer],
    responses={200: ContactSerializer(many=True)},
    extensions={REFUSES: ["404"]},
)
contact_create = extend_schema(
    operation_id="createContact",
    tags=TAGS,
    summary="Make a contact",
    description="With `bot_ids` in the account of the bots' owner (role agent or more), else in "
    "one's own. A name, an e-mail address, a phone number or an external id is needed. The same "
    "e-mail or external id in one account: 409 `contact_exists`, with the `contact_id` that has "
    "it.",
    request=ContactSerializer,
    responses={201: ContactSerializer},
    examples=[
        sent(SENT),
        got(FRESH, "201"),
    ],
)
contact_retrieve = extend_schema(
    operation_id="getContact",
    tags=TAGS,
    summary="Get a contact",
    responses={200: ContactSerializer},
)
contact_destroy = extend_schema(
    operation_id="deleteContact",
    tags=TAGS,
    summary="Erase a contact",
    description="The person at once: contact, conversations, messages, files, and the events "
    "that told of them. Nothing brings it back. Needs role admin.",
    responses={204: None},
)
contact_block = extend_schema(
    methods=["PUT"],
    operation_id="blockContact",
    tags=TAGS,
    summary="Block or unblock a contact",
    description="What somebody blocked sends is stored, answered 200, and bothers nobody. "
    "Needs role agent.",
    request=BlockSerializer,
    responses={200: ContactSerializer},
    examples=[
        sent({"blocked": True, "until": UNTIL}),
        got(BLOCKED),
    ],
)
contact_merge = extend_schema(
    operation_id="mergeContact",
    tags=TAGS,
    summary="Merge another contact into this one",
    description="Conversations, bots, tags, attributes and notes of `contact_id` become this "
    "contact's, and that one is gone. What this one says already stays; a verified identity wins "
    "over one that nobody vouched for. Two different verified people: 409 `both_verified`. "
    "Needs role agent on both.",
    request=MergeSerializer,
    responses={200: ContactSerializer},
    examples=[sent({"contact_id": OTHER})],
)
contact_export = extend_schema(
    operation_id="exportContact",
    tags=TAGS,
    summary="Export everything about a person",
    description="For a person who asks what is kept of them. Needs role admin.",
    responses={200: ContactExportSerializer},
)
contacts_export = extend_schema(
    operation_id="exportContacts",
    tags=TAGS,
    summary="Export contacts as CSV",
    description="One's own, and those of the bots on which one's role is admin, with the filters "
    "of the list. UTF-8 with a byte order mark; a cell that a spreadsheet would take for a "
    "formula begins with `'`. What is exported can be imported.",
    parameters=[ContactFilterSerializer],
    responses={(200, "text/csv"): OpenApiResponse(OpenApiTypes.STR, "A row for each contact.")},
    extensions={REFUSES: ["404"]},
)
contacts_import = extend_schema(
    operation_id="importContacts",
    tags=TAGS,
    summary="Import contacts from CSV",
    description="The first row names the fields as here; `attributes.plan` is one attribute, "
    "`tags` and `bot_ids` are separated by commas, read-only fields are ignored. Somebody whose "
    "e-mail or external id is there already is changed, not made twice: what a cell says "
    "replaces what was there, an empty cell changes nothing, attributes merge. All of it is "
    'imported or, where any row is wrong, nothing: 400 with `errors: [{"row": 2, "field", '
    '"code", "detail"}]`. Needs role agent on the bots that are named.',
    request={"multipart/form-data": ImportSerializer},
    responses={200: ImportedSerializer},
    extensions={REFUSES: ["404"]},
    examples=[got({"created": 42, "updated": 3})],
)


def contact_update(view: Any) -> Any:
    """PUT is described here; its synonym PATCH is added to the document for every resource."""
    described = extend_schema(
        methods=["PUT"],
        operation_id="updateContact",
        tags=TAGS,
        summary="Change a contact",
        description="Changes what is sent and keeps the rest; attributes merge, a null removes "
        "the name; tags are replaced. Another `external_id` than the verified one ends "
        "`verified`. Needs role agent.",
        request=ContactSerializer,
        responses={200: ContactSerializer},
        extensions={REFUSES: ["409"]},
        examples=[sent(CHANGES)],
    )(view)
    return extend_schema(methods=["PATCH"], exclude=True)(described)
