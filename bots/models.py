"""Bots, and the teams they are shared with."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.querysets import BotQuerySet
from konan.core.crypto import token
from konan.core.ids import uuid7


def new_public_token() -> str:
    """`pub_` + 128 bits: names a bot on a website, and is not a secret."""
    return token("pub_", entropy=16)


def default_handoff() -> dict[str, Any]:
    return {"enabled": True, "message": "", "keywords": [], "auto_assign": False}


def default_widget() -> dict[str, Any]:
    return {
        "color": "#3d5afe",
        "position": "right",
        "launcher_text": "",
        "avatar_url": None,
        "allowed_origins": [],
        "pre_chat_fields": [],
        "require_identity": False,
        "attachments": True,
    }


class Bot(models.Model):
    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        ACTIVE = "active", _("Active")
        PAUSED = "paused", _("Paused")

    class Language(models.TextChoices):
        AUTO = "auto", _("The visitor's")
        EN = "en", "English"
        FR = "fr", "Français"
        AR = "ar", "العربية"

    class Grounding(models.TextChoices):
        LIVE = "live", _("Live, corrected at the end")
        STRICT = "strict", _("Strict, each sentence checked first")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="bots")
    name = models.CharField(_("name"), max_length=120)
    domain = models.CharField(_("domain"), max_length=120, blank=True)
    description = models.TextField(_("description"), max_length=2000, blank=True)
    status = models.CharField(_("status"), max_length=8, choices=Status, default=Status.DRAFT)
    language = models.CharField(
        _("language"), max_length=4, choices=Language, default=Language.AUTO
    )
    instructions = models.TextField(_("instructions"), max_length=8000, blank=True)
    welcome_message = models.TextField(_("welcome message"), max_length=2000, blank=True)
    fallback_message = models.TextField(_("fallback message"), max_length=2000, blank=True)
    suggested_questions = models.JSONField(_("suggested questions"), default=list, blank=True)
    temperature = models.FloatField(_("temperature"), default=0.0)
    llm_base_url = models.CharField(max_length=500, blank=True)
    llm_model = models.CharField(max_length=200, blank=True)
    llm_key = models.TextField(blank=True)  # encrypted
    llm_key_last4 = models.CharField(max_length=4, blank=True)
    handoff = models.JSONField(default=default_handoff)
    csat_enabled = models.BooleanField(default=True)
    grounding = models.CharField(max_length=6, choices=Grounding, default=Grounding.LIVE)
    reopen_window_days = models.PositiveIntegerField(null=True, default=14)
    daily_message_limit = models.PositiveIntegerField(null=True, blank=True)
    widget = models.JSONField(default=default_widget)
    business_hours = models.JSONField(null=True, blank=True)
    identity_secret = models.TextField(blank=True)  # encrypted
    public_token = models.CharField(max_length=64, unique=True, default=new_public_token)
    knowledge_version = models.PositiveBigIntegerField(default=0)
    knowledge_documents = models.PositiveIntegerField(default=0)
    knowledge_chunks = models.PositiveIntegerField(default=0)
    knowledge_updated_at = models.DateTimeField(null=True)
    setup_dismissed_at = models.DateTimeField(null=True)  # its owner needs no checklist any more
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = BotQuerySet.as_manager()

    sealed_columns: ClassVar = {
        "llm_key": "bots_bot:{id}:llm_key",
        "identity_secret": "bots_bot:{id}:identity_secret",
    }
    role: int = 0  # of teams.roles.Role, for the actor of BotQuerySet.visible_to

    class Meta:
        verbose_name = _("bot")
        verbose_name_plural = _("bots")
        indexes = (models.Index(fields=["owner", "-id"], name="bot_owner"),)

    def __str__(self) -> str:
        return self.name


class BotShare(models.Model):
    """A bot that its owner shares with a team."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    bot = models.ForeignKey(Bot, models.CASCADE, related_name="shares")
    team = models.ForeignKey("teams.Team", models.CASCADE, related_name="bot_shares")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["bot", "team"], name="botshare_once"),)


class Sighting(models.Model):
    """A site whose pages loaded the widget, and when last. Nothing of whoever visited them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey(Bot, models.CASCADE, related_name="sightings")
    origin = models.CharField(max_length=300)
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["bot", "origin"], name="sighting_once"),)
