from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from ..types import UNSET, File, Unset

T = TypeVar("T", bound="UploadRequest")


@_attrs_define
class UploadRequest:
    """
    Attributes:
        file (File): PNG, JPEG, GIF, WebP, PDF, TXT, CSV, DOCX, XLSX; 10 MB.
        bot_id (UUID | Unset): Needed from people and keys; a visitor's token names the bot.
    """

    file: File
    bot_id: UUID | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file = self.file.to_tuple()

        bot_id: str | Unset = UNSET
        if not isinstance(self.bot_id, Unset):
            bot_id = str(self.bot_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file": file,
            }
        )
        if bot_id is not UNSET:
            field_dict["bot_id"] = bot_id

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        if not isinstance(self.bot_id, Unset):
            files.append(("bot_id", (None, str(self.bot_id), "text/plain")))

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = File(payload=BytesIO(d.pop("file")))

        _bot_id = d.pop("bot_id", UNSET)
        bot_id: UUID | Unset
        if isinstance(_bot_id, Unset):
            bot_id = UNSET
        else:
            bot_id = UUID(_bot_id)

        upload_request = cls(
            file=file,
            bot_id=bot_id,
        )

        upload_request.additional_properties = d
        return upload_request

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
