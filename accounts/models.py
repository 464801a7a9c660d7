"""People, what they may use, and the credentials that act for them."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from accounts.addresses import normal_email
from accounts.plan_models import Plan as Plan
from accounts.querysets import (
    ApiKeyQuerySet,
    AuditQuerySet,
    ImpersonationQuerySet,
    SignInQuerySet,
)
from konan.core.ids import uuid7


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        fields.setdefault("plan_id", settings.DEFAULT_PLAN)
        user = self.model(email=normal_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return super().get_by_natural_key((username or "").strip().lower())

    def create_superuser(self, email: str, password: str, **fields: Any) -> "User":
        fields.setdefault("email_verified_at", now())
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class Locale(models.TextChoices):
    EN = "en", "English"
    FR = "fr", "Français"
    AR = "ar", "العربية"


class User(AbstractBaseUser, PermissionsMixin):
    """A person with an account; also the tenant of the bots that they own."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email = models.EmailField(_("e-mail"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=120, blank=True)
    locale = models.CharField(_("language"), max_length=2, choices=Locale, default=Locale.EN)
    timezone = models.CharField(_("time zone"), max_length=64, default="UTC")
    email_verified_at = models.DateTimeField(_("e-mail verified at"), null=True, blank=True)
    plan = models.ForeignKey(
        Plan, models.PROTECT, null=True, blank=True, verbose_name=_("plan"), related_name="+"
    )
    is_staff = models.BooleanField(_("operator"), default=False)
    is_active = models.BooleanField(_("active"), default=True)
    created_at = models.DateTimeField(_("created at"), default=now, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.email

    @property
    def email_verified(self) -> bool:
        return self.email_verified_at is not None

    @property
    def totp_enabled(self) -> bool:
        totp = getattr(self, "totp", None)
        return totp is not None and totp.confirmed_at is not None

    @property
    def display_name(self) -> str:
        return self.name or self.email.partition("@")[0]


class SignIn(models.Model):
    """Where somebody is signed in: one row per API token family or browser session.

    Read at every request: once `ended_at` is set, nothing that hangs on it works any more.
    """

    class Kind(models.TextChoices):
        API = "api"
        PAGES = "pages"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="sign_ins")
    kind = models.CharField(max_length=8, choices=Kind)
    ip = models.GenericIPAddressField(null=True)
    user_agent = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=now)
    last_seen_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar[SignInQuerySet] = SignInQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("sign-in")
        verbose_name_plural = _("sign-ins")
        indexes = (models.Index(fields=["user", "-created_at"], name="signin_user"),)


class RefreshToken(models.Model):
    """One link of a sign-in's refresh chain; a used one presented again ends the sign-in."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    sign_in = models.ForeignKey(SignIn, models.CASCADE, related_name="refresh_tokens")
    digest = models.BinaryField(max_length=32, unique=True)
    created_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class EmailCode(models.Model):
    """A mailed code: stored as a keyed digest, bound to a user and a purpose, used once."""

    class Purpose(models.TextChoices):
        VERIFY = "verify"
        RESET = "reset"
        CHANGE = "change"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="email_codes")
    purpose = models.CharField(max_length=8, choices=Purpose)
    address = models.EmailField(max_length=254, blank=True)  # of a change: the one to be
    digest = models.BinaryField(max_length=32)
    tries = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["user", "purpose", "-created_at"], name="emailcode_newest"),
        )


class Totp(models.Model):
    """The secret that somebody's authenticator shares with us; off until it is confirmed."""

    sealed_columns: ClassVar = {"sealed": "accounts_totp:{user_id}:sealed"}
    user = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="totp")
    sealed = models.TextField()
    last_step = models.BigIntegerField(default=0)
    confirmed_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=now)


class RecoveryCode(models.Model):
    """Instead of the authenticator, once. `slot` says in clear which hash to compare with."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="recovery_codes")
    slot = models.PositiveSmallIntegerField()
    hash = models.CharField(max_length=200)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "slot"], name="recoverycode_slot"),)


class SecondStep(models.Model):
    """A sign-in whose password was right and whose code is still to come."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="second_steps")
    digest = models.BinaryField(max_length=32, unique=True)
    network = models.CharField(max_length=50)
    tries = models.PositiveSmallIntegerField(default=0)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class ApiKey(models.Model):
    """A credential of an integration. `konan_<id><secret><crc>`; only the digest is kept."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="api_keys")
    name = models.CharField(max_length=120)
    key_id = models.CharField(max_length=8, unique=True)
    digest = models.BinaryField(max_length=32)
    scopes = models.JSONField(default=list)
    expires_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=now)

    objects: ClassVar[ApiKeyQuerySet] = ApiKeyQuerySet.as_manager()  # type: ignore[assignment]

    @property
    def prefix(self) -> str:
        """What may be shown of it."""
        return f"konan_{self.key_id}"


class TryCount(models.Model):
    """Guesses at an account's password or code, from one network or from all of them."""

    key = models.CharField(primary_key=True, max_length=64)
    count = models.PositiveIntegerField()
    waits_until = models.DateTimeField()
    resets_at = models.DateTimeField(db_index=True)


class SocketTicket(models.Model):
    """Stands for a sign-in in a socket's first frame: once, for half a minute."""

    digest = models.BinaryField(primary_key=True, max_length=32)
    sign_in = models.ForeignKey(SignIn, models.CASCADE, related_name="socket_tickets")
    expires_at = models.DateTimeField(db_index=True)


class Impersonation(models.Model):
    """An operator who looks at things as somebody else, for a while and for a reason.

    Hangs on the operator's own browser session, and ends with it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    operator = models.ForeignKey(User, models.CASCADE, related_name="+")
    user = models.ForeignKey(User, models.CASCADE, related_name="impersonations")
    sign_in = models.ForeignKey(SignIn, models.CASCADE, related_name="impersonations")
    reason = models.CharField(_("reason"), max_length=300)
    created_at = models.DateTimeField(_("begun at"), default=now)
    expires_at = models.DateTimeField(_("ends at"))
    ended_at = models.DateTimeField(_("ended at"), null=True)

    objects: ClassVar[ImpersonationQuerySet] = ImpersonationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("impersonation")
        verbose_name_plural = _("impersonations")


class AuditEntry(models.Model):
    """Who did what, when and from where: kept for a year, see migration 0007.

    Rows are only ever added. PostgreSQL refuses to change or to delete one, with two
    exceptions: what is older than a year, and, of somebody who is erased, address and data.
    `on_behalf_of` is set where the actor is an operator who impersonates.
    """

    append_only: ClassVar = True  # konan.core.roles
    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_id = models.UUIDField(null=True)
    actor_id = models.UUIDField(null=True)
    on_behalf_of = models.UUIDField(null=True)
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=120, blank=True)
    ip = models.GenericIPAddressField(null=True)
    data = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=now)

    objects: ClassVar[AuditQuerySet] = AuditQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        indexes = (
            models.Index(fields=["owner_id", "-created_at"], name="audit_owner"),
            models.Index(fields=["actor_id", "-created_at"], name="audit_actor"),
            models.Index(fields=["created_at"], name="audit_age"),
        )
