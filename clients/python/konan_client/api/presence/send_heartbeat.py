from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.heartbeat import Heartbeat
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/presence/heartbeat",
    }

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Heartbeat]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Heartbeat | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Heartbeat.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[Heartbeat]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Heartbeat:
    """Say that one is there.

    Good for 60 seconds, for all of one's tabs and clients together; an open `/ws/inbox` does it by
    itself. `status` is what one chose: online until changed.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Response[Heartbeat]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    idempotency_key: str | Unset = UNSET,
) -> Heartbeat:
    """Say that one is there.

    Good for 60 seconds, for all of one's tabs and clients together; an open `/ws/inbox` does it by
    itself. `status` is what one chose: online until changed.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            idempotency_key=idempotency_key,
        )
    )
