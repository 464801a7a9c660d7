"""Who may call the automations of a bot."""

from typing import Any, Final

from inbox.automations.models import Automation
from konan.testing.principals.rows import Row, bot_id, ids
from konan.testing.world import World

_RULE: Final = {"name": "Tag", "event": "new_session", "actions": [{"type": "handoff"}]}


def _automation(world: World) -> None:
    Automation.objects.create(owner=world.owner.user, bot=world.bot, **_RULE)


def _automation_id(world: World) -> Any:
    return Automation.objects.get(bot=world.bot, name="Tag").pk


def _of_one(**more: Any) -> Row:
    where = ids(bot_id=bot_id, automation_id=_automation_id)
    return Row(reach="team", ids=where, prepare=_automation, **more)


_BASE: Final = "/bots/{bot_id}/automations"
_ONE: Final = f"{_BASE}/{{automation_id}}"
TABLE: Final[dict[str, Row]] = {
    f"GET {_BASE}": Row(reach="team", ids=ids(bot_id=bot_id)),
    f"POST {_BASE}": Row(reach="team", need="manage", ids=ids(bot_id=bot_id), fine=201, body=_RULE),
    f"POST {_BASE}/dry-run": Row(
        reach="team", need="manage", ids=ids(bot_id=bot_id), body={"event": "new_session"}
    ),
    f"GET {_ONE}": _of_one(),
    f"PUT {_ONE}": _of_one(need="manage", body={"enabled": False}),
    f"PATCH {_ONE}": _of_one(need="manage", body={"enabled": False}),
    f"DELETE {_ONE}": _of_one(need="manage", fine=204),
    f"POST {_ONE}/clone": _of_one(need="manage", fine=201),
    f"POST {_ONE}/dry-run": _of_one(need="manage", body={"days": 7}),
    f"GET {_ONE}/runs": _of_one(),
}
