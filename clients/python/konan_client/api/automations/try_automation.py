from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.trial import Trial
from ...models.try_request import TryRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    bot_id: UUID,
    automation_id: UUID,
    *,
    body: TryRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/bots/{bot_id}/automations/{automation_id}/dry-run".format(
            bot_id=quote(str(bot_id), safe=""),
            automation_id=quote(str(automation_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Trial]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Trial | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Trial.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    bot_id: UUID,
    automation_id: UUID,
    *,
    client: Konan,
    body: TryRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Trial]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        automation_id=automation_id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    bot_id: UUID,
    automation_id: UUID,
    *,
    client: Konan,
    body: TryRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Trial:
    """See what an automation would have touched.

    Without any effect. Looks at the events of the last days with the sessions as they were then; of
    `time_passed`, at the waits that messages tell of. Needs role admin.
    """

    return parsed_of(
        sync_detailed(
            bot_id=bot_id,
            automation_id=automation_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    bot_id: UUID,
    automation_id: UUID,
    *,
    client: Konan,
    body: TryRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Trial]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        automation_id=automation_id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    bot_id: UUID,
    automation_id: UUID,
    *,
    client: Konan,
    body: TryRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Trial:
    """See what an automation would have touched.

    Without any effect. Looks at the events of the last days with the sessions as they were then; of
    `time_passed`, at the waits that messages tell of. Needs role admin.
    """

    return parsed_of(
        await asyncio_detailed(
            bot_id=bot_id,
            automation_id=automation_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
