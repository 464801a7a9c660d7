from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.document_kind import DocumentKind
from ...models.document_page import DocumentPage
from ...models.document_status import DocumentStatus
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    bot_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    kind: DocumentKind | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    status: DocumentStatus | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind.value

    params["kind"] = json_kind

    params["limit"] = limit

    params["q"] = q

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status.value

    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/bots/{bot_id}/knowledge".format(
            bot_id=quote(str(bot_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[DocumentPage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> DocumentPage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = DocumentPage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    kind: DocumentKind | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    status: DocumentStatus | Unset = UNSET,
) -> Response[DocumentPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        cursor=cursor,
        kind=kind,
        limit=limit,
        q=q,
        status=status,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    kind: DocumentKind | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    status: DocumentStatus | Unset = UNSET,
) -> DocumentPage:
    """List what a bot knows.

    Newest first. `q` searches titles by beginnings of words.
    """

    return parsed_of(
        sync_detailed(
            bot_id=bot_id,
            client=client,
            cursor=cursor,
            kind=kind,
            limit=limit,
            q=q,
            status=status,
        )
    )


async def asyncio_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    kind: DocumentKind | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    status: DocumentStatus | Unset = UNSET,
) -> Response[DocumentPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        cursor=cursor,
        kind=kind,
        limit=limit,
        q=q,
        status=status,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    bot_id: UUID,
    *,
    client: Konan,
    cursor: str | Unset = UNSET,
    kind: DocumentKind | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    status: DocumentStatus | Unset = UNSET,
) -> DocumentPage:
    """List what a bot knows.

    Newest first. `q` searches titles by beginnings of words.
    """

    return parsed_of(
        await asyncio_detailed(
            bot_id=bot_id,
            client=client,
            cursor=cursor,
            kind=kind,
            limit=limit,
            q=q,
            status=status,
        )
    )
