from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.audit_actor import AuditActor
    from ..models.audit_entry_data import AuditEntryData
    from ..models.audit_subject import AuditSubject


T = TypeVar("T", bound="AuditEntry")


@_attrs_define
class AuditEntry:
    """
    Attributes:
        id (UUID):
        action (str): Stable, `bot.deleted` for example.
        text (str): In the language of the request.
        actor (AuditActor | None): Null: the product itself, or nobody known.
        on_behalf_of (None | UUID): As whom an operator acted.
        subject (AuditSubject | None):
        ip (None | str):
        data (AuditEntryData): What else is known of the act.
        created_at (datetime.datetime):
    """

    id: UUID
    action: str
    text: str
    actor: AuditActor | None
    on_behalf_of: None | UUID
    subject: AuditSubject | None
    ip: None | str
    data: AuditEntryData
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.audit_actor import AuditActor  # noqa: PLC0415
        from ..models.audit_subject import AuditSubject  # noqa: PLC0415

        id = str(self.id)

        action = self.action

        text = self.text

        actor: dict[str, Any] | None
        if isinstance(self.actor, AuditActor):
            actor = self.actor.to_dict()
        else:
            actor = self.actor

        on_behalf_of: None | str
        if isinstance(self.on_behalf_of, UUID):
            on_behalf_of = str(self.on_behalf_of)
        else:
            on_behalf_of = self.on_behalf_of

        subject: dict[str, Any] | None
        if isinstance(self.subject, AuditSubject):
            subject = self.subject.to_dict()
        else:
            subject = self.subject

        ip: None | str
        ip = self.ip

        data = self.data.to_dict()

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "action": action,
                "text": text,
                "actor": actor,
                "on_behalf_of": on_behalf_of,
                "subject": subject,
                "ip": ip,
                "data": data,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audit_actor import AuditActor  # noqa: PLC0415
        from ..models.audit_entry_data import AuditEntryData  # noqa: PLC0415
        from ..models.audit_subject import AuditSubject  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        action = d.pop("action")

        text = d.pop("text")

        def _parse_actor(data: object) -> AuditActor | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                actor_type_0 = AuditActor.from_dict(data)

                return actor_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AuditActor | None, data)

        actor = _parse_actor(d.pop("actor"))

        def _parse_on_behalf_of(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_behalf_of_type_0 = UUID(data)

                return on_behalf_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        on_behalf_of = _parse_on_behalf_of(d.pop("on_behalf_of"))

        def _parse_subject(data: object) -> AuditSubject | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                subject_type_0 = AuditSubject.from_dict(data)

                return subject_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AuditSubject | None, data)

        subject = _parse_subject(d.pop("subject"))

        def _parse_ip(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ip = _parse_ip(d.pop("ip"))

        data = AuditEntryData.from_dict(d.pop("data"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        audit_entry = cls(
            id=id,
            action=action,
            text=text,
            actor=actor,
            on_behalf_of=on_behalf_of,
            subject=subject,
            ip=ip,
            data=data,
            created_at=created_at,
        )

        audit_entry.additional_properties = d
        return audit_entry

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
