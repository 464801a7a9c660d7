import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import konan.core.ids


class Migration(migrations.Migration):
    dependencies = [
        ("bots", "0002_sightings_and_setup"),
        ("knowledge", "0002_document_processing"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Discovery",
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
                ("url", models.CharField(max_length=2000)),
                ("host", models.CharField(max_length=260)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("searching", "Searching"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                        ],
                        default="searching",
                        max_length=9,
                    ),
                ),
                ("end_code", models.CharField(blank=True, max_length=40)),
                ("names_bot", models.BooleanField(default=False)),
                ("robots", models.TextField(blank=True, null=True)),
                ("visits", models.PositiveIntegerField(default=0)),
                ("trouble", models.PositiveSmallIntegerField(default=0)),
                ("turn", models.PositiveIntegerField(default=0)),
                ("deaths", models.PositiveSmallIntegerField(default=0)),
                ("lease_until", models.DateTimeField(null=True)),
                ("due_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "bot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="discoveries",
                        to="bots.bot",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FoundPage",
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
                    "kind",
                    models.CharField(
                        choices=[("page", "Page"), ("sitemap", "Sitemap")],
                        default="page",
                        max_length=7,
                    ),
                ),
                ("url", models.CharField(max_length=2000)),
                ("key", models.CharField(max_length=64)),
                ("rank", models.PositiveSmallIntegerField(default=0)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("found", "Found"),
                            ("left_out", "Left out"),
                        ],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=40)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("language", models.CharField(blank=True, max_length=2)),
                ("characters", models.PositiveIntegerField(default=0)),
                ("text_digest", models.CharField(blank=True, max_length=64)),
                (
                    "discovery",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pages",
                        to="knowledge.discovery",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="discovery",
            index=models.Index(fields=["bot", "-id"], name="discovery_bot"),
        ),
        migrations.AddIndex(
            model_name="discovery",
            index=models.Index(
                condition=models.Q(("status", "searching")), fields=["due_at"], name="discovery_due"
            ),
        ),
        migrations.AddIndex(
            model_name="foundpage",
            index=models.Index(fields=["discovery", "state", "rank"], name="foundpage_next"),
        ),
        migrations.AddConstraint(
            model_name="foundpage",
            constraint=models.UniqueConstraint(fields=("discovery", "key"), name="foundpage_once"),
        ),
    ]
