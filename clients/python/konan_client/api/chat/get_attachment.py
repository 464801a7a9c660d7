from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...problems import raise_refusal
from ...types import File, Response, parsed_of


def _get_kwargs(
    attachment_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/chat/attachments/{attachment_id}".format(
            attachment_id=quote(str(attachment_id), safe=""),
        ),
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[File]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> File | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    return None


def sync_detailed(
    attachment_id: UUID,
    *,
    client: Konan,
) -> Response[File]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        attachment_id=attachment_id,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    attachment_id: UUID,
    *,
    client: Konan,
) -> File:
    """The bytes of a file.

    For the visitor whose talk it is in (or who put it up), and for the bot's people. Always to be
    saved, never to be run: `Content-Disposition: attachment`, and `application/octet-stream` unless
    it is a picture.
    """

    return parsed_of(
        sync_detailed(
            attachment_id=attachment_id,
            client=client,
        )
    )


async def asyncio_detailed(
    attachment_id: UUID,
    *,
    client: Konan,
) -> Response[File]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        attachment_id=attachment_id,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    attachment_id: UUID,
    *,
    client: Konan,
) -> File:
    """The bytes of a file.

    For the visitor whose talk it is in (or who put it up), and for the bot's people. Always to be
    saved, never to be run: `Content-Disposition: attachment`, and `application/octet-stream` unless
    it is a picture.
    """

    return parsed_of(
        await asyncio_detailed(
            attachment_id=attachment_id,
            client=client,
        )
    )
