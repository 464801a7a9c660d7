from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.run_status import RunStatus

if TYPE_CHECKING:
    from ..models.done import Done
    from ..models.judged import Judged


T = TypeVar("T", bound="Run")


@_attrs_define
class Run:
    """
    Attributes:
        id (UUID):
        automation_id (UUID):
        session_id (UUID):
        status (RunStatus):
        depth (int): 1: of itself; 2 and 3: what another automation did led to it.
        conditions (list[Judged]):
        actions (list[Done]):
        created_at (datetime.datetime):
        finished_at (datetime.datetime):
    """

    id: UUID
    automation_id: UUID
    session_id: UUID
    status: RunStatus
    depth: int
    conditions: list[Judged]
    actions: list[Done]
    created_at: datetime.datetime
    finished_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        automation_id = str(self.automation_id)

        session_id = str(self.session_id)

        status = self.status.value

        depth = self.depth

        conditions = []
        for conditions_item_data in self.conditions:
            conditions_item = conditions_item_data.to_dict()
            conditions.append(conditions_item)

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        created_at = self.created_at.isoformat()

        finished_at = self.finished_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "automation_id": automation_id,
                "session_id": session_id,
                "status": status,
                "depth": depth,
                "conditions": conditions,
                "actions": actions,
                "created_at": created_at,
                "finished_at": finished_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.done import Done  # noqa: PLC0415
        from ..models.judged import Judged  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        automation_id = UUID(d.pop("automation_id"))

        session_id = UUID(d.pop("session_id"))

        status = RunStatus(d.pop("status"))

        depth = d.pop("depth")

        conditions = []
        _conditions = d.pop("conditions")
        for conditions_item_data in _conditions:
            conditions_item = Judged.from_dict(conditions_item_data)

            conditions.append(conditions_item)

        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = Done.from_dict(actions_item_data)

            actions.append(actions_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        finished_at = datetime.datetime.fromisoformat(d.pop("finished_at"))

        run = cls(
            id=id,
            automation_id=automation_id,
            session_id=session_id,
            status=status,
            depth=depth,
            conditions=conditions,
            actions=actions,
            created_at=created_at,
            finished_at=finished_at,
        )

        run.additional_properties = d
        return run

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
