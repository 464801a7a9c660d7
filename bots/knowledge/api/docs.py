"""What the OpenAPI document says about the operations on knowledge."""

from typing import Any, Final

from drf_spectacular.utils import OpenApiExample, extend_schema

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

TAGS: Final = ["Knowledge"]
SHOWN: Final[dict[str, Any]] = {
    "id": "01930e5a-7c1e-7b5e-9d0a-3f2c5b8d4e61",
    "title": "Returns",
    "kind": "text",
    "url": None,
    "enabled": True,
    "status": "ready",
    "error": None,
    "chunks": 1,
    "characters": 78,
    "hits": 12,
    "last_used_at": "2030-01-16T08:00:00.000000Z",
    "created_at": "2030-01-15T09:30:00.000000Z",
    "updated_at": "2030-01-15T09:30:00.000000Z",
}
FRESH: Final = {**SHOWN, "hits": 0, "last_used_at": None}
WAITING: Final = {**FRESH, "status": "processing", "chunks": 0, "characters": 0}
FOUND: Final = {
    "document_id": SHOWN["id"],
    "chunk_id": "01930e5a-7c1e-7b5e-9d0a-4a1b2c3d4e5f",
    "title": "Returns",
    "url": None,
    "text": "You can return what you bought within 30 days. Return shipping is free in Europe.",
    "score": 0.91,
}


def _sent(name: str, value: Any) -> OpenApiExample:
    return OpenApiExample(name, value=value, request_only=True, media_type="application/json")


def _got(value: Any, status: str) -> OpenApiExample:
    return OpenApiExample("Answer", value=value, response_only=True, status_codes=[status])


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
        _sent("Text", {"title": "Returns", "text": FOUND["text"]}),
        _sent("Page", {"url": "https://shop.example/returns"}),
        _sent("Curated answer", {"question": "Do you ship abroad?", "answer": "Yes, to Europe."}),
        _got(FRESH, "202"),
    ],
)
document_retrieve = extend_schema(
    operation_id="getDocument",
    tags=TAGS,
    summary="Get a document",
    responses={200: DocumentSerializer},
    examples=[_got(SHOWN, "200")],
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
    examples=[
        _got({**WAITING, "kind": "url", "url": "https://shop.example/returns"}, "202"),
    ],
)
knowledge_search = extend_schema(
    operation_id="searchKnowledge",
    tags=TAGS,
    summary="Search a bot's knowledge",
    description="The passages that the bot would find for a question, best first, on one page.",
    parameters=[SearchSerializer],
    responses={200: FoundSerializer(many=True)},
    examples=[_got(FOUND, "200")],
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
            examples=[_sent("Switch off", {"enabled": False}), _got(SHOWN, "200")],
        )(view)
    return view
