"""Settings: what may be sent, what it becomes, and what a refusal says."""

from typing import Any

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.models import AuditEntry
from bots.fields import BotSettings
from bots.models import Bot
from bots.services import bot_create, bot_update
from bots.vault import llm_key
from konan.core.errors import InvalidFields, NotFound
from konan.core.tenancy import Actor

MODEL = {"base_url": "https://93.184.216.34/v1", "model": "small", "key": "sk-abcdefgh1234"}


def change(keeper: Actor, bot: Bot, **changes: Any) -> Bot:
    return bot_update(actor=keeper, bot=bot, changes=changes)  # type: ignore[arg-type]


def refused(keeper: Actor, bot: Bot, **changes: Any) -> list[tuple[str, str]]:
    """Paths and codes of the refusal; nothing may have changed."""
    before = Bot.objects.filter(pk=bot.pk).values().get()
    with pytest.raises(Exception) as refusal:
        change(keeper, bot, **changes)
    assert Bot.objects.filter(pk=bot.pk).values().get() == before
    assert refusal.value.status == 400  # type: ignore[attr-defined]
    return [(error.field, error.code) for error in refusal.value.errors]  # type: ignore[attr-defined]


def test_a_name_is_enough_to_make_a_draft(keeper: Actor) -> None:
    bot = bot_create(actor=keeper, settings={"name": "  Support Bot ", "domain": "support"})
    bot.refresh_from_db()
    assert (bot.name, bot.domain, bot.status) == ("Support Bot", "support", "draft")
    assert bot.owner_id == keeper.user_id
    assert bot.public_token.startswith("pub_")
    entry = AuditEntry.objects.get(action="bot.created")
    assert (entry.actor_id, entry.subject) == (keeper.user_id, f"bot:{bot.pk}")


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({}, ("name", "required")),
        ({"name": "   "}, ("name", "blank")),
        ({"name": "x" * 121}, ("name", "max_length")),
        ({"name": None}, ("name", "null")),
        ({"name": 7}, ("name", "invalid_type")),
        ({"name": "a\0b"}, ("name", "invalid")),
        ({"name": "a\ud800b"}, ("name", "invalid")),
    ],
)
def test_a_bot_needs_a_proper_name(
    keeper: Actor, sent: BotSettings, error: tuple[str, str]
) -> None:
    with pytest.raises(InvalidFields) as refusal:
        bot_create(actor=keeper, settings=sent)
    assert [(e.field, e.code) for e in refusal.value.errors] == [error]
    assert not Bot.objects.exists()


