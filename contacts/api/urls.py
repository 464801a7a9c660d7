from django.urls import path

from contacts.api.views import (
    ContactBlock,
    ContactExport,
    ContactsExport,
    ContactsImport,
    ContactViewSet,
)

urlpatterns = [
    path("contacts", ContactViewSet.as_view({"get": "list", "post": "create"})),
    path("contacts/import", ContactsImport.as_view()),
    path("contacts/export", ContactsExport.as_view()),
    path(
        "contacts/<uuid:id>",
        ContactViewSet.as_view(
            {"get": "retrieve", "put": "update", "patch": "update", "delete": "destroy"}
        ),
    ),
    path("contacts/<uuid:id>/block", ContactBlock.as_view()),
    path("contacts/<uuid:id>/export", ContactExport.as_view()),
    path("contacts/<uuid:id>/merge", ContactViewSet.as_view({"post": "merge"})),
]
