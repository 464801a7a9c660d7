"""A copy of a bot to start another one from."""

from copy import deepcopy
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.audit import record
from accounts.services.plans import take_room
from bots.checks import cleaned, shape
from bots.fields import FIELDS
from bots.models import Bot
from bots.vault import llm_key, seal_llm_key
from konan.core import hooks
from konan.core.errors import Unauthorized
from konan.core.tenancy import Actor
from teams.roles import Role

_COPIED: Final = (
    "domain",
    "description",
    "language",
    "instructions",
    "welcome_message",
    "fallback_message",
    "suggested_questions",
    "temperature",
    "handoff",
    "csat_enabled",
    "grounding",
    "reopen_window_days",
    "daily_message_limit",
    "widget",
    "business_hours",
)
_name_check = shape({"name": FIELDS["name"]})


def bot_duplicate(*, actor: Actor, bot: Bot, name: str | None = None) -> Bot:
    """A draft of the actor's own with settings and knowledge; sessions and shares stay behind.

    Tokens and secrets are new. The model server with its key comes along only for its
    owner: somebody who was given the bot to manage was not given the key. Raises Forbidden
    `plan_limit_reached` where the actor's plan has no room for the bot or for its documents.
    """
    if actor.user_id is None:
        raise Unauthorized
    chosen = _copy_name(bot.name) if name is None else cleaned(_name_check, {"name": name})["name"]
    owner_id = actor.user_id
    with transaction.atomic():
        take_room("bots", owner_id=owner_id, actor=actor)
        take_room("documents", owner_id=owner_id, actor=actor, more=bot.knowledge_documents)
        copy = Bot(owner_id=owner_id, name=chosen)
        copy.role = Role.OWNER
        for field in _COPIED:
            setattr(copy, field, deepcopy(getattr(bot, field)))
        if copy.owner_id == bot.owner_id:
            _copy_model_server(bot, copy)
        copy.save(force_insert=True)
        hooks.run("bot_duplicated", source=bot, target=copy)
        copy.refresh_from_db()
        record(
            actor=actor,
            action="bot.duplicated",
            owner_id=copy.owner_id,
            subject=f"bot:{copy.pk}",
            data={"source": str(bot.pk)},
        )
    return copy


def _copy_name(name: str) -> str:
    return _("%(name)s (copy)") % {"name": name[:100]}


def _copy_model_server(bot: Bot, copy: Bot) -> None:
    copy.llm_base_url, copy.llm_model = bot.llm_base_url, bot.llm_model
    if key := llm_key(bot):
        seal_llm_key(copy, key)
