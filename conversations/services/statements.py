"""The statements that append a message: the text of them, and nothing else.

Whatever a visitor, the bot, an agent or the system says is appended by one statement, made
of the same parts: lock and number (`spoken`), insert (`said`), shape (`shape`), tell
(`told`). Three heads differ in who may speak:

- `OPENS`, `GOES_ON`: a visitor (or a person who tries the bot) says something; the bot's
  turn is made in the same breath. Nothing is written unless the credential is still good
  and the bot is as it was when it was read (`live`).
- `ANSWERS`: the bot ends its turn. The text is inserted only where the turn is still held
  (state, fence) and the right to speak has not passed on (`control_epoch`); else the turn
  is `dropped` and the text never shown.
- `SAYS`: an agent or the system, in a session that the caller has locked and changed.

Each is a single statement, so it is one transaction and one round trip.
"""

from typing import Final, Literal

QUEUE: Final = 5  # messages of a session that may wait for their turn
LEASE_S: Final = 30
DEADLINE_S: Final = 110

Caller = Literal["user", "key", "visitor", "newcomer", "blocked"]


def _short(statement: str) -> str:
    """Without its indentation: psycopg reads a statement of more than 4,096 characters anew
    every time that it is run."""
    return " ".join(statement.split())


_BOT = """
  SELECT b.id, b.owner_id, b.knowledge_version, {contact} AS contact_id,
    konan_spent(b.id, %(daily_limit)s::int) AS spent
  FROM bots_bot b {join}
  WHERE b.id = %(bot_id)s::uuid AND b.updated_at = %(bot_version)s::timestamptz AND {holds}
"""

_OF_VISITOR = "JOIN conversations_visitor c ON c.id = %(credential_id)s::uuid AND c.bot_id = b.id"

_LIVE: Final[dict[Caller, str]] = {
    "user": _BOT.format(
        contact="NULL::uuid",
        join="JOIN accounts_signin c ON c.id = %(credential_id)s::uuid"
        " JOIN accounts_user u ON u.id = c.user_id",
        holds="c.ended_at IS NULL AND c.expires_at > now() AND u.is_active",
    ),
    "key": _BOT.format(
        contact="NULL::uuid",
        join="JOIN accounts_apikey c ON c.id = %(credential_id)s::uuid"
        " JOIN accounts_user u ON u.id = c.user_id",
        holds="c.ended_at IS NULL AND u.is_active"
        " AND (c.expires_at IS NULL OR c.expires_at > now())",
    ),
    "visitor": _BOT.format(
        contact="c.contact_id",
        join=_OF_VISITOR,
        holds="NOT konan_blocked(c.contact_id)",
    ),
    "blocked": _BOT.format(
        contact="c.contact_id", join=_OF_VISITOR, holds="konan_blocked(c.contact_id)"
    ),
    "newcomer": _BOT.format(contact="NULL::uuid", join="", holds="true"),
}

_NEW_VISITOR = """
arrived AS (
  INSERT INTO conversations_visitor
    (id, owner_id, bot_id, contact_id, digest, created_at, last_seen_at)
  SELECT %(visitor_id)s::uuid, live.owner_id, live.id, %(contact_id)s::uuid,
    %(visitor_digest)s::bytea, now(), now()
  FROM live
),
"""

_OPENS_AS = """
spoken AS (
  INSERT INTO conversations_session
    (id, owner_id, bot_id, visitor_id, started_by_id, contact_id, status, handler, channel,
     tags, subject, language, priority, control_epoch, last_seq, open_turns, unread,
     message_count, last_message_role, last_message_preview, last_message_at,
     visitor_delivered_seq, visitor_read_seq, agent_read_seq, handoff_reason, mailed_seq,
     resolved_at, metadata, claim, created_at, updated_at)
  SELECT %(session_id)s::uuid, live.owner_id, live.id, %(visitor_id)s::uuid,
    %(started_by)s::uuid, COALESCE(%(contact_id)s::uuid, live.contact_id), <STATUS>, 'bot',
    %(channel)s::text, '{}', left(%(content)s::text, 120), %(language)s::text, 'none', 1, 1,
    <COUNTS>, 1, 'visitor', left(%(content)s::text, 200), clock_timestamp(),
    1, 1, 0, '', 0, <RESOLVED>, %(metadata)s::jsonb, %(claim)s::jsonb, clock_timestamp(),
    clock_timestamp()
  FROM live
  RETURNING *
),
"""

