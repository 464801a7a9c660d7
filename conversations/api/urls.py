from django.urls import path

from conversations.api import attachments, views

urlpatterns = [
    path("widget/config", views.WidgetConfigView.as_view()),
    path("chat/history/<uuid:session_id>", views.HistoryView.as_view()),
    path("chat/sessions", views.VisitorSessionsView.as_view()),
    path("chat/sessions/<uuid:id>", views.SessionsView.as_view()),
    path("chat/sessions/<uuid:session_id>/handoff", views.HandoffView.as_view()),
    path("chat/sessions/<uuid:session_id>/contact", views.ContactView.as_view()),
    path("chat/sessions/<uuid:session_id>/close", views.CloseView.as_view()),
    path("chat/sessions/<uuid:session_id>/transcript", views.TranscriptView.as_view()),
    path("chat/messages/<uuid:message_id>/stop", views.StopView.as_view()),
    path("chat/attachments", attachments.AttachmentsView.as_view()),
    path("chat/attachments/<uuid:attachment_id>", attachments.AttachmentView.as_view()),
    path("chat/feedback", views.FeedbackView.as_view()),
]
