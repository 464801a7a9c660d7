from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="EmailNotificationsRequest")


@_attrs_define
class EmailNotificationsRequest:
    """
    Attributes:
        handoff_requested (bool | Unset): A visitor waits for a person
        session_assigned (bool | Unset): A conversation is assigned to you
        mention (bool | Unset): Somebody mentions you in a note
        new_message (bool | Unset): A visitor writes in a conversation of yours
        ticket_created (bool | Unset): A ticket is opened
        task_created (bool | Unset): A task is made
        feedback_received (bool | Unset): A visitor rates a conversation
        webhook_disabled (bool | Unset): A webhook is switched off
        plan_limit (bool | Unset): A limit of your plan is near
    """

    handoff_requested: bool | Unset = UNSET
    session_assigned: bool | Unset = UNSET
    mention: bool | Unset = UNSET
    new_message: bool | Unset = UNSET
    ticket_created: bool | Unset = UNSET
    task_created: bool | Unset = UNSET
    feedback_received: bool | Unset = UNSET
    webhook_disabled: bool | Unset = UNSET
    plan_limit: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        handoff_requested = self.handoff_requested

        session_assigned = self.session_assigned

        mention = self.mention

        new_message = self.new_message

        ticket_created = self.ticket_created

        task_created = self.task_created

        feedback_received = self.feedback_received

        webhook_disabled = self.webhook_disabled

        plan_limit = self.plan_limit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if handoff_requested is not UNSET:
            field_dict["handoff_requested"] = handoff_requested
        if session_assigned is not UNSET:
            field_dict["session_assigned"] = session_assigned
        if mention is not UNSET:
            field_dict["mention"] = mention
        if new_message is not UNSET:
            field_dict["new_message"] = new_message
        if ticket_created is not UNSET:
            field_dict["ticket_created"] = ticket_created
        if task_created is not UNSET:
            field_dict["task_created"] = task_created
        if feedback_received is not UNSET:
            field_dict["feedback_received"] = feedback_received
        if webhook_disabled is not UNSET:
            field_dict["webhook_disabled"] = webhook_disabled
        if plan_limit is not UNSET:
            field_dict["plan_limit"] = plan_limit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        handoff_requested = d.pop("handoff_requested", UNSET)

        session_assigned = d.pop("session_assigned", UNSET)

        mention = d.pop("mention", UNSET)

        new_message = d.pop("new_message", UNSET)

        ticket_created = d.pop("ticket_created", UNSET)

        task_created = d.pop("task_created", UNSET)

        feedback_received = d.pop("feedback_received", UNSET)

        webhook_disabled = d.pop("webhook_disabled", UNSET)

        plan_limit = d.pop("plan_limit", UNSET)

        email_notifications_request = cls(
            handoff_requested=handoff_requested,
            session_assigned=session_assigned,
            mention=mention,
            new_message=new_message,
            ticket_created=ticket_created,
            task_created=task_created,
            feedback_received=feedback_received,
            webhook_disabled=webhook_disabled,
            plan_limit=plan_limit,
        )

        email_notifications_request.additional_properties = d
        return email_notifications_request

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
