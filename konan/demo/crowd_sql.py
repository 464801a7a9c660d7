"""The statements of `konan.demo.crowd`: one batch of sessions, and all that belongs to them.

1. A temporary table holds what is drawn by lot for each session of the batch.
2. Sessions that were handed over have a system message at `handed_at`; behind it an agent
   answers, where there is one.
3. The last message's words are put into the sessions when the messages are there.
"""

from typing import Final


def _id(at: str, salt: str) -> str:
    """A UUIDv7 of a moment; the rest is by lot."""
    return (
        f"(encode(substring(int8send((extract(epoch FROM {at}) * 1000)::bigint) FROM 3), 'hex')"
        f" || '7' || substr(md5({salt} || gen_random_uuid()::text), 1, 3)"
        f" || '8' || substr(md5({salt} || gen_random_uuid()::text), 4, 15))::uuid"
    )


def _one_of(words: str, number: str) -> str:
    return f"(%({words})s::text[])[1 + ({number}) %% cardinality(%({words})s::text[])]"


_DRAWN: Final = f"""
CREATE TEMPORARY TABLE drawn AS
WITH numbered AS (
  SELECT n AS number,
    (%(messages)s::bigint * (n + 1) / %(sessions)s - %(messages)s::bigint * n / %(sessions)s)
      + CASE WHEN n - n %% 2 + 1 >= %(sessions)s THEN 0
             ELSE (1 - 2 * (n %% 2)) * abs(hashint8(n / 2) %% (%(average)s - 1)) END AS messages,
    %(now)s::timestamptz - (1 - n::float / %(sessions)s) * interval '120 days' AS about,
    random() AS lot, random() AS second_lot, random() AS third_lot,
    make_interval(secs => 20 + 100 * random()) AS gap,
    (ARRAY['en', 'en', 'en', 'en', 'en', 'fr', 'fr', 'fr', 'ar', 'ar'])
      [1 + floor(random() * 10)::int] AS language
  FROM generate_series(%(first)s, %(end)s - 1) n
), timed AS (
  SELECT *, least(
    date_trunc('day', about) + interval '1 day' * (0.35 + 0.3 * (random() + random())),
    %(now)s - gap * messages - interval '1 hour' * second_lot) AS at
  FROM numbered
), placed AS (
  SELECT *, lot < 0.3 AND messages > 3 AS handed, at > %(now)s - interval '3 days' AS fresh
  FROM timed
)
SELECT number, messages::int, at, gap, language, handed,
  {_id("at", "number::text")} AS id, {_id("at", "'v' || number")} AS visitor,
  CASE WHEN handed THEN 4 END AS handed_at,
  CASE WHEN fresh AND handed AND lot < 0.06 THEN 'pending'
       WHEN fresh AND second_lot < 0.06 THEN 'snoozed'
       WHEN fresh AND second_lot < 0.6 THEN 'open'
       WHEN handed AND lot < 0.015 THEN 'pending'
       WHEN second_lot < 0.01 THEN 'open'
       WHEN second_lot < 0.03 THEN 'snoozed'
       ELSE 'resolved' END AS status,
  CASE WHEN handed AND lot >= 0.06
       THEN (%(agents)s::uuid[])[1 + floor(second_lot * third_lot * cardinality(%(agents)s::uuid[]))::int]
       END AS agent,
  CASE WHEN third_lot < 0.55
       THEN (%(contacts)s::uuid[])[1 + floor(lot * second_lot * cardinality(%(contacts)s::uuid[]))::int]
       END AS contact,
  CASE WHEN third_lot < 0.2 THEN 'api' ELSE 'widget' END AS channel,
  (ARRAY['delivery', 'returns', 'payment', 'warranty', 'sizes', 'invoice', 'press', 'trade'])
    [1 + floor(lot * third_lot * 8)::int : 1 + floor(lot * third_lot * 8 + second_lot - 0.4)::int]
    AS tags,
  CASE WHEN third_lot > 0.99 THEN 'urgent' WHEN third_lot > 0.93 THEN 'high'
       WHEN third_lot > 0.8 THEN 'normal' ELSE 'none' END AS priority,
  CASE WHEN second_lot > 0.75 THEN 1 + floor(sqrt(third_lot) * 5)::int END AS csat
FROM placed
"""

_VISITORS: Final = """
INSERT INTO conversations_visitor
  (id, owner_id, bot_id, contact_id, digest, created_at, last_seen_at)
SELECT visitor, %(owner)s, %(bot)s, contact, sha256(visitor::text::bytea), at, at FROM drawn
"""

