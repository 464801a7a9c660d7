"""What a tenant may have: plans as data, terms that end, and what is counted of a month.

What each limit counts, and what happens at it, stands in `accounts.plans`.
"""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Plan(models.Model):
    """Limits as data. A limit that is absent or null does not bind."""

    code = models.SlugField(_("code"), primary_key=True, max_length=40)
    name = models.CharField(_("name"), max_length=80)
    limits = models.JSONField(_("limits"), default=dict, blank=True)

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")

    def __str__(self) -> str:
        return self.name


class PlanTerm(models.Model):
    """A plan for a while. Until its end `User.plan` is `plan`, from then on `plan_after`.

    A comp may be open-ended (`until` is null); a trial never is. One a person: another one
    takes its place.
    """

    class Kind(models.TextChoices):
        TRIAL = "trial", _("Trial")
        COMP = "comp", _("Comp")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        primary_key=True,
        related_name="plan_term",
        verbose_name=_("user"),
    )
    kind = models.CharField(_("kind"), max_length=5, choices=Kind)
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="+", verbose_name=_("plan"))
    plan_after = models.ForeignKey(
        Plan, models.PROTECT, related_name="+", verbose_name=_("plan after it")
    )
    until = models.DateTimeField(_("until"), null=True, blank=True, db_index=True)
    note = models.TextField(_("note"), blank=True)
    soon_told_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("trial or comp")
        verbose_name_plural = _("trials and comps")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind="comp") | models.Q(until__isnull=False),
                name="planterm_trial_ends",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.plan_id}"


class PlanUsage(models.Model):
    """What a tenant used in a calendar month (UTC), as far as it has been counted."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="plan_usage")
    month = models.DateField()  # its first day
    messages = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["owner", "month"], name="planusage_once"),)


class PlanTick(models.Model):
    """One message, written by its letter and soon counted into PlanUsage.

    Rows of their own, so that two relays never wait for each other at a tenant's counter.
    """

    owner_id = models.UUIDField(db_index=True)
    month = models.DateField()


class PlanNotice(models.Model):
    """That a tenant was told how near a limit is: once per limit, month and percentage."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    limit = models.CharField(max_length=20)
    month = models.DateField()
    percent = models.PositiveSmallIntegerField()
    allowed = models.PositiveBigIntegerField()  # another limit is told of anew
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["owner", "limit", "month", "percent", "allowed"], name="plannotice_once"
            ),
        )
