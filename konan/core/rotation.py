"""Sealing anew, with the ring's first key, what older keys have sealed.

A model names its encrypted columns, and the place that each is sealed for, in
`sealed_columns = {"llm_key": "bots_bot:{id}:llm_key"}`; the names in braces are the row's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model

from konan.core.crypto import CannotDecrypt, decrypt, encrypt, sealed_by_first_key

BATCH = 500


@dataclass(frozen=True, slots=True)
class SealedColumn:
    model: type[Model]
    name: str
    place: str

    def __str__(self) -> str:
        return f"{self.model._meta.db_table}.{self.name}"


@dataclass(slots=True)
class Rotated:
    """What was done to a column: sealed anew, and out of reach of every key in the ring."""

    column: SealedColumn
    changed: int = 0
    unreadable: int = 0


def sealed_columns() -> Iterator[SealedColumn]:
    for model in apps.get_models():
        for name, place in getattr(model, "sealed_columns", {}).items():
            yield SealedColumn(model, name, place)


def sealed_rows(column: SealedColumn) -> Iterator[tuple[str, str]]:
    """Every sealed text of a column, and the place that it was sealed for."""
    rows: Any = column.model._default_manager.exclude(**{column.name: ""}).order_by("pk")
    for row in rows.values().iterator(chunk_size=BATCH):
        if row[column.name] is not None:
            yield row[column.name], column.place.format(**row)


def rotate(column: SealedColumn) -> Rotated:
    """Works while everything runs: a row that is changed meanwhile is left to its writer,
    who has sealed it with the first key."""
    done = Rotated(column)
    rows: Any = column.model._default_manager.exclude(**{column.name: ""}).order_by("pk")
    for row in rows.values().iterator(chunk_size=BATCH):
        sealed = row[column.name]
        if sealed is None or sealed_by_first_key(sealed):
            continue
        place = column.place.format(**row)
        try:
            fresh = encrypt(decrypt(sealed, aad=place), aad=place)
        except CannotDecrypt:
            done.unreadable += 1
            continue
        key = {column.model._meta.pk.attname: row[column.model._meta.pk.attname]}
        done.changed += rows.filter(**key, **{column.name: sealed}).update(**{column.name: fresh})
    return done
