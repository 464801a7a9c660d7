"""Contacts: the people that a tenant's bots have talked with."""

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone

from contacts.querysets import ContactQuerySet
from contacts.searching import contact_words
from konan.core.ids import uuid7


class Contact(models.Model):
    """A person as the tenant knows them. `verified`: a signed identity vouched for it.

    `words` are those that a search finds the person by; saving keeps them right.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="contacts")
    bots = models.ManyToManyField("bots.Bot", related_name="contacts")
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    external_id = models.CharField(max_length=255, blank=True)
    company = models.CharField(max_length=120, blank=True)
    tags = ArrayField(models.CharField(max_length=40), default=list)
    attributes = models.JSONField(default=dict)
    notes = models.TextField(blank=True)
    verified = models.BooleanField(default=False)
    blocked = models.BooleanField(default=False)
    blocked_until = models.DateTimeField(null=True)
    first_seen_at = models.DateTimeField(null=True)
    last_seen_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)
    words = ArrayField(models.TextField(), default=list, editable=False)
    found_by = models.GeneratedField(
        expression=models.Func("words", function="array_to_tsvector"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ContactQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["owner", "email"], condition=~models.Q(email=""), name="contact_email_once"
            ),
            models.UniqueConstraint(
                fields=["owner", "external_id"],
                condition=~models.Q(external_id=""),
                name="contact_external_id_once",
            ),
        )
        indexes = (
            models.Index(fields=["owner", "-id"], name="contact_newest"),
            models.Index("owner", Lower("name"), "id", name="contact_by_name"),
            models.Index(
                "owner", Coalesce("last_seen_at", "created_at"), "id", name="contact_by_seen"
            ),
            models.Index(fields=["owner", "created_at", "id"], name="contact_by_created"),
            GinIndex(fields=["tags"], name="contact_tags"),
            GinIndex(fields=["found_by"], name="contact_words"),
        )

    def save(self, **kwargs: Any) -> None:  # type: ignore[override]
        self.words = contact_words(self)
        super().save(**kwargs)

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """What people call them: the first thing that is known."""
        return self.name or self.email or self.phone or self.external_id

    @property
    def is_blocked(self) -> bool:
        """Blocked now: for good, or until a time that has not come."""
        return self.blocked and (self.blocked_until is None or self.blocked_until > timezone.now())
