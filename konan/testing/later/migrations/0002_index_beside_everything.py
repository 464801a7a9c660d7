from django.db import migrations


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("later", "0001_as_upgrades_do")]
    operations = [
        migrations.RunSQL(
            "CREATE INDEX CONCURRENTLY message_later ON conversations_message (later)",
            "DROP INDEX CONCURRENTLY IF EXISTS message_later",
        )
    ]
