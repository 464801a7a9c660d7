"""Making a bot and changing its settings."""

from collections.abc import Mapping
from typing import Any, Final, cast
from urllib.parse import urlsplit
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.audit import fingerprint, record
from accounts.services.plans import take_room
from bots.checks import Rejected, cleaned
from bots.fields import BotSettings, LlmSettings, new_settings_check, settings_check
from bots.hours import merged_hours
from bots.models import Bot
from bots.services.changes import changing
from bots.vault import forget_llm_key, seal_llm_key
from konan.core.errors import Invalid, InvalidFields, Unauthorized
from konan.core.outbound import OutboundRefused, check_url
from konan.core.tenancy import Actor
from teams.roles import Role

_MERGED: Final = ("handoff", "widget")
_SPECIAL: Final = (*_MERGED, "llm", "business_hours")


def bot_create(*, actor: Actor, settings: BotSettings) -> Bot:
    """A draft that belongs to the actor. Raises InvalidFields with a dotted path per error, and
    Forbidden `plan_limit_reached`."""
    if actor.user_id is None:
        raise Unauthorized
    sent = cleaned(new_settings_check, settings)
    _check_model_address(sent, current="")
    with transaction.atomic():
        take_room("bots", owner_id=actor.user_id, actor=actor)
        bot = Bot(owner_id=actor.user_id)
        bot.role = Role.OWNER
        _apply(bot, sent)
        bot.save(force_insert=True)
        record(actor=actor, action="bot.created", owner_id=bot.owner_id, subject=f"bot:{bot.pk}")
    return bot


def bot_update(*, actor: Actor, bot: Bot, changes: BotSettings) -> Bot:
    """Change what is sent and keep the rest: objects merge key by key, lists are replaced.

    `llm: null` clears the model server with its key, `llm.key: null` the key alone. A key
    stays with its server: another `base_url` needs the key again.
    """
    sent = cleaned(settings_check, changes)
    _check_model_address(sent, current=bot.llm_base_url)
    with changing(bot) as current:
        was = fingerprint(current)
        _apply(current, sent)
        record(
            actor=actor,
            action="bot.updated",
            owner_id=current.owner_id,
            subject=f"bot:{current.pk}",
            data={"fields": sorted(sent), "was": was, "became": fingerprint(current)},
        )
    return current


def bot_name_after_site(*, bot_id: UUID, name: str, stand_in: str) -> None:
    """The bot is called as its site calls itself, unless somebody gave it a name meanwhile."""
    with transaction.atomic():
        bot = Bot.objects.select_for_update(no_key=True).filter(pk=bot_id).first()
        if bot is None or bot.name != stand_in:
            return
        actor = Actor(kind="system", user_id=bot.owner_id)
        try:
            bot_update(actor=actor, bot=bot, changes={"name": name})
        except InvalidFields:
            return  # no name that a person could give: the stand-in stays


def _apply(bot: Bot, sent: Mapping[str, Any]) -> None:
    for name, value in sent.items():
        if name not in _SPECIAL:
            setattr(bot, name, value)
    for name in _MERGED:
        setattr(bot, name, {**getattr(bot, name), **sent.get(name, {})})
    if "llm" in sent:
        _apply_llm(bot, cast("LlmSettings | None", sent["llm"]))
    if "business_hours" in sent:
        try:
            bot.business_hours = merged_hours(bot.business_hours, sent["business_hours"])
        except Rejected as rejected:
            raise InvalidFields(rejected.below("business_hours")) from rejected


def _apply_llm(bot: Bot, llm: LlmSettings | None) -> None:
    if llm is None:
        bot.llm_base_url = bot.llm_model = ""
        forget_llm_key(bot)
        return
    moved = _site(llm.get("base_url", bot.llm_base_url)) != _site(bot.llm_base_url)
    if bot.llm_key and moved and "key" not in llm:
        raise Invalid(
            "llm.key", _("The address is another one now: send its key as well."), code="required"
        )
    bot.llm_base_url = llm.get("base_url", bot.llm_base_url)
    bot.llm_model = llm.get("model", bot.llm_model)
    for name, value in (("base_url", bot.llm_base_url), ("model", bot.llm_model)):
        if not value:
            raise Invalid(f"llm.{name}", _("This field is required."), code="required")
    if llm.get("key"):
        seal_llm_key(bot, str(llm["key"]))
    elif "key" in llm:
        forget_llm_key(bot)


def _site(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.lower()


def _check_model_address(sent: Mapping[str, Any], *, current: str) -> None:
    """Outside the transaction, because it may ask a name server; again before each call."""
    llm = sent.get("llm") or {}
    address = llm.get("base_url", current)
    if address == current:
        return
    try:
        check_url(address)
    except OutboundRefused as refused:
        raise Invalid("llm.base_url", refused.message, code=refused.code) from refused
