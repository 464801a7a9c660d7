"""Lists, from their first page to their last."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Protocol, TypeVar
from urllib.parse import parse_qs, urlsplit

T = TypeVar("T")


class Page(Protocol[T]):
    @property
    def results(self) -> list[T]: ...

    @property
    def next_(self) -> str | None: ...


def every(call: Callable[..., Page[T]], *ids: Any, **arguments: Any) -> Iterator[T]:
    """Every result: `every(list_bots.sync, client=konan, q="shop")`; pages come when needed."""
    cursor: dict[str, str] = {}
    while True:
        page = call(*ids, **arguments, **cursor)
        yield from page.results
        if page.next_ is None:
            return
        cursor = _cursor(page.next_)


async def every_async(
    call: Callable[..., Awaitable[Page[T]]], *ids: Any, **arguments: Any
) -> AsyncIterator[T]:
    """The same of an `asyncio` function."""
    cursor: dict[str, str] = {}
    while True:
        page = await call(*ids, **arguments, **cursor)
        for each in page.results:
            yield each
        if page.next_ is None:
            return
        cursor = _cursor(page.next_)


def _cursor(url: str) -> dict[str, str]:
    return {"cursor": parse_qs(urlsplit(url).query)["cursor"][0]}
