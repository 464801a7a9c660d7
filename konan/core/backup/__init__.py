"""Everything that matters, out of one consistent moment, into one file; and back.

A backup is a zip: `tables/NAME.copy` is what PostgreSQL's COPY says of a table (text, in the
order of the table), `manifest.json` tells the moment's counts, checksums and migrations. Tables
are made by the migrations, not by the file: it goes into any PostgreSQL that Konan runs on, and
a later version of Konan reads it. Uploaded files lie in tables; keys are never in it.
"""

from konan.core.backup.archive import Damaged, Manifest, TableEntry, check, open_archive
from konan.core.backup.filling import Refused, restore
from konan.core.backup.keys import Sealed, WrongKeys, check_keys, sealed_state
from konan.core.backup.taking import take

__all__ = [
    "Damaged",
    "Manifest",
    "Refused",
    "Sealed",
    "TableEntry",
    "WrongKeys",
    "check",
    "check_keys",
    "open_archive",
    "restore",
    "sealed_state",
    "take",
]
