from django.urls import path

from inbox.pages import acts, canned, saved_views, views
from inbox.pages.summary import InboxSummary

SESSION = "inbox/sessions/<uuid:session_id>"

urlpatterns = [
    path("inbox", views.InboxHome.as_view(), name="inbox"),
    path("inbox/list", views.InboxList.as_view(), name="inbox_list"),
    path("inbox/order", views.InboxOrder.as_view(), name="inbox_order"),
    path("inbox/rows", views.InboxRows.as_view(), name="inbox_rows"),
    path("inbox/bulk", acts.Bulk.as_view(), name="inbox_bulk"),
    path("inbox/bulk/people", views.BulkPeople.as_view(), name="inbox_bulk_people"),
    path("inbox/views", saved_views.AddView.as_view(), name="inbox_view_add"),
    path(
        "inbox/views/<uuid:view_id>/rename",
        saved_views.RenameView.as_view(),
        name="inbox_view_rename",
    ),
    path(
        "inbox/views/<uuid:view_id>/delete",
        saved_views.DeleteView.as_view(),
        name="inbox_view_delete",
    ),
    path("inbox/canned", canned.CannedPage.as_view(), name="inbox_canned_page"),
    path(
        "inbox/canned/<uuid:canned_id>",
        canned.CannedChange.as_view(),
        name="inbox_canned_change",
    ),
    path(
        "inbox/canned/<uuid:canned_id>/delete",
        canned.CannedDelete.as_view(),
        name="inbox_canned_delete",
    ),
    path(SESSION, views.InboxSession.as_view(), name="inbox_session"),
    path(f"{SESSION}/fresh", views.InboxFresh.as_view(), name="inbox_fresh"),
    path(f"{SESSION}/people", views.InboxPeople.as_view(), name="inbox_people"),
    path(f"{SESSION}/canned", views.InboxCanned.as_view(), name="inbox_canned"),
    path(f"{SESSION}/mentions", views.InboxMentions.as_view(), name="inbox_mentions"),
    path(f"{SESSION}/summary", InboxSummary.as_view(), name="inbox_summary"),
    path(f"{SESSION}/assign", acts.Assign.as_view(), name="inbox_assign"),
    path(f"{SESSION}/handler", acts.SetHandler.as_view(), name="inbox_handler"),
    path(f"{SESSION}/status", acts.SetStatus.as_view(), name="inbox_status"),
    path(f"{SESSION}/undo", acts.UndoStatus.as_view(), name="inbox_undo"),
    path(f"{SESSION}/priority", acts.SetPriority.as_view(), name="inbox_priority"),
    path(f"{SESSION}/tags", acts.SetTags.as_view(), name="inbox_tags"),
    path(f"{SESSION}/messages", acts.Reply.as_view(), name="inbox_reply"),
    path(f"{SESSION}/notes", acts.AddNote.as_view(), name="inbox_note"),
    path(f"{SESSION}/read", acts.MarkRead.as_view(), name="inbox_read"),
    path(f"{SESSION}/draft", acts.KeepDraft.as_view(), name="inbox_draft"),
    path(f"{SESSION}/files", acts.AddFile.as_view(), name="inbox_files"),
]
