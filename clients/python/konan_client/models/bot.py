from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.bot_language import BotLanguage
from ..models.bot_status import BotStatus
from ..models.grounding import Grounding
from ..models.role import Role

if TYPE_CHECKING:
    from ..models.bot_knowledge import BotKnowledge
    from ..models.business_hours import BusinessHours
    from ..models.handoff import Handoff
    from ..models.llm import Llm
    from ..models.widget import Widget


T = TypeVar("T", bound="Bot")


@_attrs_define
class Bot:
    """A bot. `instructions`, `llm` and `handoff.keywords` are null for agents and viewers.

    Attributes:
        id (UUID):
        name (str):
        domain (str):
        description (str):
        status (BotStatus):
        language (BotLanguage):
        instructions (None | str):
        welcome_message (str):
        fallback_message (str):
        suggested_questions (list[str]):
        temperature (float):
        llm (Llm | None):
        handoff (Handoff):
        csat_enabled (bool):
        grounding (Grounding):
        reopen_window_days (int | None): How long a resolved session can be reopened; null: always.
        daily_message_limit (int | None):
        widget (Widget):
        business_hours (BusinessHours | None):
        public_token (str):
        embed_snippet (str):
        role (Role):
        knowledge (BotKnowledge):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    name: str
    domain: str
    description: str
    status: BotStatus
    language: BotLanguage
    instructions: None | str
    welcome_message: str
    fallback_message: str
    suggested_questions: list[str]
    temperature: float
    llm: Llm | None
    handoff: Handoff
    csat_enabled: bool
    grounding: Grounding
    reopen_window_days: int | None
    daily_message_limit: int | None
    widget: Widget
    business_hours: BusinessHours | None
    public_token: str
    embed_snippet: str
    role: Role
    knowledge: BotKnowledge
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.business_hours import BusinessHours  # noqa: PLC0415
        from ..models.llm import Llm  # noqa: PLC0415

        id = str(self.id)

        name = self.name

        domain = self.domain

        description = self.description

        status = self.status.value

        language = self.language.value

        instructions: None | str
        instructions = self.instructions

        welcome_message = self.welcome_message

        fallback_message = self.fallback_message

        suggested_questions = self.suggested_questions

        temperature = self.temperature

        llm: dict[str, Any] | None
        if isinstance(self.llm, Llm):
            llm = self.llm.to_dict()
        else:
            llm = self.llm

        handoff = self.handoff.to_dict()

        csat_enabled = self.csat_enabled

        grounding = self.grounding.value

        reopen_window_days: int | None
        reopen_window_days = self.reopen_window_days

        daily_message_limit: int | None
        daily_message_limit = self.daily_message_limit

        widget = self.widget.to_dict()

        business_hours: dict[str, Any] | None
        if isinstance(self.business_hours, BusinessHours):
            business_hours = self.business_hours.to_dict()
        else:
            business_hours = self.business_hours

        public_token = self.public_token

        embed_snippet = self.embed_snippet

        role = self.role.value

        knowledge = self.knowledge.to_dict()

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "domain": domain,
                "description": description,
                "status": status,
                "language": language,
                "instructions": instructions,
                "welcome_message": welcome_message,
                "fallback_message": fallback_message,
                "suggested_questions": suggested_questions,
                "temperature": temperature,
                "llm": llm,
                "handoff": handoff,
                "csat_enabled": csat_enabled,
                "grounding": grounding,
                "reopen_window_days": reopen_window_days,
                "daily_message_limit": daily_message_limit,
                "widget": widget,
                "business_hours": business_hours,
                "public_token": public_token,
                "embed_snippet": embed_snippet,
                "role": role,
                "knowledge": knowledge,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bot_knowledge import BotKnowledge  # noqa: PLC0415
        from ..models.business_hours import BusinessHours  # noqa: PLC0415
        from ..models.handoff import Handoff  # noqa: PLC0415
        from ..models.llm import Llm  # noqa: PLC0415
        from ..models.widget import Widget  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        domain = d.pop("domain")

        description = d.pop("description")

        status = BotStatus(d.pop("status"))

        language = BotLanguage(d.pop("language"))

        def _parse_instructions(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        instructions = _parse_instructions(d.pop("instructions"))

        welcome_message = d.pop("welcome_message")

        fallback_message = d.pop("fallback_message")

        suggested_questions = cast(list[str], d.pop("suggested_questions"))

        temperature = d.pop("temperature")

        def _parse_llm(data: object) -> Llm | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                llm_type_0 = Llm.from_dict(data)

                return llm_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Llm | None, data)

        llm = _parse_llm(d.pop("llm"))

        handoff = Handoff.from_dict(d.pop("handoff"))

        csat_enabled = d.pop("csat_enabled")

        grounding = Grounding(d.pop("grounding"))

        def _parse_reopen_window_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        reopen_window_days = _parse_reopen_window_days(d.pop("reopen_window_days"))

        def _parse_daily_message_limit(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        daily_message_limit = _parse_daily_message_limit(d.pop("daily_message_limit"))

        widget = Widget.from_dict(d.pop("widget"))

        def _parse_business_hours(data: object) -> BusinessHours | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                business_hours_type_0 = BusinessHours.from_dict(data)

                return business_hours_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BusinessHours | None, data)

        business_hours = _parse_business_hours(d.pop("business_hours"))

        public_token = d.pop("public_token")

        embed_snippet = d.pop("embed_snippet")

        role = Role(d.pop("role"))

        knowledge = BotKnowledge.from_dict(d.pop("knowledge"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        bot = cls(
            id=id,
            name=name,
            domain=domain,
            description=description,
            status=status,
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
            public_token=public_token,
            embed_snippet=embed_snippet,
            role=role,
            knowledge=knowledge,
            created_at=created_at,
            updated_at=updated_at,
        )

        bot.additional_properties = d
        return bot

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
