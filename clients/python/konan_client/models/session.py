from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.handler import Handler
from ..models.handoff_reason import HandoffReason
from ..models.resolved_by import ResolvedBy
from ..models.session_channel import SessionChannel
from ..models.session_priority import SessionPriority
from ..models.session_status import SessionStatus

if TYPE_CHECKING:
    from ..models.last_message import LastMessage
    from ..models.person import Person
    from ..models.session_contact import SessionContact
    from ..models.session_metadata import SessionMetadata


T = TypeVar("T", bound="Session")


@_attrs_define
class Session:
    """
    Attributes:
        id (UUID):
        bot_id (UUID):
        status (SessionStatus):
        handler (Handler):
        assignee (None | Person):
        contact (None | SessionContact):
        email_known (bool): Whether an answer can be mailed.
        channel (SessionChannel):
        tags (list[str]):
        subject (None | str):
        language (None | str):
        priority (SessionPriority):
        unread (int): Messages that no agent has read.
        message_count (int):
        seq (int): The number of its last message.
        last_message (LastMessage | None):
        csat (int | None):
        control_epoch (int): Rises whenever the right to speak passes between bot and human.
        handoff_reason (HandoffReason | None): Why people were asked for, last.
        waiting_since (datetime.datetime | None):
        snoozed_until (datetime.datetime | None):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
        resolved_at (datetime.datetime | None):
        resolved_by (None | ResolvedBy):
        metadata (SessionMetadata):
    """

    id: UUID
    bot_id: UUID
    status: SessionStatus
    handler: Handler
    assignee: None | Person
    contact: None | SessionContact
    email_known: bool
    channel: SessionChannel
    tags: list[str]
    subject: None | str
    language: None | str
    priority: SessionPriority
    unread: int
    message_count: int
    seq: int
    last_message: LastMessage | None
    csat: int | None
    control_epoch: int
    handoff_reason: HandoffReason | None
    waiting_since: datetime.datetime | None
    snoozed_until: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    resolved_at: datetime.datetime | None
    resolved_by: None | ResolvedBy
    metadata: SessionMetadata
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.last_message import LastMessage  # noqa: PLC0415
        from ..models.person import Person  # noqa: PLC0415
        from ..models.session_contact import SessionContact  # noqa: PLC0415

        id = str(self.id)

        bot_id = str(self.bot_id)

        status = self.status.value

        handler = self.handler.value

        assignee: dict[str, Any] | None
        if isinstance(self.assignee, Person):
            assignee = self.assignee.to_dict()
        else:
            assignee = self.assignee

        contact: dict[str, Any] | None
        if isinstance(self.contact, SessionContact):
            contact = self.contact.to_dict()
        else:
            contact = self.contact

        email_known = self.email_known

        channel = self.channel.value

        tags = self.tags

        subject: None | str
        subject = self.subject

        language: None | str
        language = self.language

        priority = self.priority.value

        unread = self.unread

        message_count = self.message_count

        seq = self.seq

        last_message: dict[str, Any] | None
        if isinstance(self.last_message, LastMessage):
            last_message = self.last_message.to_dict()
        else:
            last_message = self.last_message

        csat: int | None
        csat = self.csat

        control_epoch = self.control_epoch

        handoff_reason: None | str
        if isinstance(self.handoff_reason, HandoffReason):
            handoff_reason = self.handoff_reason.value
        else:
            handoff_reason = self.handoff_reason

        waiting_since: None | str
        if isinstance(self.waiting_since, datetime.datetime):
            waiting_since = self.waiting_since.isoformat()
        else:
            waiting_since = self.waiting_since

        snoozed_until: None | str
        if isinstance(self.snoozed_until, datetime.datetime):
            snoozed_until = self.snoozed_until.isoformat()
        else:
            snoozed_until = self.snoozed_until

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        resolved_at: None | str
        if isinstance(self.resolved_at, datetime.datetime):
            resolved_at = self.resolved_at.isoformat()
        else:
            resolved_at = self.resolved_at

        resolved_by: None | str
        if isinstance(self.resolved_by, ResolvedBy):
            resolved_by = self.resolved_by.value
        else:
            resolved_by = self.resolved_by

        metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "bot_id": bot_id,
                "status": status,
                "handler": handler,
                "assignee": assignee,
                "contact": contact,
                "email_known": email_known,
                "channel": channel,
                "tags": tags,
                "subject": subject,
                "language": language,
                "priority": priority,
                "unread": unread,
                "message_count": message_count,
                "seq": seq,
                "last_message": last_message,
                "csat": csat,
                "control_epoch": control_epoch,
                "handoff_reason": handoff_reason,
                "waiting_since": waiting_since,
                "snoozed_until": snoozed_until,
                "created_at": created_at,
                "updated_at": updated_at,
                "resolved_at": resolved_at,
                "resolved_by": resolved_by,
                "metadata": metadata,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.last_message import LastMessage  # noqa: PLC0415
        from ..models.person import Person  # noqa: PLC0415
        from ..models.session_contact import SessionContact  # noqa: PLC0415
        from ..models.session_metadata import SessionMetadata  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        bot_id = UUID(d.pop("bot_id"))

        status = SessionStatus(d.pop("status"))

        handler = Handler(d.pop("handler"))

        def _parse_assignee(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                assignee_type_0 = Person.from_dict(data)

                return assignee_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        assignee = _parse_assignee(d.pop("assignee"))

        def _parse_contact(data: object) -> None | SessionContact:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                contact_type_0 = SessionContact.from_dict(data)

                return contact_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SessionContact, data)

        contact = _parse_contact(d.pop("contact"))

        email_known = d.pop("email_known")

        channel = SessionChannel(d.pop("channel"))

        tags = cast(list[str], d.pop("tags"))

        def _parse_subject(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        subject = _parse_subject(d.pop("subject"))

        def _parse_language(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        language = _parse_language(d.pop("language"))

        priority = SessionPriority(d.pop("priority"))

        unread = d.pop("unread")

        message_count = d.pop("message_count")

        seq = d.pop("seq")

        def _parse_last_message(data: object) -> LastMessage | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                last_message_type_0 = LastMessage.from_dict(data)

                return last_message_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LastMessage | None, data)

        last_message = _parse_last_message(d.pop("last_message"))

        def _parse_csat(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        csat = _parse_csat(d.pop("csat"))

        control_epoch = d.pop("control_epoch")

        def _parse_handoff_reason(data: object) -> HandoffReason | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                handoff_reason_type_0 = HandoffReason(data)

                return handoff_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(HandoffReason | None, data)

        handoff_reason = _parse_handoff_reason(d.pop("handoff_reason"))

        def _parse_waiting_since(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                waiting_since_type_0 = datetime.datetime.fromisoformat(data)

                return waiting_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        waiting_since = _parse_waiting_since(d.pop("waiting_since"))

        def _parse_snoozed_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                snoozed_until_type_0 = datetime.datetime.fromisoformat(data)

                return snoozed_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        snoozed_until = _parse_snoozed_until(d.pop("snoozed_until"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_resolved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_at_type_0 = datetime.datetime.fromisoformat(data)

                return resolved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        resolved_at = _parse_resolved_at(d.pop("resolved_at"))

        def _parse_resolved_by(data: object) -> None | ResolvedBy:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_by_type_0 = ResolvedBy(data)

                return resolved_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ResolvedBy, data)

        resolved_by = _parse_resolved_by(d.pop("resolved_by"))

        metadata = SessionMetadata.from_dict(d.pop("metadata"))

        session = cls(
            id=id,
            bot_id=bot_id,
            status=status,
            handler=handler,
            assignee=assignee,
            contact=contact,
            email_known=email_known,
            channel=channel,
            tags=tags,
            subject=subject,
            language=language,
            priority=priority,
            unread=unread,
            message_count=message_count,
            seq=seq,
            last_message=last_message,
            csat=csat,
            control_epoch=control_epoch,
            handoff_reason=handoff_reason,
            waiting_since=waiting_since,
            snoozed_until=snoozed_until,
            created_at=created_at,
            updated_at=updated_at,
            resolved_at=resolved_at,
            resolved_by=resolved_by,
            metadata=metadata,
        )

        session.additional_properties = d
        return session

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
