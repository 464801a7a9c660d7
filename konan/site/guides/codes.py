"""What each `code` of a problem means, and what to do about it.

A test reads the codes out of the source and fails for one that is missing here, or that nobody
raises any more.
"""

from typing import Final

CODES: Final[dict[int, dict[str, str]]] = {
    400: {
        "invalid": "Fields are wrong; `errors` names each of them.",
        "bad_request": "The request could not be read: broken JSON, most often.",
        "invalid_encoding": "The body or the address is not UTF-8.",
        "null_character": "A NUL character in the address, a name or a text.",
        "bad_frame": "On a socket: the frame is not a JSON object with a `type`, or lacks a field.",
        "unknown_frame": "On a socket: there is no frame of this `type`.",
    },
    401: {
        "unauthorized": "No credential, or one that is malformed, ended or revoked.",
        "ambiguous_credentials": "Credentials of two different principals in one request. "
        "Send one.",
        "invalid_credentials": "E-mail and password do not belong together.",
        "totp_required": "The password is right; a code of the authenticator is needed. "
        "`mfa_token` stands beside it.",
        "totp_invalid": "The code is wrong, was used before, or the `mfa_token` has ended.",
        "identity_required": "This bot talks only with visitors whose identity is signed.",
        "identity_invalid": "The signed identity is not for this bot, has ended, or its signature "
        "is wrong. See [known visitors](identity.md#when-it-is-refused).",
    },
    403: {
        "forbidden": "You see the thing, and your role does not allow the act. "
        "See [who may do what](roles.md).",
        "scope_missing": "The API key lacks the scope, or keys may never do this.",
        "email_not_verified": "Verify your e-mail address first.",
        "plan_limit_reached": "The plan has no more room; `limit` says for what, `upgrade_url` "
        "where to ask for more.",
        "bot_inactive": "The bot is a draft or paused, so visitors cannot talk with it.",
        "origin_not_allowed": "The website is not among the bot's `widget.allowed_origins`.",
        "attachments_off": "This bot takes no files.",
        "impersonating": "An operator acts as you at this moment; this is left to yourself.",
    },
    404: {"not_found": "Not there, or not yours. The two cannot be told apart, on purpose."},
    405: {"method_not_allowed": "The address takes other methods; `Allow` names them."},
    406: {"not_acceptable": "Answers are JSON; `Accept` asks for something else."},
    409: {
        "conflict": "The state forbids it; `detail` says why.",
        "already_assigned": "Somebody else has the conversation by now.",
        "already_member": "This person is in the team.",
        "both_verified": "Two contacts that are both verified are not merged.",
        "client_id_used": "This `client_id` was used for a message with other words.",
        "contact_exists": "A contact of the account has this e-mail or external id; `id` says "
        "which.",
        "email_taken": "An account with this e-mail exists.",
        "idempotency_in_progress": "The first request with this key is still running. Ask again.",
        "knowledge_full": "The bot has as many documents or passages as fit.",
        "no_email": "There is no address to send the transcript to.",
        "nobody_available": "Of an automation: nobody is there to assign to.",
        "not_a_page": "Only web pages can be read again.",
        "not_a_target": "A topic cannot be merged into this one.",
        "owner_stays": "A team's owner cannot be removed and keeps the role.",
        "quota_reached": "The files of this bot's conversations take all the room there is.",
        "shortcut_taken": "A canned response of this bot has the shortcut.",
        "too_many": "The bot has as many webhooks as it may have.",
        "too_many_automations": "The bot has as many automations as it may have.",
        "too_many_discoveries": "Many sites were looked round in the last hour. Try it later.",
        "too_many_keys": "You have as many API keys as one may have. Remove one.",
        "totp_not_set_up": "Begin with the set-up of the authenticator.",
        "totp_off": "Two-factor sign-in is not on.",
        "totp_on": "Two-factor sign-in is on already.",
        "webhook_disabled": "The webhook is switched off. Switch it on, then send again.",
    },
    412: {"precondition_failed": "Somebody changed it since you read it. Read it again."},
    413: {"payload_too_large": "The body is larger than 10 MB."},
    415: {
        "unsupported_media_type": "The body is of a type that is not read here. JSON, most often.",
        "unsupported_content_encoding": "Bodies are taken as they are, not compressed.",
    },
    422: {"idempotency_key_reused": "The `Idempotency-Key` was used with another body."},
    429: {
        "rate_limited": "Over a [rate limit](rate-limits.md). Wait as long as `Retry-After` says.",
        "turn_queue_full": "Five messages of this conversation wait for their answer. "
        "This one was not stored.",
        "overloaded": "More is being answered than this server can. The message was not stored.",
    },
    431: {"headers_too_large": "The headers are larger than 16 KB."},
    500: {"internal_error": "Our fault. `request_id` finds it in the server's logs."},
    503: {"unavailable": "The database or the queue is away. Wait as long as `Retry-After` says."},
}

FIELD_CODES: Final[dict[str, str]] = {
    "blank": "Must not be empty.",
    "conflict": "In an import: one row fits two contacts.",
    "contact_exists": "In an import: the contact is not yours to change.",
    "duplicate": "In an import: an earlier row is the same person.",
    "empty": "The file is empty.",
    "in_the_past": "The time has passed already.",
    "invalid": "The value is wrong; `detail` says how.",
    "invalid_choice": "Not one of the values that there are.",
    "invalid_length": "Too short or too long.",
    "invalid_type": "Another JSON type is expected: nothing is converted.",
    "max_length": "Longer than it may be.",
    "no_access": "This person has no access to the bot.",
    "not_an_agent": "This person cannot take conversations of the bot.",
    "not_changeable": "This cannot be changed on a thing of this kind.",
    "not_csv": "The file is not CSV.",
    "not_found": "It refers to something that is not there.",
    "not_together": "These fields exclude each other.",
    "null_character": "A NUL character.",
    "password_too_long": "More than 128 characters.",
    "password_too_similar": "Too much like your name or address.",
    "past": "The time has passed already.",
    "required": "Must be sent.",
    "too_large": "The file or picture is too large.",
    "too_many_columns": "More than 200 columns.",
    "too_many_rows": "More than 10,000 rows.",
    "totp_invalid": "The code is wrong or was used before.",
    "totp_required": "A code of the authenticator is needed.",
    "unknown_event": "There is no such [event](events.md).",
    "unknown_field": "The resource has no such field: often a typing mistake.",
    "unsupported": "Files of this kind are not read.",
    "wrong_password": "The password is wrong.",
    "wrong_type": "The file is not what its name says.",
}
