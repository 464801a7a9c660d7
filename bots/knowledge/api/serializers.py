"""What the API reads and shows of a bot's knowledge. Rules and limits are the services'."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from bots.knowledge.api import examples
from bots.knowledge.models import Document
from bots.knowledge.services.documents import MOST_TEXT, MOST_TITLE, MOST_URL
from konan.core.api.examples import shown
from konan.core.api.serializers import QuerySerializer, ResourceSerializer

CREATIONS: Final = {
    "text": ("title", "text"),
    "url": ("url", "title"),
    "faq": ("question", "answer"),
}


@shown(examples.SHOWN)
class DocumentSerializer(ResourceSerializer):
    """A page, a file, a text or a curated answer."""

    id = serializers.UUIDField(read_only=True)
    title = serializers.CharField(max_length=MOST_TITLE, required=False)
    kind = serializers.ChoiceField(choices=Document.Kind.choices, read_only=True)
    url = serializers.CharField(read_only=True, allow_null=True)
    enabled = serializers.BooleanField(
        required=False, help_text=_("Whether answers may be taken from it.")
    )
    status = serializers.ChoiceField(choices=Document.Status.choices, read_only=True)
    error = serializers.CharField(
        read_only=True, allow_null=True, help_text=_("Why it failed, for a person to read.")
    )
    chunks = serializers.IntegerField(source="chunk_count", read_only=True)
    characters = serializers.IntegerField(read_only=True)
    hits = serializers.IntegerField(
        read_only=True, help_text=_("How many answers were taken from it.")
    )
    last_used_at = serializers.DateTimeField(read_only=True, allow_null=True)
    created_at = serializers.DateTimeField(read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)

    def to_representation(self, instance: Any) -> Any:
        return {**super().to_representation(instance), "error": instance.error or None}


class DocumentChangeSerializer(DocumentSerializer):
    """`text` only of a text; `question` and `answer` only of a curated answer."""

    text = serializers.CharField(max_length=MOST_TEXT, required=False, write_only=True)
    question = serializers.CharField(max_length=MOST_TITLE, required=False, write_only=True)
    answer = serializers.CharField(max_length=MOST_TEXT, required=False, write_only=True)


class DocumentCreateSerializer(ResourceSerializer):
    """One of three: `title` and `text`, or `url`, or `question` and `answer`."""

    title = serializers.CharField(max_length=MOST_TITLE, required=False)
    text = serializers.CharField(max_length=MOST_TEXT, required=False)
    url = serializers.CharField(max_length=MOST_URL, required=False)
    question = serializers.CharField(max_length=MOST_TITLE, required=False)
    answer = serializers.CharField(max_length=MOST_TEXT, required=False)

    def validate(self, attrs: Mapping[str, Any]) -> Mapping[str, Any]:
        kind = next((kind for kind in ("url", "faq", "text") if _meant(kind, attrs)), "text")
        allowed = CREATIONS[kind]
        required = [name for name in allowed if not (kind == "url" and name == "title")]
        errors = {
            **{name: [_needless()] for name in attrs if name not in allowed},
            **{name: [_missing()] for name in required if name not in attrs},
        }
        if errors:
            raise serializers.ValidationError(errors)
        return {**attrs, "kind": kind}


class FileSerializer(ResourceSerializer):
    file = serializers.FileField(
        allow_empty_file=True, help_text="PDF, DOCX, HTML, MD, TXT, CSV; 10 MB."
    )
    title = serializers.CharField(max_length=MOST_TITLE, required=False, allow_blank=True)


class DocumentFilterSerializer(QuerySerializer):
    q = serializers.CharField(required=False, max_length=200, allow_blank=True)
    status = serializers.ChoiceField(choices=Document.Status.choices, required=False)
    kind = serializers.ChoiceField(choices=Document.Kind.choices, required=False)


class SearchSerializer(QuerySerializer):
    q = serializers.CharField(max_length=8000, help_text=_("A question, or words."))
    limit = serializers.IntegerField(min_value=1, max_value=100, default=25)


@shown(examples.FOUND)
class FoundSerializer(ResourceSerializer):
    """A passage of the knowledge."""

    document_id = serializers.UUIDField(read_only=True)
    chunk_id = serializers.UUIDField(read_only=True)
    title = serializers.CharField(read_only=True)
    url = serializers.CharField(read_only=True, allow_null=True)
    text = serializers.CharField(read_only=True)
    score = serializers.FloatField(read_only=True, help_text="0 to 1 within this search.")


@shown(examples.GAP)
class GapSerializer(ResourceSerializer):
    """A question that the bot could not answer."""

    question = serializers.CharField(read_only=True)
    count = serializers.IntegerField(read_only=True)
    last_asked_at = serializers.DateTimeField(read_only=True)


@shown(examples.CHUNK)
class ChunkSerializer(ResourceSerializer):
    """A passage as it is searched and quoted."""

    id = serializers.UUIDField(read_only=True)
    ordinal = serializers.IntegerField(read_only=True)
    heading_path = serializers.ListField(child=serializers.CharField(), read_only=True)
    page = serializers.IntegerField(read_only=True, allow_null=True)
    language = serializers.CharField(read_only=True)
    text = serializers.CharField(read_only=True)


def _meant(kind: str, sent: Mapping[str, Any]) -> bool:
    """The kind that the body's telling fields speak for; a title alone speaks for none."""
    return any(name in sent for name in CREATIONS[kind] if name != "title")


def _needless() -> serializers.ErrorDetail:
    message = _("Send title and text, or url, or question and answer; not both.")
    return serializers.ErrorDetail(str(message), code="not_together")


def _missing() -> serializers.ErrorDetail:
    return serializers.ErrorDetail(str(_("This field is required.")), code="required")
