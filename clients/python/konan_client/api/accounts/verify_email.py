from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.user import User
from ...models.verify_email_request import VerifyEmailRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: VerifyEmailRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/verify-email",
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[User]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> User | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = User.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    body: VerifyEmailRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[User]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: VerifyEmailRequest,
    idempotency_key: str | Unset = UNSET,
) -> User:
    """Verify an e-mail address.

    With the six digits that were mailed: good for 10 minutes and 5 tries.
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
    body: VerifyEmailRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[User]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: VerifyEmailRequest,
    idempotency_key: str | Unset = UNSET,
) -> User:
    """Verify an e-mail address.

    With the six digits that were mailed: good for 10 minutes and 5 tries.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
