from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.list_notifications_unread import ListNotificationsUnread
from ...models.notification_page import NotificationPage
from ...models.notification_type import NotificationType
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    type_: NotificationType | Unset = UNSET,
    unread: ListNotificationsUnread | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_type_: str | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = type_.value

    params["type"] = json_type_

    json_unread: str | Unset = UNSET
    if not isinstance(unread, Unset):
        json_unread = unread.value

    params["unread"] = json_unread

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/notifications",
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[NotificationPage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> NotificationPage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = NotificationPage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    type_: NotificationType | Unset = UNSET,
    unread: ListNotificationsUnread | Unset = UNSET,
) -> Response[NotificationPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        type_=type_,
        unread=unread,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    type_: NotificationType | Unset = UNSET,
    unread: ListNotificationsUnread | Unset = UNSET,
) -> NotificationPage:
    """List one's notifications.

    The latest first. There is one per type and conversation: what happens again raises its `count`,
    makes it unread and brings it to the top. A bot that one may no longer see takes its
    notifications along.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
            type_=type_,
            unread=unread,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    type_: NotificationType | Unset = UNSET,
    unread: ListNotificationsUnread | Unset = UNSET,
) -> Response[NotificationPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        type_=type_,
        unread=unread,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    type_: NotificationType | Unset = UNSET,
    unread: ListNotificationsUnread | Unset = UNSET,
) -> NotificationPage:
    """List one's notifications.

    The latest first. There is one per type and conversation: what happens again raises its `count`,
    makes it unread and brings it to the top. A bot that one may no longer see takes its
    notifications along.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
            type_=type_,
            unread=unread,
        )
    )
