"""The reference work of one POST /chat, as SQL: what any implementation has to do."""

import hashlib
from collections.abc import Iterable
from typing import Final

AUTHENTICATES: Final = """
select k.id, u.id, u.email, u.name from api_key k join app_user u on u.id = k.user_id
where k.key_hash = $1 and not k.revoked and u.is_active
"""
READS_BOT: Final = """
select id, owner_id, name, system_prompt, model, temperature, active, settings
from bot where id = $1
"""

# Everything before the model in one statement, everything after it in another: two commits.
ENTERS: Final = """
with s as (select * from session where id = $2 and bot_id = $1),
i as (
  insert into message(session_id, bot_id, role, content)
  select id, bot_id, 'visitor', $3 from s returning id
)
select s.status, i.id,
  (select json_agg(json_build_object('role', h.role, 'content', h.content))
   from (select role, content, id from message where session_id = $2
         order by id desc limit 20) h)::text,
  (select array_agg(content)
   from (select content from kb_chunk
         where bot_id = $1 and tsv @@ websearch_to_tsquery('english', $3)
         order by ts_rank(tsv, websearch_to_tsquery('english', $3)) desc limit 4) c)
from s, i
"""
ANSWERS: Final = """
with r as (
  insert into message(session_id, bot_id, role, content, tokens)
  values ($1, $2, 'bot', $3, $6) returning id
),
u as (
  update session set last_message_at = now(), message_count = message_count + 2,
    last_preview = left($3, 120)
  where id = $1
),
e as (
  insert into outbox(bot_id, type, payload)
  values ($2, 'new_message', $4), ($2, 'new_message', $5)
)
select id from r
"""
COUNTS: Final = """
local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('EXPIRE', KEYS[1], 60) end
return n
"""
_ROLES: Final = {"visitor": "user", "bot": "assistant", "agent": "assistant"}


def prompt(
    system: str, chunks: Iterable[str], newest_first: list[dict[str, str]], message: str
) -> list[dict[str, str]]:
    content = system + "\n\nContext:\n" + "\n---\n".join(chunks)
    past = [
        {"role": _ROLES[each["role"]], "content": each["content"]}
        for each in reversed(newest_first)
    ]
    return [{"role": "system", "content": content}, *past, {"role": "user", "content": message}]


def key_hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
