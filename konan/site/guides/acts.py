"""What people do with a bot, by the right that it needs.

Each line names the operations of the API that it stands for. A test holds them against the table
of routes and principals, whose every cell is asserted by a real request: a right that changes in
the code, or an operation that is in no line, fails it.
"""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from teams.roles import Need


@dataclass(frozen=True, slots=True)
class Act:
    text: str | Promise
    need: Need
    operations: tuple[str, ...]


ACTS: Final = (
    Act(
        _("See the bot and its documents"),
        "view",
        (
            "GET /bots/{id}",
            "GET /bots/{bot_id}/knowledge",
            "GET /bots/{bot_id}/knowledge/search",
            "GET /bots/{bot_id}/knowledge/gaps",
            "GET /bots/{bot_id}/knowledge/{document_id}",
            "GET /bots/{bot_id}/knowledge/{document_id}/chunks",
            "GET /bots/{bot_id}/automations",
            "GET /bots/{bot_id}/automations/{automation_id}",
            "GET /bots/{bot_id}/automations/{automation_id}/runs",
        ),
    ),
    Act(
        _("Read conversations, notes, summaries, tickets and tasks"),
        "view",
        (
            "GET /chat/history/{session_id}",
            "GET /chat/sessions/{id}",
            "GET /chat/attachments/{attachment_id}",
            "GET /inbox/conversations/{bot_id}",
            "GET /inbox/stats/{bot_id}",
            "GET /inbox/notes/{session_id}",
            "GET /inbox/summary/{session_id}",
            "GET /inbox/canned-responses/{id}",
            "GET /inbox/tickets/{id}",
            "GET /inbox/tasks/{id}",
        ),
    ),
    Act(
        _("Keep a view of the inbox for oneself"),
        "view",
        (
            "POST /inbox/views",
            "GET /inbox/views/{id}",
        ),
    ),
    Act(
        _("See contacts"),
        "view",
        ("GET /contacts/{id}",),
    ),
    Act(
        _("See figures and topics"),
        "view",
        (
            "GET /analytics/{bot_id}",
            "GET /analytics/{bot_id}/conversations",
            "GET /analytics/{bot_id}/messages",
            "GET /analytics/{bot_id}/csat",
            "GET /analytics/{bot_id}/topics",
        ),
    ),
    Act(
        _("See the team and who is there"),
        "view",
        (
            "GET /teams/{id}",
            "GET /teams/{id}/members",
            "GET /presence/available",
        ),
    ),
    Act(
        _("Answer visitors; take over and give back; assign, snooze, tag, resolve"),
        "reply",
        (
            "POST /inbox/sessions/{id}/messages",
            "POST /inbox/sessions/{id}/read",
            "PUT /inbox/sessions/{id}/assign",
            "PUT /inbox/sessions/{id}/status",
            "PUT /inbox/sessions/{id}/priority",
            "PUT /inbox/sessions/{id}/handler",
            "PUT /inbox/sessions/{id}/tags",
            "POST /chat/sessions/{session_id}/handoff",
            "POST /chat/sessions/{session_id}/close",
            "POST /chat/sessions/{session_id}/transcript",
            "POST /chat/feedback",
            "POST /chat/attachments",
            "GET /inbox/sessions/{id}/draft",
            "PUT /inbox/sessions/{id}/draft",
            "DELETE /inbox/sessions/{id}/draft",
        ),
    ),
    Act(
        _("Write notes and canned responses"),
        "reply",
        (
            "POST /inbox/notes/{session_id}",
            "POST /inbox/canned-responses",
            "PUT /inbox/canned-responses/{id}",
            "DELETE /inbox/canned-responses/{id}",
        ),
    ),
    Act(
        _("Make and change tickets and tasks"),
        "reply",
        (
            "POST /inbox/tickets",
            "PUT /inbox/tickets/{id}",
            "POST /inbox/tasks",
            "PUT /inbox/tasks/{id}",
        ),
    ),
    Act(
        _("Change, block and merge contacts"),
        "reply",
        (
            "PUT /contacts/{id}",
            "PUT /contacts/{id}/block",
            "POST /contacts/{id}/merge",
        ),
    ),
    Act(
        _("Change the bot: words, look, model, hand-over, live or paused"),
        "manage",
        (
            "PUT /bots/{id}",
            "POST /bots/{id}/activate",
            "POST /bots/{id}/pause",
            "POST /bots/{id}/duplicate",
            "POST /bots/{id}/rotate-token",
            "POST /bots/{id}/rotate-identity-secret",
        ),
    ),
    Act(
        _("Add, change and remove knowledge; answer what was not known"),
        "manage",
        (
            "POST /bots/{bot_id}/knowledge",
            "PUT /bots/{bot_id}/knowledge/{document_id}",
            "DELETE /bots/{bot_id}/knowledge/{document_id}",
            "POST /bots/{bot_id}/knowledge/{document_id}/refresh",
            "PUT /analytics/{bot_id}/topics/{topic_id}",
            "POST /analytics/{bot_id}/topics/{topic_id}/merge",
            "POST /analytics/{bot_id}/topics/{topic_id}/separate",
            "DELETE /analytics/{bot_id}/unanswered/{id}",
            "POST /analytics/{bot_id}/unanswered/{id}/answer",
        ),
    ),
    Act(
        _("Automations"),
        "manage",
        (
            "POST /bots/{bot_id}/automations",
            "POST /bots/{bot_id}/automations/dry-run",
            "PUT /bots/{bot_id}/automations/{automation_id}",
            "DELETE /bots/{bot_id}/automations/{automation_id}",
            "POST /bots/{bot_id}/automations/{automation_id}/clone",
            "POST /bots/{bot_id}/automations/{automation_id}/dry-run",
        ),
    ),
    Act(
        _("Webhooks and their deliveries"),
        "manage",
        (
            "POST /webhooks",
            "GET /webhooks/{id}",
            "PUT /webhooks/{id}",
            "DELETE /webhooks/{id}",
            "POST /webhooks/{id}/rotate-secret",
            "POST /webhooks/{id}/test",
            "POST /webhooks/{id}/redeliver-failed",
            "GET /webhooks/{bot_id}/deliveries",
            "POST /webhooks/deliveries/{id}/redeliver",
        ),
    ),
    Act(
        _("Share out all that waits, in turn"),
        "manage",
        ("POST /inbox/auto-assign/{bot_id}",),
    ),
    Act(
        _("Delete conversations, tickets and tasks"),
        "manage",
        (
            "DELETE /chat/sessions/{id}",
            "DELETE /inbox/tickets/{id}",
            "DELETE /inbox/tasks/{id}",
        ),
    ),
    Act(
        _("Export and erase contacts"),
        "manage",
        (
            "GET /contacts/export",
            "GET /contacts/{id}/export",
            "DELETE /contacts/{id}",
        ),
    ),
    Act(
        _("Invite people, change roles, remove members"),
        "manage",
        (
            "PUT /teams/{id}",
            "POST /teams/{id}/invite",
            "GET /teams/{id}/invitations",
            "DELETE /teams/{id}/invitations/{invitation_id}",
            "PUT /teams/{id}/members/{user_id}",
            "DELETE /teams/{id}/members/{user_id}",
        ),
    ),
    Act(
        _("Share the bot with a team, and take it back"),
        "own",
        (
            "POST /teams/{id}/share-bot",
            "DELETE /teams/{id}/share-bot/{bot_id}",
        ),
    ),
    Act(
        _("Delete the bot or the team"),
        "own",
        (
            "DELETE /bots/{id}",
            "DELETE /teams/{id}",
        ),
    ),
)
OF_ONESELF: Final = frozenset({"PUT /inbox/views/{id}", "DELETE /inbox/views/{id}"})
"""What belongs to who made it, whatever the role: a view of the inbox."""
