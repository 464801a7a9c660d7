"""The bot as the API shows it. What its fields may hold is said once, in bots/fields.py."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from bots.api.examples import SHOWN
from bots.fields import PRE_CHAT_FIELDS
from bots.models import Bot
from bots.snippet import embed_snippet
from konan.core.api import examples
from konan.core.api.serializers import QuerySerializer, ResourceSerializer
from teams.roles import Role

ROLES = ("owner", "admin", "agent", "viewer")


class LlmSerializer(ResourceSerializer):
    """The bot's own model server, OpenAI-compatible. Null: the deployment's."""

    base_url = serializers.CharField(required=False, max_length=500)
    model = serializers.CharField(required=False, max_length=200)
    key = serializers.CharField(
        required=False,
        allow_null=True,
        allow_blank=True,
        max_length=500,
        write_only=True,
        help_text=_("Written, never read; null removes it."),
    )
    key_last4 = serializers.CharField(read_only=True, allow_null=True)


class HandoffSerializer(ResourceSerializer):
    enabled = serializers.BooleanField(required=False)
    message = serializers.CharField(required=False, allow_blank=True, max_length=2000)
    keywords = serializers.ListField(
        child=serializers.CharField(max_length=80),
        required=False,
        allow_null=True,
        max_length=50,
        help_text=_("Words that hand over at once. Null for agents and viewers."),
    )
    auto_assign = serializers.BooleanField(required=False)


class PreChatFieldSerializer(ResourceSerializer):
    """What a visitor is asked before the first message."""

    name = serializers.ChoiceField(choices=PRE_CHAT_FIELDS)
    required = serializers.BooleanField()  # type: ignore[assignment]  # a field, not the flag


class WidgetSerializer(ResourceSerializer):
    color = serializers.CharField(required=False, help_text="#rrggbb")
    position = serializers.ChoiceField(choices=("left", "right"), required=False)
    launcher_text = serializers.CharField(required=False, allow_blank=True, max_length=60)
    avatar_url = serializers.CharField(
        required=False, allow_null=True, max_length=500, help_text=_("https alone.")
    )
    allowed_origins = serializers.ListField(
        child=serializers.CharField(max_length=300),
        required=False,
        max_length=50,
        help_text=_(
            "Scheme, host and port of the sites that may embed the bot; `*.` stands for one "
            "label. Empty: any site."
        ),
    )
    pre_chat_fields = PreChatFieldSerializer(many=True, required=False)
    require_identity = serializers.BooleanField(required=False)
    attachments = serializers.BooleanField(required=False)


def _slots() -> serializers.ListField:
    return serializers.ListField(
        child=serializers.ListField(
            child=serializers.CharField(max_length=5), min_length=2, max_length=2
        ),
        required=False,
        max_length=10,
        help_text=_('Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00.'),
    )


class DaysSerializer(ResourceSerializer):
    """Opening hours by weekday; a day without slots is closed."""

    mon = _slots()
    tue = _slots()
    wed = _slots()
    thu = _slots()
    fri = _slots()
    sat = _slots()
    sun = _slots()


class HoursExceptionSerializer(ResourceSerializer):
    date = serializers.CharField(max_length=10, help_text="2030-12-25")
    slots = _slots()


class BusinessHoursSerializer(ResourceSerializer):
    timezone = serializers.CharField(required=False, max_length=64, help_text="Europe/Paris")
    days = DaysSerializer(required=False)
    exceptions = HoursExceptionSerializer(many=True, required=False)


class BotKnowledgeSerializer(ResourceSerializer):
    documents = serializers.IntegerField()
    chunks = serializers.IntegerField()
    updated_at = serializers.DateTimeField(allow_null=True)


@examples.shown(SHOWN)
class BotSerializer(ResourceSerializer):
    """A bot. `instructions`, `llm` and `handoff.keywords` are null for agents and viewers."""

    id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(max_length=120)
    domain = serializers.CharField(required=False, allow_blank=True, max_length=120)
    description = serializers.CharField(required=False, allow_blank=True, max_length=2000)
    status = serializers.ChoiceField(choices=Bot.Status.choices, read_only=True)
    language = serializers.ChoiceField(choices=Bot.Language.choices, required=False)
    instructions = serializers.CharField(
        required=False, allow_blank=True, allow_null=True, max_length=8000
    )
    welcome_message = serializers.CharField(required=False, allow_blank=True, max_length=2000)
    fallback_message = serializers.CharField(required=False, allow_blank=True, max_length=2000)
    suggested_questions = serializers.ListField(
        child=serializers.CharField(max_length=200), required=False, max_length=10
    )
    temperature = serializers.FloatField(required=False, min_value=0, max_value=2)
    llm = LlmSerializer(required=False, allow_null=True)
    handoff = HandoffSerializer(required=False)
    csat_enabled = serializers.BooleanField(required=False)
    grounding = serializers.ChoiceField(choices=Bot.Grounding.choices, required=False)
    reopen_window_days = serializers.IntegerField(
        required=False,
        allow_null=True,
        min_value=0,
        max_value=3650,
        help_text=_("How long a resolved session can be reopened; null: always."),
    )
    daily_message_limit = serializers.IntegerField(required=False, allow_null=True, min_value=1)
    widget = WidgetSerializer(required=False)
    business_hours = BusinessHoursSerializer(required=False, allow_null=True)
    public_token = serializers.CharField(read_only=True)
    embed_snippet = serializers.CharField(read_only=True)
    role = serializers.ChoiceField(choices=ROLES, read_only=True)
    knowledge = BotKnowledgeSerializer(read_only=True)
    created_at = serializers.DateTimeField(read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)

    def to_representation(self, bot: Bot) -> dict[str, Any]:
        return super().to_representation(shown(bot))


class DuplicateSerializer(ResourceSerializer):
    name = serializers.CharField(required=False, max_length=120)


class IdentitySecretSerializer(ResourceSerializer):
    identity_secret = serializers.CharField(read_only=True)


class BotFilterSerializer(QuerySerializer):
    q = serializers.CharField(required=False, max_length=200, allow_blank=True)
    status = serializers.ChoiceField(choices=Bot.Status.choices, required=False)


_PLAIN = (
    "id",
    "name",
    "domain",
    "description",
    "status",
    "language",
    "welcome_message",
    "fallback_message",
    "suggested_questions",
    "temperature",
    "csat_enabled",
    "grounding",
    "reopen_window_days",
    "daily_message_limit",
    "widget",
    "business_hours",
    "public_token",
    "created_at",
    "updated_at",
)


def shown(bot: Bot) -> dict[str, Any]:
    """What the bot's `role` may see of it."""
    role = Role(bot.role)
    manages = role >= Role.ADMIN
    return {
        **{name: getattr(bot, name) for name in _PLAIN},
        "instructions": bot.instructions if manages else None,
        "llm": _llm(bot) if manages else None,
        "handoff": {**bot.handoff, **({} if manages else {"keywords": None})},
        "embed_snippet": embed_snippet(bot),
        "role": role.label,
        "knowledge": {
            "documents": bot.knowledge_documents,
            "chunks": bot.knowledge_chunks,
            "updated_at": bot.knowledge_updated_at,
        },
    }


def _llm(bot: Bot) -> dict[str, Any] | None:
    if not bot.llm_base_url:
        return None
    return {
        "base_url": bot.llm_base_url,
        "model": bot.llm_model,
        "key_last4": bot.llm_key_last4 or None,
    }
