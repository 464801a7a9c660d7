from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.task import Task
from ...models.task_create_request import TaskCreateRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: TaskCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/inbox/tasks",
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Task]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Task | None:
    if response.status_code == 201 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_201 = Task.from_dict(response.json())

        return response_201

    return None


def sync_detailed(
    *,
    client: Konan,
    body: TaskCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Task]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: TaskCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> Task:
    """Make a task.

    `bot_id` and `title` are enough. An assignee must have role agent on the bot. Needs role agent.
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
    body: TaskCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Task]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: TaskCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> Task:
    """Make a task.

    `bot_id` and `title` are enough. An assignee must have role agent on the bot. Needs role agent.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
