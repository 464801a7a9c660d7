"""Structured logs: JSON lines with request ids, without secrets and without what people said."""

import logging
import re
import sys
from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

import orjson
import structlog

_HIDDEN = re.compile(
    r"authorization|api[-_]?key|cookie|code|password|token|secret|query|message$|content|body",
    re.IGNORECASE,
)
_KEEP = {"code", "event", "status_code"}


@lru_cache(maxsize=1024)
def _is_telling(name: str) -> bool:
    return name not in _KEEP and bool(_HIDDEN.search(name))


_NOISY = (  # below an error they tell nothing that our own lines do not
    "uvicorn.access", "django.request", "httpx", "aiohttp.access", "trafilatura", "pypdf",
    "celery.worker.strategy", "celery.app.trace", "celery.beat",
)  # fmt: skip
_BEARER = re.compile(r"(konan_|pub_|whsec_|vis_|rt_|ids_|sk-|eyJ)[\w.\-]{8,}")


def redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Drops the values of telling names, and whatever looks like a credential."""
    for name, value in list(event.items()):
        if _is_telling(name):
            event[name] = "[hidden]"
        elif isinstance(value, str):
            event[name] = _BEARER.sub("[hidden]", value)
    return event


def _shared() -> list[Any]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        redact,
    ]


def _dumps(event: MutableMapping[str, Any], **_options: Any) -> str:
    return orjson.dumps(event, default=repr, option=orjson.OPT_NON_STR_KEYS).decode()


def logging_config(*, json: bool) -> None:
    """One handler on standard output for structlog and the standard library alike."""
    renderer = (
        structlog.processors.JSONRenderer(_dumps) if json else structlog.dev.ConsoleRenderer()
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_shared(),
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    for noisy in _NOISY:
        logging.getLogger(noisy).setLevel(logging.ERROR)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_shared(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
