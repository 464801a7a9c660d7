"""The public shapes of what agents write, made by PostgreSQL as those of sessions are."""

from typing import Any, Final
from uuid import UUID

import orjson
from django.db import connection
from django.db.models import JSONField
from django.db.models.expressions import RawSQL

_PERSON: Final = (
    "jsonb_build_object('id', u.id, 'name', COALESCE(NULLIF(u.name, ''),"
    " split_part(u.email, '@', 1)))"
)
_NOTE: Final = f"""
jsonb_build_object(
  'id', inbox_note.id, 'session_id', inbox_note.session_id, 'content', inbox_note.content,
  'author', (SELECT {_PERSON} FROM accounts_user u WHERE u.id = inbox_note.author_id),
  'mentions', COALESCE((SELECT jsonb_agg({_PERSON} ORDER BY u.id) FROM accounts_user u
    WHERE u.id = ANY(inbox_note.mentions)), '[]'::jsonb),
  'created_at', konan_moment(inbox_note.created_at))
"""
NOTE: Final = RawSQL(_NOTE, (), output_field=JSONField())


def note_shape(note_id: UUID) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_NOTE} FROM inbox_note WHERE id = %s", [note_id])
        shape: dict[str, Any] = orjson.loads(cursor.fetchone()[0])
    return shape
