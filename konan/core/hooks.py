"""What must fan out upwards in the caller's own transaction: erase, duplicate, export.

A lower app calls `run("bot_duplicated", source=…, target=…)`; upper apps register for it
in `AppConfig.ready`. News that may come later goes by event instead.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

_hooks: dict[str, list[Callable[..., None]]] = defaultdict(list)


def register(name: str, hook: Callable[..., None]) -> None:
    if hook not in _hooks[name]:
        _hooks[name].append(hook)


def run(name: str, **facts: Any) -> None:
    for hook in _hooks[name]:
        hook(**facts)
