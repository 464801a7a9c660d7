from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.contact import Contact
    from ..models.exported_attachment import ExportedAttachment
    from ..models.exported_conversation import ExportedConversation
    from ..models.exported_feedback import ExportedFeedback
    from ..models.exported_message import ExportedMessage


T = TypeVar("T", bound="ContactExport")


@_attrs_define
class ContactExport:
    """Everything that is kept of a person. More may be added as Konan learns to keep more.

    Attributes:
        contact (Contact): A person whom one's bots talk with.
        conversations (list[ExportedConversation]):
        messages (list[ExportedMessage]):
        attachments (list[ExportedAttachment]):
        feedback (list[ExportedFeedback]):
    """

    contact: Contact
    conversations: list[ExportedConversation]
    messages: list[ExportedMessage]
    attachments: list[ExportedAttachment]
    feedback: list[ExportedFeedback]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        contact = self.contact.to_dict()

        conversations = []
        for conversations_item_data in self.conversations:
            conversations_item = conversations_item_data.to_dict()
            conversations.append(conversations_item)

        messages = []
        for messages_item_data in self.messages:
            messages_item = messages_item_data.to_dict()
            messages.append(messages_item)

        attachments = []
        for attachments_item_data in self.attachments:
            attachments_item = attachments_item_data.to_dict()
            attachments.append(attachments_item)

        feedback = []
        for feedback_item_data in self.feedback:
            feedback_item = feedback_item_data.to_dict()
            feedback.append(feedback_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "contact": contact,
                "conversations": conversations,
                "messages": messages,
                "attachments": attachments,
                "feedback": feedback,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contact import Contact  # noqa: PLC0415
        from ..models.exported_attachment import ExportedAttachment  # noqa: PLC0415
        from ..models.exported_conversation import ExportedConversation  # noqa: PLC0415
        from ..models.exported_feedback import ExportedFeedback  # noqa: PLC0415
        from ..models.exported_message import ExportedMessage  # noqa: PLC0415

        d = dict(src_dict)
        contact = Contact.from_dict(d.pop("contact"))

        conversations = []
        _conversations = d.pop("conversations")
        for conversations_item_data in _conversations:
            conversations_item = ExportedConversation.from_dict(conversations_item_data)

            conversations.append(conversations_item)

        messages = []
        _messages = d.pop("messages")
        for messages_item_data in _messages:
            messages_item = ExportedMessage.from_dict(messages_item_data)

            messages.append(messages_item)

        attachments = []
        _attachments = d.pop("attachments")
        for attachments_item_data in _attachments:
            attachments_item = ExportedAttachment.from_dict(attachments_item_data)

            attachments.append(attachments_item)

        feedback = []
        _feedback = d.pop("feedback")
        for feedback_item_data in _feedback:
            feedback_item = ExportedFeedback.from_dict(feedback_item_data)

            feedback.append(feedback_item)

        contact_export = cls(
            contact=contact,
            conversations=conversations,
            messages=messages,
            attachments=attachments,
            feedback=feedback,
        )

        contact_export.additional_properties = d
        return contact_export

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
