from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.delivery_event import DeliveryEvent
from ...models.delivery_page import DeliveryPage
from ...models.delivery_status import DeliveryStatus
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    bot_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    event: DeliveryEvent | Unset = UNSET,
    limit: int | Unset = 25,
    status: DeliveryStatus | Unset = UNSET,
    webhook_id: UUID | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    json_event: str | Unset = UNSET
    if not isinstance(event, Unset):
        json_event = event.value

    params["event"] = json_event

    params["limit"] = limit

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status.value

    params["status"] = json_status

    json_webhook_id: str | Unset = UNSET
    if not isinstance(webhook_id, Unset):
        json_webhook_id = str(webhook_id)
    params["webhook_id"] = json_webhook_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/webhooks/{bot_id}/deliveries".format(
            bot_id=quote(str(bot_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[DeliveryPage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> DeliveryPage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = DeliveryPage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    event: DeliveryEvent | Unset = UNSET,
    limit: int | Unset = 25,
    status: DeliveryStatus | Unset = UNSET,
    webhook_id: UUID | Unset = UNSET,
) -> Response[DeliveryPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        cursor=cursor,
        event=event,
        limit=limit,
        status=status,
        webhook_id=webhook_id,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    event: DeliveryEvent | Unset = UNSET,
    limit: int | Unset = 25,
    status: DeliveryStatus | Unset = UNSET,
    webhook_id: UUID | Unset = UNSET,
) -> DeliveryPage:
    """List what was sent, or will be.

    Newest first, for 30 days, with every attempt. Needs role admin.
    """

    return parsed_of(
        sync_detailed(
            bot_id=bot_id,
            client=client,
            cursor=cursor,
            event=event,
            limit=limit,
            status=status,
            webhook_id=webhook_id,
        )
    )


async def asyncio_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    event: DeliveryEvent | Unset = UNSET,
    limit: int | Unset = 25,
    status: DeliveryStatus | Unset = UNSET,
    webhook_id: UUID | Unset = UNSET,
) -> Response[DeliveryPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        cursor=cursor,
        event=event,
        limit=limit,
        status=status,
        webhook_id=webhook_id,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    event: DeliveryEvent | Unset = UNSET,
    limit: int | Unset = 25,
    status: DeliveryStatus | Unset = UNSET,
    webhook_id: UUID | Unset = UNSET,
) -> DeliveryPage:
    """List what was sent, or will be.

    Newest first, for 30 days, with every attempt. Needs role admin.
    """

    return parsed_of(
        await asyncio_detailed(
            bot_id=bot_id,
            client=client,
            cursor=cursor,
            event=event,
            limit=limit,
            status=status,
            webhook_id=webhook_id,
        )
    )
