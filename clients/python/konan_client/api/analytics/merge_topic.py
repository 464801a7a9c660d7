from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.named_topic import NamedTopic
from ...models.topic_merge_request import TopicMergeRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    bot_id: UUID,
    topic_id: UUID,
    *,
    body: TopicMergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/analytics/{bot_id}/topics/{topic_id}/merge".format(
            bot_id=quote(str(bot_id), safe=""),
            topic_id=quote(str(topic_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[NamedTopic]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> NamedTopic | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = NamedTopic.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    bot_id: UUID,
    topic_id: UUID,
    *,
    client: Konan,
    body: TopicMergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[NamedTopic]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        topic_id=topic_id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    bot_id: UUID,
    topic_id: UUID,
    *,
    client: Konan,
    body: TopicMergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> NamedTopic:
    """Merge a topic into another.

    Its conversations count as those of the other, and so do those that come. 409 `not_a_target`
    where the other is the same, or was merged itself. Needs role admin.
    """

    return parsed_of(
        sync_detailed(
            bot_id=bot_id,
            topic_id=topic_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    bot_id: UUID,
    topic_id: UUID,
    *,
    client: Konan,
    body: TopicMergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[NamedTopic]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        topic_id=topic_id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    bot_id: UUID,
    topic_id: UUID,
    *,
    client: Konan,
    body: TopicMergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> NamedTopic:
    """Merge a topic into another.

    Its conversations count as those of the other, and so do those that come. 409 `not_a_target`
    where the other is the same, or was merged itself. Needs role admin.
    """

    return parsed_of(
        await asyncio_detailed(
            bot_id=bot_id,
            topic_id=topic_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