_OPENS = (
    _OPENS_AS.replace("<STATUS>", "'open'")
    .replace("<COUNTS>", "1, 1")
    .replace("<RESOLVED>", "NULL")
)
_OPENS_UNHEARD = (
    _OPENS_AS.replace("<STATUS>", "'resolved'")
    .replace("<COUNTS>", "0, 0")
    .replace("<RESOLVED>", "clock_timestamp()")
)

# What a blocked contact sends is kept, and bothers nobody.
_GOES_ON_UNHEARD = """
spoken AS (
  UPDATE conversations_session s SET
    last_seq = s.last_seq + 1,
    message_count = s.message_count + 1,
    visitor_read_seq = s.last_seq + 1
  FROM live
  WHERE s.id = %(session_id)s::uuid AND s.bot_id = live.id
    AND s.visitor_id = %(visitor_id)s::uuid AND s.channel = %(channel)s::text
  RETURNING s.*
),
"""

# A resolved session comes back within its window: to its last agent where that one is at the
# desk, else to the bot. A snoozed one comes back as it was.
_TO_BOT = "konan_back_to_bot(s)"
_GOES_ON = f"""
spoken AS (
  UPDATE conversations_session s SET
    last_seq = s.last_seq + 1,
    message_count = s.message_count + 1,
    unread = s.unread + 1,
    last_message_role = 'visitor',
    last_message_preview = left(%(content)s::text, 200),
    last_message_at = clock_timestamp(),
    updated_at = clock_timestamp(),
    visitor_read_seq = s.last_seq + 1,
    reply_mail_due_at = NULL,
    language = COALESCE(NULLIF(%(language)s::text, ''), s.language),
    contact_id = COALESCE(s.contact_id, %(contact_id)s::uuid, live.contact_id),
    metadata = s.metadata || %(metadata)s::jsonb,
    status = CASE s.status WHEN 'resolved' THEN 'open' WHEN 'snoozed' THEN
      CASE WHEN s.handler = 'human' AND s.assignee_id IS NULL THEN 'pending' ELSE 'open' END
      ELSE s.status END,
    snoozed_until = NULL,
    control_epoch = s.control_epoch + (s.handler = 'human' AND {_TO_BOT})::int,
    assignee_id = CASE WHEN {_TO_BOT} THEN NULL ELSE s.assignee_id END,
    handler = CASE WHEN {_TO_BOT} THEN 'bot' ELSE s.handler END,
    open_turns = s.open_turns + (s.handler = 'bot' OR {_TO_BOT})::int,
    waiting_since = CASE WHEN s.handler = 'human' AND NOT {_TO_BOT}
      THEN COALESCE(s.waiting_since, clock_timestamp()) END,
    resolved_at = NULL,
    resolved_by = NULL
  FROM live
  WHERE s.id = %(session_id)s::uuid AND s.bot_id = live.id
    AND s.visitor_id IS NOT DISTINCT FROM %(visitor_id)s::uuid
    AND s.channel = %(channel)s::text
    AND s.open_turns <= %(queue)s::int
    AND COALESCE(s.resolved_at > now() - %(reopen_days)s::int * interval '1 day', true)
  RETURNING s.*
),
"""

_SHAPE = """
shape AS (
  SELECT konan_session_json(ROW(spoken.*)::conversations_session) AS session,
    CASE WHEN said.id IS NOT NULL THEN konan_message_json(
      ROW(said.*)::conversations_message, ROW(spoken.*)::conversations_session) END AS message
  FROM spoken LEFT JOIN said ON true
),
"""


def _said(source: str, **columns: str) -> str:
    """`said`: the message, out of `source`, with what is not named left empty."""
    values = {
        "id": "%(message_id)s::uuid",
        "session_id": "spoken.id",
        "seq": "spoken.last_seq",
        "role": "%(role)s::text",
        "content": "%(content)s::text",
        "event": "''",
        "author_id": "NULL::uuid",
        "client_scope": "NULL::uuid",
        "client_id": "NULL::text",
        "sources": "'[]'::jsonb",
        "confidence": "NULL::float8",
        "band": "''",
        "attachments": "'[]'::jsonb",
        "created_at": "clock_timestamp()",
        **columns,
    }
    return f"""
said AS (
  INSERT INTO conversations_message ({", ".join(values)})
  SELECT {", ".join(values.values())} FROM {source}
  RETURNING *
),
{_SHAPE}"""


