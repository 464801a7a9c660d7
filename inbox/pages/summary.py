"""A conversation in short: asked for by whoever may read it, drawn once a worker has it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from inbox.pages.talk import SummaryPart
from inbox.pages.views import SessionPage
from inbox.services.summaries import summary_get


class InboxSummary(SessionPage):
    """`?anew` has it written; without, it is looked at."""

    def get(self, request: HttpRequest, session_id: UUID) -> HttpResponse:
        session = self.session()
        if "anew" in request.GET:
            summary_get(actor=self.actor, session=session)
            session = self.session()
        return self.fragment("summary", {"session": session, "summary": SummaryPart.of(session)})
