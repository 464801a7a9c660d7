"""What each `code` of a problem means, and what to do about it.

A test reads the codes out of the source and fails for one that is missing here, or that nobody
raises any more.
"""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

CODES: Final[dict[int, dict[str, Any]]] = {
    400: {
        "invalid": _("Fields are wrong; `errors` names each of them."),
        "bad_request": _("The request could not be read: broken JSON, most often."),
        "invalid_encoding": _("The body or the address is not UTF-8."),
        "null_character": _("A NUL character in the address, a name or a text."),
        "bad_frame": _(
            "On a socket: the frame is not a JSON object with a `type`, or lacks a field."
        ),
        "unknown_frame": _("On a socket: there is no frame of this `type`."),
    },
    401: {
        "unauthorized": _("No credential, or one that is malformed, ended or revoked."),
        "ambiguous_credentials": _(
            "Credentials of two different principals in one request. Send one."
        ),
        "invalid_credentials": _("E-mail and password do not belong together."),
        "totp_required": _(
            "The password is right; a code of the authenticator is needed. "
            "`mfa_token` stands beside it."
        ),
        "totp_invalid": _("The code is wrong, was used before, or the `mfa_token` has ended."),
        "identity_required": _("This bot talks only with visitors whose identity is signed."),
        "identity_invalid": _(
            "The signed identity is not for this bot, has ended, or its signature "
            "is wrong. See [known visitors](identity.md#when-it-is-refused)."
        ),
    },
    403: {
        "forbidden": _(
            "You see the thing, and your role does not allow the act. "
            "See [who may do what](roles.md)."
        ),
        "scope_missing": _("The API key lacks the scope, or keys may never do this."),
        "email_not_verified": _("Verify your e-mail address first."),
        "plan_limit_reached": _(
            "The plan has no more room; `limit` says for what, `upgrade_url` where to ask for more."
        ),
        "bot_inactive": _("The bot is a draft or paused, so visitors cannot talk with it."),
        "origin_not_allowed": _("The website is not among the bot's `widget.allowed_origins`."),
        "attachments_off": _("This bot takes no files."),
        "impersonating": _("An operator acts as you at this moment; this is left to yourself."),
    },
    404: {"not_found": _("Not there, or not yours. The two cannot be told apart, on purpose.")},
    405: {"method_not_allowed": _("The address takes other methods; `Allow` names them.")},
    406: {"not_acceptable": _("Answers are JSON; `Accept` asks for something else.")},
    409: {
        "conflict": _("The state forbids it; `detail` says why."),
        "already_assigned": _("Somebody else has the conversation by now."),
        "already_member": _("This person is in the team."),
        "both_verified": _("Two contacts that are both verified are not merged."),
        "client_id_used": _("This `client_id` was used for a message with other words."),
        "contact_exists": _(
            "A contact of the account has this e-mail or external id; `id` says which."
        ),
        "email_taken": _("An account with this e-mail exists."),
        "idempotency_in_progress": _(
            "The first request with this key is still running. Ask again."
        ),
        "knowledge_full": _("The bot has as many documents or passages as fit."),
        "no_email": _("There is no address to send the transcript to."),
        "nobody_available": _("Of an automation: nobody is there to assign to."),
        "not_a_page": _("Only web pages can be read again."),
        "not_a_target": _("A topic cannot be merged into this one."),
        "owner_stays": _("A team's owner cannot be removed and keeps the role."),
        "quota_reached": _("The files of this bot's conversations take all the room there is."),
        "shortcut_taken": _("A canned response of this bot has the shortcut."),
        "too_many": _("The bot has as many webhooks as it may have."),
        "too_many_automations": _("The bot has as many automations as it may have."),
        "too_many_discoveries": _("Many sites were looked round in the last hour. Try it later."),
        "too_many_keys": _("You have as many API keys as one may have. Remove one."),
        "totp_not_set_up": _("Begin with the set-up of the authenticator."),
        "totp_off": _("Two-factor sign-in is not on."),
        "totp_on": _("Two-factor sign-in is on already."),
        "webhook_disabled": _("The webhook is switched off. Switch it on, then send again."),
    },
    412: {"precondition_failed": _("Somebody changed it since you read it. Read it again.")},
    413: {"payload_too_large": _("The body is larger than 10 MB.")},
    415: {
        "unsupported_media_type": _(
            "The body is of a type that is not read here. JSON, most often."
        ),
        "unsupported_content_encoding": _("Bodies are taken as they are, not compressed."),
    },
    422: {"idempotency_key_reused": _("The `Idempotency-Key` was used with another body.")},
    429: {
        "rate_limited": _(
            "Over a [rate limit](rate-limits.md). Wait as long as `Retry-After` says."
        ),
        "turn_queue_full": _(
            "Five messages of this conversation wait for their answer. This one was not stored."
        ),
        "overloaded": _("More is being answered than this server can. The message was not stored."),
    },
    431: {"headers_too_large": _("The headers are larger than 16 KB.")},
    500: {"internal_error": _("Our fault. `request_id` finds it in the server's logs.")},
    503: {
        "unavailable": _("The database or the queue is away. Wait as long as `Retry-After` says.")
    },
}

FIELD_CODES: Final[dict[str, Any]] = {
    "blank": _("Must not be empty."),
    "conflict": _("In an import: one row fits two contacts."),
    "contact_exists": _("In an import: the contact is not yours to change."),
    "duplicate": _("In an import: an earlier row is the same person."),
    "empty": _("The file is empty."),
    "in_the_past": _("The time has passed already."),
    "invalid": _("The value is wrong; `detail` says how."),
    "invalid_choice": _("Not one of the values that there are."),
    "invalid_length": _("Too short or too long."),
    "invalid_type": _("Another JSON type is expected: nothing is converted."),
    "max_length": _("Longer than it may be."),
    "no_access": _("This person has no access to the bot."),
    "not_an_agent": _("This person cannot take conversations of the bot."),
    "not_changeable": _("This cannot be changed on a thing of this kind."),
    "not_csv": _("The file is not CSV."),
    "not_found": _("It refers to something that is not there."),
    "not_together": _("These fields exclude each other."),
    "null_character": _("A NUL character."),
    "password_too_long": _("More than 128 characters."),
    "password_too_similar": _("Too much like your name or address."),
    "past": _("The time has passed already."),
    "required": _("Must be sent."),
    "too_large": _("The file or picture is too large."),
    "too_many_columns": _("More than 200 columns."),
    "too_many_rows": _("More than 10,000 rows."),
    "totp_invalid": _("The code is wrong or was used before."),
    "totp_required": _("A code of the authenticator is needed."),
    "unknown_event": _("There is no such [event](events.md)."),
    "unknown_field": _("The resource has no such field: often a typing mistake."),
    "unsupported": _("Files of this kind are not read."),
    "wrong_password": _("The password is wrong."),
    "wrong_type": _("The file is not what its name says."),
}
