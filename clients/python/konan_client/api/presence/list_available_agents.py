from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ...client import Konan
from ...models.presence_page import PresencePage
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    bot_id: UUID,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_bot_id = str(bot_id)
    params["bot_id"] = json_bot_id

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/presence/available",
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[PresencePage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> PresencePage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = PresencePage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    bot_id: UUID,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Response[PresencePage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        cursor=cursor,
        limit=limit,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    bot_id: UUID,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> PresencePage:
    """Who can take a session now.

    Those who may answer for the bot, are online, and have fewer open sessions than their capacity.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            bot_id=bot_id,
            cursor=cursor,
            limit=limit,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    bot_id: UUID,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Response[PresencePage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        cursor=cursor,
        limit=limit,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    bot_id: UUID,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> PresencePage:
    """Who can take a session now.

    Those who may answer for the bot, are online, and have fewer open sessions than their capacity.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            bot_id=bot_id,
            cursor=cursor,
            limit=limit,
        )
    )
