from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.bulk_request import BulkRequest
from ...models.outcome import Outcome
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: BulkRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/inbox/bulk",
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Outcome]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Outcome | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Outcome.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    body: BulkRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Outcome]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: BulkRequest,
    idempotency_key: str | Unset = UNSET,
) -> Outcome:
    """Act on up to 100 sessions.

    Each is acted upon for itself: `refused` says which were not, and why. Those that are not there
    or not the caller's are `not_found`. Needs role agent on each.
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
    body: BulkRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Outcome]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: BulkRequest,
    idempotency_key: str | Unset = UNSET,
) -> Outcome:
    """Act on up to 100 sessions.

    Each is acted upon for itself: `refused` says which were not, and why. Those that are not there
    or not the caller's are `not_found`. Needs role agent on each.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
