from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def make_unlimited(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    plans = apps.get_model("accounts", "Plan")
    plans.objects.get_or_create(code="unlimited", defaults={"name": "Unlimited", "limits": {}})


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]
    operations = [migrations.RunPython(make_unlimited, migrations.RunPython.noop)]
