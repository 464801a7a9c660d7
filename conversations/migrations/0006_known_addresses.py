"""Whether an answer can be mailed stands in a session; who its contact is, only if that is sure."""

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
                  'email', NULLIF(c.email, ''), 'verified', c.verified)
                FROM contacts_contact c WHERE c.id = s.contact_id),
    'email_known', EXISTS (SELECT 1 FROM contacts_contact c
                           WHERE c.id = s.contact_id AND c.email <> '')
                   OR COALESCE(s.claim->>'email', '') <> '',
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

BEFORE = import_module("conversations.migrations.0004_shapes_of_the_desk").SESSION


class Migration(migrations.Migration):
    dependencies = [("conversations", "0005_waits_at_hand")]
    operations = [migrations.RunSQL(SESSION, BEFORE)]
