from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.assignment_method import AssignmentMethod

if TYPE_CHECKING:
    from ..models.person import Person
    from ..models.session import Session


T = TypeVar("T", bound="AssignedEvent")


@_attrs_define
class AssignedEvent:
    """
    Attributes:
        session (Session):
        assignee (Person):
        by (None | Person): Null where nobody did it by hand.
        method (AssignmentMethod):
    """

    session: Session
    assignee: Person
    by: None | Person
    method: AssignmentMethod
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.person import Person  # noqa: PLC0415

        session = self.session.to_dict()

        assignee = self.assignee.to_dict()

        by: dict[str, Any] | None
        if isinstance(self.by, Person):
            by = self.by.to_dict()
        else:
            by = self.by

        method = self.method.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "session": session,
                "assignee": assignee,
                "by": by,
                "method": method,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.person import Person  # noqa: PLC0415
        from ..models.session import Session  # noqa: PLC0415

        d = dict(src_dict)
        session = Session.from_dict(d.pop("session"))

        assignee = Person.from_dict(d.pop("assignee"))

        def _parse_by(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                by_type_0 = Person.from_dict(data)

                return by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        by = _parse_by(d.pop("by"))

        method = AssignmentMethod(d.pop("method"))

        assigned_event = cls(
            session=session,
            assignee=assignee,
            by=by,
            method=method,
        )

        assigned_event.additional_properties = d
        return assigned_event

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
