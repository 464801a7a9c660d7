from django.db import migrations

UP = [
    "ALTER TABLE conversations_message ADD COLUMN later text NOT NULL DEFAULT ''",
    "ALTER TABLE conversations_session ADD COLUMN later integer",
]
DOWN = [
    "ALTER TABLE conversations_session DROP COLUMN later",
    "ALTER TABLE conversations_message DROP COLUMN later",
]


class Migration(migrations.Migration):
    operations = [migrations.RunSQL(UP, DOWN)]
