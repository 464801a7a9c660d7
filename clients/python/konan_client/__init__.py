"""Konan's API from Python. The functions are in `konan_client.api`, what they take and answer in
`konan_client.models`; both are generated from the OpenAPI document by `script/clients`."""

from .client import Konan
from .events import Delta, Ended, Event, Started
from .pages import every, every_async
from .problems import ProblemError
from .retries import Retries
from .streams import AsyncStream, Stream, stream_chat, stream_chat_async
from .types import UNSET, File, Response, Unset
from .webhooks import Letter, NotVerified, verified

__all__ = [
    "UNSET",
    "AsyncStream",
    "Delta",
    "Ended",
    "Event",
    "File",
    "Konan",
    "Letter",
    "NotVerified",
    "ProblemError",
    "Response",
    "Retries",
    "Started",
    "Stream",
    "Unset",
    "every",
    "every_async",
    "stream_chat",
    "stream_chat_async",
    "verified",
]
