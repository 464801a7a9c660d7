"""The doors to a bot's knowledge."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.plans import require_room
from bots.access import get_bot
from bots.knowledge import services
from bots.knowledge.access import get_document
from bots.knowledge.api import docs
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
from bots.knowledge.models import Chunk, Document, Gap
from bots.knowledge.querysets import DocumentQuerySet
from bots.models import Bot
from konan.core.api.parsers import JsonParser
from konan.core.api.viewsets import ResourceViewSet
from teams.roles import Need


class OfBotViewSet(ResourceViewSet):
    """What hangs on the bot that the path names."""

    def bot(self, need: Need = "view") -> Bot:
        return get_bot(self.actor, self.kwargs["bot_id"], need)

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.filter(bot=self.bot())


class KnowledgeViewSet(OfBotViewSet):
    model = Document
    serializer_class = DocumentSerializer
    parser_classes = (JsonParser, MultiPartParser)

    def narrow(self, rows: QuerySet[Document]) -> QuerySet[Document]:
        bot = self.bot()
        asked = self.query(DocumentFilterSerializer)
        assert isinstance(rows, DocumentQuerySet)
        rows = rows.filter(bot=bot).search(asked.pop("q", ""))
        return rows.filter(**asked).defer("text")

    def document(self, need: Need = "view") -> Document:
        return get_document(self.actor, self.kwargs["bot_id"], self.kwargs["document_id"], need)

    @docs.document_list
    def list(self, request: Request, **_: object) -> Response:
        return super().list(request)

    @docs.document_create
    def create(self, request: Request, **_: object) -> Response:
        bot = self.bot("manage")
        require_room("documents", owner_id=bot.owner_id, actor=self.actor)
        if _is_form(request):
            sent = self.body(FileSerializer)
            document = services.document_add_file(actor=self.actor, bot=bot, **sent)
        else:
            sent = dict(self.body(DocumentCreateSerializer))
            add = getattr(services, f"document_add_{sent.pop('kind')}")
            document = add(actor=self.actor, bot=bot, **sent)
        return self.answer(document, status=202)

    @docs.document_retrieve
    def retrieve(self, request: Request, **_: object) -> Response:
        return self.answer(self.document())

    @docs.document_update
    def update(self, request: Request, **_: object) -> Response:
        document = self.document("manage")
        sent = self.body(DocumentChangeSerializer, partial=True)
        return self.answer(
            services.document_update(actor=self.actor, document=document, changes=sent)
        )

    @docs.document_destroy
    def destroy(self, request: Request, **_: object) -> Response:
        services.document_delete(actor=self.actor, document=self.document("manage"))
        return Response(status=204)

    @docs.document_refresh
    def refresh(self, request: Request, **_: object) -> Response:
        document = self.document("manage")
        refreshed = services.document_refresh(actor=self.actor, document=document)
        return self.answer(refreshed, status=202)

    @docs.knowledge_search
    def search(self, request: Request, **_: object) -> Response:
        bot = self.bot()
        asked = self.query(SearchSerializer)
        found = services.search(bot=bot, question=asked["q"], limit=asked["limit"])
        shown = FoundSerializer(found, many=True).data
        return Response({"results": shown, "next": None, "previous": None})


class ChunkViewSet(OfBotViewSet):
    model = Chunk
    serializer_class = ChunkSerializer
    ordering = ("ordinal",)

    def narrow(self, rows: QuerySet[Chunk]) -> QuerySet[Chunk]:
        document = get_document(self.actor, self.kwargs["bot_id"], self.kwargs["document_id"])
        return rows.filter(document=document).defer("index")

    @docs.chunk_list
    def list(self, request: Request, **_: object) -> Response:
        return super().list(request)


class GapViewSet(OfBotViewSet):
    model = Gap
    serializer_class = GapSerializer
    ordering = ("-count", "-last_asked_at", "-id")

    @docs.gap_list
    def list(self, request: Request, **_: object) -> Response:
        return super().list(request)


def _is_form(request: Request) -> bool:
    return (request.content_type or "").startswith("multipart/")
