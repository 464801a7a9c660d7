"""What follows when somebody reaches less, or more, than a moment ago."""

from collections.abc import Iterable
from uuid import UUID

from konan.core import hooks
from konan.core.realtime import publish_access_changed


def reach_ended(*, user_ids: Iterable[UUID]) -> None:
    """Call it in the transaction that took something from them, once it is taken.

    What they had open goes back to where others find it (hook `access_changed`), and their
    sockets look again at once.
    """
    if people := list(user_ids):
        hooks.run("access_changed", user_ids=people)
        publish_access_changed(people)


def reach_grew(*, user_ids: Iterable[UUID]) -> None:
    """Their sockets hear of what is new from now on."""
    if people := list(user_ids):
        publish_access_changed(people)
