"""What is kept to count with: a fact of each session, its messages by the quarter of an hour, and
rollups of both: sums, and of each day what cannot be summed. How they come about stands in `services/__init__.py`.

Nobody's words are here: ids, times and numbers alone.
"""

from typing import Final

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

QUARTER: Final = 15 * 60
HOUR: Final = 60 * 60
DAY: Final = 24 * HOUR
GRAINS: Final = (QUARTER, HOUR, DAY)


class Due(models.Model):
    """A session of which there is news: its fact is to be written anew. Only ever appended, so
    that who tells never waits for who counts."""

    session_id = models.UUIDField()
    created_at = models.DateTimeField(default=timezone.now, db_default=Now())


class SessionFact(models.Model):
    """What there is to count about a session, as its rows say it now.

    `session_id` is no foreign key: a session that is erased is news, too, by which its fact goes
    and the rollups forget it.
    """

    session_id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False
    )
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="+", db_index=False)
    begun_at = models.DateTimeField()
    contact_id = models.UUIDField(null=True)
    channel = models.CharField(max_length=10)
    language = models.CharField(max_length=2, blank=True)
    status = models.CharField(max_length=8)
    resolved_by = models.CharField(max_length=10, null=True)
    handed_off = models.BooleanField()
    bot_first_ms = models.BigIntegerField(null=True)  # visitor's first words → bot's answer
    human_first_ms = models.BigIntegerField(null=True)  # asked for a person → a person's reply
    duration_ms = models.BigIntegerField()  # first message → last
    messages = models.IntegerField()
    csat = models.SmallIntegerField(null=True)
    thumbs_up = models.IntegerField()
    thumbs_down = models.IntegerField()
    commented = models.BooleanField()

    class Meta:
        indexes = (
            models.Index(fields=["bot", "begun_at"], name="fact_bot_begun"),
            models.Index(
                fields=["bot", "begun_at"],
                condition=models.Q(commented=True),
                name="fact_bot_commented",
            ),
            models.Index(fields=["owner"], name="fact_owner"),
        )


class Spoken(models.Model):
    """How many messages a session had in a quarter of an hour, by who said them."""

    session_id = models.UUIDField()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False
    )
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="+")
    at = models.DateTimeField()
    visitor = models.IntegerField()
    assistant = models.IntegerField()
    agent = models.IntegerField()
    known = models.IntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["session_id", "at"], name="spoken_once"),)
        indexes = (models.Index(fields=["owner"], name="spoken_owner"),)


class Rollup(models.Model):
    """Sums over a stretch of time: `grain` seconds from `at` on, aligned in UTC.

    A quarter of an hour fits every time zone, an hour most, a day UTC alone. Down to
    `thumbs_down`: of the sessions that began then. `visitor` to `known`: of the messages that
    were written then.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False
    )
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="+", db_index=False)
    grain = models.IntegerField()
    at = models.DateTimeField()
    sessions = models.BigIntegerField(default=0)
    exchanged = models.BigIntegerField(default=0)
    handoffs = models.BigIntegerField(default=0)
    open = models.BigIntegerField(default=0)
    pending = models.BigIntegerField(default=0)
    snoozed = models.BigIntegerField(default=0)
    resolved = models.BigIntegerField(default=0)
    by_bot = models.BigIntegerField(default=0)
    by_agent = models.BigIntegerField(default=0)
    by_visitor = models.BigIntegerField(default=0)
    by_automation = models.BigIntegerField(default=0)
    widget = models.BigIntegerField(default=0)
    api = models.BigIntegerField(default=0)
    english = models.BigIntegerField(default=0)
    french = models.BigIntegerField(default=0)
    arabic = models.BigIntegerField(default=0)
    csat_1 = models.BigIntegerField(default=0)
    csat_2 = models.BigIntegerField(default=0)
    csat_3 = models.BigIntegerField(default=0)
    csat_4 = models.BigIntegerField(default=0)
    csat_5 = models.BigIntegerField(default=0)
    thumbs_up = models.BigIntegerField(default=0)
    thumbs_down = models.BigIntegerField(default=0)
    visitor = models.BigIntegerField(default=0)
    assistant = models.BigIntegerField(default=0)
    agent = models.BigIntegerField(default=0)
    known = models.BigIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["bot", "grain", "at"], name="rollup_once"),)
        indexes = (models.Index(fields=["owner"], name="rollup_owner"),)


class Measured(models.Model):
    """What cannot be summed, of the sessions that began on a day (UTC): times in milliseconds,
    eight bytes each, in order; the ids of those who are known, sixteen bytes each, none twice.

    So a median over months reads a row a day, and is exact all the same.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False
    )
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="+", db_index=False)
    day = models.DateTimeField()
    bot_first = models.BinaryField()
    human_first = models.BinaryField()
    duration = models.BinaryField()
    contacts = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["bot", "day"], name="measured_once"),)
        indexes = (models.Index(fields=["owner"], name="measured_owner"),)


COUNTS: Final = tuple(
    field.name for field in Rollup._meta.fields if type(field) is models.BigIntegerField
)
