from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.conversation_sort import ConversationSort
from ..models.handler import Handler
from ..models.saved_filters_channel import SavedFiltersChannel
from ..models.session_priority import SessionPriority
from ..models.session_status import SessionStatus
from ..models.spoken_language import SpokenLanguage
from ..types import UNSET, Unset

T = TypeVar("T", bound="SavedFiltersRequest")


@_attrs_define
class SavedFiltersRequest:
    """The same filters as an object; a name that is none of them is refused.

    Attributes:
        status (SessionStatus | Unset):
        handler (Handler | Unset):
        assignee (str | Unset): A user's id, `me` or `none`.
        tag (str | Unset):
        channel (SavedFiltersChannel | Unset):
        contact_id (UUID | Unset):
        priority (SessionPriority | Unset):
        language (SpokenLanguage | Unset):
        from_ (datetime.date | Unset): Begun on this day or later.
        to (datetime.date | Unset): Begun on this day or before.
        updated_after (datetime.datetime | Unset):
        q (str | Unset): Beginnings of words, in the contact and what was said.
        sort (ConversationSort | Unset):
    """

    status: SessionStatus | Unset = UNSET
    handler: Handler | Unset = UNSET
    assignee: str | Unset = UNSET
    tag: str | Unset = UNSET
    channel: SavedFiltersChannel | Unset = UNSET
    contact_id: UUID | Unset = UNSET
    priority: SessionPriority | Unset = UNSET
    language: SpokenLanguage | Unset = UNSET
    from_: datetime.date | Unset = UNSET
    to: datetime.date | Unset = UNSET
    updated_after: datetime.datetime | Unset = UNSET
    q: str | Unset = UNSET
    sort: ConversationSort | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status.value

        handler: str | Unset = UNSET
        if not isinstance(self.handler, Unset):
            handler = self.handler.value

        assignee = self.assignee

        tag = self.tag

        channel: str | Unset = UNSET
        if not isinstance(self.channel, Unset):
            channel = self.channel.value

        contact_id: str | Unset = UNSET
        if not isinstance(self.contact_id, Unset):
            contact_id = str(self.contact_id)

        priority: str | Unset = UNSET
        if not isinstance(self.priority, Unset):
            priority = self.priority.value

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language.value

        from_: str | Unset = UNSET
        if not isinstance(self.from_, Unset):
            from_ = self.from_.isoformat()

        to: str | Unset = UNSET
        if not isinstance(self.to, Unset):
            to = self.to.isoformat()

        updated_after: str | Unset = UNSET
        if not isinstance(self.updated_after, Unset):
            updated_after = self.updated_after.isoformat()

        q = self.q

        sort: str | Unset = UNSET
        if not isinstance(self.sort, Unset):
            sort = self.sort.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if handler is not UNSET:
            field_dict["handler"] = handler
        if assignee is not UNSET:
            field_dict["assignee"] = assignee
        if tag is not UNSET:
            field_dict["tag"] = tag
        if channel is not UNSET:
            field_dict["channel"] = channel
        if contact_id is not UNSET:
            field_dict["contact_id"] = contact_id
        if priority is not UNSET:
            field_dict["priority"] = priority
        if language is not UNSET:
            field_dict["language"] = language
        if from_ is not UNSET:
            field_dict["from"] = from_
        if to is not UNSET:
            field_dict["to"] = to
        if updated_after is not UNSET:
            field_dict["updated_after"] = updated_after
        if q is not UNSET:
            field_dict["q"] = q
        if sort is not UNSET:
            field_dict["sort"] = sort

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _status = d.pop("status", UNSET)
        status: SessionStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = SessionStatus(_status)

        _handler = d.pop("handler", UNSET)
        handler: Handler | Unset
        if isinstance(_handler, Unset):
            handler = UNSET
        else:
            handler = Handler(_handler)

        assignee = d.pop("assignee", UNSET)

        tag = d.pop("tag", UNSET)

        _channel = d.pop("channel", UNSET)
        channel: SavedFiltersChannel | Unset
        if isinstance(_channel, Unset):
            channel = UNSET
        else:
            channel = SavedFiltersChannel(_channel)

        _contact_id = d.pop("contact_id", UNSET)
        contact_id: UUID | Unset
        if isinstance(_contact_id, Unset):
            contact_id = UNSET
        else:
            contact_id = UUID(_contact_id)

        _priority = d.pop("priority", UNSET)
        priority: SessionPriority | Unset
        if isinstance(_priority, Unset):
            priority = UNSET
        else:
            priority = SessionPriority(_priority)

        _language = d.pop("language", UNSET)
        language: SpokenLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = SpokenLanguage(_language)

        _from_ = d.pop("from", UNSET)
        from_: datetime.date | Unset
        if isinstance(_from_, Unset):
            from_ = UNSET
        else:
            from_ = datetime.date.fromisoformat(_from_)

        _to = d.pop("to", UNSET)
        to: datetime.date | Unset
        if isinstance(_to, Unset):
            to = UNSET
        else:
            to = datetime.date.fromisoformat(_to)

        _updated_after = d.pop("updated_after", UNSET)
        updated_after: datetime.datetime | Unset
        if isinstance(_updated_after, Unset):
            updated_after = UNSET
        else:
            updated_after = datetime.datetime.fromisoformat(_updated_after)

        q = d.pop("q", UNSET)

        _sort = d.pop("sort", UNSET)
        sort: ConversationSort | Unset
        if isinstance(_sort, Unset):
            sort = UNSET
        else:
            sort = ConversationSort(_sort)

        saved_filters_request = cls(
            status=status,
            handler=handler,
            assignee=assignee,
            tag=tag,
            channel=channel,
            contact_id=contact_id,
            priority=priority,
            language=language,
            from_=from_,
            to=to,
            updated_after=updated_after,
            q=q,
            sort=sort,
        )

        saved_filters_request.additional_properties = d
        return saved_filters_request

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
