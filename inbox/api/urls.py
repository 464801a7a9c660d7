from django.urls import path

from inbox.api import canned, conversations, drafts, notes, saved_views

_CHANGE = {"put": "update", "patch": "update", "delete": "destroy"}

urlpatterns = [
    path("inbox/conversations/<uuid:bot_id>", conversations.ConversationsView.as_view()),
    path("inbox/notes/<uuid:session_id>", notes.NotesView.as_view()),
    path("inbox/canned-responses", canned.CannedViewSet.as_view({"post": "create"})),
    path(
        "inbox/canned-responses/<uuid:id>",
        canned.CannedViewSet.as_view({"get": "list", **_CHANGE}),
    ),
    path(
        "inbox/views",
        saved_views.SavedViewViewSet.as_view({"get": "list", "post": "create"}),
    ),
    path(
        "inbox/views/<uuid:id>",
        saved_views.SavedViewViewSet.as_view({"get": "retrieve", **_CHANGE}),
    ),
    path("inbox/sessions/<uuid:id>/draft", drafts.DraftView.as_view()),
]
