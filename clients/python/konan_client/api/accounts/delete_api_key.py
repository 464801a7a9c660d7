from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: UUID,
    *,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/auth/api-keys/{id}".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[None]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=None,
    )


def sync_detailed(
    id: UUID,
    *,
    client: Konan,
    if_match: str | Unset = UNSET,
) -> Response[None]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        if_match=if_match,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    id: UUID,
    *,
    client: Konan,
    if_match: str | Unset = UNSET,
) -> None:
    """End an API key."""

    sync_detailed(
        id=id,
        client=client,
        if_match=if_match,
    )


async def asyncio_detailed(
    id: UUID,
    *,
    client: Konan,
    if_match: str | Unset = UNSET,
) -> Response[None]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        if_match=if_match,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    id: UUID,
    *,
    client: Konan,
    if_match: str | Unset = UNSET,
) -> None:
    """End an API key."""

    await asyncio_detailed(
        id=id,
        client=client,
        if_match=if_match,
    )
