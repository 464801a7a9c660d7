from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.canned_response_page import CannedResponsePage
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    session_id: UUID | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params["q"] = q

    json_session_id: str | Unset = UNSET
    if not isinstance(session_id, Unset):
        json_session_id = str(session_id)
    params["session_id"] = json_session_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/inbox/canned-responses/{id}".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[CannedResponsePage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> CannedResponsePage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = CannedResponsePage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    session_id: UUID | Unset = UNSET,
) -> Response[CannedResponsePage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        cursor=cursor,
        limit=limit,
        q=q,
        session_id=session_id,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    session_id: UUID | Unset = UNSET,
) -> CannedResponsePage:
    """List the canned responses of a bot.

    In the order of their shortcuts. `q` searches shortcuts and texts by beginnings of words. With
    the id of a canned response: that one.
    """

    return parsed_of(
        sync_detailed(
            id=id,
            client=client,
            cursor=cursor,
            limit=limit,
            q=q,
            session_id=session_id,
        )
    )


async def asyncio_detailed(
    id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    session_id: UUID | Unset = UNSET,
) -> Response[CannedResponsePage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        cursor=cursor,
        limit=limit,
        q=q,
        session_id=session_id,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    session_id: UUID | Unset = UNSET,
) -> CannedResponsePage:
    """List the canned responses of a bot.

    In the order of their shortcuts. `q` searches shortcuts and texts by beginnings of words. With
    the id of a canned response: that one.
    """

    return parsed_of(
        await asyncio_detailed(
            id=id,
            client=client,
            cursor=cursor,
            limit=limit,
            q=q,
            session_id=session_id,
        )
    )
