from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("knowledge", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="own_title",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="document",
            name="processed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="repack",
            field=models.BooleanField(default=False),
        ),
    ]