def _told(**letters: tuple[str, str]) -> str:
    """`told`: one event row for each letter (name → condition, payload) that holds."""
    rows = ", ".join(
        f"(CASE WHEN {condition} THEN %({name}_id)s::uuid END, '{name}', {payload})"
        for name, (condition, payload) in letters.items()
    )
    return f"""
told AS (
  INSERT INTO core_event
    (id, name, owner_id, bot_id, payload, status, attempts, due_at, created_at)
  SELECT e.id, e.name, spoken.owner_id, spoken.bot_id, e.payload, 'pending', 0, now(), now()
  FROM spoken, shape, LATERAL (VALUES {rows}) e(id, name, payload)
  WHERE spoken.channel <> 'playground' AND e.id IS NOT NULL
)
"""


_SAYS_WHAT = "jsonb_build_object('session', shape.session, 'message', shape.message)"
_NEW_MESSAGE = ("shape.message IS NOT NULL", _SAYS_WHAT)
_NEW_SESSION = ("true", _SAYS_WHAT)
_HANDOFF = "jsonb_build_object('session', shape.session, 'reason', %(reason)s::text)"
_CHANGED = ("true", "jsonb_build_object('session', shape.session)")

_TURN = """
turn AS (
  INSERT INTO conversations_turn
    (id, session_id, bot_id, message_id, answer_id, state, epoch, fence, lease_until, deadline,
     stop_requested, partial, handoff, created_at)
  SELECT %(turn_id)s::uuid, spoken.id, spoken.bot_id, said.id, %(answer_id)s::uuid,
    CASE WHEN spoken.open_turns = 1 THEN 'running' ELSE 'received' END, spoken.control_epoch,
    (spoken.open_turns = 1)::int, now() + make_interval(secs => %(lease)s::int),
    now() + make_interval(secs => %(deadline)s::int), false, '', false, now()
  FROM spoken JOIN said ON true WHERE spoken.handler = 'bot'
  RETURNING *
),
"""

# The files that go along are the message's from now on.
_ATTACHED = """
attached AS (
  UPDATE conversations_attachment a SET message_id = said.id, session_id = said.session_id
  FROM said WHERE a.id = ANY(%(attachment_ids)s::uuid[]) AND a.message_id IS NULL
),
"""

_ENTERED = """
SELECT shape.session, turn.state, turn.epoch, turn.fence, live.knowledge_version, live.spent,
  konan_history(%(session_id)s::uuid, 2147483647) AS history
FROM shape JOIN live ON true LEFT JOIN turn ON true
"""
_KEPT = """
kept AS (SELECT 1)
SELECT shape.session, NULL AS state, NULL AS epoch, NULL AS fence, live.knowledge_version,
  live.spent, '[]'::jsonb AS history
FROM shape JOIN live ON true
"""


def _enters(caller: Caller, *, opens: bool) -> str:
    said = _said(
        "spoken",
        role="'visitor'",
        author_id="%(started_by)s::uuid",
        client_scope="%(client_scope)s::uuid",
        client_id="%(client_id)s::text",
        attachments="%(attachments)s::jsonb",
    )
    if caller == "blocked":
        spoken = _OPENS_UNHEARD if opens else _GOES_ON_UNHEARD
        told = _told(**{"internal.session_changed": _CHANGED})
        return _short(f"WITH live AS ({_LIVE[caller]}),{spoken}{said}{_ATTACHED}{told},{_KEPT}")
    told = (
        _told(new_session=_NEW_SESSION, new_message=_NEW_MESSAGE)
        if opens
        else _told(new_message=_NEW_MESSAGE)
    )
    arrived = _NEW_VISITOR if caller == "newcomer" else ""
    spoken = _OPENS if opens else _GOES_ON
    return _short(
        f"WITH live AS ({_LIVE[caller]}),{arrived}{spoken}{said}{_ATTACHED}{_TURN}{told}{_ENTERED}"
    )


