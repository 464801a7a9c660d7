"""The statements that count: rows → facts → rollups. Names of tables are put in by `counting`."""

from typing import Final

from analytics.models import COUNTS, GRAINS

LOCK: Final = 0x6B6F6E616E  # "konan"
QUARTERS: Final = "date_bin('15 minutes', {at}, timestamptz '2000-01-01 00:00:00Z')"

# What a blocked visitor opened was resolved in the same breath, by nobody.
_COUNTED: Final = """
s.channel <> 'playground' AND NOT coalesce(
  s.status = 'resolved' AND s.resolved_by IS NULL
  AND s.resolved_at < s.created_at + interval '1 second', false)
"""

FACTS: Final = f"""
INSERT INTO {{facts}} (session_id, owner_id, bot_id, begun_at, contact_id, channel, language,
  status, resolved_by, handed_off, bot_first_ms, human_first_ms, duration_ms, messages, csat,
  thumbs_up, thumbs_down, commented)
SELECT s.id, s.owner_id, s.bot_id, s.created_at, s.contact_id, s.channel, s.language, s.status,
  CASE s.status WHEN 'resolved' THEN s.resolved_by END,
  said.handed IS NOT NULL OR s.handed_off_at IS NOT NULL,
  CASE WHEN said.answered >= said.asked
    AND said.answered < coalesce(least(said.handed, said.joined), 'infinity')
    THEN extract(epoch FROM said.answered - said.asked) * 1000 END,
  extract(epoch FROM human.replied - said.handed) * 1000,
  coalesce(extract(epoch FROM said.last - said.first) * 1000, 0), said.messages, s.csat,
  said.ups, said.downs,
  EXISTS (SELECT FROM conversations_feedback f WHERE f.session_id = s.id AND f.comment <> '')
FROM conversations_session s
CROSS JOIN LATERAL (
  SELECT min(m.created_at) FILTER (WHERE m.role <> 'system') AS first,
    max(m.created_at) FILTER (WHERE m.role <> 'system') AS last,
    min(m.created_at) FILTER (WHERE m.role = 'visitor') AS asked,
    min(m.created_at) FILTER (WHERE m.role = 'assistant' AND m.band <> 'handoff') AS answered,
    min(m.created_at) FILTER (WHERE m.event = 'handoff_requested') AS handed,
    min(m.created_at) FILTER (WHERE m.role = 'agent') AS joined,
    count(*) FILTER (WHERE m.role <> 'system') AS messages,
    count(*) FILTER (WHERE m.feedback = 'up') AS ups,
    count(*) FILTER (WHERE m.feedback = 'down') AS downs
  FROM conversations_message m WHERE m.session_id = s.id
) said
LEFT JOIN LATERAL (
  SELECT min(m.created_at) AS replied FROM conversations_message m
  WHERE m.session_id = s.id AND m.role = 'agent' AND m.created_at >= said.handed
) human ON said.handed IS NOT NULL
WHERE {{which}} AND {_COUNTED}
ORDER BY s.created_at
"""

SPOKEN: Final = f"""
INSERT INTO {{spoken}} (session_id, owner_id, bot_id, at, visitor, assistant, agent, known)
SELECT s.id, s.owner_id, s.bot_id, {QUARTERS.format(at="m.created_at")} AS quarter,
  count(*) FILTER (WHERE m.role = 'visitor'),
  count(*) FILTER (WHERE m.role = 'assistant'),
  count(*) FILTER (WHERE m.role = 'agent'),
  count(*) FILTER (WHERE m.role = 'assistant' AND m.band = 'answer')
FROM conversations_session s JOIN conversations_message m ON m.session_id = s.id
WHERE {{which}} AND {_COUNTED} AND m.role <> 'system'
GROUP BY s.id, quarter ORDER BY quarter
"""

