from django.urls import path

from inbox.automations.api.views import AutomationViewSet, RunViewSet

_ALL = "bots/<uuid:bot_id>/automations"
_ONE = f"{_ALL}/<uuid:automation_id>"

urlpatterns = [
    path(_ALL, AutomationViewSet.as_view({"get": "list", "post": "create"})),
    path(f"{_ALL}/dry-run", AutomationViewSet.as_view({"post": "dry_run_of_draft"})),
    path(
        _ONE,
        AutomationViewSet.as_view(
            {"get": "retrieve", "put": "update", "patch": "update", "delete": "destroy"}
        ),
    ),
    path(f"{_ONE}/clone", AutomationViewSet.as_view({"post": "clone"})),
    path(f"{_ONE}/dry-run", AutomationViewSet.as_view({"post": "dry_run"})),
    path(f"{_ONE}/runs", RunViewSet.as_view({"get": "list"})),
]
