from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.automation_name import AutomationName
    from ..models.done import Done
    from ..models.session import Session


T = TypeVar("T", bound="AutomationEvent")


@_attrs_define
class AutomationEvent:
    """`session` as the actions left it.

    Attributes:
        session (Session):
        automation (AutomationName):
        actions (list[Done]):
    """

    session: Session
    automation: AutomationName
    actions: list[Done]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        session = self.session.to_dict()

        automation = self.automation.to_dict()

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "session": session,
                "automation": automation,
                "actions": actions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.automation_name import AutomationName  # noqa: PLC0415
        from ..models.done import Done  # noqa: PLC0415
        from ..models.session import Session  # noqa: PLC0415

        d = dict(src_dict)
        session = Session.from_dict(d.pop("session"))

        automation = AutomationName.from_dict(d.pop("automation"))

        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = Done.from_dict(actions_item_data)

            actions.append(actions_item)

        automation_event = cls(
            session=session,
            automation=automation,
            actions=actions,
        )

        automation_event.additional_properties = d
        return automation_event

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
