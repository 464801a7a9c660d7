"""Asking the model, by the openai client: within a deadline, to a judged address, or not at all."""

import asyncio
from collections.abc import Sequence
from typing import Final

import httpx2
import openai
from openai.types.chat import ChatCompletionMessageParam

from bots.answering import LlmConfig
from konan.core.errors import DomainError
from konan.core.outbound.transport import ModelTransport

DEADLINE_S: Final = 45.0
_TIMEOUT: Final = httpx2.Timeout(30.0, connect=5.0)

# What the client makes of an answer that is JSON, or text, of another shape.
_NOT_A_COMPLETION: Final = (ValueError, AttributeError, TypeError, IndexError)


class NoAnswer(Exception):
    """The model gave none; the text says why, and nothing of the key."""


def ask_model(config: LlmConfig, messages: Sequence[dict[str, str]]) -> str:
    """What the model answers. For worker threads: it blocks. Raises NoAnswer."""
    try:
        return asyncio.run(_ask(config, messages))
    except (openai.OpenAIError, httpx2.HTTPError, DomainError, *_NOT_A_COMPLETION) as error:
        raise NoAnswer(_cause(error)) from error
    except TimeoutError as error:
        raise NoAnswer("timed_out") from error


async def _ask(config: LlmConfig, messages: Sequence[dict[str, str]]) -> str:
    transport = ModelTransport(config.base_url, guarded=config.tenant_supplied)
    http = httpx2.AsyncClient(transport=transport, timeout=_TIMEOUT, trust_env=False)
    async with asyncio.timeout(DEADLINE_S), http:
        client = openai.AsyncOpenAI(
            api_key=config.api_key or "none",
            base_url=config.base_url,
            http_client=http,
            max_retries=1,
        )
        answer = await client.chat.completions.create(
            model=config.model, messages=[_message(each) for each in messages]
        )
    text: object = answer.choices[0].message.content
    return text if isinstance(text, str) else ""


def _message(message: dict[str, str]) -> ChatCompletionMessageParam:
    if message["role"] == "system":
        return {"role": "system", "content": message["content"]}
    return {"role": "user", "content": message["content"]}


def _cause(error: Exception) -> str:
    status = getattr(error, "status_code", None)
    return f"status_{status}" if status else type(error).__name__
