import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.figures_format import FiguresFormat
from ...models.get_satisfaction_table import GetSatisfactionTable
from ...models.interval import Interval
from ...models.satisfaction import Satisfaction
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    bot_id: UUID,
    *,
    format_: FiguresFormat | Unset = FiguresFormat.JSON,
    from_: datetime.date | Unset = UNSET,
    interval: Interval | Unset = Interval.DAY,
    table: GetSatisfactionTable | Unset = GetSatisfactionTable.SERIES,
    to: datetime.date | Unset = UNSET,
    tz: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_.value

    params["format"] = json_format_

    json_from_: str | Unset = UNSET
    if not isinstance(from_, Unset):
        json_from_ = from_.isoformat()
    params["from"] = json_from_

    json_interval: str | Unset = UNSET
    if not isinstance(interval, Unset):
        json_interval = interval.value

    params["interval"] = json_interval

    json_table: str | Unset = UNSET
    if not isinstance(table, Unset):
        json_table = table.value

    params["table"] = json_table

    json_to: str | Unset = UNSET
    if not isinstance(to, Unset):
        json_to = to.isoformat()
    params["to"] = json_to

    params["tz"] = tz

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/analytics/{bot_id}/csat".format(
            bot_id=quote(str(bot_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Satisfaction]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Satisfaction | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = Satisfaction.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    format_: FiguresFormat | Unset = FiguresFormat.JSON,
    from_: datetime.date | Unset = UNSET,
    interval: Interval | Unset = Interval.DAY,
    table: GetSatisfactionTable | Unset = GetSatisfactionTable.SERIES,
    to: datetime.date | Unset = UNSET,
    tz: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Satisfaction]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        format_=format_,
        from_=from_,
        interval=interval,
        table=table,
        to=to,
        tz=tz,
        if_none_match=if_none_match,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    bot_id: UUID,
    *,
    client: Konan,
    format_: FiguresFormat | Unset = FiguresFormat.JSON,
    from_: datetime.date | Unset = UNSET,
    interval: Interval | Unset = Interval.DAY,
    table: GetSatisfactionTable | Unset = GetSatisfactionTable.SERIES,
    to: datetime.date | Unset = UNSET,
    tz: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Satisfaction:
    """What visitors thought of it.

    Scores and thumbs, and what was said with them. Sessions of the playground are left out, and
    those that somebody began who was blocked. What is said of sessions is said of those that began
    in the period, as they are now; messages are counted when they were written. Figures are at most
    10 seconds behind, and go with what is deleted. Needs role viewer.
    """

    return parsed_of(
        sync_detailed(
            bot_id=bot_id,
            client=client,
            format_=format_,
            from_=from_,
            interval=interval,
            table=table,
            to=to,
            tz=tz,
            if_none_match=if_none_match,
        )
    )


async def asyncio_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    format_: FiguresFormat | Unset = FiguresFormat.JSON,
    from_: datetime.date | Unset = UNSET,
    interval: Interval | Unset = Interval.DAY,
    table: GetSatisfactionTable | Unset = GetSatisfactionTable.SERIES,
    to: datetime.date | Unset = UNSET,
    tz: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Satisfaction]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        format_=format_,
        from_=from_,
        interval=interval,
        table=table,
        to=to,
        tz=tz,
        if_none_match=if_none_match,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    bot_id: UUID,
    *,
    client: Konan,
    format_: FiguresFormat | Unset = FiguresFormat.JSON,
    from_: datetime.date | Unset = UNSET,
    interval: Interval | Unset = Interval.DAY,
    table: GetSatisfactionTable | Unset = GetSatisfactionTable.SERIES,
    to: datetime.date | Unset = UNSET,
    tz: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Satisfaction:
    """What visitors thought of it.

    Scores and thumbs, and what was said with them. Sessions of the playground are left out, and
    those that somebody began who was blocked. What is said of sessions is said of those that began
    in the period, as they are now; messages are counted when they were written. Figures are at most
    10 seconds behind, and go with what is deleted. Needs role viewer.
    """

    return parsed_of(
        await asyncio_detailed(
            bot_id=bot_id,
            client=client,
            format_=format_,
            from_=from_,
            interval=interval,
            table=table,
            to=to,
            tz=tz,
            if_none_match=if_none_match,
        )
    )
