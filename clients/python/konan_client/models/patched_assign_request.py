from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedAssignRequest")


@_attrs_define
class PatchedAssignRequest:
    """
    Attributes:
        agent_id (None | Unset | UUID): Who gets the session; null: back to the queue.
        expected_assignee (None | Unset | UUID): Where it is sent and not (or no longer) the assignee: 409.
    """

    agent_id: None | Unset | UUID = UNSET
    expected_assignee: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
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

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if agent_id is not UNSET:
            field_dict["agent_id"] = agent_id
        if expected_assignee is not UNSET:
            field_dict["expected_assignee"] = expected_assignee

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        patched_assign_request = cls(
            agent_id=agent_id,
            expected_assignee=expected_assignee,
        )

        patched_assign_request.additional_properties = d
        return patched_assign_request

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
