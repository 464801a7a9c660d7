from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.preferences import Preferences
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/notifications/preferences",
    }

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Preferences]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Preferences | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Preferences.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    if_none_match: str | Unset = UNSET,
) -> Response[Preferences]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        if_none_match=if_none_match,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    if_none_match: str | Unset = UNSET,
) -> Preferences:
    """Get what one wants to be told."""

    return parsed_of(
        sync_detailed(
            client=client,
            if_none_match=if_none_match,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    if_none_match: str | Unset = UNSET,
) -> Response[Preferences]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        if_none_match=if_none_match,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    if_none_match: str | Unset = UNSET,
) -> Preferences:
    """Get what one wants to be told."""

    return parsed_of(
        await asyncio_detailed(
            client=client,
            if_none_match=if_none_match,
        )
    )
