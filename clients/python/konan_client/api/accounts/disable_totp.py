from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.totp_disable_request import TotpDisableRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: TotpDisableRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/totp/disable",
    }

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
    body: TotpDisableRequest,
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
    body: TotpDisableRequest,
    idempotency_key: str | Unset = UNSET,
) -> None:
    """Switch two-factor sign-in off."""

    sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    )


async def asyncio_detailed(
    *,
    client: Konan,
    body: TotpDisableRequest,
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
    body: TotpDisableRequest,
    idempotency_key: str | Unset = UNSET,
) -> None:
    """Switch two-factor sign-in off."""

    await asyncio_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    )
