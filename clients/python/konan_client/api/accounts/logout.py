from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.logout_request import LogoutRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: LogoutRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/logout",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

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
    *,
    client: Konan,
    body: LogoutRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[None]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: LogoutRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> None:
    """Sign out.

    Ends the sign-in of the access token or of the refresh token that is sent.
    """

    sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    )


async def asyncio_detailed(
    *,
    client: Konan,
    body: LogoutRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[None]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: LogoutRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> None:
    """Sign out.

    Ends the sign-in of the access token or of the refresh token that is sent.
    """

    await asyncio_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    )
