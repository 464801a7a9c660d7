import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ...client import Konan
from ...models.desk_sort import DeskSort
from ...models.task_page import TaskPage
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    assignee: str | Unset = UNSET,
    bot_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    done: bool | Unset = UNSET,
    due_before: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    session_id: UUID | Unset = UNSET,
    sort: DeskSort | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["assignee"] = assignee

    json_bot_id: str | Unset = UNSET
    if not isinstance(bot_id, Unset):
        json_bot_id = str(bot_id)
    params["bot_id"] = json_bot_id

    params["cursor"] = cursor

    params["done"] = done

    json_due_before: str | Unset = UNSET
    if not isinstance(due_before, Unset):
        json_due_before = due_before.isoformat()
    params["due_before"] = json_due_before

    params["limit"] = limit

    params["q"] = q

    json_session_id: str | Unset = UNSET
    if not isinstance(session_id, Unset):
        json_session_id = str(session_id)
    params["session_id"] = json_session_id

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort.value

    params["sort"] = json_sort

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/inbox/tasks",
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[TaskPage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> TaskPage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = TaskPage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    assignee: str | Unset = UNSET,
    bot_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    done: bool | Unset = UNSET,
    due_before: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    session_id: UUID | Unset = UNSET,
    sort: DeskSort | Unset = UNSET,
) -> Response[TaskPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        assignee=assignee,
        bot_id=bot_id,
        cursor=cursor,
        done=done,
        due_before=due_before,
        limit=limit,
        q=q,
        session_id=session_id,
        sort=sort,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    assignee: str | Unset = UNSET,
    bot_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    done: bool | Unset = UNSET,
    due_before: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    session_id: UUID | Unset = UNSET,
    sort: DeskSort | Unset = UNSET,
) -> TaskPage:
    """List tasks.

    Of every bot that one sees, newest first.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            assignee=assignee,
            bot_id=bot_id,
            cursor=cursor,
            done=done,
            due_before=due_before,
            limit=limit,
            q=q,
            session_id=session_id,
            sort=sort,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    assignee: str | Unset = UNSET,
    bot_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    done: bool | Unset = UNSET,
    due_before: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    session_id: UUID | Unset = UNSET,
    sort: DeskSort | Unset = UNSET,
) -> Response[TaskPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        assignee=assignee,
        bot_id=bot_id,
        cursor=cursor,
        done=done,
        due_before=due_before,
        limit=limit,
        q=q,
        session_id=session_id,
        sort=sort,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    assignee: str | Unset = UNSET,
    bot_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    done: bool | Unset = UNSET,
    due_before: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    session_id: UUID | Unset = UNSET,
    sort: DeskSort | Unset = UNSET,
) -> TaskPage:
    """List tasks.

    Of every bot that one sees, newest first.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            assignee=assignee,
            bot_id=bot_id,
            cursor=cursor,
            done=done,
            due_before=due_before,
            limit=limit,
            q=q,
            session_id=session_id,
            sort=sort,
        )
    )
