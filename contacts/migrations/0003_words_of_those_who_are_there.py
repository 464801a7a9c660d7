"""The words by which contacts are found, of those who were there before."""

from typing import Any

from django.db import migrations

from contacts.searching import contact_words


def write_words(apps: Any, schema_editor: Any) -> None:
    contacts = apps.get_model("contacts", "Contact")
    for contact in contacts.objects.iterator(chunk_size=1000):
        contacts.objects.filter(pk=contact.pk).update(words=contact_words(contact))


class Migration(migrations.Migration):
    dependencies = [("contacts", "0002_searched_and_sorted")]
    operations = [migrations.RunPython(write_words, migrations.RunPython.noop)]
