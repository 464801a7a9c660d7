"""What the OpenAPI document says about the operations on knowledge."""

from typing import Any, Final

from drf_spectacular.utils import extend_schema

from bots.knowledge.api.examples import AGAIN, CURATED, FRESH, RETURNS, SHOWN, TRACKING
from bots.knowledge.api.serializers import (
    ChunkSerializer,
    DocumentChangeSerializer,
    DocumentCreateSerializer,
    DocumentFilterSerializer,
    DocumentSerializer,
    FileSerializer,
    FoundSerializer,
    GapSerializer,
    SearchSerializer,
)
from konan.core.api.examples import got, sent

TAGS: Final = ["Knowledge"]

document_list = extend_schema(
    operation_id="listDocuments",
    tags=TAGS,
    summary="List what a bot knows",
    description="Newest first. `q` searches titles by beginnings of words.",
    parameters=[DocumentFilterSerializer],
    responses={200: DocumentSerializer(many=True)},
)
document_create = extend_schema(
    operation_id="addDocument",
    tags=TAGS,
    summary="Add knowledge",
    description="A text, a page, a question with its answer, or a file (multipart). Pages, files "
    "and long texts are read by a worker: `status` is `processing` until it is `ready`, or "
    "`failed` with a readable `error`. A curated answer that matches a question well is said "
    "word for word, before any model. Needs role admin. Where the plan of the bot's owner has "
    "no room for another document: 403 `plan_limit_reached`.",
    request={
        "application/json": DocumentCreateSerializer,
        "multipart/form-data": FileSerializer,
    },
    responses={202: DocumentSerializer},
    examples=[
        sent({"title": FRESH["title"], "text": RETURNS}, "Text"),
        sent({"url": TRACKING}, "Page"),
        sent(CURATED, "Curated answer"),
        got(FRESH, "202"),
    ],
)
document_retrieve = extend_schema(
    operation_id="getDocument",
    tags=TAGS,
    summary="Get a document",
    responses={200: DocumentSerializer},
)
document_destroy = extend_schema(
    operation_id="deleteDocument",
    tags=TAGS,
    summary="Delete a document",
    description="The bot no longer answers from it. Needs role admin.",
    responses={204: None},
)
document_refresh = extend_schema(
    operation_id="refreshDocument",
    tags=TAGS,
    summary="Read a page again",
    description="What was read before serves until the new text is there. For pages alone "
    "(409 `not_a_page`). Needs role admin.",
    request=None,
    responses={202: DocumentSerializer},
    examples=[got(AGAIN, "202")],
)
knowledge_search = extend_schema(
    operation_id="searchKnowledge",
    tags=TAGS,
    summary="Search a bot's knowledge",
    description="The passages that the bot would find for a question, best first, on one page.",
    parameters=[SearchSerializer],
    responses={200: FoundSerializer(many=True)},
)
chunk_list = extend_schema(
    operation_id="listChunks",
    tags=TAGS,
    summary="List the passages of a document",
    description="In reading order.",
    responses={200: ChunkSerializer(many=True)},
)
gap_list = extend_schema(
    operation_id="listKnowledgeGaps",
    tags=TAGS,
    summary="List unanswered questions",
    description="What visitors asked and the bot did not know, most asked first.",
    responses={200: GapSerializer(many=True)},
)


def document_update(view: Any) -> Any:
    """PUT and its synonym PATCH are one method with an operation id each."""
    for method, name in (("PUT", "updateDocument"), ("PATCH", "patchDocument")):
        view = extend_schema(
            operation_id=name,
            methods=[method],
            tags=TAGS,
            summary="Change a document",
            description="Changes what is sent: title and enabled of any, `text` of a text, "
            "`question` and `answer` of a curated answer. Needs role admin.",
            request={"application/json": DocumentChangeSerializer(partial=True)},
            responses={200: DocumentSerializer},
            examples=[sent({"enabled": False}, "Switch off"), got({**SHOWN, "enabled": False})],
        )(view)
    return view
