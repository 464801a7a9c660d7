from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.session_page import SessionPage
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
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
        "url": "/api/v1/chat/sessions",
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[SessionPage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> SessionPage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = SessionPage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Response[SessionPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> SessionPage:
    """The visitor's own sessions.

    For the visitor whose session it is, and for the bot's owner and team.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Response[SessionPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> SessionPage:
    """The visitor's own sessions.

    For the visitor whose session it is, and for the bot's owner and team.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
        )
    )