@pytest.mark.parametrize(
    ("changes", "path", "code"),
    [
        ({"language": "de"}, "language", "invalid_choice"),
        ({"grounding": None}, "grounding", "invalid_choice"),
        ({"instructions": "x" * 8001}, "instructions", "max_length"),
        ({"temperature": 2.1}, "temperature", "max_value"),
        ({"temperature": -0.1}, "temperature", "min_value"),
        ({"temperature": "1"}, "temperature", "invalid_type"),
        ({"temperature": True}, "temperature", "invalid_type"),
        ({"temperature": float("nan")}, "temperature", "invalid_type"),
        ({"suggested_questions": ["q"] * 11}, "suggested_questions", "max_length"),
        ({"suggested_questions": ["fine", "x" * 201]}, "suggested_questions.1", "max_length"),
        ({"suggested_questions": ["fine", " "]}, "suggested_questions.1", "blank"),
        ({"suggested_questions": "one"}, "suggested_questions", "invalid_type"),
        ({"csat_enabled": 1}, "csat_enabled", "invalid_type"),
        ({"reopen_window_days": -1}, "reopen_window_days", "min_value"),
        ({"reopen_window_days": 1.5}, "reopen_window_days", "invalid_type"),
        ({"daily_message_limit": 0}, "daily_message_limit", "min_value"),
        ({"daily_message_limit": 2**31}, "daily_message_limit", "max_value"),
        ({"nmae": "typo"}, "nmae", "unknown_field"),
        ({"handoff": None}, "handoff", "invalid_type"),
        ({"handoff": {"on": True}}, "handoff.on", "unknown_field"),
        ({"handoff": {"keywords": ["w"] * 51}}, "handoff.keywords", "max_length"),
        ({"handoff": {"keywords": ["x" * 81]}}, "handoff.keywords.0", "max_length"),
        ({"widget": {"color": "blue"}}, "widget.color", "invalid"),
        ({"widget": {"color": "#12345"}}, "widget.color", "invalid"),
        ({"widget": {"position": "top"}}, "widget.position", "invalid_choice"),
        ({"widget": {"launcher_text": "x" * 61}}, "widget.launcher_text", "max_length"),
        ({"widget": {"avatar_url": "http://a.example/a.png"}}, "widget.avatar_url", "invalid"),
        ({"widget": {"avatar_url": "javascript:alert(1)"}}, "widget.avatar_url", "invalid"),
        ({"widget": {"allowed_origins": ["shop.example"]}}, "widget.allowed_origins.0", "invalid"),
        (
            {"widget": {"pre_chat_fields": [{"name": "age", "required": True}]}},
            "widget.pre_chat_fields.0.name",
            "invalid_choice",
        ),
        (
            {"widget": {"pre_chat_fields": [{"name": "email"}]}},
            "widget.pre_chat_fields.0.required",
            "required",
        ),
        ({"llm": {"model": "small"}}, "llm.base_url", "required"),
        ({"llm": {"base_url": "https://93.184.216.34/v1"}}, "llm.model", "required"),
        ({"llm": {**MODEL, "base_url": "https://10.0.0.8/v1"}}, "llm.base_url", None),
        ({"llm": {**MODEL, "base_url": "http://93.184.216.34/v1"}}, "llm.base_url", None),
        ({"llm": {**MODEL, "base_url": "file:///etc/passwd"}}, "llm.base_url", None),
    ],
)
def test_what_is_wrong_is_said_at_its_path(
    keeper: Actor, bot: Bot, changes: dict[str, Any], path: str, code: str | None
) -> None:
    [(field, given)] = refused(keeper, bot, **changes)
    assert field == path
    assert code in (None, given)


def test_all_errors_are_said_at_once(keeper: Actor, bot: Bot) -> None:
    found = refused(keeper, bot, name="", temperature=9, widget={"color": "x", "position": "up"})
    assert [path for path, _ in found] == ["name", "temperature", "widget.color", "widget.position"]


def test_objects_merge_and_lists_are_replaced(keeper: Actor, bot: Bot) -> None:
    first = {"color": "#ABCDEF", "allowed_origins": ["https://a.example", "https://b.example"]}
    change(keeper, bot, widget=first, handoff={"keywords": ["Agent", "agent", " person "]})
    changed = change(keeper, bot, widget={"allowed_origins": ["https://c.example/"]})
    assert changed.widget["color"] == "#abcdef"
    assert changed.widget["position"] == "right"
    assert changed.widget["allowed_origins"] == ["https://c.example"]
    assert changed.handoff["keywords"] == ["Agent", "person"]
    assert changed.handoff["enabled"] is True


def test_two_people_who_change_one_bot_lose_nothing(keeper: Actor, bot: Bot) -> None:
    theirs = Bot.objects.get(pk=bot.pk)
    change(keeper, bot, widget={"position": "left"})
    change(keeper, theirs, widget={"launcher_text": "Ask us"})
    bot.refresh_from_db()
    assert (bot.widget["position"], bot.widget["launcher_text"]) == ("left", "Ask us")


def test_a_bot_that_is_gone_cannot_be_changed(keeper: Actor, bot: Bot) -> None:
    Bot.objects.all().delete()
    with pytest.raises(NotFound):
        change(keeper, bot, name="Late")


