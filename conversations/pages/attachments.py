"""Files of a talk, for people in a browser."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from conversations.access import get_attachment
from conversations.api.attachments import file_response
from konan.core.pages import Page


class AttachmentPage(Page):
    def get(self, request: HttpRequest, attachment_id: UUID) -> HttpResponse:
        return file_response(get_attachment(self.actor, attachment_id))
