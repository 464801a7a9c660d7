from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.spoken_language import SpokenLanguage
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chat_request_metadata_type_0 import ChatRequestMetadataType0
    from ..models.contact_claim_request import ContactClaimRequest
    from ..models.page_request import PageRequest


T = TypeVar("T", bound="ChatRequest")


@_attrs_define
class ChatRequest:
    """
    Attributes:
        message (str):
        bot_id (None | Unset | UUID): Not needed with a bot token.
        session_id (None | Unset | UUID):
        contact (ContactClaimRequest | None | Unset):
        client_id (None | str | Unset):
        attachments (list[UUID] | None | Unset): Ids of one's own files that no message has taken (uploadAttachment).
        page (None | PageRequest | Unset):
        metadata (ChatRequestMetadataType0 | None | Unset):
        language (None | SpokenLanguage | Unset):
    """

    message: str
    bot_id: None | Unset | UUID = UNSET
    session_id: None | Unset | UUID = UNSET
    contact: ContactClaimRequest | None | Unset = UNSET
    client_id: None | str | Unset = UNSET
    attachments: list[UUID] | None | Unset = UNSET
    page: None | PageRequest | Unset = UNSET
    metadata: ChatRequestMetadataType0 | None | Unset = UNSET
    language: None | SpokenLanguage | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.chat_request_metadata_type_0 import ChatRequestMetadataType0  # noqa: PLC0415
        from ..models.contact_claim_request import ContactClaimRequest  # noqa: PLC0415
        from ..models.page_request import PageRequest  # noqa: PLC0415

        message = self.message

        bot_id: None | str | Unset
        if isinstance(self.bot_id, Unset):
            bot_id = UNSET
        elif isinstance(self.bot_id, UUID):
            bot_id = str(self.bot_id)
        else:
            bot_id = self.bot_id

        session_id: None | str | Unset
        if isinstance(self.session_id, Unset):
            session_id = UNSET
        elif isinstance(self.session_id, UUID):
            session_id = str(self.session_id)
        else:
            session_id = self.session_id

        contact: dict[str, Any] | None | Unset
        if isinstance(self.contact, Unset):
            contact = UNSET
        elif isinstance(self.contact, ContactClaimRequest):
            contact = self.contact.to_dict()
        else:
            contact = self.contact

        client_id: None | str | Unset
        if isinstance(self.client_id, Unset):
            client_id = UNSET
        else:
            client_id = self.client_id

        attachments: list[str] | None | Unset
        if isinstance(self.attachments, Unset):
            attachments = UNSET
        elif isinstance(self.attachments, list):
            attachments = []
            for attachments_type_0_item_data in self.attachments:
                attachments_type_0_item = str(attachments_type_0_item_data)
                attachments.append(attachments_type_0_item)

        else:
            attachments = self.attachments

        page: dict[str, Any] | None | Unset
        if isinstance(self.page, Unset):
            page = UNSET
        elif isinstance(self.page, PageRequest):
            page = self.page.to_dict()
        else:
            page = self.page

        metadata: dict[str, Any] | None | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, ChatRequestMetadataType0):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        elif isinstance(self.language, SpokenLanguage):
            language = self.language.value
        else:
            language = self.language

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "message": message,
            }
        )
        if bot_id is not UNSET:
            field_dict["bot_id"] = bot_id
        if session_id is not UNSET:
            field_dict["session_id"] = session_id
        if contact is not UNSET:
            field_dict["contact"] = contact
        if client_id is not UNSET:
            field_dict["client_id"] = client_id
        if attachments is not UNSET:
            field_dict["attachments"] = attachments
        if page is not UNSET:
            field_dict["page"] = page
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if language is not UNSET:
            field_dict["language"] = language

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chat_request_metadata_type_0 import ChatRequestMetadataType0  # noqa: PLC0415
        from ..models.contact_claim_request import ContactClaimRequest  # noqa: PLC0415
        from ..models.page_request import PageRequest  # noqa: PLC0415

        d = dict(src_dict)
        message = d.pop("message")

        def _parse_bot_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                bot_id_type_0 = UUID(data)

                return bot_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        bot_id = _parse_bot_id(d.pop("bot_id", UNSET))

        def _parse_session_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_id_type_0 = UUID(data)

                return session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        session_id = _parse_session_id(d.pop("session_id", UNSET))

        def _parse_contact(data: object) -> ContactClaimRequest | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                contact_type_0 = ContactClaimRequest.from_dict(data)

                return contact_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ContactClaimRequest | None | Unset, data)

        contact = _parse_contact(d.pop("contact", UNSET))

        def _parse_client_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        client_id = _parse_client_id(d.pop("client_id", UNSET))

        def _parse_attachments(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                attachments_type_0 = []
                _attachments_type_0 = data
                for attachments_type_0_item_data in _attachments_type_0:
                    attachments_type_0_item = UUID(attachments_type_0_item_data)

                    attachments_type_0.append(attachments_type_0_item)

                return attachments_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[UUID] | None | Unset, data)

        attachments = _parse_attachments(d.pop("attachments", UNSET))

        def _parse_page(data: object) -> None | PageRequest | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                page_type_0 = PageRequest.from_dict(data)

                return page_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PageRequest | Unset, data)

        page = _parse_page(d.pop("page", UNSET))

        def _parse_metadata(data: object) -> ChatRequestMetadataType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                metadata_type_0 = ChatRequestMetadataType0.from_dict(data)

                return metadata_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChatRequestMetadataType0 | None | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        def _parse_language(data: object) -> None | SpokenLanguage | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                language_type_0 = SpokenLanguage(data)

                return language_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SpokenLanguage | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        chat_request = cls(
            message=message,
            bot_id=bot_id,
            session_id=session_id,
            contact=contact,
            client_id=client_id,
            attachments=attachments,
            page=page,
            metadata=metadata,
            language=language,
        )

        chat_request.additional_properties = d
        return chat_request

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