_SESSIONS: Final = """
INSERT INTO conversations_session
  (id, owner_id, bot_id, visitor_id, contact_id, status, handler, assignee_id, channel, tags,
   subject, language, priority, control_epoch, last_seq, open_turns, unread, message_count,
   last_message_role, last_message_preview, last_message_at, visitor_delivered_seq,
   visitor_read_seq, agent_read_seq, handoff_reason, handed_off_at, agent_replied_at, mailed_seq,
   csat, waiting_since, snoozed_until, resolved_at, resolved_by, metadata, created_at, updated_at)
SELECT id, %(owner)s, %(bot)s, visitor, contact, status,
  CASE WHEN handed THEN 'human' ELSE 'bot' END, agent, channel, tags, '', language, priority,
  CASE WHEN handed THEN 2 ELSE 1 END, messages, 0,
  CASE WHEN status = 'resolved' OR agent IS NOT NULL THEN 0 ELSE messages / 2 END,
  messages - CASE WHEN handed THEN 1 ELSE 0 END, '', '', at + gap * (messages - 1), messages,
  messages, CASE WHEN status = 'resolved' OR agent IS NOT NULL THEN messages ELSE 0 END,
  CASE WHEN handed THEN (ARRAY['visitor', 'keyword', 'low_confidence'])[1 + number %% 3] ELSE '' END,
  at + gap * (handed_at - 1), CASE WHEN agent IS NOT NULL THEN at + gap * 5 END, 0,
  CASE WHEN status = 'resolved' THEN csat END,
  CASE WHEN status = 'pending' THEN at + gap * (handed_at - 1) END,
  CASE WHEN status = 'snoozed' THEN %(now)s + interval '1 day' * (1 + number %% 7) END,
  CASE WHEN status = 'resolved' THEN at + gap * messages END,
  CASE WHEN status = 'resolved' THEN CASE WHEN agent IS NULL THEN 'bot' ELSE 'agent' END END,
  jsonb_build_object('made_by', %(mark)s::text), at, at + gap * messages
FROM drawn
"""


def _said(who: str) -> str:
    number = "abs(hashint8(number * 31 + seq * 7))"
    return (
        f"CASE language WHEN 'en' THEN {_one_of(who + '_en', number)}"
        f" WHEN 'fr' THEN {_one_of(who + '_fr', number)}"
        f" ELSE {_one_of(who + '_ar', number)} END"
    )


_MESSAGES: Final = f"""
INSERT INTO conversations_message
  (id, session_id, seq, role, content, event, author_id, sources, confidence, band, attachments,
   created_at)
SELECT {_id("said_at", "number || '-' || seq")}, id, seq, role,
  CASE role WHEN 'system' THEN 'A person was asked for.'
    WHEN 'visitor' THEN {_said("visitor")}
      || CASE WHEN seq = 3 AND number %% 4 = 0 THEN ' AL' || (100000 + number) ELSE '' END
    WHEN 'agent' THEN {_said("agent")}
    ELSE {_said("assistant")} END,
  CASE WHEN role = 'system' THEN 'handoff_requested' ELSE '' END,
  CASE WHEN role = 'agent' THEN agent END, '[]',
  CASE WHEN role = 'assistant' THEN 0.78 END, CASE WHEN role = 'assistant' THEN 'answer' ELSE '' END,
  '[]', said_at
FROM (
  SELECT d.*, seq, d.at + d.gap * (seq - 1) AS said_at,
    CASE WHEN seq = handed_at THEN 'system' WHEN seq %% 2 = 1 THEN 'visitor'
         WHEN seq < coalesce(handed_at, seq + 1) THEN 'assistant'
         WHEN agent IS NULL THEN 'visitor' ELSE 'agent' END AS role
  FROM drawn d, generate_series(1, d.messages) seq
) spoken
"""

_LAST_WORDS: Final = """
UPDATE conversations_session s
SET last_message_role = m.role, last_message_preview = left(m.content, 200),
  last_message_at = m.created_at, subject = left(f.content, 120)
FROM drawn d
JOIN conversations_message f ON f.session_id = d.id AND f.seq = 1
JOIN conversations_message m ON m.session_id = d.id
  AND m.seq = d.messages - CASE WHEN d.messages = d.handed_at THEN 1 ELSE 0 END
WHERE s.id = d.id
"""

_FEEDBACK: Final = f"""
INSERT INTO conversations_feedback (id, session_id, csat, comment, created_at, updated_at)
SELECT {_id("at + gap * messages", "'f' || number")}, id, csat, '', at + gap * messages,
  at + gap * messages
FROM drawn WHERE status = 'resolved' AND csat IS NOT NULL
"""

# When they were first and last here: by their sessions in this batch.
_SEEN: Final = """
UPDATE contacts_contact c
SET first_seen_at = least(c.first_seen_at, d.first), created_at = least(c.created_at, d.first),
  last_seen_at = d.last
FROM (SELECT contact, min(at) AS first, max(at + gap * messages) AS last
      FROM drawn WHERE contact IS NOT NULL GROUP BY contact) d
WHERE c.id = d.contact
"""

BATCH: Final = (
    _DRAWN,
    _VISITORS,
    _SESSIONS,
    _MESSAGES,
    _LAST_WORDS,
    _FEEDBACK,
    _SEEN,
    "DROP TABLE drawn",
)
SETTLE: Final = (
    "ANALYZE conversations_visitor, conversations_session, conversations_message,"
    " conversations_feedback, contacts_contact, contacts_contact_bots"
)
