"""A process that is about to end: /readyz says so before it does, so that proxies look elsewhere."""

import threading

_begun = threading.Event()


def begin() -> None:
    _begun.set()


def is_draining() -> bool:
    return _begun.is_set()
