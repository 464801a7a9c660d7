import django.utils.timezone
from django.db import migrations, models

import konan.core.ids


class Migration(migrations.Migration):
    dependencies = [("core", "0002_rate_counter")]

    operations = [
        migrations.CreateModel(
            name="IdempotentAnswer",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("request", models.CharField(max_length=64)),
                ("effect_id", models.UUIDField(default=konan.core.ids.uuid7, editable=False)),
                ("sealed", models.TextField(blank=True)),
                (
                    "created_at",
                    models.DateTimeField(db_index=True, default=django.utils.timezone.now),
                ),
            ],
        ),
    ]
