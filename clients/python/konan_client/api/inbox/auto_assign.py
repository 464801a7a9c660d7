from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.round_ import Round
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    bot_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/inbox/auto-assign/{bot_id}".format(
            bot_id=quote(str(bot_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Round]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Round | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Round.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[Round]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    bot_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Round:
    """Give what waits to who is free.

    Round robin of the waiting sessions, by priority, then longest waiting, over the available
    agents (online, below capacity): fewest open sessions first, then longest without a new one. Two
    calls at once never assign a session twice. Runs by itself where `handoff.auto_assign` is on.
    Needs role admin.
    """

    return parsed_of(
        sync_detailed(
            bot_id=bot_id,
            client=client,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[Round]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    bot_id: UUID,
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Round:
    """Give what waits to who is free.

    Round robin of the waiting sessions, by priority, then longest waiting, over the available
    agents (online, below capacity): fewest open sessions first, then longest without a new one. Two
    calls at once never assign a session twice. Runs by itself where `handoff.auto_assign` is on.
    Needs role admin.
    """

    return parsed_of(
        await asyncio_detailed(
            bot_id=bot_id,
            client=client,
            idempotency_key=idempotency_key,
        )
    )
