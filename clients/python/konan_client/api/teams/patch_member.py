from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.member import Member
from ...models.patched_member_request import PatchedMemberRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    id: UUID,
    user_id: UUID,
    *,
    body: PatchedMemberRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/teams/{id}/members/{user_id}".format(
            id=quote(str(id), safe=""),
            user_id=quote(str(user_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Member]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Member | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Member.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    id: UUID,
    user_id: UUID,
    *,
    client: Konan,
    body: PatchedMemberRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Response[Member]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        user_id=user_id,
        body=body,
        if_match=if_match,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    id: UUID,
    user_id: UUID,
    *,
    client: Konan,
    body: PatchedMemberRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Member:
    """Give a member another role.

    A role up to one's own, for those below one's own. The owner's stays: 409 `owner_stays`.
    """

    return parsed_of(
        sync_detailed(
            id=id,
            user_id=user_id,
            client=client,
            body=body,
            if_match=if_match,
        )
    )


async def asyncio_detailed(
    id: UUID,
    user_id: UUID,
    *,
    client: Konan,
    body: PatchedMemberRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Response[Member]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        id=id,
        user_id=user_id,
        body=body,
        if_match=if_match,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    id: UUID,
    user_id: UUID,
    *,
    client: Konan,
    body: PatchedMemberRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Member:
    """Give a member another role.

    A role up to one's own, for those below one's own. The owner's stays: 409 `owner_stays`.
    """

    return parsed_of(
        await asyncio_detailed(
            id=id,
            user_id=user_id,
            client=client,
            body=body,
            if_match=if_match,
        )
    )
