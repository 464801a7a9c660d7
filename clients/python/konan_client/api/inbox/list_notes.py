from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.note_page import NotePage
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    session_id: UUID,
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
        "url": "/api/v1/inbox/notes/{session_id}".format(
            session_id=quote(str(session_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[NotePage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> NotePage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = NotePage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    session_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Response[NotePage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        session_id=session_id,
        cursor=cursor,
        limit=limit,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    session_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> NotePage:
    """List the notes beside a session."""

    return parsed_of(
        sync_detailed(
            session_id=session_id,
            client=client,
            cursor=cursor,
            limit=limit,
        )
    )


async def asyncio_detailed(
    session_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Response[NotePage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        session_id=session_id,
        cursor=cursor,
        limit=limit,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    session_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> NotePage:
    """List the notes beside a session."""

    return parsed_of(
        await asyncio_detailed(
            session_id=session_id,
            client=client,
            cursor=cursor,
            limit=limit,
        )
    )
