from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.patched_read_all_request import PatchedReadAllRequest
from ...models.updated import Updated
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: PatchedReadAllRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/v1/notifications/read-all",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Updated]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Updated | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Updated.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    body: PatchedReadAllRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Response[Updated]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        if_match=if_match,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: PatchedReadAllRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Updated:
    """Mark all notifications as read.

    `updated` says how many there were.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            body=body,
            if_match=if_match,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    body: PatchedReadAllRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Response[Updated]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        if_match=if_match,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: PatchedReadAllRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Updated:
    """Mark all notifications as read.

    `updated` says how many there were.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            if_match=if_match,
        )
    )
