"""Trying again: 429 and 503 as long as the server says, a lost line with growing waits.

A POST is tried again under one Idempotency-Key, so it is carried out once.
"""

import asyncio
import random
import time
import uuid
from dataclasses import dataclass
from typing import Any

import httpx

from .problems import seconds

KEY = "Idempotency-Key"
BUSY = frozenset({429, 503})
STILL_RUNNING = b'"idempotency_in_progress"'


@dataclass(frozen=True)
class Retries:
    """At most `attempts` calls in all. A wait longer than `longest_wait` seconds is not begun:
    the refusal is handed on instead."""

    attempts: int = 4
    longest_wait: float = 60.0
    first_wait: float = 0.5

    def wait_after(self, attempt: int, response: httpx.Response | None) -> float | None:
        """Seconds until the next attempt; None where there is none."""
        if attempt >= self.attempts or (response is not None and not _for_now(response)):
            return None
        told = seconds(response.headers.get("Retry-After")) if response is not None else None
        wait = self.first_wait * 2 ** (attempt - 1) if told is None else told
        if wait > self.longest_wait:
            return None
        return wait + random.uniform(0, min(wait, 1) / 4)  # callers do not all come at once


class RetryingClient(httpx.Client):
    def __init__(self, retries: Retries, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.retries = retries

    def send(self, request: httpx.Request, **arguments: Any) -> httpx.Response:
        request.read()
        _mark(request)
        attempt = 1
        while True:
            try:
                response = super().send(request, **arguments)
            except httpx.TransportError:
                wait = self.retries.wait_after(attempt, None)
                if wait is None:
                    raise
            else:
                if response.status_code == 409:
                    response.read()
                wait = self.retries.wait_after(attempt, response)
                if wait is None:
                    return response
                response.close()
            time.sleep(wait)
            attempt += 1


class AsyncRetryingClient(httpx.AsyncClient):
    def __init__(self, retries: Retries, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.retries = retries

    async def send(self, request: httpx.Request, **arguments: Any) -> httpx.Response:
        await request.aread()
        _mark(request)
        attempt = 1
        while True:
            try:
                response = await super().send(request, **arguments)
            except httpx.TransportError:
                wait = self.retries.wait_after(attempt, None)
                if wait is None:
                    raise
            else:
                if response.status_code == 409:
                    await response.aread()
                wait = self.retries.wait_after(attempt, response)
                if wait is None:
                    return response
                await response.aclose()
            await asyncio.sleep(wait)
            attempt += 1


def _mark(request: httpx.Request) -> None:
    """One key for all attempts, unless the caller named one."""
    if request.method == "POST" and KEY not in request.headers:
        request.headers[KEY] = str(uuid.uuid4())


def _for_now(response: httpx.Response) -> bool:
    """Refused, but not for good; a 409 has been read."""
    if response.status_code == 409:
        return STILL_RUNNING in response.content
    return response.status_code in BUSY
