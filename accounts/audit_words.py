"""The audit trail in words: what was done, for people, by the name of the act."""

from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import pgettext_lazy

ACTS: Final[dict[str, Promise]] = {
    # signing in
    "sign_in.succeeded": pgettext_lazy("what happened", "Signed in"),
    "sign_in.failed": _l("A sign-in failed: the password was wrong"),
    "totp.failed": _l("A sign-in failed: the code of the second step was wrong"),
    "sign_in.ended": _l("Signed out"),
    "sign_in.refresh_reused": _l("A used refresh token came again: that sign-in was ended"),
    # the account
    "user.created": _l("The account was made"),
    "user.exported": _l("All data of the account was exported"),
    "user.deleted": _l("The account was deleted"),
    "user.changed_by_operator": _l("An operator changed the account"),
    "email.verified": _l("The e-mail address was confirmed"),
    "email.change_asked": _l("A change of the e-mail address was asked for"),
    "email.changed": _l("The e-mail address was changed"),
    "password.changed": _l("The password was changed"),
    "password.reset": _l("The password was reset by a mailed code"),
    "password.set_by_operator": _l("An operator set the password"),
    "totp.enabled": _l("Two-factor sign-in was switched on"),
    "totp.disabled": _l("Two-factor sign-in was switched off"),
    "recovery_code.used": _l("A recovery code was used"),
    "api_key.created": _l("An API key was made"),
    "api_key.ended": _l("An API key was ended"),
    "audit.exported": _l("The audit log was exported"),
    # plans
    "plan.changed": _l("The plan was changed"),
    "plan.trial_started": _l("A trial of a plan began"),
    "plan.trial_ended": _l("A trial of a plan ended"),
    "plan.comp_started": _l("A plan was given for free"),
    "plan.comp_ended": _l("A plan that was given for free ended"),
    "plan.created": _l("An operator made a plan"),
    "plan.updated": _l("An operator changed what a plan holds"),
    "plan.deleted": _l("An operator deleted a plan"),
    # operators
    "impersonation.begun": _l("An operator began to act as this account"),
    "impersonation.ended": _l("The operator stopped acting as this account"),
    "impersonation.viewed": _l("An operator opened a page as this account"),
    "impersonation.acted": _l("An operator did something as this account"),
    # bots
    "bot.created": _l("A bot was made"),
    "bot.updated": _l("A bot's settings were changed"),
    "bot.deleted": _l("A bot was deleted, with all that it had"),
    "bot.duplicated": _l("A bot was duplicated"),
    "bot.activated": _l("A bot was switched on"),
    "bot.paused": _l("A bot was paused"),
    "bot.shared": _l("A bot was shared with a team"),
    "bot.unshared": _l("A bot was taken back from a team"),
    "bot.token_rotated": _l("A bot got a new public token"),
    "bot.identity_secret_rotated": _l("A bot got a new secret for visitors' identity"),
    # teams
    "team.created": _l("A team was made"),
    "team.renamed": _l("A team was renamed"),
    "team.deleted": _l("A team was deleted"),
    "member.role_changed": _l("A member's role was changed"),
    "member.removed": _l("A member was removed from a team"),
    "invitation.created": _l("Somebody was invited to a team"),
    "invitation.revoked": _l("An invitation was revoked"),
    "invitation.accepted": _l("An invitation was accepted"),
    "invitation.declined": _l("An invitation was declined"),
    # contacts and conversations
    "contact.merged": _l("Two contacts were merged"),
    "contact.blocked": _l("A contact was blocked"),
    "contact.unblocked": _l("A contact was let in again"),
    "contact.erased": _l("A contact was erased, with all that they said"),
    "contact.exported": _l("All data of a contact was exported"),
    "contacts.exported": _l("The contacts were exported"),
    "contacts.imported": _l("Contacts were imported"),
    "session.deleted": _l("A conversation was deleted"),
    # webhooks
    "webhook.created": _l("A webhook was added"),
    "webhook.updated": _l("A webhook was changed"),
    "webhook.deleted": _l("A webhook was removed"),
    "webhook.secret_rotated": _l("A webhook got a new secret"),
    "webhook.disabled": _l("A webhook was switched off, because nothing arrived"),
    "event.retried": _l("An operator had an event handed on again"),
    "webhook.resent": _l("An operator sent a delivery again"),
}
AREAS: Final[dict[str, tuple[Promise, tuple[str, ...]]]] = {
    "sign_ins": (_l("Signing in"), ("sign_in", "totp", "recovery_code")),
    "account": (
        _l("The account"),
        ("user", "email", "password", "api_key", "audit", "plan"),
    ),
    "operators": (_l("Operators"), ("impersonation",)),
    "bots": (_l("Bots"), ("bot", "webhook", "event")),
    "people": (_l("Teams"), ("team", "member", "invitation")),
    "contacts": (_l("Contacts"), ("contact", "contacts", "session")),
}
_TELLING: Final = ("name", "path", "reason", "role", "to", "contacts")


def told(action: str) -> str:
    """What was done; of an act that has no words, its name."""
    return str(ACTS.get(action, action))


def details(data: dict[str, Any]) -> list[str]:
    """What else the entry says, for the line below."""
    found = [str(data[name]) for name in _TELLING if data.get(name)]
    if fields := data.get("fields"):
        names = ", ".join(str(field).replace("_", " ") for field in fields)
        found.append(_("changed: %(names)s") % {"names": names})
    if before := data.get("before") or data.get("from"):
        found.append(_("before: %(what)s") % {"what": before})
    return found


def acts_of(area: str) -> list[str]:
    """The names of the acts of an area of the page's filter."""
    nouns = AREAS[area][1]
    return [action for action in ACTS if action.partition(".")[0] in nouns]
