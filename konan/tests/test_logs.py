"""What is in the logs: request ids; and what is not: secrets, and what people said."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from accounts.api import views
from konan.settings.logs import redact
from konan.testing.api import Api
from konan.testing.world import World

PASSWORD = "a fine long password"


@pytest.fixture
def lines(db: None) -> Iterator[io.StringIO]:
    """The lines that the process writes, as the settings' own handler writes them."""
    kept = io.StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(logging.getLogger().handlers[0].formatter)
    logging.getLogger().addHandler(handler)
    yield kept
    logging.getLogger().removeHandler(handler)


@pytest.fixture(autouse=True)
def as_the_settings_write(monkeypatch: pytest.MonkeyPatch) -> None:
    """pytest's own handlers come first at the root; ours is the one with our formatter."""
    root = logging.getLogger()
    ours = [
        handler
        for handler in root.handlers
        if isinstance(handler.formatter, structlog.stdlib.ProcessorFormatter)
    ]
    monkeypatch.setattr(root, "handlers", ours)


def entries(lines: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.getvalue().splitlines()]


def test_each_request_is_one_line_with_its_id(world: World, api: Api, lines: io.StringIO) -> None:
    answer = api.as_(world.owner).get("/auth/me")
    written = [each for each in entries(lines) if each["event"] == "answered"]
    assert len(written) == 1
    line = written[0]
    assert line["request_id"] == answer["X-Request-Id"]
    assert (line["method"], line["path"], line["status"]) == ("GET", "/api/v1/auth/me", 200)
    assert line["principal"] == f"user:{world.owner.user.pk}"


def test_secrets_stay_out(world: World, api: Api, lines: io.StringIO) -> None:
    tokens = api.post("/auth/register", {"email": "zoe@example.com", "password": PASSWORD}).json()  # type: ignore[attr-defined]
    api.post("/auth/login", {"email": "zoe@example.com", "password": PASSWORD})
    api.post("/auth/verify-email", {"email": "zoe@example.com", "code": "918273"})
    api.post("/auth/refresh", {"refresh_token": tokens["refresh_token"]})
    api.as_(world.read_key).get("/bots", q="what-somebody-looks-for")
    api.as_(world.visitor).get("/widget/config")
    text = lines.getvalue()
    secrets = [
        PASSWORD, tokens["token"], tokens["refresh_token"], "918273", "what-somebody-looks-for",
        world.read_key.headers["X-API-Key"], world.visitor.token, world.bot.public_token,
    ]  # fmt: skip
    assert [secret for secret in secrets if secret in text] == []


def test_a_fault_is_logged_with_its_request_id(
    world: World, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr(views.Me, "get", broken)
    answer = Api(world.owner, raises=False).get("/auth/me")
    faults = [each for each in entries(lines) if each.get("level") == "error"]
    assert len(faults) == 1
    assert faults[0]["request_id"] == answer["X-Request-Id"]
    assert "RuntimeError: inside" in faults[0]["exception"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("authorization", "Bearer x"), ("x_api_key", "y"), ("cookie", "z"), ("password", "p"),
        ("new_password", "p"), ("refresh_token", "r"), ("secret", "s"), ("query_string", "q=1"),
        ("message", "Hello"), ("content", "Hello"), ("totp_code", "123456"),
        ("body", "{}"),
    ],
)  # fmt: skip
def test_telling_names_are_emptied(name: str, value: str) -> None:
    assert redact(None, "", {"event": "x", name: value})[name] == "[hidden]"


@pytest.mark.parametrize(
    "secret",
    ["konan_abcdefgh12345", "pub_abcdefghij", "vis_abcdefghij", "rt_abcdefghij",
     "eyJhbGciOiJIUzI1NiJ9.e30.abc", "whsec_abcdefghij"],
)  # fmt: skip
def test_what_looks_like_a_credential_is_taken_out_of_texts(secret: str) -> None:
    written = redact(None, "", {"event": f"failed for {secret} at once", "path": f"/c/{secret}"})
    assert secret not in json.dumps(written)


def test_a_new_line_cannot_forge_an_entry(lines: io.StringIO) -> None:
    logging.getLogger("some.library").warning('one\n{"event": "forged"}')
    assert len(entries(lines)) == 1
