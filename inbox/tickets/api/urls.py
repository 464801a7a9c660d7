from django.urls import path

from inbox.tickets.api.tasks import TaskViewSet
from inbox.tickets.api.tickets import TicketViewSet
from inbox.tickets.api.visitors import VisitorTicketsView

_ONE = {"put": "update", "patch": "update", "delete": "destroy"}

urlpatterns = [
    path("inbox/tickets", TicketViewSet.as_view({"get": "list", "post": "create"})),
    path("inbox/tickets/<uuid:id>", TicketViewSet.as_view({"get": "retrieve", **_ONE})),
    path("inbox/tasks", TaskViewSet.as_view({"get": "list", "post": "create"})),
    path("inbox/tasks/<uuid:id>", TaskViewSet.as_view({"get": "retrieve", **_ONE})),
    path("chat/tickets", VisitorTicketsView.as_view()),
]
