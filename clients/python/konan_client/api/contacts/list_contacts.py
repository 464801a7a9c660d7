from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ...client import Konan
from ...models.contact_page import ContactPage
from ...models.contact_sort import ContactSort
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    blocked: bool | None | Unset = UNSET,
    bot_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    sort: ContactSort | Unset = UNSET,
    tag: str | Unset = UNSET,
    verified: bool | None | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_blocked: bool | None | Unset
    if isinstance(blocked, Unset):
        json_blocked = UNSET
    else:
        json_blocked = blocked
    params["blocked"] = json_blocked

    json_bot_id: str | Unset = UNSET
    if not isinstance(bot_id, Unset):
        json_bot_id = str(bot_id)
    params["bot_id"] = json_bot_id

    params["cursor"] = cursor

    params["limit"] = limit

    params["q"] = q

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort.value

    params["sort"] = json_sort

    params["tag"] = tag

    json_verified: bool | None | Unset
    if isinstance(verified, Unset):
        json_verified = UNSET
    else:
        json_verified = verified
    params["verified"] = json_verified

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/contacts",
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[ContactPage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> ContactPage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = ContactPage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    blocked: bool | None | Unset = UNSET,
    bot_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    sort: ContactSort | Unset = UNSET,
    tag: str | Unset = UNSET,
    verified: bool | None | Unset = UNSET,
) -> Response[ContactPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        blocked=blocked,
        bot_id=bot_id,
        cursor=cursor,
        limit=limit,
        q=q,
        sort=sort,
        tag=tag,
        verified=verified,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    blocked: bool | None | Unset = UNSET,
    bot_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    sort: ContactSort | Unset = UNSET,
    tag: str | Unset = UNSET,
    verified: bool | None | Unset = UNSET,
) -> ContactPage:
    """List contacts.

    One's own, and those of the bots that are shared with one's teams; newest first unless `sort`
    says otherwise. `q` searches name, e-mail, company, phone and external id by beginnings of
    words. Who was never seen is sorted by when they were made.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            blocked=blocked,
            bot_id=bot_id,
            cursor=cursor,
            limit=limit,
            q=q,
            sort=sort,
            tag=tag,
            verified=verified,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    blocked: bool | None | Unset = UNSET,
    bot_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    sort: ContactSort | Unset = UNSET,
    tag: str | Unset = UNSET,
    verified: bool | None | Unset = UNSET,
) -> Response[ContactPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        blocked=blocked,
        bot_id=bot_id,
        cursor=cursor,
        limit=limit,
        q=q,
        sort=sort,
        tag=tag,
        verified=verified,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    blocked: bool | None | Unset = UNSET,
    bot_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    q: str | Unset = UNSET,
    sort: ContactSort | Unset = UNSET,
    tag: str | Unset = UNSET,
    verified: bool | None | Unset = UNSET,
) -> ContactPage:
    """List contacts.

    One's own, and those of the bots that are shared with one's teams; newest first unless `sort`
    says otherwise. `q` searches name, e-mail, company, phone and external id by beginnings of
    words. Who was never seen is sorted by when they were made.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            blocked=blocked,
            bot_id=bot_id,
            cursor=cursor,
            limit=limit,
            q=q,
            sort=sort,
            tag=tag,
            verified=verified,
        )
    )
