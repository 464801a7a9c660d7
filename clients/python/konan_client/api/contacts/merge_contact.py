from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.contact import Contact
from ...models.merge_request import MergeRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    id: UUID,
    *,
    body: MergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/contacts/{id}/merge".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Contact]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Contact | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Contact.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    id: UUID,
    *,
    client: Konan,
    body: MergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Contact]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    id: UUID,
    *,
    client: Konan,
    body: MergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> Contact:
    """Merge another contact into this one.

    Conversations, bots, tags, attributes and notes of `contact_id` become this contact's, and that
    one is gone. What this one says already stays; a verified identity wins over one that nobody
    vouched for. Two different verified people: 409 `both_verified`. Needs role agent on both.
    """

    return parsed_of(
        sync_detailed(
            id=id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    id: UUID,
    *,
    client: Konan,
    body: MergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Contact]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    id: UUID,
    *,
    client: Konan,
    body: MergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> Contact:
    """Merge another contact into this one.

    Conversations, bots, tags, attributes and notes of `contact_id` become this contact's, and that
    one is gone. What this one says already stays; a verified identity wins over one that nobody
    vouched for. Two different verified people: 409 `both_verified`. Needs role agent on both.
    """

    return parsed_of(
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
