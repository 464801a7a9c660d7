import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import konan.core.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("bots", "0001_initial"),
        ("conversations", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Preference",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="notification_preference",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("in_app", models.JSONField(default=dict)),
                ("email", models.JSONField(default=dict)),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.CreateModel(
            name="Notification",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=konan.core.ids.uuid7,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("handoff_requested", "A visitor waits for a person"),
                            ("session_assigned", "A conversation is assigned to you"),
                            ("mention", "Somebody mentions you in a note"),
                            ("new_message", "A visitor writes in a conversation of yours"),
                            ("ticket_created", "A ticket is opened"),
                            ("task_created", "A task is made"),
                            ("feedback_received", "A visitor rates a conversation"),
                            ("webhook_disabled", "A webhook is switched off"),
                            ("plan_limit", "A limit of your plan is near"),
                        ],
                        max_length=20,
                    ),
                ),
                ("data", models.JSONField(default=dict)),
                ("shown", models.BooleanField(default=True)),
                ("count", models.PositiveIntegerField(default=1)),
                ("read_at", models.DateTimeField(null=True)),
                ("mail_due_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "bot",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="bots.bot",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notifications",
                        to="conversations.session",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notifications",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["user", "-updated_at", "-id"], name="notification_latest"),
                    models.Index(
                        condition=models.Q(("read_at__isnull", True), ("shown", True)),
                        fields=["user"],
                        name="notification_unread",
                    ),
                    models.Index(
                        condition=models.Q(("mail_due_at__isnull", False)),
                        fields=["mail_due_at"],
                        name="notification_mail_due",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "type", "session"), name="notification_once"
                    )
                ],
            },
        ),
    ]
