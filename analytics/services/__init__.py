"""How figures come about, and why they can be trusted.

1. Whatever changes a session emits a letter; the subscriber writes the session's id down (`Due`)
   and nothing else. No visitor and no agent waits for a count.
2. A worker takes what is due, some hundred sessions at a time (`refresh_due`). It reads the
   sessions' rows as they are now and writes their facts anew, so that it does not matter how
   often, in which order or by how many a letter was delivered. What the old facts added to the
   rollups is taken off, what the new ones add is put on, in the same transaction; the days on
   which they began are measured anew. One worker counts at a time (an advisory lock): nothing
   can be added twice.
3. `manage.py analytics_recompute` makes everything from the rows by the same statements, and says
   what differs.

A session that is erased leaves its fact and the rollups, too: figures are always those of the
rows that are there. Sessions of the playground, and those of somebody who was blocked from their
first word on, are not counted.

A fact holds the state of a session, not its past: when a visitor comes back within the bot's
window, the session is no longer resolved, and so is its resolution withdrawn, on the day on which
it began. All that is said of sessions is said of those that began in the period, so that parts
add up to wholes and each number has its sessions; messages alone are counted when they were
written.
"""
