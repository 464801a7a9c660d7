"""Many contacts as a file."""

from collections.abc import AsyncIterator

from django.http import StreamingHttpResponse

from konan.core import csvfile


def csv_download(pieces: AsyncIterator[str]) -> StreamingHttpResponse:
    return csvfile.csv_download(pieces, filename="contacts.csv")
