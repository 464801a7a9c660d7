"""Who calls which Konan: base URL, credential, and how patiently."""

from types import TracebackType
from typing import Any, Self

import httpx

from .retries import AsyncRetryingClient, Retries, RetryingClient

TIMEOUT_S = 60.0


class Konan:
    """One caller of one Konan; the functions of `konan_client.api` take it as `client`.

    `token` is a person's, of a login; `api_key` an integration's; `bot_token` a website
    visitor's, with the `visitor_token` that the first answer hands out. `retries` says whether
    refused calls are tried again; without it none is.

    Use it in `with` or `async with`, or close it, so that its connections end.
    """

    def __init__(
        self,
        base_url: str,
        *,
        token: str | None = None,
        api_key: str | None = None,
        bot_token: str | None = None,
        visitor_token: str | None = None,
        retries: Retries | None = None,
        timeout: float = TIMEOUT_S,
        transport: httpx.BaseTransport | None = None,
        async_transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self.headers = _headers(token, api_key, bot_token, visitor_token)
        self._retries = retries
        self._timeout = timeout
        self._transport, self._async_transport = transport, async_transport
        self._http: httpx.Client | None = None
        self._async_http: httpx.AsyncClient | None = None

    def keep_visitor(self, visitor_token: str | None) -> None:
        """From now on as this visitor; None, as later answers have it, changes nothing."""
        if visitor_token is None:
            return
        self.headers["X-Visitor-Token"] = visitor_token
        for http in (self._http, self._async_http):
            if http is not None:
                http.headers["X-Visitor-Token"] = visitor_token

    @property
    def http(self) -> httpx.Client:
        """For calls that wait."""
        if self._http is None:
            given = {**self._given(), "transport": self._transport}
            retries = self._retries
            self._http = RetryingClient(retries, **given) if retries else httpx.Client(**given)
        return self._http

    @property
    def async_http(self) -> httpx.AsyncClient:
        """For calls that are awaited."""
        if self._async_http is None:
            given = {**self._given(), "transport": self._async_transport}
            retries = self._retries
            self._async_http = (
                AsyncRetryingClient(retries, **given) if retries else httpx.AsyncClient(**given)
            )
        return self._async_http

    def _given(self) -> dict[str, Any]:
        return {"base_url": self.base_url, "headers": self.headers, "timeout": self._timeout}

    def close(self) -> None:
        if self._http is not None:
            self._http.close()
            self._http = None

    async def aclose(self) -> None:
        self.close()
        if self._async_http is not None:
            await self._async_http.aclose()
            self._async_http = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()


def _headers(
    token: str | None, api_key: str | None, bot_token: str | None, visitor_token: str | None
) -> dict[str, str]:
    if sum(each is not None for each in (token, api_key, bot_token)) > 1:
        raise ValueError("Call as one: with a token, an api_key or a bot_token.")
    if visitor_token is not None and bot_token is None:
        raise ValueError("A visitor_token goes with the bot_token of its bot.")
    given = {
        "Authorization": f"Bearer {token}" if token else None,
        "X-API-Key": api_key,
        "X-Bot-Token": bot_token,
        "X-Visitor-Token": visitor_token,
    }
    return {name: value for name, value in given.items() if value}