_OF_FACT: Final = {
    "sessions": "1",
    "exchanged": "messages",
    "handoffs": "handed_off::int",
    **{name: f"(status = '{name}')::int" for name in ("open", "pending", "snoozed", "resolved")},
    **{
        f"by_{who}": f"(resolved_by = '{who}')::int"
        for who in ("bot", "agent", "visitor", "automation")
    },
    **{name: f"(channel = '{name}')::int" for name in ("widget", "api")},
    "english": "(language = 'en')::int",
    "french": "(language = 'fr')::int",
    "arabic": "(language = 'ar')::int",
    **{f"csat_{score}": f"(csat = {score})::int" for score in range(1, 6)},
    "thumbs_up": "thumbs_up",
    "thumbs_down": "thumbs_down",
}
_OF_SPOKEN: Final = {name: name for name in ("visitor", "assistant", "agent", "known")}
_NAMES: Final = ", ".join(COUNTS)


def _part(source: str, at: str, counted: dict[str, str]) -> str:
    figures = ", ".join(f"{counted.get(name, '0')} AS {name}" for name in COUNTS)
    return f"SELECT owner_id, bot_id, {at} AS quarter, {figures} FROM {source} WHERE {{whose}}"


# `sign` is 1 to put on, -1 to take off; rows are locked in the order of their key.
ROLLUPS: Final = f"""
WITH parts AS (
  {_part("{facts}", QUARTERS.format(at="begun_at"), _OF_FACT)}
  UNION ALL
  {_part("{spoken}", "at", _OF_SPOKEN)}
), quarters AS (
  SELECT owner_id, bot_id, quarter,
    {", ".join(f"coalesce(sum({name}), 0) AS {name}" for name in COUNTS)}
  FROM parts GROUP BY owner_id, bot_id, quarter
)
INSERT INTO {{rollups}} AS r (owner_id, bot_id, grain, at, {_NAMES})
SELECT owner_id, bot_id, grain,
  date_bin(make_interval(secs => grain), quarter, timestamptz '2000-01-01 00:00:00Z') AS at,
  {", ".join(f"sum({name}) * %(sign)s" for name in COUNTS)}
FROM quarters, unnest(ARRAY{list(GRAINS)}) grain
GROUP BY owner_id, bot_id, grain, at ORDER BY bot_id, grain, at
ON CONFLICT (bot_id, grain, at) DO UPDATE SET
  {", ".join(f"{name} = r.{name} + EXCLUDED.{name}" for name in COUNTS)}
"""

DAYS: Final = """
SELECT DISTINCT bot_id, date_bin('1 day', begun_at, timestamptz '2000-01-01 00:00:00Z')
FROM {facts} WHERE {whose}
"""
PACKED: Final = {
    "bot_first": "coalesce(string_agg(int8send(bot_first_ms), '' ORDER BY bot_first_ms), '')",
    "human_first": "coalesce(string_agg(int8send(human_first_ms), '' ORDER BY human_first_ms), '')",
    "duration": "coalesce(string_agg(int8send(duration_ms), '' ORDER BY duration_ms), '')",
    "contacts": "coalesce(string_agg(DISTINCT uuid_send(contact_id), ''), '')",
}
_TOUCHED: Final = "unnest(%(bots)s::uuid[], %(days)s::timestamptz[]) t(bot_id, day)"
UNMEASURED: Final = f"""
DELETE FROM {{measured}} m USING {_TOUCHED} WHERE m.bot_id = t.bot_id AND m.day = t.day
"""
MEASURED: Final = f"""
INSERT INTO {{measured}} (owner_id, bot_id, day, {", ".join(PACKED)})
SELECT f.owner_id, f.bot_id, t.day, {", ".join(PACKED.values())}
FROM {_TOUCHED} JOIN {{facts}} f
  ON f.bot_id = t.bot_id AND f.begun_at >= t.day AND f.begun_at < t.day + interval '1 day'
GROUP BY f.owner_id, f.bot_id, t.day
"""

EMPTY: Final = f"""
DELETE FROM {{rollups}} WHERE bot_id = ANY(%(bots)s) AND {" AND ".join(f"{name} = 0" for name in COUNTS)}
"""
