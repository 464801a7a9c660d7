"""The public shapes of a session and a message, made where the rows are.

The chat's two statements, the lists of the API and the payloads of events all take the
same JSON from these functions, so that there is one definition of each shape.
"""

from django.db import migrations

MOMENT = """
CREATE FUNCTION konan_moment(at timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
"""

SESSION = """
CREATE FUNCTION konan_session_json(s conversations_session) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', s.id, 'bot_id', s.bot_id, 'status', s.status, 'handler', s.handler,
    'assignee', (SELECT jsonb_build_object('id', u.id, 'name',
                   COALESCE(NULLIF(u.name, ''), split_part(u.email, '@', 1)))
                 FROM accounts_user u WHERE u.id = s.assignee_id),
    'contact', (SELECT jsonb_build_object('id', c.id, 'name', NULLIF(c.name, ''),
                  'email', NULLIF(c.email, ''))
                FROM contacts_contact c WHERE c.id = s.contact_id),
    'channel', s.channel, 'tags', to_jsonb(s.tags), 'subject', NULLIF(s.subject, ''),
    'language', NULLIF(s.language, ''), 'priority', s.priority, 'unread', s.unread,
    'message_count', s.message_count, 'seq', s.last_seq,
    'last_message', CASE WHEN s.last_message_at IS NOT NULL THEN jsonb_build_object(
      'role', s.last_message_role, 'preview', s.last_message_preview,
      'created_at', konan_moment(s.last_message_at)) END,
    'csat', s.csat, 'control_epoch', s.control_epoch,
    'waiting_since', konan_moment(s.waiting_since),
    'snoozed_until', konan_moment(s.snoozed_until),
    'created_at', konan_moment(s.created_at), 'updated_at', konan_moment(s.updated_at),
    'resolved_at', konan_moment(s.resolved_at), 'resolved_by', s.resolved_by,
    'metadata', s.metadata)
$$;
"""

MESSAGE = """
CREATE FUNCTION konan_message_json(m conversations_message, s conversations_session)
RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', m.id, 'seq', m.seq, 'client_id', m.client_id, 'session_id', m.session_id,
    'role', m.role, 'content', m.content, 'event', NULLIF(m.event, ''),
    'author', (SELECT jsonb_build_object('id', u.id, 'name',
                 COALESCE(NULLIF(u.name, ''), split_part(u.email, '@', 1)))
               FROM accounts_user u WHERE u.id = m.author_id AND m.role = 'agent'),
    'sources', m.sources, 'confidence', m.confidence, 'feedback', m.feedback,
    'attachments', '[]'::jsonb,
    'delivery', CASE
      WHEN m.role = 'visitor' AND m.seq <= s.agent_read_seq THEN 'read'
      WHEN m.role <> 'visitor' AND m.seq <= s.visitor_read_seq THEN 'read'
      WHEN m.role = 'visitor' THEN 'delivered' ELSE 'sent' END,
    'created_at', konan_moment(m.created_at))
$$;
"""

DROP = """
DROP FUNCTION konan_message_json(conversations_message, conversations_session);
DROP FUNCTION konan_session_json(conversations_session);
DROP FUNCTION konan_moment(timestamptz);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("conversations", "0001_initial"),
        ("accounts", "0001_initial"),
        ("contacts", "0001_initial"),
    ]
    operations = [migrations.RunSQL(MOMENT + SESSION + MESSAGE, DROP)]
