from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.refresh_request import RefreshRequest
from ...models.tokens import Tokens
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: RefreshRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/refresh",
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Tokens]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Tokens | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Tokens.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    body: RefreshRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Tokens]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: RefreshRequest,
    idempotency_key: str | Unset = UNSET,
) -> Tokens:
    """Get a new pair of tokens.

    The refresh token is used up. Sending a used one ends the sign-in.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    body: RefreshRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Tokens]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: RefreshRequest,
    idempotency_key: str | Unset = UNSET,
) -> Tokens:
    """Get a new pair of tokens.

    The refresh token is used up. Sending a used one ends the sign-in.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
