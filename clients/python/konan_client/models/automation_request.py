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


T = TypeVar("T", bound="AutomationRequest")


@_attrs_define
class AutomationRequest:
    """A rule: when the event happens and the conditions hold, the actions are carried out.

    Attributes:
        name (str):
        event (AutomationTrigger):
        actions (list[ActionRequest]): Carried out in this order.
        enabled (bool | Unset): True unless said.
        match (Match | Unset):
        conditions (list[ConditionRequest] | Unset): None: the event alone is enough.
    """

    name: str
    event: AutomationTrigger
    actions: list[ActionRequest]
    enabled: bool | Unset = UNSET
    match: Match | Unset = UNSET
    conditions: list[ConditionRequest] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        event = self.event.value

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        enabled = self.enabled

        match: str | Unset = UNSET
        if not isinstance(self.match, Unset):
            match = self.match.value

        conditions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.conditions, Unset):
            conditions = []
            for conditions_item_data in self.conditions:
                conditions_item = conditions_item_data.to_dict()
                conditions.append(conditions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "event": event,
                "actions": actions,
            }
        )
        if enabled is not UNSET:
            field_dict["enabled"] = enabled
        if match is not UNSET:
            field_dict["match"] = match
        if conditions is not UNSET:
            field_dict["conditions"] = conditions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.action_request import ActionRequest  # noqa: PLC0415
        from ..models.condition_request import ConditionRequest  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        event = AutomationTrigger(d.pop("event"))

        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = ActionRequest.from_dict(actions_item_data)

            actions.append(actions_item)

        enabled = d.pop("enabled", UNSET)

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

        automation_request = cls(
            name=name,
            event=event,
            actions=actions,
            enabled=enabled,
            match=match,
            conditions=conditions,
        )

        automation_request.additional_properties = d
        return automation_request

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
