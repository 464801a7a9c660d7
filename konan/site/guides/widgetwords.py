"""What `konan(…)` on a page takes and tells; a test holds both against the widget's sources."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

COMMANDS: Final[dict[str, tuple[str, Any]]] = {
    "open": ('konan("open")', _("Opens the chat.")),
    "close": ('konan("close")', _("Closes it; the button stays.")),
    "toggle": ('konan("toggle")', _("Opens it where it is closed, closes it where it is open.")),
    "show": ('konan("show")', _("Shows the button.")),
    "hide": ('konan("hide")', _("Hides the button; the chat can still be opened by script.")),
    "prefill": ('konan("prefill", text)', _("Opens the chat with words in the field, not sent.")),
    "identify": ('konan("identify", {…})', _("Says who the visitor is; see below.")),
    "update": (
        'konan("update", {…})',
        _(
            "Tells agents something about this visit, such as `{cart: 3}`. It goes along with the "
            "next message, as `metadata`."
        ),
    ),
    "track": (
        'konan("track", name)',
        _(
            "Notes that something happened on the page, such as `checkout failed`. The last twenty "
            "go along with the next message."
        ),
    ),
    "on": ('konan("on", event, listener)', _("Calls `listener` whenever the event happens.")),
    "off": ('konan("off", event, listener)', _("Ends that.")),
    "boot": ('konan("boot", {bot})', _("Draws the chat of a bot, as the line on the page does.")),
    "shutdown": ('konan("shutdown")', _("Takes the chat off the page and forgets the visitor.")),
}
EVENTS: Final[dict[str, tuple[str, Any]]] = {
    "ready": ("`bot`", _("The button is drawn. Told at once to who listens later.")),
    "open": ("`bot`", _("The chat was opened.")),
    "close": ("`bot`", _("The chat was closed.")),
    "message:sent": ("`bot`", _("The visitor sent a message.")),
    "message:received": ("`bot`", _("A message came, of the bot or of a person.")),
    "unread": ("`bot`, `count`", _("How many messages wait to be read has changed.")),
    "handoff": ("`bot`", _("A person was asked for.")),
    "csat": ("`bot`", _("The visitor gave a rating.")),
    "error": ("`bot`", _("Something in the chat did not work.")),
}
