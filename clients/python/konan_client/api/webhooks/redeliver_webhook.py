from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.delivery import Delivery
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
        "url": "/api/v1/webhooks/deliveries/{id}/redeliver".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Delivery]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Delivery | None:
    if response.status_code == 202 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_202 = Delivery.from_dict(response.json())

        return response_202

    return None


def sync_detailed(
    id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[Delivery]:
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
) -> Delivery:
    """Send a delivery again.

    With the same `webhook-id`, and tried again as a new one would be. 409 `webhook_disabled` where
    the webhook is switched off. Needs role admin.
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
) -> Response[Delivery]:
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
) -> Delivery:
    """Send a delivery again.

    With the same `webhook-id`, and tried again as a new one would be. 409 `webhook_disabled` where
    the webhook is switched off. Needs role admin.
    """

    return parsed_of(
        await asyncio_detailed(
            id=id,
            client=client,
            idempotency_key=idempotency_key,
        )
    )
