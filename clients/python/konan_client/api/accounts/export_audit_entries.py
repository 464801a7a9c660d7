import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ...client import Konan
from ...models.audit_action import AuditAction
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    action: AuditAction | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
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
        "url": "/api/v1/auth/audit/export",
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[str]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> str | None:
    if response.status_code == 200:
        response_200 = response.text
        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    action: AuditAction | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> Response[str]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        action=action,
        actor_id=actor_id,
        since=since,
        until=until,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    action: AuditAction | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> str:
    """Export what happened in one's account.

    Kept for a year, and changed by nobody: the application's own role in the database cannot. CSV,
    UTF-8 with a byte order mark; a cell that a spreadsheet would take for a formula begins with
    `'`. The export stands in the log, too.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            action=action,
            actor_id=actor_id,
            since=since,
            until=until,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    action: AuditAction | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> Response[str]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        action=action,
        actor_id=actor_id,
        since=since,
        until=until,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    action: AuditAction | Unset = UNSET,
    actor_id: UUID | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> str:
    """Export what happened in one's account.

    Kept for a year, and changed by nobody: the application's own role in the database cannot. CSV,
    UTF-8 with a byte order mark; a cell that a spreadsheet would take for a formula begins with
    `'`. The export stands in the log, too.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            action=action,
            actor_id=actor_id,
            since=since,
            until=until,
        )
    )
