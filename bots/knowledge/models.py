"""What a bot knows: documents, the chunks that are searched, what was missing, what was found."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.knowledge.querysets import DiscoveryQuerySet, DocumentQuerySet, KnowledgeQuerySet
from konan.core.ids import uuid7


class Document(models.Model):
    """A page, a file, a text or a curated question and answer."""

    class Kind(models.TextChoices):
        TEXT = "text", _("Text")
        URL = "url", _("Page")
        FILE = "file", _("File")
        FAQ = "faq", _("Question and answer")

    class Status(models.TextChoices):
        PROCESSING = "processing", _("Processing")
        READY = "ready", _("Ready")
        FAILED = "failed", _("Failed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="documents")
    title = models.CharField(max_length=200, blank=True)
    own_title = models.BooleanField(default=False)  # given by a person, kept at a refresh
    kind = models.CharField(max_length=4, choices=Kind)
    url = models.CharField(max_length=2000, null=True, blank=True)
    enabled = models.BooleanField(default=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.PROCESSING)
    error = models.TextField(null=True, blank=True)  # for a person to read
    error_code = models.CharField(max_length=40, blank=True)
    text = models.TextField(blank=True)  # as pasted, or as read out of the file or page
    file_name = models.CharField(max_length=150, blank=True)
    content_type = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=2, blank=True)
    chunk_count = models.PositiveIntegerField(default=0)
    characters = models.PositiveIntegerField(default=0)
    hits = models.PositiveIntegerField(default=0)
    last_used_at = models.DateTimeField(null=True)
    # processing: claimed by lease; at most three attempts
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    due_at = models.DateTimeField(default=timezone.now)
    revision = models.PositiveIntegerField(default=1)  # raised by changes; fences old results
    repack = models.BooleanField(default=False)  # the title alone changed: nothing to read again
    processed_at = models.DateTimeField(null=True)  # the last outcome, good or bad
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["bot", "-id"], name="document_bot"),
            models.Index(
                fields=["due_at"], condition=models.Q(status="processing"), name="document_due"
            ),
        )

    def __str__(self) -> str:
        return self.title


class DocumentFile(models.Model):
    """The uploaded bytes until they are read; in PostgreSQL, so that any worker can read them."""

    document = models.OneToOneField(Document, models.CASCADE, primary_key=True, related_name="file")
    content = models.BinaryField()


class Chunk(models.Model):
    """A passage of 600–1,000 characters. `index` is made and read by bots.answering alone."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="chunks")
    document = models.ForeignKey(Document, models.CASCADE, related_name="chunks")
    ordinal = models.PositiveIntegerField()
    heading_path = ArrayField(models.TextField(), default=list)
    page = models.PositiveIntegerField(null=True)
    text = models.TextField()
    language = models.CharField(max_length=2, blank=True)
    index = models.BinaryField()

    objects = KnowledgeQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["document", "ordinal"], name="chunk_ordinal"),
        )
        indexes = (models.Index(fields=["bot"], name="chunk_bot"),)


class Gap(models.Model):
    """A question that the bot could not answer; the same words count as one."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="gaps")
    question = models.TextField()
    folded = models.CharField(max_length=64)  # digest of the folded question
    count = models.PositiveIntegerField(default=1)
    last_asked_at = models.DateTimeField(default=timezone.now)

    objects = KnowledgeQuerySet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["bot", "folded"], name="gap_once"),)
        indexes = (models.Index(fields=["bot", "-count", "-last_asked_at"], name="gap_bot"),)


class Discovery(models.Model):
    """A look round a site for pages that a bot could learn. Forgotten after a week."""

    class Status(models.TextChoices):
        SEARCHING = "searching", _("Searching")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="discoveries")
    url = models.CharField(max_length=2000)  # where it began
    host = models.CharField(max_length=260)  # asked by one discovery at a time
    status = models.CharField(max_length=9, choices=Status, default=Status.SEARCHING)
    end_code = models.CharField(max_length=40, blank=True)  # why it failed, or left pages unseen
    names_bot = models.BooleanField(default=False)  # the bot is called as the site calls itself
    robots = models.TextField(null=True, blank=True)  # as the site has it; null: not asked yet
    visits = models.PositiveIntegerField(default=0)
    trouble = models.PositiveSmallIntegerField(default=0)  # visits in a row that came to nothing
    # claimed by lease; `turn` is the fence, `deaths` counts the workers that did not come back
    turn = models.PositiveIntegerField(default=0)
    deaths = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    due_at = models.DateTimeField(default=timezone.now)
    created_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    objects = DiscoveryQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["bot", "-id"], name="discovery_bot"),
            models.Index(
                fields=["due_at"], condition=models.Q(status="searching"), name="discovery_due"
            ),
        )


class FoundPage(models.Model):
    """An address that a discovery came across: to be looked at, worth learning, or left out."""

    class Kind(models.TextChoices):
        PAGE = "page", _("Page")
        SITEMAP = "sitemap", _("Sitemap")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        FOUND = "found", _("Found")
        LEFT_OUT = "left_out", _("Left out")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    discovery = models.ForeignKey(Discovery, models.CASCADE, related_name="pages")
    kind = models.CharField(max_length=7, choices=Kind, default=Kind.PAGE)
    url = models.CharField(max_length=2000)
    key = models.CharField(max_length=64)  # digest of the place, the same for all its spellings
    rank = models.PositiveSmallIntegerField(default=0)  # steps from the beginning
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    reason = models.CharField(max_length=40, blank=True)  # why it was left out
    title = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, blank=True)
    characters = models.PositiveIntegerField(default=0)
    text_digest = models.CharField(max_length=64, blank=True)  # the same text is one page

    class Meta:
        constraints = (models.UniqueConstraint(fields=["discovery", "key"], name="foundpage_once"),)
        indexes = (models.Index(fields=["discovery", "state", "rank"], name="foundpage_next"),)
