from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.count import Count
from ...models.since_request import SinceRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    id: UUID,
    *,
    body: SinceRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/webhooks/{id}/redeliver-failed".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Count]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Count | None:
    if response.status_code == 202 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_202 = Count.from_dict(response.json())

        return response_202

    return None


def sync_detailed(
    id: UUID,
    *,
    client: Konan,
    body: SinceRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Count]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    id: UUID,
    *,
    client: Konan,
    body: SinceRequest,
    idempotency_key: str | Unset = UNSET,
) -> Count:
    """Send again what failed.

    All of a webhook that failed and was made since then. 409 `webhook_disabled` where it is
    switched off. Needs role admin.
    """

    return parsed_of(
        sync_detailed(
            id=id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    id: UUID,
    *,
    client: Konan,
    body: SinceRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Count]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    id: UUID,
    *,
    client: Konan,
    body: SinceRequest,
    idempotency_key: str | Unset = UNSET,
) -> Count:
    """Send again what failed.

    All of a webhook that failed and was made since then. 409 `webhook_disabled` where it is
    switched off. Needs role admin.
    """

    return parsed_of(
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