OPENS: Final[dict[Caller, str]] = {caller: _enters(caller, opens=True) for caller in _LIVE}
GOES_ON: Final[dict[Caller, str]] = {caller: _enters(caller, opens=False) for caller in _LIVE}

ANSWERS: Final = _short(
    """
WITH held AS (
  SELECT s.id AS session_id,
    s.control_epoch = t.epoch AND s.handler = 'bot' AND s.status <> 'resolved' AS may_speak
  FROM conversations_turn t JOIN conversations_session s ON s.id = t.session_id
  WHERE t.id = %(turn_id)s::uuid AND t.state = 'running' AND t.fence = %(fence)s::int
  FOR UPDATE OF s, t
),
turn AS (
  UPDATE conversations_turn t SET
    state = CASE WHEN held.may_speak THEN %(state)s::text ELSE 'dropped' END,
    handoff = held.may_speak AND %(handoff)s::bool,
    finished_at = clock_timestamp(), lease_until = NULL, partial = ''
  FROM held WHERE t.id = %(turn_id)s::uuid
  RETURNING t.session_id, t.answer_id, t.state, t.handoff,
    (t.state <> 'dropped' AND %(content)s::text <> '')::int AS says
),
overtaken AS (
  UPDATE conversations_turn t SET
    state = 'dropped', finished_at = clock_timestamp(), lease_until = NULL
  FROM turn WHERE turn.handoff AND t.session_id = turn.session_id AND t.state = 'received'
),
spoken AS (
  UPDATE conversations_session s SET
    open_turns = CASE WHEN turn.handoff THEN 0 ELSE s.open_turns - 1 END,
    last_seq = s.last_seq + turn.says + turn.handoff::int,
    message_count = s.message_count + turn.says,
    last_message_role = CASE turn.says WHEN 1 THEN 'assistant' ELSE s.last_message_role END,
    last_message_preview = CASE turn.says
      WHEN 1 THEN left(%(content)s::text, 200) ELSE s.last_message_preview END,
    last_message_at = CASE turn.says WHEN 1 THEN clock_timestamp() ELSE s.last_message_at END,
    language = CASE turn.says WHEN 1 THEN %(language)s::text ELSE s.language END,
    status = CASE WHEN turn.handoff THEN 'pending' ELSE s.status END,
    handler = CASE WHEN turn.handoff THEN 'human' ELSE s.handler END,
    control_epoch = s.control_epoch + turn.handoff::int,
    waiting_since = CASE WHEN turn.handoff THEN clock_timestamp() ELSE s.waiting_since END,
    handed_off_at = CASE WHEN turn.handoff THEN clock_timestamp() ELSE s.handed_off_at END,
    handoff_reason = CASE WHEN turn.handoff THEN %(reason)s::text ELSE s.handoff_reason END,
    agent_replied_at = CASE WHEN turn.handoff THEN NULL ELSE s.agent_replied_at END,
    updated_at = clock_timestamp()
  FROM turn WHERE s.id = turn.session_id
  RETURNING s.*
),
noted AS (
  INSERT INTO conversations_message
    (id, session_id, seq, role, content, event, sources, band, attachments, created_at)
  SELECT %(note_id)s::uuid, spoken.id, spoken.last_seq, 'system', %(note)s::text,
    'handoff_requested', '[]'::jsonb, '', '[]'::jsonb, clock_timestamp()
  FROM spoken JOIN turn ON true WHERE turn.handoff
),
"""
    + _said(
        "spoken JOIN turn ON turn.says = 1",
        id="turn.answer_id",
        seq="spoken.last_seq - turn.handoff::int",
        role="'assistant'",
        sources="%(sources)s::jsonb",
        confidence="%(confidence)s::float8",
        band="%(band)s::text",
    )
    + """
kept AS (
  INSERT INTO conversations_receipt (message_id, data)
  SELECT said.id, %(receipt)s::jsonb FROM said
),
"""
    + _told(
        new_message=_NEW_MESSAGE,
        handoff_requested=("(SELECT handoff FROM turn)", _HANDOFF),
    )
    + """
SELECT shape.session, shape.message, turn.state, turn.handoff, spoken.open_turns
FROM turn JOIN spoken ON true JOIN shape ON true
"""
)

