"""Draft, active, paused, gone."""

from django.db import transaction

from accounts.access import require_verified_actor
from accounts.audit import record
from accounts.models import User
from bots.models import Bot
from bots.services.changes import changing
from konan.core import hooks
from konan.core.errors import NotFound
from konan.core.realtime import publish_bot_changed
from konan.core.tenancy import Actor


def bot_activate(*, actor: Actor, bot: Bot) -> Bot:
    """Let visitors in. Needs the actor's e-mail verified (Forbidden `email_not_verified`)."""
    require_verified_actor(actor)
    return _set_status(actor, bot, Bot.Status.ACTIVE, action="bot.activated")


def bot_pause(*, actor: Actor, bot: Bot) -> Bot:
    """Keep visitors out; owner and team may still talk to the bot."""
    return _set_status(actor, bot, Bot.Status.PAUSED, action="bot.paused")


def bot_delete(*, actor: Actor, bot: Bot) -> None:
    """Sessions, knowledge, webhooks and shares go along. For the owner alone.

    What the floors above hold goes first, by their hooks; then the row, locked, so that
    nothing new hangs itself on it meanwhile.
    """
    with transaction.atomic():
        hooks.run("bot_deleting", bot=bot)
        current = Bot.objects.select_for_update().filter(pk=bot.pk).first()
        if current is None:
            raise NotFound
        current.delete()
        record(
            actor=actor,
            action="bot.deleted",
            owner_id=bot.owner_id,
            subject=f"bot:{bot.pk}",
            data={"name": bot.name},
        )
        publish_bot_changed(bot.pk)


def erase_of_person(*, actor: Actor, user: User) -> None:
    """Hook of an account's end: each bot of theirs goes, with all that it has."""
    for bot in Bot.objects.filter(owner=user):
        bot_delete(actor=actor, bot=bot)


def _set_status(actor: Actor, bot: Bot, status: Bot.Status, *, action: str) -> Bot:
    with changing(bot) as current:
        current.status = status
        record(actor=actor, action=action, owner_id=current.owner_id, subject=f"bot:{current.pk}")
    return current
