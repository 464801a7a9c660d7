"""Cursor lists: keyset pages over the view's `ordering`, whatever is inserted meanwhile."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, Self

import orjson
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Field, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from konan.core.errors import Invalid

DEFAULT_LIMIT = 25
MAX_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Cursor:
    """The row beside which a page begins: its values of the ordering's fields."""

    values: tuple[str, ...]
    backwards: bool

    def encode(self) -> str:
        return base64.urlsafe_b64encode(orjson.dumps([self.backwards, self.values])).decode()

    @classmethod
    def decode(cls, text: str) -> Self:
        try:
            backwards, values = orjson.loads(base64.urlsafe_b64decode(text.encode()))
            return cls(tuple(str(value) for value in values), bool(backwards))
        except (ValueError, TypeError) as error:
            raise _bad_cursor() from error


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list; `next` and `previous` are the cursors of those beside it."""

    rows: list[Any]
    next: str | None
    previous: str | None


def slice_of(
    queryset: "QuerySet[Any]", ordering: Sequence[str], *, limit: int, cursor: str = ""
) -> Slice:
    """The page of a list that begins at `cursor`; raises Invalid for one that is not ours.

    `ordering` names columns or annotations that are never null; the last of them is unique.
    """
    at = _decoded(cursor, ordering) if cursor else None
    backwards = at is not None and at.backwards
    rows = list(_page(queryset, tuple(ordering), at)[: limit + 1])
    more, rows = len(rows) > limit, rows[:limit]
    if backwards:
        rows.reverse()
    is_later = more if backwards else at is not None
    return Slice(
        rows,
        next=_beside(rows, ordering, last=True) if (backwards or more) else None,
        previous=_beside(rows, ordering, last=False) if is_later else None,
    )


class CursorPagination(BasePagination):
    """`{"results", "next", "previous"}`, in the view's `ordering` ("-id" unless said)."""

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        self.request = request
        ordering = tuple(getattr(view, "ordering", ("-id",)))
        cursor = request.query_params.get("cursor", "")
        found = slice_of(queryset, ordering, limit=_limit(request), cursor=cursor)
        self.next, self.previous = self._link(found.next), self._link(found.previous)
        return found.rows

    def get_paginated_response(self, data: Any) -> Response:
        return Response({"results": data, "next": self.next, "previous": self.previous})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": ["string", "null"], "format": "uri", "example": None}
        return {
            "type": "object",
            "required": ["results", "next", "previous"],
            "properties": {
                "results": schema,
                "next": {**link, "description": "The page after this one."},
                "previous": {**link, "description": "The page before this one."},
            },
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        size = {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": DEFAULT_LIMIT}
        return [
            {
                "name": "limit",
                "in": "query",
                "required": False,
                "description": "How many results a page has.",
                "schema": size,
            },
            {
                "name": "cursor",
                "in": "query",
                "required": False,
                "description": "Where the page begins; taken from `next` or `previous`.",
                "schema": {"type": "string"},
            },
        ]

    def _link(self, cursor: str | None) -> str | None:
        if cursor is None:
            return None
        request = self.request
        scheme = "https" if settings.HTTPS else request.scheme
        url = f"{scheme}://{request.get_host()}{request.get_full_path()}"
        return replace_query_param(url, "cursor", cursor)


def _decoded(text: str, ordering: Sequence[str]) -> Cursor:
    cursor = Cursor.decode(text)
    if len(cursor.values) != len(ordering):
        raise _bad_cursor()
    return cursor


def _page(
    queryset: "QuerySet[Any]", ordering: tuple[str, ...], cursor: Cursor | None
) -> "QuerySet[Any]":
    if cursor is None:
        return queryset.order_by(*ordering)
    order = tuple(_flipped(name) for name in ordering) if cursor.backwards else ordering
    try:
        values = [
            _field(queryset, name.lstrip("-")).to_python(value)
            for name, value in zip(ordering, cursor.values, strict=True)
        ]
    except (ValidationError, ValueError) as error:
        raise _bad_cursor() from error
    return queryset.filter(_after(order, values)).order_by(*order)


def _beside(rows: list[Any], ordering: Sequence[str], *, last: bool) -> str | None:
    if not rows:
        return None
    row = rows[-1 if last else 0]
    values = tuple(_text(getattr(row, name.lstrip("-"))) for name in ordering)
    return Cursor(values, backwards=not last).encode()


def _limit(request: Request) -> int:
    text = request.query_params.get("limit", str(DEFAULT_LIMIT))
    limit = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0
    if not 1 <= limit <= MAX_LIMIT:
        raise Invalid("limit", _("Must be a number from 1 to 100."))
    return limit


def _after(order: Any, values: list[Any]) -> Q:
    """(a, b) beyond (x, y): a beyond x, or a = x and b beyond y.

    That a is at x or beyond is said apart: an index can begin there, but not at an "or".
    """
    branches = []
    for index, name in enumerate(order):
        equal = {order[i].lstrip("-"): values[i] for i in range(index)}
        comparison = "lt" if name.startswith("-") else "gt"
        branches.append(Q(**equal, **{f"{name.lstrip('-')}__{comparison}": values[index]}))
    if len(branches) == 1:
        return branches[0]
    first = order[0]
    bound = "lte" if first.startswith("-") else "gte"
    return Q(**{f"{first.lstrip('-')}__{bound}": values[0]}) & reduce(or_, branches)


def _field(queryset: QuerySet[Any], name: str) -> "Field[Any, Any]":
    try:
        return queryset.model._meta.get_field(name)  # type: ignore[return-value]
    except FieldDoesNotExist:
        return queryset.query.annotations[name].output_field


def _flipped(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


def _text(value: Any) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _bad_cursor() -> Invalid:
    return Invalid("cursor", _("This cursor is not one of ours."))
