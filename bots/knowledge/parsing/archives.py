"""What a zip file may be before anything of it is unpacked."""

import zipfile
from io import BytesIO
from typing import Final

from bots.knowledge.parsing.reading import Unreadable

MOST_ENTRIES: Final = 2_000
MOST_UNPACKED: Final = 100 * 1024 * 1024
MOST_RATIO: Final = 100
_SMALL: Final = 1024 * 1024  # a ratio says nothing about so little


def check_archive(data: bytes) -> zipfile.ZipFile:
    """The archive, opened; raises Unreadable for bombs and broken ones."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Unreadable("broken") from error
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED:
        raise Unreadable("unpacks_too_large")
    if unpacked > _SMALL and unpacked > MOST_RATIO * len(data):
        raise Unreadable("unpacks_too_large")
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Unreadable("encrypted")
    return archive
