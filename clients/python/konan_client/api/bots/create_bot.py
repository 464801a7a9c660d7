from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.bot import Bot
from ...models.bot_request import BotRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: BotRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/bots",
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Bot]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Bot | None:
    if response.status_code == 201 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_201 = Bot.from_dict(response.json())

        return response_201

    return None


def sync_detailed(
    *,
    client: Konan,
    body: BotRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Bot]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: BotRequest,
    idempotency_key: str | Unset = UNSET,
) -> Bot:
    """Make a bot.

    A draft; `name` is enough. Where your plan has no room for another bot: 403
    `plan_limit_reached`, with `limit` and `upgrade_url`.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    body: BotRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Bot]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: BotRequest,
    idempotency_key: str | Unset = UNSET,
) -> Bot:
    """Make a bot.

    A draft; `name` is enough. Where your plan has no room for another bot: 403
    `plan_limit_reached`, with `limit` and `upgrade_url`.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
