from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.gap_page import GapPage
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    bot_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/bots/{bot_id}/knowledge/gaps".format(
            bot_id=quote(str(bot_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[GapPage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> GapPage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = GapPage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Response[GapPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        cursor=cursor,
        limit=limit,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> GapPage:
    """List unanswered questions.

    What visitors asked and the bot did not know, most asked first.
    """

    return parsed_of(
        sync_detailed(
            bot_id=bot_id,
            client=client,
            cursor=cursor,
            limit=limit,
        )
    )


async def asyncio_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Response[GapPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        cursor=cursor,
        limit=limit,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> GapPage:
    """List unanswered questions.

    What visitors asked and the bot did not know, most asked first.
    """

    return parsed_of(
        await asyncio_detailed(
            bot_id=bot_id,
            client=client,
            cursor=cursor,
            limit=limit,
        )
    )
