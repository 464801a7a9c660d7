from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.bot_page import BotPage
from ...models.bot_status import BotStatus
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    status: BotStatus | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params["q"] = q

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status.value

    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/bots",
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[BotPage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> BotPage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = BotPage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    status: BotStatus | Unset = UNSET,
) -> Response[BotPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        q=q,
        status=status,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    status: BotStatus | Unset = UNSET,
) -> BotPage:
    """List bots.

    One's own bots and those shared with one's teams, newest first. `q` searches name and domain by
    beginnings of words.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
            q=q,
            status=status,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    status: BotStatus | Unset = UNSET,
) -> Response[BotPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        q=q,
        status=status,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    status: BotStatus | Unset = UNSET,
) -> BotPage:
    """List bots.

    One's own bots and those shared with one's teams, newest first. `q` searches name and domain by
    beginnings of words.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
            q=q,
            status=status,
        )
    )
