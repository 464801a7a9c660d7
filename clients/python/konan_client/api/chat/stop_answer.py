from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.stopping import Stopping
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    message_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/chat/messages/{message_id}/stop".format(
            message_id=quote(str(message_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Stopping]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Stopping | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Stopping.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    message_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[Stopping]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        message_id=message_id,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    message_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Stopping:
    """Stop an answer that is being written.

    For the visitor whose session it is, and for the bot's owner and team.
    """

    return parsed_of(
        sync_detailed(
            message_id=message_id,
            client=client,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    message_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[Stopping]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        message_id=message_id,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    message_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Stopping:
    """Stop an answer that is being written.

    For the visitor whose session it is, and for the bot's owner and team.
    """

    return parsed_of(
        await asyncio_detailed(
            message_id=message_id,
            client=client,
            idempotency_key=idempotency_key,
        )
    )
