"""The doors to tasks."""

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from inbox.tickets import services
from inbox.tickets.access import get_task
from inbox.tickets.api.examples import DONE
from inbox.tickets.api.parents import sent_below
from inbox.tickets.api.serializers import TaskCreateSerializer, TaskSerializer
from inbox.tickets.filters import TaskFilterSerializer
from inbox.tickets.models import Task
from inbox.tickets.querysets import ORDERINGS, TaskQuerySet
from inbox.tickets.shapes import task_shape
from konan.core.api.examples import got, sent
from konan.core.api.schema import REFUSES
from konan.core.api.viewsets import ResourceViewSet


class TaskViewSet(ResourceViewSet):
    model = Task
    serializer_class = TaskSerializer

    def narrow(self, rows: QuerySet[Task]) -> QuerySet[Task]:
        asked = self.query(TaskFilterSerializer)
        self.ordering = ORDERINGS[asked.get("sort", "newest")]  # type: ignore[misc]
        assert isinstance(rows, TaskQuerySet)
        return rows.narrowed(asked, user_id=self.actor.user_id).to_show().to_sort()

    @extend_schema(
        operation_id="listTasks",
        tags=["Tickets"],
        summary="List tasks",
        description="Of every bot that one sees, newest first.",
        parameters=[TaskFilterSerializer],
        responses={200: TaskSerializer(many=True)},
    )
    def list(self, request: Request, **_: object) -> Response:
        page = self.paginate_queryset(self.get_queryset()) or []
        return self.get_paginated_response([task_shape(task) for task in page])

    @extend_schema(
        operation_id="createTask",
        tags=["Tickets"],
        summary="Make a task",
        description="`bot_id` and `title` are enough. An assignee must have role agent on the "
        "bot. Needs role agent.",
        request=TaskCreateSerializer,
        responses={201: TaskSerializer},
        extensions={REFUSES: ["404"]},
    )
    def create(self, request: Request, **_: object) -> Response:
        bot, session, sent = sent_below(self, TaskCreateSerializer)
        task = services.task_create(actor=self.actor, bot=bot, session=session, fields=sent)
        return Response(task_shape(task), status=201)

    @extend_schema(
        operation_id="getTask",
        tags=["Tickets"],
        summary="Get a task",
        responses={200: TaskSerializer},
    )
    def retrieve(self, request: Request, **_: object) -> Response:
        return Response(task_shape(get_task(self.actor, self.kwargs["id"])))

    @extend_schema(
        operation_id="updateTask",
        tags=["Tickets"],
        summary="Change a task",
        description="Changes what is sent. Needs role agent.",
        request=TaskSerializer,
        responses={200: TaskSerializer},
        examples=[sent({"done": True}), got(DONE)],
    )
    def update(self, request: Request, **_: object) -> Response:
        task = get_task(self.actor, self.kwargs["id"], "reply")
        sent = self.body(TaskSerializer, partial=True)
        changed = services.task_update(actor=self.actor, task=task, changes=sent)
        return Response(task_shape(changed))

    @extend_schema(
        operation_id="deleteTask",
        tags=["Tickets"],
        summary="Delete a task",
        description="Needs role admin.",
        responses={204: None},
    )
    def destroy(self, request: Request, **_: object) -> Response:
        task = get_task(self.actor, self.kwargs["id"], "manage")
        services.task_delete(actor=self.actor, task=task)
        return Response(status=204)
