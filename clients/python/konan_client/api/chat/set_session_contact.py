from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.session import Session
from ...models.session_contact_request import SessionContactRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    session_id: UUID,
    *,
    body: SessionContactRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/chat/sessions/{session_id}/contact".format(
            session_id=quote(str(session_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

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
    body: SessionContactRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Session]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        session_id=session_id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    session_id: UUID,
    *,
    client: Konan,
    body: SessionContactRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Session:
    """Say where the visitor can be reached.

    Nobody signs for it, so it opens nothing: it joins or makes an unverified contact, or is kept on
    this session alone. Unread replies of agents are mailed there.
    """

    return parsed_of(
        sync_detailed(
            session_id=session_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    session_id: UUID,
    *,
    client: Konan,
    body: SessionContactRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Session]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        session_id=session_id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    session_id: UUID,
    *,
    client: Konan,
    body: SessionContactRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Session:
    """Say where the visitor can be reached.

    Nobody signs for it, so it opens nothing: it joins or makes an unverified contact, or is kept on
    this session alone. Unread replies of agents are mailed there.
    """

    return parsed_of(
        await asyncio_detailed(
            session_id=session_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
