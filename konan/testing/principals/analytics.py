"""Who may read a bot's figures: everybody who may see the bot."""

from typing import Final

from konan.testing.principals.rows import Row, bot_id, ids


def _figures() -> Row:
    return Row(reach="team", need="view", ids=ids(bot_id=bot_id))


TABLE: Final[dict[str, Row]] = {
    "GET /analytics/{bot_id}": _figures(),
    "GET /analytics/{bot_id}/conversations": _figures(),
    "GET /analytics/{bot_id}/messages": _figures(),
    "GET /analytics/{bot_id}/csat": _figures(),
}
