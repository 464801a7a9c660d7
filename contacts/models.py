"""Contacts: the people that a tenant's bots have talked with."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from konan.core.ids import uuid7


class Contact(models.Model):
    """A person as the tenant knows them. `verified`: a signed identity vouched for it."""

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
    session_count = models.PositiveIntegerField(default=0)
    first_seen_at = models.DateTimeField(null=True)
    last_seen_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)

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
