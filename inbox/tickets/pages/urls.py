from django.urls import path

from inbox.tickets.pages import tasks, tickets

urlpatterns = [
    path("tickets", tickets.TicketList.as_view(), name="tickets"),
    path("tickets/new", tickets.TicketNew.as_view(), name="ticket_new"),
    path("tickets/<uuid:ticket_id>", tickets.TicketPage.as_view(), name="ticket"),
    path("tickets/<uuid:ticket_id>/delete", tickets.TicketDelete.as_view(), name="ticket_delete"),
    path("tasks", tasks.TaskList.as_view(), name="tasks"),
    path("tasks/<uuid:task_id>", tasks.TaskPage.as_view(), name="task"),
    path("tasks/<uuid:task_id>/done", tasks.TaskDone.as_view(), name="task_done"),
    path("tasks/<uuid:task_id>/delete", tasks.TaskDelete.as_view(), name="task_delete"),
]
