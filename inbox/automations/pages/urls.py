from django.urls import path

from inbox.automations.pages import views

_ALL = "bots/<uuid:bot_id>/automations"
_ONE = f"{_ALL}/<uuid:automation_id>"

urlpatterns = [
    path(_ALL, views.AutomationList.as_view(), name="automations"),
    path(f"{_ALL}/new", views.AutomationNew.as_view(), name="automation_new"),
    path(f"{_ALL}/dry-run", views.AutomationTry.as_view(), name="automation_try"),
    path(_ONE, views.AutomationPage.as_view(), name="automation"),
    path(f"{_ONE}/switch", views.AutomationSwitch.as_view(), name="automation_switch"),
    path(f"{_ONE}/clone", views.AutomationClone.as_view(), name="automation_clone"),
    path(f"{_ONE}/delete", views.AutomationDelete.as_view(), name="automation_delete"),
]
