from django.urls import path

from inbox.api import (
    canned,
    conversations,
    desk,
    drafts,
    notes,
    replies,
    saved_views,
    sessions,
    summary,
)

_CHANGE = {"put": "update", "patch": "update", "delete": "destroy"}

urlpatterns = [
    path("inbox/conversations/<uuid:bot_id>", conversations.ConversationsView.as_view()),
    path("inbox/notes/<uuid:session_id>", notes.NotesView.as_view()),
    path("inbox/summary/<uuid:session_id>", summary.SummaryView.as_view()),
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
    path("inbox/stats/<uuid:bot_id>", desk.StatsView.as_view()),
    path("inbox/auto-assign/<uuid:bot_id>", desk.AutoAssignView.as_view()),
    path("presence/available", desk.AvailableView.as_view()),
    path("inbox/bulk", sessions.BulkView.as_view()),
    path("inbox/sessions/<uuid:id>/assign", sessions.AssignView.as_view()),
    path("inbox/sessions/<uuid:id>/status", sessions.StatusView.as_view()),
    path("inbox/sessions/<uuid:id>/priority", sessions.PriorityView.as_view()),
    path("inbox/sessions/<uuid:id>/handler", sessions.HandlerView.as_view()),
    path("inbox/sessions/<uuid:id>/tags", sessions.TagsView.as_view()),
    path("inbox/sessions/<uuid:id>/read", sessions.ReadView.as_view()),
    path("inbox/sessions/<uuid:id>/messages", replies.RepliesView.as_view()),
    path("inbox/sessions/<uuid:id>/draft", drafts.DraftView.as_view()),
]
