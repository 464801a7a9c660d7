from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.import_request import ImportRequest
from ...models.imported import Imported
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: ImportRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/contacts/import",
    }

    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Imported]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Imported | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Imported.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    body: ImportRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Imported]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: ImportRequest,
    idempotency_key: str | Unset = UNSET,
) -> Imported:
    """Import contacts from CSV.

    The first row names the fields as here; `attributes.plan` is one attribute, `tags` and `bot_ids`
    are separated by commas, read-only fields are ignored. Somebody whose e-mail or external id is
    there already is changed, not made twice: what a cell says replaces what was there, an empty
    cell changes nothing, attributes merge. All of it is imported or, where any row is wrong,
    nothing: 400 with `errors: [{"row": 2, "field", "code", "detail"}]`. Needs role agent on the
    bots that are named.
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
    body: ImportRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Imported]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: ImportRequest,
    idempotency_key: str | Unset = UNSET,
) -> Imported:
    """Import contacts from CSV.

    The first row names the fields as here; `attributes.plan` is one attribute, `tags` and `bot_ids`
    are separated by commas, read-only fields are ignored. Somebody whose e-mail or external id is
    there already is changed, not made twice: what a cell says replaces what was there, an empty
    cell changes nothing, attributes merge. All of it is imported or, where any row is wrong,
    nothing: 400 with `errors: [{"row": 2, "field", "code", "detail"}]`. Needs role agent on the
    bots that are named.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
