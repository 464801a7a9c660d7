from django.urls import path

from conversations.pages import attachments, playground, views

urlpatterns = [
    path("widget.js", views.loader, name="widget_loader"),
    path("widget/look.js", views.look, name="widget_look"),
    path("widget/frame", views.frame, name="widget_frame"),
    path("c/<str:public_token>", views.standalone, name="widget_page"),
    path(
        "inbox/attachments/<uuid:attachment_id>",
        attachments.AttachmentPage.as_view(),
        name="attachment",
    ),
    path(
        "bots/<uuid:bot_id>/playground",
        playground.PlaygroundPage.as_view(),
        name="playground",
    ),
    path(
        "bots/<uuid:bot_id>/playground/stream",
        playground.playground_stream,
        name="playground_stream",
    ),
    path(
        "bots/<uuid:bot_id>/playground/stop",
        playground.playground_stop,
        name="playground_stop",
    ),
    path(
        "bots/<uuid:bot_id>/playground/receipts/<uuid:message_id>",
        playground.PlaygroundReceipt.as_view(),
        name="playground_receipt",
    ),
]
