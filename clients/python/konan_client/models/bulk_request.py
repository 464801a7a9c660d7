from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.bulk_action import BulkAction
from ..models.session_priority import SessionPriority
from ..models.session_status import SessionStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkRequest")


@_attrs_define
class BulkRequest:
    """
    Attributes:
        session_ids (list[UUID]):
        action (BulkAction):
        agent_id (None | Unset | UUID): Of `assign`.
        expected_assignee (None | Unset | UUID): Of `assign`.
        status (SessionStatus | Unset):
        snoozed_until (datetime.datetime | None | Unset): Of `status`.
        tags (list[str] | Unset): Of `tags`: replaces.
        priority (SessionPriority | Unset):
    """

    session_ids: list[UUID]
    action: BulkAction
    agent_id: None | Unset | UUID = UNSET
    expected_assignee: None | Unset | UUID = UNSET
    status: SessionStatus | Unset = UNSET
    snoozed_until: datetime.datetime | None | Unset = UNSET
    tags: list[str] | Unset = UNSET
    priority: SessionPriority | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        session_ids = []
        for session_ids_item_data in self.session_ids:
            session_ids_item = str(session_ids_item_data)
            session_ids.append(session_ids_item)

        action = self.action.value

        agent_id: None | str | Unset
        if isinstance(self.agent_id, Unset):
            agent_id = UNSET
        elif isinstance(self.agent_id, UUID):
            agent_id = str(self.agent_id)
        else:
            agent_id = self.agent_id

        expected_assignee: None | str | Unset
        if isinstance(self.expected_assignee, Unset):
            expected_assignee = UNSET
        elif isinstance(self.expected_assignee, UUID):
            expected_assignee = str(self.expected_assignee)
        else:
            expected_assignee = self.expected_assignee

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status.value

        snoozed_until: None | str | Unset
        if isinstance(self.snoozed_until, Unset):
            snoozed_until = UNSET
        elif isinstance(self.snoozed_until, datetime.datetime):
            snoozed_until = self.snoozed_until.isoformat()
        else:
            snoozed_until = self.snoozed_until

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        priority: str | Unset = UNSET
        if not isinstance(self.priority, Unset):
            priority = self.priority.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "session_ids": session_ids,
                "action": action,
            }
        )
        if agent_id is not UNSET:
            field_dict["agent_id"] = agent_id
        if expected_assignee is not UNSET:
            field_dict["expected_assignee"] = expected_assignee
        if status is not UNSET:
            field_dict["status"] = status
        if snoozed_until is not UNSET:
            field_dict["snoozed_until"] = snoozed_until
        if tags is not UNSET:
            field_dict["tags"] = tags
        if priority is not UNSET:
            field_dict["priority"] = priority

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        session_ids = []
        _session_ids = d.pop("session_ids")
        for session_ids_item_data in _session_ids:
            session_ids_item = UUID(session_ids_item_data)

            session_ids.append(session_ids_item)

        action = BulkAction(d.pop("action"))

        def _parse_agent_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                agent_id_type_0 = UUID(data)

                return agent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        agent_id = _parse_agent_id(d.pop("agent_id", UNSET))

        def _parse_expected_assignee(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expected_assignee_type_0 = UUID(data)

                return expected_assignee_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        expected_assignee = _parse_expected_assignee(d.pop("expected_assignee", UNSET))

        _status = d.pop("status", UNSET)
        status: SessionStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = SessionStatus(_status)

        def _parse_snoozed_until(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                snoozed_until_type_0 = datetime.datetime.fromisoformat(data)

                return snoozed_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        snoozed_until = _parse_snoozed_until(d.pop("snoozed_until", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        _priority = d.pop("priority", UNSET)
        priority: SessionPriority | Unset
        if isinstance(_priority, Unset):
            priority = UNSET
        else:
            priority = SessionPriority(_priority)

        bulk_request = cls(
            session_ids=session_ids,
            action=action,
            agent_id=agent_id,
            expected_assignee=expected_assignee,
            status=status,
            snoozed_until=snoozed_until,
            tags=tags,
            priority=priority,
        )

        bulk_request.additional_properties = d
        return bulk_request

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
