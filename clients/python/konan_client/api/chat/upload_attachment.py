from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.upload_request import UploadRequest
from ...models.uploaded import Uploaded
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: UploadRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/chat/attachments",
    }

    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Uploaded]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Uploaded | None:
    if response.status_code == 201 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_201 = Uploaded.from_dict(response.json())

        return response_201

    return None


def sync_detailed(
    *,
    client: Konan,
    body: UploadRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Uploaded]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: UploadRequest,
    idempotency_key: str | Unset = UNSET,
) -> Uploaded:
    """Put up a file, to be sent along with a message.

    The answer's `id` goes into `attachments` of a message. What is not sent within 24 hours is
    forgotten. Pictures are drawn anew, without what cameras write into them. `409 quota_reached`:
    the bot's conversations hold as much as they may.
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
    body: UploadRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Uploaded]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: UploadRequest,
    idempotency_key: str | Unset = UNSET,
) -> Uploaded:
    """Put up a file, to be sent along with a message.

    The answer's `id` goes into `attachments` of a message. What is not sent within 24 hours is
    forgotten. Pictures are drawn anew, without what cameras write into them. `409 quota_reached`:
    the bot's conversations hold as much as they may.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
