"""The statements of the engine: each is for many endpoints or deliveries at once.

Times are the database's. An endpoint's row is always locked before its deliveries'.
"""

from typing import Final

# Endpoints with something due that nobody sends to, those that waited longest first; who
# fails stands back five seconds. Services that change an endpoint are not waited for.
LEASE: Final = """
  UPDATE webhooks_endpoint AS e SET
    lease_holder = %(holder)s, lease_until = now() + %(seconds)s * interval '1 second',
    turn_at = now()
  WHERE e.id IN (
    SELECT free.id FROM webhooks_endpoint free
    WHERE free.enabled
      AND (free.lease_until IS NULL OR free.lease_until < now())
      AND (free.parked_until IS NULL OR free.parked_until <= now())
      AND (free.failures = 0 OR %(suspects)s)
      AND EXISTS (
        SELECT FROM webhooks_delivery d
        WHERE d.endpoint_id = free.id AND d.status = 'pending' AND d.next_attempt_at <= now())
    ORDER BY coalesce(free.turn_at, '-infinity')
      + CASE WHEN free.failures > 0 THEN interval '5 seconds' ELSE interval '0' END
    LIMIT %(most)s FOR NO KEY UPDATE SKIP LOCKED)
  RETURNING e.id, e.url, e.secret, e.failures,
    CASE WHEN e.old_secret_until > now() THEN e.old_secret ELSE '' END AS old_secret
"""

RENEW: Final = """
  UPDATE webhooks_endpoint AS e SET lease_until = now() + %(seconds)s * interval '1 second'
  WHERE e.id = ANY(%(ids)s) AND e.lease_holder = %(holder)s AND e.lease_until >= now()
    AND e.enabled
  RETURNING e.id, e.url, e.secret,
    CASE WHEN e.old_secret_until > now() THEN e.old_secret ELSE '' END AS old_secret
"""

RELEASE: Final = """
  UPDATE webhooks_endpoint AS e SET
    lease_holder = NULL, lease_until = NULL,
    parked_until = CASE WHEN r.park_s > 0 THEN now() + r.park_s * interval '1 second'
      ELSE e.parked_until END
  FROM json_to_recordset(%(lanes)s::json) AS r(id uuid, park_s float8)
  WHERE e.id = r.id AND e.lease_holder = %(holder)s
"""

DUE: Final = """
  SELECT d.id, lane.id AS endpoint_id, d.event_id, d.body, d.tries, d.attempt_count
  FROM json_to_recordset(%(lanes)s::json) AS lane(id uuid, most int, busy uuid[])
  CROSS JOIN LATERAL (
    SELECT w.id, w.event_id, w.body, w.tries, w.attempt_count FROM webhooks_delivery w
    WHERE w.endpoint_id = lane.id AND w.status = 'pending' AND w.next_attempt_at <= now()
      AND w.id <> ALL(lane.busy)
    ORDER BY w.next_attempt_at LIMIT lane.most) AS d
"""

# What the attempts say of their endpoints; those that have failed for five days, at least ten
# times, come back.
HEALTH: Final = """
  UPDATE webhooks_endpoint AS e SET
    failures = r.failures,
    failing_since = CASE WHEN r.failures = 0 THEN NULL WHEN r.succeeded THEN now()
      ELSE coalesce(e.failing_since, now()) END,
    last_success_at = CASE WHEN r.succeeded THEN now() ELSE e.last_success_at END,
    last_failure_at = CASE WHEN r.failed THEN now() ELSE e.last_failure_at END
  FROM json_to_recordset(%(lanes)s::json)
    AS r(id uuid, failures int, succeeded bool, failed bool)
  WHERE e.id = r.id AND e.lease_holder = %(holder)s
  RETURNING e.id, e.failures >= 10 AND e.failing_since <= now() - interval '5 days' AS hopeless
"""

# A result counts where no other attempt was written meanwhile. What somebody gave up stays
# given up, unless it was received.
RESULTS: Final = """
  WITH result AS (
    SELECT * FROM json_to_recordset(%(results)s::json) AS r(
      id uuid, count int, tries int, status text, wait_s float8, at timestamptz, code int,
      ms int, error text, excerpt text, signature text)
  ), done AS (
    UPDATE webhooks_delivery AS d SET
      status = CASE WHEN d.status = 'pending' OR r.status = 'succeeded' THEN r.status
        ELSE d.status END,
      next_attempt_at = CASE WHEN d.status = 'pending'
        THEN now() + r.wait_s * interval '1 second' END,
      tries = r.tries, attempt_count = r.count + 1
    FROM result r WHERE d.id = r.id AND d.attempt_count = r.count
    RETURNING d.id
  )
  INSERT INTO webhooks_attempt
    (delivery_id, at, status_code, duration_ms, error, response_excerpt, signature)
  SELECT r.id, r.at, r.code, r.ms, r.error, r.excerpt, r.signature
  FROM result r JOIN done USING (id)
"""
