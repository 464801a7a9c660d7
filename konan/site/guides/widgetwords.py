"""What `konan(…)` on a page takes and tells; a test holds both against the widget's sources."""

from typing import Final

COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "open": ('konan("open")', "Opens the chat."),
    "close": ('konan("close")', "Closes it; the button stays."),
    "toggle": ('konan("toggle")', "Opens it where it is closed, closes it where it is open."),
    "show": ('konan("show")', "Shows the button."),
    "hide": ('konan("hide")', "Hides the button; the chat can still be opened by script."),
    "prefill": ('konan("prefill", text)', "Opens the chat with words in the field, not sent."),
    "identify": ('konan("identify", {…})', "Says who the visitor is; see below."),
    "update": (
        'konan("update", {…})',
        "Tells agents something about this visit, such as `{cart: 3}`. It goes along with the "
        "next message, as `metadata`.",
    ),
    "track": (
        'konan("track", name)',
        "Notes that something happened on the page, such as `checkout failed`. The last twenty "
        "go along with the next message.",
    ),
    "on": ('konan("on", event, listener)', "Calls `listener` whenever the event happens."),
    "off": ('konan("off", event, listener)', "Ends that."),
    "boot": ('konan("boot", {bot})', "Draws the chat of a bot, as the line on the page does."),
    "shutdown": ('konan("shutdown")', "Takes the chat off the page and forgets the visitor."),
}
EVENTS: Final[dict[str, tuple[str, str]]] = {
    "ready": ("`bot`", "The button is drawn. Told at once to who listens later."),
    "open": ("`bot`", "The chat was opened."),
    "close": ("`bot`", "The chat was closed."),
    "message:sent": ("`bot`", "The visitor sent a message."),
    "message:received": ("`bot`", "A message came, of the bot or of a person."),
    "unread": ("`bot`, `count`", "How many messages wait to be read has changed."),
    "handoff": ("`bot`", "A person was asked for."),
    "csat": ("`bot`", "The visitor gave a rating."),
    "error": ("`bot`", "Something in the chat did not work."),
}
