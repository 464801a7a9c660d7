"""The last waits of a bot, without looking through all of its sessions."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("conversations", "0004_shapes_of_the_desk")]
    operations = [
        migrations.AddIndex(
            model_name="session",
            index=models.Index(
                fields=["bot", "-agent_replied_at"],
                condition=models.Q(("agent_replied_at__isnull", False)),
                name="session_bot_replied",
            ),
        ),
    ]
