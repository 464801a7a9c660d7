from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.identity_secret import IdentitySecret
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/bots/{id}/rotate-identity-secret".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[IdentitySecret]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> IdentitySecret | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = IdentitySecret.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[IdentitySecret]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> IdentitySecret:
    """Rotate the identity secret.

    Shown this once. It signs a visitor's identity: a JWT (HS256, `sub`, `aud` = the bot's id, `exp`
    within 24 hours), or the HMAC-SHA256 of the external id. What the old one signed ends at once.
    Needs role admin.
    """

    return parsed_of(
        sync_detailed(
            id=id,
            client=client,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[IdentitySecret]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> IdentitySecret:
    """Rotate the identity secret.

    Shown this once. It signs a visitor's identity: a JWT (HS256, `sub`, `aud` = the bot's id, `exp`
    within 24 hours), or the HMAC-SHA256 of the external id. What the old one signed ends at once.
    Needs role admin.
    """

    return parsed_of(
        await asyncio_detailed(
            id=id,
            client=client,
            idempotency_key=idempotency_key,
        )
    )
