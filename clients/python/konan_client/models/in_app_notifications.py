from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="InAppNotifications")


@_attrs_define
class InAppNotifications:
    """
    Attributes:
        handoff_requested (bool): A visitor waits for a person
        session_assigned (bool): A conversation is assigned to you
        mention (bool): Somebody mentions you in a note
        new_message (bool): A visitor writes in a conversation of yours
        ticket_created (bool): A ticket is opened
        task_created (bool): A task is made
        feedback_received (bool): A visitor rates a conversation
        webhook_disabled (bool): A webhook is switched off
        plan_limit (bool): A limit of your plan is near
    """

    handoff_requested: bool
    session_assigned: bool
    mention: bool
    new_message: bool
    ticket_created: bool
    task_created: bool
    feedback_received: bool
    webhook_disabled: bool
    plan_limit: bool
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
        field_dict.update(
            {
                "handoff_requested": handoff_requested,
                "session_assigned": session_assigned,
                "mention": mention,
                "new_message": new_message,
                "ticket_created": ticket_created,
                "task_created": task_created,
                "feedback_received": feedback_received,
                "webhook_disabled": webhook_disabled,
                "plan_limit": plan_limit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        handoff_requested = d.pop("handoff_requested")

        session_assigned = d.pop("session_assigned")

        mention = d.pop("mention")

        new_message = d.pop("new_message")

        ticket_created = d.pop("ticket_created")

        task_created = d.pop("task_created")

        feedback_received = d.pop("feedback_received")

        webhook_disabled = d.pop("webhook_disabled")

        plan_limit = d.pop("plan_limit")

        in_app_notifications = cls(
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

        in_app_notifications.additional_properties = d
        return in_app_notifications

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
