from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action_type import ActionType
from ..types import UNSET, Unset

T = TypeVar("T", bound="Action")


@_attrs_define
class Action:
    """`type`, and what that type needs.

    Attributes:
        type_ (ActionType):
        agent_id (UUID | Unset): assign
        tags (list[str] | Unset): tag, untag
        status (str | Unset): status
        priority (str | Unset): priority
        content (str | Unset): reply, note
        user_ids (list[UUID] | Unset): notify
        subject (str | Unset): ticket
    """

    type_: ActionType
    agent_id: UUID | Unset = UNSET
    tags: list[str] | Unset = UNSET
    status: str | Unset = UNSET
    priority: str | Unset = UNSET
    content: str | Unset = UNSET
    user_ids: list[UUID] | Unset = UNSET
    subject: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_.value

        agent_id: str | Unset = UNSET
        if not isinstance(self.agent_id, Unset):
            agent_id = str(self.agent_id)

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        status = self.status

        priority = self.priority

        content = self.content

        user_ids: list[str] | Unset = UNSET
        if not isinstance(self.user_ids, Unset):
            user_ids = []
            for user_ids_item_data in self.user_ids:
                user_ids_item = str(user_ids_item_data)
                user_ids.append(user_ids_item)

        subject = self.subject

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
            }
        )
        if agent_id is not UNSET:
            field_dict["agent_id"] = agent_id
        if tags is not UNSET:
            field_dict["tags"] = tags
        if status is not UNSET:
            field_dict["status"] = status
        if priority is not UNSET:
            field_dict["priority"] = priority
        if content is not UNSET:
            field_dict["content"] = content
        if user_ids is not UNSET:
            field_dict["user_ids"] = user_ids
        if subject is not UNSET:
            field_dict["subject"] = subject

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = ActionType(d.pop("type"))

        _agent_id = d.pop("agent_id", UNSET)
        agent_id: UUID | Unset
        if isinstance(_agent_id, Unset):
            agent_id = UNSET
        else:
            agent_id = UUID(_agent_id)

        tags = cast(list[str], d.pop("tags", UNSET))

        status = d.pop("status", UNSET)

        priority = d.pop("priority", UNSET)

        content = d.pop("content", UNSET)

        _user_ids = d.pop("user_ids", UNSET)
        user_ids: list[UUID] | Unset = UNSET
        if _user_ids is not UNSET:
            user_ids = []
            for user_ids_item_data in _user_ids:
                user_ids_item = UUID(user_ids_item_data)

                user_ids.append(user_ids_item)

        subject = d.pop("subject", UNSET)

        action = cls(
            type_=type_,
            agent_id=agent_id,
            tags=tags,
            status=status,
            priority=priority,
            content=content,
            user_ids=user_ids,
            subject=subject,
        )

        action.additional_properties = d
        return action

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
