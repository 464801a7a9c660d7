from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.webhook_create_request import WebhookCreateRequest
from ...models.webhook_with_secret import WebhookWithSecret
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: WebhookCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/webhooks",
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[WebhookWithSecret]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> WebhookWithSecret | None:
    if response.status_code == 201 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_201 = WebhookWithSecret.from_dict(response.json())

        return response_201

    return None


def sync_detailed(
    *,
    client: Konan,
    body: WebhookCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[WebhookWithSecret]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: WebhookCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> WebhookWithSecret:
    """Add a webhook.

    Each event is sent as Standard Webhooks says (`webhook-id`, `webhook-timestamp`, `webhook-
    signature`), at least once: 2xx within 10 s is success, anything else is tried again after 5 s,
    5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h (give or take 20 %). Redirects are not
    followed. The `secret` is shown this once. Needs role admin and a verified e-mail. Where the
    plan of the bot's owner has no room for another webhook: 403 `plan_limit_reached`.
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
    body: WebhookCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[WebhookWithSecret]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: WebhookCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> WebhookWithSecret:
    """Add a webhook.

    Each event is sent as Standard Webhooks says (`webhook-id`, `webhook-timestamp`, `webhook-
    signature`), at least once: 2xx within 10 s is success, anything else is tried again after 5 s,
    5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h (give or take 20 %). Redirects are not
    followed. The `secret` is shown this once. Needs role admin and a verified e-mail. Where the
    plan of the bot's owner has no room for another webhook: 403 `plan_limit_reached`.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
