from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.bot_language import BotLanguage
from ..models.grounding import Grounding
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.business_hours_request import BusinessHoursRequest
    from ..models.handoff_request import HandoffRequest
    from ..models.llm_request import LlmRequest
    from ..models.widget_request import WidgetRequest


T = TypeVar("T", bound="BotRequest")


@_attrs_define
class BotRequest:
    """A bot. `instructions`, `llm` and `handoff.keywords` are null for agents and viewers.

    Attributes:
        name (str):
        domain (str | Unset):
        description (str | Unset):
        language (BotLanguage | Unset):
        instructions (None | str | Unset):
        welcome_message (str | Unset):
        fallback_message (str | Unset):
        suggested_questions (list[str] | Unset):
        temperature (float | Unset):
        llm (LlmRequest | None | Unset):
        handoff (HandoffRequest | Unset):
        csat_enabled (bool | Unset):
        grounding (Grounding | Unset):
        reopen_window_days (int | None | Unset): How long a resolved session can be reopened; null: always.
        daily_message_limit (int | None | Unset):
        widget (WidgetRequest | Unset):
        business_hours (BusinessHoursRequest | None | Unset):
    """

    name: str
    domain: str | Unset = UNSET
    description: str | Unset = UNSET
    language: BotLanguage | Unset = UNSET
    instructions: None | str | Unset = UNSET
    welcome_message: str | Unset = UNSET
    fallback_message: str | Unset = UNSET
    suggested_questions: list[str] | Unset = UNSET
    temperature: float | Unset = UNSET
    llm: LlmRequest | None | Unset = UNSET
    handoff: HandoffRequest | Unset = UNSET
    csat_enabled: bool | Unset = UNSET
    grounding: Grounding | Unset = UNSET
    reopen_window_days: int | None | Unset = UNSET
    daily_message_limit: int | None | Unset = UNSET
    widget: WidgetRequest | Unset = UNSET
    business_hours: BusinessHoursRequest | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.business_hours_request import BusinessHoursRequest  # noqa: PLC0415
        from ..models.llm_request import LlmRequest  # noqa: PLC0415

        name = self.name

        domain = self.domain

        description = self.description

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language.value

        instructions: None | str | Unset
        if isinstance(self.instructions, Unset):
            instructions = UNSET
        else:
            instructions = self.instructions

        welcome_message = self.welcome_message

        fallback_message = self.fallback_message

        suggested_questions: list[str] | Unset = UNSET
        if not isinstance(self.suggested_questions, Unset):
            suggested_questions = self.suggested_questions

        temperature = self.temperature

        llm: dict[str, Any] | None | Unset
        if isinstance(self.llm, Unset):
            llm = UNSET
        elif isinstance(self.llm, LlmRequest):
            llm = self.llm.to_dict()
        else:
            llm = self.llm

        handoff: dict[str, Any] | Unset = UNSET
        if not isinstance(self.handoff, Unset):
            handoff = self.handoff.to_dict()

        csat_enabled = self.csat_enabled

        grounding: str | Unset = UNSET
        if not isinstance(self.grounding, Unset):
            grounding = self.grounding.value

        reopen_window_days: int | None | Unset
        if isinstance(self.reopen_window_days, Unset):
            reopen_window_days = UNSET
        else:
            reopen_window_days = self.reopen_window_days

        daily_message_limit: int | None | Unset
        if isinstance(self.daily_message_limit, Unset):
            daily_message_limit = UNSET
        else:
            daily_message_limit = self.daily_message_limit

        widget: dict[str, Any] | Unset = UNSET
        if not isinstance(self.widget, Unset):
            widget = self.widget.to_dict()

        business_hours: dict[str, Any] | None | Unset
        if isinstance(self.business_hours, Unset):
            business_hours = UNSET
        elif isinstance(self.business_hours, BusinessHoursRequest):
            business_hours = self.business_hours.to_dict()
        else:
            business_hours = self.business_hours

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if domain is not UNSET:
            field_dict["domain"] = domain
        if description is not UNSET:
            field_dict["description"] = description
        if language is not UNSET:
            field_dict["language"] = language
        if instructions is not UNSET:
            field_dict["instructions"] = instructions
        if welcome_message is not UNSET:
            field_dict["welcome_message"] = welcome_message
        if fallback_message is not UNSET:
            field_dict["fallback_message"] = fallback_message
        if suggested_questions is not UNSET:
            field_dict["suggested_questions"] = suggested_questions
        if temperature is not UNSET:
            field_dict["temperature"] = temperature
        if llm is not UNSET:
            field_dict["llm"] = llm
        if handoff is not UNSET:
            field_dict["handoff"] = handoff
        if csat_enabled is not UNSET:
            field_dict["csat_enabled"] = csat_enabled
        if grounding is not UNSET:
            field_dict["grounding"] = grounding
        if reopen_window_days is not UNSET:
            field_dict["reopen_window_days"] = reopen_window_days
        if daily_message_limit is not UNSET:
            field_dict["daily_message_limit"] = daily_message_limit
        if widget is not UNSET:
            field_dict["widget"] = widget
        if business_hours is not UNSET:
            field_dict["business_hours"] = business_hours

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.business_hours_request import BusinessHoursRequest  # noqa: PLC0415
        from ..models.handoff_request import HandoffRequest  # noqa: PLC0415
        from ..models.llm_request import LlmRequest  # noqa: PLC0415
        from ..models.widget_request import WidgetRequest  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        domain = d.pop("domain", UNSET)

        description = d.pop("description", UNSET)

        _language = d.pop("language", UNSET)
        language: BotLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = BotLanguage(_language)

        def _parse_instructions(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        instructions = _parse_instructions(d.pop("instructions", UNSET))

        welcome_message = d.pop("welcome_message", UNSET)

        fallback_message = d.pop("fallback_message", UNSET)

        suggested_questions = cast(list[str], d.pop("suggested_questions", UNSET))

        temperature = d.pop("temperature", UNSET)

        def _parse_llm(data: object) -> LlmRequest | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                llm_type_0 = LlmRequest.from_dict(data)

                return llm_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LlmRequest | None | Unset, data)

        llm = _parse_llm(d.pop("llm", UNSET))

        _handoff = d.pop("handoff", UNSET)
        handoff: HandoffRequest | Unset
        if isinstance(_handoff, Unset):
            handoff = UNSET
        else:
            handoff = HandoffRequest.from_dict(_handoff)

        csat_enabled = d.pop("csat_enabled", UNSET)

        _grounding = d.pop("grounding", UNSET)
        grounding: Grounding | Unset
        if isinstance(_grounding, Unset):
            grounding = UNSET
        else:
            grounding = Grounding(_grounding)

        def _parse_reopen_window_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        reopen_window_days = _parse_reopen_window_days(d.pop("reopen_window_days", UNSET))

        def _parse_daily_message_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        daily_message_limit = _parse_daily_message_limit(d.pop("daily_message_limit", UNSET))

        _widget = d.pop("widget", UNSET)
        widget: WidgetRequest | Unset
        if isinstance(_widget, Unset):
            widget = UNSET
        else:
            widget = WidgetRequest.from_dict(_widget)

        def _parse_business_hours(data: object) -> BusinessHoursRequest | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                business_hours_type_0 = BusinessHoursRequest.from_dict(data)

                return business_hours_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BusinessHoursRequest | None | Unset, data)

        business_hours = _parse_business_hours(d.pop("business_hours", UNSET))

        bot_request = cls(
            name=name,
            domain=domain,
            description=description,
            language=language,
            instructions=instructions,
            welcome_message=welcome_message,
            fallback_message=fallback_message,
            suggested_questions=suggested_questions,
            temperature=temperature,
            llm=llm,
            handoff=handoff,
            csat_enabled=csat_enabled,
            grounding=grounding,
            reopen_window_days=reopen_window_days,
            daily_message_limit=daily_message_limit,
            widget=widget,
            business_hours=business_hours,
        )

        bot_request.additional_properties = d
        return bot_request

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
