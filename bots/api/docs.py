"""What the OpenAPI document says about the operations on bots."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from drf_spectacular.utils import extend_schema

from bots.api.examples import CHANGES, COPY, DRAFT, NEW_TOKEN, SHOWN
from bots.api.serializers import (
    BotFilterSerializer,
    BotSerializer,
    DuplicateSerializer,
    IdentitySecretSerializer,
)
from konan.core.api.examples import SHOP, got, sent

TAGS: Final = ["Bots"]
View = TypeVar("View", bound=Callable[..., Any])


def _act(
    name: str, summary: str, description: str, *, example: Any = SHOWN
) -> Callable[[View], View]:
    return extend_schema(
        operation_id=name,
        tags=TAGS,
        summary=summary,
        description=f"{description} Needs role admin.",
        request=None,
        responses={200: BotSerializer},
        examples=[got(example)],
    )


bot_list = extend_schema(
    operation_id="listBots",
    tags=TAGS,
    summary="List bots",
    description="One's own bots and those shared with one's teams, newest first. `q` searches "
    "name and domain by beginnings of words.",
    parameters=[BotFilterSerializer],
    responses={200: BotSerializer(many=True)},
)
bot_create = extend_schema(
    operation_id="createBot",
    tags=TAGS,
    summary="Make a bot",
    description="A draft; `name` is enough. Where your plan has no room for another bot: 403 "
    "`plan_limit_reached`, with `limit` and `upgrade_url`.",
    request=BotSerializer,
    responses={201: BotSerializer},
    examples=[sent({"name": SHOP, "domain": "support"}), got(DRAFT, "201")],
)
bot_retrieve = extend_schema(
    operation_id="getBot",
    tags=TAGS,
    summary="Get a bot",
    description="`instructions`, `llm` and `handoff.keywords` are null for agents and viewers.",
    responses={200: BotSerializer},
)
bot_destroy = extend_schema(
    operation_id="deleteBot",
    tags=TAGS,
    summary="Delete a bot",
    description="Takes its sessions, knowledge and webhooks with it. For the owner alone.",
    responses={204: None},
)
bot_activate = _act(
    "activateBot",
    "Activate a bot",
    "Visitors may talk to it from now on. The caller's e-mail must be verified.",
    example=SHOWN,
)
bot_pause = _act(
    "pauseBot",
    "Pause a bot",
    "Visitors get 403 `bot_inactive`; owner and team may still talk to it.",
    example={**SHOWN, "status": "paused"},
)
bot_duplicate = extend_schema(
    operation_id="duplicateBot",
    tags=TAGS,
    summary="Duplicate a bot",
    description="A draft of one's own with settings and knowledge, and new tokens; without "
    "sessions, webhooks and shares. The model server comes along only for its owner. "
    "Needs role admin.",
    request=DuplicateSerializer,
    responses={201: BotSerializer},
    examples=[
        sent({"name": "Atlas Lamps for trade"}),
        got({**SHOWN, **COPY}, "201"),
    ],
)
bot_rotate_token = _act(
    "rotateBotToken",
    "Rotate the public token",
    "The old token ends at once, on every site that embeds the bot.",
    example={**SHOWN, **NEW_TOKEN},
)
bot_rotate_identity_secret = extend_schema(
    operation_id="rotateBotIdentitySecret",
    tags=TAGS,
    summary="Rotate the identity secret",
    description="Shown this once. It signs a visitor's identity: a JWT (HS256, `sub`, `aud` = "
    "the bot's id, `exp` within 24 hours), or the HMAC-SHA256 of the external id. What the "
    "old one signed ends at once. Needs role admin.",
    request=None,
    responses={200: IdentitySecretSerializer},
    examples=[got({"identity_secret": "ids_3qkq8mVxQ0pYV9l4m1u2cE7bHn5tJw6zRdF8aKsLgXo"})],
)


def bot_update(view: View) -> View:
    """PUT is described here; its synonym PATCH is added to the document for every resource."""
    described = extend_schema(
        methods=["PUT"],
        operation_id="updateBot",
        tags=TAGS,
        summary="Change a bot",
        description="Changes what is sent and keeps the rest; objects merge key by key, arrays "
        "are replaced. `llm: null` removes the model server and its key. Needs role admin.",
        request=BotSerializer,
        responses={200: BotSerializer},
        examples=[sent(CHANGES)],
    )(view)
    return extend_schema(methods=["PATCH"], exclude=True)(described)
