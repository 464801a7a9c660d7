"""What the OpenAPI document shows of teams."""

from typing import Any, Final

from konan.core.api.examples import AGENT, TEAM, YASMINE

ADDRESS: Final = "yasmine@atlas-lamps.example"
SHOWN: Final[dict[str, Any]] = {
    "id": TEAM,
    "name": "Help desk",
    "role": "owner",
    "members": 3,
    "bots": 1,
    "created_at": "2030-01-07T08:20:00.000000Z",
}
INVITATION: Final[dict[str, Any]] = {
    "id": "01b8fb76-89e0-70d2-8b6d-2a4bb281b888",
    "team": {"id": TEAM, "name": SHOWN["name"]},
    "email": ADDRESS,
    "role": "agent",
    "status": "pending",
    "expires_at": "2030-01-14T08:21:00.000000Z",
}
MEMBER: Final[dict[str, Any]] = {
    "user_id": AGENT,
    "name": YASMINE["name"],
    "email": ADDRESS,
    "role": "agent",
    "status": "online",
}