SAYS: Final = (
    """
WITH spoken AS (
  UPDATE conversations_session s SET
    last_seq = s.last_seq + 1,
    message_count = s.message_count + (%(role)s::text <> 'system')::int,
    last_message_role = CASE %(role)s::text
      WHEN 'system' THEN s.last_message_role ELSE %(role)s::text END,
    last_message_preview = CASE %(role)s::text
      WHEN 'system' THEN s.last_message_preview ELSE left(%(content)s::text, 200) END,
    last_message_at = CASE %(role)s::text
      WHEN 'system' THEN s.last_message_at ELSE clock_timestamp() END,
    updated_at = clock_timestamp()
  WHERE s.id = %(session_id)s::uuid
  RETURNING s.*
),
"""
    + _said(
        "spoken",
        event="%(event)s::text",
        band="%(band)s::text",
        author_id="%(author_id)s::uuid",
        client_scope="%(client_scope)s::uuid",
        client_id="%(client_id)s::text",
        attachments="%(attachments)s::jsonb",
    )
    + _ATTACHED
    + _told(
        new_message=("%(role)s::text <> 'system'", _SAYS_WHAT),
        handoff_requested=("%(reason)s::text <> ''", _HANDOFF),
    )
    + "SELECT shape.session, shape.message FROM shape"
)

# The next turn of a session that has none running; also one whose lease has run out.
_CLAIMS: Final = """
WITH held AS (
  SELECT t.id, m.seq, s.control_epoch
  FROM conversations_turn t
  JOIN conversations_session s ON s.id = t.session_id
  JOIN conversations_message m ON m.id = t.message_id
  WHERE {which}
  ORDER BY t.id LIMIT 1
  FOR UPDATE OF s, t {locked}
),
turn AS (
  UPDATE conversations_turn t SET
    state = 'running', fence = t.fence + 1,
    epoch = CASE WHEN t.state = 'received' THEN held.control_epoch ELSE t.epoch END,
    lease_until = now() + make_interval(secs => %(lease)s::int)
  FROM held WHERE t.id = held.id
  RETURNING t.*
)
SELECT turn.id, turn.session_id, turn.bot_id, turn.answer_id, turn.fence, turn.epoch,
  turn.stop_requested, turn.partial, turn.deadline <= now() AS overdue, m.content AS question,
  s.language, s.channel,
  konan_history(turn.session_id, held.seq) AS history
FROM turn JOIN held ON true
JOIN conversations_message m ON m.id = turn.message_id
JOIN conversations_session s ON s.id = turn.session_id
"""

_NONE_RUNS = """
  NOT EXISTS (SELECT 1 FROM conversations_turn r WHERE r.session_id = t.session_id
              AND (r.state = 'running' OR r.state = 'received' AND r.id < t.id))
"""

CLAIMS_NEXT: Final = _CLAIMS.format(
    which=f"t.session_id = %(session_id)s::uuid AND t.state = 'received' AND {_NONE_RUNS}",
    locked="",  # waits: a message that comes in at this moment must not delay the next answer
)
CLAIMS_EXPIRED: Final = _CLAIMS.format(
    which=f"""t.lease_until < now() AND (t.state = 'running'
      OR t.state = 'received' AND {_NONE_RUNS})""",
    locked="SKIP LOCKED",
)

RENEWS: Final = """
UPDATE conversations_turn t SET
  lease_until = now() + make_interval(secs => %(lease)s::int), partial = v.partial
FROM unnest(%(ids)s::uuid[], %(fences)s::int[], %(partials)s::text[]) v(id, fence, partial)
WHERE t.id = v.id AND t.fence = v.fence AND t.state = 'running'
RETURNING t.id, t.stop_requested
"""

GIVES_BACK: Final = """
UPDATE conversations_turn t SET lease_until = now(), partial = v.partial
FROM unnest(%(ids)s::uuid[], %(fences)s::int[], %(partials)s::text[]) v(id, fence, partial)
WHERE t.id = v.id AND t.fence = v.fence AND t.state = 'running'
RETURNING t.id
"""