def test_every_change_moves_the_time_and_tells_the_caches(
    keeper: Actor,
    bot: Bot,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    told: list[Any] = []
    monkeypatch.setattr("bots.services.changes.publish_bot_changed", told.append)
    changed = change(keeper, bot, description="x")
    assert changed.updated_at > bot.updated_at
    assert told == [bot.pk]
    said = AuditEntry.objects.get(action="bot.updated").data
    assert said["fields"] == ["description"]
    assert said["was"] != said["became"]


class TestModelServer:
    def test_the_key_is_sealed_and_shows_its_end_alone(self, keeper: Actor, bot: Bot) -> None:
        changed = change(keeper, bot, llm=MODEL)
        changed.refresh_from_db()
        assert "sk-" not in changed.llm_key
        assert (llm_key(changed), changed.llm_key_last4) == (MODEL["key"], "1234")

    def test_another_setting_leaves_the_key(self, keeper: Actor, bot: Bot) -> None:
        change(keeper, bot, llm=MODEL)
        changed = change(keeper, bot, llm={"model": "large", "key_last4": "9999"})
        assert (changed.llm_model, llm_key(changed)) == ("large", MODEL["key"])
        assert changed.llm_key_last4 == "1234"

    def test_the_key_does_not_follow_to_another_server(self, keeper: Actor, bot: Bot) -> None:
        change(keeper, bot, llm=MODEL)
        elsewhere = "https://93.184.216.35/v1"
        assert refused(keeper, bot, llm={"base_url": elsewhere}) == [("llm.key", "required")]
        changed = change(keeper, bot, llm={"base_url": elsewhere, "key": None})
        assert (changed.llm_base_url, llm_key(changed)) == (elsewhere, None)

    def test_null_clears_all_of_it(self, keeper: Actor, bot: Bot) -> None:
        change(keeper, bot, llm=MODEL)
        changed = change(keeper, bot, llm=None)
        assert (changed.llm_base_url, changed.llm_model, changed.llm_key) == ("", "", "")
        assert changed.llm_key_last4 == ""


class TestBusinessHours:
    FULL = {
        "timezone": "Africa/Casablanca",
        "days": {"mon": [["09:00", "12:30"], ["14:00", "24:00"]]},
        "exceptions": [{"date": "2030-05-01", "slots": []}],
    }

    def test_days_that_nobody_named_are_closed(self, keeper: Actor, bot: Bot) -> None:
        hours: Any = change(keeper, bot, business_hours=self.FULL).business_hours
        assert hours["days"]["mon"] == [["09:00", "12:30"], ["14:00", "24:00"]]
        assert hours["days"]["sun"] == []
        assert len(hours["days"]) == 7

    def test_they_merge_by_day_and_null_clears_them(self, keeper: Actor, bot: Bot) -> None:
        change(keeper, bot, business_hours=self.FULL)
        tuesday = {"days": {"tue": [["10:00", "11:00"]]}}
        hours: Any = change(keeper, bot, business_hours=tuesday).business_hours
        assert hours["timezone"] == "Africa/Casablanca"
        assert hours["days"]["mon"]
        assert hours["days"]["tue"] == [["10:00", "11:00"]]
        assert hours["exceptions"] == self.FULL["exceptions"]
        assert change(keeper, bot, business_hours=None).business_hours is None

    @pytest.mark.parametrize(
        ("hours", "path"),
        [
            ({"days": {}}, "timezone"),
            ({"timezone": "Mars/Olympus"}, "timezone"),
            ({"timezone": "../../etc/passwd"}, "timezone"),
            ({"timezone": "UTC", "days": {"monday": []}}, "days.monday"),
            ({"timezone": "UTC", "days": {"mon": [["9:00", "10:00"]]}}, "days.mon.0"),
            ({"timezone": "UTC", "days": {"mon": [["10:00", "10:00"]]}}, "days.mon.0"),
            ({"timezone": "UTC", "days": {"mon": [["24:00", "24:30"]]}}, "days.mon.0"),
            (
                {"timezone": "UTC", "days": {"mon": [["09:00", "12:00"], ["11:59", "13:00"]]}},
                "days.mon",
            ),
            ({"timezone": "UTC", "exceptions": [{"date": "2030-02-30", "slots": []}]},
             "exceptions.0.date"),
            ({"timezone": "UTC", "exceptions": [{"date": "2030-02-03"}]}, "exceptions.0.slots"),
            (
                {"timezone": "UTC", "exceptions": [{"date": "2030-02-03", "slots": []}] * 2},
                "exceptions",
            ),
        ],
    )  # fmt: skip
    def test_they_must_make_sense(
        self, keeper: Actor, bot: Bot, hours: dict[str, Any], path: str
    ) -> None:
        [(field, _code)] = refused(keeper, bot, business_hours=hours)
        assert field == f"business_hours.{path}"
