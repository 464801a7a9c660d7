"""The examples of the OpenAPI document tell one story: a workshop that makes lamps, its bot, the
two people at its desk, and a customer who asks about her order.

What a body looks like is said at its serializer, by `shown`; an operation that shows something
of its own (`sent`, `got`) goes before. Ids and names that more than one app needs stand here.
"""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from drf_spectacular.utils import OpenApiExample, extend_schema_serializer

Serializer = TypeVar("Serializer", bound=type[Any])

OWNER: Final = "01b8fb63-5000-778d-a34d-cac8b8a1abcd"
AGENT: Final = "01b8fba5-3b00-7f52-92e2-0a2511072231"
TEAM: Final = "01b8fb75-9f80-78da-9365-6dc543000de0"
BOT: Final = "01b8fb67-e3e0-70d2-a8b2-54633184ff27"
DOCUMENT: Final = "01b8fb6c-77c0-79ea-abea-acc09b191bf4"
CONTACT: Final = "01b92152-4fa0-78f5-899b-d3f031f3b923"
SESSION: Final = "01b924e8-95c0-7d8f-adcb-5298738d243a"
QUESTION: Final = "01b924e8-95d4-7776-a84f-29820b11ad28"
ANSWER: Final = "01b924e8-9912-717b-b8f9-f146a5e333cb"
OTHER_SESSION: Final = "01b924c8-8aa0-767c-b8d7-b62f2f0733c8"

SHOP: Final = "Atlas Lamps"
SITE: Final = "https://atlas-lamps.example"
KONAN: Final = "https://konan.example"
NADIA: Final = {"id": OWNER, "name": "Nadia Alami"}
YASMINE: Final = {"id": AGENT, "name": "Yasmine Idrissi"}

MADE: Final = "2030-01-07T08:05:00.000000Z"
ASKED: Final = "2030-01-15T09:30:00.000000Z"
HANDED_OVER: Final = "2030-01-15T09:31:00.000000Z"
REPLIED: Final = "2030-01-15T09:34:00.000000Z"


def sent(value: Any, name: str = "Request") -> OpenApiExample:
    return OpenApiExample(name, value=value, request_only=True, media_type="application/json")


def got(value: Any, status: str = "200", name: str = "Answer") -> OpenApiExample:
    return OpenApiExample(
        name,
        value=value,
        response_only=True,
        media_type="application/json",
        status_codes=[status],
    )


def shown(answer: Any = None, *, asked: Any = None) -> Callable[[Serializer], Serializer]:
    """What the document shows of a body: of one that is answered, of one that is asked for.

    Of a list, `answer` is one row; the page around it comes by itself.
    """
    told = []
    if asked is not None:
        told.append(sent(asked))
    if answer is not None:
        told.append(OpenApiExample("Answer", value=answer, response_only=True))
    decorate: Callable[[Serializer], Serializer] = extend_schema_serializer(examples=told)
    return decorate
