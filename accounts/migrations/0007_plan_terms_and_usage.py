import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0006_socket_ticket"),
    ]

    operations = [
        migrations.CreateModel(
            name="PlanTick",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("owner_id", models.UUIDField(db_index=True)),
                ("month", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="PlanNotice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("limit", models.CharField(max_length=20)),
                ("month", models.DateField()),
                ("percent", models.PositiveSmallIntegerField()),
                ("allowed", models.PositiveBigIntegerField()),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "limit", "month", "percent", "allowed"),
                        name="plannotice_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanTerm",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="plan_term",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("trial", "Trial"), ("comp", "Comp")],
                        max_length=5,
                        verbose_name="kind",
                    ),
                ),
                (
                    "until",
                    models.DateTimeField(
                        blank=True, db_index=True, null=True, verbose_name="until"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("soon_told_at", models.DateTimeField(editable=False, null=True)),
                (
                    "created_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.plan",
                        verbose_name="plan",
                    ),
                ),
                (
                    "plan_after",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.plan",
                        verbose_name="plan after it",
                    ),
                ),
            ],
            options={
                "verbose_name": "trial or comp",
                "verbose_name_plural": "trials and comps",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "comp"), ("until__isnull", False), _connector="OR"
                        ),
                        name="planterm_trial_ends",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanUsage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("month", models.DateField()),
                ("messages", models.PositiveBigIntegerField(default=0)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="plan_usage",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "month"), name="planusage_once")
                ],
            },
        ),
    ]
