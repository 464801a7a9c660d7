from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.document import Document
from ...models.document_create_request import DocumentCreateRequest
from ...models.file_request import FileRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    bot_id: UUID,
    *,
    body: DocumentCreateRequest | FileRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/bots/{bot_id}/knowledge".format(
            bot_id=quote(str(bot_id), safe=""),
        ),
    }

    if isinstance(body, DocumentCreateRequest):
        if not isinstance(body, Unset):
            _kwargs["json"] = body.to_dict()

    if isinstance(body, FileRequest):
        if not isinstance(body, Unset):
            _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Document]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Document | None:
    if response.status_code == 202 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_202 = Document.from_dict(response.json())

        return response_202

    return None


def sync_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    body: DocumentCreateRequest | FileRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Document]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    bot_id: UUID,
    *,
    client: Konan,
    body: DocumentCreateRequest | FileRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Document:
    """Add knowledge.

    A text, a page, a question with its answer, or a file (multipart). Pages, files and long texts
    are read by a worker: `status` is `processing` until it is `ready`, or `failed` with a readable
    `error`. A curated answer that matches a question well is said word for word, before any model.
    Needs role admin. Where the plan of the bot's owner has no room for another document: 403
    `plan_limit_reached`.
    """

    return parsed_of(
        sync_detailed(
            bot_id=bot_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    body: DocumentCreateRequest | FileRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Document]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    bot_id: UUID,
    *,
    client: Konan,
    body: DocumentCreateRequest | FileRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Document:
    """Add knowledge.

    A text, a page, a question with its answer, or a file (multipart). Pages, files and long texts
    are read by a worker: `status` is `processing` until it is `ready`, or `failed` with a readable
    `error`. A curated answer that matches a question well is said word for word, before any model.
    Needs role admin. Where the plan of the bot's owner has no room for another document: 403
    `plan_limit_reached`.
    """

    return parsed_of(
        await asyncio_detailed(
            bot_id=bot_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
