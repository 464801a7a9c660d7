import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Konan
from ...models.conversation_sort import ConversationSort
from ...models.handler import Handler
from ...models.saved_filters_channel import SavedFiltersChannel
from ...models.session_page import SessionPage
from ...models.session_priority import SessionPriority
from ...models.session_status import SessionStatus
from ...models.spoken_language import SpokenLanguage
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    bot_id: UUID,
    *,
    assignee: str | Unset = UNSET,
    channel: SavedFiltersChannel | Unset = UNSET,
    contact_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    handler: Handler | Unset = UNSET,
    language: SpokenLanguage | Unset = UNSET,
    limit: int | Unset = 25,
    priority: SessionPriority | Unset = UNSET,
    q: str | Unset = UNSET,
    sort: ConversationSort | Unset = UNSET,
    status: SessionStatus | Unset = UNSET,
    tag: str | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    updated_after: datetime.datetime | Unset = UNSET,
    view: UUID | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["assignee"] = assignee

    json_channel: str | Unset = UNSET
    if not isinstance(channel, Unset):
        json_channel = channel.value

    params["channel"] = json_channel

    json_contact_id: str | Unset = UNSET
    if not isinstance(contact_id, Unset):
        json_contact_id = str(contact_id)
    params["contact_id"] = json_contact_id

    params["cursor"] = cursor

    json_from_: str | Unset = UNSET
    if not isinstance(from_, Unset):
        json_from_ = from_.isoformat()
    params["from"] = json_from_

    json_handler: str | Unset = UNSET
    if not isinstance(handler, Unset):
        json_handler = handler.value

    params["handler"] = json_handler

    json_language: str | Unset = UNSET
    if not isinstance(language, Unset):
        json_language = language.value

    params["language"] = json_language

    params["limit"] = limit

    json_priority: str | Unset = UNSET
    if not isinstance(priority, Unset):
        json_priority = priority.value

    params["priority"] = json_priority

    params["q"] = q

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort.value

    params["sort"] = json_sort

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status.value

    params["status"] = json_status

    params["tag"] = tag

    json_to: str | Unset = UNSET
    if not isinstance(to, Unset):
        json_to = to.isoformat()
    params["to"] = json_to

    json_updated_after: str | Unset = UNSET
    if not isinstance(updated_after, Unset):
        json_updated_after = updated_after.isoformat()
    params["updated_after"] = json_updated_after

    json_view: str | Unset = UNSET
    if not isinstance(view, Unset):
        json_view = str(view)
    params["view"] = json_view

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/inbox/conversations/{bot_id}".format(
            bot_id=quote(str(bot_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _build_response(response: httpx.Response) -> Response[SessionPage]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> SessionPage | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):
        response_200 = SessionPage.from_dict(response.json())

        return response_200

    return None


def sync_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    assignee: str | Unset = UNSET,
    channel: SavedFiltersChannel | Unset = UNSET,
    contact_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    handler: Handler | Unset = UNSET,
    language: SpokenLanguage | Unset = UNSET,
    limit: int | Unset = 25,
    priority: SessionPriority | Unset = UNSET,
    q: str | Unset = UNSET,
    sort: ConversationSort | Unset = UNSET,
    status: SessionStatus | Unset = UNSET,
    tag: str | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    updated_after: datetime.datetime | Unset = UNSET,
    view: UUID | Unset = UNSET,
) -> Response[SessionPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        assignee=assignee,
        channel=channel,
        contact_id=contact_id,
        cursor=cursor,
        from_=from_,
        handler=handler,
        language=language,
        limit=limit,
        priority=priority,
        q=q,
        sort=sort,
        status=status,
        tag=tag,
        to=to,
        updated_after=updated_after,
        view=view,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    bot_id: UUID,
    *,
    client: Konan,
    assignee: str | Unset = UNSET,
    channel: SavedFiltersChannel | Unset = UNSET,
    contact_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    handler: Handler | Unset = UNSET,
    language: SpokenLanguage | Unset = UNSET,
    limit: int | Unset = 25,
    priority: SessionPriority | Unset = UNSET,
    q: str | Unset = UNSET,
    sort: ConversationSort | Unset = UNSET,
    status: SessionStatus | Unset = UNSET,
    tag: str | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    updated_after: datetime.datetime | Unset = UNSET,
    view: UUID | Unset = UNSET,
) -> SessionPage:
    """List the conversations of a bot.

    The sessions that agents look at, by their last message. Those of the playground are not among
    them.
    """

    return parsed_of(
        sync_detailed(
            bot_id=bot_id,
            client=client,
            assignee=assignee,
            channel=channel,
            contact_id=contact_id,
            cursor=cursor,
            from_=from_,
            handler=handler,
            language=language,
            limit=limit,
            priority=priority,
            q=q,
            sort=sort,
            status=status,
            tag=tag,
            to=to,
            updated_after=updated_after,
            view=view,
        )
    )


async def asyncio_detailed(
    bot_id: UUID,
    *,
    client: Konan,
    assignee: str | Unset = UNSET,
    channel: SavedFiltersChannel | Unset = UNSET,
    contact_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    handler: Handler | Unset = UNSET,
    language: SpokenLanguage | Unset = UNSET,
    limit: int | Unset = 25,
    priority: SessionPriority | Unset = UNSET,
    q: str | Unset = UNSET,
    sort: ConversationSort | Unset = UNSET,
    status: SessionStatus | Unset = UNSET,
    tag: str | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    updated_after: datetime.datetime | Unset = UNSET,
    view: UUID | Unset = UNSET,
) -> Response[SessionPage]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        bot_id=bot_id,
        assignee=assignee,
        channel=channel,
        contact_id=contact_id,
        cursor=cursor,
        from_=from_,
        handler=handler,
        language=language,
        limit=limit,
        priority=priority,
        q=q,
        sort=sort,
        status=status,
        tag=tag,
        to=to,
        updated_after=updated_after,
        view=view,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    bot_id: UUID,
    *,
    client: Konan,
    assignee: str | Unset = UNSET,
    channel: SavedFiltersChannel | Unset = UNSET,
    contact_id: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    handler: Handler | Unset = UNSET,
    language: SpokenLanguage | Unset = UNSET,
    limit: int | Unset = 25,
    priority: SessionPriority | Unset = UNSET,
    q: str | Unset = UNSET,
    sort: ConversationSort | Unset = UNSET,
    status: SessionStatus | Unset = UNSET,
    tag: str | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    updated_after: datetime.datetime | Unset = UNSET,
    view: UUID | Unset = UNSET,
) -> SessionPage:
    """List the conversations of a bot.

    The sessions that agents look at, by their last message. Those of the playground are not among
    them.
    """

    return parsed_of(
        await asyncio_detailed(
            bot_id=bot_id,
            client=client,
            assignee=assignee,
            channel=channel,
            contact_id=contact_id,
            cursor=cursor,
            from_=from_,
            handler=handler,
            language=language,
            limit=limit,
            priority=priority,
            q=q,
            sort=sort,
            status=status,
            tag=tag,
            to=to,
            updated_after=updated_after,
            view=view,
        )
    )
