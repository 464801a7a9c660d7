"""Attachments and delivery in the public shapes; what the chat's statements ask on the way."""

from importlib import import_module

from django.db import migrations

SESSION = """
CREATE OR REPLACE FUNCTION konan_session_json(s conversations_session) RETURNS jsonb
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
    'last_message', CASE WHEN s.last_message_role <> '' THEN jsonb_build_object(
      'role', s.last_message_role, 'preview', s.last_message_preview,
      'created_at', konan_moment(s.last_message_at)) END,
    'csat', s.csat, 'control_epoch', s.control_epoch,
    'handoff_reason', NULLIF(s.handoff_reason, ''),
    'waiting_since', konan_moment(s.waiting_since),
    'snoozed_until', konan_moment(s.snoozed_until),
    'created_at', konan_moment(s.created_at), 'updated_at', konan_moment(s.updated_at),
    'resolved_at', konan_moment(s.resolved_at), 'resolved_by', s.resolved_by,
    'metadata', s.metadata)
$$;
"""

MESSAGE = """
CREATE OR REPLACE FUNCTION
  konan_message_json(m conversations_message, s conversations_session)
RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', m.id, 'seq', m.seq, 'client_id', m.client_id, 'session_id', m.session_id,
    'role', m.role, 'content', m.content, 'event', NULLIF(m.event, ''),
    'author', (SELECT jsonb_build_object('id', u.id, 'name',
                 COALESCE(NULLIF(u.name, ''), split_part(u.email, '@', 1)))
               FROM accounts_user u WHERE u.id = m.author_id AND m.role = 'agent'),
    'sources', m.sources, 'confidence', m.confidence, 'feedback', m.feedback,
    'attachments', m.attachments,
    'delivery', CASE
      WHEN m.role = 'visitor' AND m.seq <= s.agent_read_seq THEN 'read'
      WHEN m.role <> 'visitor' AND m.seq <= s.visitor_read_seq THEN 'read'
      WHEN m.role = 'visitor' OR m.seq <= s.visitor_delivered_seq THEN 'delivered'
      ELSE 'sent' END,
    'created_at', konan_moment(m.created_at))
$$;
"""

# What the bot is told of a session: its last 20 messages before `below`, oldest first.
HISTORY = """
CREATE FUNCTION konan_history(session uuid, below int) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT COALESCE(jsonb_agg(jsonb_build_array(h.role, h.content, h.band) ORDER BY h.seq), '[]')
  FROM (SELECT role, content, band, seq FROM conversations_message
        WHERE session_id = session AND role <> 'system' AND seq < below
        ORDER BY seq DESC LIMIT 20) h
$$;
"""

SPENT = """
CREATE FUNCTION konan_spent(bot uuid, daily_limit int) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN daily_limit IS NULL THEN false ELSE (
    SELECT count(*) >= daily_limit FROM (
      SELECT 1 FROM conversations_turn t WHERE t.bot_id = bot
      AND t.created_at >= date_trunc('day', now(), 'UTC') LIMIT daily_limit) today
  ) END
$$;
"""

BLOCKED = """
CREATE FUNCTION konan_blocked(contact uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM contacts_contact c WHERE c.id = contact AND c.blocked
                 AND (c.blocked_until IS NULL OR c.blocked_until > now()))
$$;
"""

# At the desk, with room for one more, and still somebody who may answer for the bot.
AVAILABLE = """
CREATE FUNCTION konan_agent_available(agent uuid, bot uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM presence_agentpresence p JOIN accounts_user u ON u.id = p.user_id
    WHERE p.user_id = agent AND p.status = 'online' AND u.is_active
      AND p.last_seen_at > now() - interval '60 seconds'
      AND p.capacity > (SELECT count(*) FROM conversations_session s
                        WHERE s.assignee_id = agent AND s.status IN ('open', 'pending'))
      AND (EXISTS (SELECT 1 FROM bots_bot b WHERE b.id = bot AND b.owner_id = agent)
           OR EXISTS (SELECT 1 FROM bots_botshare h
                      JOIN teams_membership m ON m.team_id = h.team_id
                      WHERE h.bot_id = bot AND m.user_id = agent AND m.role <> 'viewer')))
$$;
"""

BACK_TO_BOT = """
CREATE FUNCTION konan_back_to_bot(s conversations_session) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT s.status = 'resolved' AND NOT konan_agent_available(s.assignee_id, s.bot_id)
$$;
"""

DROP = """
DROP FUNCTION konan_back_to_bot(conversations_session);
DROP FUNCTION konan_agent_available(uuid, uuid);
DROP FUNCTION konan_blocked(uuid);
DROP FUNCTION konan_spent(uuid, int);
DROP FUNCTION konan_history(uuid, int);
"""

_before = import_module("conversations.migrations.0002_public_shapes")
BEFORE = (_before.SESSION + _before.MESSAGE).replace(
    "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
)


class Migration(migrations.Migration):
    dependencies = [
        ("conversations", "0003_the_desk"),
        ("presence", "0001_agent_presence"),
        ("bots", "0001_initial"),
        ("teams", "0001_initial"),
    ]
    operations = [
        migrations.RunSQL(SESSION + MESSAGE, BEFORE),
        migrations.RunSQL(HISTORY + SPENT + BLOCKED + AVAILABLE + BACK_TO_BOT, DROP),
    ]
