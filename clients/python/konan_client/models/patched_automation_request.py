from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.automation_trigger import AutomationTrigger
from ..models.match import Match
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.action_request import ActionRequest
    from ..models.condition_request import ConditionRequest


T = TypeVar("T", bound="PatchedAutomationRequest")


@_attrs_define
class PatchedAutomationRequest:
    """A rule: when the event happens and the conditions hold, the actions are carried out.

    Attributes:
        name (str | Unset):
        enabled (bool | Unset): True unless said.
        event (AutomationTrigger | Unset):
        match (Match | Unset):
        conditions (list[ConditionRequest] | Unset): None: the event alone is enough.
        actions (list[ActionRequest] | Unset): Carried out in this order.
    """

    name: str | Unset = UNSET
    enabled: bool | Unset = UNSET
    event: AutomationTrigger | Unset = UNSET
    match: Match | Unset = UNSET
    conditions: list[ConditionRequest] | Unset = UNSET
    actions: list[ActionRequest] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        enabled = self.enabled

        event: str | Unset = UNSET
        if not isinstance(self.event, Unset):
            event = self.event.value

        match: str | Unset = UNSET
        if not isinstance(self.match, Unset):
            match = self.match.value

        conditions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.conditions, Unset):
            conditions = []
            for conditions_item_data in self.conditions:
                conditions_item = conditions_item_data.to_dict()
                conditions.append(conditions_item)

        actions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.actions, Unset):
            actions = []
            for actions_item_data in self.actions:
                actions_item = actions_item_data.to_dict()
                actions.append(actions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if enabled is not UNSET:
            field_dict["enabled"] = enabled
        if event is not UNSET:
            field_dict["event"] = event
        if match is not UNSET:
            field_dict["match"] = match
        if conditions is not UNSET:
            field_dict["conditions"] = conditions
        if actions is not UNSET:
            field_dict["actions"] = actions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.action_request import ActionRequest  # noqa: PLC0415
        from ..models.condition_request import ConditionRequest  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name", UNSET)

        enabled = d.pop("enabled", UNSET)

        _event = d.pop("event", UNSET)
        event: AutomationTrigger | Unset
        if isinstance(_event, Unset):
            event = UNSET
        else:
            event = AutomationTrigger(_event)

        _match = d.pop("match", UNSET)
        match: Match | Unset
        if isinstance(_match, Unset):
            match = UNSET
        else:
            match = Match(_match)

        _conditions = d.pop("conditions", UNSET)
        conditions: list[ConditionRequest] | Unset = UNSET
        if _conditions is not UNSET:
            conditions = []
            for conditions_item_data in _conditions:
                conditions_item = ConditionRequest.from_dict(conditions_item_data)

                conditions.append(conditions_item)

        _actions = d.pop("actions", UNSET)
        actions: list[ActionRequest] | Unset = UNSET
        if _actions is not UNSET:
            actions = []
            for actions_item_data in _actions:
                actions_item = ActionRequest.from_dict(actions_item_data)

                actions.append(actions_item)

        patched_automation_request = cls(
            name=name,
            enabled=enabled,
            event=event,
            match=match,
            conditions=conditions,
            actions=actions,
        )

        patched_automation_request.additional_properties = d
        return patched_automation_request

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
