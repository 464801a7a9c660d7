from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.summary import Summary
from ...models.summary_awaited import SummaryAwaited
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    session_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/inbox/summary/{session_id}".format(
            session_id=quote(str(session_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Summary | SummaryAwaited]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Summary | SummaryAwaited | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Summary.from_dict(response.json())

        return response_200

    if response.status_code == 202 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_202 = SummaryAwaited.from_dict(response.json())

        return response_202

    return None


def sync_detailed(
    session_id: UUID,
    *,
    client: Konan,
    if_none_match: str | Unset = UNSET,
) -> Response[Summary | SummaryAwaited]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        session_id=session_id,
        if_none_match=if_none_match,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    session_id: UUID,
    *,
    client: Konan,
    if_none_match: str | Unset = UNSET,
) -> Summary | SummaryAwaited:
    """Get the summary of a session.

    A worker writes it: where there is none yet the answer is 202, ask again in a moment. One that
    messages have overtaken is given with `stale`, and written anew.
    """

    return parsed_of(
        sync_detailed(
            session_id=session_id,
            client=client,
            if_none_match=if_none_match,
        )
    )


async def asyncio_detailed(
    session_id: UUID,
    *,
    client: Konan,
    if_none_match: str | Unset = UNSET,
) -> Response[Summary | SummaryAwaited]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        session_id=session_id,
        if_none_match=if_none_match,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    session_id: UUID,
    *,
    client: Konan,
    if_none_match: str | Unset = UNSET,
) -> Summary | SummaryAwaited:
    """Get the summary of a session.

    A worker writes it: where there is none yet the answer is 202, ask again in a moment. One that
    messages have overtaken is given with `stale`, and written anew.
    """

    return parsed_of(
        await asyncio_detailed(
            session_id=session_id,
            client=client,
            if_none_match=if_none_match,
        )
    )
