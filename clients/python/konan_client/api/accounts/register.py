from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.accepted import Accepted
from ...models.register_request import RegisterRequest
from ...models.tokens import Tokens
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: RegisterRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/register",
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Accepted | Tokens]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Accepted | Tokens | None:
    if response.status_code == 201 and response.headers["Content-Type"].startswith(
        "application/json"
    ):

        def _parse_response_201(data: object) -> Accepted | Tokens:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_registered_type_0 = Tokens.from_dict(data)

                return componentsschemas_registered_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_registered_type_1 = Accepted.from_dict(data)

            return componentsschemas_registered_type_1

        response_201 = _parse_response_201(response.json())

        return response_201

    return None


def sync_detailed(
    *,
    client: Konan,
    body: RegisterRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Accepted | Tokens]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: RegisterRequest,
    idempotency_key: str | Unset = UNSET,
) -> Accepted | Tokens:
    """Make an account.

    Mails a six-digit code to the address. A taken address is a 409. Where the server is set to hide
    who has an account (`ENUMERATION_SAFE`), every answer is `{"status": "accepted"}`, taken or not,
    and nobody is signed in: verify the address, then sign in. The owner of a taken address is told
    by mail.
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
    body: RegisterRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Accepted | Tokens]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: RegisterRequest,
    idempotency_key: str | Unset = UNSET,
) -> Accepted | Tokens:
    """Make an account.

    Mails a six-digit code to the address. A taken address is a 409. Where the server is set to hide
    who has an account (`ENUMERATION_SAFE`), every answer is `{"status": "accepted"}`, taken or not,
    and nobody is signed in: verify the address, then sign in. The owner of a taken address is told
    by mail.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
