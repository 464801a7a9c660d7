from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.session import Session
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    session_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/chat/sessions/{session_id}/close".format(
            session_id=quote(str(session_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Session]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Session | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Session.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    session_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[Session]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        session_id=session_id,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    session_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Session:
    """End a conversation.

    For the visitor whose session it is, and for the bot's owner and team.
    """

    return parsed_of(
        sync_detailed(
            session_id=session_id,
            client=client,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    session_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[Session]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        session_id=session_id,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    session_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Session:
    """End a conversation.

    For the visitor whose session it is, and for the bot's owner and team.
    """

    return parsed_of(
        await asyncio_detailed(
            session_id=session_id,
            client=client,
            idempotency_key=idempotency_key,
        )
    )
