from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.bot_language import BotLanguage

if TYPE_CHECKING:
    from ..models.people import People
    from ..models.widget_look import WidgetLook


T = TypeVar("T", bound="WidgetConfig")


@_attrs_define
class WidgetConfig:
    """
    Attributes:
        bot_id (UUID):
        name (str):
        description (str):
        language (BotLanguage):
        welcome_message (str):
        suggested_questions (list[str]):
        handoff_enabled (bool):
        csat_enabled (bool):
        people (People): The people behind the bot, at this moment.
        widget (WidgetLook):
        visitor_token (None | str):
    """

    bot_id: UUID
    name: str
    description: str
    language: BotLanguage
    welcome_message: str
    suggested_questions: list[str]
    handoff_enabled: bool
    csat_enabled: bool
    people: People
    widget: WidgetLook
    visitor_token: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bot_id = str(self.bot_id)

        name = self.name

        description = self.description

        language = self.language.value

        welcome_message = self.welcome_message

        suggested_questions = self.suggested_questions

        handoff_enabled = self.handoff_enabled

        csat_enabled = self.csat_enabled

        people = self.people.to_dict()

        widget = self.widget.to_dict()

        visitor_token: None | str
        visitor_token = self.visitor_token

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bot_id": bot_id,
                "name": name,
                "description": description,
                "language": language,
                "welcome_message": welcome_message,
                "suggested_questions": suggested_questions,
                "handoff_enabled": handoff_enabled,
                "csat_enabled": csat_enabled,
                "people": people,
                "widget": widget,
                "visitor_token": visitor_token,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.people import People  # noqa: PLC0415
        from ..models.widget_look import WidgetLook  # noqa: PLC0415

        d = dict(src_dict)
        bot_id = UUID(d.pop("bot_id"))

        name = d.pop("name")

        description = d.pop("description")

        language = BotLanguage(d.pop("language"))

        welcome_message = d.pop("welcome_message")

        suggested_questions = cast(list[str], d.pop("suggested_questions"))

        handoff_enabled = d.pop("handoff_enabled")

        csat_enabled = d.pop("csat_enabled")

        people = People.from_dict(d.pop("people"))

        widget = WidgetLook.from_dict(d.pop("widget"))

        def _parse_visitor_token(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        visitor_token = _parse_visitor_token(d.pop("visitor_token"))

        widget_config = cls(
            bot_id=bot_id,
            name=name,
            description=description,
            language=language,
            welcome_message=welcome_message,
            suggested_questions=suggested_questions,
            handoff_enabled=handoff_enabled,
            csat_enabled=csat_enabled,
            people=people,
            widget=widget,
            visitor_token=visitor_token,
        )

        widget_config.additional_properties = d
        return widget_config

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
