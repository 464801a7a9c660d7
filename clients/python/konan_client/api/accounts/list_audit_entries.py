import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ...client import Konan
from ...models.audit_action import AuditAction
from ...models.audit_entry_page import AuditEntryPage
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    action: AuditAction | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_action: str | Unset = UNSET
    if not isinstance(action, Unset):
        json_action = action.value

    params["action"] = json_action

    json_actor_id: str | Unset = UNSET
    if not isinstance(actor_id, Unset):
        json_actor_id = str(actor_id)
    params["actor_id"] = json_actor_id

    params["cursor"] = cursor

    params["limit"] = limit

    json_since: str | Unset = UNSET
    if not isinstance(since, Unset):
        json_since = since.isoformat()
    params["since"] = json_since

    json_until: str | Unset = UNSET
    if not isinstance(until, Unset):
        json_until = until.isoformat()
    params["until"] = json_until

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/auth/audit",
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[AuditEntryPage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> AuditEntryPage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = AuditEntryPage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    action: AuditAction | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> Response[AuditEntryPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        action=action,
        actor_id=actor_id,
        cursor=cursor,
        limit=limit,
        since=since,
        until=until,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    action: AuditAction | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> AuditEntryPage:
    """List what happened in one's account.

    Kept for a year, and changed by nobody: the application's own role in the database cannot.
    Newest first: sign-ins and failed ones, keys, roles, shares, exports, erasures, changes of bots
    and webhooks, and whatever an operator did as you.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            action=action,
            actor_id=actor_id,
            cursor=cursor,
            limit=limit,
            since=since,
            until=until,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    action: AuditAction | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> Response[AuditEntryPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        action=action,
        actor_id=actor_id,
        cursor=cursor,
        limit=limit,
        since=since,
        until=until,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    action: AuditAction | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> AuditEntryPage:
    """List what happened in one's account.

    Kept for a year, and changed by nobody: the application's own role in the database cannot.
    Newest first: sign-ins and failed ones, keys, roles, shares, exports, erasures, changes of bots
    and webhooks, and whatever an operator did as you.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            action=action,
            actor_id=actor_id,
            cursor=cursor,
            limit=limit,
            since=since,
            until=until,
        )
    )
