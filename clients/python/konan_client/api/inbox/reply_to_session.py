from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.message import Message
from ...models.reply_request import ReplyRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    id: UUID,
    *,
    body: ReplyRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/inbox/sessions/{id}/messages".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Message]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Message | None:
    if response.status_code == 201 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_201 = Message.from_dict(response.json())

        return response_201

    return None


def sync_detailed(
    id: UUID,
    *,
    client: Konan,
    body: ReplyRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Message]:
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
    body: ReplyRequest,
    idempotency_key: str | Unset = UNSET,
) -> Message:
    """Answer the visitor.

    With the visitor at once, as role `agent`. The session is `open` and `human` from now on, the
    caller's where nobody had it; what the visitor wrote counts as read. Needs role agent.
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
    body: ReplyRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Message]:
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
    body: ReplyRequest,
    idempotency_key: str | Unset = UNSET,
) -> Message:
    """Answer the visitor.

    With the visitor at once, as role `agent`. The session is `open` and `human` from now on, the
    caller's where nobody had it; what the visitor wrote counts as read. Needs role agent.
    """

    return parsed_of(
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
